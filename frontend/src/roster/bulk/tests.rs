use super::*;
use crate::editor::Input;
use crate::fixture::{MEMBER, POINT, VARIANT, editor};
use collective::document::{DeliveryPoint, Member, MemberId};
use uuid::Uuid;

fn id(number: u128) -> MemberId {
    MemberId(Uuid::from_u128(number))
}

#[test]
fn a_range_goes_from_the_last_row_as_the_list_is_shown() {
    let shown = [id(4), id(2), id(9), id(1)];
    let mut choice = Choice::default();
    choice.toggle(id(2), true, false, &shown);
    choice.toggle(id(1), true, true, &shown);
    assert_eq!(shown.map(|row| choice.contains(row)), [false, true, true, true]);
    choice.toggle(id(9), false, false, &shown);
    choice.toggle(id(4), false, true, &shown);
    assert_eq!(shown.map(|row| choice.contains(row)), [false, false, false, true]);
    // A row that a filter hides is no end of a range.
    choice.toggle(id(9), true, true, &shown[..2]);
    assert_eq!(shown.map(|row| choice.contains(row)), [false, false, true, true]);
    choice.all(true, &shown);
    assert!(shown.iter().all(|row| choice.contains(*row)));
    choice.all(false, &shown);
    assert!(!choice.contains(id(1)));
}

#[test]
fn several_rows_change_in_one_gesture() {
    let mut editor = editor();
    let before = editor.document().clone();
    let members = BTreeSet::from([MEMBER, id(404)]);
    let edit = |bulk: Bulk, editor: &crate::editor::Editor| bulk.edit::<Member>(editor.document(), VARIANT, &members);
    for bulk in [
        Bulk::Kilograms(Kilograms(7.0)),
        Bulk::Days(Weekdays::spread(1)),
        Bulk::Decision(Some(MembershipOverride::Excluded)),
    ] {
        editor.handle(Input::Commit(edit(bulk, &editor).unwrap()));
    }
    let member = &editor.document().members[&MEMBER];
    assert_eq!((member.kg_per_week, member.days), (Kilograms(7.0), Weekdays::spread(1)));
    assert_eq!(editor.document().variants[&VARIANT].member_overrides[&MEMBER], MembershipOverride::Excluded);
    editor.handle(Input::Commit(edit(Bulk::Remove, &editor).unwrap()));
    assert!(editor.document().members.is_empty());
    for _ in 0..4 {
        editor.handle(Input::Undo);
    }
    assert_eq!(editor.document(), &before);
    let kind = Bulk::Kind(PointKind::Market).edit::<DeliveryPoint>(&before, VARIANT, &BTreeSet::from([POINT]));
    editor.handle(Input::Commit(kind.unwrap()));
    assert_eq!(editor.document().points[&POINT].kind, PointKind::Market);
    assert_eq!(Bulk::Remove.edit::<Member>(&before, VARIANT, &BTreeSet::new()), None);
}
