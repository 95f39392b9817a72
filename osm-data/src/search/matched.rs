//! How much of a question an answer has.

use super::question::{Asked, Question, WHOLE};
use super::ranking::Candidate;
use super::rules::Rules;
use collective::search::Found;

/// An answer with how much of the question it has.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// The answer.
    pub found: Found,
    /// Whether every word that says something is answered, as it is written or nearly, and more by it than by the commune it lies in;
    /// numbers may be unknown.
    pub is_whole: bool,
    /// Whether the question has every word of its name that says something, as it is written or abbreviated.
    pub has_whole_name: bool,
    /// The share of the words that are answered as they are written, 0 to 1: of those that say something, numbers and those that
    /// name the commune aside.
    pub as_written: f64,
    /// Whether the question names the commune it lies in.
    pub names_commune: bool,
    /// The numbers of the question that it lacks.
    pub lacks: Lacks,
}

/// Numbers of a question that an answer does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lacks {
    /// That of a house: it stands at the beginning, after a comma or beside the name.
    pub house: bool,
    /// A code, as those of the post.
    pub code: bool,
}

impl Question {
    /// An answer with how much of this question it has, given the name by which it answers.
    pub(super) fn matched(&self, candidate: &Candidate, found: Found, name: &str, rules: &Rules) -> Match {
        let has_whole_name = self.has_words_of(name, rules);
        Match {
            found,
            is_whole: candidate.is_complete() && (has_whole_name || self.says_more_than_commune(candidate)),
            has_whole_name,
            as_written: self.as_written(candidate),
            names_commune: self.telling().any(|(at, _)| names_commune(candidate, at)),
            lacks: self.lacks(candidate),
        }
    }

    fn as_written(&self, candidate: &Candidate) -> f64 {
        let by_name = |at: usize| candidate.own.quality(at) == WHOLE;
        let counted =
            self.telling().filter(|(at, asked)| !asked.is_number() && (by_name(*at) || !names_commune(candidate, *at)));
        let (all, whole) = counted.fold((0, 0), |(all, whole), (at, _)| (all + 1, whole + u32::from(by_name(at))));
        if all == 0 { 1.0 } else { f64::from(whole) / f64::from(all) }
    }

    /// A name is said within one part of the question: the commune after a comma is no word of its street.
    fn has_words_of(&self, name: &str, rules: &Rules) -> bool {
        let words = rules.words(name);
        let telling: Vec<&String> = words.iter().filter(|word| !rules.is_small(word)).collect();
        let is_said =
            |part: &[Asked], word: &String| part.iter().any(|asked| asked.forms(rules).any(|form| form == word));
        let mut parts = self.words.chunk_by(|_, next| !next.opens);
        !telling.is_empty() && parts.any(|part| telling.iter().all(|word| is_said(part, word)))
    }

    fn says_more_than_commune(&self, candidate: &Candidate) -> bool {
        let mut words = self.telling().filter(|(_, asked)| !asked.is_number());
        words.any(|(at, _)| candidate.own.quality(at) > 0 && !names_commune(candidate, at))
    }

    fn lacks(&self, candidate: &Candidate) -> Lacks {
        let Candidate { own, context, house, .. } = candidate;
        let of_name = |at: usize| self.words.get(at).is_some_and(|asked| !asked.small) && own.quality(at) > 0;
        let is_of_house = |at: usize, asked: &Asked| {
            let before = at.checked_sub(1).is_some_and(of_name);
            asked.opens || before || asked.numbers.iter().any(|(_, words)| of_name(at + words))
        };
        let unknown = |(at, asked): &(usize, &Asked)| {
            !asked.numbers.is_empty() && own.quality(*at).max(context.quality(*at)) == 0
        };
        let numbers = || self.words.iter().enumerate().filter(unknown);
        Lacks {
            house: house.is_none() && numbers().any(|(at, asked)| !asked.is_code() && is_of_house(at, asked)),
            code: numbers().any(|(_, asked)| asked.is_code()),
        }
    }
}

fn names_commune(candidate: &Candidate, at: usize) -> bool {
    candidate.context.quality(at) == WHOLE
}
