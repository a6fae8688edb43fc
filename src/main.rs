//! The program `ombud`. Only here are a real clock and real chance made (invariant 7).

use clap::Parser;
use ombud::app::World;
use ombud::command::{Command, run};
use std::alloc::System;
use std::process::ExitCode;
use std::sync::Arc;
use zeroizing_alloc::ZeroAlloc;

/// Wipes every block of memory as it is given back. A name passes through many hands on its way to a page (the database's
/// rows, a template, the buffers of a connection), most of them in other people's code: this is the one place that sees
/// them all, so that nothing of it is left in the memory of a server that nobody uses.
#[global_allocator]
static WIPING: ZeroAlloc<System> = ZeroAlloc(System);

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
