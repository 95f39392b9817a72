//! Rows on the ground: by what people chose, by coordinates, by address or name, by commune. What is found by less than was
//! asked for says so.

mod atlas;

pub use atlas::Atlas;

use collective::geography::LonLat;
use collective::search::{Found, FoundKind};
use collective::sheet::{
    Choice, Placed, PlacedBy, ProblemKind, RowProblem, RowReading, RowsQuestion, Said, SheetRow, draft, has_words_of,
    is_numbered,
};

/// How near two places of one name must be to be one, in degrees: about two kilometres.
const SAME_PLACE_DEG: f64 = 0.02;

/// What is asked of the ground.
pub trait Ground {
    /// The answers to a question, best first.
    fn search(&self, question: &str, near: Option<LonLat>) -> Vec<Found>;
    /// Those of them that leave no word unanswered.
    fn search_whole(&self, question: &str, near: Option<LonLat>) -> Vec<Found>;
    /// The name of a commune by its code, and where its town hall is, or its middle.
    fn commune(&self, code: &str) -> Option<(String, LonLat)>;
    /// Whether roads are known there.
    fn covers(&self, place: LonLat) -> bool;
}

/// Understands rows: each gives one reading, in their order.
#[must_use]
pub fn read(question: &RowsQuestion, ground: &impl Ground) -> Vec<RowReading> {
    question.rows.iter().map(|row| read_row(row, question, ground)).collect()
}

fn read_row(row: &SheetRow, question: &RowsQuestion, ground: &impl Ground) -> RowReading {
    let drafted = draft(row, &question.columns, &question.like);
    let mut problems = drafted.problems;
    let search = Search { ground, problems: &mut problems };
    let found = match row.place {
        Some(place) => Some((place, Placed { by: PlacedBy::Choice, label: String::new() })),
        None => search.place(&drafted.said),
    };
    let found = found.filter(|(place, _)| {
        let covered = ground.covers(*place);
        if !covered {
            problems.push(RowProblem { column: None, kind: ProblemKind::Outside });
        }
        covered
    });
    let whole = !problems.iter().any(|problem| problem.kind.stops());
    let (entry, placed) = found.map(|(place, placed)| (drafted.entry.at(place), placed)).unzip();
    RowReading { line: row.line, entry: entry.filter(|_| whole), placed, problems }
}

struct Search<'a, G> {
    ground: &'a G,
    problems: &'a mut Vec<RowProblem>,
}

impl<G: Ground> Search<'_, G> {
    fn place(mut self, said: &Said) -> Option<(LonLat, Placed)> {
        if let Some(place) = said.coordinates {
            return Some((place, Placed { by: PlacedBy::Coordinates, label: String::new() }));
        }
        let commune = self.commune(said);
        if let Some((column, address)) = &said.address {
            match self.address(address, commune.as_ref()) {
                Ok(found) => return Some(found),
                // Better at the town hall than nowhere; the row says so.
                Err(kind) if commune.is_none() => self.problem(Some(*column), kind),
                Err(_) => {}
            }
        }
        let Some((name, place)) = commune else {
            // Coordinates that cannot be read were said already.
            let silent = said.address.is_none() && said.commune.is_none() && said.insee.is_none();
            if silent && !self.problems.iter().any(|it| matches!(it.kind, ProblemKind::NoCoordinates { .. })) {
                self.problem(None, ProblemKind::Nowhere);
            }
            return None;
        };
        let column = said.address.as_ref().or(said.insee.as_ref()).or(said.commune.as_ref()).map(|(column, _)| *column);
        self.problem(column, ProblemKind::CommuneOnly { commune: name.clone() });
        Some((place, Placed { by: PlacedBy::Commune, label: name }))
    }

    fn problem(&mut self, column: Option<usize>, kind: ProblemKind) {
        self.problems.push(RowProblem { column, kind });
    }

    /// The commune by its code or, without one, by its name.
    fn commune(&mut self, said: &Said) -> Option<(String, LonLat)> {
        if let Some((column, code)) = &said.insee {
            let found = self.ground.commune(code);
            if found.is_some() || said.commune.is_none() {
                if found.is_none() {
                    self.problem(Some(*column), ProblemKind::NotFound { question: code.clone() });
                }
                return found;
            }
        }
        let (column, name) = said.commune.as_ref()?;
        let found = self.ground.search(name, None);
        let is_place = |it: &&Found| matches!(it.kind, FoundKind::Commune | FoundKind::Settlement);
        let found = found.iter().find(is_place).map(|it| (it.name.clone(), it.location));
        if found.is_none() {
            self.problem(Some(*column), ProblemKind::NotFound { question: name.clone() });
        }
        found
    }

    /// The place of an address or name, within its commune when that is known.
    fn address(&self, address: &str, commune: Option<&(String, LonLat)>) -> Result<(LonLat, Placed), ProblemKind> {
        let question = commune.map_or_else(|| address.to_owned(), |(name, _)| format!("{address} {name}"));
        let near = commune.map(|(_, place)| *place);
        let mut found = self.ground.search_whole(&question, near);
        if found.is_empty() {
            // What stands around an address, as the name of a farm, is not on the map. A street that is not there has no other for it.
            found = self.ground.search(&question, near);
            found.retain(|it| {
                matches!(it.kind, FoundKind::Street | FoundKind::Address) && has_words_of(address, &it.name)
            });
        }
        let fits = |it: &&Found| {
            let of = it.commune.as_deref().unwrap_or(&it.name);
            // Of a whole commune one knew the place already.
            commune.is_none_or(|(name, _)| of == name && it.kind != FoundKind::Commune)
        };
        let fitting: Vec<&Found> = found.iter().filter(fits).collect();
        let Some(best) = fitting.first() else { return Err(ProblemKind::NotFound { question }) };
        let rivals = |it: &&&Found| {
            it.kind == best.kind && it.name == best.name && it.house_number == best.house_number && far(it, best)
        };
        let rivals: Vec<&&Found> = fitting.iter().filter(rivals).collect();
        if rivals.is_empty() {
            let without_number = is_numbered(address) && best.kind == FoundKind::Street;
            let by = if without_number { PlacedBy::Street } else { PlacedBy::Address };
            return Ok((best.location, Placed { by, label: label(best) }));
        }
        let choices = std::iter::once(best).chain(rivals).take(6);
        let choices = choices.map(|it| Choice { label: label(it), place: it.location }).collect();
        Err(ProblemKind::Several { question, choices })
    }
}

fn far(one: &Found, other: &Found) -> bool {
    let (one, other) = (one.location, other.location);
    (one.lon() - other.lon()).abs() > SAME_PLACE_DEG || (one.lat() - other.lat()).abs() > SAME_PLACE_DEG
}

/// As on the map: `12 Rue de la Gare, Maroilles`.
fn label(found: &Found) -> String {
    let number = found.house_number.as_ref().map_or_else(String::new, |number| format!("{number} "));
    let commune = found.commune.as_ref().map_or_else(String::new, |commune| format!(", {commune}"));
    format!("{number}{}{commune}", found.name)
}
