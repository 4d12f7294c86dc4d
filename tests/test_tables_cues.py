"""The table of attributing words: its shape, and every row's example."""

from __future__ import annotations

import pytest

from geopolitics_events.parsing import Reading
from geopolitics_events.parsing.statements.cues import COMPLEMENTS, cues
from geopolitics_events.parsing.text.english import english
from geopolitics_events.records import Source
from geopolitics_events.tables import Row, listed, rows

CUES = rows("cues")
KINDS = {"verb", "noun", "frame", "source"}


def name(row: Row) -> str:
    """Name a row in a report."""
    return f"{row['cue']}-{row['kind']}"


class TestShape:
    """The table is tidy."""

    def test_sorted(self) -> None:
        """Rows are sorted by cue and kind, and none stands twice."""
        keys = [(row["cue"], row["kind"]) for row in CUES]

        assert sorted(set(keys)) == keys

    @pytest.mark.parametrize("row", CUES, ids=name)
    def test_cells(self, row: Row) -> None:
        """Kinds are known; complements are ours or prepositions of English; flags are as the header says."""
        letters = english().letters

        assert row["kind"] in KINDS
        assert row["takes"]
        assert all(word in COMPLEMENTS or letters[word] in "Icf" for word in listed(row["takes"]))
        assert row["addressee"] in {"", "object"}
        assert row["negates"] in {"", "yes"}

    def test_examples_differ(self) -> None:
        """No example serves two rows."""
        examples = [row["example"] for row in CUES]

        assert len(set(examples)) == len(examples)


class TestExamples:
    """Every row applies in its example."""

    @pytest.mark.parametrize("row", CUES, ids=name)
    def test_found(self, row: Row) -> None:
        """The example has a statement that this row finds, negated as the row says."""
        reading = Reading(row["example"], Source())
        found = [one for one in reading.statements if one.row == f"cues:{row['cue']}"]

        assert found
        assert bool(row["negates"]) == found[0].record.negated


def test_longest_first() -> None:
    """Cues of several words are tried before their first word."""
    particles = [len(cue.particles) for cue in cues().verbs["call"]]

    assert sorted(particles, reverse=True) == particles
