//! What lies under the crosshair and what became of it, for people who do not see it.

use super::Words;
use crate::crosshair::Saying;
use crate::editor::{Editor, Target};

/// What is said.
#[must_use]
pub fn said(words: &Words, editor: &Editor, saying: &Saying) -> String {
    let with = |name: &str, what: String| words.say(name, &[("what", what.into())]);
    match saying {
        Saying::Nothing => words.text("crosshair-nothing"),
        Saying::Under(target) => named(words, editor, target),
        Saying::Taken(Target::Anywhere) => words.text("crosshair-stroke-begun"),
        Saying::PutDown(Target::Anywhere) => words.text("crosshair-stroke-ended"),
        Saying::Left(Target::Anywhere) => words.text("crosshair-stroke-left"),
        Saying::Taken(target) => with("crosshair-taken", held(words, editor, target)),
        Saying::PutDown(target) => with("crosshair-put-down", held(words, editor, target)),
        Saying::Left(target) => with("crosshair-left", held(words, editor, target)),
    }
}

/// A side that is taken is a corner by then.
fn held(words: &Words, editor: &Editor, target: &Target) -> String {
    if matches!(target, Target::Side(_)) { words.text("crosshair-new-corner") } else { named(words, editor, target) }
}

fn named(words: &Words, editor: &Editor, target: &Target) -> String {
    let document = editor.document();
    let (message, name) = match target {
        Target::Member(id) => ("crosshair-member", document.members.get(id).map(|member| &member.name)),
        Target::Point(id) => ("crosshair-point", document.points.get(id).map(|point| &point.name)),
        Target::Hub(id) => {
            let hub = editor.variant().and_then(|variant| variant.hubs.get(id));
            ("crosshair-hub", hub.map(|hub| &hub.name))
        }
        Target::Corner(_) => ("crosshair-corner", None),
        Target::Side(_) => ("crosshair-side", None),
        Target::DraftCorner(_) => ("crosshair-draft-corner", None),
        Target::Candidate(_) => ("crosshair-candidate", None),
        Target::Together(_) => ("crosshair-together", None),
        Target::Anywhere => ("crosshair-nothing", None),
    };
    name.map_or_else(|| words.text(message), |name| words.say(message, &[("name", name.as_str().into())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::corners::CornerAt;
    use crate::fixture::{MEMBER, with_perimeter};
    use crate::language::Language;

    #[test]
    fn what_is_taken_is_called_by_its_name() {
        let (words, editor) = (Words::of(Language::English), with_perimeter());
        let told = |saying| said(words, &editor, &saying);
        assert_eq!(told(Saying::Under(Target::Member(MEMBER))), "Ferme 1, member");
        assert_eq!(told(Saying::Taken(Target::Member(MEMBER))), "Taken: Ferme 1, member");
        let side = Target::Side(CornerAt { part: 0, ring: 0, corner: 1 });
        assert_ne!(told(Saying::PutDown(side.clone())), told(Saying::Under(side)));
        assert_eq!(told(Saying::Left(Target::Anywhere)), "Stroke given up");
    }
}
