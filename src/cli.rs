//! Arguments, subcommands, exit codes.

use std::process::ExitCode;

/// Runs the program with the process's own arguments.
pub fn main() -> ExitCode {
    ExitCode::SUCCESS
}
