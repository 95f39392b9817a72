//! Reads capacitated instances and solutions in the form of CVRPLIB (TSPLIB with rounded Euclidean distances).

use anyhow::{Context, Result, bail};
use std::path::Path;

/// One instance: node 0 is the depot.
pub(super) struct Instance {
    pub(super) name: String,
    pub(super) capacity: u32,
    pub(super) points: Vec<(f64, f64)>,
    pub(super) demands: Vec<u32>,
}

impl Instance {
    /// Reads a `.vrp` file.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        Self::parse(&text).with_context(|| format!("cannot understand {}", path.display()))
    }

    fn parse(text: &str) -> Result<Self> {
        let mut instance = Self { name: String::new(), capacity: 0, points: Vec::new(), demands: Vec::new() };
        let mut section = "";
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some((key, value)) = line.split_once(':') {
                match key.trim() {
                    "NAME" => value.trim().clone_into(&mut instance.name),
                    "CAPACITY" => instance.capacity = value.trim().parse()?,
                    "EDGE_WEIGHT_TYPE" if value.trim() != "EUC_2D" => bail!("only EUC_2D distances are known"),
                    _ => {}
                }
                continue;
            }
            let words: Vec<&str> = line.split_whitespace().collect();
            match (section, words.as_slice()) {
                (_, [name]) if name.ends_with("_SECTION") => section = if *name == "DEPOT_SECTION" { "" } else { line },
                ("NODE_COORD_SECTION", [_, x, y]) => instance.points.push((x.parse()?, y.parse()?)),
                ("DEMAND_SECTION", [_, demand]) => instance.demands.push(demand.parse()?),
                _ => {}
            }
        }
        if instance.points.is_empty() || instance.points.len() != instance.demands.len() || instance.capacity == 0 {
            bail!("points, demands or capacity are missing");
        }
        Ok(instance)
    }

    /// Keeps the depot and so many nodes.
    pub(super) fn truncate(&mut self, nodes: usize) {
        self.points.truncate(nodes + 1);
        self.demands.truncate(nodes + 1);
    }

    /// The rounded distance between two nodes.
    pub(super) fn distance(&self, a: usize, b: usize) -> f64 {
        let ((x, y), (u, v)) = (self.points[a], self.points[b]);
        (x - u).hypot(y - v).round()
    }
}

/// The cost in the `.sol` file beside the instance.
pub(super) fn best_known(path: &Path) -> Result<f64> {
    let path = path.with_extension("sol");
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let cost = text.lines().find_map(|line| line.strip_prefix("Cost"));
    Ok(cost.with_context(|| format!("no cost in {}", path.display()))?.trim().parse()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instance_is_read() {
        let text = "NAME : \ttiny\t\nEDGE_WEIGHT_TYPE : EUC_2D\nCAPACITY : 9\nNODE_COORD_SECTION\n1 0 0\n2 3 4\n\
                    DEMAND_SECTION\n1 0\n2 7\nDEPOT_SECTION\n1\n-1\nEOF\n";
        let instance = Instance::parse(text).unwrap();
        assert_eq!((instance.name.as_str(), instance.capacity, instance.demands.as_slice()), ("tiny", 9, &[0, 7][..]));
        assert!((instance.distance(0, 1) - 5.0).abs() < 1e-12);
        assert!(Instance::parse("CAPACITY : 9").is_err());
    }
}
