"""Two codings of one text are compared as a paper would."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import geopolitics_events as ge
from geopolitics_events.datasets import Score, agreement, krippendorff_alpha
from geopolitics_events.records import Document, EventStatus, Source, Stance

TEXT = "India rejected mediation on Kashmir. Pakistan welcomed the offer. Troops shelled a village."


@pytest.fixture(scope="module")
def document() -> Document:
    """A coding with positions and events."""
    found = ge.parse(TEXT)
    assert found.positions
    assert found.events

    return found


class TestAlpha:
    """Krippendorff's alpha for nominal codes (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability)."""

    def test_published(self) -> None:
        """The example with four coders and missing codes gives the published 0.743."""
        rows = [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
            [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
        ]

        assert 0.743 == round(krippendorff_alpha(zip(*rows, strict=True)) or 0, 3)

    def test_two_coders(self) -> None:
        """The example with two coders and yes-or-no codes gives the published 0.095."""
        first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
        second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]

        assert 0.095 == round(krippendorff_alpha(zip(first, second, strict=True)) or 0, 3)

    @pytest.mark.parametrize("units", [[], [("a", "a")], [("a", None), ("b", None)], [("a", "a"), ("a", "a")]])
    def test_undefined(self, units: list[tuple[str, str | None]]) -> None:
        """Without two different codes there is nothing that chance could explain."""
        assert krippendorff_alpha(units) is None

    @given(codes=st.lists(st.sampled_from("abc"), min_size=2, max_size=30).filter(lambda codes: len(set(codes)) > 1))
    def test_perfect(self, codes: list[str]) -> None:
        """Coders who say the same agree wholly."""
        assert 1 == krippendorff_alpha(zip(codes, codes, strict=True))

    @given(pairs=st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), max_size=30))
    def test_symmetric(self, pairs: list[tuple[str, str]]) -> None:
        """It does not matter who is the first coder."""
        assert krippendorff_alpha(pairs) == krippendorff_alpha([(second, first) for first, second in pairs])


class TestAgreement:
    """Matching is by place and person; codes are compared on what is matched."""

    def test_same(self, document: Document) -> None:
        """A coding agrees with itself."""
        found = agreement(document, document)

        assert (1, (), ()) == (found.texts, found.unpaired, found.differences)
        assert all(score.f1 in {1, None} for score in found.records.values())
        assert all(score.f1 == 1 for score in found.codes.values())

    def test_missed_and_added(self, document: Document) -> None:
        """What one side lacks is missed or added, with the record."""
        less = evolve(document, positions=document.positions[1:])
        missed, added = agreement(document, less), agreement(less, document)

        assert [("missed", document.positions[0], None)] == [(d.kind, d.theirs, d.ours) for d in missed.differences]
        assert [("added", None, document.positions[0])] == [(d.kind, d.theirs, d.ours) for d in added.differences]
        assert missed.records["positions"].recall == added.records["positions"].precision
        assert 1 == missed.records["positions"].precision

    def test_codes(self, document: Document) -> None:
        """Another stance on the same words is a match with another code."""
        position = document.positions[0]
        stance = Stance.NEUTRAL
        other = evolve(document, positions=(evolve(position, stance=stance), *document.positions[1:]))
        found = agreement(document, other)

        assert 1 == found.records["positions"].f1
        assert Score(both=0, theirs=0, ours=1) == found.codes["positions.stance", "neutral"]
        assert [("coded", ("stance",))] == [(d.kind, d.fields) for d in found.differences]
        assert (found.alphas["positions.stance"] or 0) < 1

    def test_status(self, document: Document) -> None:
        """Events are matched by their words, whatever their codes."""
        events = tuple(evolve(event, status=EventStatus.PLANNED, type=None, mode=None) for event in document.events)
        found = agreement(document, evolve(document, events=events))

        assert 1 == found.records["events"].f1
        assert all(set(difference.fields) >= {"type"} for difference in found.differences)

    def test_unpaired(self, document: Document) -> None:
        """Texts that one side lacks are named and counted for nothing."""
        other = Document(text="Another text.", source=Source(id="x"))
        found = agreement([document, other], [document])

        assert (1, (other.id,)) == (found.texts, found.unpaired)
        assert agreement(document, document).records == found.records

    def test_text(self, document: Document) -> None:
        """The figures print as a table."""
        printed = str(agreement(document, document))

        assert "positions.stance oppose" in printed
        assert "Krippendorff's alpha" in printed
        assert "1.000" in printed

    @pytest.mark.parametrize("overlap", [0, -1, 1.5, float("nan")])
    def test_overlap(self, overlap: float, document: Document) -> None:
        """An overlap outside its range is refused."""
        with pytest.raises(ValueError, match="overlap must be above 0"):
            agreement(document, document, overlap=overlap)

    @given(data=st.data())
    def test_bounds(self, data: st.DataObject) -> None:
        """Whatever is left out on either side, shares are shares and nothing is matched twice."""
        document = ge.parse(TEXT)

        def some(records: tuple[Any, ...]) -> tuple[Any, ...]:
            return tuple(record for record in records if data.draw(st.booleans()))

        sides = [evolve(document, positions=some(document.positions), events=some(document.events)) for _ in range(2)]
        found = agreement(*sides)
        for score in (*found.records.values(), *found.codes.values()):
            assert 0 <= score.both <= min(score.theirs, score.ours)
