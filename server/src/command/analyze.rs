//! `perimetre analyze`.

use crate::analysis::{Roadbook, compute};
use anyhow::{Context as _, bail};
use collective::analysis::Effort;
use collective::document::{Collective, Revision, VariantId};
use collective::means::Means;
use osm_data::roads::Profiles;
use osm_data::territory::Territory;
use serde::Deserialize;
use std::io::Write as _;
use std::path::PathBuf;

/// Analyze a variant of a collective, and print the analysis as JSON.
#[derive(Debug, clap::Args)]
pub(super) struct Analyze {
    /// The collective: its document, or what the API answers for it.
    #[arg(value_name = "COLLECTIVE.json")]
    collective: PathBuf,
    /// Its territory.
    #[arg(long, value_name = "FILE.territory")]
    territory: PathBuf,
    /// A folder with profiles of vehicles of your own.
    #[arg(long, value_name = "FOLDER")]
    profiles: Option<PathBuf>,
    /// The variant, by name or id; the reference one when not given.
    #[arg(long, value_name = "NAME_OR_ID")]
    variant: Option<String>,
}

/// What the API answers for a collective.
#[derive(Deserialize)]
struct Answered {
    revision: Revision,
    collective: Collective,
}

impl Analyze {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let file = self.collective.display();
        let text = std::fs::read_to_string(&self.collective).with_context(|| format!("{file} cannot be read"))?;
        let (revision, collective) = read(&text).with_context(|| format!("{file} is no collective"))?;
        let variant = variant(&collective, self.variant.as_deref())?;
        let territory = Territory::open(&self.territory)?;
        let mut profiles = Profiles::own()?;
        if let Some(folder) = &self.profiles {
            profiles.add_folder(folder)?;
        }
        let (roadbook, means) = (Roadbook::with(profiles), Means::alone(&|| false));
        let analysis = compute(&territory, &roadbook, &collective, variant, revision, Effort::REFINED, means)?;
        let mut out = std::io::stdout().lock();
        serde_json::to_writer(&mut out, &analysis)?;
        writeln!(out)?;
        Ok(())
    }
}

/// A document by itself has no revision: it is taken as the first.
fn read(text: &str) -> Result<(Revision, Collective), serde_json::Error> {
    let value: serde_json::Value = serde_json::from_str(text)?;
    if value.get("collective").is_some() {
        serde_json::from_value(value).map(|Answered { revision, collective }| (revision, collective))
    } else {
        serde_json::from_value(value).map(|collective| (Revision::default(), collective))
    }
}

fn variant(collective: &Collective, asked: Option<&str>) -> anyhow::Result<VariantId> {
    let Some(asked) = asked else { return Ok(collective.reference) };
    let named: Vec<VariantId> =
        collective.variants.iter().filter(|(_, variant)| variant.name == asked).map(|(id, _)| *id).collect();
    match named[..] {
        [only] => Ok(only),
        [] => {
            let id = asked.parse().ok().filter(|id| collective.variants.contains_key(id));
            let names =
                || collective.variants.values().map(|variant| variant.name.as_str()).collect::<Vec<_>>().join(", ");
            id.ok_or_else(|| anyhow::anyhow!("there is no variant “{asked}”: the collective has {}", names()))
        }
        _ => bail!("{} variants are called “{asked}”: give the id of one", named.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn a_document_is_read_by_itself_or_as_answered() {
        let document = fixture::collective();
        let alone = serde_json::to_string(&document).unwrap();
        assert_eq!(read(&alone).unwrap(), (Revision(0), document.clone()));
        let answered = format!(r#"{{"id": "x", "revision": 7, "collective": {alone}}}"#);
        assert_eq!(read(&answered).unwrap(), (Revision(7), document));
        assert!(read("[]").is_err());
    }

    #[test]
    fn a_variant_is_found_by_name_or_id() {
        let document = fixture::collective();
        let id = fixture::variant_id();
        for asked in [None, Some("Aujourd’hui"), Some(id.to_string().as_str())] {
            assert_eq!(variant(&document, asked).unwrap(), id);
        }
        let fault = variant(&document, Some("Demain")).unwrap_err().to_string();
        assert!(fault.contains("Demain") && fault.contains("Aujourd’hui"), "{fault}");
    }
}
