"""What a second process brings, and how much memory 1,000 and 20,000 articles take."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence

COUNTS = (1_000, 20_000)
RUN = """
import json, resource, sys, time
from itertools import cycle, islice
from geopolitics_events.streaming import parse_lines
texts = json.load(sys.stdin)
count, workers = int(sys.argv[1]), int(sys.argv[2])
start = time.perf_counter()
size = sum(len(line) for line in parse_lines(islice(cycle(texts), count), workers=workers))
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(seconds, size, peak)
"""


def run(texts: Sequence[str], count: int, workers: int) -> tuple[float, float]:
    """Parse so many articles in a process of its own; give wall seconds and peak MiB of it and its largest child."""
    command = [sys.executable, "-c", RUN, str(count), str(workers)]
    done = subprocess.run(command, input=json.dumps(list(texts)).encode(), capture_output=True, check=True)
    seconds, _, peak = done.stdout.split()
    return float(seconds), float(peak) / 1024


def show(texts: Sequence[str], counts: Sequence[int] = COUNTS) -> None:
    """Measure and print."""
    print(f"{'articles':>10}{'workers':>9}{'s':>9}{'articles/s':>12}{'x one':>8}{'peak MiB':>10}")
    for count in counts:
        one = 0.0
        for workers in (1, 2):
            seconds, peak = run(texts, count, workers)
            one = one or seconds
            print(f"{count:10,}{workers:9}{seconds:9.1f}{count / seconds:12,.0f}{one / seconds:8.2f}{peak:10.0f}")
