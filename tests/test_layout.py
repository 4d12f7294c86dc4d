"""Zones and paragraphs: what is running text, and what is not."""

from __future__ import annotations

import pytest

from geopolitics_events.parsing import parse
from geopolitics_events.records import ZoneKind
from geopolitics_events.tables import Row, rows

BODY = (
    "The ministers of both states met for three hours on Friday and agreed to meet again in the spring, officials said."
)


def zones(text: str) -> list[tuple[str, str]]:
    """The zones of a text with their words."""
    return [(zone.kind.value, text[zone.start : zone.end]) for zone in parse(text).zones]


class TestLines:
    """The table of set phrases."""

    @pytest.mark.parametrize("row", rows("lines"), ids=lambda row: row["id"])
    def test_example(self, row: Row) -> None:
        """A set phrase on a line of its own is a zone."""
        found = zones(f"Ministers meet in Oslo\n\n{BODY}\n\n{row['example']}\n\n{BODY}")

        assert (row["zone"], row["example"]) in found

    @pytest.mark.parametrize("row", rows("lines"), ids=lambda row: row["id"])
    def test_counterexample(self, row: Row) -> None:
        """A line of news that begins alike is not."""
        found = zones(f"Ministers meet in Oslo\n\n{BODY}\n\n{row['counterexample']}\n\n{BODY}")

        assert row["counterexample"] not in [words for kind, words in found if kind != "subhead"]


