//! Small instances of the OR-Library (Beasley 1985) against their optima.

use super::*;

/// The shortest ways of a graph listed edge by edge; of an edge listed twice the last length counts.
fn graph(text: &str) -> (ServiceCosts, usize) {
    let mut numbers = text.split_whitespace().map(|word| word.parse::<usize>().unwrap());
    let mut next = || numbers.next();
    let (nodes, edges, count) = (next().unwrap(), next().unwrap(), next().unwrap());
    let mut ways = vec![vec![f64::INFINITY; nodes]; nodes];
    for _ in 0..edges {
        let (a, b, length) = (next().unwrap() - 1, next().unwrap() - 1, next().unwrap() as f64);
        (ways[a][b], ways[b][a]) = (length, length);
    }
    for middle in 0..nodes {
        ways[middle][middle] = 0.0;
        let on = ways[middle].clone();
        for row in &mut ways {
            let there = row[middle];
            for (way, on) in row.iter_mut().zip(&on) {
                *way = way.min(there + on);
            }
        }
    }
    (ServiceCosts::from_fn(nodes, nodes, |place, demand| Some(ways[place][demand])), count)
}

#[test]
fn published_optima_are_reached() {
    let folder = "../../shared/bench/pmed/";
    let Ok(optima) = std::fs::read_to_string(format!("{folder}optima.txt")) else {
        eprintln!("skipped: no OR-Library instances beside the workspace");
        return;
    };
    for name in ["pmed1", "pmed3", "pmed5", "pmed7", "pmed9", "pmed11"] {
        let optimum = optima.lines().find_map(|line| line.strip_prefix(&format!("{name} "))).unwrap().trim();
        let (costs, count) = graph(&std::fs::read_to_string(format!("{folder}{name}.txt")).unwrap());
        let problem = LocationProblem::new(costs, count..=count);
        let location = median(&problem, 60, 1);
        assert_eq!(check(&problem, &location), Ok(()));
        assert!((location.cost - optimum.parse::<f64>().unwrap()).abs() < 1e-9, "{name}: {} {optimum}", location.cost);
    }
}
