//! What pointer and keys do with the tool in hand.

use super::canvas::Canvas;
use super::corners;
use super::{Draft, Editor, Effect, Key, Notice, Placed, Placement, PointerInput, Selection, Target, Tool, creation};
use collective::document::{DrawnPerimeter, Hub};
use collective::edit::{Edit, VariantChange};
use collective::geography::LonLat;

impl Editor {
    /// Whether pressing there and moving drags the target instead of the map.
    #[must_use]
    pub fn can_grab(&self, target: &Target) -> bool {
        let movable = !matches!(target, Target::DraftCorner(_) | Target::Candidate(_) | Target::Together(_));
        movable && self.tool != Tool::DrawPerimeter
    }

    pub(super) fn point(&mut self, event: PointerInput) -> Vec<Effect> {
        match event {
            PointerInput::Click { at, target } => return self.click(at, target.as_ref()),
            PointerInput::DoubleClick { at, target } => return self.double_click(at, target),
            PointerInput::LongPress { target } => {
                if let Some(Target::Corner(at)) = target {
                    return self.remove(&Selection::Corner(at));
                }
            }
            PointerInput::Grab { target, at } => self.grab(&target, at),
            PointerInput::Drag { at } | PointerInput::Hover { at } => {
                self.aim = self.aims().then_some(at);
                if let Some(draft) = &mut self.draft {
                    draft.follow(at);
                }
            }
            PointerInput::Drop { at } => return self.drop_at(at),
            PointerInput::Cancel => {
                if self.draft.as_ref().is_some_and(Draft::ends_with_the_pointer) {
                    self.leave_draft();
                }
                self.aim = None;
            }
        }
        Vec::new()
    }

    fn click(&mut self, at: LonLat, target: Option<&Target>) -> Vec<Effect> {
        let picked = target.and_then(Target::selection);
        match (self.tool, target) {
            (Tool::DrawPerimeter, Some(Target::DraftCorner(_))) => return self.finish_ring(),
            (Tool::DrawPerimeter, _) => self.add_corner(at),
            (Tool::AddMember, Some(Target::Member(_)))
            | (Tool::AddPoint, Some(Target::Point(_)))
            | (Tool::AddHub, Some(Target::Hub(_)))
            | (Tool::Select, _) => self.selection = picked,
            (Tool::AddMember, _) => return self.put(Placement { what: Placed::Member, at, name: None }),
            (Tool::AddPoint, _) => return self.put(Placement { what: Placed::Point, at, name: None }),
            (Tool::AddHub, _) => return self.put_hub(at, target),
            (Tool::Brush, _) => {
                self.start_painting(at);
                return self.finish_painting();
            }
            (Tool::Isochrone, _) => return self.ask_around(at),
            (Tool::Split, _) => {
                if let Some(Draft::Pieces(pieces)) = &mut self.draft {
                    pieces.toggle(at);
                }
            }
            (Tool::Lasso, _) => {}
        }
        Vec::new()
    }

    fn double_click(&mut self, at: LonLat, target: Option<Target>) -> Vec<Effect> {
        match (self.tool, target) {
            (Tool::DrawPerimeter, _) => self.finish_ring(),
            (Tool::Select, Some(Target::Corner(corner))) => self.remove(&Selection::Corner(corner)),
            (Tool::Select, Some(Target::Side(side))) => {
                self.grab(&Target::Side(side), at);
                self.drop_at(at)
            }
            _ => Vec::new(),
        }
    }

    fn add_corner(&mut self, at: LonLat) {
        match &mut self.draft {
            Some(Draft::Ring { corners, pointer, .. }) => {
                corners.push(at);
                *pointer = None;
            }
            _ => self.draft = Some(Draft::Ring { corners: vec![at], pointer: None, canvas: self.canvas() }),
        }
    }

    fn finish_ring(&mut self) -> Vec<Effect> {
        let Some(Draft::Ring { corners, canvas, .. }) = &self.draft else { return Vec::new() };
        let ring = Draft::Ring { corners: corners.clone(), pointer: None, canvas: canvas.clone() };
        match ring.edit(self.variant) {
            Some(edit) => self.finish_drawing(edit),
            None if corners::of_drawing(corners.clone()).is_some() => self.give_up_drawing(),
            None => vec![Effect::Tell(Notice::ThreeCorners)],
        }
    }

    /// What a ring that is drawn from here on becomes.
    pub(super) fn canvas(&self) -> Canvas {
        let before = self.variant().and_then(|variant| variant.perimeter.clone());
        Canvas::new(before, self.combination, self.projection)
    }

    pub(super) fn finish_drawing(&mut self, edit: Edit) -> Vec<Effect> {
        self.draft = None;
        self.tool = Tool::Select;
        self.commit(edit)
    }

    /// Nothing would be left of the perimeter.
    pub(super) fn give_up_drawing(&mut self) -> Vec<Effect> {
        self.draft = None;
        vec![Effect::Tell(Notice::NothingLeft)]
    }

