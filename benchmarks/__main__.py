"""Every measurement in one run: ``python -m benchmarks [PART...] [--corpus PATH]`` from the top of the checkout.

The parts are ``speed``, ``growth``, ``start``, ``bulk``, ``contract`` (reading and writing records beside orjson,
msgspec and pydantic) and ``datasets`` (event files beside csv.reader). The corpus is any folder of .txt files, or
JSON Lines with a ``text``; without one, articles are put together from the tables' example sentences.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from . import bulk, corpus, growth, speed, starting

HERE = Path(__file__).parent


def main() -> int:
    """Run the parts asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure everything, side by side.")
    parser.add_argument("parts", nargs="*", metavar="PART", help="speed growth start bulk contract datasets")
    parser.add_argument("--corpus", metavar="PATH", help="a folder of .txt files, or JSON Lines")
    parser.add_argument("--articles", type=int, nargs="+", default=bulk.COUNTS, help="how many for bulk")
    options = parser.parse_args()
    texts = corpus.load(options.corpus)
    parts: dict[str, Callable[[], object]] = {
        "speed": lambda: speed.show(texts),
        "growth": lambda: growth.show(texts),
        "start": starting.show,
        "bulk": lambda: bulk.show(texts, options.articles),
        "contract": lambda: script("contract.py"),
        "datasets": lambda: script("datasets.py"),
    }
    for name in options.parts or parts:
        print(f"\n== {name}", flush=True)
        parts[name]()
    return 0


def script(name: str) -> None:
    """Run a measurement that wants processes of its own."""
    subprocess.run([sys.executable, str(HERE / name)], check=False)


if __name__ == "__main__":
    sys.exit(main())
