//! A packed tree of frames: all features of a level whose frame meets a given one, without looking at the others.
//!
//! A static R-tree: frames in the order given (the builder sorts them along a curve that keeps neighbours together),
//! every [`FAN_OUT`] of them under one frame, and so on up to one.

use super::grid::{Frame, IntPoint};

const FAN_OUT: usize = 16;

/// Frames of `leaves` features, then those above them, up to the root.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Tree {
    leaves: usize,
    frames: Vec<[i32; 4]>,
}

impl Tree {
    /// The tree over frames, kept in their order.
    pub(super) fn over(leaves: &[Frame]) -> Self {
        let pack = |frame: &Frame| [frame.min.x, frame.min.y, frame.max.x, frame.max.y];
        let mut frames: Vec<[i32; 4]> = leaves.iter().map(pack).collect();
        for (start, end) in floors(leaves.len()).into_iter().rev().skip(1).rev() {
            let above: Vec<[i32; 4]> = frames[start..end]
                .chunks(FAN_OUT)
                .map(|chunk| {
                    chunk.iter().fold([i32::MAX, i32::MAX, i32::MIN, i32::MIN], |sum, frame| {
                        [sum[0].min(frame[0]), sum[1].min(frame[1]), sum[2].max(frame[2]), sum[3].max(frame[3])]
                    })
                })
                .collect();
            frames.extend(above);
        }
        Self { leaves: leaves.len(), frames }
    }

    /// How many features there are.
    pub(super) fn len(&self) -> usize {
        self.leaves
    }

    /// The frame of a feature.
    pub(super) fn frame(&self, feature: usize) -> Frame {
        unpack(self.frames[feature])
    }

    /// The features whose frames meet `frame`, in no order.
    pub(super) fn meeting(&self, frame: Frame) -> Vec<u32> {
        let mut found = Vec::new();
        let floors = floors(self.leaves);
        let Some(top) = floors.len().checked_sub(1) else { return found };
        let mut pending = vec![(top, 0)];
        while let Some((floor, index)) = pending.pop() {
            let (start, _) = floors[floor];
            if !unpack(self.frames[start + index]).meets(frame) {
                continue;
            }
            if floor == 0 {
                found.push(index as u32);
                continue;
            }
            let (below, end) = floors[floor - 1];
            let first = index * FAN_OUT;
            pending.extend((first..(first + FAN_OUT).min(end - below)).map(|child| (floor - 1, child)));
        }
        found
    }

    /// As numbers, for the file.
    pub(super) fn numbers(&self) -> (u32, impl Iterator<Item = u32>) {
        (self.leaves as u32, self.frames.iter().flatten().map(|&number| number.cast_unsigned()))
    }

    /// From the numbers of a file; `None` when there are not as many as the tree needs.
    pub(super) fn from_numbers(leaves: u32, numbers: &[u32]) -> Option<Self> {
        let leaves = leaves as usize;
        let needed = floors(leaves).last().map_or(0, |(_, end)| *end);
        if numbers.len() != needed.checked_mul(4)? {
            return None;
        }
        let frames = numbers
            .chunks_exact(4)
            .map(|frame| [frame[0], frame[1], frame[2], frame[3]].map(u32::cast_signed))
            .collect();
        Some(Self { leaves, frames })
    }
}

/// Where each floor of the tree starts and ends, leaves first.
fn floors(leaves: usize) -> Vec<(usize, usize)> {
    let mut floors = Vec::new();
    let (mut start, mut length) = (0, leaves);
    while length > 0 {
        floors.push((start, start + length));
        start += length;
        length = if length == 1 { 0 } else { length.div_ceil(FAN_OUT) };
    }
    floors
}

fn unpack([min_x, min_y, max_x, max_y]: [i32; 4]) -> Frame {
    Frame { min: IntPoint::new(min_x, min_y), max: IntPoint::new(max_x, max_y) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_exactly_what_meets(
            corners in prop::collection::vec((0..1000, 0..1000, 0..60, 0..60), 0..700),
            (x, y, width, height) in (0..1000, 0..1000, 0..300, 0..300),
        ) {
            let frame = |x, y, width, height| {
                Frame { min: IntPoint::new(x, y), max: IntPoint::new(x + width, y + height) }
            };
            let frames: Vec<Frame> = corners.into_iter().map(|(x, y, w, h)| frame(x, y, w, h)).collect();
            let window = frame(x, y, width, height);
            let mut found = Tree::over(&frames).meeting(window);
            found.sort_unstable();
            let expected: Vec<u32> =
                (0..frames.len() as u32).filter(|&index| frames[index as usize].meets(window)).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
