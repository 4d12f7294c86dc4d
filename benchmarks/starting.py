"""What it costs to begin: import, the first parse, the command line, beside bare Python."""

from __future__ import annotations

import os
import subprocess
import sys
import time

ROUNDS = 9
FIRST = """
import time; start = time.perf_counter()
import geopolitics_events as ge
ge.parse(ge.seed())
print(time.perf_counter() - start)
"""


def wall(*command: str) -> float:
    """Give the best wall time of a command, its byte code written before."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    found = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *command], check=True, capture_output=True, env=environment)
        found.append(time.perf_counter() - start)
    return min(found)


def show() -> dict[str, float]:
    """Measure and print; give the seconds."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    first = [
        float(subprocess.run([sys.executable, "-c", FIRST], check=True, capture_output=True, env=environment).stdout)
        for _ in range(ROUNDS)
    ]
    bare = wall("-c", "")
    found = {
        "bare Python": bare,
        "import geopolitics_events": wall("-c", "import geopolitics_events"),
        "geopolitics-events --version": wall("-m", "geopolitics_events", "--version"),
        "import and first parse, in the process": min(first),
    }
    print(f"{'':42}{'ms':>9}{'x bare':>12}")
    for name, seconds in found.items():
        print(f"{name:42}{seconds * 1e3:9.0f}{seconds / bare:12.1f}")
    return found
