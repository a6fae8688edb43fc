//! Every output, rendered from one rich sample.

mod charts;
mod csv;
mod html;
mod numbers;
mod pdf;
mod report;
mod sample;
mod xlsx;
