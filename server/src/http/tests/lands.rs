//! The land around a place, and boundaries together.

use super::*;
use collective::boundary::Boundary;

#[tokio::test]
async fn the_land_around_a_place_grows_with_time_and_is_light_enough_to_edit() {
    let service = Service::on_malta().await;
    let ask = async |query: &str| service.get(&format!("/api/territories/malta/isochrone?{query}")).await;
    let outline = async |query: &str| -> collective::outline::Outline {
        let (status, land) = ask(query).await;
        assert_eq!(status, StatusCode::OK, "{land}");
        serde_json::from_value(land["outline"].clone()).unwrap()
    };
    let projection = service.app.territories.iter().next().unwrap().projection();
    let area = |outline: &collective::outline::Outline| {
        let perimeter = collective::perimeter::Perimeter::try_new(outline, projection).unwrap();
        perimeter.figures().area.0
    };
    let near = outline("lon=14.4031&lat=35.8863&minutes=3").await;
    let far = outline("lon=14.4031&lat=35.8863&minutes=6&course=to&vehicle=rigid_12t").await;
    assert!(area(&near) > 1e6 && area(&far) > 1.5 * area(&near), "{} {}", area(&near), area(&far));
    assert!(far.position_count() < 400, "{} corners", far.position_count());
    let in_the_sea = outline("lon=13&lat=35&minutes=5").await;
    assert_eq!(in_the_sea.parts.len(), 0);
    for query in
        ["lon=14&lat=35", "lon=14&lat=35&minutes=0", "lon=14&lat=95&minutes=5", "lon=14&lat=35&minutes=5&course=up"]
    {
        assert_eq!(ask(query).await.1["code"], "invalid_parameter", "{query}");
    }
}

#[tokio::test]
async fn neighbors_come_together_exact_or_light() {
    let service = Service::on_malta().await;
    let (_, communes) = service.get("/api/territories/malta/communes").await;
    let communes: Vec<Boundary> = serde_json::from_value(communes).unwrap();
    let osm: Vec<&str> = communes.iter().map(|commune| commune.osm.as_str()).collect();
    let count = async |tolerance: f64| {
        let asked = json!({ "osm": osm, "tolerance_m": tolerance });
        let (status, land) = service.post("/api/territories/malta/union", &asked).await;
        assert_eq!(status, StatusCode::OK, "{land}");
        let outline: collective::outline::Outline = serde_json::from_value(land["outline"].clone()).unwrap();
        outline.position_count()
    };
    let (exact, light) = (count(0.0).await, count(60.0).await);
    assert!(light * 3 < exact, "{light} corners of {exact}");
    let all: usize = communes.iter().map(|commune| commune.outline.position_count()).sum();
    assert!(light < all, "sides between communes are gone: {light} of {all}");
    for asked in [json!({ "osm": ["r1"] }), json!({ "osm": [], "tolerance_m": -1.0 })] {
        assert_eq!(service.post("/api/territories/malta/union", &asked).await.1["code"], "invalid_body");
    }
}

#[tokio::test]
async fn an_outline_that_was_taken_light_becomes_exact_again_where_it_was_not_changed() {
    let service = Service::on_malta().await;
    let (_, communes) = service.get("/api/territories/malta/communes").await;
    let communes: Vec<Boundary> = serde_json::from_value(communes).unwrap();
    let union = async |osm: &[&str], tolerance: f64| -> collective::outline::Outline {
        let asked = json!({ "osm": osm, "tolerance_m": tolerance });
        let (_, land) = service.post("/api/territories/malta/union", &asked).await;
        serde_json::from_value(land["outline"].clone()).unwrap()
    };
    let projection = service.app.territories.iter().next().unwrap().projection();
    let area = |outline: &collective::outline::Outline| {
        collective::perimeter::Perimeter::try_new(outline, projection).unwrap().figures().area.0
    };
    let all: Vec<&str> = communes.iter().map(|commune| commune.osm.as_str()).collect();
    for osm in all.chunks(3).chain([&all[..]]) {
        let (light, exact) = (union(osm, 60.0).await, union(osm, 0.0).await);
        let detailed = light.detailed(&light, &exact);
        assert_eq!(detailed.position_count(), exact.position_count(), "{osm:?}");
        assert!((area(&detailed) - area(&exact)).abs() < 1.0, "{osm:?}");
    }
}

#[tokio::test]
async fn boundaries_are_called_by_their_elements() {
    let service = Service::on_malta().await;
    let (_, communes) = service.get("/api/territories/malta/communes").await;
    let communes: Vec<Boundary> = serde_json::from_value(communes).unwrap();
    let address = "/api/territories/malta/boundary-names";
    let asked = json!({ "osm": [communes[1].osm, "r1", communes[0].osm] });
    let (status, called) = service.post(address, &asked).await;
    let called: Vec<collective::boundary::BoundaryName> = serde_json::from_value(called).unwrap();
    let names: Vec<&str> = called.iter().map(|one| one.name.as_str()).collect();
    assert_eq!((status, names), (StatusCode::OK, vec![communes[0].name.as_str(), communes[1].name.as_str()]));
    let elsewhere = service.post("/api/territories/gozo/boundary-names", &asked).await.1;
    assert_eq!(elsewhere["code"], "unknown_territory");
}
