#!/usr/bin/env python3
"""Compares how fast newsboat and the library start with the same feed items.

    cargo build --release --example library
    python3 benches/newsboat.py [--library EXAMPLE] [--items N] [--repeat N]

Makes feeds of 100 items each, has both take them in, and then times, each as a whole process on a warm
disk: newsboat from its start to its list of feeds on a terminal, the library from its start to its
counts and the first 200 titles printed (`page`). Where newsboat is not installed the script says so and
ends without an error.
"""

import argparse
import os
import pathlib
import pty
import random
import resource
import select
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

WORDS = "talks border river council harbour envoy minister truce grain island report week north".split()


def make_feeds(folder, items):
    dice = random.Random(7)
    sentence = lambda length: " ".join(dice.choice(WORDS) for _ in range(length)).capitalize()
    paths = []
    for feed in range(items // 100):
        entries = []
        for number in range(100):
            text = "".join(f"<p>{'. '.join(sentence(15) for _ in range(6))}.</p>" for _ in range(4))
            entries.append(
                f"<item><title>{sentence(8)} {feed}-{number}</title><guid>{feed}-{number}</guid>"
                f"<link>https://feed-{feed}.example/{number}</link>"
                f"<pubDate>Mon, 0{1 + number % 9} Jan 2024 10:00:00 +0000</pubDate>"
                f"<description><![CDATA[{text}]]></description></item>"
            )
        path = folder / f"feed-{feed}.xml"
        path.write_text(
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed {feed}</title>'
            f"<link>https://feed-{feed}.example</link><description>-</description>"
            f"{''.join(entries)}</channel></rss>"
        )
        paths.append(path)
    return paths


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def newsboat_start(command):
    """Seconds to the list of feeds, by the wall and on the processor, and what was on the screen."""
    before, started = spent(), time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.environ["TERM"] = "xterm"
        os.execvp(command[0], command)
    seen = b""
    while b"Feed 1" not in seen and time.perf_counter() - started < 60:
        if select.select([terminal], [], [], 1)[0]:
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                break
    wall = time.perf_counter() - started
    shown = b"Feed 1" in seen
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(terminal)
    if not shown:
        sys.exit(f"newsboat showed no list: {seen[-500:]!r}")
    return wall, spent() - before


def library_start(command):
    before, started = spent(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started, spent() - before


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--library", default="target/release/examples/library")
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--repeat", type=int, default=15)
    options = parser.parse_args()
    newsboat = shutil.which("newsboat")
    if not newsboat:
        print("newsboat is not installed; nothing to compare with")
        return
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        paths = make_feeds(folder, options.items)
        urls, cache, config = folder / "urls", folder / "cache.db", folder / "config"
        urls.write_text("".join(f"file://{path}\n" for path in paths))
        config.write_text("max-items 0\nauto-reload no\n")
        command = [newsboat, "-u", str(urls), "-c", str(cache), "-C", str(config)]
        started = time.perf_counter()
        subprocess.run([*command, "-x", "reload"], check=True, stdout=subprocess.DEVNULL)
        print(f"newsboat took in {options.items} items in {time.perf_counter() - started:.1f} s")
        library = folder / "library.sqlite"
        started = time.perf_counter()
        subprocess.run([options.library, "take", library, *paths], check=True)
        print(f"the library took them in in {time.perf_counter() - started:.1f} s, indexed for search")
        for name, start, line in (
            ("newsboat, to its list of feeds", newsboat_start, command),
            ("library, counts and first page", library_start, [options.library, "page", library]),
        ):
            times = [start(line) for _ in range(options.repeat)]
            wall, cpu = (statistics.median(column) * 1000 for column in zip(*times))
            print(f"{name}: median {wall:.0f} ms, CPU {cpu:.0f} ms")
        for name, path in (("newsboat", cache), ("library", library)):
            print(f"{name}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
