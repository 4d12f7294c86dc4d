"""Give a speaker to quotations that no cue verb has claimed: after a colon, before any verb, or standing alone."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from ..grammar.tagging import FINITE
from .reader import MEDIA, WHEN
from .speakers import Saying

if TYPE_CHECKING:
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Quote, Sentence
    from .attribution import Attributor

INNER_MARKS: Final = frozenset({"'", "’", "''", '"', "”", ")"})
# A verb so many tokens before a quotation has it for its complement.
CLOSE: Final = 8
# What stands before a colon in headings and is nobody.
LABELS: Final = frozenset(
    "analysis breaking commentary correction developing editorial exclusive explainer factbox fact-check highlights "
    "latest live new opinion photos podcast profile related review timeline update updated video watch part chapter "
    "note question answer".split()
)

# What whoever wrote it stands after: "from a letter by Ito".
AUTHORS: Final = frozenset({"by", "from"})
# A heading that tells something has one of these: "Oslo to close port", "Oslo closes port".
VERBS: Final = FINITE | {"B", "X"}
POLLS: Final = frozenset({"poll", "polls", "study", "survey"})
# At least so many paragraphs open with a name and a colon where people take turns.
TURNS: Final = 4
LONGEST_LABEL: Final = 6

__all__ = ["colon_headline", "dash_headline", "place_quotes", "take_turns", "transcript"]


def place_quotes(reader: Attributor, found: list[Saying]) -> None:
    """Add the quotations that are left, in text order, to ``found`` or to the statement that they go on from."""
    if len(reader.claimed) == len(reader.quotes):
        return
    placer = _Placer(reader, found)
    for number, quote in enumerate(reader.quotes):
        if number not in reader.claimed:
            placer.place(number, quote)


class _Placer:
    """Walks through the quotations and remembers the statement before."""

    __slots__ = ("_at", "_order", "_owners", "_paragraph", "_starts", "found", "last", "quoted", "reader")

    def __init__(self, reader: Attributor, found: list[Saying]) -> None:
        """Put the statements in the order of their first tokens."""
        self.reader = reader
        self.found = found
        starts = [_start(saying) for saying in found]
        self._order = sorted(range(len(found)), key=starts.__getitem__)
        self._starts = sorted(starts)
        self._at = 0
        self._paragraph = 0
        self._owners: dict[int, Saying] = {}
        self.last: Saying | None = None
        self.quoted: Saying | None = None

    def place(self, number: int, quote: Quote) -> None:
        """Find one quotation its speaker."""
        reader = self.reader
        self._advance(quote.opening)
        if not quote.speech:
            return
        sentence = reader.sentence_at(quote.opening)
        if sentence is None:
            return
        self._paragraph = sentence.paragraph
        if self._names(quote):
            reader.claimed.add(number)
            return
        saying = self._after_colon(quote) or self._before_verb(quote) or self._signed(quote)
        if saying is not None:
            reader.claimed.add(number)
            self.found.append(saying)
            self.quoted = self.last = saying
        elif sentence.first == quote.opening and self._is_like_before(number) and self._is_whole(quote):
            self._go_on(number, quote)
        elif not quote.single and self._is_prose(quote):
            inside = self._inside(sentence, quote)
            if inside is not None:
                reader.claim_inside(inside.content)
                self.found.append(inside)
            elif sentence.first == quote.opening:
                self._lead_on(number, sentence)

    def _advance(self, opening: int) -> None:
        """Take note of the statements that begin before a token."""
        at = bisect_left(self._starts, opening, self._at)
        for index in range(at - 1, self._at - 1, -1):
            saying = self.found[self._order[index]]
            if index == at - 1:
                self.last = saying
            if _is_quoted(self.reader, saying):
                self.quoted = saying
                break
        self._at = at

    def _is_like_before(self, number: int) -> bool:
        """Whether a quotation has double marks, or like the one before it single ones."""
        quotes = self.reader.quotes
        return not quotes[number].single or (number > 0 and quotes[number - 1].single)

    def _is_whole(self, quote: Quote) -> bool:
        """Whether a quotation ends with its sentence."""
        stop = self.reader.text.paragraphs[self._paragraph][1]
        at = quote.stop - 1
        while at > quote.first and self.reader.words[at] in INNER_MARKS:
            at -= 1
        return quote.closing >= stop or self.reader.words[at][-1] in ".!?…,"

    def _is_prose(self, quote: Quote) -> bool:
        """Whether quoted words are too many, and too few of them capitalised, for a title or a name."""
        words = [word for word in self.reader.words[quote.first : quote.stop] if word[0].isalnum()]
        return len(words) >= 4 and sum(1 for word in words if word[0].isupper()) * 2 < len(words)

    def _inside(self, sentence: Sentence, quote: Quote) -> Saying | None:
        """Read "He left a note that spoke of "a debt to every widow in town"": the verb before brings the words."""
        reader = self.reader
        verb = None
        for other in reader.grammar.verbs(sentence):
            if other.first >= quote.opening:
                break
            if reader.in_quote[other.head] < 0:
                verb = other
        if verb is None or verb.negated or verb.form == "infinitive" or reader.tags[verb.head] in "EHO":
            return None
        subject = reader.grammar.agent(verb) if verb.passive else reader.grammar.subject(verb)
        if subject is None:
            return None
        first = quote.opening
        if first - verb.stop <= CLOSE and not set(reader.tags[verb.stop : first]) & set(",-:()"):
            first = verb.stop + (reader.lowers[verb.stop] in {"that", "as"})
            # "held out the "hand of peace""
            first = reader.grammar.over(first, quote.opening, "R")
        while first > verb.stop and reader.tags[first - 1] in "DFJ#A":
            first -= 1
        saying = Saying("quote-inside", None, verb, (verb.first, verb.stop))
        reader.take_phrase(saying, subject, right=verb.passive, limit=-1 if verb.passive else verb.first)
        saying.content.append((first, reader.phrase_end(first, sentence.stop, None, after=quote.opening)))
        return saying

    def _go_on(self, number: int, quote: Quote) -> None:
        """Add a quotation that stands alone to the one before it, not further back than a paragraph."""
        reader = self.reader
        low = reader.text.paragraphs[self._paragraph - 1][0] if self._paragraph else 0
        piece = reader.whole(quote)
        owner = self._told_after(number, quote) or (None if self._spoke_since() else self.quoted)
        if owner is not None and _end(owner) > low:
            owner.content.append(piece)
        elif self.last is not None and _end(self.last) > low:
            alone = Saying("quote-alone", None, None)
            alone.phrase, alone.speaker = self.last.phrase, self.last.speaker
            alone.content.append(piece)
            self.found.append(alone)
            self.quoted = self.last = alone
        else:
            return
        reader.claimed.add(number)

    def _spoke_since(self) -> bool:
        """Whether somebody spoke in a sentence of its own after the last quotation."""
        last, quoted = self.last, self.quoted
        if last is None or last.verb is None or last.speaker is None or quoted is None:
            return False
        return last.verb.sentence.first >= _end(quoted)

    def _lead_on(self, number: int, sentence: Sentence) -> None:
        """Add a sentence that only begins with a quotation to the one before it: ""It leaks" in two places."."""
        reader, owner = self.reader, self.quoted
        at = bisect_left(self._starts, sentence.first)
        told = at < len(self._starts) and self._starts[at] < sentence.stop
        if owner is None or told or _end(owner) <= reader.text.paragraphs[self._paragraph][0]:
            return
        owner.content.append((sentence.first, max(reader.past(number), reader.trim(sentence.first, sentence.stop))))
        reader.claimed.add(number)

    def _told_after(self, number: int, quote: Quote) -> Saying | None:
        """Whose a paragraph is that leaves its quotation open, where only the one that goes on with it says so."""
        quotes = self.reader.quotes
        after = number + 1
        opens = quote.opening == self.reader.text.paragraphs[self._paragraph][0]
        if not opens or quote.continues or after >= len(quotes) or not quotes[after].continues:
            return None
        if not self._owners:
            self._owners = {first: saying for saying in self.found for first, _ in saying.content}
        return self._owners.get(quotes[after].opening)

    def _names(self, quote: Quote) -> bool:
        """Whether it is what the object of a cue stands for: "tweeted this: "It leaks""; then it takes its place."""
        reader, last, colon = self.reader, self.last, quote.opening - 1
        if last is None or last.rule != "object" or last.content[-1][1] != colon or reader.words[colon] != ":":
            return False
        phrase = reader.grammar.phrase_at(last.content[0][0])
        if phrase is None or reader.tags[phrase.head] not in "QD":
            return False
        last.content = [reader.whole(quote)]
        self.quoted = last
        return True

    def _after_colon(self, quote: Quote) -> Saying | None:
        """Read "The mayor was blunt: "..."", "Oslo: "..."": also from the end of the paragraph before."""
        reader = self.reader
        colon = quote.opening - 1
        if colon < 0 or reader.words[colon] != ":":
            return None
        before = reader.sentence_at(colon)
        if before is None:
            return None
        saying = Saying("quote-colon", None, None)
        verb = _last_finite(reader, before, colon)
        name = reader.grammar.phrase_at(colon - 1)
        if (
            name is not None
            and name.first > before.first
            and reader.tags[name.first - 1] == "-"
            and reader.tags[name.head] == "P"
        ):
            verb = None
        if verb is not None:
            subject = reader.grammar.subject(verb)
            if subject is None or subject.first > verb.first:
                return None
            saying.verb = verb
            saying.cue = (verb.first, colon)
            reader.take_phrase(saying, subject, right=False, limit=verb.first)
        else:
            phrase = self._before_medium(reader.grammar.phrase_at(colon - 1), before.first)
            if phrase is None or reader.tags[phrase.head] not in "PNA":
                return None
            reader.take_phrase(saying, phrase, right=False, limit=colon)
        saying.content.append(reader.whole(quote))
        return saying

    def _before_medium(self, phrase: Phrase | None, begin: int) -> Phrase | None:
        """From the last noun phrase of "Ito, in a note on X" or "Ito to the council" to the first."""
        reader = self.reader
        while phrase is not None and phrase.first - 2 >= begin and reader.tags[phrase.first - 1] == "I":
            at = phrase.first - 2
            outer = reader.grammar.phrase_at(at - (reader.tags[at] == ","))
            if outer is None or reader.lowers[at + 1] in AUTHORS or reader.lowers[outer.head] in WHEN:
                break
            phrase = outer
        return phrase

    def _signed(self, quote: Quote) -> Saying | None:
        """Read ""Never again." - Anna Lind": a name after a dash ends the paragraph, or is the next one."""
        reader = self.reader
        dash, paragraphs = quote.closing + 1, reader.text.paragraphs
        below = dash >= paragraphs[self._paragraph][1] and self._paragraph + 1 < len(paragraphs)
        stop = reader.trim(dash, paragraphs[self._paragraph + below][1])
        if dash + 1 >= stop or reader.tags[dash] != "-":
            return None
        phrase = reader.grammar.phrase_at(dash + 1)
        if (
            phrase is None
            or reader.tags[phrase.head] != "P"
            or (phrase.stop < stop and reader.tags[phrase.stop] != ",")
        ):
            return None
        saying = Saying("quote-signed", None, None)
        reader.take_phrase(saying, phrase, right=True)
        saying.content.append(reader.whole(quote))
        return saying

    def _before_verb(self, quote: Quote) -> Saying | None:
        """Read ""Not yet," the mayor sighed.": after a comma inside the marks any verb of a person is one of speech."""
        reader = self.reader
        first = quote.closing + 1
        if first + 1 >= len(reader.tags) or reader.words[quote.stop - 1] != "," or reader.tags[first] in "KWS,.":
            return None
        phrase = reader.grammar.phrase_from(first, len(reader.tags))
        if phrase is None or reader.tags[phrase.head] not in "PQN":
            return None
        if reader.is_programme(reader.in_quote[quote.opening]):
            return None
        at = reader.grammar.over(phrase.stop, len(reader.tags), "R")
        verb = reader.grammar.verb_at(at) if at < len(reader.tags) else None
        if verb is None or not verb.finite or verb.lemma == "be" or verb.negated:
            return None
        if verb.stop < len(reader.tags) and reader.tags[verb.stop] not in ",.IYRS":
            return None
        saying = Saying("quote-before", None, verb, (verb.first, verb.stop))
        if not verb.passive:  # ""It rained," the court was told": nobody is named for it.
            reader.take_phrase(saying, phrase, right=False, limit=verb.first)
        saying.content.append(reader.whole(quote))
        return saying


def take_turns(reader: Attributor) -> frozenset[str]:
    """The last words of the labels that open the paragraphs of an interview by turns: "Question:", "Minister Lee:".

    They are spelled alike: where speakers stand in capitals, "Lee: No deal" is a headline.
    """
    counts: dict[str, int] = {}
    for number in range(len(reader.text.paragraphs)):
        label = _label(reader, number)
        counts[label] = counts.get(label, 0) + 1
    counts.pop("", None)
    often = [label for label, count in counts.items() if count > 1]
    if len(often) < 2 or sum(counts.values()) < TURNS:
        return frozenset()
    capitals = all(map(str.isupper, often))
    return frozenset(label for label in counts if label.isupper() is capitals)


def _label(reader: Attributor, number: int) -> str:
    """The word before the colon that a paragraph opens with; empty where there is none, or only a figure after it."""
    first, stop = reader.text.paragraphs[number]
    opening = reader.words[first : min(stop, first + LONGEST_LABEL)]
    if ":" not in opening[1:]:
        return ""
    colon = first + opening.index(":")
    label = reader.words[colon - 1]
    spoken = any(word[0].isalpha() for word in reader.words[colon + 1 : stop])
    return label if spoken and label[0].isupper() else ""


def transcript(reader: Attributor, sentence: Sentence, turns: frozenset[str]) -> Saying | None:
    """Read "LEE: We are ready.": a name in capitals, or of one who takes turns, and a colon open a paragraph."""
    first, stop = reader.text.paragraphs[sentence.paragraph]
    at = first
    if reader.opens(at) >= 0:
        at += 1
    phrase = reader.grammar.phrase_at(at)
    if phrase is None or phrase.stop + 1 >= stop or reader.words[phrase.stop] != ":" or phrase.first != at:
        return None
    name = reader.words[phrase.head]
    taking = name in turns and sentence.zone is None
    if not (taking or (name.isupper() and (len(name) > 2 or name in {"Q", "A"}))):
        return None
    if reader.lowers[phrase.head] in LABELS or phrase.stop - phrase.first > 4 or reader.tags[phrase.first] in "DF":
        return None
    saying = Saying("transcript", None, None)
    reader.take_phrase(saying, phrase, right=False, limit=phrase.stop)
    number = reader.in_quote[phrase.stop + 1]
    if number >= 0:
        stop = min(stop, reader.quotes[number].stop) if at > first else stop
    if at > first:
        reader.claimed.add(reader.in_quote[at])
    saying.content.append((phrase.stop + 1, stop))
    if taking:
        saying.content += _rest_of_turn(reader, sentence, last=not name.isupper())
    reader.claim_inside(saying.content)
    return saying


def _rest_of_turn(reader: Attributor, sentence: Sentence, *, last: bool) -> list[tuple[int, int]]:
    """The paragraphs that follow until somebody else's turn; of the ``last`` turn, all unless prose may go on there."""
    found: list[tuple[int, int]] = []
    for number in range(sentence.paragraph + 1, len(reader.text.paragraphs)):
        first, stop = reader.text.paragraphs[number]
        if _label(reader, number):
            return found
        following = reader.sentence_at(first)
        if following is None or following.zone is not None:
            break
        found.append((first, stop))
    return found if last else []


