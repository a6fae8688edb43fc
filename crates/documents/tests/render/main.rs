//! Every output, rendered from one rich sample.

mod charts;
mod csv;
mod html;
mod json;
mod numbers;
mod pdf;
mod report;
mod sample;
mod xlsx;
