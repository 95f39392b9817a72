//! What a press on the map does.

use collective::outline::Combination;

/// The tool in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tool {
    /// Pick, move, and shape what is there.
    #[default]
    Select,
    /// Draw a perimeter corner by corner.
    DrawPerimeter,
    /// Draw around an area with one stroke.
    Lasso,
    /// Paint with communes or other pieces.
    Brush,
    /// Take the land around a place.
    Isochrone,
    /// Cut the perimeter with a line.
    Split,
    /// Put a member where one clicks.
    AddMember,
    /// Put a point of delivery where one clicks.
    AddPoint,
    /// Put a platform where one clicks.
    AddHub,
}

impl Tool {
    /// All of them, in the order of the tool bar.
    pub const ALL: [Self; 9] = [
        Self::Select,
        Self::DrawPerimeter,
        Self::Lasso,
        Self::Brush,
        Self::Isochrone,
        Self::Split,
        Self::AddMember,
        Self::AddPoint,
        Self::AddHub,
    ];

    /// A stable name: of its message, its test id and its icon.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Select => "select",
            Self::DrawPerimeter => "draw-perimeter",
            Self::Lasso => "lasso",
            Self::Brush => "brush",
            Self::Isochrone => "isochrone",
            Self::Split => "split",
            Self::AddMember => "add-member",
            Self::AddPoint => "add-point",
            Self::AddHub => "add-hub",
        }
    }

    /// The key that takes it.
    #[must_use]
    pub fn key(self) -> char {
        match self {
            Self::Select => 'v',
            Self::DrawPerimeter => 'p',
            Self::Lasso => 'o',
            Self::Brush => 'b',
            Self::Isochrone => 'i',
            Self::Split => 'c',
            Self::AddMember => 'm',
            Self::AddPoint => 'l',
            Self::AddHub => 'h',
        }
    }

    /// Whether it makes or changes a perimeter.
    #[must_use]
    pub fn draws(self) -> bool {
        matches!(self, Self::DrawPerimeter | Self::Lasso | Self::Brush | Self::Isochrone | Self::Split)
    }

    /// Whether it draws from wherever one presses.
    #[must_use]
    pub fn strokes(self) -> bool {
        matches!(self, Self::Lasso | Self::Brush | Self::Split)
    }

    /// The ways in which what it makes can be put together with the perimeter that is there, the usual one first.
    #[must_use]
    pub fn combinations(self) -> &'static [Combination] {
        match self {
            Self::DrawPerimeter | Self::Lasso | Self::Isochrone => &Combination::ALL,
            Self::Brush => &[Combination::Add, Combination::Subtract],
            Self::Select | Self::Split | Self::AddMember | Self::AddPoint | Self::AddHub => &[],
        }
    }
}
