//! Everything the interface says: the messages of `locales/*.ftl`, with numbers as the language writes them.

pub mod access;
pub mod crosshair;
pub mod explanations;
pub mod found;
pub mod keys;
pub mod names;
pub mod origins;
pub mod platforms;
pub mod problems;
pub mod proposals;
pub mod quantities;
pub mod sentences;
pub mod sheets;
pub mod sources;
pub mod tools;

use crate::language::Language;
use crate::number;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

/// The messages of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A value put into a message.
#[derive(Debug, Clone)]
pub enum Value {
    /// A text, or a number that is written already.
    Text(String),
    /// A count, on which the form of the words may depend.
    Count(usize),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

static FRENCH: LazyLock<Words> =
    LazyLock::new(|| Words::read(Language::French, include_str!("../locales/fr.ftl"), french_number));
static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| Words::read(Language::English, include_str!("../locales/en.ftl"), english_number));

impl Words {
    /// The messages of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::French => &FRENCH,
            Language::English => &ENGLISH,
        }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without values. A name without message is shown as it is, so that it is seen; a test looks for these.
    #[must_use]
    pub fn text(&self, name: &str) -> String {
        self.say(name, &[])
    }

    /// A message with values.
    #[must_use]
    pub fn say(&self, name: &str, values: &[(&str, Value)]) -> String {
        let Some(pattern) = self.bundle.get_message(name).and_then(|message| message.value()) else {
            return name.to_owned();
        };
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (key, value) in values {
            match value {
                Value::Text(text) => arguments.set(*key, text.as_str()),
                Value::Count(count) => arguments.set(*key, *count as f64),
            }
        }
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned()
    }

    fn read(language: Language, source: &str, formatter: NumberFormatter) -> Self {
        let locale = match language {
            Language::French => unic_langid::langid!("fr"),
            Language::English => unic_langid::langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(formatter));
        // What could be read of a file with a fault is still shown; a test reads both files without fault.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }
}

type NumberFormatter = fn(&FluentValue<'_>, &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String>;

fn french_number(value: &FluentValue<'_>, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String> {
    count(Language::French, value)
}

fn english_number(value: &FluentValue<'_>, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String> {
    count(Language::English, value)
}

fn count(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number::decimal(language, number.value, 0)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
