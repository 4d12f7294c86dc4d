"""What Python's readers let pass, and no file of ours may have."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geopolitics_events.strict import finite_number, iso_day, refuse_constant, unique_keys


@pytest.mark.parametrize("text", ["20250510", "2025-W19-6", "2025-02-30", "2025-5-10", " 2025-05-10", "", "10 May"])
def test_no_day(text: str) -> None:
    """A day has one spelling."""
    with pytest.raises(ValueError, match=r"\S"):
        iso_day(text)


@given(st.dates())
def test_every_day(day: date) -> None:
    """Every day is read as it is written."""
    assert day == iso_day(day.isoformat())


@pytest.mark.parametrize("text", ["NaN", "[-Infinity]", "1e400", "-1e400", '{"a": 1, "a": 1}'])
def test_no_json(text: str) -> None:
    """No number that is none, and no key twice, gets through the standard library's reader."""
    with pytest.raises(ValueError, match=r"is no JSON number|is too large a number|a key stands twice"):
        json.loads(text, object_pairs_hook=unique_keys, parse_constant=refuse_constant, parse_float=finite_number)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number(number: float) -> None:
    """Every finite number does."""
    assert number == json.loads(json.dumps(number), parse_float=finite_number)
