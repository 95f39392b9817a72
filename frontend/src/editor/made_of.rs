//! The boundaries that a perimeter was made of, and what it becomes when their outline is taken again.

use collective::document::{DrawnPerimeter, PerimeterOrigin};
use collective::outline::Outline;

/// The boundaries that a perimeter was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeOf {
    /// Their OpenStreetMap elements.
    pub osm: Vec<String>,
    /// Whether it was adjusted since.
    pub adjusted: bool,
}

impl MadeOf {
    /// None when a perimeter was made otherwise.
    #[must_use]
    pub fn of(perimeter: &DrawnPerimeter) -> Option<Self> {
        match &perimeter.origin {
            PerimeterOrigin::Boundaries { osm, adjusted, .. } => Some(Self { osm: osm.clone(), adjusted: *adjusted }),
            _ => None,
        }
    }

    /// The perimeter with the outline of all of these boundaries; none when it is not made of them any more: somebody
    /// may have drawn meanwhile.
    #[must_use]
    pub fn whole(&self, perimeter: &DrawnPerimeter, outline: Outline) -> Option<DrawnPerimeter> {
        match &perimeter.origin {
            PerimeterOrigin::Boundaries { osm, insee, .. } if *osm == self.osm => {
                let origin = PerimeterOrigin::Boundaries { osm: osm.clone(), insee: insee.clone(), adjusted: false };
                Some(DrawnPerimeter { outline, origin })
            }
            _ => None,
        }
    }

    /// The perimeter with the exact outline of these boundaries where it has kept the light one; none when it is not
    /// made of them any more.
    #[must_use]
    pub fn unchanged(&self, perimeter: &DrawnPerimeter, light: &Outline, exact: &Outline) -> Option<DrawnPerimeter> {
        let same = Self::of(perimeter).filter(|now| now.osm == self.osm);
        same.map(|_| perimeter.adjusted_to(perimeter.outline.detailed(light, exact)))
    }
}

#[cfg(test)]
mod tests;
