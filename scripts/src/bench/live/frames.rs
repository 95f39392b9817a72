//! What the browser computes in a frame of a gesture, run natively: with a perimeter of many corners.

use super::ground::ring;
use super::timing::Times;
use anyhow::Context as _;
use collective::analysis::{Effort, RoadAccess, Survey, analyze};
use collective::document::{Collective, DrawnPerimeter, PerimeterOrigin, Revision};
use collective::edit::{Edit, VariantChange};
use collective::instant::Instant;
use collective::means::Means;
use collective::outline::Outline;
use osm_data::territory::Territory;

/// As many corners as a detailed commune has.
const MANY_CORNERS: usize = 2_000;

/// Prints how long one frame takes while a corner, and while a member, is dragged.
pub(super) fn measure(territory: &Territory, collective: &Collective, repeat: usize) -> anyhow::Result<()> {
    let mut collective = collective.clone();
    let (variant, projection) = (collective.reference, territory.projection());
    let outline = Outline::simple(ring(territory, MANY_CORNERS));
    let drawn = |outline| Some(DrawnPerimeter { outline, origin: PerimeterOrigin::Drawn });
    collective.variants.entry(variant).and_modify(|variant| variant.perimeter = drawn(outline.clone()));
    let survey = Survey::of(&collective, variant, territory.places(), projection).context("the reference variant")?;
    let travel = super::ground::travel(territory, &survey)?;
    let means = Means::alone(&|| false);
    let last = analyze(&survey, &travel.matrix, &RoadAccess::default(), Revision(1), Effort::LIVE, means)?;
    let mut instant = Instant::prepare(&collective, variant, projection, Some(&last)).context("the variant")?;

    let (mut corners, mut members) = (Times::default(), Times::default());
    let (id, place) =
        collective.members.iter().map(|(id, member)| (*id, member.place)).next().context("there are members")?;
    for frame in 0..repeat.max(1) * 10 {
        let mut outline = outline.clone();
        let corner = &mut outline.parts[0][0][100];
        *corner = super::edits::nudged(*corner, frame).context("near the corner")?;
        let perimeter = drawn(outline);
        let edit = Edit::ChangeVariant { id: variant, change: VariantChange::DrawPerimeter { perimeter } };
        corners.of(|| (instant.preview(&edit), std::hint::black_box(instant.figures())));
        let to = super::edits::nudged(place, frame).context("near the member")?;
        members.of(|| (instant.preview(&Edit::MoveMember { id, to }), std::hint::black_box(instant.figures())));
    }
    corners.print("frame, a corner of 2000 dragged, native");
    members.print("frame, a member dragged, native");
    Ok(())
}
