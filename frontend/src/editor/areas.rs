//! The boundaries of one kind, ready to be painted with.

use collective::boundary::Boundary;
use collective::coverage::Coverage;
use collective::geography::Projection;
use std::collections::{BTreeSet, HashSet};

/// The boundaries of one kind in a territory, with outlines light enough to edit.
#[derive(Debug, Clone, PartialEq)]
pub struct Areas {
    names: Vec<AreaName>,
    coverage: Coverage,
}

/// What an area is called, here and elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaName {
    /// The OpenStreetMap element.
    pub osm: String,
    /// The code of the statistics office.
    pub insee: Option<String>,
    /// For people.
    pub name: String,
}

impl Areas {
    /// The areas that these boundaries bound.
    #[must_use]
    pub fn new(boundaries: Vec<Boundary>, projection: Projection) -> Self {
        let (mut names, mut outlines) = (Vec::new(), Vec::new());
        for Boundary { osm, insee, name, outline, .. } in boundaries {
            names.push(AreaName { osm, insee, name });
            outlines.push(outline);
        }
        Self { names, coverage: Coverage::new(outlines, projection) }
    }

    /// Their outlines.
    #[must_use]
    pub fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// What an area is called.
    #[must_use]
    pub fn name(&self, area: usize) -> Option<&AreaName> {
        self.names.get(area)
    }

    /// Whether all of these elements are among them.
    #[must_use]
    pub fn have_all(&self, osm: &BTreeSet<String>) -> bool {
        let known: HashSet<&str> = self.names.iter().map(|name| name.osm.as_str()).collect();
        osm.iter().all(|element| known.contains(element.as_str()))
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.names.len()
    }
}
