//! Inequality of access: Gini's index and Theil's T, weighted by population.

/// A value shared by a population: a time of access and how many people, or members, have it.
type Shared = (f64, f64);

/// Gini's index of `(value, population)`: 0 when all have the same, near 1 when one has nearly all. `None` without
/// population, or with a value or a population below 0. O(n log n).
#[must_use]
pub fn gini(shared: &[Shared]) -> Option<f64> {
    let (population, total) = totals(shared)?;
    if total == 0.0 {
        return Some(0.0);
    }
    let mut sorted = shared.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    // Twice the area under the Lorenz curve.
    let (mut below, mut twice_area) = (0.0, 0.0);
    for (value, people) in sorted {
        let up_to = below + value * people;
        twice_area += people * (below + up_to);
        below = up_to;
    }
    Some((1.0 - twice_area / (population * total)).max(0.0))
}

/// Theil's T of `(value, population)`: Σ p/P · x/μ · ln(x/μ), with 0 · ln 0 = 0. `None` as for [`gini`].
#[must_use]
pub fn theil(shared: &[Shared]) -> Option<f64> {
    let (population, total) = totals(shared)?;
    if total == 0.0 {
        return Some(0.0);
    }
    let mean = total / population;
    let term =
        |&(value, people): &Shared| if value > 0.0 { people * (value / mean) * (value / mean).ln() } else { 0.0 };
    Some((shared.iter().map(term).sum::<f64>() / population).max(0.0))
}

/// Theil's T split by groups, as communes: the two parts sum to the whole.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Theil {
    /// The part within groups.
    pub within: f64,
    /// The part between groups.
    pub between: f64,
}

/// Theil's T split by groups. Groups without population are left out; `None` as for [`gini`], of all groups together.
#[must_use]
pub fn theil_by_group(groups: &[Vec<Shared>]) -> Option<Theil> {
    let everybody: Vec<_> = groups.iter().flatten().copied().collect();
    let (_, whole) = totals(&everybody)?;
    let mut means = Vec::with_capacity(groups.len());
    let mut within = 0.0;
    for group in groups {
        let Some((population, total)) = totals(group) else { continue };
        means.push((total / population, population));
        if whole > 0.0 {
            within += total / whole * theil(group)?;
        }
    }
    Some(Theil { within, between: theil(&means)? })
}

/// The population, and the sum of all values over it.
fn totals(shared: &[Shared]) -> Option<(f64, f64)> {
    let sound = shared.iter().all(|(value, people)| *value >= 0.0 && *people >= 0.0);
    let population: f64 = shared.iter().map(|(_, people)| people).sum();
    (sound && population > 0.0).then(|| (population, shared.iter().map(|(value, people)| value * people).sum()))
}
