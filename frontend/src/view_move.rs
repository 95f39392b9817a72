//! How people move the map other than with a pointer.

use collective::document::Collective;
use collective::geography::LonLat;

/// One move of the map.
#[derive(Debug, Clone, PartialEq)]
pub enum ViewMove {
    /// All of these places come into view.
    ShowAll(Vec<LonLat>),
    /// This place comes into the middle, near enough to see it.
    LookAt(LonLat),
    /// What lies so many pixels to the right and below comes into the middle.
    Pan {
        /// To the right.
        right: f64,
        /// Downward.
        down: f64,
        /// Without a glide: who carries something puts it down where the map is, and not where it will be.
        at_once: bool,
    },
    /// So many zoom steps nearer, or farther when negative.
    Zoom {
        /// Steps; each doubles the scale.
        steps: f64,
    },
}

/// Every place of a collective: what its map shows at first.
#[must_use]
pub fn everything(collective: &Collective) -> Vec<LonLat> {
    let outlines = collective.variants.values().filter_map(|variant| variant.perimeter.as_ref());
    let corners = outlines.flat_map(|drawn| drawn.outline.parts.iter().flatten().flatten().copied());
    let members = collective.members.values().map(|member| member.place);
    members.chain(collective.points.values().map(|point| point.place)).chain(corners).collect()
}

/// Pixels of one press of an arrow key, and of one with Shift.
const STEP: f64 = 100.0;
const FINE_STEP: f64 = 10.0;
/// The same while something is carried or drawn under the crosshair: short enough for the bends of a stroke.
const CARRY_STEP: f64 = 25.0;
const FINE_CARRY_STEP: f64 = 5.0;

impl ViewMove {
    /// What a key means to the map, by its name in the browser; `fine` with Shift, `carries` while something is carried or drawn
    /// under the crosshair.
    #[must_use]
    pub fn of_key(key: &str, fine: bool, carries: bool) -> Option<Self> {
        let step = match (carries, fine) {
            (false, false) => STEP,
            (false, true) => FINE_STEP,
            (true, false) => CARRY_STEP,
            (true, true) => FINE_CARRY_STEP,
        };
        let pan = |right: f64, down: f64| Self::Pan { right: right * step, down: down * step, at_once: carries };
        Some(match key {
            "ArrowLeft" => pan(-1.0, 0.0),
            "ArrowRight" => pan(1.0, 0.0),
            "ArrowUp" => pan(0.0, -1.0),
            "ArrowDown" => pan(0.0, 1.0),
            "+" | "=" => Self::Zoom { steps: 1.0 },
            "-" => Self::Zoom { steps: -1.0 },
            _ => return None,
        })
    }

    /// Whether it is a step from where the map is: what is carried goes along with it, and not with a leap to something else.
    #[must_use]
    pub fn is_step(&self) -> bool {
        matches!(self, Self::Pan { .. } | Self::Zoom { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_point_where_the_map_goes() {
        let pan = |right: f64, down: f64, at_once| Some(ViewMove::Pan { right, down, at_once });
        assert_eq!(ViewMove::of_key("ArrowUp", false, false), pan(0.0, -STEP, false));
        assert_eq!(ViewMove::of_key("ArrowRight", true, false), pan(FINE_STEP, 0.0, false));
        assert_eq!(ViewMove::of_key("-", false, false), Some(ViewMove::Zoom { steps: -1.0 }));
        assert_eq!(ViewMove::of_key("a", false, false), None);
        assert_eq!(ViewMove::of_key("ArrowLeft", false, true), pan(-CARRY_STEP, 0.0, true));
        assert_eq!(ViewMove::of_key("ArrowDown", true, true), pan(0.0, FINE_CARRY_STEP, true));
        assert_eq!(ViewMove::of_key("+", false, true), Some(ViewMove::Zoom { steps: 1.0 }));
    }
}
