"""Find the paragraphs of a text and the zones that are not its body.

Only lines are looked at: their length, their ends, the blank lines between them and the set phrases of web pages.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ...records import Zone, ZoneKind
from ...tables import listed, rows

__all__ = ["Paragraph", "find_paragraphs"]

LINE: Final = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
# What ends a clause, what may stand after it, and which of these end one by themselves.
STOPS: Final = frozenset(".!?:;…,")
CLOSERS: Final = "\"”’')]"
QUOTES: Final = frozenset('"”’')
# A title holds at most so many characters, a sub-heading so many words.
TITLE_CHARACTERS: Final = 220
SUBHEAD_WORDS: Final = 9
MOST_BREADCRUMBS: Final = 8
SHORTEST_REPORT: Final = 80
# Lines of hand-wrapped text are about as long as one another.
WRAP_LONGEST: Final = 100
WRAP_SHORTEST: Final = 50

# "(CNN) --", "GENEVA (Reuters) -", "MOSCOW, June 3 --", "SEOUL:" before the first word of a report.
DATELINE: Final = re.compile(
    r"""(?x)
    (?: (?:[A-Z][A-Z.'’-]+(?:(?:[ /,]+|\ and\ )[A-Z][A-Z.'’-]+)*               # SEOUL, UNITED NATIONS
          (?:,\ [A-Z][\w.]+(?:\ [A-Z]\w+)*)?                                 # , South Korea
          (?:,?\ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\ \d{1,2}(?:,\ \d{4})?)?)\ *
        (?:\([A-Z][\w ./&-]{1,30}\)\ *)?(?:--|—|–|-(?!\w)|:)\s*
      | (?:[A-Z][\w.'’]+(?:[ ,]+[A-Z][\w.'’]+){0,4}\ *)?                     # Geneva (Reuters) -, (CNN) --
        \((?:CNN|AP|AFP|Reuters|REUTERS|Xinhua|ANI|PTI|IANS|UPI|dpa|DPA|TASS|Interfax|BBC|NYT|Bloomberg)\)\ *
        (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\ \d{1,2}(?:,\ \d{4})?\ *(?=-|–|—))?
        (?:--|—|–|-|:)?\s*
      | [A-Z][a-z]+(?:\ [A-Z][a-z]+)?,\ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\ \d{1,2}[ ]
        \([A-Z][\w ./&-]{1,30}\)\ *(?:--|—|–|-)\s*                                         # Oslo, May 3 (NTB)--
      | [A-Z][a-z]+(?:\ [A-Z][a-z]+)?(?:,\ [A-Z][a-z]+)?\ *(?:--|—)\s*(?=[A-Z])                     # Geneva -- The
      | [A-Z][\w.'’]+(?:\ [A-Z][\w.'’]+)?(?:,\ [A-Z][a-z]+\ \d{1,2}\.?)?\ /[A-Z]\w+/\.?\s+(?=[A-Z])  # /TASS/.
      | [A-Z]{3}[A-Z ]*,\ \([A-Z]{2}[^()\n]{1,80}\)\s+(?=[A-Z])                                 # BEIJING, (APP)
    )"""
)
# A line with two sentences is running text; a cookie notice may have several.
# What stands before the stop is looked at after it, so that the search goes from stop to stop.
SENTENCES: Final = re.compile(r"[.!?](?<=[a-z].)[\"”]? [A-Z]")
# What a line of several sentences may be all the same, by how it begins.
OPENINGS: Final = (
    (ZoneKind.BOILERPLATE, re.compile(r"(?i)(?:this|our) (?:web ?site|site) uses cookies|we use cookies")),
    (ZoneKind.BOILERPLATE, re.compile(r"FILE(?: (?:PHOTO|PICTURE|IMAGE))? ?[:–—-]")),
    (ZoneKind.CREDITS, re.compile(r"(?i)(?:copyright|©|\(c\)) (?:©|\(c\) )?\d{4}")),
)
# So many lines on end of so few characters, none of which ends in a stop, are a menu or a table.
MENU_LINES: Final = 5
MENU_CHARACTERS: Final = 32
LONGEST_PHRASE: Final = 300
# "Lima: The port is": a city and a sentence of some length.
PLACE_DATELINE: Final = re.compile(r"([A-Z][a-z]+(?: [A-Z][a-z]+)?): (?=[A-Z])")
BARE_DATELINE: Final = re.compile(r"([A-Z][A-Z.'’-]{2,}(?:[ /][A-Z][A-Z.'’-]+)*) (?=[A-Z\"“][\w’']*[a-z ])")
BULLET: Final = re.compile(r"(?:[-*•·▪–]|\d{1,2}[.)])\s+")


class Paragraph:
    """A stretch of text; ``zone`` is None in the body."""

    __slots__ = ("end", "start", "zone")

    def __init__(self, start: int, end: int, zone: ZoneKind | None = None) -> None:
        """Take the characters ``[start, end)``."""
        self.start = start
        self.end = end
        self.zone = zone

    @property
    def silent(self) -> bool:
        """Whether it yields no records."""
        return self.zone in {ZoneKind.CREDITS, ZoneKind.BOILERPLATE}


def find_paragraphs(text: str) -> tuple[tuple[Zone, ...], list[Paragraph]]:
    """The zones and the paragraphs of a text, in text order; a dateline is a zone inside its paragraph."""
    blocks = _blocks(text)
    paragraphs = [p for block in _unwrap(text, blocks) for p in block]
    _title(text, paragraphs)
    for paragraph in paragraphs:
        if paragraph.zone is None:
            paragraph.zone = _set_phrase(text[paragraph.start : paragraph.end])
    _breadcrumbs(text, paragraphs)
    _menus(text, paragraphs)
    _highlights(text, paragraphs)
    _subheads(text, paragraphs)
    return _cut_datelines(text, paragraphs)


def _blocks(text: str) -> list[list[tuple[int, int]]]:
    """Lines, stripped, in blocks parted by blank lines."""
    blocks: list[list[tuple[int, int]]] = [[]]
    last_end = 0
    for match in LINE.finditer(text):
        start, end = match.span()
        line = match.group()
        stripped = line.strip()
        if text.count("\n", last_end, start) > 1 or text.count("\r", last_end, start) > 2 or not stripped:
            blocks.append([])
        last_end = end
        if stripped:
            start += len(line) - len(line.lstrip())
            blocks[-1].append((start, start + len(stripped)))
    return [block for block in blocks if block]


def _unwrap(text: str, blocks: list[list[tuple[int, int]]]) -> list[list[Paragraph]]:
    """Paragraphs of each block: one a line, or one a block (and bullet) where the lines were wrapped by hand."""
    inner = [end - start for block in blocks for start, end in block[:-1]]
    # A title stands alone, however long it is.
    running = blocks[1:] if blocks and len(blocks[0]) == 1 else blocks
    longest = max((end - start for block in running for start, end in block), default=0)
    open_ended = sum(
        1
        for block in blocks
        for start, end in block[:-1]
        if end - start >= WRAP_SHORTEST and not _stops(text[start:end])
    )
    wrapped = bool(inner) and longest <= WRAP_LONGEST and open_ended * 2 >= len(inner)
    found = []
    for block in blocks:
        paragraphs: list[Paragraph] = []
        for start, end in block:
            if paragraphs and wrapped and not BULLET.match(text, start):
                paragraphs[-1].end = end
            else:
                paragraphs.append(Paragraph(start, end))
        found.append(paragraphs)
    return found


def _stops(line: str) -> bool:
    """Whether a line ends with a stop, brackets and quotation marks after it left out, or with a quotation mark."""
    return line[-1:] in QUOTES or line.rstrip(CLOSERS)[-1:] in STOPS


def _title(text: str, paragraphs: list[Paragraph]) -> None:
    """Mark the first paragraph, and its repetition, as the title where it looks like one."""
    if len(paragraphs) < 2:
        return
    first = paragraphs[0]
    words = text[first.start : first.end]
    if (
        len(words) <= TITLE_CHARACTERS
        and words[-1] not in ".:;,"
        and not _set_phrase(words)
        and not DATELINE.match(words)
    ):
        first.zone = ZoneKind.TITLE
        second = paragraphs[1]
        if text[second.start : second.end] == words:
            second.zone = ZoneKind.TITLE


@cache
def _patterns() -> tuple[tuple[ZoneKind, re.Pattern[str]], ...]:
    """The patterns of the table ``lines``, one a zone."""
    by_zone: dict[str, list[str]] = {}
    for row in rows("lines"):
        by_zone.setdefault(row["zone"], []).append(f"(?:{row['pattern']})")
    return tuple((ZoneKind(zone), re.compile("|".join(patterns))) for zone, patterns in by_zone.items())


def _set_phrase(line: str) -> ZoneKind | None:
    """The zone of a line that is a set phrase of web pages or agencies; a line of several sentences is none."""
    for zone, pattern in OPENINGS:
        if pattern.match(line):
            return zone
    if len(line) > LONGEST_PHRASE or SENTENCES.search(line):
        return None
    for zone, pattern in _patterns():
        if pattern.fullmatch(line):
            return zone
    return None


def _breadcrumbs(text: str, paragraphs: list[Paragraph]) -> None:
    """Bullets of a word or two under the title, and the title as a bullet, are the way to the page."""
    title = text[paragraphs[0].start : paragraphs[0].end] if paragraphs else ""
    for paragraph in paragraphs[1:MOST_BREADCRUMBS]:
        words = text[paragraph.start : paragraph.end]
        bullet = BULLET.match(words)
        if paragraph.zone is not None:
            continue
        if bullet is None:
            break
        rest = words[bullet.end() :]
        if rest == title or (len(rest.split()) <= 3 and rest[-1].isalpha()):
            paragraph.zone = ZoneKind.BOILERPLATE


def _menus(text: str, paragraphs: list[Paragraph]) -> None:
    """Mark runs of short lines without a stop: menus, tables, signatures."""
    run: list[Paragraph] = []
    for paragraph in [*paragraphs, Paragraph(0, 0)]:
        words = text[paragraph.start : paragraph.end]
        short = words and len(words) <= MENU_CHARACTERS and not _stops(words) and not BULLET.match(words)
        if short and paragraph.zone in {None, ZoneKind.BOILERPLATE}:
            run.append(paragraph)
            continue
        if len(run) >= MENU_LINES:
            for line in run:
                line.zone = ZoneKind.BOILERPLATE
        run = []


def _highlights(text: str, paragraphs: list[Paragraph]) -> None:
    """Lines that follow a "highlights" heading belong to it while they are short and without a full stop."""
    inside = False
    for paragraph in paragraphs:
        if paragraph.zone is ZoneKind.HIGHLIGHTS:
            inside = True
        elif (
            inside
            and paragraph.zone is None
            and (
                BULLET.match(text, paragraph.start)
                or (paragraph.end - paragraph.start < 140 and text[paragraph.end - 1] not in ".:")
            )
        ):
            paragraph.zone = ZoneKind.HIGHLIGHTS
        else:
            inside = False


def _subheads(text: str, paragraphs: list[Paragraph]) -> None:
    """Mark short lines without a stop between two longer paragraphs."""
    for before, paragraph, after in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False):
        if paragraph.zone is not None or paragraph.end - paragraph.start > 80:
            continue
        words = text[paragraph.start : paragraph.end]
        longer = after.end - after.start > 100 or before.end - before.start > 100
        if len(words.split()) <= SUBHEAD_WORDS and not _stops(words) and words[0].isupper() and longer:
            paragraph.zone = ZoneKind.SUBHEAD


def _dateline(text: str, paragraph: Paragraph) -> re.Match[str] | None:
    """The dateline that opens a paragraph; one that lost its dash ("CAIRO The army") must be a known city."""
    found = DATELINE.match(text, paragraph.start, paragraph.end)
    if found is None and (bare := BARE_DATELINE.match(text, paragraph.start, paragraph.end)) is not None:
        return bare if set(bare[1].split("/")) <= _cities() else None
    if found is None and paragraph.end - paragraph.start > SHORTEST_REPORT and text[paragraph.end - 1] in '.”"':
        place = PLACE_DATELINE.match(text, paragraph.start, paragraph.end)
        return place if place is not None and place[1].upper() in _cities() else None
    return found


def _may_speak(match: re.Match[str]) -> bool:
    """Whether what may be a dateline may name a speaker too; where two such take turns they do: "KARIM: Who is it?"."""
    words = match.group().rstrip()
    return words[-1] == ":" and words[:-1].isupper() and words[:-1] not in _cities()


@cache
def _cities() -> frozenset[str]:
    """Capitals and cities as agencies print them in datelines."""
    cities = {seat for row in rows("countries") for seat in listed(row["seats"])}
    cities.update(
        name for row in rows("territories") if row["kind"] == "city" for name in (row["name"], *listed(row["aliases"]))
    )
    return frozenset(city.upper() for city in cities)


def _cut_datelines(text: str, paragraphs: list[Paragraph]) -> tuple[tuple[Zone, ...], list[Paragraph]]:
    """Part datelines from their paragraphs, and list the zones."""
    zones, parted = [], []
    datelines = [_dateline(text, paragraph) if paragraph.zone is None else None for paragraph in paragraphs]
    speakers = {match.group().rstrip() for match in datelines if match is not None and _may_speak(match)}
    for paragraph, match in zip(paragraphs, datelines, strict=True):
        if match is not None and (len(speakers) < 2 or match.group().rstrip() not in speakers):
            cut = match.end()
            if cut == paragraph.end:
                paragraph.zone = ZoneKind.CREDITS  # It has a line of its own.
            else:
                dateline = Paragraph(paragraph.start, paragraph.start + len(match.group().rstrip()), ZoneKind.CREDITS)
                parted.append(dateline)
                zones.append(Zone(start=dateline.start, end=dateline.end, kind=ZoneKind.CREDITS))
                paragraph.start = cut
        parted.append(paragraph)
        if paragraph.zone is not None:
            zones.append(Zone(start=paragraph.start, end=paragraph.end, kind=paragraph.zone))
    return tuple(zones), parted
