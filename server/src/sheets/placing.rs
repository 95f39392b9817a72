//! Rows on the ground: by what people chose, by coordinates, by address or name, by commune. What is found by less than was
//! asked for says so.

mod atlas;
mod sureness;

pub use atlas::Atlas;

use collective::geography::LonLat;
use collective::search::{Found, FoundKind};
use collective::sheet::{
    Choice, Placed, PlacedBy, ProblemKind, RowProblem, RowReading, RowsQuestion, Said, SheetRow, draft,
};
use osm_data::search::Match;
use sureness::{Sureness, of_address, of_commune};

/// How near two places of one name must be to be one, in degrees: about two kilometres.
const SAME_PLACE_DEG: f64 = 0.02;
/// No more places are offered to choose from.
const MOST_CHOICES: usize = 6;

/// What is asked of the ground.
pub trait Ground {
    /// The answers to a question, best first.
    fn search(&self, question: &str, near: Option<LonLat>) -> Vec<Match>;
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
                Ok((place, placed, doubt)) => {
                    if let Some(kind) = doubt {
                        self.problem(Some(*column), kind);
                    }
                    return Some((place, placed));
                }
                // Better at the town hall than nowhere; the row says so.
                Err(missing) => {
                    for kind in missing.into_iter().filter(|kind| commune.is_none() || !kind.stops()) {
                        self.problem(Some(*column), kind);
                    }
                }
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
        let matches = self.ground.search(name, None);
        let is_place = |it: &&Match| matches!(it.found.kind, FoundKind::Commune | FoundKind::Settlement);
        let best = matches.iter().find(is_place).map(|it| (it, of_commune(it)));
        let Some((best, sureness)) = best.filter(|(_, sureness)| *sureness > Sureness::Weak) else {
            self.problem(Some(*column), ProblemKind::NotFound { question: name.clone() });
            return None;
        };
        let found = best.found.name.clone();
        if sureness < Sureness::Sure {
            self.problem(Some(*column), ProblemKind::Inexact { question: name.clone(), label: found.clone() });
        }
        Some((found, best.found.location))
    }

    /// The place of an address or name, within its commune when that is known, and what is doubtful of it; or why there is none.
    fn address(&self, address: &str, commune: Option<&(String, LonLat)>) -> Result<Sought, Vec<ProblemKind>> {
        let question = commune.map_or_else(|| address.to_owned(), |(name, _)| format!("{address}, {name}"));
        let matches = self.ground.search(&question, commune.map(|(_, place)| *place));
        let fits = |it: &Match| {
            let of = it.found.commune.as_deref().unwrap_or(&it.found.name);
            // Of a whole commune one knew the place already.
            commune.is_none_or(|(name, _)| of == name && it.found.kind != FoundKind::Commune)
        };
        let fitting: Vec<(&Match, Sureness)> =
            matches.iter().filter(|it| fits(it)).filter_map(|it| Some((it, of_address(it)?))).collect();
        let Some((best, sureness)) = fitting.first() else { return Err(vec![ProblemKind::NotFound { question }]) };
        let Match { found: best, lacks, .. } = best;
        // What is less sure is no rival.
        let as_sure = fitting.iter().filter(|(_, other)| other >= sureness).map(|(it, _)| &it.found);
        let rivals = as_sure.filter(|it| {
            it.kind == best.kind && it.name == best.name && it.house_number == best.house_number && far(it, best)
        });
        let choices: Vec<Choice> = std::iter::once(best).chain(rivals).take(MOST_CHOICES).map(choice).collect();
        if choices.len() > 1 {
            return Err(vec![ProblemKind::Several { question, choices }]);
        }
        if *sureness == Sureness::Weak {
            return Err(vec![ProblemKind::NotFound { question }, ProblemKind::Similar { choices }]);
        }
        let by = if lacks.house { PlacedBy::Street } else { PlacedBy::Address };
        let label = label(best);
        let inexact = || ProblemKind::Inexact { question: address.to_owned(), label: label.clone() };
        let doubt = (*sureness < Sureness::Sure).then(inexact);
        Ok((best.location, Placed { by, label }, doubt))
    }
}

/// A place, how it was found, and what is doubtful of it.
type Sought = (LonLat, Placed, Option<ProblemKind>);

fn choice(found: &Found) -> Choice {
    Choice { label: label(found), place: found.location }
}

fn far(one: &Found, other: &Found) -> bool {
    let (one, other) = (one.location, other.location);
    (one.lon() - other.lon()).abs() > SAME_PLACE_DEG || (one.lat() - other.lat()).abs() > SAME_PLACE_DEG
}

/// As on the map: `12 Rue de la Gare, Maroilles`, with what tells it apart where that is needed.
fn label(found: &Found) -> String {
    let number = found.house_number.as_ref().map_or_else(String::new, |number| format!("{number} "));
    let name = Some(format!("{number}{}", found.name));
    [name, found.commune.clone(), found.within.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
