#!/bin/sh
# Learns src/analysis/data/deeds.bin anew. Its argument is a folder of reference briefs of public articles and that of the
# articles, as REFERENCES=ARTICLES; all else stands in tests/references. What is kept aside is not among it.
set -eu
references=$(realpath "${1%%=*}")
articles=$(realpath "${1#*=}")
cd "$(dirname "$0")/../../tests/references"
since="passages-since/9.jsonl passages-since/1?.jsonl passages-since/wires.jsonl passages-since/wires-since.jsonl passages-since/news.jsonl"
# Rows of the test suite are as bare as short texts are, and few: they are taught three times, bare and amid talks.
suite="../suite/roles*.rs ../suite/parties.rs"
# The lists are meant to be split, the names hold no space.
# shellcheck disable=SC2086
cargo run --release --locked --example deeds -- "$references=$articles" learned=learned passages/*.jsonl \
    --sure learned-since=learned-since wires=wires news=news reports=reports $since rows/read.txt rows/sure-read.txt rows/sure-?.txt $suite $suite $suite \
    >../../src/analysis/data/deeds.bin.new
mv ../../src/analysis/data/deeds.bin.new ../../src/analysis/data/deeds.bin
