"""Views take documents, and say so to whoever gives them something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import geopolitics_events as ge
from geopolitics_events.views.comparison import compare
from geopolitics_events.views.network import agreement_network, speech_network, stance_network
from geopolitics_events.views.plot import stance_matrix

VIEWS = (ge.to_html, ge.to_tables, compare, agreement_network, speech_network, stance_network, stance_matrix)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("given, told", [("Peru and Chile talk.", "'Peru and Chile talk.'"), ([None], "None")])
def test_no_document(view: Callable[[object], object], given: object, told: str) -> None:
    """A text that was not parsed is told by what it says."""
    with pytest.raises(
        ge.GeopoliticsError, match=rf"^\[?{told}\]? is not a Document; give what parse makes of a text$"
    ):
        view(given)


@pytest.mark.parametrize("view", VIEWS[1:])
def test_many(view: Callable[[object], object]) -> None:
    """Any iterable of documents will do."""
    assert view(iter([ge.parse("Peru and Chile talk."), ge.parse("Peru thanked Chile.")])) is not None
