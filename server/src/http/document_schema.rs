//! The documents of the crate `collective` in the description of the contract: as objects with an example. Their full
//! form is their own serde form; describing it a second time here would only let the two drift apart.

use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Schema};
use utoipa::{PartialSchema, ToSchema};

macro_rules! documents {
    ($($name:ident $described:literal $example:literal;)*) => {
        $(
            pub(super) struct $name;

            impl PartialSchema for $name {
                fn schema() -> RefOr<Schema> {
                    object($described, Some(include_str!(concat!("../../data/wire/", $example))))
                }
            }

            impl ToSchema for $name {}
        )*
    };
}

documents! {
    CollectiveDocument "A collective: members, points and variants by id (collective::document::Collective)." "collective.json";
    EditDocument "One change, told apart by `kind` (collective::edit::Edit)." "edit.json";
    TerritoryDocument "A territory in brief (collective::territory::TerritorySummary)." "territory.json";
    FoundDocument "An answer of the search box (collective::search::Found)." "found.json";
    WhereaboutsDocument "What is at a place: address, street, commune (collective::search::Whereabouts)." "whereabouts.json";
    BoundaryDocument "An existing boundary, its outline as the coordinates of a GeoJSON MultiPolygon (collective::boundary::Boundary)." "boundary.json";
    BoundaryNameDocument "What an existing boundary is called (collective::boundary::BoundaryName)." "boundary-name.json";
}

macro_rules! computed {
    ($($name:ident $described:literal;)*) => {
        $(
            pub(super) struct $name;

            impl PartialSchema for $name {
                fn schema() -> RefOr<Schema> {
                    object($described, None)
                }
            }

            impl ToSchema for $name {}
        )*
    };
}

// What is computed of a collective: too long for an example.
computed! {
    AnalysisDocument "What is known of one variant at one revision: perimeter, membership, dispersion, logistics, candidates and warnings (collective::analysis::Analysis).";
    MarginalDocument "What each member adds to one organization, who could be invited, which points could be dropped (collective::marginal::MarginalReport), with revision and variant.";
    SharingDocument "The cost of one organization shared by four rules (collective::sharing::SharingReport), with revision and variant.";
    SizingDocument "The cost of smaller collectives made of the same members (collective::sizing::SizeReport), with revision and variant.";
    TerritorialAccessDocument "Revision, variant, and under `access` what the variant means for its territory, null where nobody counts and there is no perimeter (collective::territorial_access::TerritorialAccess).";
    SensitivityDocument "Revision, variant, and under `sensitivity` what fuel, hours, volume and participation do to the cost of an organization, and the band of each figure; null where there is no such organization (collective::sensitivity::Sensitivity).";
    BreakEvenDocument "Revision, variant, and under `break_even` from which volume the platform costs less than the cheapest organization without one, with both costs at each volume looked at; null where there is no platform (collective::break_even::BreakEven).";
    FoundElsewhereDocument "What another service found in the territory, best first, and how many answers are outside it (collective::search::FoundElsewhere).";
    ComparisonDocument "Revision, variant, and under `comparison` each figure of two variants with their bands, the difference, and whether it is more than the bands (collective::sensitivity::FigureComparison).";
    SurfaceDocument "Revision, variant, and under `surface` what a typical new member would cost the others in each H3 cell, with the error of the estimates; null without members or area (collective::surface::Surface).";
    ProposalsDocument "Revision, variant, and under `proposals` perimeters worth comparing, each with outline, figures and why it is there, those that another one beats on both axes marked (collective::proposals::Proposals).";
    GuessedSheetDocument "A table: headings, and rows with their lines and cells; with what each column seems to hold (collective::sheet::GuessedSheet).";
    RowsQuestionDocument "What the columns hold, rows, under `like` a member or point for what no column says, and under `elsewhere` whether another service is asked, too (collective::sheet::RowsQuestion).";
    RowReadingDocument "The member or point a row was understood to be, how its place was found and by whom, and what is wrong (collective::sheet::RowReading).";
    HubSetsDocument "Revision, variant, and under `hub_sets` the transfer places that serve best when there are one, two, three of them: the set that costs least and the one whose farthest user is nearest, with sectors, trunks and cost (collective::candidates::HubSets).";
    ExplanationsDocument "How one figure came about: its value and unit, formula, inputs, and parameters with source, date and status (collective::explanation::Explanation).";
}

fn object(described: &str, example: Option<&str>) -> RefOr<Schema> {
    // The examples are read by a test, each as what it stands for.
    let example = example.and_then(|example| serde_json::from_str::<serde_json::Value>(example).ok());
    ObjectBuilder::new()
        .description(Some(described))
        .examples(example)
        .additional_properties(Some(AdditionalProperties::FreeForm(true)))
        .build()
        .into()
}

#[cfg(test)]
mod tests {
    use collective::boundary::{Boundary, BoundaryName};
    use collective::document::Collective;
    use collective::edit::Edit;
    use collective::search::{Found, Whereabouts};
    use collective::territory::TerritorySummary;

    #[test]
    fn the_examples_are_what_they_stand_for_and_apply_to_each_other() {
        let collective: Collective = serde_json::from_str(include_str!("../../data/wire/collective.json")).unwrap();
        let edit: Edit = serde_json::from_str(include_str!("../../data/wire/edit.json")).unwrap();
        assert!(collective.edited(&edit).is_ok());
        serde_json::from_str::<TerritorySummary>(include_str!("../../data/wire/territory.json")).unwrap();
        serde_json::from_str::<Found>(include_str!("../../data/wire/found.json")).unwrap();
        serde_json::from_str::<Whereabouts>(include_str!("../../data/wire/whereabouts.json")).unwrap();
        serde_json::from_str::<Boundary>(include_str!("../../data/wire/boundary.json")).unwrap();
        serde_json::from_str::<BoundaryName>(include_str!("../../data/wire/boundary-name.json")).unwrap();
    }
}