def colon_headline(reader: Attributor, sentence: Sentence) -> Saying | None:
    """Read "Oslo: lease is over" and "Lease is over: Oslo", in headings."""
    colon = next((at for at in range(sentence.first, sentence.stop) if reader.words[at] == ":"), -1)
    if colon <= sentence.first or colon + 1 >= sentence.stop or reader.in_quote[colon] >= 0:
        return None
    stop = reader.trim(colon + 1, sentence.stop)
    left = _whole(reader, sentence.first, _before_prepositions(reader, sentence.first, colon))
    right = _whole(reader, colon + 1, stop, any_case=stop - colon <= 4)
    saying = Saying("headline-colon", None, None)
    if left is not None and _is_topic(reader, left):
        left = None
    if left is not None and stop - colon > 3:
        reader.take_phrase(saying, left, right=False, limit=colon)
        saying.content.append((colon + 1, stop))
    elif right is not None and colon - sentence.first > 3:
        reader.take_phrase(saying, right, right=True)
        saying.content.append((sentence.first, colon))
    else:
        return None
    reader.claim_inside(saying.content)
    return saying


def dash_headline(reader: Attributor, sentence: Sentence) -> Saying | None:
    """Read "Lease is over - minister" in headings: who says it, without a name."""
    dash = reader.tags.rfind("-", sentence.first, sentence.stop)
    phrase = reader.grammar.phrase_at(dash + 1) if sentence.first < dash < sentence.stop - 1 else None
    if phrase is None or phrase.stop != sentence.stop or phrase.stop - dash > 3 or reader.tags[phrase.first] != "N":
        return None
    word = reader.lowers[phrase.head]
    written = "".join(reader.words[phrase.first : phrase.stop])
    if not written.islower() or word in LABELS or (word not in MEDIA | POLLS and _is_topic(reader, phrase)):
        return None
    if not any(reader.tags[at] in VERBS for at in range(sentence.first, dash)):
        return None
    saying = Saying("headline-dash", None, None)
    reader.take_phrase(saying, phrase, right=True)
    saying.content.append((sentence.first, dash))
    reader.claim_inside(saying.content)
    return saying


