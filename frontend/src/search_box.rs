//! The search box: what is asked, what answers it, and which answer is active.
//!
//! The collective's own members, points and platforms come first and at once; the places of the territory come from the server,
//! and only as long as nothing else has been asked since. Last comes the offer to ask another service, which is asked only when people
//! choose that.

mod answer;

pub use answer::{Answer, Place, title};

use crate::editor::{Selection, Tool};
use crate::roster::folded;
use collective::address_service::AddressService;
use collective::document::{Collective, VariantId};
use collective::search::Found;

/// No more of the collective's own are shown: they would hide the places.
const MOST_OWN: usize = 5;
/// The server is asked from so many letters on.
const SHORTEST: usize = 2;
/// Another service takes no shorter question.
const SHORTEST_ELSEWHERE: usize = 3;

/// Whether choosing an answer is a click there with the tool in hand.
#[must_use]
pub fn presses(tool: Tool) -> bool {
    matches!(tool, Tool::AddMember | Tool::AddPoint | Tool::AddHub | Tool::Isochrone)
}

/// A step from one answer to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the next one, from the last to the first.
    Next,
    /// To the one before, from the first to the last.
    Previous,
}

/// What people chose.
#[derive(Debug, Clone, PartialEq)]
pub enum Chosen {
    /// A place.
    Place(Place),
    /// To ask another service.
    Elsewhere {
        /// The turn of the question.
        turn: u64,
        /// What it is asked.
        question: String,
    },
}

/// What people are told about the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// There are so many.
    Count(usize),
    /// Nothing answers the question.
    Nothing,
    /// The server does not answer; the collective's own are all there is.
    NoServer,
    /// Another service is being asked.
    Asking(AddressService),
    /// Another service knows nothing of that name in the territory, and so many places outside it.
    NothingElsewhere(AddressService, usize),
    /// Another service does not answer.
    NoAnswerElsewhere(AddressService),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Server {
    /// It is not asked, or has not answered yet.
    #[default]
    Waits,
    Answered,
    Silent,
}

/// How far another service is that was chosen.
#[derive(Debug, Clone, PartialEq, Default)]
enum Elsewhere {
    #[default]
    NotAsked,
    Waits(AddressService),
    Nothing(AddressService, usize),
    Found,
    Silent(AddressService),
}

/// The state of the search box.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SearchBox {
    question: String,
    /// Counts the questions, so that an answer to an older one is known as such.
    turn: u64,
    answers: Vec<Answer>,
    server: Server,
    elsewhere: Elsewhere,
    active: Option<usize>,
    is_open: bool,
}

impl SearchBox {
    /// People ask something else. What answers it from the collective is there at once; the number is the turn of the question
    /// that the server is to be asked, if any.
    pub fn ask(&mut self, question: &str, document: &Collective, variant: VariantId) -> Option<u64> {
        question.clone_into(&mut self.question);
        self.turn += 1;
        self.active = None;
        self.server = Server::Waits;
        self.elsewhere = Elsewhere::NotAsked;
        self.answers = own(question, document, variant);
        let letters = question.trim().chars().count();
        self.is_open = letters > 0;
        (letters >= SHORTEST).then_some(self.turn)
    }

    /// Whether a turn is that of the question that is there.
    #[must_use]
    pub fn is_turn(&self, turn: u64) -> bool {
        self.turn == turn
    }

    /// The server answered the question of a turn, or did not; what it says to an older one is let go. Another service that it can
    /// ask is offered.
    pub fn hear(&mut self, turn: u64, places: Option<Vec<Found>>, service: Option<AddressService>) {
        if !self.is_turn(turn) {
            return;
        }
        self.server = if places.is_some() { Server::Answered } else { Server::Silent };
        let long_enough = self.question.trim().chars().count() >= SHORTEST_ELSEWHERE;
        let offer = service.filter(|_| places.is_some() && long_enough);
        self.answers.extend(places.into_iter().flatten().map(found));
        self.answers.extend(offer.map(Answer::Elsewhere));
    }

    /// The service that people chose answered with the places in the territory and how many there are outside it, or did not: then
    /// it can be chosen again.
    pub fn hear_elsewhere(&mut self, turn: u64, heard: Option<(Vec<Found>, usize)>) {
        let Elsewhere::Waits(service) = &self.elsewhere else { return };
        if !self.is_turn(turn) {
            return;
        }
        let service = service.clone();
        self.elsewhere = match heard {
            None => {
                self.answers.push(Answer::Elsewhere(service.clone()));
                Elsewhere::Silent(service)
            }
            Some((places, outside)) if places.is_empty() => Elsewhere::Nothing(service, outside),
            Some((places, _)) => {
                self.answers.extend(places.into_iter().map(found));
                Elsewhere::Found
            }
        };
    }

