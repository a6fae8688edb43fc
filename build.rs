//! How the program is linked.

use std::env::var;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let target = |part: &str| var(format!("CARGO_CFG_TARGET_{part}")).unwrap_or_default();
    // Where in the program its own addresses stand takes four megabytes, which are all read at the start and stay in memory; packed,
    // fifty kilobytes. What is linked so needs glibc 2.36, which Debian has had since its twelfth release.
    if target("OS") == "linux" && target("ENV") == "gnu" {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}
