//! What a wide reader gets, against a reader who can do arithmetic.

mod attack;
mod beside;
mod operations;
mod release;
mod solver;
mod tables;
mod vastmanland;