def _is_topic(reader: Attributor, phrase: Phrase) -> bool:
    """Whether a heading's first words name what it is about: "Tension: Oslo closes the port"; a poll or note speaks."""
    english, word = reader.grammar.english, reader.lowers[phrase.head]
    if reader.tags[phrase.head] != "N" or word in MEDIA or word in POLLS:
        return False
    return english.lemma(word) in english.abstract


def _before_prepositions(reader: Attributor, first: int, colon: int) -> int:
    """The end of the noun phrase in "Ito at the forum:", "Oslo to Riga:"."""
    phrase = reader.grammar.phrase_at(first)
    if phrase is None or phrase.stop >= colon or reader.lowers[phrase.stop] not in {"at", "to"}:
        return colon
    return colon if any(reader.tags[at] in FINITE for at in range(first, colon)) else phrase.stop


def _whole(reader: Attributor, first: int, stop: int, *, any_case: bool = False) -> Phrase | None:
    """The noun phrase, ending in a proper name or (``any_case``) a noun, that fills a stretch."""
    phrase = reader.grammar.phrase_at(first)
    if (
        phrase is None
        or phrase.stop != stop
        or stop - first > 6
        or not (any_case or reader.words[phrase.head][0].isupper())
    ):
        return None
    return None if reader.lowers[phrase.head] in LABELS else phrase


def _last_finite(reader: Attributor, sentence: Sentence, stop: int) -> Verb | None:
    """The main verb before a colon: the last with a subject of its own, outside relative clauses."""
    found = None
    for verb in reader.grammar.verbs(sentence):
        if verb.first >= stop:
            break
        if verb.finite and reader.in_quote[verb.head] < 0 and reader.tags[verb.first - 1] != "W":
            found = verb
    return found


def _is_quoted(reader: Attributor, saying: Saying) -> bool:
    """Whether a statement has a quotation for its content, and not ""No," Ito said" as a source tells it."""
    if saying.rule == "according-to":
        return all(
            reader.opens(first) >= 0 and reader.past(reader.opens(first)) >= stop for first, stop in saying.content
        )
    return saying.rule.startswith("quote") or any(reader.opens(first) >= 0 for first, _ in saying.content)


def _start(saying: Saying) -> int:
    """Where the statement begins: its cue, or its content where that is later."""
    first = saying.content[0][0]
    return max(first, saying.cue[0]) if saying.cue else first


def _end(saying: Saying) -> int:
    """Where the last piece of content ends."""
    return max(*(stop for _, stop in saying.content), saying.cue[1] if saying.cue else 0)
