//! What the features of the basemap carry: each combination of layer, class, name … is kept once and referred to by number.

use super::classes::{Layer, Rule};
use std::collections::HashMap;

/// The road, railway or waterway is on a bridge.
pub(super) const BRIDGE: u8 = 1;
/// It is in a tunnel.
pub(super) const TUNNEL: u8 = 2;
/// Traffic goes in the direction of the line only.
pub(super) const ONEWAY: u8 = 4;
/// It is a slip road.
pub(super) const LINK: u8 = 8;

/// A text by its number in the table; 0 is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub(super) struct TextId(pub(super) u32);

/// What a feature carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Attribute {
    pub(super) layer: Layer,
    pub(super) class: TextId,
    pub(super) flags: u8,
    pub(super) rank: u8,
    pub(super) from: u8,
    pub(super) name: TextId,
    pub(super) reference: TextId,
}

/// How features of an attribute are generalized; known while building only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Generalization {
    /// Areas smaller than this many square pixels are left out.
    pub(super) pixels: u16,
    /// Areas are joined up to this zoom.
    pub(super) dissolve: u8,
}

/// Texts and attributes, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Attributes {
    texts: String,
    text_ends: Vec<u32>,
    list: Vec<Attribute>,
}

/// Attributes being collected.
#[derive(Debug, Default)]
pub(super) struct AttributesBuilder {
    attributes: Attributes,
    generalizations: Vec<Generalization>,
    numbers: HashMap<Attribute, u32>,
    text_numbers: HashMap<Box<str>, TextId>,
}

impl AttributesBuilder {
    /// The number of a text.
    pub(super) fn text(&mut self, text: &str) -> TextId {
        if text.is_empty() {
            return TextId::default();
        }
        if let Some(&id) = self.text_numbers.get(text) {
            return id;
        }
        self.attributes.texts.push_str(text);
        self.attributes.text_ends.push(self.attributes.texts.len() as u32);
        let id = TextId(self.attributes.text_ends.len() as u32);
        self.text_numbers.insert(text.into(), id);
        id
    }

    /// The number of an attribute.
    pub(super) fn number(&mut self, attribute: Attribute, generalization: Generalization) -> u32 {
        *self.numbers.entry(attribute).or_insert_with(|| {
            self.attributes.list.push(attribute);
            self.generalizations.push(generalization);
            (self.attributes.list.len() - 1) as u32
        })
    }

    /// The attribute of features of a rule.
    pub(super) fn of_rule(&mut self, rule: &Rule, from: u8, name: &str, reference: &str, flags: u8, rank: u8) -> u32 {
        let attribute = Attribute {
            layer: rule.layer,
            class: self.text(&rule.class),
            flags,
            rank,
            from,
            name: self.text(name),
            reference: self.text(reference),
        };
        self.number(attribute, Generalization { pixels: rule.pixels, dissolve: rule.dissolve })
    }

    /// What a number stands for.
    pub(super) fn get(&self, number: u32) -> (Attribute, Generalization) {
        (self.attributes.list[number as usize], self.generalizations[number as usize])
    }

    /// The number to use at a zoom: names and details that are not shown so far out are dropped, so that what then looks the
    /// same becomes the same and can be joined.
    pub(super) fn at_zoom(&mut self, number: u32, zoom: u8) -> u32 {
        let (mut attribute, generalization) = self.get(number);
        if matches!(attribute.layer, Layer::Road | Layer::Rail | Layer::Waterway) {
            if zoom < 14 {
                attribute.flags &= LINK | TUNNEL;
            }
            if zoom < 13 {
                attribute.flags &= LINK;
            }
            if zoom < 12 {
                attribute.name = TextId::default();
            }
            if zoom < 9 {
                attribute.reference = TextId::default();
            }
        }
        self.number(attribute, generalization)
    }

    /// The table, complete.
    pub(super) fn finish(self) -> Attributes {
        self.attributes
    }
}

impl Attributes {
    /// A text; empty when there is none.
    pub(super) fn text(&self, id: TextId) -> &str {
        let end_of = |number: usize| self.text_ends.get(number).map(|&end| end as usize);
        let Some(index) = (id.0 as usize).checked_sub(1) else { return "" };
        let start = index.checked_sub(1).and_then(end_of).unwrap_or(0);
        end_of(index).and_then(|end| self.texts.get(start..end)).unwrap_or("")
    }

    /// An attribute by its number.
    pub(super) fn get(&self, number: u32) -> Option<Attribute> {
        self.list.get(number as usize).copied()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// As numbers, for the file.
    pub(super) fn parts(&self) -> (&str, &[u32], Vec<u32>) {
        let list = self.list.iter().flat_map(|attribute| {
            let small = [attribute.layer as u8, attribute.flags, attribute.rank, attribute.from];
            [u32::from_le_bytes(small), attribute.class.0, attribute.name.0, attribute.reference.0]
        });
        (&self.texts, &self.text_ends, list.collect())
    }

    /// From the numbers of a file; `None` when they make no sense.
    pub(super) fn from_parts(texts: String, text_ends: Vec<u32>, numbers: &[u32]) -> Option<Self> {
        let list: Option<Vec<Attribute>> = numbers
            .chunks(4)
            .map(|numbers| {
                let &[small, class, name, reference] = numbers else { return None };
                let [layer, flags, rank, from] = small.to_le_bytes();
                let layer = *Layer::ALL.get(usize::from(layer))?;
                let (class, name, reference) = (TextId(class), TextId(name), TextId(reference));
                Some(Attribute { layer, class, flags, rank, from, name, reference })
            })
            .collect();
        Some(Self { texts, text_ends, list: list? })
    }
}
