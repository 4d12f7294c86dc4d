"""What ten times and a hundred times the text cost, on news and on text that hurts."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import geopolitics_events as ge

from .corpus import ADVERSARIAL

SIZE = 5_000


def seconds(text: str, rounds: int = 3) -> float:
    """Give the best processor time of a parse."""
    found = []
    for _ in range(rounds):
        start = time.process_time()
        ge.parse(text)
        found.append(time.process_time() - start)
    return min(found)


def show(texts: Sequence[str], *, times: Sequence[int] = (1, 10, 100)) -> dict[str, list[float]]:
    """Measure and print; give the growth by generator."""
    news = "\n\n".join(texts)
    kinds: dict[str, Callable[[int], str]] = {"news": lambda size: (news * (size // len(news) + 1))[:size]}
    kinds |= ADVERSARIAL
    print(f"{'':32}{SIZE / 1000:.0f} k letters, ms" + "".join(f"{f'x{many}':>9}" for many in times[1:]))
    grown = {}
    for name, make in kinds.items():
        found = [seconds(make(SIZE * many), rounds=3 if many < 100 else 1) for many in times]
        grown[name] = [later / found[0] for later in found[1:]]
        print(f"{name:32}{found[0] * 1e3:15.1f}   " + "".join(f"{ratio:9.1f}" for ratio in grown[name]))
    start = time.process_time()
    ge.parse(ADVERSARIAL["a sentence without an end"](5_000_000))
    print(f"a 5 MB sentence without an end: {time.process_time() - start:.1f} s")
    return grown
