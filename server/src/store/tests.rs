use super::*;
use crate::fixture;
use collective::document::{GestureId, TerritoryId};
use collective::edit::{Edit, EditFault};
use proptest::prelude::*;
use uuid::Uuid;

fn gesture() -> GestureId {
    GestureId(Uuid::new_v4())
}

async fn empty_store(folder: &std::path::Path) -> Store {
    Store::open(&DatabaseUrl::sqlite_file(&folder.join("perimetre.db")).unwrap()).await.unwrap()
}

fn block_on<F: Future>(work: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is sent, what is read back after a restart is what applying the same edits one by one gives, at every
    /// revision; and an edit that does not apply leaves no trace.
    #[test]
    fn what_is_stored_is_the_fold_of_the_edits(edits in prop::collection::vec(fixture::edit(), 1..200)) {
        block_on(async {
            let folder = tempfile::tempdir().unwrap();
            let store = empty_store(folder.path()).await;
            let id = CollectiveId(Uuid::new_v4());
            let mut states = vec![store.create(id, fixture::collective(), false).await.unwrap().collective];
            for edit in &edits {
                let base = Revision(states.len() as u64 - 1);
                let expected = states[states.len() - 1].edited(edit);
                match (store.append(id, gesture(), base, edit).await, expected) {
                    (Ok(appended), Ok((document, _))) => {
                        assert_eq!(appended, Appended { revision: Revision(base.0 + 1), repeated: false });
                        states.push(Arc::new(document));
                    }
                    (Err(AppendFault::Refused { fault, head }), Err(expected)) => {
                        assert_eq!((fault, head), (expected, base));
                    }
                    (stored, expected) => panic!("{stored:?} where {expected:?} was expected"),
                }
            }
            store.close().await;

            let store = empty_store(folder.path()).await;
            let newest = Revision(states.len() as u64 - 1);
            for revision in [newest, Revision(newest.0 / 2), Revision(0)] {
                let expected = &*states[revision.0 as usize];
                assert_eq!(&store.document_at(id, revision).await.unwrap(), expected);
            }
            let head = store.head(id).await.unwrap();
            assert_eq!((head.revision, &head.collective), (newest, &states[newest.0 as usize]));
            let listed = &store.list().await.unwrap()[0];
            assert_eq!((listed.revision, listed.members as usize), (newest, head.collective.members.len()));
            assert_eq!((listed.points as usize, &listed.name), (head.collective.points.len(), &head.collective.name));
        });
    }
}

#[tokio::test]
async fn the_same_gesture_counts_once() {
    let folder = tempfile::tempdir().unwrap();
    let store = empty_store(folder.path()).await;
    let id = CollectiveId(Uuid::new_v4());
    store.create(id, fixture::collective(), false).await.unwrap();
    let (again, edit) = (gesture(), Edit::RenameCollective { name: "Un".into() });
    let first = store.append(id, again, Revision(0), &edit).await.unwrap();
    store.append(id, gesture(), Revision(1), &Edit::RenameCollective { name: "Deux".into() }).await.unwrap();
    let second = store.append(id, again, Revision(0), &edit).await.unwrap();
    assert_eq!(first, Appended { revision: Revision(1), repeated: false });
    assert_eq!(second, Appended { revision: Revision(1), repeated: true });
    let head = store.head(id).await.unwrap();
    assert_eq!((head.revision, head.collective.name.as_str()), (Revision(2), "Deux"));
}

#[tokio::test(flavor = "multi_thread")]
async fn edits_sent_at_once_through_two_stores_all_count_once() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (Arc::new(empty_store(folder.path()).await), Arc::new(empty_store(folder.path()).await));
    let id = CollectiveId(Uuid::new_v4());
    one.create(id, fixture::collective(), false).await.unwrap();
    let sending: Vec<_> = (0..40_u128)
        .map(|number| {
            let store = Arc::clone(if number % 2 == 0 { &one } else { &two });
            tokio::spawn(async move {
                let edit = fixture::put_member(number, 10.0);
                store.append(id, gesture(), Revision(0), &edit).await.unwrap().revision.0
            })
        })
        .collect();
    let mut revisions = Vec::new();
    for sent in sending {
        revisions.push(sent.await.unwrap());
    }
    revisions.sort_unstable();
    assert_eq!(revisions, (1..=40).collect::<Vec<_>>());
    for store in [one, two] {
        let head = store.head(id).await.unwrap();
        assert_eq!((head.revision.0, head.collective.members.len()), (40, 40));
    }
}

