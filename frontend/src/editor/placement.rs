//! Putting something new somewhere: a member, a point of delivery, a platform. One edit, one undo step.

use super::{Draft, Editor, Effect, Selection, Target, creation};
use collective::analysis::TransferSite;
use collective::document::Collective;
use collective::edit::{Edit, VariantChange};
use collective::geography::LonLat;

/// What is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    /// A member.
    Member,
    /// A point of delivery.
    Point,
    /// A platform of the variant.
    Hub,
}

/// Something new to be put somewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Placement {
    /// What it is.
    pub what: Placed,
    /// Where.
    pub at: LonLat,
    /// What to call it; as new ones are called, with a number, when nothing is given.
    pub name: Option<String>,
}

/// A place that is known: of OpenStreetMap, or that of a member or a point.
#[derive(Debug, Clone, PartialEq)]
pub struct Host {
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub at: LonLat,
    /// The OpenStreetMap element, when it is one.
    pub osm: Option<String>,
}

impl Host {
    /// The member or point that a transfer place is; `None` when it is neither, or gone.
    #[must_use]
    pub fn of(document: &Collective, site: &TransferSite) -> Option<Self> {
        let (name, at) = match site {
            TransferSite::Member { id } => document.members.get(id).map(|it| (&it.name, it.place))?,
            TransferSite::Point { id } => document.points.get(id).map(|it| (&it.name, it.place))?,
            TransferSite::Existing { .. } | TransferSite::Hub { .. } => return None,
        };
        Some(Self { name: name.clone(), at, osm: None })
    }
}

impl Editor {
    /// Puts the platform in hand down at a place that is known.
    pub(super) fn put_down_at(&mut self, host: Host) -> Vec<Effect> {
        let Some(Draft::Hub { id, .. }) = self.draft else { return Vec::new() };
        self.draft = None;
        let Some(variant) = self.variant() else { return Vec::new() };
        let Some(hub) = variant.hubs.get(&id).filter(|hub| hub.place != host.at) else { return Vec::new() };
        let hub = Some(creation::found_its_place(hub, variant, id, host));
        self.commit(Edit::ChangeVariant { id: self.variant, change: VariantChange::SetHub { id, hub } })
    }

    /// Puts it there and picks it.
    pub(super) fn put(&mut self, placement: Placement) -> Vec<Effect> {
        let Placement { what, at, name } = placement;
        let (selection, edit) = match what {
            Placed::Member => {
                let (id, edit) = creation::member(&self.document, &self.names, at, name);
                (Selection::Member(id), edit)
            }
            Placed::Point => {
                let (id, edit) = creation::point(&self.document, &self.names, at, name);
                (Selection::Point(id), edit)
            }
            Placed::Hub => {
                let Some(variant) = self.variant() else { return Vec::new() };
                let (id, edit) = creation::hub(self.variant, variant, &self.names, at, name);
                (Selection::Hub(id), edit)
            }
        };
        let effects = self.commit(edit);
        self.selection = Some(selection);
        effects
    }

