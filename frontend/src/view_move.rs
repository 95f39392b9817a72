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
    },
    /// The same at once: who carries something puts it down where the map is, and not where it will be.
    Carry {
        /// To the right.
        right: f64,
        /// Downward.
        down: f64,
    },
    /// This place comes into the middle at once.
    Center(LonLat),
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
    /// What a key means to the map, by its name in the browser; `fine` with Shift.
    #[must_use]
    pub fn of_key(key: &str, fine: bool) -> Option<Self> {
        let step = if fine { FINE_STEP } else { STEP };
        Some(match key {
            "ArrowLeft" => Self::Pan { right: -step, down: 0.0 },
            "ArrowRight" => Self::Pan { right: step, down: 0.0 },
            "ArrowUp" => Self::Pan { right: 0.0, down: -step },
            "ArrowDown" => Self::Pan { right: 0.0, down: step },
            "+" | "=" => Self::Zoom { steps: 1.0 },
            "-" => Self::Zoom { steps: -1.0 },
            _ => return None,
        })
    }

    /// What a key means while something is carried or drawn under the crosshair.
    #[must_use]
    pub fn of_carrying_key(key: &str, fine: bool) -> Option<Self> {
        let (usual, step) = if fine { (FINE_STEP, FINE_CARRY_STEP) } else { (STEP, CARRY_STEP) };
        Some(match Self::of_key(key, fine)? {
            Self::Pan { right, down } => Self::Carry { right: right / usual * step, down: down / usual * step },
            other => other,
        })
    }

    /// Whether it is a step from where the map is: what is carried goes along with it, and not with a leap to something else.
    #[must_use]
    pub fn is_step(&self) -> bool {
        matches!(self, Self::Pan { .. } | Self::Carry { .. } | Self::Zoom { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_point_where_the_map_goes() {
        assert_eq!(ViewMove::of_key("ArrowUp", false), Some(ViewMove::Pan { right: 0.0, down: -STEP }));
        assert_eq!(ViewMove::of_key("ArrowRight", true), Some(ViewMove::Pan { right: FINE_STEP, down: 0.0 }));
        assert_eq!(ViewMove::of_key("-", false), Some(ViewMove::Zoom { steps: -1.0 }));
        assert_eq!(ViewMove::of_key("a", false), None);
        let carried = ViewMove::of_carrying_key("ArrowLeft", false);
        assert_eq!(carried, Some(ViewMove::Carry { right: -CARRY_STEP, down: 0.0 }));
        let finely = ViewMove::of_carrying_key("ArrowDown", true);
        assert_eq!(finely, Some(ViewMove::Carry { right: 0.0, down: FINE_CARRY_STEP }));
        assert_eq!(ViewMove::of_carrying_key("+", false), Some(ViewMove::Zoom { steps: 1.0 }));
    }
}
