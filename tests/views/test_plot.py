"""Documents as pictures: what is drawn, readable labels, and any document at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations

import attrs
import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from matplotlib.axes import Axes

import geopolitics_events as ge
from geopolitics_events.strategies import documents
from geopolitics_events.views.plot import event_timeline, stance_history, stance_matrix

mpl.use("Agg")

WORDS = ge.Span(start=0, end=4, text="Peru")


@pytest.fixture(autouse=True)
def _close() -> Iterator[None]:
    """Close the figures of a test."""
    yield
    plt.close("all")


def actor(number: int) -> ge.Actor:
    """Make one of many actors with long names."""
    return ge.Actor(
        id=ge.ActorId(f"PER/person-{number}"),
        name=f"The Honourable Representative of District {number}",
        kind=ge.ActorKind.PERSON,
        country=ge.CountryCode("PER"),
    )


def document(day: date | None, *stands: tuple[int, int, str]) -> ge.Document:
    """Make a document in which actors stand on issues, and one event a stand."""
    actors = {number: actor(number) for number, _, _ in stands}
    return ge.Document(
        text="Peru",
        source=ge.Source(published=day),
        appearances=tuple(
            ge.Appearance(actor=each, mentions=(ge.Mention(kind=ge.MentionKind.NAME, span=WORDS),))
            for each in actors.values()
        ),
        positions=tuple(
            ge.Position(
                holder=actors[number],
                issue=ge.Issue(id=ge.IssueId(f"issue-{issue}"), name=f"the withdrawal of forces from province {issue}"),
                stance=ge.Stance(stance),
                evidence=(WORDS,),
            )
            for number, issue, stance in stands
        ),
        events=tuple(
            ge.Event(
                type=ge.EventType.AGREE, status=ge.EventStatus.HAPPENED, actors=(actors[number],), evidence=(WORDS,)
            )
            for number, _, _ in stands
        ),
    )


def texts(labels: list[plt.Text]) -> list[str]:
    """Give what labels say, on one line each."""
    return [label.get_text().replace("\n", " ") for label in labels]


class TestMatrix:
    """Who stands where."""

    def test_cells(self) -> None:
        """A cell has the sign of its stance, with an asterisk where there are others."""
        axes = stance_matrix(
            document(
                None, (1, 1, "support"), (1, 1, "support"), (1, 1, "oppose"), (1, 2, "conditional"), (2, 1, "oppose")
            )
        )

        assert ["+*", "if", "\N{MINUS SIGN}"] == [text.get_text() for text in axes.texts]
        assert texts(axes.get_yticklabels()) == [actor(1).name, actor(2).name]

    def test_given_axes(self) -> None:
        """It draws on the axes it is given, and returns them."""
        _, axes = plt.subplots()

        assert axes is stance_matrix(document(None, (1, 1, "support")), axes=axes)


class TestTimeline:
    """What happened when."""

    def test_undated(self) -> None:
        """Events without a day are told below the picture, not drawn."""
        axes = event_timeline([document(None, (1, 1, "support")), document(date(2025, 5, 10), (2, 1, "oppose"))])

        assert len(axes.collections) == 1
        assert axes.get_xlabel() == "1 without day or type not drawn"

    def test_one_day(self) -> None:
        """Two events of a pair on a day stand apart."""
        day = document(date(2025, 5, 10), (1, 1, "support"))
        axes = event_timeline([day, day])
        heights = [float(each.get_offsets()[0][1]) for each in axes.collections]

        assert abs(heights[0] - heights[1]) > 0.1

    def test_bare_events(self) -> None:
        """Events of a dataset are drawn by their own days."""
        when = ge.When(basis=ge.DateBasis.DATASET, start=date(2025, 5, 1), end=date(2025, 5, 1))
        event = ge.Event(
            type=ge.EventType.ASSAULT, status=ge.EventStatus.HAPPENED, when=when, origin=ge.Origin(dataset="gdelt")
        )

        assert len(event_timeline([event]).collections) == 1


class TestHistory:
    """How actors stood on an issue over time."""

    def test_marks(self) -> None:
        """Each dated document with a stance on the issue has a mark; others have none."""
        many = [
            document(date(2025, 5, 1), (1, 1, "support")),
            document(date(2025, 5, 2), (1, 1, "oppose"), (1, 2, "support")),
            document(None, (1, 1, "neutral")),
        ]
        axes = stance_history(many, "issue-1")

        assert len(axes.collections) == 2
        assert axes.get_title() == "the withdrawal of forces from province 1"


def history(many: list[ge.Document]) -> Axes:
    """Draw the history of the first issue there is."""
    issues = [position.issue.id for each in many for position in each.positions]
    return stance_history(many, issues[0] if issues else "none")


DRAWINGS = pytest.mark.parametrize("draw", [stance_matrix, event_timeline, history])


@DRAWINGS
@pytest.mark.filterwarnings("ignore:Glyph:UserWarning")  # A font without some sign is not our fault.
@pytest.mark.filterwarnings("ignore:constrained_layout not applied:UserWarning")  # Nor are names wider than any figure.
@settings(max_examples=10, phases=(Phase.explicit, Phase.reuse, Phase.generate))  # A drawing takes too long to shrink.
@given(many=st.lists(documents(), max_size=2))
def test_anything(draw: Callable[[list[ge.Document]], Axes], many: list[ge.Document]) -> None:
    """Any documents can be drawn, whatever their names hold, dollars and control characters included."""
    try:
        draw([attrs.evolve(each, source=ge.Source(published=date(2025, 5, 10))) for each in many]).figure.canvas.draw()
    finally:
        plt.close("all")


@DRAWINGS
def test_labels_apart(draw: Callable[[list[ge.Document]], Axes]) -> None:
    """Labels of many rows and columns do not run into each other."""
    stands = [(number, number % 8, "support") for number in range(30)]
    axes = draw([document(date(2025, 5, 1), *stands), document(date(2025, 9, 1), *stands)])
    axes.figure.canvas.draw()
    boxes = [label.get_window_extent() for label in axes.get_yticklabels()]

    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
