//! Every output, rendered from one rich sample.

mod csv;
mod html;
mod numbers;
mod pdf;
mod sample;
mod xlsx;
