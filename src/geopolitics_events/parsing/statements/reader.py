"""Walk over a sentence: quotations as blocks, adverbials to step over, and where a clause stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from ..grammar.groups import TIMES
from ..grammar.tagging import FINITE
from ..text.reading import STOPS

if TYPE_CHECKING:
    from ..grammar.grammar import Grammar
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Quote, Sentence, Text
    from .cues import Cues

__all__ = ["DATING", "LOOSE", "MEDIA", "OCCASIONS", "WHEN", "Reader"]

# Heads of phrases that say when it was said: "last spring", "two days later".
WHEN: Final = TIMES | frozenset(
    "afternoons ago anniversary autumn earlier fall later moments mornings spring summer times today tomorrow tonight "
    "winter yesterday".split()
)
# What one speaks or writes in.
MEDIA: Final = frozenset(
    "address advertisement ad announcement appearance article blog book briefing briefings broadcast brochure "
    "bulletin call clip column comment comments commentary communique communiqué conference conversation "
    "declaration dispatch document documents e-mail e-mails editorial email emails essay facebook filing "
    "instagram interview interviews leaflet lecture letter letters mail manifesto memo memoir message messages "
    "monologue newsletter note notice op-ed opinion paper post posting posts presentation press program programme "
    "radio release remarks reply report resolution response segment sermon show speech speeches statement "
    "statements summary telegram television testimony text tweet tweets tv twitter video website webcast x".split()
)
# What is said on a programme is said on one of these; a nuclear programme is no medium.
PROGRAMMES: Final = frozenset({"program", "programme"})
AIRED: Final = frozenset("morning news radio talk television tv".split())
# Where one speaks: "at a rally".
OCCASIONS: Final = frozenset(
    "ceremony conference convention council court debate debates dinner event events forum gathering hall hearing "
    "hearings lunch luncheon meeting meetings panel parliament rally rallies reception session stage stop stops "
    "summit talks trail trial visit".split()
)
# Adverbs of time that look like adjectives: "said late on Tuesday".
EARLY: Final = frozenset({"late", "early", "earlier"})
# A date, by its tags.
DATED: Final = re.compile("I#?Y+#*(?![Z#])|Y+#*(?![ZN#])")
# What a time begins with: "said last week".
DATING: Final = frozenset({"this", "last", "next", "every", "several", "two", "a", "one"})
NEAR: Final = EARLY | DATING
# What follows a span of time that says when: "said hours later"; the adverbs as lists of one word.
SINCE: Final = frozenset({"after", "ago", "before", "earlier", "later"})
LATER: Final = (["ago"], ["earlier"], ["later"])
# What ties more to an adverbial: "in an interview with a daily in Oslo".
LINKS: Final = frozenset({"of", "with", "to", "on", "at", "in", "from", "for"})
# No clause without "that" begins with these: "responded to a claim he made".
NO_CLAUSE: Final = frozenset({"to", "with", "about", "of", "as", "into", "against", "by"})
# Prepositions and subordinators that end a noun phrase's own words.
LOOSE: Final = frozenset(
    "during after before following amid via since until despite because when while although though unless if "
    "through ahead".split()
)


class Reader:
    """A text with its grammar and the cue table; keeps which quotations have found their speaker."""

    __slots__ = ("_firsts", "claimed", "cues", "grammar", "in_quote", "lowers", "quotes", "tags", "text", "words")

    def __init__(self, text: Text, grammar: Grammar, cues: Cues) -> None:
        """Take what the earlier stages made; every quotation is free."""
        self.text = text
        self.grammar = grammar
        self.cues = cues
        self.words = text.words
        self.lowers = text.lowers
        self.tags = grammar.tags
        self.in_quote = text.in_quote
        self.quotes = text.quotes
        self.claimed: set[int] = set()
        self._firsts = [sentence.first for sentence in text.sentences]

    def sentence_at(self, token: int) -> Sentence | None:
        """The sentence a token stands in; None in credits and boilerplate."""
        index = bisect_right(self._firsts, token) - 1
        if index < 0 or self.text.sentences[index].stop <= token:
            return None
        return self.text.sentences[index]

    def opens(self, token: int) -> int:
        """The number of the quotation whose opening mark stands at a token, else -1."""
        number = self.in_quote[token] if token < len(self.in_quote) else -1
        return number if number >= 0 and self.quotes[number].opening == token else -1

    def past(self, number: int) -> int:
        """The token after a quotation and its closing mark; of an unclosed one, the end of its paragraph."""
        closing = self.quotes[number].closing
        closed = closing < len(self.in_quote) and self.in_quote[closing] == number
        return closing + 1 if closed else closing

    def whole(self, quote: Quote) -> tuple[int, int]:
        """The tokens of a quotation, with its marks."""
        return quote.opening, self.past(self.in_quote[quote.opening])

    def closes(self, token: int) -> int:
        """The number of the quotation whose closing mark stands at a token, else -1."""
        number = self.in_quote[token] if token >= 0 else -1
        return number if number >= 0 and self.quotes[number].closing == token else -1

    def has_quotation(self, first: int, stop: int) -> bool:
        """Whether a quotation opens in a token range."""
        return bool(self._opening(first, stop))

    def _opening(self, first: int, stop: int) -> set[int]:
        """The numbers of the quotations that open in a token range."""
        numbers = set(self.in_quote[first:stop]) if self.quotes else ()
        return {number for number in numbers if number >= 0 and first <= self.quotes[number].opening < stop}

    def last_closed(self, first: int, last: int) -> int:
        """The last closing mark from one token to another, else -1."""
        if self.quotes and max(self.in_quote[first : last + 1], default=-1) >= 0:
            for token in range(last, first - 1, -1):
                if self.closes(token) >= 0:
                    return token
        return -1

    def claim_inside(self, content: list[tuple[int, int]]) -> None:
        """Mark the quotations inside a content as attributed."""
        for first, stop in content:
            self.claimed |= self._opening(first, stop)

    def finite_at(self, token: int) -> bool:
        """Whether a verb with a tense stands at a token; "being" and "been" have none."""
        if self.tags[token] not in FINITE:
            return False
        verb = self.grammar.verb_at(token)
        return verb is None or verb.finite

    def trim(self, first: int, stop: int) -> int:
        """Leave out the full stop at the end of a content."""
        while stop > first and (self.tags[stop - 1] in ".,:-" or self.words[stop - 1] in STOPS):
            stop -= 1
        return stop

    def is_cue(self, verb: Verb) -> bool:
        """Whether a verb attributes, by itself or with the words after it: "pointed out", "made clear"."""
        led = self.cues.led.get(verb.lemma)
        return verb.lemma in self.cues.alone if led is None else self._is_led(verb, led)

    def _is_led(self, verb: Verb, words: frozenset[str]) -> bool:
        """Whether one of some words follows a verb, over adverbs."""
        last = self.grammar.over(verb.stop, len(self.tags), "R")
        return not words.isdisjoint(self.lowers[verb.stop : last + 1])

    def has_clause(self, token: int, stop: int) -> bool:
        """Whether a subject and its finite verb follow, so that a clause without "that" begins here."""
        return self.clause_verb(token, stop) >= 0

    def clause_verb(self, token: int, stop: int) -> int:
        """The first token of the finite verb whose subject follows here, else -1."""
        tags = self.tags
        opening = tags[token : token + 2]
        if opening[:1] in {"I", "T"} and opening[1:] != "#" and self.lowers[token] in NO_CLAUSE:
            return -1
        relative = aside = 0
        subject = described = commas = False
        limit = min(stop, token + 45)
        at = token - 1
        while at + 1 < limit:
            at += 1
            tag = tags[at]
            if tag in "NPAQ#DFJ":
                subject = True
            elif tag in "WS" and tags[at + 1 : at + 2] != "#":  # "more than ten men"
                relative += tag == "W" and subject
                described = described or tag == "W"
                aside += tag == "S" and at > token
            elif tag == "," and subject and tags[at - 1] != "S":
                if not aside and not relative and at + 1 < limit and tags[at + 1] in FINITE and not commas:
                    return -1  # "who kept the lead, was beaten": nothing was inserted.
                aside = 0
                commas = True
            elif tag == "-":
                at = self._past_dash(at, limit)
            elif tag in ".:K" and self._breaks(at, joined=bool(relative or aside or described)):
                return -1
            elif tag == "K" and described and not relative and self._before_verb(at):
                relative = 1  # "the man who came and saw it won"
            elif tag in "VMEHOB" and self._begins_verb(at, subject=subject):
                if not relative and not aside and (subject or tag != "V"):
                    return at
                aside -= not relative and aside > 0
                relative -= relative > 0
        return -1

    def _past_dash(self, token: int, limit: int) -> int:
        """The dash that closes the insertion which one opens; the limit where there is none."""
        closing = self.tags.find("-", token + 1, min(limit, token + 30))
        return closing if closing > 0 else limit

    def _breaks(self, token: int, *, joined: bool) -> bool:
        """Whether a mark, "but", or "and" before a verb or ", and we" ends the search for a clause."""
        if self.tags[token] in ".:" or self.lowers[token] == "but":
            return True
        anew = self.tags[token - 1 : token + 2] == ",KQ" and self._before_verb(token + 1)
        return not joined and (anew or self._before_verb(token))

    def _before_verb(self, token: int) -> bool:
        """Whether a finite verb follows a conjunction."""
        return token + 1 < len(self.tags) and self.tags[token + 1] in FINITE and self.finite_at(token + 1)

    def _begins_verb(self, token: int, *, subject: bool) -> bool:
        """Whether a finite verb begins at a token, or a base form after its subject: "urged that he go"."""
        verb = self.grammar.verb_at(token)
        if self.tags[token] == "B":
            beside = self.tags[token - 1] in "QNP,-"  # "said talks - the first in years - start"
            return subject and beside and (verb is None or verb.first == token)
        return verb is None or (verb.finite and FINITE.isdisjoint(self.tags[verb.first : token]))

    # --- Adverbials ---------------------------------------------------------------------------------------------------

    def is_adverbial(self, token: int, stop: int) -> bool:
        """Whether an expression of time, medium or occasion begins at a token: "on Tuesday", "in an interview"."""
        tag = self.tags[token]
        if tag == "Y":
            timed = self.grammar.phrase_from(token, stop)
            if timed is not None and self.lowers[timed.head] in WHEN:
                return True
            return self.tags[token - 1] not in "DFJA#Z" and self.tags[token + 1 : token + 2] not in {"N", "P", "Z"}
        if tag != "I":
            return tag in "RDJN#" and self._is_time(token, stop)
        word = self.lowers[token]
        if word in LOOSE:
            return True
        if word not in {"on", "in", "at", "over", "by", "from", "for", "earlier"} or token + 1 >= stop:
            return False
        at = self._past_early(token + 1)
        if self.tags[at] == "Y" or self.tags[at : at + 2] == "#Y":
            return True
        phrase = self.grammar.phrase_at(token + 1) if word != "for" else None
        if phrase is None:
            return False
        head = self.lowers[phrase.head]
        if head == "condition":
            return self.lowers[phrase.stop : phrase.stop + 2] == ["of", "anonymity"]
        if head in PROGRAMMES and self.tags[phrase.head - 1] in "NJ":
            return self.lowers[phrase.head - 1] in AIRED
        return head in MEDIA or head in OCCASIONS or (head in WHEN and word != "in")

    def _is_time(self, token: int, stop: int) -> bool:
        """Whether words without a preposition tell when: "last week", "the same day", "hours later"."""
        near = self.lowers[token] in NEAR
        if near and (self._dates(token) or (self.lowers[token] in EARLY and self.tags[token + 1 : token + 3] == "IY")):
            return True
        phrase = self.grammar.phrase_from(token, stop)
        if phrase is None or self.lowers[phrase.head] not in WHEN:
            return False
        span = phrase.head == token or (phrase.head == token + 1 and self.tags[token] in "D#J")
        since = span and not SINCE.isdisjoint(self.lowers[phrase.stop : phrase.stop + 1])
        return near or since or self.lowers[token + 1] == "same"

    def _dates(self, token: int) -> bool:
        """Whether a date follows a word that says which: "last May"; not "a May vote"."""
        dated = self.lowers[token] in NEAR and self.tags[token + 1 : token + 2] == "Y"
        return dated and self.tags[token + 2 : token + 3] not in {"N", "P", "Z"}

    def _past_early(self, token: int) -> int:
        """The token after the first word of "late May", "mid-May"; the token itself where there is no such word."""
        if not EARLY.isdisjoint(self.lowers[token : token + 1]):
            return token + 1
        return token + 2 * (self.lowers[token : token + 2] == ["mid", "-"] and token + 2 < len(self.tags))

    def past_date(self, token: int) -> int:
        """The token after a date right behind a cue: "called on Friday for"; not "called Friday's raid"."""
        dated = DATED.match(self.tags, token)
        if dated is None:
            return token
        return dated.end() + (not WHEN.isdisjoint(self.lowers[dated.end() : dated.end() + 1]))  # "on Friday evening"

    def adverbial_end(self, token: int, stop: int) -> int:
        """The end of the adverbial that begins at a token, with what hangs on it: "in an interview with Al Arabiya"."""
        tags = self.tags
        at = token + 1 if tags[token] in "IT" or self._dates(token) else token
        at = self._past_early(at)
        if at > token and tags[at : at + 1] in {"G", "X", "J"} and self.grammar.phrase_at(at) is None:
            at += 1  # "after meeting him in Oslo", "in broken English", "in private"
        while at < stop:
            phrase = self.grammar.phrase_at(at)
            if phrase is not None:
                at = self._past_list(phrase, stop)
                dated = tags[at : at + 1] == "Y" and tags[phrase.head] == "#"
                at += dated or self.lowers[at : at + 1] in LATER  # "on 3 May", "two days later"
            elif tags[at] == "Y":
                at += 1
            elif self.opens(at) < 0:
                return max(at, token + 1)
            if at < stop and tags[at] == "Z":
                at += 1
            number = self.opens(at)
            if number >= 0 and self._is_title(number) and self.quotes[number].closing < stop:
                at = self.quotes[number].closing + 1  # on "Face the Nation"
            elif number >= 0:
                return max(at, token + 1)
            if at < stop and tags[at] == "," and tags[at + 1 : at + 2] == "#" and tags[at + 2 : at + 3] == ",":
                at += 3  # "on March 3, 2014,"
            if tags[at : at + 1] == "X" and at + 2 < stop and tags[past := self._past_early(at + 1)] in "IY":
                at = past + (tags[past] == "I")  # "after talks mediated by Doha", "in a letter dated May 3"
                continue
            if at + 1 < stop and tags[at] == "I" and self.lowers[at] in LINKS:
                at += 1
                continue
            return at
        return at

    def _past_list(self, phrase: Phrase, stop: int) -> int:
        """The token after a noun phrase, or after a list before "that" or the end: "in Oslo and Riga that"."""
        if phrase.stop >= stop or self.tags[phrase.stop] not in ",K":
            return phrase.stop
        end = self.grammar.joined_right(phrase)[-1].stop
        closed = end >= stop or self.lowers[end] == "that" or (self.tags[end] == "." and end + 1 == stop)
        return min(end, stop) if closed else phrase.stop

    def _is_title(self, number: int) -> bool:
        """Whether a quotation is the name of a programme or book."""
        quote = self.quotes[number]
        words = [word for word in self.words[quote.first : quote.stop] if word[0].isalpha()]
        return len(words) <= 8 and bool(words) and words[0][0].isupper() and words[-1][0].isupper()

    def is_programme(self, number: int) -> bool:
        """Whether a quotation is the title of what somebody speaks on: "on Radio Oslo's "Morning Watch," Ito said"."""
        return self.tags[self.quotes[number].opening - 1] in "IZ" and self._is_title(number)

    def _leads_on(self, token: int, stop: int) -> bool:
        """Whether a noun phrase, a date or the name of a programme follows a preposition; or "three times"."""
        if self.tags[token] == "#":
            return self.lowers[token + 1 : token + 2] == ["times"]
        # "from behind a screen"
        at = token + 1 + (self.lowers[token] == "from" and self.tags[token + 1 : token + 2] == "I")
        follows = self.tags[at : at + 1]
        if follows == "Y" or (at < stop and self.grammar.phrase_at(at) is not None):
            return True
        if follows == "G":
            return self.lowers[token] == "without"
        if follows in {"X", "J"} and self.lowers[token] in {"in", "at"}:  # "in broken English", "in private"
            return self.grammar.phrase_at(at + 1) is not None or self.tags[at + 1 : at + 2] in {"S", ".", ","}
        number = self.opens(token + 1) if token + 1 < len(self.tags) else -1
        return number >= 0 and self._is_title(number)

    def skip_adverbials(self, token: int, stop: int, *, loose: bool) -> int:
        """The token after adverbs and adverbials; ``loose``: after any prepositional phrases."""
        tags = self.tags
        limit = min(stop, token + 40)
        while token < limit:
            tag = tags[token]
            if (
                tag == "R"
                and self.opens(token + 1) < 0
                and not loose
                and tags[token + 1 : token + 2] not in {"I", "Y", "S", ","}
            ):
                return token
            if tag == "R":
                token += 1
            elif loose and tag == "," and self._over_places(token, stop) > token:
                token = self._over_places(token, stop)
            elif loose and tag == "S" and (past := self._past_occasion(token, limit)) > 0:
                token = past
            elif loose and tags[token : token + 2] == "KI" and tags[token - 1] in "NPY":
                token += 1  # "in Oslo and at talks in Riga"
            elif self.is_adverbial(token, stop) or (loose and tag in "IT#" and self._leads_on(token, stop)):
                token = self.adverbial_end(token, stop)
            else:
                return token
        return token

    def _past_occasion(self, token: int, stop: int) -> int:
        """The "that" after a clause of time: "told them when he left in May that"; -1 where none follows."""
        if self.lowers[token] not in {"when", "as", "after", "before", "while"}:
            return -1
        for at in range(token + 2, min(stop, token + 24)):
            if self.tags[at] in ",.:-W":
                break
            if self.lowers[at] == "that" and self.tags[at] == "S":
                return at if self.grammar.verb_at(at - 1) is None else -1  # "when he learned that"
        return -1

    def _over_places(self, token: int, end: int) -> int:
        """The token after ", New Hampshire," and the like."""
        if token + 2 < end and self.tags[token] == ",":
            phrase = self.grammar.phrase_at(token + 1)
            if phrase is not None and phrase.stop < end and self.tags[phrase.head] == "P":
                if self.tags[phrase.stop] == ",":
                    return phrase.stop + 1
                if self.lowers[phrase.stop] in {"that", "."} or self.is_adverbial(phrase.stop, end):
                    return phrase.stop
        return token
