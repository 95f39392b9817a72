//! Where numbers stand beside dots, so that none lies over another.

/// Half as wide as a number of two digits, and as high as it is.
const HALF_WIDTH: f64 = 8.0;
const HEIGHT: f64 = 11.0;
/// From the middle of a dot to the middle of the line its number stands on, the best place first.
const OFFSETS: [(f64, f64); 8] =
    [(0.0, -10.0), (15.0, 4.0), (-15.0, 4.0), (0.0, 20.0), (13.0, -8.0), (-13.0, -8.0), (13.0, 17.0), (-13.0, 17.0)];
/// How far a dot reaches from its middle.
const DOT: f64 = 6.0;

/// Where the number of each dot stands: over nothing if one of the places around it is free, else over as little as can be.
/// `unnumbered` are dots that have none.
#[must_use]
pub fn numbers_beside(dots: &[(f64, f64)], unnumbered: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut placed: Vec<(f64, f64)> = Vec::with_capacity(dots.len());
    for (x, y) in dots {
        let hidden = |at: &(f64, f64)| {
            let numbers = placed.iter().filter(|other| lie_over(*at, **other)).count();
            let under = dots.iter().chain(unnumbered).filter(|dot| covers(*at, **dot)).count();
            2 * numbers + under
        };
        let places = OFFSETS.map(|(right, down)| (x + right, y + down));
        // The first of the best: `min_by_key` takes the first of equals.
        let best = places.into_iter().min_by_key(hidden);
        placed.extend(best);
    }
    placed
}

fn lie_over(one: (f64, f64), other: (f64, f64)) -> bool {
    (one.0 - other.0).abs() < 2.0 * HALF_WIDTH && (one.1 - other.1).abs() < HEIGHT
}

fn covers(number: (f64, f64), dot: (f64, f64)) -> bool {
    let middle = number.1 - HEIGHT / 2.0 + 1.0;
    (number.0 - dot.0).abs() < HALF_WIDTH + DOT - 2.0 && (middle - dot.1).abs() < HEIGHT / 2.0 + DOT - 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_dot_alone_has_its_number_above() {
        assert_eq!(numbers_beside(&[(100.0, 50.0)], &[]), [(100.0, 40.0)]);
    }

    #[test]
    fn numbers_of_dots_at_one_spot_stand_apart() {
        let numbers = numbers_beside(&[(100.0, 50.0), (101.0, 51.0), (103.0, 50.0)], &[(95.0, 50.0)]);
        for (at, one) in numbers.iter().enumerate() {
            assert!(numbers[at + 1..].iter().all(|other| !lie_over(*one, *other)), "{numbers:?}");
        }
    }

    proptest! {
        #[test]
        fn each_number_stays_with_its_dot(dots in prop::collection::vec((0.0..400.0, 0.0..200.0), 0..20)) {
            let numbers = numbers_beside(&dots, &[]);
            prop_assert_eq!(numbers.len(), dots.len());
            for (dot, number) in dots.iter().zip(&numbers) {
                prop_assert!((dot.0 - number.0).hypot(dot.1 - number.1) < 22.0);
                prop_assert!(!covers(*number, *dot));
            }
        }
    }
}
