//! An outline that is offered, from a place's surroundings or from a file, and waits for a yes.

use super::canvas::Canvas;
use collective::document::{DrawnPerimeter, PerimeterOrigin};
use collective::geography::LonLat;
use collective::outline::{Combination, Outline, Plotted};
use collective::parameters::VehicleKey;
use collective::quantity::Seconds;
use collective::travel::Course;

/// What is asked about the land around a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Drive {
    /// The place.
    pub place: LonLat,
    /// How it is driven.
    pub how: DriveSettings,
}

/// How far, with what and which way one drives.
#[derive(Debug, Clone, PartialEq)]
pub struct DriveSettings {
    /// How far.
    pub minutes: u32,
    /// From the place or to it.
    pub course: Course,
    /// With what.
    pub vehicle: VehicleKey,
}

/// The longest drive that can be asked for, in minutes.
pub const LONGEST_DRIVE: u32 = 120;

impl Default for DriveSettings {
    fn default() -> Self {
        Self { minutes: 15, course: Course::From, vehicle: VehicleKey("small_van".into()) }
    }
}

impl Drive {
    pub(super) fn origin(&self) -> PerimeterOrigin {
        let DriveSettings { minutes, course, vehicle } = self.how.clone();
        let duration = Seconds(f64::from(minutes) * 60.0);
        PerimeterOrigin::Isochrone { place: self.place, duration, vehicle, course, adjusted: false }
    }
}

/// Where an offered outline comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum OfferSource {
    /// The land around a place.
    Drive(Drive),
    /// A file of this name.
    File(String),
}

/// An outline that is offered.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Where it comes from.
    pub source: OfferSource,
    pub(super) canvas: Canvas,
    /// The outline; none while it is on its way.
    land: Option<Outline>,
    /// Whether the outline is the one that was asked for, and not that of the question before.
    is_answered: bool,
    whole: Option<DrawnPerimeter>,
}

impl Offer {
    pub(super) fn new(source: OfferSource, canvas: Canvas) -> Self {
        Self { source, canvas, land: None, is_answered: false, whole: None }
    }

    /// The outline is this.
    pub(super) fn bring(&mut self, land: Outline) {
        self.bring_meanwhile(land);
        self.is_answered = true;
    }

    /// The outline of the question before is shown until the answer is here.
    pub(super) fn bring_meanwhile(&mut self, land: Outline) {
        self.land = Some(land);
        self.weigh();
    }

    /// It is put together with the perimeter in another way.
    pub(super) fn combine(&mut self, how: Combination) {
        self.canvas.how = how;
        self.weigh();
    }

    /// Works out what the perimeter becomes.
    fn weigh(&mut self) {
        let Some(land) = self.land.as_ref().filter(|land| !land.parts.is_empty()) else {
            self.whole = None;
            return;
        };
        let alone = self.canvas.before.is_none() || self.canvas.how == Combination::Replace;
        let origin = match &self.source {
            OfferSource::Drive(drive) if alone => drive.origin(),
            OfferSource::File(file) if alone => PerimeterOrigin::Imported { file: file.clone(), adjusted: false },
            _ => self.canvas.origin_of_both(),
        };
        self.whole = if self.canvas.how == Combination::Replace {
            // As it came, faults included: they are shown, and can be mended.
            Some(DrawnPerimeter { outline: land.clone(), origin })
        } else {
            self.canvas.with(&Plotted::new(land, self.canvas.projection), origin)
        };
    }

    /// What is offered; none while it is on its way.
    #[must_use]
    pub fn land(&self) -> Option<&Outline> {
        self.land.as_ref()
    }

    /// Whether what is offered is what was asked for.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.is_answered
    }

    /// The perimeter it would make.
    #[must_use]
    pub fn whole(&self) -> Option<&DrawnPerimeter> {
        self.whole.as_ref()
    }
}
