//! What people point at in a panel to see it on the map: for a moment with a pointer or the keyboard, or for as long as they
//! like once they pressed it, which is also how a finger points.

/// What is pointed at, and what was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pointing<T> {
    pointed: Option<T>,
    pinned: Option<T>,
}

impl<T> Default for Pointing<T> {
    fn default() -> Self {
        Self { pointed: None, pinned: None }
    }
}

impl<T: Clone + PartialEq> Pointing<T> {
    /// A pointer or the keyboard comes to it.
    pub fn enter(&mut self, what: T) {
        self.pointed = Some(what);
    }

    /// It goes away again.
    pub fn leave(&mut self, what: &T) {
        self.pointed.take_if(|pointed| pointed == what);
    }

    /// It is pressed: shown until it is pressed again, which also hides it under a pointer that is still there.
    pub fn press(&mut self, what: T) {
        if self.pinned.as_ref() == Some(&what) {
            self.clear();
        } else {
            self.pin(what);
        }
    }

    /// It is shown until something else is pressed.
    pub fn pin(&mut self, what: T) {
        *self = Self { pointed: None, pinned: Some(what) };
    }

    /// Nothing is shown.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// What is shown.
    #[must_use]
    pub fn shown(&self) -> Option<T> {
        self.pointed.as_ref().or(self.pinned.as_ref()).cloned()
    }

    /// What was pressed.
    #[must_use]
    pub fn pinned(&self) -> Option<T> {
        self.pinned.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_shows_for_a_moment_and_a_press_for_good() {
        let mut pointing = Pointing::default();
        pointing.enter(1);
        pointing.leave(&2);
        assert_eq!(pointing.shown(), Some(1), "another one was left");
        pointing.leave(&1);
        assert_eq!(pointing.shown(), None);
        pointing.press(1);
        pointing.enter(2);
        assert_eq!((pointing.shown(), pointing.pinned()), (Some(2), Some(1)));
        pointing.leave(&2);
        assert_eq!(pointing.shown(), Some(1));
    }

    #[test]
    fn a_second_press_hides_it_also_under_the_pointer() {
        let mut pointing = Pointing::default();
        pointing.enter(1);
        pointing.press(1);
        pointing.press(1);
        assert_eq!(pointing, Pointing::default());
    }
}
