//! The kinds of errors of the HTTP contract.

use axum::http::StatusCode;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $status:ident $name:literal $title:literal $remedy:literal;)*) => {
        /// The kinds of errors of the HTTP contract. Their names never change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code {
            $($(#[$doc])* $variant,)*
        }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its stable name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The HTTP status it comes with.
            #[must_use]
            pub fn status(self) -> StatusCode {
                match self { $(Self::$variant => StatusCode::$status),* }
            }

            /// It in words.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),* }
            }

            /// What to do about it.
            #[must_use]
            pub fn remedy(self) -> &'static str {
                match self { $(Self::$variant => $remedy),* }
            }
        }
    };
}

codes! {
    /// The body is not the JSON that is expected.
    InvalidBody BAD_REQUEST "invalid_body" "The body is not what is expected"
        "Send JSON of the form described at /api/openapi.json, with content-type application/json.";
    /// A part of the path or the query makes no sense.
    InvalidParameter BAD_REQUEST "invalid_parameter" "A part of the address makes no sense"
        "Check the ids and numbers of the address.";
    /// There is nothing at this address.
    UnknownAddress NOT_FOUND "unknown_address" "There is nothing at this address"
        "The addresses are listed at /api/openapi.json.";
    /// The address does not know this method.
    MethodNotAllowed METHOD_NOT_ALLOWED "method_not_allowed" "This address does not know this method"
        "The methods of each address are listed at /api/openapi.json.";
    /// No such collective.
    UnknownCollective NOT_FOUND "unknown_collective" "There is no such collective"
        "Go back to the list of collectives; somebody may have removed it.";
    /// No such variant in the collective.
    UnknownVariant NOT_FOUND "unknown_variant" "There is no such variant"
        "Choose another variant; somebody may have removed this one.";
    /// No such territory.
    UnknownTerritory NOT_FOUND "unknown_territory" "There is no such territory"
        "Put its .territory file into the folder territories of the data folder and start the server again.";
    /// The edit cannot be applied.
    EditRefused UNPROCESSABLE_ENTITY "edit_refused" "The edit cannot be applied"
        "Correct the value that the detail names; nothing was changed.";
    /// The edit cannot be applied because of somebody else's.
    EditConflict CONFLICT "edit_conflict" "The edit no longer applies"
        "Load the newest document and make the change again; nothing was changed.";
    /// The edit is for a revision that is not there yet.
    RevisionAhead CONFLICT "revision_ahead" "The edit is for a revision that does not exist"
        "Load the newest document; the server may have been started on older data.";
    /// A newer edit made the answer useless.
    Superseded CONFLICT "superseded" "A newer edit came in between"
        "Ask again for the newest revision.";
    /// The organization has no transfer place.
    NothingInCommon UNPROCESSABLE_ENTITY "nothing_in_common" "This organization cannot be studied"
        "Choose a common organization of the refined analysis by its number; there must be goods and roads for one.";
    /// The variant has no perimeter.
    NoPerimeter NOT_FOUND "no_perimeter" "The variant has no perimeter"
        "Draw one first.";
    /// The file is of a format that is not read.
    UnknownFormat UNPROCESSABLE_ENTITY "unknown_format" "The file is of an unknown format"
        "Save it as GeoJSON, KML, GeoPackage, or CSV with a column of well-known text.";
    /// The file cannot be read.
    UnreadableFile UNPROCESSABLE_ENTITY "unreadable_file" "The file cannot be read"
        "Save it again from the program that made it; the detail says where it is broken.";
    /// There is no area in the file.
    NoAreaInFile UNPROCESSABLE_ENTITY "no_area_in_file" "There is no area in the file"
        "Choose a layer of polygons; points and lines enclose nothing.";
    /// The coordinates of the file are not in degrees.
    ProjectedFile UNPROCESSABLE_ENTITY "projected_file" "The coordinates of the file are not in degrees"
        "Save it in longitude and latitude (WGS 84, EPSG:4326).";
    /// A file is no table.
    UnreadableSheet UNPROCESSABLE_ENTITY "unreadable_sheet" "The file is no table that can be read"
        "Send a CSV, XLSX, ODS or GeoJSON file whose first row names the columns, or paste the cells.";
    /// The operator named no service that knows addresses.
    NoGeocoder NOT_FOUND "no_geocoder" "No other service is asked for addresses here"
        "Ask without it, or start the server with --geocoder and the address of one.";
    /// The service that knows addresses said nothing.
    GeocoderSilent BAD_GATEWAY "geocoder_silent" "The service that knows addresses said nothing"
        "Try again in a moment, or click the place on the map.";
    /// The body is too large.
    BodyTooLarge PAYLOAD_TOO_LARGE "body_too_large" "The body is too large"
        "Simplify the outline, or send the changes in several gestures.";
    /// It took too long.
    TooSlow SERVICE_UNAVAILABLE "too_slow" "The answer took too long"
        "Try again; when it happens again, the collective may be too large for this machine.";
    /// The store does not answer.
    StoreUnavailable SERVICE_UNAVAILABLE "store_unavailable" "The database does not answer"
        "Try again in a moment; if it persists, check the disk and the database.";
    /// A fault of this program.
    Internal INTERNAL_SERVER_ERROR "internal" "This program failed"
        "Try again; if it happens again, please report it with the log.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_snake_case_and_different() {
        let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_')));
    }
}
