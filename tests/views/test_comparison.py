"""Where actors stand, by several documents."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import geopolitics_events as ge
from geopolitics_events.strategies import documents
from geopolitics_events.views.comparison import Standing, compare, pairs

WORDS = ge.Span(start=0, end=4, text="Peru")


def document(day: int | None, actor: str, *stances: str) -> ge.Document:
    """Make a document in which an actor stands on talks."""
    holder = ge.Actor(id=ge.ActorId(actor), name="Peru", kind=ge.ActorKind.UNKNOWN)
    mention = ge.Mention(kind=ge.MentionKind.NAME, span=WORDS)
    issue = ge.Issue(id=ge.IssueId("talks"), name="talks")
    return ge.Document(
        text=f"Peru {day}",
        source=ge.Source(published=day and date(2025, 5, day)),
        appearances=(ge.Appearance(actor=holder, mentions=(mention,)),),
        positions=tuple(
            ge.Position(holder=holder, issue=issue, stance=ge.Stance(stance), evidence=(WORDS,)) for stance in stances
        ),
    )


def standing(*many: ge.Document) -> Standing:
    """Give the one standing of documents."""
    (one,) = compare(many)
    return one


class TestCompare:
    """One standing for each actor and issue."""

    @given(many=st.lists(documents(), max_size=3))
    def test_nothing_lost(self, many: list[ge.Document]) -> None:
        """Every position is in one standing, under its holder and issue."""
        standings = compare(many)
        found = [position for one in standings for _, position in one.positions]

        assert sorted(map(repr, found)) == sorted(repr(each) for one in many for each in one.positions)
        assert all(
            (position.holder.id, position.issue.id) == (one.holder.id, one.issue.id)
            for one in standings
            for _, position in one.positions
        )
        assert len({(one.key, one.issue.id) for one in standings}) == len(standings)

    def test_roles_stay_apart(self) -> None:
        """A role in one document is not the same role in another; a named actor is."""
        assert len(compare([document(1, "PER/?source", "support"), document(2, "PER/?source", "support")])) == 2
        assert len(compare([document(1, "PER", "support"), document(2, "PER", "support")])) == 1

    def test_order(self) -> None:
        """Positions stand by day, the undated first."""
        many = [document(9, "PER", "oppose"), document(1, "PER", "support"), document(None, "PER", "neutral")]

        assert ["neutral", "support", "oppose"] == [position.stance for _, position in standing(*many).positions]

    def test_stances(self) -> None:
        """The stance found most often comes first."""
        assert standing(document(1, "PER", "oppose", "support", "support")).stances == ("support", "oppose")


class TestFlips:
    """A flip is a change of sides from one day to a later one."""

    @pytest.mark.parametrize(
        "stances, days",
        [
            (["support", "oppose"], [2]),
            (["support", "neutral", "oppose", "oppose", "support"], [3, 5]),
            (["support", "conditional", "support"], []),
            (["neutral", "oppose"], []),
        ],
    )
    def test_days(self, stances: list[str], days: list[int]) -> None:
        """The day is the first of the new side; what is no side is passed over."""
        many = [document(day, "PER", stance) for day, stance in enumerate(stances, start=1)]

        assert days == [flip.day.day for flip in standing(*many).flips]

    def test_one_day(self) -> None:
        """Both sides in one document are a contradiction, not a change."""
        assert standing(document(1, "PER", "support", "oppose")).flips == ()


class TestPairs:
    """Who takes sides on one issue agrees, disagrees, or has done both."""

    @pytest.mark.parametrize(
        "peru, chile, expected",
        [
            (["support"], ["support"], [(True, False)]),
            (["support"], ["oppose"], [(False, True)]),
            (["support", "oppose"], ["oppose"], [(True, True)]),
            (["conditional"], ["support"], []),
        ],
    )
    def test_sides(self, peru: list[str], chile: list[str], expected: list[tuple[bool, bool]]) -> None:
        """Conditions and neutrality are no sides."""
        found = pairs(compare([document(1, "PER", *peru), document(2, "CHL", *chile)]))

        assert expected == [(pair.agree, pair.disagree) for pair in found]
