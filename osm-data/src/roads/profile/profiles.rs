//! The profiles at hand: those of this program, and those a user adds.

use super::{Profile, ProfileFault};
use crate::shipped::ShippedDataFault;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Profiles with different identifiers; none by default.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Profiles(Vec<Profile>);

/// Why a file gave no profile: one sentence that says what and how to mend it.
#[derive(Debug, thiserror::Error)]
pub enum ProfilesFault {
    /// It could not be read.
    #[error("the profile {} cannot be read ({cause}): check the path and the permissions", path.display())]
    Unreadable {
        /// The file, or the folder of profiles.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// It is no profile.
    #[error("{}: {cause}", path.display())]
    Content {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        cause: ProfileFault,
    },
    /// Neither a profile at hand nor a file.
    #[error("there is no profile {name:?}: give a file, or one of {}", known.join(", "))]
    Unknown {
        /// What was asked for.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
}

impl Profiles {
    /// Those of this program.
    ///
    /// # Errors
    /// When one of them, part of the program, is damaged.
    pub fn own() -> Result<Self, ShippedDataFault> {
        Profile::own().map(Self)
    }

    /// Adds the `.toml` files of a folder, in the order of their names; one takes the place of a profile with the same
    /// identifier. A folder that is not there has none.
    ///
    /// # Errors
    /// When the folder or a file cannot be read, or a file is no profile.
    pub fn add_folder(&mut self, folder: &Path) -> Result<(), ProfilesFault> {
        let unreadable = |cause| ProfilesFault::Unreadable { path: folder.to_owned(), cause };
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(cause) => return Err(unreadable(cause)),
        };
        let mut files = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>().map_err(unreadable)?;
        files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
        files.sort();
        for file in files {
            self.add(read(&file)?);
        }
        Ok(())
    }

    /// Adds a profile, in the place of one with its identifier.
    pub fn add(&mut self, profile: Profile) {
        match self.0.iter_mut().find(|known| known.id == profile.id) {
            Some(known) => *known = profile,
            None => self.0.push(profile),
        }
    }

    /// The profile of that identifier or, when there is none, of the file of that name.
    ///
    /// # Errors
    /// When there is neither, or the file is no profile.
    pub fn find(&self, name: &str) -> Result<Profile, ProfilesFault> {
        if let Some(known) = self.0.iter().find(|profile| profile.id == name) {
            return Ok(known.clone());
        }
        let path = Path::new(name);
        if path.extension().is_none() && !path.exists() {
            let known = self.0.iter().map(|profile| profile.id.clone()).collect();
            return Err(ProfilesFault::Unknown { name: name.to_owned(), known });
        }
        read(path)
    }

    /// The profile by which a vehicle of the catalog of parameters drives, a user's before this program's; `None` when
    /// none claims it.
    #[must_use]
    pub fn of_vehicle(&self, vehicle: &str) -> Option<&Profile> {
        self.0.iter().rev().find(|profile| profile.vehicles.iter().any(|claimed| claimed == vehicle))
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Profile> {
        self.0.iter()
    }
}

fn read(path: &Path) -> Result<Profile, ProfilesFault> {
    let text = fs::read_to_string(path).map_err(|cause| ProfilesFault::Unreadable { path: path.to_owned(), cause })?;
    Profile::from_toml(&text).map_err(|cause| ProfilesFault::Content { path: path.to_owned(), cause })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_adds_profiles_and_replaces_those_of_the_same_name() {
        let folder = tempfile::tempdir().unwrap();
        let mut profiles = Profiles::own().unwrap();
        profiles.add_folder(&folder.path().join("none")).unwrap();
        assert_eq!(profiles, Profiles::own().unwrap());

        let mule = "id = \"mule\"\nbased_on = \"cargo_bike\"\nvehicles = [\"small_van\"]\n[vehicle]\nweight_t = 0.5\n";
        fs::write(folder.path().join("mule.toml"), mule).unwrap();
        fs::write(
            folder.path().join("lorry.toml"),
            "id = \"rigid_12t\"\nbased_on = \"rigid_12t\"\n[vehicle]\nheight_m = 4.0\n",
        )
        .unwrap();
        fs::write(folder.path().join("notes.txt"), "no profile").unwrap();
        profiles.add_folder(folder.path()).unwrap();
        assert_eq!(profiles.iter().count(), 6);
        assert_eq!(profiles.of_vehicle("small_van").unwrap().id, "mule");
        assert_eq!(profiles.of_vehicle("balloon"), None);
        assert!((profiles.find("rigid_12t").unwrap().vehicle.height_m - 4.0).abs() < 1e-9);
        assert_eq!(profiles.find(folder.path().join("mule.toml").to_str().unwrap()).unwrap().id, "mule");

        let fault = profiles.find("balloon").unwrap_err().to_string();
        assert!(fault.contains("balloon") && fault.contains("cargo_bike"), "{fault}");
        fs::write(folder.path().join("wrong.toml"), "id = ").unwrap();
        let fault = profiles.add_folder(folder.path()).unwrap_err().to_string();
        assert!(fault.contains("wrong.toml") && fault.contains("line 1") && !fault.contains('\n'), "{fault}");
    }
}