    fn grab(&mut self, target: &Target, at: LonLat) {
        match (target, self.tool) {
            (Target::Anywhere, Tool::Brush) => return self.start_painting(at),
            (Target::Anywhere, Tool::Split) => {
                self.draft = Some(Draft::Cut { line: vec![at] });
                return;
            }
            _ => {}
        }
        let drawn = self.variant().and_then(|variant| variant.perimeter.as_ref());
        let corner = |at, is_new, drawn: &DrawnPerimeter, outline| {
            Some(Draft::Corner { at, is_new, perimeter: drawn.adjusted_to(outline) })
        };
        self.draft = match (target, drawn) {
            (Target::Anywhere, _) => Some(Draft::Stroke { line: vec![at], canvas: self.canvas() }),
            (Target::Corner(number), Some(drawn)) => {
                corner(*number, false, drawn, corners::moved(&drawn.outline, *number, at))
            }
            (Target::Side(number), Some(drawn)) => {
                corner(*number, true, drawn, corners::inserted(&drawn.outline, *number, at))
            }
            (Target::Member(id), _) => Some(Draft::Member { id: *id, to: at }),
            (Target::Point(id), _) => Some(Draft::Point { id: *id, to: at }),
            (Target::Hub(id), _) => self.variant().and_then(|variant| {
                let left = creation::left_its_place(variant.hubs.get(id)?, variant, *id, &self.names);
                Some(Draft::Hub { id: *id, hub: Hub { place: at, ..left } })
            }),
            _ => None,
        };
        self.selection = match target {
            Target::Side(corner) => Some(Selection::Corner(*corner)),
            other => other.selection(),
        };
    }

    fn drop_at(&mut self, at: LonLat) -> Vec<Effect> {
        let Some(mut draft) = self.draft.take() else { return Vec::new() };
        if !draft.ends_with_the_pointer() {
            self.draft = Some(draft);
            return Vec::new();
        }
        draft.follow(at);
        if let Draft::Cut { line } = &draft {
            return self.cut(line);
        }
        if let Draft::Hub { id, hub } = &draft
            && self.place_of(&Target::Hub(*id)) == Some(hub.place)
        {
            return Vec::new();
        }
        if matches!(draft, Draft::Brush(_)) {
            self.draft = Some(draft);
            return self.finish_painting();
        }
        match (draft.edit(self.variant), draft) {
            (Some(edit), Draft::Stroke { .. }) => self.finish_drawing(edit),
            (None, Draft::Stroke { line, canvas }) => match corners::of_drawing(canvas.thinned(&line)) {
                Some(_) => self.give_up_drawing(),
                // Hardly more than a press.
                None => vec![Effect::Tell(Notice::ThreeCorners)],
            },
            (edit, _) => edit.map_or_else(Vec::new, |edit| self.commit(edit)),
        }
    }

    pub(super) fn press(&mut self, key: Key) -> Vec<Effect> {
        match (key, &self.draft) {
            (Key::Escape, Some(_)) => self.leave_draft(),
            (Key::Escape, None) if self.tool != Tool::Select => self.tool = Tool::Select,
            (Key::Escape, None) => self.selection = None,
            (Key::Enter, Some(Draft::Ring { .. })) => return self.finish_ring(),
            (Key::Enter, Some(Draft::Offer(_) | Draft::Pieces(_) | Draft::Simplified { .. })) => return self.confirm(),
            (Key::Delete, Some(Draft::Ring { .. })) => self.take_back_corner(),
            (Key::Delete, None) => {
                if let Some(selection) = self.selection.clone() {
                    return self.remove(&selection);
                }
            }
            (Key::Delete | Key::Enter, _) => {}
        }
        Vec::new()
    }

    /// The gesture that is going on is left. A corner that it was putting into a side is not there to be picked: its number is
    /// that of another one.
    pub(super) fn leave_draft(&mut self) {
        if let Some(Draft::Corner { is_new: true, .. }) = self.draft.take() {
            self.selection = None;
        }
    }

    fn remove(&mut self, selection: &Selection) -> Vec<Effect> {
        let change = |change| Edit::ChangeVariant { id: self.variant, change };
        let edit = match selection {
            Selection::Corner(at) => {
                let Some(drawn) = self.variant().and_then(|variant| variant.perimeter.as_ref()) else {
                    return Vec::new();
                };
                let perimeter = corners::removed(&drawn.outline, *at).map(|outline| drawn.adjusted_to(outline));
                change(VariantChange::DrawPerimeter { perimeter })
            }
            Selection::Member(id) => Edit::RemoveMember { id: *id },
            Selection::Point(id) => Edit::RemovePoint { id: *id },
            Selection::Hub(id) => change(VariantChange::SetHub { id: *id, hub: None }),
            Selection::Candidate(_) => return Vec::new(),
        };
        self.selection = None;
        self.commit(edit)
    }
}
