"""Every row of the tables of issues and stances works on its own example."""

from __future__ import annotations

import pytest

from geopolitics_events.parsing import Reading
from geopolitics_events.parsing.found import Found
from geopolitics_events.records import Position, Source
from geopolitics_events.tables import Row, listed, rows

KINDS = {
    "adjective",
    "agent",
    "aim",
    "carrier",
    "condition",
    "effect",
    "judge",
    "light",
    "noun",
    "turn",
    "value",
    "verb",
}
TOPICS = {"", "about", "bodies", "doer", "parties", "status"}
# The words of these kinds make a stance by themselves; the others limit, turn or carry one.
MAKERS = {"adjective", "agent", "aim", "effect", "noun", "value", "verb"}


def positions(text: str) -> tuple[Found[Position], ...]:
    """Give the positions of a text with their reasons."""
    return Reading(text, Source()).positions


def bare(found: Found[Position]) -> str:
    """Give an issue's id without topic, end or breach."""
    return found.record.issue.id.split("/")[0].removeprefix("end-of-").removeprefix("breach-of-")


@pytest.mark.parametrize("row", rows("issues"), ids=lambda row: row["id"])
class TestIssues:
    """The table of issues."""

    def test_example(self, row: Row) -> None:
        """The example takes a position on the issue."""
        assert row["id"] in map(bare, positions(row["example"]))

    def test_counterexample(self, row: Row) -> None:
        """The counterexample uses such words about something else."""
        assert row["id"] not in map(bare, positions(row["counterexample"]))

    def test_cells(self, row: Row) -> None:
        """The topic is of a known kind; terms are lower-case words."""
        assert row["topic"] in TOPICS
        terms = listed(row["terms"]) + listed(row["against"])
        assert terms
        assert all(term == term.lower().strip() for term in terms)


class TestAllIssues:
    """The table of issues as a whole."""

    def test_enough(self) -> None:
        """There are at least eighty."""
        assert 80 <= len(rows("issues"))

    def test_terms_once(self) -> None:
        """No term names two issues."""
        terms = [term for row in rows("issues") for term in listed(row["terms"]) + listed(row["against"])]

        assert len(set(terms)) == len(terms)


def test_turns_once() -> None:
    """No word turns what follows in two ways."""
    words = [word for row in rows("stances") if row["kind"] == "turn" for word in listed(row["words"])]

    assert len(set(words)) == len(words)


@pytest.mark.parametrize("row", rows("stances"), ids=lambda row: f"{row['kind']}-{listed(row['words'])[0]}")
class TestStances:
    """The table of stance words."""

    def test_example(self, row: Row) -> None:
        """The example has a position, and where the words make one, by this row."""
        found = positions(row["example"])
        name = f"stances:{listed(row['words'])[0]}"

        assert found
        assert row["kind"] not in MAKERS or name in [one.row for one in found]

    def test_cells(self, row: Row) -> None:
        """Kind and stances are known; no word stands twice."""
        words = listed(row["words"])

        assert len(set(words)) == len(words)
        assert row["kind"] in KINDS
        assert row["stance"] in {"", "support", "oppose", "neutral", "conditional"}
        assert row["negated"] in {"", "support", "oppose", "neutral"}
