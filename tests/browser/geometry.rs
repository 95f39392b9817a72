//! Where to draw, and who is inside: computed apart from the product, by ray casting.

use collective::document::Collective;
use collective::geography::LonLat;
use whole_program::program::Server;
use whole_program::workshop::Workshop;

/// A rectangle around some members, and a corner whose move takes in at least two more.
pub(crate) struct Drawing {
    /// South-west, south-east, north-east, north-west.
    pub(crate) corners: [LonLat; 4],
    /// The corner to drag.
    pub(crate) corner: usize,
    /// Where to.
    pub(crate) target: LonLat,
}

impl Drawing {
    /// A rectangle around the western members, whose north-east or south-east corner can be drawn over two more.
    pub(crate) fn around_some(document: &Collective) -> Self {
        let mut members: Vec<LonLat> = document.members.values().map(|member| member.place).collect();
        members.sort_by(|a, b| a.lon().total_cmp(&b.lon()));
        let (south, north) = members
            .iter()
            .fold((90.0_f64, -90.0_f64), |(south, north), place| (south.min(place.lat()), north.max(place.lat())));
        let (south, north, west) = (south - 0.01, north + 0.01, members[0].lon() - 0.01);
        let far = members[members.len() - 1].lon() + 0.02;
        for kept in (2..members.len() - 2).rev() {
            let east = f64::midpoint(members[kept - 1].lon(), members[kept].lon());
            let corners = [place(west, south), place(east, south), place(east, north), place(west, north)];
            for (corner, target) in [(2, place(far, north)), (1, place(far, south))] {
                let drawing = Self { corners, corner, target };
                if members_inside(document, &drawing.moved()) >= members_inside(document, &corners) + 2 {
                    return drawing;
                }
            }
        }
        panic!("no corner of the rectangle can be drawn over two members");
    }

    /// The same, drawn as the perimeter; with the revision and the document before.
    pub(crate) async fn drawn(workshop: &Workshop<'_>, server: &Server) -> (Self, u64, Collective) {
        let (revision, document) = workshop.document(server);
        let drawing = Self::around_some(&document);
        workshop.draw(&drawing.corners).await;
        workshop.settle(revision + 1).await;
        (drawing, revision, document)
    }

    /// The corners after the drag.
    pub(crate) fn moved(&self) -> [LonLat; 4] {
        let mut corners = self.corners;
        corners[self.corner] = self.target;
        corners
    }

    /// Around the western half, and a little beyond the rectangle.
    pub(crate) fn western_half(&self) -> [LonLat; 4] {
        let beyond = 0.1;
        [self.at(-beyond, -beyond), self.at(0.5, -beyond), self.at(0.5, 1.0 + beyond), self.at(-beyond, 1.0 + beyond)]
    }

    /// A place well inside the western half.
    pub(crate) fn in_the_west(&self) -> LonLat {
        self.at(0.2, 0.2)
    }

    /// A place in the middle.
    pub(crate) fn somewhere_inside(&self) -> LonLat {
        self.at(0.45, 0.55)
    }

    /// Another one.
    pub(crate) fn elsewhere_inside(&self) -> LonLat {
        self.at(0.62, 0.38)
    }

    fn at(&self, eastward: f64, northward: f64) -> LonLat {
        let [west, _, east, _] = self.corners;
        let between = |from: f64, to: f64, share: f64| from + (to - from) * share;
        place(between(west.lon(), east.lon(), eastward), between(west.lat(), east.lat(), northward))
    }
}

/// Where two lines cross, each through two places.
pub(crate) fn crossing([a, b]: [LonLat; 2], [c, d]: [LonLat; 2]) -> LonLat {
    let along = |from: LonLat, to: LonLat| (to.lon() - from.lon(), to.lat() - from.lat());
    let cross = |(x, y): (f64, f64), (across, up): (f64, f64)| x * up - y * across;
    let share = cross(along(a, c), along(c, d)) / cross(along(a, b), along(c, d));
    let (x, y) = along(a, b);
    place(a.lon() + share * x, a.lat() + share * y)
}

/// Whether a longitude and a latitude, as the map writes its middle, are those of a place, within so many degrees.
pub(crate) fn is_at(written: &str, place: LonLat, within: f64) -> bool {
    let (lon, lat) = written.split_once(',').unwrap_or_default();
    let near = |text: &str, wanted: f64| text.parse::<f64>().is_ok_and(|found| (found - wanted).abs() < within);
    near(lon, place.lon()) && near(lat, place.lat())
}

/// How many members lie inside a ring.
pub(crate) fn members_inside(document: &Collective, ring: &[LonLat]) -> usize {
    document.members.values().filter(|member| is_inside(member.place, ring)).count()
}

/// Whether a ray to the east crosses the ring an odd number of times.
pub(crate) fn is_inside(place: LonLat, ring: &[LonLat]) -> bool {
    let sides = ring.iter().zip(ring.iter().cycle().skip(1));
    let crossed = sides.filter(|(a, b)| {
        let spans = (a.lat() > place.lat()) != (b.lat() > place.lat());
        spans && place.lon() < a.lon() + (b.lon() - a.lon()) * (place.lat() - a.lat()) / (b.lat() - a.lat())
    });
    crossed.count() % 2 == 1
}

fn place(lon: f64, lat: f64) -> LonLat {
    LonLat::try_new(lon, lat).expect("a place on the Earth")
}
