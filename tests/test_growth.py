"""No text costs more than its length allows: ten times the text, about ten times the work."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

import geopolitics_events as ge

KINDS: dict[str, Callable[[int], str]] = {
    "news": lambda many: (ge.seed() + "\n\n") * many,
    "no end": lambda many: "India and Pakistan met envoys of " * 30 * many,
    "quotations": lambda many: "India said “x” " * 60 * many,
    "nested marks": lambda many: "He said “she said ‘no’ ” " * 40 * many,
    "open marks": lambda many: '"We will talk.\n\n' * 60 * many,
    "white space": lambda many: "\n \n" * 300 * many,
    "hyphens": lambda many: "pro-" * 250 * many,
    "acronyms": lambda many: "U.S. " * 200 * many,
    "pronouns": lambda many: "Putin spoke. He said that he would tell him. " * 20 * many,
    "new issues": lambda many: " ".join(f"Peru opposed the lake{number} plan." for number in range(40 * many)),
    "new names": lambda many: " ".join(f"Minister Ruiz{number} said." for number in range(40 * many)),
}


def steps(text: str) -> int:
    """Count the calls and returns of functions in a parse: unlike seconds, the same on every machine."""
    count = 0

    def called(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(called)
    try:
        ge.parse(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("kind", KINDS)
def test_growth(kind: str) -> None:
    """Eight times the text takes at most nine times the calls."""
    make = KINDS[kind]
    steps(make(1))  # What is loaded with first use is loaded now.

    assert steps(make(8)) <= 9 * steps(make(1)) + 500


def test_white_space() -> None:
    """White space without an end is read in one go; a second look from each of its places would take hours."""
    assert ge.parse("Peru.\n" + " \n" * 1_000_000).text.endswith(" \n")
