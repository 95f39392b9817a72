//! The three collectives of the research as ready examples: invented members on the real ground of a territory.
//!
//! The same territory always gives the same examples, with the same ids, so that making them again changes nothing.

mod content;
mod ground;
mod members;
mod outline;
mod points;

pub use content::ContentFault;
pub use ground::Ground;

use collective::document::{
    Collective, CollectiveId, DrawnPerimeter, Hub, HubId, HubNaming, Member, PerimeterOrigin, TerritoryId, VariantId,
};
use collective::edit::{Edit, EditFault, VariantChange};
use collective::place::PlaceFunction;
use content::{Content, Recipe};
use uuid::{Builder, Uuid};
use xxhash_rust::xxh3::xxh3_128;

/// A collective made for a territory.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// Its id, the same each time.
    pub id: CollectiveId,
    /// The document.
    pub collective: Collective,
    /// Members that stand on an invented spot beside a road, because the territory knows too few farms.
    pub invented_spots: usize,
}

/// Why an example could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExampleFault {
    /// The data of this program is wrong.
    #[error(transparent)]
    Content(#[from] ContentFault),
    /// The territory has no place to stand on.
    #[error("the territory {0} knows no farm, or no school, shop or market near one")]
    Barren(TerritoryId),
    /// What was made is no sound collective.
    #[error("an example could not be made: {0}")]
    Unsound(#[from] EditFault),
}

/// The three examples on a territory's ground.
///
/// # Errors
/// When the territory has no farm, or nothing to deliver to.
pub fn examples(ground: &Ground<'_>) -> Result<Vec<Example>, ExampleFault> {
    let content = Content::shipped()?;
    content.recipes.iter().map(|recipe| make(ground, &content, recipe)).collect()
}

fn make(ground: &Ground<'_>, content: &Content, recipe: &Recipe) -> Result<Example, ExampleFault> {
    let barren = || ExampleFault::Barren(ground.territory.clone());
    let ids = Ids { territory: ground.territory.as_str(), example: &recipe.key };
    let mut draw = fastrand::Rng::with_seed(ids.number("seed", 0) as u64);
    let site = ground.site(recipe).ok_or_else(barren)?;
    let points = points::points(&site, content, recipe, ids, &mut draw);
    let spots = site.farms(recipe, &mut draw);
    let members = members::members(&site, &spots.places, &points, content, recipe, ids, &mut draw);
    if points.is_empty() || members.is_empty() {
        return Err(barren());
    }

    let variant = VariantId(ids.id("variant", 0));
    let collective = Collective::new(recipe.name.clone(), ground.territory.clone(), variant, content.variant.clone());
    let everybody = members.iter().map(|(_, member)| member.place).chain(points.iter().map(|(_, point)| point.place));
    let places: Vec<_> = everybody.map(|place| site.position(place)).collect();
    let outline = outline::around(&places, recipe.share_inside, ground.projection);
    let perimeter = Some(DrawnPerimeter { outline, origin: PerimeterOrigin::Drawn });
    let change = |change| Edit::ChangeVariant { id: variant, change };
    let hubs = hubs(&site, members.iter().map(|(_, member)| member), recipe.hubs, &content.unnamed_hub);
    let mut edits = vec![change(VariantChange::DrawPerimeter { perimeter })];
    edits.extend(
        (0..)
            .zip(hubs)
            .map(|(number, hub)| change(VariantChange::SetHub { id: HubId(ids.id("hub", number)), hub: Some(hub) })),
    );
    edits.extend(points.into_iter().map(|(id, point)| Edit::PutPoint { id, point: Box::new(point) }));
    edits.extend(members.into_iter().map(|(id, member)| Edit::PutMember { id, member: Box::new(member) }));
    let (collective, _) = collective.edited(&Edit::Together { edits })?;
    Ok(Example { id: CollectiveId(ids.id("collective", 0)), collective, invented_spots: spots.invented })
}

/// Platforms by geographic sector: members are split across their long side into as many groups, and each group takes
/// the goods-handling place nearest to its middle. None where the territory has no such place. One without a name gets a number.
fn hubs<'a>(
    site: &ground::Site<'_>,
    members: impl Iterator<Item = &'a Member>,
    count: usize,
    unnamed: &str,
) -> Vec<Hub> {
    const FUNCTIONS: [PlaceFunction; 4] =
        [PlaceFunction::Warehouse, PlaceFunction::Wholesale, PlaceFunction::ColdStorage, PlaceFunction::Marketplace];
    let mut positions: Vec<_> = members.map(|member| site.position(member.place)).collect();
    positions.sort_by(|a, b| a.x().total_cmp(&b.x()));
    let sector = positions.len().div_ceil(count.max(1)).max(1);
    let mut hubs: Vec<Hub> = Vec::new();
    for positions in positions.chunks(sector).take(count) {
        let middle = outline::middle(positions);
        let taken = |osm: &str| hubs.iter().any(|hub| hub.osm.as_deref() == Some(osm));
        let place = site.nearest(&FUNCTIONS, middle).into_iter().find(|place| !taken(&place.osm));
        let Some(place) = place else { continue };
        let naming = if place.name.is_some() { HubNaming::Place } else { HubNaming::Number };
        let name = place.name.clone().unwrap_or_else(|| format!("{unnamed} {}", hubs.len() + 1));
        hubs.push(Hub { osm: Some(place.osm.clone()), naming: Some(naming), ..Hub::new(name, place.location) });
    }
    hubs
}

/// Ids that are the same each time an example is made.
#[derive(Debug, Clone, Copy)]
struct Ids<'a> {
    territory: &'a str,
    example: &'a str,
}

impl Ids<'_> {
    fn id(self, of: &str, number: usize) -> Uuid {
        Builder::from_custom_bytes(self.number(of, number).to_be_bytes()).into_uuid()
    }

    fn number(self, of: &str, number: usize) -> u128 {
        xxh3_128(format!("{}/{}/{of}/{number}", self.territory, self.example).as_bytes())
    }
}

#[cfg(test)]
mod tests;
