//! Conditions on tags, as the data files write them.

use crate::extract::Tags;
use serde::{Deserialize, Serialize};

/// Conditions that must all hold, written `key=value & key=value|other & key=*`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TagRule(Vec<Condition>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Condition {
    key: String,
    /// Any of these; any value but `no` when there is none.
    values: Vec<String>,
}

/// A condition is not of the form `key=value`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a condition on tags: write key=value, key=value|other or key=*")]
pub struct TagRuleFault(String);

impl TagRule {
    /// Whether tags fulfil every condition. A tag with several values (`a;b`) has each of them.
    #[must_use]
    pub fn holds(&self, tags: &Tags) -> bool {
        self.0.iter().all(|condition| tags.get(&condition.key).is_some_and(|value| condition.accepts(value)))
    }

    /// The keys it looks at.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|condition| condition.key.as_str())
    }

    /// The same rule with other values for a key.
    #[must_use]
    pub fn with(mut self, key: &str, value: &str) -> Self {
        for condition in self.0.iter_mut().filter(|condition| condition.key == key) {
            condition.values = vec![value.to_owned()];
        }
        self
    }
}

impl Condition {
    fn accepts(&self, value: &str) -> bool {
        if self.values.is_empty() {
            return value != "no";
        }
        value.split(';').map(str::trim).any(|one| self.values.iter().any(|wanted| wanted == one))
    }
}

impl From<TagRule> for String {
    fn from(TagRule(conditions): TagRule) -> Self {
        let values = |values: &[String]| if values.is_empty() { "*".to_owned() } else { values.join("|") };
        let conditions = conditions.iter().map(|condition| format!("{}={}", condition.key, values(&condition.values)));
        conditions.collect::<Vec<_>>().join(" & ")
    }
}

impl TryFrom<String> for TagRule {
    type Error = TagRuleFault;

    fn try_from(text: String) -> Result<Self, TagRuleFault> {
        let condition = |part: &str| {
            let (key, values) = part.trim().split_once('=').ok_or_else(|| TagRuleFault(text.clone()))?;
            let values: Vec<String> = values.split('|').filter(|it| *it != "*").map(str::to_owned).collect();
            if key.is_empty() || values.iter().any(String::is_empty) {
                return Err(TagRuleFault(text.clone()));
            }
            Ok(Condition { key: key.to_owned(), values })
        };
        text.split('&').map(condition).collect::<Result<_, _>>().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(rule: &str, tags: &[(&str, &str)]) -> bool {
        TagRule::try_from(rule.to_owned()).unwrap().holds(&tags.iter().copied().collect())
    }

    #[test]
    fn every_condition_must_hold() {
        let rule = "boundary=protected_area & protect_class=2|5 & name=*";
        assert!(holds(rule, &[("name", "Avesnois"), ("boundary", "protected_area"), ("protect_class", "5")]));
        assert!(!holds(rule, &[("name", "Avesnois"), ("boundary", "protected_area"), ("protect_class", "4")]));
        assert!(!holds(rule, &[("boundary", "protected_area"), ("protect_class", "5")]));
        assert!(!holds("wholesale=*", &[("wholesale", "no")]));
        for text in [rule, "wholesale=*"] {
            assert_eq!(String::from(TagRule::try_from(text.to_owned()).unwrap()), text);
        }
    }

    #[test]
    fn several_values_are_each_a_value() {
        assert!(holds("shop=bakery", &[("shop", "pastry; bakery")]));
        assert!(!holds("shop=bakery", &[("shop", "bakery_supplies")]));
    }

    #[test]
    fn what_is_no_condition_is_refused() {
        for text in ["", "shop", "=farm", "shop=", "shop=farm & ", "shop=a||b"] {
            assert!(TagRule::try_from(text.to_owned()).is_err(), "{text:?}");
        }
    }
}
