//! Numbers that were computed, or that lie in a territory's file and are read there.

use crate::territory_file::MappedBytes;
use bytemuck::Pod;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

/// A sequence that no longer changes. Loops that ask for many of its elements take it as a slice first.
#[derive(Clone)]
pub(crate) struct Array<T> {
    place: Place<T>,
}

#[derive(Clone)]
enum Place<T> {
    Memory(Vec<T>),
    /// Aligned, and a whole number of elements.
    File(MappedBytes, PhantomData<T>),
}

impl<T: Pod> Array<T> {
    /// The numbers that bytes of a file are, in place where they are aligned; `None` when they are no whole number of them.
    pub(crate) fn in_file(bytes: MappedBytes) -> Option<Self> {
        if !bytes.len().is_multiple_of(size_of::<T>()) {
            return None;
        }
        let is_aligned = bytemuck::try_cast_slice::<u8, T>(&bytes).is_ok();
        let place = if is_aligned {
            Place::File(bytes, PhantomData)
        } else {
            let mut numbers = vec![T::zeroed(); bytes.len() / size_of::<T>()];
            bytemuck::cast_slice_mut::<T, u8>(&mut numbers).copy_from_slice(&bytes);
            Place::Memory(numbers)
        };
        Some(Self { place })
    }
}

impl<T: Pod> Deref for Array<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match &self.place {
            Place::Memory(numbers) => numbers,
            Place::File(bytes, _) => bytemuck::cast_slice(bytes),
        }
    }
}

impl<T> From<Vec<T>> for Array<T> {
    fn from(numbers: Vec<T>) -> Self {
        Self { place: Place::Memory(numbers) }
    }
}

impl<T> FromIterator<T> for Array<T> {
    fn from_iter<I: IntoIterator<Item = T>>(numbers: I) -> Self {
        Vec::from_iter(numbers).into()
    }
}

impl<T> Default for Array<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<T: Pod + PartialEq> PartialEq for Array<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Pod + fmt::Debug> fmt::Debug for Array<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "[{} numbers]", self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_place_or_copied_where_they_are_not_aligned() {
        let bytes: Vec<u8> = [7_u32, 8, 9].iter().flat_map(|number| number.to_le_bytes()).collect();
        let mut shifted = vec![0];
        shifted.extend(&bytes);
        let aligned = Array::<u32>::in_file(MappedBytes::copied(&bytes)).unwrap();
        let copied = Array::<u32>::in_file(MappedBytes::copied(&shifted).part(1..13).unwrap()).unwrap();
        assert!(matches!(aligned.place, Place::File(..)) && matches!(copied.place, Place::Memory(_)));
        assert_eq!((&*aligned, &*copied), (&[7, 8, 9][..], &[7, 8, 9][..]));
        assert!(aligned == copied && aligned == Array::from(vec![7, 8, 9]));
        assert!(Array::<u32>::in_file(MappedBytes::copied(&bytes[..11])).is_none());
    }
}
