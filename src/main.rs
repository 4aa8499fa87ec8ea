//! The program: hands over to [`rapporteur::cli::main`].

fn main() -> std::process::ExitCode {
    rapporteur::cli::main()
}
