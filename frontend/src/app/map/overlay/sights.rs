//! Drawing what is pointed at: a figure of dispersion, and a tour with the order of its stops.

use super::{Canvas, PAPER, SNAP};
use crate::scene::{MeasureShape, ShownTour, on_screen};
use crate::viewport::{Pixel, Viewport};
use collective::geography::LonLat;
use std::f64::consts::TAU;

/// Of numbers: legible on paper beside any color of a tour.
const TEXT: &str = "#1c2730";
/// How far up and to the right of its place the number of a stop is: what lies there stays seen.
const ASIDE: f64 = 13.0;

impl Canvas {
    pub(super) fn draw_measure(&self, shape: &MeasureShape, view: &Viewport) {
        let context = &self.context;
        if !shape.rings.is_empty() {
            self.trace_all(&shape.rings, view);
            context.set_global_alpha(0.1);
            context.set_fill_style_str(SNAP);
            context.fill();
            context.set_global_alpha(1.0);
            self.stroke(PAPER, 5.0);
            self.stroke(SNAP, 2.5);
        }
        if !shape.lines.is_empty() {
            self.trace_all(&shape.lines, view);
            self.stroke(PAPER, 4.0);
            self.dash(&[6.0, 3.0]);
            self.stroke(SNAP, 2.0);
            self.dash(&[]);
        }
        for place in &shape.dots {
            self.disc(view.project(*place), 6.0, SNAP, PAPER);
        }
    }

    pub(super) fn draw_tour(&self, tour: &ShownTour, view: &Viewport) {
        self.context.set_line_join("round");
        self.trace_all(&tour.path, view);
        self.stroke(PAPER, 8.0);
        self.stroke(tour.color, 4.5);
        for (place, number) in &tour.stops {
            let at = view.project(*place);
            if number.is_empty() {
                self.disc(at, 7.0, PAPER, tour.color);
            } else {
                self.draw_number(at, number, tour.color);
            }
        }
    }

    fn draw_number(&self, at: Pixel, number: &str, color: &str) {
        let context = &self.context;
        // Half of what text this long needs beyond the disc of a single digit.
        let wider = 3.5 * (number.chars().count() as f64 - 1.0).max(0.0);
        let middle = Pixel { x: at.x + ASIDE, y: at.y - ASIDE };
        context.begin_path();
        let _ = context.ellipse(middle.x, middle.y, 10.0 + wider, 10.0, 0.0, 0.0, TAU);
        context.set_fill_style_str(PAPER);
        context.fill();
        self.stroke(color, 2.5);
        context.set_font("600 12px system-ui, sans-serif");
        context.set_text_align("center");
        context.set_text_baseline("middle");
        context.set_fill_style_str(TEXT);
        let _ = context.fill_text(number, middle.x, middle.y + 0.5);
    }

    fn disc(&self, at: Pixel, radius: f64, fill: &str, line: &str) {
        self.context.begin_path();
        let _ = self.context.arc(at.x, at.y, radius, 0.0, TAU);
        self.context.set_fill_style_str(fill);
        self.context.fill();
        self.stroke(line, 2.5);
    }

    fn trace_all(&self, lines: &[Vec<LonLat>], view: &Viewport) {
        self.context.begin_path();
        for line in lines {
            self.trace(&on_screen(line, view));
        }
    }
}
