//! Hours of the day: how a field of the browser writes them, and a window whose two ends are given one after the other.

use collective::quantity::Seconds;
/// As a field for a time takes it: `06:30`.
pub use collective::sheet::time_of_day as written;
use collective::tours::Window;

/// The whole day: what stands for an end that nobody gave.
const DAY: Window = Window { opens: Seconds::ZERO, closes: Seconds::DAY };

/// From when, when that was said.
#[must_use]
pub fn opening(window: Option<Window>) -> Option<Seconds> {
    window.map(|window| window.opens).filter(|opens| *opens != DAY.opens)
}

/// Until when, when that was said.
#[must_use]
pub fn closing(window: Option<Window>) -> Option<Seconds> {
    window.map(|window| window.closes).filter(|closes| *closes != DAY.closes)
}

/// The window with another beginning, or none.
#[must_use]
pub fn opened(window: Option<Window>, opens: Option<Seconds>) -> Option<Window> {
    sparing(Window { opens: opens.unwrap_or(DAY.opens), ..window.unwrap_or(DAY) })
}

/// The window with another end, or none.
#[must_use]
pub fn closed(window: Option<Window>, closes: Option<Seconds>) -> Option<Window> {
    sparing(Window { closes: closes.unwrap_or(DAY.closes), ..window.unwrap_or(DAY) })
}

/// The whole day is no window.
fn sparing(window: Window) -> Option<Window> {
    (window != DAY).then_some(window)
}

/// What such a field says; nothing when it is blank.
#[must_use]
pub fn read(text: &str) -> Option<Seconds> {
    let mut parts = text.split(':').map(|part| part.parse::<u8>().ok().map(f64::from));
    let (hours, minutes) = (parts.next()??, parts.next()??);
    Some(Seconds::from_minutes(hours * 60.0 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_field_says_is_read_as_it_is_written() {
        for text in ["00:00", "06:30", "23:59"] {
            assert_eq!(read(text).map(written).as_deref(), Some(text));
        }
        assert_eq!(read("06:30:00"), Some(Seconds(23_400.0)));
        assert!(["", "6", "x:30"].into_iter().all(|text| read(text).is_none()));
    }

    #[test]
    fn a_window_is_given_end_by_end() {
        let (six, eight) = (Seconds(21_600.0), Seconds(28_800.0));
        let until = closed(None, Some(eight));
        assert_eq!((opening(until), closing(until)), (None, Some(eight)));
        let both = opened(until, Some(six));
        assert_eq!(both, Some(Window { opens: six, closes: eight }));
        assert_eq!(opened(both, None), until);
        assert_eq!(closed(until, None), None, "the whole day is no window");
    }
}
