"""Words as segments of ids: plain, short, and one for each who is somebody else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geopolitics_events.slugs import folded, slug


@pytest.mark.parametrize(
    "words,expected",
    [
        (" A & b! ", "a-b"),
        ("Ávila Ⅳ", "avila-iv"),
        ("Weißer Ring", "weisser-ring"),
        ("Kılıç", "kilic"),
        ("Łukasz Wałęga", "lukasz-walega"),
        ("Đorđe Ǿrsted", "dorde-orsted"),
        ("Þór Æsir, Ħamrun", "thor-aesir-hamrun"),
        ("Əhməd", "ehmed"),
        ("", "unnamed"),
        (" -- ", "unnamed"),
        ("long " * 100, "long-" * 15 + "long"),
    ],
)
def test_slug(words: str, expected: str) -> None:
    """Segments of ids are plain and not endless."""
    assert expected == slug(words)


def test_other_letters() -> None:
    """Who is written in other letters is told apart, whatever the case."""
    assert slug("Москва") == slug("МОСКВА") != slug("Минск")
    assert slug("北京") != slug("上海")


def test_folded() -> None:
    """A name in other letters is none that could be looked up."""
    assert ("st johns", "") == (folded("St. John's".replace("'", "")), folded("北京"))


@given(st.text(st.characters()))
def test_any(words: str) -> None:
    """Any text makes a segment."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(words))
    assert len(slug(words)) <= 80
