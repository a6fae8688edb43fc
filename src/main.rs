//! The program `ombud`. Only here are a real clock and real chance made (invariant 7).

use clap::Parser;
use ombud::app::World;
use ombud::command::{Command, run};
use std::process::ExitCode;
use std::sync::Arc;

#[allow(clippy::disallowed_methods, reason = "this is the one place that makes a clock and chance")]
fn world() -> World {
    World {
        now: Arc::new(jiff::Timestamp::now),
        random: Arc::new(|bytes| getrandom::fill(bytes).expect("the operating system gives random bytes")),
    }
}

fn main() -> ExitCode {
    run(Command::parse(), world())
}