class TestZones:
    """Titles, sub-headings, datelines."""

    def test_title(self) -> None:
        """The first line without a full stop is the title."""
        assert [("title", "Ministers meet in Oslo")] == zones(f"Ministers meet in Oslo\n\n{BODY}")

    def test_repeated_title(self) -> None:
        """A title that a page repeats is one too, and what it is indented by is no part of it."""
        assert [("title", "Ministers meet")] * 2 == zones(f"   Ministers meet\n\n Ministers meet \n\n{BODY}")

    def test_one_line(self) -> None:
        """A text of one line has no title."""
        assert [] == zones("Ministers meet in Oslo")

    @pytest.mark.parametrize(
        "dateline",
        [
            "(CNN) --",
            "GENEVA (Reuters) -",
            "Oslo, May 3 (Norsk Press)--",
            "ASMARA and KHARTOUM, March 4 (AFP) -",
            "Asmara, Eritrea (AFP) May 4, 2016 -",
            "MOSCOW, June 3 --",
            "SEOUL:",
            "Nairobi, Kenya (AP) —",
            "UNITED NATIONS (AP) -",
            "MOSCOW, May 3. /TASS/.",
            "Yerevan /Mediamax/.",
            "BEIJING, (APP - 3rd May)",
        ],
    )
    def test_dateline(self, dateline: str) -> None:
        """Place and agency before the first word of a report are credits."""
        assert (ZoneKind.CREDITS.value, dateline) in zones(f"Ministers meet\n\n{dateline} {BODY}")

    def test_dateline_alone(self) -> None:
        """A dateline may have a line of its own."""
        assert (ZoneKind.CREDITS.value, "GENEVA, June 14 (AFP) -") in zones(f"GENEVA, June 14 (AFP) -\n\n{BODY}")

    def test_bare_dateline(self) -> None:
        """A city in capitals before a capital is one without its dash; an acronym is not."""
        assert ("credits", "CAIRO") in zones(f"Ministers meet\n\nCAIRO {BODY}")
        assert ("credits", "BAKU/YEREVAN") in zones(f"Ministers meet\n\nBAKU/YEREVAN {BODY}")
        assert [("title", "Ministers meet")] == zones(f"Ministers meet\n\nNATO {BODY}")

    def test_city(self) -> None:
        """A city before a colon is a dateline where a report of some length follows; in a heading it speaks."""
        assert ("credits", "Lima:") in zones(f"Ministers meet\n\nLima: {BODY}")
        assert [("title", "Lima: Ministers will meet")] == zones(f"Lima: Ministers will meet\n\n{BODY}")

    def test_no_dateline(self) -> None:
        """A speaker before a colon is no dateline."""
        assert [("title", "Ministers meet")] == zones(f"Ministers meet\n\nThe minister: we agreed. {BODY}")

    def test_subhead(self) -> None:
        """A short line between paragraphs is a sub-heading."""
        assert ("subhead", "A long road") in zones(f"Ministers meet\n\n{BODY}\n\nA long road\n\n{BODY}")

    def test_wrapped(self) -> None:
        """Lines wrapped by hand are one paragraph."""
        text = (
            "Ministers meet\n\nThe ministers of both states met for three hours on Friday and\n"
            "agreed to meet again in the spring, and the officials who had come\nwith them said that Chile would host."
        )

        assert [("title", "Ministers meet")] == zones(text)
        assert ["Chile would host"] == [s.text for x in parse(text).statements for s in x.content]

    def test_long_title(self) -> None:
        """However long a title is, it says nothing of how the lines below were wrapped."""
        title = "Statement by the ministers of Peru and Chile on the outcome of the talks that they held in the port of Arica"
        text = (
            f"{title}\n\n1.  The ministers of both states met for three hours on Friday and\n"
            "    agreed to meet again in the spring, and the officials said that Chile would\n    host."
        )

        assert ["Chile would\n    host"] == [s.text for x in parse(text).statements for s in x.content]

    def test_highlights(self) -> None:
        """Bullets after their heading belong to the highlights."""
        found = zones(f"Ministers meet\n\nKey Highlights\n\n- Chile will host the talks\n\n{BODY}")

        assert ("highlights", "- Chile will host the talks") in found

    @pytest.mark.parametrize(
        ("line", "expected"), [("host the talks", True), (f"host {'the talks and ' * 10}leave", False)]
    )
    def test_lines_of_highlights(self, line: str, expected: bool) -> None:
        """So do short lines without bullets."""
        found = zones(f"Ministers meet\n\nKey Highlights\n\nChile will {line}\n\n{BODY}")

        assert expected is (("highlights", f"Chile will {line}") in found)

    def test_silent(self) -> None:
        """Boilerplate and credits yield no records."""
        text = f"Ministers meet\n\n{BODY}\n\nRead more: Chile attacks Peru\n\nReporting by Jo Lund in Chile"

        assert all(m.span.end < text.index("Read more") for a in parse(text).appearances for m in a.mentions)

    @pytest.mark.parametrize("line", ["COVID-19: Ministers meet in Oslo again", "U.S.-EU-Canada statement on trade"])
    def test_hyphen(self, line: str) -> None:
        """A hyphen inside a word ends no dateline."""
        assert [("title", line)] == zones(f"{line}\n\n{BODY}")

    def test_menu(self) -> None:
        """Many short lines on end are a menu or a table; a few between paragraphs may be headings."""
        menu = ["World", "Sport", "Chile", "All districts", "Lima 37", "Sign in"]
        found = zones("\n\n".join(["Ministers meet", BODY, *menu, BODY]))

        assert ("boilerplate", "Chile") in found
        assert ("boilerplate", "World") not in zones("\n\n".join(["Ministers meet", BODY, *menu[:1], BODY]))

    def test_two_menus(self) -> None:
        """Short lines in two places are counted by themselves."""
        few = ["World", "Sport", "Chile"]
        found = zones("\n\n".join(["Ministers meet", BODY, *few, BODY, *few, BODY]))

        assert "boilerplate" not in {kind for kind, _ in found}

    def test_turns(self) -> None:
        """Two who take turns before a colon are speakers; one alone is a dateline."""
        turns = f"Ministers meet\n\nKARIM: {BODY}\n\nLUND: {BODY}"

        assert [("title", "Ministers meet")] == zones(turns)
        assert ("credits", "KARIM:") in zones(f"Ministers meet\n\nKARIM: {BODY}\n\n{BODY}")

    def test_heading_of_a_short_paragraph(self) -> None:
        """A short line between two short paragraphs is no heading."""
        assert [("title", "Ministers meet")] == zones("Ministers meet\n\nIt rained.\n\nNo end yet\n\nThey left.")

    def test_bullets_are_no_menu(self) -> None:
        """Short points of a list are text."""
        points = [
            "- Chile will host",
            "- Peru will pay",
            "- Both will sign",
            "- Oslo will watch",
            "- Nobody will leave",
        ]

        assert "boilerplate" not in {
            kind for kind, _ in zones("\n".join(["Ministers meet", "", BODY, "", *points, BODY]))
        }

    def test_caption(self) -> None:
        """A photograph's caption is no text, however many sentences it has."""
        caption = "FILE PHOTO: Guards stand at the gate in Chile. The visit was the first. It lasted two days."

        assert ("boilerplate", caption) in zones(f"Ministers meet\n\n{caption}\n\n{BODY}")

    def test_notice(self) -> None:
        """Nor is a notice of rights."""
        notice = "Copyright 2018 The Wire. All rights reserved. This may not be rewritten."

        assert ("credits", notice) in zones(f"Ministers meet\n\n{BODY}\n\n{notice}")