    /// What is asked.
    #[must_use]
    pub fn question(&self) -> &str {
        &self.question
    }

    /// The answers, best first; none while the box is closed.
    #[must_use]
    pub fn shown(&self) -> &[Answer] {
        if self.is_open { &self.answers } else { &[] }
    }

    /// Whether there is something to choose from.
    #[must_use]
    pub fn is_expanded(&self) -> bool {
        !self.shown().is_empty()
    }

    /// Whether the answers, or why there are none, are shown.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// The answer that Enter would choose, when arrows have gone to one.
    #[must_use]
    pub fn active(&self) -> Option<usize> {
        self.active.filter(|_| self.is_expanded())
    }

    /// What people are told about the answers.
    #[must_use]
    pub fn said(&self) -> Option<Said> {
        if !self.is_open {
            return None;
        }
        let places = self.answers.iter().filter(|answer| answer.place().is_some()).count();
        match (&self.elsewhere, self.server) {
            (Elsewhere::Waits(service), _) => Some(Said::Asking(service.clone())),
            (Elsewhere::Nothing(service, outside), _) => Some(Said::NothingElsewhere(service.clone(), *outside)),
            (Elsewhere::Silent(service), _) => Some(Said::NoAnswerElsewhere(service.clone())),
            (_, Server::Silent) => Some(Said::NoServer),
            (_, Server::Answered) if places == 0 => Some(Said::Nothing),
            (_, Server::Waits) if places == 0 => None,
            _ => Some(Said::Count(places)),
        }
    }

    /// Goes to another answer; opens the list first when it was closed.
    pub fn step(&mut self, step: Step) {
        if !self.is_open {
            self.is_open = !self.question.trim().is_empty();
        }
        let count = self.shown().len();
        if count == 0 {
            return;
        }
        self.active = Some(match (step, self.active) {
            (Step::Next, Some(active)) => (active + 1) % count,
            (Step::Next, None) => 0,
            (Step::Previous, Some(active)) => (active + count - 1) % count,
            (Step::Previous, None) => count - 1,
        });
    }

    /// Closes the list; what is asked stays.
    pub fn close(&mut self) {
        self.is_open = false;
        self.active = None;
    }

    /// Forgets what is asked.
    pub fn clear(&mut self) {
        *self = Self { turn: self.turn + 1, ..Self::default() };
    }

    /// Chooses an answer by its number, or else the active one, or else the first place: another service is never asked for want of
    /// a choice.
    pub fn choose(&mut self, number: Option<usize>) -> Option<Chosen> {
        let first = || self.shown().iter().position(|answer| answer.place().is_some());
        let at = number.or(self.active).or_else(first)?;
        match self.shown().get(at)?.clone() {
            Answer::Elsewhere(service) => {
                self.answers.remove(at);
                self.active = None;
                self.elsewhere = Elsewhere::Waits(service);
                Some(Chosen::Elsewhere { turn: self.turn, question: self.question.trim().to_owned() })
            }
            Answer::Place(place) => {
                // What the server still has to say about the question does not open the list again.
                *self = Self { question: place.title(), turn: self.turn + 1, ..Self::default() };
                self.answers = vec![Answer::Place(place.clone())];
                self.server = Server::Answered;
                Some(Chosen::Place(place))
            }
        }
    }
}

fn found(place: Found) -> Answer {
    Answer::Place(Place::Found(place))
}

/// Members, points and platforms whose names have all words of the question; names that begin with it first.
fn own(question: &str, document: &Collective, variant: VariantId) -> Vec<Answer> {
    let asked = folded(question.trim());
    let words: Vec<&str> = asked.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let members = document.members.iter().map(|(id, it)| (Selection::Member(*id), &it.name, it.place));
    let points = document.points.iter().map(|(id, it)| (Selection::Point(*id), &it.name, it.place));
    let hubs = document.variants.get(&variant).into_iter().flat_map(|variant| &variant.hubs);
    let hubs = hubs.map(|(id, it)| (Selection::Hub(*id), &it.name, it.place));
    let mut found: Vec<(bool, String, Answer)> = members
        .chain(points)
        .chain(hubs)
        .filter_map(|(selection, name, place)| {
            let known = folded(name);
            let fits = words.iter().all(|word| known.contains(word));
            let answer = Answer::Place(Place::Own { selection, name: name.clone(), at: place });
            fits.then(|| (!known.starts_with(&asked), known, answer))
        })
        .collect();
    found.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    found.truncate(MOST_OWN);
    found.into_iter().map(|(_, _, answer)| answer).collect()
}

#[cfg(test)]
mod tests;
