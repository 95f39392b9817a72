//! Values that are compared by where they are.

use std::sync::Arc;

/// A shared value, the same only when it is the same allocation: comparing documents at every frame would cost more than
/// drawing them.
#[derive(Debug)]
pub(in crate::app::workshop) struct Same<T>(pub(in crate::app::workshop) Arc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
