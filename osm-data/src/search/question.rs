//! A question as words, and how well each name answers them.

use super::index::Index;
use super::rules::{Rules, is_number};

/// More words than an address has; the rest is not looked at.
const MOST_WORDS: usize = 12;

/// Of the codes of posts and communes in France.
const CODE_DIGITS: usize = 5;

/// How well a word of the question is answered, two bits; the best is the largest.
pub(super) const MISTYPED: u32 = 1;
pub(super) const BEGUN: u32 = 2;
pub(super) const WHOLE: u32 = 3;

/// A word of the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) word: String,
    /// Says little.
    pub(super) small: bool,
    /// How the number of a house would be written that begins with this word, and how many words that takes.
    pub(super) numbers: Vec<(String, usize)>,
    /// Belongs to the number before it, as `bis` does.
    pub(super) suffix: bool,
    /// Begins the text, or a part of it after a comma.
    pub(super) opens: bool,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    pub(super) words: Vec<Asked>,
    /// Whether somebody may still be typing the last word.
    goes_on: bool,
}

/// How well the words of a question are answered: two bits for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Answered(pub(super) u32);

impl Answered {
    pub(super) fn quality(self, word: usize) -> u32 {
        self.0 >> (2 * word) & 3
    }

    pub(super) fn improve(&mut self, word: usize, quality: u32) {
        if quality > self.quality(word) {
            self.0 = self.0 & !(3 << (2 * word)) | quality << (2 * word);
        }
    }
}

/// The names that answer some word, and how well.
#[derive(Debug)]
pub(super) struct Answers {
    pub(super) by_name: Vec<Answered>,
    pub(super) names: Vec<u32>,
}

impl Asked {
    /// Whether it is a number, or a part of one.
    pub(super) fn is_number(&self) -> bool {
        self.suffix || !self.numbers.is_empty()
    }

    /// Whether it is a code, as those of the post: the number of a house is shorter.
    pub(super) fn is_code(&self) -> bool {
        self.word.bytes().take_while(u8::is_ascii_digit).count() >= CODE_DIGITS
    }

    /// What answers it as it is written: itself, or what it stands for.
    pub(super) fn forms<'a>(&'a self, rules: &'a Rules) -> impl Iterator<Item = &'a String> {
        std::iter::once(&self.word).chain(rules.long_forms(&self.word))
    }
}

impl Question {
    pub(super) fn of(text: &str, rules: &Rules) -> Self {
        let part = |part: &str| -> Vec<(bool, String)> {
            rules.words(part).into_iter().enumerate().map(|(at, word)| (at == 0, word)).collect()
        };
        let words: Vec<(bool, String)> = text.split(',').flat_map(part).take(MOST_WORDS).collect();
        let asked = |(at, (opens, word)): (usize, &(bool, String))| {
            let before = at.checked_sub(1).and_then(|before| words.get(before));
            let suffix = words.get(at + 1).filter(|(opens, next)| !opens && is_suffix(next)).map(|(_, next)| next);
            let mut numbers = Vec::new();
            if is_number(word) {
                numbers.extend(suffix.map(|suffix| (format!("{word}{suffix}"), 2)));
                numbers.push((word.clone(), 1));
            }
            let suffix = is_suffix(word) && !opens && before.is_some_and(|(_, before)| is_number(before));
            Asked { word: word.clone(), small: rules.is_small(word), numbers, suffix, opens: *opens }
        };
        Self { words: words.iter().enumerate().map(asked).collect(), goes_on: true }
    }

    /// The same with its last word whole.
    pub(super) fn ended(self) -> Self {
        Self { goes_on: false, ..self }
    }

    /// Its words that say something.
    pub(super) fn telling(&self) -> impl Iterator<Item = (usize, &Asked)> {
        self.words.iter().enumerate().filter(|(_, asked)| !asked.small)
    }

    /// The names that have words of the question; with `typos`, also those that have similar ones. The last word may have
    /// only begun while somebody types.
    pub(super) fn answers(&self, index: &Index, rules: &Rules, typos: bool) -> Answers {
        let mut answers = Answers { by_name: vec![Answered::default(); index.names.len() as usize], names: Vec::new() };
        for (at, asked) in self.words.iter().enumerate() {
            let mut tell = |word: u32, quality: u32| {
                for name in index.names_with.get(word) {
                    let answered = &mut answers.by_name[*name as usize];
                    if *answered == Answered::default() {
                        answers.names.push(*name);
                    }
                    answered.improve(at, quality);
                }
            };
            for word in asked.forms(rules).filter_map(|form| index.vocabulary.exact(form)) {
                tell(word, WHOLE);
            }
            let begins = self.goes_on && at + 1 == self.words.len();
            if begins {
                index.vocabulary.beginning(&asked.word).for_each(|word| tell(word, BEGUN));
            }
            let edits = if typos && !asked.small { rules.typos_in(&asked.word) } else { 0 };
            if edits > 0 {
                index.vocabulary.similar(&asked.word, edits, begins, |word| tell(word, MISTYPED));
            }
        }
        answers
    }
}

/// What follows a house number.
const SUFFIXES: [&str; 3] = ["bis", "ter", "quater"];

fn is_suffix(word: &str) -> bool {
    word.len() == 1 || SUFFIXES.contains(&word)
}
