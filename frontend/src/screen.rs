//! Which screen an address asks for.

use collective::document::CollectiveId;

/// The screens, by address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// The first one.
    Home,
    /// The workshop of a collective.
    Workshop(CollectiveId),
    /// There is none at the address: the first one, which says so.
    Nowhere,
}

/// The screen of the path of an address.
#[must_use]
pub fn screen(path: &str) -> Screen {
    match path.trim_matches('/') {
        "" | "index.html" | "collectives" => Screen::Home,
        other => {
            let id = other.strip_prefix("collectives/").and_then(|id| id.parse().ok());
            id.map_or(Screen::Nowhere, Screen::Workshop)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn an_address_that_leads_nowhere_is_not_taken_for_the_first_screen() {
        for path in ["/", "", "/index.html", "/collectives/", "/collectives"] {
            assert_eq!(screen(path), Screen::Home, "{path}");
        }
        for path in ["/nowhere", "/collectives/abc", "/collectives/abc/def", "/collective/", "/api2"] {
            assert_eq!(screen(path), Screen::Nowhere, "{path}");
        }
        let id = Uuid::from_u128(7);
        for path in [format!("/collectives/{id}"), format!("/collectives/{id}/")] {
            assert_eq!(screen(&path), Screen::Workshop(CollectiveId(id)), "{path}");
        }
    }
}
