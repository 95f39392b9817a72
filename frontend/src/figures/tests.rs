use super::*;
use crate::fixture::{VARIANT, with_perimeter};
use collective::document::{Revision, VariantId};
use collective::geography::{LonLat, Projection};
use collective::instant::{InstantFigures, LogisticsEstimate};
use collective::quantity::{Euros, Meters};
use uuid::Uuid;

fn headline(cost: f64) -> Headline {
    Headline([(Figure::CostPerWeek, cost)].into())
}

#[test]
fn a_better_answer_for_the_same_revision_keeps_what_was_before() {
    let mut trend = Trend::default();
    trend.take(VARIANT, Revision(1), headline(100.0));
    assert_eq!(trend.change(Figure::CostPerWeek, None), None);
    trend.take(VARIANT, Revision(2), headline(90.0));
    trend.take(VARIANT, Revision(2), headline(85.0));
    assert_eq!(trend.change(Figure::CostPerWeek, None), Some(-15.0));
    assert_eq!(trend.change(Figure::CostPerWeek, Some(&headline(95.0))), Some(10.0));
    trend.take(VariantId(Uuid::from_u128(9)), Revision(2), headline(10.0));
    assert_eq!(trend.change(Figure::CostPerWeek, None), None);
}

#[test]
fn changes_too_small_to_read_are_not_written() {
    use Language::{English, French};
    assert_eq!(Figure::CostPerKg.change(French, -0.204).as_deref(), Some("−0,20\u{202f}€"));
    assert_eq!(Figure::CostPerKg.change(French, 0.004), None);
    assert_eq!(Figure::CostPerWeek.change(English, 12.4).as_deref(), Some("+€12"));
    assert_eq!(Figure::Members.change(French, 0.0), None);
    assert_eq!(Figure::AccessTime.change(French, 29.0), None);
}

#[test]
fn the_browser_knows_area_and_members_by_itself() {
    let editor = with_perimeter();
    let projection = Projection::centered_on(LonLat::try_new(14.4, 35.9).unwrap());
    let prepared = crate::live::prepare(editor.document(), VARIANT, projection, None).unwrap();
    let figures = headline(70.0).with_instant(&crate::live::figures(&prepared, None), Some(0));
    assert_eq!(figures.get(Figure::Members), Some(1.0));
    assert_eq!(figures.get(Figure::Goods), Some(120.0));
    // 0.2° × 0.1° at 35.9° north: 18.06 km × 11.10 km.
    let area = figures.get(Figure::Area).unwrap() / 1e6;
    assert!((area - 200.3).abs() < 0.5, "{area}");
    assert_eq!(figures.get(Figure::CostPerWeek), Some(70.0), "without an analysis the last cost stays");
}

#[test]
fn where_nothing_can_be_estimated_the_cost_of_before_goes() {
    let editor = with_perimeter();
    let projection = Projection::centered_on(LonLat::try_new(14.4, 35.9).unwrap());
    let prepared = crate::live::prepare(editor.document(), VARIANT, projection, None).unwrap();
    let mut instant = crate::live::figures(&prepared, None);
    instant.estimates =
        vec![Some(LogisticsEstimate { per_week: Euros(30.0), per_kg: None, distance_per_week: Meters(900.0) })];
    let cost = |instant: &InstantFigures| headline(70.0).with_instant(instant, Some(0)).get(Figure::CostPerWeek);
    assert_eq!(cost(&instant), Some(30.0));
    instant.estimates = vec![None];
    assert_eq!(cost(&instant), None);
}
