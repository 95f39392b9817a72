//! Every word of every name, sorted: found whole, by its beginning, or with some letters wrong.

use super::strings::Strings;
use std::ops::Range;

/// Words by number, in the order of their letters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Vocabulary(pub(super) Strings);

impl Vocabulary {
    /// From words that are sorted and different.
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut strings = Strings::default();
        for word in words {
            strings.push(word);
        }
        Self(strings)
    }

    pub(super) fn len(&self) -> u32 {
        self.0.len()
    }

    pub(super) fn exact(&self, word: &str) -> Option<u32> {
        let at = self.first_at_or_after(word, 0);
        (at < self.len() && self.0.get(at) == word).then_some(at)
    }

    /// The words that begin so.
    pub(super) fn beginning(&self, prefix: &str) -> Range<u32> {
        let start = self.first_at_or_after(prefix, 0);
        start..self.after_prefix(prefix, start)
    }

    /// The words that differ from `word` by at most `edits` letters changed, missing, too many, or exchanged with the next
    /// (Damerau 1964); with `begun`, those of which a beginning does. Numbers may be told twice.
    ///
    /// Neighbours in the order share their beginning, and with it the rows of the table of distances; where a row says that
    /// nothing can come of a beginning, all words that begin so are passed over.
    pub(super) fn similar(&self, word: &str, edits: usize, begun: bool, mut tell: impl FnMut(u32)) {
        let wanted: Vec<char> = word.chars().collect();
        let mut table = Table::new(&wanted);
        let (mut at, mut path) = (0, Vec::<char>::new());
        while at < self.len() {
            let candidate = self.0.get(at);
            let shared = path.iter().zip(candidate.chars()).take_while(|(a, b)| **a == *b).count();
            path.truncate(shared);
            table.rows.truncate(shared + 1);
            let mut next = at + 1;
            let mut whole = true;
            for letter in candidate.chars().skip(shared) {
                table.extend(&wanted, path.last().copied(), letter);
                path.push(letter);
                let hopeless = table.least() > edits;
                if hopeless || begun && table.distance() <= edits {
                    let prefix: String = path.iter().collect();
                    next = self.after_prefix(&prefix, at);
                    if !hopeless {
                        (at..next).for_each(&mut tell);
                    }
                    whole = false;
                    break;
                }
            }
            if whole && table.distance() <= edits {
                tell(at);
            }
            at = next;
        }
    }

    fn first_at_or_after(&self, word: &str, from: u32) -> u32 {
        self.partition(from, |other| other < word)
    }

    fn after_prefix(&self, prefix: &str, from: u32) -> u32 {
        self.partition(from, |other| other < prefix || other.starts_with(prefix))
    }

    /// The first word from `from` on that is not `before`; steps grow, as the answer is mostly near.
    fn partition(&self, from: u32, before: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut step) = (from, 1);
        while low + step < self.len() && before(self.0.get(low + step)) {
            low += step;
            step *= 2;
        }
        let mut high = (low + step).min(self.len());
        while low < high {
            let middle = u32::midpoint(low, high);
            if before(self.0.get(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }
}

/// Distances between the beginnings of a word in the rows, of the wanted word in the columns.
struct Table {
    rows: Vec<Vec<usize>>,
}

impl Table {
    fn new(wanted: &[char]) -> Self {
        Self { rows: vec![(0..=wanted.len()).collect()] }
    }

    fn extend(&mut self, wanted: &[char], before: Option<char>, letter: char) {
        let above = &self.rows[self.rows.len() - 1];
        let mut row = Vec::with_capacity(above.len());
        row.push(above[0] + 1);
        for (column, &other) in wanted.iter().enumerate() {
            let changed = above[column] + usize::from(other != letter);
            let mut least = changed.min(above[column + 1] + 1).min(row[column] + 1);
            let exchanged = column > 0 && before == Some(other) && wanted[column - 1] == letter;
            if exchanged && self.rows.len() > 1 {
                least = least.min(self.rows[self.rows.len() - 2][column - 1] + 1);
            }
            row.push(least);
        }
        self.rows.push(row);
    }

    fn least(&self) -> usize {
        self.rows[self.rows.len() - 1].iter().copied().min().unwrap_or(0)
    }

    fn distance(&self) -> usize {
        let row = &self.rows[self.rows.len() - 1];
        row[row.len() - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// The distance computed plainly, on a table of its own.
    fn distance(a: &str, b: &str) -> usize {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let changed = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let mut least = changed.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        least = least.min(table[i - 2][j - 2] + 1);
                    }
                    least
                };
            }
        }
        table[a.len()][b.len()]
    }

    fn beginnings(word: &str) -> impl Iterator<Item = &str> {
        word.char_indices().map(|(at, _)| &word[..at]).chain([word])
    }

    proptest! {
        #[test]
        fn finds_exactly_the_words_that_are_similar(
            words in prop::collection::btree_set("[abc]{1,6}", 0..60), wanted in "[abc]{1,6}", edits in 0_usize..3
        ) {
            let vocabulary = Vocabulary::of(words.iter().map(String::as_str));
            for begun in [false, true] {
                let mut found = BTreeSet::new();
                vocabulary.similar(&wanted, edits, begun, |at| { found.insert(vocabulary.0.get(at).to_owned()); });
                let fits = |word: &&String| {
                    if begun { beginnings(word).skip(1).any(|it| distance(it, &wanted) <= edits) } else { distance(word, &wanted) <= edits }
                };
                prop_assert_eq!(found, words.iter().filter(fits).cloned().collect::<BTreeSet<_>>());
            }
        }

        #[test]
        fn finds_exactly_the_words_that_begin_so(
            words in prop::collection::btree_set("[abc]{1,5}", 0..60), prefix in "[abc]{0,3}"
        ) {
            let vocabulary = Vocabulary::of(words.iter().map(String::as_str));
            let found: Vec<String> = vocabulary.beginning(&prefix).map(|at| vocabulary.0.get(at).to_owned()).collect();
            let expected: Vec<String> = words.iter().filter(|word| word.starts_with(&prefix)).cloned().collect();
            prop_assert_eq!(found, expected);
            prop_assert_eq!(vocabulary.exact(&prefix).is_some(), words.contains(&prefix));
        }
    }
}
