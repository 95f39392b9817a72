use super::analysis::furnished;
use super::*;
use collective::analysis::Analysis;
use collective::break_even::BreakEven;
use collective::candidates::HubSets;
use collective::explanation::{ExplainedFigure, Explanation};
use collective::perimeter::Perimeter;
use collective::proposals::{ProposalOrigin, Proposals};
use collective::sensitivity::{FigureComparison, Sensitivity, Verdict};
use collective::surface::Surface;
use collective::territorial_access::{AccessBasis, TerritorialAccess};

#[tokio::test]
async fn access_to_the_territory_is_that_of_its_map() {
    let service = Service::on_malta().await;
    let address = furnished(&service).await;
    let (status, answer) = service.get(&format!("{address}/access")).await;
    assert_eq!((status, &answer["revision"]), (StatusCode::OK, &json!(1)), "{answer}");
    let access: TerritorialAccess = serde_json::from_value(answer["access"].clone()).unwrap();
    assert_eq!((access.basis, access.nearness.pairs), (AccessBasis::Hull, 6));
    let inequality = access.inequality.unwrap();
    assert!(inequality.mean.minutes() > 0.1 && inequality.mean.minutes() < 20.0, "{inequality:?}");
    let farmland = access.farmland.unwrap();
    assert!(farmland.share > 0.0 && farmland.share < 1.0, "{farmland:?}");
    let unknown = format!("{address}/access?variant={}", Uuid::from_u128(9));
    assert_eq!(service.get(&unknown).await.1["code"], "unknown_variant");

    let empty = service.collective().await;
    assert_eq!(service.get(&format!("{empty}/access")).await.1["access"], Value::Null);
}

#[tokio::test]
async fn each_figure_is_explained_for_the_organization_that_is_asked() {
    let service = Service::on_malta().await;
    let address = furnished(&service).await;
    let analysis: Analysis = serde_json::from_value(service.get(&format!("{address}/analysis")).await.1).unwrap();
    for organization in [0, 1] {
        let address = format!("{address}/explanations?organization={organization}");
        let explained: Vec<Explanation> = serde_json::from_value(service.get(&address).await.1).unwrap();
        let cost = explained.iter().find(|one| one.figure == ExplainedFigure::CostPerWeek).unwrap();
        assert!((cost.value - analysis.logistics.organizations[organization].cost.per_week.0).abs() < 1e-9);
    }
}

#[tokio::test]
async fn figures_have_bands_and_equal_variants_are_equivalent() {
    let service = Service::on_malta().await;
    let address = furnished(&service).await;
    let (status, answer) = service.get(&format!("{address}/sensitivity?organization=1")).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    let found: Sensitivity = serde_json::from_value(answer["sensitivity"].clone()).unwrap();
    assert_eq!((found.levers.len(), found.bands.len()), (4, 5));
    let analysis: Analysis = serde_json::from_value(service.get(&format!("{address}/analysis")).await.1).unwrap();
    let cost = analysis.logistics.organizations[1].cost.per_week.0;
    assert!((found.bands[0].central - cost).abs() < 1e-9 && found.bands[0].p90 > found.bands[0].p10);

    let variant = answer["variant"].as_str().unwrap();
    let (status, compared) = service.get(&format!("{address}/comparison?with={variant}")).await;
    assert_eq!(status, StatusCode::OK, "{compared}");
    assert_eq!(compared["revision"], answer["revision"]);
    let compared: Vec<FigureComparison> = serde_json::from_value(compared["comparison"].clone()).unwrap();
    assert!(compared.len() == 5 && compared.iter().all(|figure| figure.verdict == Verdict::Equivalent));
    let request = Request::get(format!("{address}/comparison?with={variant}")).header("accept", "text/event-stream");
    let response = service.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let text = String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap();
    assert!(text.contains("event: answer") && text.contains("\"comparison\":["), "{text}");
    let missing = service.get(&format!("{address}/sensitivity?organization=99")).await.1;
    assert_eq!(missing["sensitivity"], Value::Null);
}

