//! The shapes that the cost of a member must have, whatever the numbers (methods: cost falls about as n^(−1/2), then flattens to
//! handling; four times the area raises it 1.4 to 1.8 times).

use super::*;

/// The cost of a member in a week, pooled at a farm in the middle, of so many members on a square of so many kilometers.
fn cost_of_a_member(members: u32, side: f64) -> f64 {
    let place = |number: u32, step: f64| ((f64::from(number) * step).fract() - 0.5) * side;
    let spot = |number: u32| (place(number, 0.754_877_666), place(number, 0.569_840_291), 40.0);
    let mut all = vec![(0.0, 0.0, 40.0)];
    all.extend((1..members).map(spot));
    // Customers grow with members: a member ships to the three nearest.
    let points: Vec<_> = (1..=members.div_ceil(3).max(3)).map(|number| spot(number + 1000)).collect();
    let mut collective = collective(&all, &points);
    for member in collective.members.values_mut() {
        member.customers = Customers::Nearest { count: 3 };
    }
    collective.members.values_mut().next().unwrap().can_host_transfer = true;
    let analysis = analysis(&collective, &[], Effort::LIVE);
    analysis.logistics.organizations[1].cost.per_week.0 / f64::from(members)
}

#[test]
fn a_member_costs_less_the_more_there_are_until_only_handling_is_left() {
    let costs = [5, 10, 20, 40, 80].map(|members| cost_of_a_member(members, 30.0));
    let slopes: Vec<f64> = costs.windows(2).map(|pair| (pair[1] / pair[0]).log2()).collect();
    assert!(slopes.iter().all(|slope| *slope < -0.05), "{costs:?}");
    let (early, late) = (f64::midpoint(slopes[0], slopes[1]), f64::midpoint(slopes[2], slopes[3]));
    // Handling and preparation, which nothing shares, are in the cost from the beginning: it falls less than n^(−1/2).
    assert!((-0.55..-0.3).contains(&early), "{slopes:?}");
    assert!(late > early + 0.05, "{slopes:?}");
}

#[test]
fn four_times_the_area_raises_the_cost_of_a_member_by_about_a_half() {
    for members in [8, 15, 30] {
        let ratio = cost_of_a_member(members, 40.0) / cost_of_a_member(members, 20.0);
        assert!((1.35..1.85).contains(&ratio), "{members}: {ratio}");
    }
}
