"""Expressions of time: which words they are, and their days against the publication date."""

from __future__ import annotations

from datetime import date, timedelta

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
            ("The miners met a fortnight ago.", "a fortnight ago", "2025-04-28", "2025-05-04"),
            ("The miners met a year ago.", "a year ago", "2024-01-01", "2024-12-31"),
            ("The miners met two hours ago.", "two hours ago", "2025-05-14", "2025-05-14"),
            ("The miners met ten minutes ago.", "ten minutes ago", "2025-05-14", "2025-05-14"),
            ("The miners met last weekend.", "last weekend", "2025-05-10", "2025-05-11"),
            ("The miners will meet next weekend.", "next weekend", "2025-05-24", "2025-05-25"),
            ("The miners met last night.", "last night", "2025-05-13", "2025-05-13"),
            ("The miners met this morning.", "this morning", "2025-05-14", "2025-05-14"),
            ("The miners met overnight.", "overnight", "2025-05-13", "2025-05-14"),
            ("The miners met in late July last year.", "late July last year", "2024-07-01", "2024-07-31"),
            ("The miners will meet in March next year.", "March next year", "2026-03-01", "2026-03-31"),
            ("The miners will meet in March this year.", "March this year", "2025-03-01", "2025-03-31"),
            ("The miners met last May.", "last May", "2024-05-01", "2024-05-31"),
            ("The 3rd of May was wet.", "The 3rd of May", "2025-05-03", "2025-05-03"),
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
            ("The miners met between May 2 and 5, 1998.", "1998-05-02", "1998-05-05"),
        ],
    )
    def test_explicit(self, text: str, start: str, end: str) -> None:
        """A year makes the date explicit, with or without a publication date."""
        for published in (WEDNESDAY, None):
            found = when(text, published)

            assert (str(found.start), str(found.end), found.basis) == (start, end, DateBasis.EXPLICIT)

    @pytest.mark.parametrize(
        "number, count",
        [(word, count) for count, word in enumerate("one two three four five six seven eight nine ten".split(), 1)]
        + [("eleven", 11), ("twelve", 12), ("fifteen", 15), ("45", 45)]
        + [
            (word, 10 * count)
            for count, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
        ],
    )
    def test_numbers(self, number: str, count: int) -> None:
        """Numbers are read as words and as digits."""
        assert when(f"The miners met {number} days ago.").start == WEDNESDAY - timedelta(days=count)

    @pytest.mark.parametrize(
        "words, start",
        [
            ("on Monday", date(2025, 5, 19)),
            ("on Wednesday", WEDNESDAY),
            ("on 13 May", date(2026, 5, 13)),
            ("on 14 May", WEDNESDAY),
            ("last Monday", date(2025, 5, 12)),
        ],
    )
    def test_ahead(self, words: str, start: date) -> None:
        """A day of something still to come is the next one, also today, but not where the words say "last"."""
        assert when(f"The miners meet {words}.", ahead=True).start == start

    @pytest.mark.parametrize(
        "words, start, end",
        [
            ("on 3 July", date(2024, 7, 3), date(2024, 7, 3)),
            ("on 14 May", WEDNESDAY, WEDNESDAY),
            ("from 28 June to 3 July", date(2024, 6, 28), date(2024, 7, 3)),
            ("in July", date(2024, 7, 1), date(2024, 7, 31)),
            ("on 3 July 2025", date(2025, 7, 3), date(2025, 7, 3)),
        ],
    )
    def test_behind(self, words: str, start: date, end: date) -> None:
        """A day of something over is the last one, also today, but not where the words have a year."""
        [found] = times(f"The miners met {words}.")
        record = found.when(WEDNESDAY, ahead=False, behind=True)

        assert (record.start, record.end) == (start, end)

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
            ("The miners met several days ago.", "several days ago"),
            ("The miners met last spring.", "last spring"),
            ("The miners met the same day.", "the same day"),
            ("The miners met from 5 to 2 May 1998.", "5 to 2 May 1998"),
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
            ("The miners met two decades ago.", True),
            ("The miners met three centuries ago.", True),
            ("The miners met in the 1990s.", True),
            ("The miners met in the past.", True),
            ("The miners met last decade.", True),
            ("The miners met two weeks ago.", False),
            ("The miners met ten years later.", False),
            ("The miners met in the past two days.", False),
            ("The miners met on Monday.", False),
            ("The miners met in March.", False),
        ],
    )
    def test_long_before(self, text: str, expected: bool) -> None:
        """Years are background, weeks are news."""
        assert times(text)[0].is_long_before(WEDNESDAY) is expected

    @pytest.mark.parametrize(
        "words, expected",
        [("ten years after", True), ("a decade after", True), ("two days after", False), ("ten years before", False)],
    )
    def test_followed(self, words: str, expected: bool) -> None:
        """What something happened years after is as far behind."""
        assert times(f"The miners met {words} the flood.")[0].is_followed_by_past() is expected


@given(text=st.text(alphabet="ondayMFrilystwe 0123456789-,.\nthJu", max_size=200))
def test_spans(text: str) -> None:
    """Any text is read without a fault, and the words found are the text's."""
    for found in times(text):
        record = found.when(WEDNESDAY, ahead=False)

        assert record.words is not None
        assert text[record.words.start : record.words.end] == record.words.text
