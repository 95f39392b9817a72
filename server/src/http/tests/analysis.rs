use super::events::Events;
use super::*;
use collective::analysis::{Analysis, Stage};

/// A collective with a few members and points on the ground.
pub(super) async fn furnished(service: &Service) -> String {
    let address = service.collective().await;
    let put = [1, 2, 3, 4].map(|number| fixture::put_member(number, 100.0)).into_iter();
    let edits: Vec<_> = put.chain([1, 2, 3].map(|number| fixture::put_point(number, 130.0))).collect();
    let together = collective::edit::Edit::Together { edits };
    assert_eq!(service.post(&format!("{address}/edits"), &gesture(0, &together)).await.0, StatusCode::OK);
    address
}

#[tokio::test]
async fn an_analysis_is_for_the_newest_revision_at_once_or_refined() {
    let service = Service::on_malta().await;
    let address = furnished(&service).await;
    let mut costs = Vec::new();
    for (query, stage) in [("?stage=live", Stage::Live), ("", Stage::Refined)] {
        let (status, analysis) = service.get(&format!("{address}/analysis{query}")).await;
        assert_eq!(status, StatusCode::OK, "{analysis}");
        let analysis: Analysis = serde_json::from_value(analysis).unwrap();
        assert_eq!((analysis.stage, analysis.revision.0), (stage, 1));
        assert_eq!((analysis.dispersion.members, analysis.logistics.kg_per_week.0), (4, 400.0));
        let cheapest = analysis.logistics.cheapest.unwrap();
        costs.push(analysis.logistics.organizations[cheapest].cost.per_week.0);
        assert!(analysis.logistics.organizations.len() > 1 && !analysis.candidates.is_empty());
    }
    assert!(costs[1] <= costs[0] + 1e-6 && costs[1] > 0.0, "refining made it worse: {costs:?}");

    let unknown = format!("{address}/analysis?variant={}", Uuid::from_u128(9));
    assert_eq!(service.get(&unknown).await.1["code"], "unknown_variant");
    assert_eq!(service.get(&format!("{address}/analysis?variant=x")).await.1["code"], "invalid_parameter");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_follower_gets_first_and_refined_analyses_and_never_a_stale_one() {
    let service = Service::on_malta().await;
    let address = furnished(&service).await;
    let mut events = Events::follow(&service, &format!("{address}/events")).await;
    assert_eq!(events.next().await.unwrap(), ("revision".into(), json!({ "revision": 1 })));
    for stage in ["live", "refined"] {
        let (name, analysis) = events.next().await.unwrap();
        assert_eq!((name.as_str(), &analysis["stage"], &analysis["revision"]), ("analysis", &json!(stage), &json!(1)));
    }
    let last = 12;
    for base in 1..last {
        let edit = fixture::put_member(5, base as f64 * 10.0);
        service.post(&format!("{address}/edits"), &gesture(base, &edit)).await;
    }
    let mut newest = 1;
    loop {
        let (name, data) = events.next().await.unwrap();
        let revision = data["revision"].as_u64().unwrap();
        assert!(revision >= newest, "{name} of revision {revision} after {newest} was announced");
        newest = revision;
        if name == "analysis" && data["stage"] == "refined" && revision == last {
            break;
        }
    }
}
