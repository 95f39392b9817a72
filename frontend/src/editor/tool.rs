//! What a press on the map does.

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
    /// Put a member where one clicks.
    AddMember,
    /// Put a point of delivery where one clicks.
    AddPoint,
}

impl Tool {
    /// All of them, in the order of the tool bar.
    pub const ALL: [Self; 5] = [Self::Select, Self::DrawPerimeter, Self::Lasso, Self::AddMember, Self::AddPoint];

    /// A stable name: of its message, its test id and its icon.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Select => "select",
            Self::DrawPerimeter => "draw-perimeter",
            Self::Lasso => "lasso",
            Self::AddMember => "add-member",
            Self::AddPoint => "add-point",
        }
    }

    /// The key that takes it.
    #[must_use]
    pub fn key(self) -> char {
        match self {
            Self::Select => 'v',
            Self::DrawPerimeter => 'p',
            Self::Lasso => 'o',
            Self::AddMember => 'm',
            Self::AddPoint => 'l',
        }
    }

    /// Whether it draws a perimeter.
    #[must_use]
    pub fn draws(self) -> bool {
        matches!(self, Self::DrawPerimeter | Self::Lasso)
    }
}
