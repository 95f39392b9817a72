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
fn what_a_filter_hides_stays_chosen_and_is_not_touched() {
    let mut document = crate::fixture::collective();
    let model = document.members[&MEMBER].clone();
    for number in 1..=3 {
        document.members.insert(id(number), model.clone());
    }
    let (all, shown) = ([id(1), id(2), id(3), MEMBER], [id(2), id(3)]);
    let mut choice = Choice::default();
    choice.toggle(id(1), true, false, &all);
    assert_eq!((choice.extent(&all), choice.extent(&shown)), (Extent::Some, Extent::None));
    choice.all(true, &shown);
    assert_eq!((choice.extent(&all), choice.extent(&shown)), (Extent::Some, Extent::All));
    assert_eq!((choice.among(&shown), choice.hidden::<Member>(&document, &shown)), (BTreeSet::from(shown), 1));
    let edit = removal::<Member>(&document, &choice.among(&shown)).unwrap();
    let (left, _) = document.edited(&edit).unwrap();
    assert_eq!(left.members.keys().copied().collect::<Vec<_>>(), [id(1), MEMBER]);
    choice.all(false, &shown);
    assert_eq!((choice.extent(&all), choice.hidden::<Member>(&left, &[MEMBER])), (Extent::Some, 1));
    choice.all(true, &all);
    assert_eq!((choice.extent(&all), choice.extent(&[])), (Extent::All, Extent::None));
}

#[test]
fn several_changes_of_several_rows_are_one_gesture() {
    let mut editor = editor();
    let before = editor.document().clone();
    let members = BTreeSet::from([MEMBER, id(404)]);
    let bulk = Bulk {
        kilograms: Some(Kilograms(7.0)),
        days: Some(Weekdays::spread(1)),
        decision: Some(Some(MembershipOverride::Excluded)),
        kind: None,
    };
    editor.handle(Input::Commit(bulk.edit::<Member>(editor.document(), VARIANT, &members).unwrap()));
    let member = &editor.document().members[&MEMBER];
    assert_eq!((member.kg_per_week, member.days), (Kilograms(7.0), Weekdays::spread(1)));
    assert_eq!(editor.document().variants[&VARIANT].member_overrides[&MEMBER], MembershipOverride::Excluded);
    editor.handle(Input::Undo);
    assert_eq!(editor.document(), &before);
    editor.handle(Input::Commit(removal::<Member>(&before, &members).unwrap()));
    assert!(editor.document().members.is_empty());
    editor.handle(Input::Undo);
    assert_eq!(editor.document(), &before);
    let points = BTreeSet::from([POINT]);
    let kind = Bulk { kind: Some(PointKind::Market), ..Bulk::default() };
    editor.handle(Input::Commit(kind.edit::<DeliveryPoint>(&before, VARIANT, &points).unwrap()));
    assert_eq!(editor.document().points[&POINT].kind, PointKind::Market);
    assert_eq!(kind.edit::<DeliveryPoint>(editor.document(), VARIANT, &points), None, "it is one already");
    assert!(Bulk::default().is_empty() && Bulk::default().edit::<DeliveryPoint>(&before, VARIANT, &points).is_none());
    assert_eq!(removal::<Member>(&before, &BTreeSet::new()), None);
}
