"""Find expressions of time in a sentence and work out their days against the publication date.

Nothing is guessed: without a publication date a weekday keeps its words alone, and a duration never gets days.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from ..records import DateBasis, Span, When

if TYPE_CHECKING:
    from .text.reading import Sentence, Text

__all__ = ["TimeWords", "find_times"]

Days = tuple[date, date]
"""First and last day, inclusive."""

Reading = Callable[[date | None], Days | None]
"""From the publication date to the days; None where the words have none."""

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
YEAR: Final = r"(?:1[5-9]|20)\d\d"
DAY: Final = r"[0-3]?\d(?:st|nd|rd|th)?"
FEW: Final = (
    r"an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|several|many|few|a\sfew|some|dozens\sof"
)
COUNT: Final = rf"(?:\d{{1,3}}|{FEW})"
UNIT: Final = r"(?:minute|hour|day|night|week|weekend|fortnight|month|year|decade|centur(?:y|ies))"
PART: Final = r"(?:morning|afternoon|evening|night)"
SEASON: Final = r"(?:spring|summer|autumn|fall|winter)"
DASH: Final = r"\s?(?:-|–|to|and|until|through)\s?"

# Named groups say which rule reads the words; the first alternative that fits wins.
TIME: Final = rf"""\b(?:
      (?P<iso>\d{{4}}-\d\d-\d\d)
    | (?P<span2>(?:{DAY}\s{MONTH}|{MONTH}\s{DAY})(?:,?\s{YEAR})?(?:\s?[-–]\s?|\s(?:to|and|until|through)\s)
        (?:{DAY}\s{MONTH}|{MONTH}\s{DAY})(?:,?\s{YEAR})?)(?!\w)
    | (?P<span1>(?:{MONTH}\s{DAY}{DASH}{DAY}|{DAY}{DASH}{DAY}\s{MONTH})(?:,?\s{YEAR})?)(?!\w)
    | (?P<dmy>(?:the\s)?{DAY}\s(?:of\s)?{MONTH}(?:,?\s{YEAR})?|{MONTH}\s{DAY}(?:,?\s{YEAR})?)(?!\w)
    | (?P<month>(?:(?:early|mid|late)[-\s](?:in\s)?)?{MONTH}\s(?:of\s)?(?:{YEAR}|last\syear|this\syear|next\syear)
        | (?:(?:early|mid|late)[-\s]|(?P<led>last|next)\s
            |(?<=\b(?i:in)\s)|(?<=\b(?i:since)\s)|(?<=\b(?i:by)\s)|(?<=\b(?i:until)\s)
            |(?<=\b(?i:from)\s)|(?<=\b(?i:of)\s)|(?<=\b(?i:during)\s)){MONTH})(?!\w)
    | (?P<weekday>(?:(?:early|late|earlier|later)\s(?:on\s)?)?
        (?:(?P<which>last|next|this|past|coming|(?<=\b(?i:the)\s)following)\s)?{WEEKDAY}(?:\s{PART})?)(?!\w)
    | (?P<today>(?:(?:earlier|later|early|late)\s)?(?:today|yesterday|tomorrow|tonight|overnight)(?:\s{PART})?)
    | (?P<relative>(?:(?:earlier|later|early|late|in)\s)?
        (?P<step>last|next|this|past|previous|following|coming)\s(?P<unit>week|month|year|weekend|night|decade|century|{SEASON}|{PART})\b)
    | (?P<near>(?:at|over|during)\sthe\sweekend|(?:earlier|later)\s(?:in\sthe|that|the\ssame)\sday
        |the\s(?:same|next|following|previous)\sday)\b
    | (?P<recent>(?:in|over|during|for)\s(?:the\s)?
        (?:past|last|recent|coming|next|previous)\s(?:{COUNT}\s)?{UNIT}s?|in\sthe\spast)
    | (?P<ago>(?:about\s|some\s|nearly\s|almost\s|more\sthan\s)?(?P<many>{COUNT})\s
        (?P<each>{UNIT})s?\s(?P<side>ago|earlier|later|before|after)\b)
    | (?P<duration>(?:for\s|after\s|over\s|during\s)?
        (?:the\s)?{COUNT}\s(?:(?:consecutive|straight|successive|full)\s{UNIT}s?)
        | (?:for|after|within|during)\s
            (?:about\s|nearly\s|almost\s|more\sthan\s|at\sleast\s)?{COUNT}\s{UNIT}s?
        | (?:the\s|a\s)?
            (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s(?:consecutive\s|straight\s|successive\s)?(?:day|night|week|month|year))(?!\w)
    | (?P<hour>(?:(?:shortly|just|soon|early|around|about)\s)?
        (?:after|before|at|around|since|until)\s(?:dawn|dusk|midnight|noon|sunset|sunrise|nightfall|daybreak))
    | (?P<decade>the\s(?:early\s|late\s)?(?:1[5-9]|20)\d0s)
    | (?P<year>(?:(?<=\b(?i:in)\s)|(?<=\b(?i:since)\s)|(?<=\b(?i:during)\s)|(?<=\b(?i:by)\s)|(?<=\b(?i:until)\s)
        |(?<=\b(?i:from)\s)|(?<=\b(?i:of)\s)|(?<=\band\s)|(?<=\bto\s)|early\s|late\s|mid-?\s?){YEAR})(?![\w-])
    )"""
OPENING_TOKENS: Final = 3
DAYS_AND_MONTHS: Final = frozenset(WEEKDAYS) | frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
# Without a digit or one of these words there is no expression of time.
HINTS: Final = (
    DAYS_AND_MONTHS
    | frozenset(f"{month}." for month in (*MONTHS, "sept"))
    | frozenset(
        "today yesterday tomorrow tonight overnight last next past previous following coming ago earlier later before "
        "after consecutive straight successive full within during for week month year weekend decade century spring "
        "summer autumn fall winter morning afternoon evening night dawn dusk midnight noon sunset sunrise nightfall "
        "daybreak same first second third fourth fifth sixth seventh eighth ninth tenth recent".split()
    )
)
# Words that may begin an expression of time; the rule looks nowhere else.
STARTS: Final = HINTS | frozenset(
    "early late mid this in over the about some nearly almost more a an one two three four five six seven eight nine "
    "ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety several many few dozens shortly "
    "just soon around at since until".split()
)
# How the words begin, in four letters, without which no expression of time is whole.
TELLING: Final = frozenset(
    word[:4]
    for word in DAYS_AND_MONTHS.union(
        (f"{month}." for month in MONTHS),
        "today yesterday tomorrow tonight overnight minute hour day days day-long daybreak night week fortnight month "
        "year decade century spring summer autumn fall winter morning afternoon evening dawn dusk midnight noon sunset "
        "sunrise past".split(),
    )
)
# How far behind the first word of the expression they may stand.
REACH: Final = 8
DIGIT: Final = re.compile(r"\d")
YEARS: Final = re.compile(rf"\b{YEAR}\b")
LETTERED: Final = re.compile(r"[A-Za-z]{2,}")
CAPITALISED: Final = re.compile(r"[A-Z][a-z]+")
DAYS: Final = re.compile(r"(?<!\d)([0-3]?\d)(?!\d)(?:st|nd|rd|th)?")
# The kinds of expressions that name a day and a month.
DATES: Final = frozenset({"dmy", "span1", "span2"})
WEEK: Final = timedelta(days=7)
SINCE: Final = re.compile(r"\bsince\s(?:\w+\s)?$")
UNTIL: Final = re.compile(r"\b(?:until|till|by)\s(?:\w+\s)?$")


@cache
def _time() -> re.Pattern[str]:
    """The rules compiled; many a text has no expression of time, and compiling takes as long as reading two pages."""
    return re.compile(TIME, re.VERBOSE | re.IGNORECASE)


class TimeWords:
    """An expression of time: code points ``[start, end)``, and what its days are.

    ``past`` says that the words themselves put it long before the news ("in 1998", "years ago").
    """

    __slots__ = ("_days", "end", "kind", "start", "text")

    def __init__(self, text: str, start: int, end: int, kind: str, days: Reading) -> None:
        """Keep the words and how to work out their days."""
        self.text = text
        self.start = start
        self.end = end
        self.kind = kind
        self._days = days

    def when(self, published: date | None, *, ahead: bool, behind: bool = False) -> When:
        """The record; ``ahead`` where the event still lies in the future of the text, ``behind`` where it does not."""
        words = Span(start=self.start, end=self.end, text=self.text[self.start : self.end])
        days = self._days(published)
        if days is None:
            return When(words=words, basis=DateBasis.UNRESOLVED)
        gone = published is not None and days[0] < published and "last" not in words.text.lower()
        if ahead and gone and self.kind == "weekday":
            days = (days[0] + WEEK, days[1] + WEEK)
        elif ahead and gone and self.kind in DATES:
            days = self._years_off(days, 1)
        if behind and published is not None and days[0] > published and "year" not in words.text:
            days = self._years_off(days, -1)
        before = self.text[max(0, self.start - 24) : self.start].lower()
        basis = DateBasis.EXPLICIT if self._days(None) is not None else DateBasis.RELATIVE
        first, last = days
        if SINCE.search(before):
            return When(
                words=words, start=first, end=published if published and published >= first else None, basis=basis
            )
        if UNTIL.search(before):
            return When(words=words, start=None, end=last, basis=basis)
        return When(words=words, start=first, end=last, basis=basis)

    def _years_off(self, days: Days, years: int) -> Days:
        """The same days of another year: "In October, Chad left", "left on October 3", read in July."""
        if self.kind == "month":
            return _month_days(days[0].year + years, days[0].month)
        if self.kind not in DATES or YEARS.search(self.text, self.start, self.end):
            return days
        first, last = [_make(day.year + years, day.month, day.day) for day in days]
        return days if first is None or last is None else (first, last)

    def is_followed_by_past(self) -> bool:
        """Whether what follows was years before the news: "ten years after Iraq left"."""
        words = self.text[self.start : self.end].lower()
        return self.kind == "ago" and words.endswith("after") and ("year" in words or "decade" in words)

    def is_long_before(self, published: date | None) -> bool:
        """Whether the words put something years before the news."""
        words = self.text[self.start : self.end].lower()
        if self.kind == "ago":
            # "five years after the war" says how long ago the war was, not the event.
            later = words.endswith(("after", "later"))
            return not later and ("year" in words or "decade" in words or "centur" in words)
        if self.kind == "recent":
            return words == "in the past"
        if self.kind == "decade" or (
            self.kind == "relative" and words.endswith(("last year", "last decade", "last century"))
        ):
            return True
        days = self._days(published)
        if days is None or published is None:
            return False
        return (published - days[1]).days > 270


def find_times(text: Text, sentence: Sentence) -> list[TimeWords]:
    """The expressions of time in a sentence, in text order."""
    words = text.lowers[sentence.first : sentence.stop]
    end = text.ends[sentence.stop - 1]
    if HINTS.isdisjoint(words) and not DIGIT.search(text.text, text.starts[sentence.first], end):
        return []
    telling = [at for at, word in enumerate(words) if word[:4] in TELLING or word[0].isdigit()]
    found: list[TimeWords] = []
    free = tried = 0
    for last in telling:
        for token in range(max(tried, last - REACH), last + 1):
            if words[token] not in STARTS and not words[token][0].isdigit():
                continue
            start = text.starts[sentence.first + token]
            if start < free:
                continue
            match = _time().match(text.text, start, end)
            # The first words of a sentence carry a capital: "Last week", "Two days ago".
            if match is not None and (token < OPENING_TOKENS or _is_spelt_well(match.group())):
                # The group that closed last is the outermost one.
                kind = match.lastgroup or ""
                found.append(TimeWords(text.text, start, match.end(), kind, _READERS[kind](match)))
                free = match.end()
        tried = last + 1
    return found


def _is_spelt_well(words: str) -> bool:
    """Whether months and weekdays have a capital and nothing else has: neither "he may 5" nor the show "This Week"."""
    return all(word.istitle() == (word.lower() in DAYS_AND_MONTHS) for word in LETTERED.findall(words))


def _month_of(words: str) -> int:
    """The month named in some words, 1 to 12."""
    for word in CAPITALISED.findall(words):
        short = word[:3].lower()
        if short in MONTHS:
            return MONTHS.index(short) + 1
    return 0


def _make(year: int, month: int, day: int) -> date | None:
    """A date, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, published: date) -> date | None:
    """The day and month nearest to the publication date, as a reader would take them."""
    candidates = [_make(published.year + step, month, day) for step in (-1, 0, 1)]
    known = [one for one in candidates if one is not None]
    return min(known, key=lambda one: abs((one - published).days)) if known else None


