"""Cut a text into zones, paragraphs, sentences, tokens and quotations, without editing it.

One pass makes the tokens; every later stage works on their indices.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, compress
from operator import sub
from typing import TYPE_CHECKING, Final

from ...records import Span
from .layout import Paragraph, find_paragraphs
from .tokens import PIECE, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...records import Zone, ZoneKind
    from .english import English

__all__ = ["Quote", "Sentence", "Text", "read_text"]

# Longer "sentences" (lists, text without full stops) are cut, so that no later stage meets a window without an end.
MOST_TOKENS: Final = 120

# What ends a sentence, and what may still follow the mark and belong to it.
STOPS: Final = frozenset({".", "!", "?", "...", "…", ".."})
CLOSERS: Final = STOPS | frozenset({'"', "”", "’", "'", ")", "]", "»", "''"})
DOUBLE_OPENING: Final = frozenset({"“", "„", "«", "``"})
DOUBLE_CLOSING: Final = frozenset({"”", "»"})
# These open as well as close; the white space beside them tells.
DOUBLE_STRAIGHT: Final = frozenset({'"', "''"})
# How English is told: by the share of function words in the first words of a text. English news has more than 30 %.
FUNCTION_WORDS: Final = frozenset(
    "the of to and a in that is was for on with by as at from it he his has have had be are were been not this but "
    "they an which who will would said their its or after she we i you".split()
)
FOREIGN_WORDS: Final = frozenset(
    "der die das und ist nicht ein eine von zu mit den dem des auf le la les du et est une dans pour que qui il sur "
    "el los las del y por con para una che di della non per sono gli do da os ao uma het een van op och att som det "
    "ikke az egy nie jest się na że ve bir bu ile için ja että oli yang dan untuk dengan kwa mga se že hogy és".split()
)
# These open a clause of another language more often than a name, before a capital too.
GERMAN_ARTICLES: Final = frozenset({"das", "der", "die"})
MOST_LOOKED_AT: Final = 500
FEW_WORDS: Final = 15
LEAST_SHARE: Final = 0.12
SINGLE: Final = frozenset("'‘’")
MARKS: Final = SINGLE | {'"', "“", "”", "„", "«", "»", "``", "''"}


class Sentence:
    """A run of tokens; ``zone`` is None in the body."""

    __slots__ = ("first", "index", "paragraph", "stop", "zone")

    def __init__(self, index: int, first: int, stop: int, paragraph: int, zone: ZoneKind | None) -> None:
        """Take the token range ``[first, stop)``."""
        self.index = index
        self.first = first
        self.stop = stop
        self.paragraph = paragraph
        self.zone = zone


class Quote:
    """An outermost quotation: the tokens of its marks and the tokens ``[first, stop)`` between them.

    ``closing`` is the end of the paragraph where the mark is missing; ``continues`` says that the paragraph re-opens
    a quotation which the one before left open; ``speech`` that it is long enough, or stopped like a sentence, to be
    more than a scare quote or a title; ``single`` that its marks are single.
    """

    __slots__ = ("closing", "continues", "first", "opening", "single", "speech", "stop")

    def __init__(self, opening: int, closing: int, *, single: bool, continues: bool, speech: bool) -> None:
        """Take the tokens of the two marks."""
        self.opening = opening
        self.closing = closing
        self.first = opening + 1
        self.stop = closing
        self.single = single
        self.continues = continues
        self.speech = speech


class Text:
    """A text with its tokens, sentences and quotations; all ranges are token indices, half-open."""

    __slots__ = ("ends", "in_quote", "lowers", "paragraphs", "quotes", "sentences", "starts", "text", "words", "zones")

    def __init__(self, text: str) -> None:
        """Start empty; ``read_text`` fills the parts in."""
        self.text = text
        self.words: list[str] = []
        self.lowers: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.zones: tuple[Zone, ...] = ()
        self.paragraphs: list[tuple[int, int]] = []
        self.sentences: list[Sentence] = []
        self.quotes: list[Quote] = []
        self.in_quote: list[int] = []

    @property
    def is_english(self) -> bool:
        """Whether enough of the words are English function words, and more than are another language's.

        A text of a few words is given the benefit of the doubt.
        """
        lowers = self.lowers[:MOST_LOOKED_AT]
        english = sum(map(FUNCTION_WORDS.__contains__, lowers))
        foreign = sum(map(FOREIGN_WORDS.__contains__, lowers))
        letters = sum(map(str.isalpha, lowers))
        if letters < FEW_WORDS:
            return foreign <= english or foreign - self._particles() <= english
        return foreign * 2 <= english and english >= (letters - FEW_WORDS) * LEAST_SHARE

    def _particles(self) -> int:
        """How many foreign words are of names, all of a short text: "El Salvador", "Ursula von der Leyen"."""
        count = run = 0
        named = False
        for word, lower in zip(self.words, self.lowers, strict=True):
            capital = word[0].isupper()
            if lower in FOREIGN_WORDS and (run or named or (capital and lower not in GERMAN_ARTICLES)):
                run += 1
            else:
                count += run * capital
                run = 0
            named = capital or (named and lower == "de")
        return count

    def span(self, first: int, stop: int) -> Span:
        """The words of the tokens ``[first, stop)`` as a record."""
        start, end = self.starts[first], self.ends[stop - 1]
        return Span(start=start, end=end, text=self.text[start:end])

    def glued(self, token: int) -> bool:
        """Whether a token follows another without white space between them."""
        return 0 < token < len(self.words) and self.ends[token - 1] == self.starts[token]

    def closes_quote(self, token: int) -> bool:
        """Whether the closing mark of a quotation stands at a token."""
        index = self.in_quote[token]
        return index >= 0 and self.quotes[index].closing == token

    def quote_at(self, token: int) -> Quote | None:
        """The quotation a token stands in, its marks included."""
        index = self.in_quote[token]
        return self.quotes[index] if index >= 0 else None


def read_text(text: str, english: English) -> Text:
    """Tokens, zones, sentences and quotations of a text; only letters and marks are looked at."""
    found = Text(text)
    zones, paragraphs = find_paragraphs(text)
    found.zones = zones
    _tokenize(found, english)
    # A full stop, a question mark; an acronym may end a sentence too ("in the U.S. The minister").
    stops = [
        at
        for at, word in enumerate(found.words)
        if word[-1] in ".!?…" and (word in STOPS or (len(word) > 2 and word[1] == "."))
    ]
    for number, (paragraph, first, stop) in enumerate(_token_ranges(found, paragraphs)):
        found.paragraphs.append((first, stop))
        if not paragraph.silent:
            _split_sentences(found, stops, number, first, stop, paragraph.zone, english)
    found.in_quote = [-1] * len(found.words)
    _pair_quotes(found)
    return found


def _tokenize(found: Text, english: English) -> None:
    """Fill in the tokens; an abbreviation or initial takes its full stop along."""
    text = found.text
    # Each piece is a token with the white space before it, so that adding lengths up gives the offsets.
    # White space with no token behind it would be tried from each of its places.
    pieces = PIECE.findall(text.rstrip())
    merged = False
    for at in places(pieces, ".", 1, len(pieces)):
        last = pieces[at - 1].lstrip()
        initial = len(last) == 1 and last.isupper() and at + 1 < len(pieces) and _has_capital(pieces[at + 1])
        if initial or last in english.abbreviations:
            pieces[at - 1] += "."
            pieces[at] = ""
            merged = True
    if merged:
        pieces = list(filter(None, pieces))
    words = list(map(str.strip, pieces))
    ends = list(accumulate(map(len, pieces)))
    starts = list(map(sub, ends, map(len, words)))
    found.words, found.starts, found.ends = words, starts, ends
    # One call for all words, none of which has a line's end in it.
    found.lowers = "\n".join(words).lower().replace("’", "'").splitlines()
    for at in places(words, "’", 0, len(words)):
        found.lowers[at] = "’"


def _has_capital(piece: str) -> bool:
    """Whether a token, at most one space before it, begins with a capital: after the "S" of "S.Korea"."""
    return piece[0].isupper() or (piece[0].isspace() and piece[1].isupper())


def _token_ranges(found: Text, paragraphs: Sequence[Paragraph]) -> list[tuple[Paragraph, int, int]]:
    """Which tokens each paragraph holds."""
    ranges = []
    for paragraph in paragraphs:
        first = bisect_left(found.starts, paragraph.start)
        stop = bisect_left(found.starts, paragraph.end, first)
        if first < stop:
            ranges.append((paragraph, first, stop))
    return ranges


def _split_sentences(
    found: Text, marks: list[int], paragraph: int, first: int, stop: int, zone: ZoneKind | None, english: English
) -> None:
    """Append the sentences of one paragraph; ``marks`` are the tokens of the text that may end one."""
    words, begin = found.words, first
    for at in marks[bisect_left(marks, first) : bisect_left(marks, stop)]:
        token = at + 1
        if token <= begin:
            continue
        while token < stop and words[token] in CLOSERS and found.glued(token):
            token += 1
        if token == stop or _begins_sentence(words, token, words[at], english):
            _add_sentence(found, begin, token, paragraph, zone)
            begin = token
    if begin < stop:
        _add_sentence(found, begin, stop, paragraph, zone)


def _add_sentence(found: Text, first: int, stop: int, paragraph: int, zone: ZoneKind | None) -> None:
    """Append a sentence; one too long is cut at a semicolon or, at last, anywhere."""
    sentences, words = found.sentences, found.words
    while stop - first > MOST_TOKENS:
        cut = first + MOST_TOKENS
        for token in range(first + MOST_TOKENS // 2, cut):
            if words[token] == ";":
                cut = token + 1
                break
        sentences.append(Sentence(len(sentences), first, cut, paragraph, zone))
        first = cut
    sentences.append(Sentence(len(sentences), first, stop, paragraph, zone))


def _begins_sentence(words: list[str], token: int, mark: str, english: English) -> bool:
    """Whether a new sentence begins at a token that follows a mark."""
    word = words[token]
    if len(mark) > 2 and mark[1] == ".":
        # "in the U.S. The minister": an acronym ends a sentence only before a word that plainly begins one.
        return word in english.starters
    if word in MARKS:
        following = words[token + 1] if token + 1 < len(words) else ""
        return not following[:1].islower()
    return not word[0].islower() and word not in {",", ";", ")", "-", "--", "–", "—", ":"}


def _pair_quotes(found: Text) -> None:
    """Fill in the outermost quotations, paragraph by paragraph."""
    words, left_open = found.words, False
    marked = list(compress(range(len(words)), map(MARKS.__contains__, words)))
    at, count = 0, len(marked)
    for first, stop in found.paragraphs:
        inside = []
        while at < count and marked[at] < stop:
            if marked[at] >= first:
                inside.append(marked[at])
            at += 1
        if inside or left_open:
            left_open = _pair_paragraph(found, first, stop, inside, continued=left_open)


def _pair_paragraph(found: Text, first: int, stop: int, marks: list[int], *, continued: bool) -> bool:
    """Pair the marks of one paragraph; returns whether a double mark stays open at its end."""
    words = found.words
    reopened = continued and bool(marks) and marks[0] == first and words[first] not in DOUBLE_CLOSING
    opening, single = -1, False
    singles = [i for i in marks if words[i] in SINGLE]
    later_single = singles[-1] if singles else -1
    for token in marks:
        word = words[token]
        if word in SINGLE:
            if opening < 0 and _opens_single(found, token, later_single):
                opening, single = token, True
            elif single and opening >= 0 and _closes_single(found, token):
                _add_quote(found, opening, token, token + 1, continues=False)
                opening = -1
            continue
        if opening < 0 or single:
            if word not in DOUBLE_CLOSING and _opens_double(found, token):
                opening, single = token, False
        elif _is_closing(found, opening, token) and (word not in DOUBLE_STRAIGHT or _closes_double(found, token)):
            _add_quote(found, opening, token, token + 1, continues=reopened and opening == first)
            opening = -1
    if opening >= 0 and not single:
        _add_quote(found, opening, stop, stop, continues=reopened and opening == first)
        return True
    return False


def _is_closing(found: Text, opening: int, token: int) -> bool:
    """Whether a double mark may close what another opened: “ after a German „, or mistyped behind a word."""
    word = found.words[token]
    if word not in DOUBLE_OPENING:
        return True
    return word == "“" and (found.words[opening] == "„" or not found.glued(token + 1))


def _opens_double(found: Text, token: int) -> bool:
    """A straight mark opens before a word, unless it is glued to the word before it."""
    if token + 1 >= len(found.words):
        return False
    if found.words[token] not in DOUBLE_STRAIGHT:
        return True
    return found.glued(token + 1) or not found.glued(token)


def _closes_double(found: Text, token: int) -> bool:
    """A straight mark closes unless it stands before a word with white space on its left."""
    return found.glued(token) or not found.glued(token + 1)


def _opens_single(found: Text, token: int, last_mark: int) -> bool:
    """A single mark opens after white space and before a word, if another single mark follows."""
    if token >= last_mark or found.words[token] == "’":
        return False
    inside = found.glued(token) and found.words[token - 1][-1].isalnum()
    return found.glued(token + 1) and not inside


def _closes_single(found: Text, token: int) -> bool:
    """A single mark closes after a word or stop; after a plural before a lower-case word it is a possessive."""
    if found.words[token] == "‘" or not found.glued(token):
        return False
    if token + 1 >= len(found.words):
        return True
    if found.glued(token + 1) and found.words[token + 1][0].isalnum():
        return False
    return not (found.words[token - 1].endswith("s") and found.words[token + 1][0].islower())


def _add_quote(found: Text, opening: int, closing: int, stop: int, *, continues: bool) -> None:
    """Append a quotation and mark its tokens up to ``stop``; empty ones are dropped."""
    if closing - opening < 2:
        return
    length = closing - opening - 1
    last = found.words[closing - 1]
    speech = length >= 5 or (length >= 2 and (last in STOPS or last == ","))
    single = found.words[opening] in SINGLE
    found.quotes.append(Quote(opening, closing, single=single, continues=continues, speech=speech))
    found.in_quote[opening:stop] = [len(found.quotes) - 1] * (stop - opening)
