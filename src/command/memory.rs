//! How the program holds memory while it runs for months.

#[cfg(all(target_os = "linux", target_env = "gnu"))]
use std::os::unix::process::CommandExt;

/// The C library's own name for the size, in bytes, from which a block is given back to the system as soon as it is freed.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const SETTING: &str = "MALLOC_MMAP_THRESHOLD_";

/// Has large blocks given back when they are freed. Left to itself the C library raises that size to the largest block it
/// has ever seen freed: after the first sign-in that is the 19 MiB of a password's hashing, and from then on a server keeps
/// every block below it, a quarter more memory than it needs (docs/decisions/memory.md). It can only be told as a program
/// begins, so the program begins once more in its own place. Where that fails, it goes on as it is.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub(super) fn settle() {
    if std::env::var_os(SETTING).is_some() {
        return;
    }
    let (Ok(program), mut args) = (std::env::current_exe(), std::env::args_os()) else { return };
    let name = args.next().unwrap_or_else(|| program.clone().into());
    let failed = std::process::Command::new(program).arg0(name).args(args).env(SETTING, "1048576").exec();
    tracing::debug!("the program did not begin anew: {failed}");
}

/// Other C libraries give large blocks back by themselves.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(super) fn settle() {}