#[tokio::test]
async fn the_volume_from_which_a_platform_pays_begins_with_the_costs_on_screen() {
    let service = Service::on_malta().await;
    let address = furnished(&service).await;
    let analysis: Analysis = serde_json::from_value(service.get(&format!("{address}/analysis")).await.1).unwrap();
    let costs: Vec<_> = analysis.logistics.organizations.iter().map(|report| report.cost.per_week).collect();
    let (status, answer) = service.get(&format!("{address}/break-even")).await;
    assert_eq!((status, &answer["revision"]), (StatusCode::OK, &json!(1)), "{answer}");
    let found: BreakEven = serde_json::from_value(answer["break_even"].clone()).unwrap();
    assert_eq!(found.organization, analysis.logistics.organizations[2].organization);
    let today = found.steps.iter().find(|step| step.goods == found.goods).unwrap();
    assert!((today.with_platform - costs[2]).0.abs() < 1e-9, "{today:?}");
    assert!((today.without - costs[0].min(costs[1])).0.abs() < 1e-9, "{today:?}");
    let ends = [found.steps.first(), found.steps.last()].map(|step| step.unwrap().factor);
    assert!((ends[0] - 0.25).abs() < 1e-9 && (ends[1] - 8.0).abs() < 1e-9, "{ends:?}");

    let empty = service.collective().await;
    assert_eq!(service.get(&format!("{empty}/break-even")).await.1["break_even"], Value::Null);
}

#[tokio::test]
async fn the_map_of_new_members_is_refined_step_by_step() {
    let service = Service::on_malta().await;
    let address = furnished(&service).await;
    let map = async |query: &str| -> Surface {
        let (status, answer) = service.get(&format!("{address}/surface{query}")).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        serde_json::from_value(answer["surface"].clone()).unwrap()
    };
    let coarse = map("").await;
    assert_eq!(coarse.resolutions[0], coarse.resolution);
    let fine = map(&format!("?resolution={}", coarse.resolutions[1])).await;
    assert!(fine.cells.len() > coarse.cells.len());
    assert!(fine.error.is_some() && fine.cells.iter().any(|cell| cell.per_week.is_some() && !cell.exact));
    let empty = service.collective().await;
    assert_eq!(service.get(&format!("{empty}/surface")).await.1["surface"], Value::Null);
}

#[tokio::test]
async fn perimeters_are_proposed_and_each_is_a_sound_one() {
    let service = Service::on_malta().await;
    let address = furnished(&service).await;
    let (status, answer) = service.get(&format!("{address}/proposals")).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    let found: Proposals = serde_json::from_value(answer["proposals"].clone()).unwrap();
    let made = |wanted: fn(&ProposalOrigin) -> bool| found.proposals.iter().any(|one| wanted(&one.origin));
    assert!(made(|origin| matches!(origin, ProposalOrigin::Isochrone { .. })));
    let projection = fixture::malta().projection();
    for proposal in &found.proposals {
        assert!(Perimeter::try_new(&proposal.outline, projection).is_ok(), "{:?}", proposal.origin);
        assert!(proposal.figures.members > 0 && proposal.figures.cost.is_some());
    }
    assert!(found.proposals.iter().any(|proposal| !proposal.dominated));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_place_two_and_three_are_proposed_with_their_sectors() {
    let service = Service::on_malta().await;
    let address = furnished(&service).await;
    let (status, answer) = service.get(&format!("{address}/hub-sets")).await;
    assert_eq!((status, &answer["revision"]), (StatusCode::OK, &json!(1)), "{answer}");
    let found: HubSets = serde_json::from_value(answer["hub_sets"].clone()).unwrap();
    assert_eq!(found.sizes.iter().map(|size| size.count).collect::<Vec<_>>(), [1, 2, 3]);
    let analysis: Analysis = serde_json::from_value(service.get(&format!("{address}/analysis")).await.1).unwrap();
    let one = &found.sizes[0].cheapest;
    let candidates = analysis.candidates.iter().filter_map(|candidate| candidate.cost);
    let best = candidates.map(|cost| cost.per_week.0).fold(f64::INFINITY, f64::min);
    assert!(one.cost.per_week.0 <= best * 1.001, "{} {best}", one.cost.per_week.0);
    for size in &found.sizes {
        let members: usize = size.cheapest.hubs.iter().map(|hub| hub.members).sum();
        assert_eq!((size.cheapest.hubs.len(), members), (size.count, 4));
    }
    let empty = service.collective().await;
    let (_, nothing) = service.get(&format!("{empty}/hub-sets")).await;
    assert_eq!(nothing["hub_sets"]["sizes"], json!([]));
}