    /// The tool that puts platforms is pressed: at a member or a point the platform is there and bears its name; elsewhere it is
    /// named after where it is, which the server knows.
    pub(super) fn put_hub(&mut self, at: LonLat, target: Option<&Target>) -> Vec<Effect> {
        match target.and_then(Target::site).and_then(|site| Host::of(&self.document, &site)) {
            Some(Host { name, at, .. }) => self.put(Placement { what: Placed::Hub, at, name: Some(name) }),
            None => vec![Effect::AskWhereabouts(at)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Host;
    use crate::editor::{Editor, Effect, Input, Placed, Placement, PointerInput, Selection, Target, Tool};
    use crate::fixture::{MEMBER, VARIANT, collective, editor, place};
    use collective::document::{Hub, HubId, HubNaming};
    use collective::edit::{Edit, VariantChange};
    use collective::geography::LonLat;
    use uuid::Uuid;

    fn hubs(editor: &Editor) -> Vec<Hub> {
        editor.document().variants[&VARIANT].hubs.values().cloned().collect()
    }

    fn press(editor: &mut Editor, target: Option<Target>) -> Vec<Effect> {
        editor.handle(Input::Pointer(PointerInput::Click { at: place(14.401, 35.901), target }))
    }

    #[test]
    fn a_platform_at_a_member_is_where_it_is_and_bears_its_name() {
        let mut editor = editor();
        editor.handle(Input::Take(Tool::AddHub));
        press(&mut editor, Some(Target::Member(MEMBER)));
        let put = hubs(&editor);
        assert_eq!((put[0].name.as_str(), put[0].place), ("Ferme 1", place(14.4, 35.9)));
        let Some(&Selection::Hub(id)) = editor.selection() else { panic!("it is picked") };
        editor.handle(Input::Pick(None));
        press(&mut editor, Some(Target::Hub(id)));
        assert_eq!((hubs(&editor).len(), editor.selection()), (1, Some(&Selection::Hub(id))), "no second one upon it");
        editor.handle(Input::Undo);
        assert_eq!(**editor.document(), collective(), "one step takes it back");
    }

    #[test]
    fn elsewhere_it_waits_for_its_name_and_others_stay() {
        let mut editor = editor();
        editor.handle(Input::Take(Tool::AddHub));
        let at = place(14.401, 35.901);
        assert_eq!(press(&mut editor, None), [Effect::AskWhereabouts(at)]);
        assert!(hubs(&editor).is_empty() && !editor.can_undo());
        for name in [Some("Rue du Moulin".to_owned()), Some("Rue du Moulin".to_owned()), None] {
            editor.handle(Input::Put(Placement { what: Placed::Hub, at, name }));
        }
        let mut names: Vec<String> = hubs(&editor).into_iter().map(|hub| hub.name).collect();
        names.sort_unstable();
        assert_eq!(names, ["Plateforme 3", "Rue du Moulin", "Rue du Moulin 2"]);
        editor.handle(Input::Undo);
        assert_eq!(hubs(&editor).len(), 2);
    }

    #[test]
    fn a_point_is_called_after_the_place_that_was_found() {
        let mut editor = editor();
        let (at, name) = (place(14.42, 35.91), Some("École du Centre".to_owned()));
        editor.handle(Input::Put(Placement { what: Placed::Point, at, name }));
        let Some(Selection::Point(id)) = editor.selection() else { panic!("it is picked") };
        assert_eq!(editor.document().points[id].name, "École du Centre");
        editor.handle(Input::Undo);
        assert_eq!(**editor.document(), collective());
    }

    const HUB: HubId = HubId(Uuid::from_u128(30));

    /// A platform at a market that the map knows, whose name comes from there or not.
    fn at_the_market(name: &str, naming: Option<HubNaming>) -> Editor {
        let mut editor = editor();
        let (place, osm) = (place(14.41, 35.9), Some("n1".to_owned()));
        let hub = Hub { osm, naming, ..Hub::new(name.into(), place) };
        let change = VariantChange::SetHub { id: HUB, hub: Some(hub) };
        editor.handle(Input::Commit(Edit::ChangeVariant { id: VARIANT, change }));
        editor
    }

    fn carry(editor: &mut Editor, to: LonLat) {
        editor.handle(Input::Pointer(PointerInput::Grab { target: Target::Hub(HUB), at: place(14.41, 35.9) }));
        editor.handle(Input::Pointer(PointerInput::Drag { at: to }));
    }

    #[test]
    fn a_platform_that_is_moved_no_longer_claims_the_place_it_left() {
        for (name, naming, expected) in [
            ("Marché du Port", None, "Plateforme 1"),
            ("Marché du Port", Some(HubNaming::Place), "Plateforme 1"),
            ("Notre quai", Some(HubNaming::People), "Notre quai"),
            ("Plateforme 4", Some(HubNaming::Number), "Plateforme 4"),
        ] {
            let mut editor = at_the_market(name, naming);
            let before = hubs(&editor);
            let to = place(14.43, 35.91);
            carry(&mut editor, to);
            editor.handle(Input::Pointer(PointerInput::Drop { at: to }));
            let moved = hubs(&editor);
            assert_eq!((moved[0].name.as_str(), &moved[0].osm, moved[0].place), (expected, &None, to), "{naming:?}");
            editor.handle(Input::Undo);
            assert_eq!(hubs(&editor), before, "one step");
        }
    }

    #[test]
    fn a_platform_put_down_where_it_was_is_still_that_place() {
        let mut editor = at_the_market("Marché du Port", None);
        let before = hubs(&editor);
        carry(&mut editor, place(14.43, 35.91));
        editor.handle(Input::Pointer(PointerInput::Drop { at: place(14.41, 35.9) }));
        assert_eq!((hubs(&editor), editor.draft()), (before, None));
    }

    #[test]
    fn a_platform_put_down_on_another_place_is_that_one() {
        let at = place(14.45, 35.92);
        for (name, naming, expected) in [
            ("Marché du Port", None, "Halle"),
            ("Plateforme 4", Some(HubNaming::Number), "Halle"),
            ("Notre quai", Some(HubNaming::People), "Notre quai"),
        ] {
            let mut editor = at_the_market(name, naming);
            let before = hubs(&editor);
            carry(&mut editor, place(14.4501, 35.92));
            editor.handle(Input::PutDown(Host { name: "Halle".into(), at, osm: Some("n2".into()) }));
            let moved = hubs(&editor);
            assert_eq!((moved[0].name.as_str(), moved[0].osm.as_deref(), moved[0].place), (expected, Some("n2"), at));
            assert_eq!(editor.draft(), None);
            editor.handle(Input::Undo);
            assert_eq!(hubs(&editor), before, "one step");
        }
    }
}
