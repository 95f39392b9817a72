//! Putting something new somewhere: a member, a point of delivery, a platform. One edit, one undo step.

use super::{Editor, Effect, Selection, Target, creation};
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

impl Editor {
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
        let host = match target {
            Some(Target::Member(id)) => self.document.members.get(id).map(|it| (it.place, it.name.clone())),
            Some(Target::Point(id)) => self.document.points.get(id).map(|it| (it.place, it.name.clone())),
            _ => None,
        };
        match host {
            Some((at, name)) => self.put(Placement { what: Placed::Hub, at, name: Some(name) }),
            None => vec![Effect::AskWhereabouts(at)],
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::editor::{Editor, Effect, Input, Placed, Placement, PointerInput, Selection, Target, Tool};
    use crate::fixture::{MEMBER, VARIANT, collective, editor, place};
    use collective::document::Hub;

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
}