#[tokio::test]
async fn what_does_not_apply_changes_nothing_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let store = empty_store(folder.path()).await;
    let id = CollectiveId(Uuid::new_v4());
    let before = store.create(id, fixture::collective(), false).await.unwrap();
    let missing = fixture::member_id(99);
    let edits = vec![fixture::put_member(1, 10.0), Edit::RemoveMember { id: missing }];
    let refused = store.append(id, gesture(), Revision(0), &Edit::Together { edits }).await.unwrap_err();
    assert!(matches!(refused, AppendFault::Refused { fault: EditFault::NoSuchMember(id), .. } if id == missing));
    let ahead = store.append(id, gesture(), Revision(3), &fixture::put_member(1, 10.0)).await.unwrap_err();
    assert!(matches!(ahead, AppendFault::Ahead { base: Revision(3), head: Revision(0) }));
    assert_eq!(store.head(id).await.unwrap(), before);
}

#[tokio::test]
async fn a_removed_collective_is_gone_with_its_edits() {
    let folder = tempfile::tempdir().unwrap();
    let store = empty_store(folder.path()).await;
    let id = CollectiveId(Uuid::new_v4());
    store.create(id, fixture::collective(), true).await.unwrap();
    assert!(
        matches!(store.create(id, fixture::collective(), false).await, Err(StoreFault::Exists(taken)) if taken == id)
    );
    store.append(id, gesture(), Revision(0), &fixture::put_member(1, 10.0)).await.unwrap();
    store.remove(id).await.unwrap();
    assert!(store.list().await.unwrap().is_empty());
    for gone in [
        store.head(id).await.map(|_| ()).unwrap_err(),
        store.document_at(id, Revision(0)).await.map(|_| ()).unwrap_err(),
        store.remove(id).await.unwrap_err(),
    ] {
        assert!(matches!(gone, StoreFault::NoSuchCollective(asked) if asked == id), "{gone}");
    }
    // The same id can begin again from nothing.
    assert_eq!(store.create(id, fixture::collective(), false).await.unwrap().revision, Revision(0));
    assert_eq!(store.head(id).await.unwrap().collective.members.len(), 0);
}

/// One text of SQL serves both databases; here on PostgreSQL, when one is at hand.
#[tokio::test]
async fn the_same_on_postgresql() {
    let Ok(url) = std::env::var("PERIMETRE_TEST_POSTGRES") else {
        eprintln!("skipped: set PERIMETRE_TEST_POSTGRES=postgres://USER@HOST/NAME to try the store on PostgreSQL");
        return;
    };
    let store = Store::open(&DatabaseUrl::parse(&url).unwrap()).await.unwrap();
    let id = CollectiveId(Uuid::new_v4());
    store.create(id, fixture::collective(), true).await.unwrap();
    let again = gesture();
    for number in 0..u128::from(append::SNAPSHOT_EVERY) + 3 {
        let edit = fixture::put_member(number % 5, number as f64);
        store.append(id, if number == 0 { again } else { gesture() }, Revision(0), &edit).await.unwrap();
    }
    let repeated = store.append(id, again, Revision(0), &fixture::put_member(0, 0.0)).await.unwrap();
    assert_eq!(repeated, Appended { revision: Revision(1), repeated: true });
    let head = store.head(id).await.unwrap();
    let reopened = Store::open(&DatabaseUrl::parse(&url).unwrap()).await.unwrap();
    assert_eq!(reopened.head(id).await.unwrap(), head);
    let listed = reopened.list().await.unwrap().into_iter().find(|listed| listed.id == id).unwrap();
    assert_eq!((listed.members, listed.example, listed.territory), (5, true, TerritoryId::try_new("malta").unwrap()));
    reopened.remove(id).await.unwrap();
    assert!(matches!(store.head(id).await, Err(StoreFault::NoSuchCollective(_))));
}

#[test]
fn a_database_url_names_a_file_with_any_name_or_a_known_server() {
    let url = DatabaseUrl::sqlite_file(std::path::Path::new("/tmp/a folder?/é.db")).unwrap();
    assert_eq!(url, DatabaseUrl::parse("sqlite:///tmp/a%20folder%3F/%C3%A9.db?mode=rwc").unwrap());
    assert!(matches!(DatabaseUrl::parse("mysql://localhost/x"), Err(StoreFault::UnknownDatabase { .. })));
}
