"""Expressions of time: which words they are, and their days against the publication date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geopolitics_events.parsing.dates import TimeWords, find_times
from geopolitics_events.parsing.text.english import english
from geopolitics_events.parsing.text.reading import read_text
from geopolitics_events.records import DateBasis, When

WEDNESDAY = date(2025, 5, 14)


def times(text: str) -> list[TimeWords]:
    """Give the expressions of time of a text."""
    read = read_text(text, english())
    return [found for sentence in read.sentences for found in find_times(read, sentence)]


def when(text: str, published: date | None = WEDNESDAY, *, ahead: bool = False) -> When:
    """Give the only expression of time of a text as a record."""
    [found] = times(text)
    return found.when(published, ahead=ahead)


class TestDays:
    """Days are worked out from the words and the publication date, inclusive."""

    @pytest.mark.parametrize(
        "text, words, start, end",
        [
            ("The miners met on Monday.", "Monday", "2025-05-12", "2025-05-12"),
            ("The miners met on Wednesday.", "Wednesday", "2025-05-14", "2025-05-14"),
            ("The miners met on Thursday night.", "Thursday night", "2025-05-08", "2025-05-08"),
            ("The miners met last Wednesday.", "last Wednesday", "2025-05-07", "2025-05-07"),
            ("The miners met yesterday.", "yesterday", "2025-05-13", "2025-05-13"),
            ("The miners met today.", "today", "2025-05-14", "2025-05-14"),
            ("The miners will meet tomorrow.", "tomorrow", "2025-05-15", "2025-05-15"),
            ("The miners will meet next Monday.", "next Monday", "2025-05-19", "2025-05-19"),
            ("Two died following Monday's clashes.", "Monday", "2025-05-12", "2025-05-12"),
            ("They will meet the following Monday.", "following Monday", "2025-05-19", "2025-05-19"),
            ("The miners met last week.", "last week", "2025-05-05", "2025-05-11"),
            ("The miners met this month.", "this month", "2025-05-01", "2025-05-31"),
            ("The miners met last month.", "last month", "2025-04-01", "2025-04-30"),
            ("The miners met last year.", "last year", "2024-01-01", "2024-12-31"),
            ("The miners met two days ago.", "two days ago", "2025-05-12", "2025-05-12"),
            ("The miners met three weeks ago.", "three weeks ago", "2025-04-21", "2025-04-27"),
            ("The miners met a year ago.", "a year ago", "2024-01-01", "2024-12-31"),
            ("The miners met in February.", "February", "2025-02-01", "2025-02-28"),
            ("The miners met in December.", "December", "2024-12-01", "2024-12-31"),
            ("The miners met in July.", "July", "2025-07-01", "2025-07-31"),
            ("The miners met last June.", "last June", "2024-06-01", "2024-06-30"),
            ("The miners met last March.", "last March", "2025-03-01", "2025-03-31"),
            ("The miners will meet next April.", "next April", "2026-04-01", "2026-04-30"),
            ("Next June the miners will meet.", "Next June", "2025-06-01", "2025-06-30"),
            ("The miners met two months ago.", "two months ago", "2025-03-01", "2025-03-31"),
            ("The miners met on 3 May.", "3 May", "2025-05-03", "2025-05-03"),
            ("The miners met on May 3.", "May 3", "2025-05-03", "2025-05-03"),
            ("The miners met on November 30.", "November 30", "2024-11-30", "2024-11-30"),
            ("Yesterday the miners met.", "Yesterday", "2025-05-13", "2025-05-13"),
            ("Last week the miners met.", "Last week", "2025-05-05", "2025-05-11"),
            ("Two days ago the miners met.", "Two days ago", "2025-05-12", "2025-05-12"),
            ("Late last month the miners met.", "Late last month", "2025-04-01", "2025-04-30"),
            ("In February the miners met.", "February", "2025-02-01", "2025-02-28"),
            ("Early February saw the miners meet.", "Early February", "2025-02-01", "2025-02-28"),
            ("The miners met from 2 to 5 May.", "2 to 5 May", "2025-05-02", "2025-05-05"),
            ("The miners met between May 2 and 5.", "May 2 and 5", "2025-05-02", "2025-05-05"),
            ("The miners met from 28 April to 2 May.", "28 April to 2 May", "2025-04-28", "2025-05-02"),
        ],
    )
    def test_relative(self, text: str, words: str, start: str, end: str) -> None:
        """Words without a year count from the publication date."""
        found = when(text)

        assert found.words is not None
        assert (found.words.text, str(found.start), str(found.end)) == (words, start, end)
        assert found.basis is DateBasis.RELATIVE

    @pytest.mark.parametrize(
        "text, start, end",
        [
            ("The miners met on 7 October 1998.", "1998-10-07", "1998-10-07"),
            ("The miners met on October 7, 1998.", "1998-10-07", "1998-10-07"),
            ("The miners met on 1998-10-07.", "1998-10-07", "1998-10-07"),
            ("The miners met in October 1998.", "1998-10-01", "1998-10-31"),
            ("The miners met in 1998.", "1998-01-01", "1998-12-31"),
            ("The miners met in the 1990s.", "1990-01-01", "1999-12-31"),
            ("The miners met from 30 June to 2 July 1998.", "1998-06-30", "1998-07-02"),
        ],
    )
    def test_explicit(self, text: str, start: str, end: str) -> None:
        """A year makes the date explicit, with or without a publication date."""
        for published in (WEDNESDAY, None):
            found = when(text, published)

            assert (str(found.start), str(found.end), found.basis) == (start, end, DateBasis.EXPLICIT)

    def test_ahead(self) -> None:
        """A weekday of something still to come is the next one."""
        assert when("The miners will meet on Monday.", ahead=True).start == date(2025, 5, 19)

    def test_since(self) -> None:
        """Since a day means up to the publication."""
        found = when("The miners have met since Monday.")

        assert (found.start, found.end) == (date(2025, 5, 12), WEDNESDAY)

    def test_until(self) -> None:
        """Until a day leaves the beginning open."""
        found = when("The miners met until Monday.")

        assert (found.start, found.end) == (None, date(2025, 5, 12))


class TestUnresolved:
    """Nothing is guessed."""

    @pytest.mark.parametrize(
        "text",
        [
            "The miners met on Monday.",
            "The miners met yesterday.",
            "The miners met on 3 May.",
            "The miners met last week.",
        ],
    )
    def test_without_publication(self, text: str) -> None:
        """Without a publication date, relative words stay words."""
        found = when(text, None)

        assert (found.start, found.end, found.basis) == (None, None, DateBasis.UNRESOLVED)

    @pytest.mark.parametrize(
        "text, words",
        [
            ("The miners fought after three consecutive days of rain.", "after three consecutive days"),
            ("The miners fought for two weeks.", "for two weeks"),
            ("The miners met shortly after midnight.", "shortly after midnight"),
            ("The miners left a week later.", "a week later"),
            ("The miners met in recent months.", "in recent months"),
        ],
    )
    def test_durations(self, text: str, words: str) -> None:
        """Durations, hours and vague times have no days of their own."""
        found = when(text)

        assert found.words is not None
        assert (found.words.text, found.basis) == (words, DateBasis.UNRESOLVED)

    @pytest.mark.parametrize(
        "text",
        [
            "The miners may march.",
            "The miners who march 3 miles rest.",
            "The host of This Week left.",
            "The ship carried 2019 tons.",
            "They met 31 envoys.",
        ],
    )
    def test_no_time(self, text: str) -> None:
        """A modal, a verb and a count are no dates."""
        assert times(text) == []

    def test_impossible(self) -> None:
        """A day that the calendar lacks stays words."""
        assert when("The miners met on 31 February 1998.").basis is DateBasis.UNRESOLVED


class TestLongBefore:
    """What the words themselves put long before the news."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("The miners met in 1998.", True),
            ("The miners met last year.", True),
            ("The miners met ten years ago.", True),
            ("The miners met on Monday.", False),
            ("The miners met in March.", False),
        ],
    )
    def test_long_before(self, text: str, expected: bool) -> None:
        """Years are background, weeks are news."""
        assert times(text)[0].is_long_before(WEDNESDAY) is expected


@given(text=st.text(alphabet="ondayMFrilystwe 0123456789-,.\nthJu", max_size=200))
def test_spans(text: str) -> None:
    """Any text is read without a fault, and the words found are the text's."""
    for found in times(text):
        record = found.when(WEDNESDAY, ahead=False)

        assert record.words is not None
        assert text[record.words.start : record.words.end] == record.words.text
