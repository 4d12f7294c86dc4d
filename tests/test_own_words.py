"""The library has not seen its exam: no run of words of the founding article stands in the code or the tables."""

from __future__ import annotations

import re
from pathlib import Path

import geopolitics_events
from geopolitics_events import seed

RUN = 4
# An id such as IGO/united-nations/security-council is a path, not a run of words.
PATH = re.compile(r"(?:[A-Z]{3}|\?)/[a-z0-9/?-]+")


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of words of a text, whatever their case and marks."""
    words = re.findall(r"[a-z0-9]+(?:'[a-z]+)?", PATH.sub("|", text).lower().replace("’", "'"))
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def test_seed_is_not_in_the_code() -> None:
    """No four words in a row of the article stand in a module or a table."""
    article = runs(seed())
    root = Path(geopolitics_events.__file__).parent
    files = [path for path in root.rglob("*") if path.suffix in {".py", ".tsv", ".css", ".js", ".sql"}]
    found = {path.name: article & runs(path.read_text(encoding="utf-8")) for path in files}

    assert files
    assert {} == {name: hits for name, hits in found.items() if hits}
