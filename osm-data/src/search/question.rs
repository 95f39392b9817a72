//! A question as words, and how well each name answers them.

use super::index::Index;
use super::rules::Rules;

/// More words than an address has; the rest is not looked at.
const MOST_WORDS: usize = 12;

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

impl Question {
    pub(super) fn of(text: &str, rules: &Rules) -> Self {
        let mut words = rules.words(text);
        words.truncate(MOST_WORDS);
        let is_number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
        let numbers = |at: usize| {
            let mut numbers = Vec::new();
            if is_number(&words[at]) {
                let suffix = words.get(at + 1).filter(|next| next.len() == 1 || SUFFIXES.contains(&next.as_str()));
                numbers.extend(suffix.map(|suffix| (format!("{}{suffix}", words[at]), 2)));
                numbers.push((words[at].clone(), 1));
            }
            numbers
        };
        let asked =
            |at: usize| Asked { word: words[at].clone(), small: rules.is_small(&words[at]), numbers: numbers(at) };
        Self { words: (0..words.len()).map(asked).collect(), goes_on: true }
    }

    /// The same with its last word whole.
    pub(super) fn ended(self) -> Self {
        Self { goes_on: false, ..self }
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
            let whole = std::iter::once(&asked.word).chain(rules.long_forms(&asked.word));
            for word in whole.filter_map(|form| index.vocabulary.exact(form)) {
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
