//! Who follows which collective: every edit is announced to them as a new revision.

use collective::document::{CollectiveId, Revision};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use tokio::sync::watch;

/// The newest revision of each collective that somebody follows. A slow follower sees the last one, not each.
#[derive(Default)]
pub struct Live {
    followed: Mutex<HashMap<CollectiveId, watch::Sender<News>>>,
}

/// What followers of a collective learn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// It has this revision.
    Revision(Revision),
    /// It was removed.
    Removed,
}

impl Live {
    /// Follows a collective whose newest revision is known.
    pub fn follow(&self, id: CollectiveId, known: Revision) -> watch::Receiver<News> {
        let mut followed = self.followed.lock().unwrap_or_else(PoisonError::into_inner);
        followed.retain(|_, sender| !sender.is_closed());
        let sender = followed.entry(id).or_insert_with(|| watch::Sender::new(News::Revision(known)));
        sender.send_if_modified(|news| news.advance(News::Revision(known)));
        sender.subscribe()
    }

    /// Says that a collective has a new revision, or was removed.
    pub fn announce(&self, id: CollectiveId, news: News) {
        let followed = self.followed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = followed.get(&id) {
            sender.send_if_modified(|known| known.advance(news));
        }
    }

    /// Ends what everybody follows.
    pub fn end(&self) {
        self.followed.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl News {
    /// Takes over what is newer; edits that were committed in one order may be announced in another.
    fn advance(&mut self, next: Self) -> bool {
        let newer = match (*self, next) {
            (Self::Removed, _) => false,
            (Self::Revision(known), Self::Revision(next)) => next > known,
            (Self::Revision(_), Self::Removed) => true,
        };
        if newer {
            *self = next;
        }
        newer
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn followers_see_the_newest_revision_and_never_go_back() {
        let (live, id) = (Live::default(), CollectiveId(Uuid::from_u128(7)));
        live.announce(id, News::Revision(Revision(1)));
        let follower = live.follow(id, Revision(2));
        assert_eq!(*follower.borrow(), News::Revision(Revision(2)));
        live.announce(id, News::Revision(Revision(4)));
        live.announce(id, News::Revision(Revision(3)));
        assert_eq!(*follower.borrow(), News::Revision(Revision(4)));
        live.announce(CollectiveId(Uuid::from_u128(8)), News::Removed);
        assert_eq!(*follower.borrow(), News::Revision(Revision(4)));
        live.announce(id, News::Removed);
        live.announce(id, News::Revision(Revision(5)));
        assert_eq!(*follower.borrow(), News::Removed);
    }
}
