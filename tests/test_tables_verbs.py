"""Every row of the event tables is well-formed, fires on its example and stays silent on its counterexample."""

from __future__ import annotations

from typing import Final

import pytest

from geopolitics_events.codes import MODES, Context, EventType, Mode
from geopolitics_events.parsing import Reading
from geopolitics_events.parsing.events.patterns import Pattern, patterns
from geopolitics_events.records import Source
from geopolitics_events.tables import Row, listed, rows

VERBS: Final = rows("verbs")
NOUNS: Final = rows("nouns")
CLASSES: Final = rows("classes")
FRAMES: Final = rows("frames")
PLACES: Final = frozenset(
    "subject object poss against on to with from for at by over toward towards in of near into about between among around across "
    "outside under off along as upon behind alongside through past belonging held that and".split()
)


def verb_name(row: Row) -> str:
    """Give the name by which a found event cites a row of the table ``verbs``."""
    return "verbs:" + Pattern(row, patterns().classes).name


def cited(text: str) -> set[str]:
    """Give the rows that made the events of a text."""
    return {found.row for found in Reading(text, Source()).events}


class TestVerbs:
    """The table ``verbs``."""

    @pytest.mark.parametrize("row", VERBS, ids=verb_name)
    def test_example(self, row: Row) -> None:
        """A row's example is an event of that row."""
        assert verb_name(row) in cited(row["example"])

    @pytest.mark.parametrize("row", VERBS, ids=verb_name)
    def test_counterexample(self, row: Row) -> None:
        """A row's counterexample is no event of that row."""
        assert verb_name(row) not in cited(row["counterexample"])

    @pytest.mark.parametrize("row", VERBS, ids=verb_name)
    def test_codes(self, row: Row) -> None:
        """Type, mode and contexts are PLOVER's, and the mode is one of the type's."""
        kind = EventType(row["type"])

        assert not row["mode"] or Mode(row["mode"]) in MODES[kind]
        assert all(Context(name) for name in listed(row["contexts"]))
        assert row["cameo"].isdigit()

    @pytest.mark.parametrize("row", VERBS, ids=verb_name)
    def test_places(self, row: Row) -> None:
        """Roles name places that the finder looks at."""
        places = set(row["roles"].rstrip("+").replace(">", "|").split("|")) - {""}

        assert places <= PLACES

    def test_sorted(self) -> None:
        """Rows stand in the ASCII order of their verbs."""
        verbs = [row["verb"] for row in VERBS]

        assert verbs == sorted(verbs)

    def test_each_row_once(self) -> None:
        """No two rows ask for the same."""
        names = [verb_name(row) for row in VERBS]

        assert len(names) == len(set(names))

    def test_all_types(self) -> None:
        """Every PLOVER type has a row."""
        assert {row["type"] for row in VERBS} == {kind.value for kind in EventType}

    def test_classes_exist(self) -> None:
        """What a row writes in capitals is a class."""
        named = {
            entry.lstrip("!").partition(":")[2] or entry.lstrip("!")
            for row in VERBS
            for entry in (*listed(row["object"]), *listed(row["link"]))
        }
        capitals = {entry for entry in named if entry.isupper() and entry[0] != "@"} - {"WHO", "PASSIVE"}

        assert capitals <= {row["class"] for row in CLASSES}


class TestNouns:
    """The table ``nouns``."""

    @pytest.mark.parametrize("row", NOUNS, ids=lambda row: row["noun"])
    def test_counterexample(self, row: Row) -> None:
        """A noun's counterexample names no such event."""
        assert "nouns:" + row["noun"] not in cited(row["counterexample"])

    @pytest.mark.parametrize("row", [row for row in NOUNS if row["free"]], ids=lambda row: row["noun"])
    def test_free_example(self, row: Row) -> None:
        """A noun that stands alone is an event in its example."""
        assert "nouns:" + row["noun"] in cited(row["example"])

    @pytest.mark.parametrize("row", [row for row in NOUNS if not row["free"]], ids=lambda row: row["noun"])
    def test_carried_example(self, row: Row) -> None:
        """A noun that needs a verb has one in its example."""
        assert cited(row["example"])

    @pytest.mark.parametrize("row", NOUNS, ids=lambda row: row["noun"])
    def test_codes(self, row: Row) -> None:
        """Type, mode and contexts are PLOVER's."""
        assert not row["mode"] or Mode(row["mode"]) in MODES[EventType(row["type"])]
        assert all(Context(name) for name in listed(row["contexts"]))

    def test_modes(self) -> None:
        """Verbs, nouns and conversions together reach every mode of PLOVER."""
        reached = {row["mode"] for row in (*VERBS, *NOUNS)} | CONVERTED

        assert {mode.value for mode in Mode} <= reached


CONVERTED: Final = frozenset(
    {"meet", "assist", "change", "yield", "relations", "restrict", "arrest", "expel", "territory", "violence"}
)
"""The modes that refusals, requests and threats have from what they govern."""


class TestFrames:
    """The tables ``frames`` and ``classes``."""

    @pytest.mark.parametrize("row", FRAMES, ids=lambda row: row["word"])
    def test_example(self, row: Row) -> None:
        """A frame's example names an event."""
        assert cited(row["example"])

    def test_sorted(self) -> None:
        """Rows stand in the ASCII order of their first column."""
        for table, column in ((CLASSES, "class"), (FRAMES, "word"), (NOUNS, "noun")):
            cells = [row[column] for row in table]

            assert cells == sorted(cells)

    def test_words_once(self) -> None:
        """A class names each word once."""
        for row in CLASSES:
            words = listed(row["words"])

            assert len(words) == len(set(words)), row["class"]
