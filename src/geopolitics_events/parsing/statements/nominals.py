"""Read attributing nouns: "Oslo's claim that", "a warning by the bank of", "her demand for"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .attribution import Attributor
from .speakers import Saying

if TYPE_CHECKING:
    from ..grammar.phrases import Phrase, Verb
    from .cues import Cue

__all__ = ["read_noun"]

# Whoever does this to a claim makes it: "issued a warning that".
MAKING: Final = frozenset(
    "make issue repeat release give deliver send publish renew reiterate offer have voice".split()
)
# What is done to a claim: without an object, it is done to the one before, "a claim that Oslo denied on Monday".
ANSWERING: Final = frozenset("accept back confirm deny dismiss dispute oppose rebut refute reject support".split())


def read_noun(reader: Attributor, phrase: Phrase, taken: set[int]) -> Saying | None:
    """The statement that a noun phrase brings; None where it brings none, or a verb has ``taken`` its content."""
    row = reader.cues.nouns.get(reader.lowers[phrase.head])
    end = phrase.sentence.stop
    if row is None or phrase.stop + 1 >= end or reader.in_quote[phrase.head] >= 0:
        return None
    if reader.tags[phrase.stop] not in "SITYJ" or (phrase.first in taken and _made(reader, phrase) is not None):
        return None
    saying = Saying("noun", row, None)
    first = _owner(reader, saying, phrase)
    saying.cue = (first, phrase.stop)
    token = _after_listener(reader, saying, row, _after_agent(reader, saying, phrase, end), end)
    far = reader.skip_adverbials(token, end, loose=False)
    if reader.lowers[far : far + 1] == ["that"]:
        token = far  # "his claim in May that"
    if not _content(reader, saying, row, token, end) or saying.content[0][0] in taken:
        return None
    if saying.phrase is None:
        _maker(reader, saying, phrase)
    if saying.phrase is None and saying.rule != "noun-that":
        return None
    return saying


def _owner(reader: Attributor, saying: Saying, phrase: Phrase) -> int:
    """Set the speaker from a possessive; returns where the cue begins."""
    tags = reader.tags
    for at in range(phrase.head - 1, phrase.first, -1):
        if tags[at] == "Z":
            saying.phrase = phrase
            saying.speaker = (phrase.first, at)
            return at + 1
    if tags[phrase.first] == "F" and reader.lowers[phrase.first] not in {"my", "your", "our"}:
        saying.phrase = phrase
        saying.speaker = (phrase.first, phrase.first + 1)
        return phrase.first + 1
    return phrase.first


def _after_agent(reader: Attributor, saying: Saying, phrase: Phrase, end: int) -> int:
    """Set the speaker from "by Oslo" or "from Oslo"; returns the token after it."""
    token = phrase.stop
    if reader.lowers[token] in {"by", "from"} and reader.tags[token] == "I" and saying.phrase is None:
        other = reader.grammar.phrase_at(token + 1)
        if other is not None and other.stop < end:
            reader.take_phrase(saying, other, right=True)
            return other.stop
    return token


def _after_listener(reader: Attributor, saying: Saying, row: Cue, token: int, end: int) -> int:
    """Set the addressee of "a warning to Oslo to stop", "its call on Riga to"; returns the token after it."""
    if "to" not in row.takes or token + 1 >= end or reader.lowers[token] not in {"to", "on", "upon", "for"}:
        return token
    other = reader.grammar.phrase_at(token + 1)
    if other is None:
        return token
    stop = reader.grammar.joined_right(other)[-1].stop
    if stop >= end or reader.tags[stop] not in "Tn" or not reader.is_infinitive(stop):
        return token
    saying.addressee = other
    return stop


def _content(reader: Attributor, saying: Saying, row: Cue, token: int, end: int) -> bool:
    """Fill in the content that follows the noun."""
    if token + 1 >= end:
        return False
    tags, lowers = reader.tags, reader.lowers
    if lowers[token] == "that" and tags[token] == "S" and "that" in row.takes and reader.has_clause(token + 1, end):
        saying.rule = "noun-that"
        first = token + 1 + (tags[token + 1] == ",")
        saying.content.append((first, _clause_end(reader, first, end)))
        if _is_relative(reader, *saying.content[-1]):
            return False
    elif lowers[token] in {"whether", "if"} and "question" in row.takes:
        saying.rule = "noun-question"
        saying.content.append((token, _clause_end(reader, token, end)))
    elif tags[token] in "Tn" and "to" in row.takes:
        saying.rule = "noun-infinitive"
        saying.content.append((token, reader.clause_end(token, end, None, narrow=True)))
    elif tags[token] == "I" and lowers[token] in row.prepositions:
        saying.rule = "noun-of"
        saying.content.append((token + 1, reader.phrase_end(token + 1, end, None)))
        if saying.cue:
            saying.cue = (saying.cue[0], token + 1)
    else:
        return False
    reader.claim_inside(saying.content)
    return saying.content[0][1] > saying.content[0][0]


def _is_relative(reader: Attributor, first: int, stop: int) -> bool:
    """Whether the clause lacks what its cue says: "a claim that Oslo denies"."""
    verb = reader.grammar.verb_at(stop - 1) if stop > first else None
    if verb is not None and verb.finite and verb.stop == stop and verb.lemma in reader.cues.verbs:
        return True
    phrase = reader.grammar.phrase_at(first)
    verb = reader.grammar.verb_at(phrase.stop) if phrase is not None and phrase.stop < stop else None
    if verb is None or not verb.finite or verb.passive or verb.lemma not in ANSWERING:
        return False
    return reader.grammar.object(verb) is None and reader.tags[verb.stop : verb.stop + 1] in {"I", "Y", ","}


def _clause_end(reader: Attributor, first: int, end: int) -> int:
    """The end of the noun's clause: before the sentence's own verb, or its own clause after a comma."""
    stop = reader.clause_end(first, end, None)
    sentence = reader.sentence_at(first)
    begin = sentence.first if sentence is not None else first
    fronted = not any(reader.finite_at(at) for at in range(begin, first))
    verbs = 0
    at = first
    while at < stop:
        tag = reader.tags[at]
        if tag == "(" and reader.words[at] in "([":
            while at < stop and reader.words[at] not in ")]":
                at += 1
            continue
        if tag == "W" or (tag == "S" and at > first):
            verbs -= 1
        if tag == "," and fronted and verbs and reader.has_clause(at + 1, end):
            return at
        verb = reader.grammar.verb_at(at)
        if (
            verb is not None
            and verb.first == at
            and verb.finite
            and reader.in_quote[at] < 0
            and reader.tags[at - 1] != "K"
        ):
            verbs += 1
            if verbs == 2:
                return reader.trim(first, at)
        at += 1
    return stop


def _maker(reader: Attributor, saying: Saying, phrase: Phrase) -> None:
    """The subject of "made the claim that"."""
    verb = _made(reader, phrase)
    if verb is None:
        return
    subject = reader.grammar.subject(verb)
    if subject is not None and subject.stop <= verb.first:
        reader.take_phrase(saying, subject, right=False, limit=verb.first)
        if saying.cue:
            saying.cue = (verb.first, saying.cue[1])


def _made(reader: Attributor, phrase: Phrase) -> Verb | None:
    """The verb of "made the claim that", "repeated her call for"."""
    verb = reader.grammar.verb_at(phrase.first - 1) if phrase.first > phrase.sentence.first else None
    return None if verb is None or verb.lemma not in MAKING or verb.passive else verb
