"""Documents as plain text for a terminal."""

from __future__ import annotations

from datetime import date

import pytest

import geopolitics_events as ge
from geopolitics_events.views.terminal import to_ansi, to_text

SPAN = ge.Span(start=0, end=4, text="Soon")
FIRST, LAST = date(2025, 5, 10), date(2025, 5, 12)


@pytest.mark.parametrize(
    "start,end,words,shown",
    [
        (FIRST, FIRST, None, "2025-05-10"),
        (FIRST, LAST, SPAN, "2025-05-10 to 2025-05-12"),
        (FIRST, None, None, "2025-05-10"),
        (None, LAST, SPAN, "2025-05-12"),
        (None, None, SPAN, "Soon"),
    ],
)
def test_when(start: date | None, end: date | None, words: ge.Span | None, shown: str) -> None:
    """The days that are known are shown; where none is, the words."""
    basis = ge.DateBasis.DATASET if start or end else ge.DateBasis.UNRESOLVED
    event = ge.Event(
        evidence=(SPAN,),
        status=ge.EventStatus.HAPPENED,
        type=ge.EventType.CONSULT,
        when=ge.When(basis=basis, start=start, end=end, words=words),
    )
    document = ge.Document(text="Soon.", events=(event,))

    assert f"happened       {shown}" in to_text(document)
    assert shown in to_ansi(document)