def _fixed(first: date | None, last: date | None) -> Reading:
    """Days that need no publication date."""
    days = (first, last) if first and last and first <= last else None
    return lambda _: days


def _read_iso(match: re.Match[str]) -> Reading:
    year, month, day = map(int, match.group().split("-"))
    found = _make(year, month, day)
    return _fixed(found, found)


def _read_date(match: re.Match[str]) -> Reading:
    """Read "7 October 2023", "October 7": one day or a range of two, with or without a year."""
    words = match.group()
    years = YEARS.findall(words)
    months = [_month_of(word) for word in CAPITALISED.findall(words) if _month_of(word)]
    days = [int(number) for number in DAYS.findall(words)]
    pairs = list(zip(months if len(months) == len(days) else months * len(days), days, strict=False))

    def resolve(published: date | None) -> Days | None:
        found = []
        for month, day in pairs:
            if years:
                one = _make(int(years[-1]), month, day)
            elif published is not None:
                one = _nearest(month, day, published)
            else:
                one = None
            if one is None:
                return None
            found.append(one)
        return (found[0], found[-1]) if found and found[0] <= found[-1] else None

    return resolve


def _month_days(year: int, month: int) -> Days:
    """The first and last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _read_month(match: re.Match[str]) -> Reading:
    """Read "in October", "last May", "October 2023", "late July last year"."""
    words = match.group()
    month = _month_of(words.title())
    year = YEARS.search(words)
    step = -1 if "last year" in words else 1 if "next year" in words else 0
    led = (match.group("led") or "").lower()

    def resolve(published: date | None) -> Days | None:
        if year is not None:
            return _month_days(int(year.group()), month)
        if published is None:
            return None
        if "year" in words:
            return _month_days(published.year + step, month)
        if led == "last":
            return _month_days(published.year - (month >= published.month), month)
        if led == "next":
            return _month_days(published.year + (month <= published.month), month)
        middle = _nearest(month, 15, published)
        return None if middle is None else _month_days(middle.year, month)

    return resolve


def _read_weekday(match: re.Match[str]) -> Reading:
    """Read "on Saturday": the last one up to the publication date, or the next one after it for what lies ahead."""
    words = match.group().lower()
    number = next(index for index, name in enumerate(WEEKDAYS) if name in words)
    which = (match.group("which") or "").lower()

    def resolve(published: date | None) -> Days | None:
        if published is None:
            return None
        back = (published.weekday() - number) % 7
        if which in {"next", "coming", "following"}:
            found = published + WEEK - timedelta(days=back)
        else:
            found = published - timedelta(days=back or (7 if which in {"last", "past"} else 0))
        return found, found

    return resolve


def _read_today(match: re.Match[str]) -> Reading:
    words = match.group().lower()
    step = -1 if "yesterday" in words else 1 if "tomorrow" in words else 0

    def resolve(published: date | None) -> Days | None:
        if published is None:
            return None
        found = published + timedelta(days=step)
        return (found - timedelta(days=1), found) if "overnight" in words else (found, found)

    return resolve


def _shift_month(day: date, months: int) -> Days:
    """The month some months away."""
    index = day.year * 12 + day.month - 1 + months
    return _month_days(index // 12, index % 12 + 1)


def _read_relative(match: re.Match[str]) -> Reading:
    """Read "last week", "this month", "next year"."""
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(
        match.group("step").lower(), 0
    )
    unit = match.group("unit").lower()

    def resolve(published: date | None) -> Days | None:
        if published is None:
            return None
        if unit in {"week", "weekend"}:
            monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
            return (
                (monday, monday + timedelta(days=6))
                if unit == "week"
                else (monday + timedelta(days=5), monday + timedelta(days=6))
            )
        if unit == "month":
            return _shift_month(published, step)
        if unit == "year":
            return date(published.year + step, 1, 1), date(published.year + step, 12, 31)
        if unit in {"night", "morning", "afternoon", "evening"}:
            found = published + timedelta(days=step)
            return found, found
        return None

    return resolve


def _read_ago(match: re.Match[str]) -> Reading:
    """Read "two days ago"; "a week later" hangs on another event and stays unresolved."""
    many = match.group("many").lower()
    number = int(many) if many.isdigit() else NUMBERS.get(many, 0)
    unit, side = match.group("each").lower(), match.group("side").lower()

    def resolve(published: date | None) -> Days | None:
        if published is None or side != "ago" or not number:
            return None
        if unit in {"day", "night"}:
            found = published - timedelta(days=number)
            return found, found
        if unit in {"week", "weekend", "fortnight"}:
            monday = published - timedelta(days=published.weekday(), weeks=number * (2 if unit == "fortnight" else 1))
            return monday, monday + timedelta(days=6)
        if unit == "month":
            return _shift_month(published, -number)
        if unit == "year" and number < published.year:
            return date(published.year - number, 1, 1), date(published.year - number, 12, 31)
        return (published, published) if unit in {"hour", "minute"} else None

    return resolve


def _read_year(match: re.Match[str]) -> Reading:
    year = int(match.group()[-4:])
    return _fixed(date(year, 1, 1), date(year, 12, 31))


def _read_decade(match: re.Match[str]) -> Reading:
    year = int(match.group()[-5:-1])
    return _fixed(date(year, 1, 1), date(year + 9, 12, 31))


def _read_nothing(_: re.Match[str]) -> Reading:
    """Durations, hours and the vague past have no days of their own."""
    return lambda _: None


_READERS: Final = {
    "iso": _read_iso, "span2": _read_date, "span1": _read_date, "dmy": _read_date, "month": _read_month,
    "weekday": _read_weekday, "today": _read_today, "relative": _read_relative, "near": _read_nothing,
    "recent": _read_nothing,
    "ago": _read_ago, "duration": _read_nothing, "hour": _read_nothing, "decade": _read_decade, "year": _read_year,
}  # fmt: skip
