"""Who issued a text that calls itself "we": the governments or the official that its heading names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...codes import Sector
from ...records import ActorKind, MentionKind
from .cast import Sighting

if TYPE_CHECKING:
    from ..text.reading import Sentence
    from .cast import Cast
    from .characters import Character

__all__ = ["find_issuers"]

WE: Final = frozenset({"we", "us"})
OURS: Final = frozenset({"we", "us", "our", "ours"})
# What governments issue.
PAPERS: Final = frozenset(
    "statement statements declaration declarations communique communiqué resolution text letter release".split()
)
# Before those whose a statement is.
ISSUING: Final = frozenset({"by", "from"})
# Who is meant after "of": "Statement of the foreign ministers of Peru and Chile".
OFFICES: Final = frozenset(
    "ambassadors government governments heads leaders minister ministers ministry president presidents spokesman "
    "spokesperson spokeswoman".split()
)
OFFICE_REACH: Final = 6
ABOUT: Final = frozenset({"about", "after", "at", "following", "in", "on", "regarding", "to", "with"})
# An official signs with given name and surname.
FULL_NAME: Final = 2
# How many lines may stand before a text's first sentence.
HEADINGS: Final = 6


def find_issuers(cast: Cast) -> None:
    """Give each "we" outside quotations to whoever issued the text, and keep the issuers in the cast."""
    text, grammar = cast.text, cast.grammar
    issuers = _named_in_headings(cast)
    body = [sentence for sentence in text.sentences if sentence.zone is None] if issuers else []
    if not any(
        text.lowers[at] in OURS and text.words[at] != "US" and text.in_quote[at] < 0
        for sentence in body
        for at in range(sentence.first, sentence.stop)
    ):
        return
    cast.issuers = issuers
    for sentence in text.sentences:
        for phrase in grammar.phrases(sentence):
            if text.lowers[phrase.head] in WE and grammar.tags[phrase.head] == "Q" and text.in_quote[phrase.head] < 0:
                found = Sighting(phrase.first, phrase.stop, MentionKind.PRONOUN, cast.issuers, "actor.issuer")
                cast.keep(phrase, found)


def _named_in_headings(cast: Cast) -> tuple[Character, ...]:
    """The signatories of a joint paper, or the one official whom a heading names: "Ann Lee, Minister of Trade"."""
    text, grammar = cast.text, cast.grammar
    officials: dict[str, Character] = {}
    for sentence in text.sentences[:HEADINGS]:
        if sentence.zone is None and text.paragraphs[sentence.paragraph] != (sentence.first, sentence.stop):
            break
        signed = _signatories(cast, sentence)
        if signed:
            return signed
        phrase = next(iter(grammar.phrases(sentence)), None)
        if phrase is None or phrase.stop - sentence.first < FULL_NAME or grammar.verbs(sentence):
            continue
        if phrase.first != sentence.first or text.lowers[phrase.stop : phrase.stop + 1] != [","]:
            continue
        found = cast.head_mention(phrase)
        for one in () if found is None else found.characters:
            if one.kind is ActorKind.PERSON and one.named and one.sectors[:1] == (Sector.GOV,):
                officials[one.id] = one
    return tuple(officials.values()) if len(officials) == 1 else ()


def _signatories(cast: Cast, sentence: Sentence) -> tuple[Character, ...]:
    """Whose a paper is by a heading: "Joint statement by the governments of Peru and Chile"."""
    lowers = cast.text.lowers[sentence.first : sentence.stop]
    if PAPERS.isdisjoint(lowers):
        return ()
    paper = next(at for at, word in enumerate(lowers) if word in PAPERS)
    by = next((at for at in range(paper, len(lowers)) if _issues(lowers, at)), len(lowers))
    people: dict[str, Character] = {}
    bodies: dict[str, Character] = {}
    states: dict[str, Character] = {}
    for phrase in cast.grammar.phrases(sentence):
        if phrase.first <= sentence.first + by:
            continue
        if cast.text.lowers[phrase.first - 1] in ABOUT and cast.text.lowers[phrase.head] != "behalf":
            break  # "by Peru and Chile on their meeting in Lima"
        inside = [one for found in cast.mentions_in(phrase) for one in found.characters]
        found = cast.head_mention(phrase)
        for one in () if found is None else found.characters:
            if one.kind in {ActorKind.STATE, ActorKind.IGO}:
                states[one.id] = one
            elif one.kind is ActorKind.PERSON and one.named:
                people[one.id] = one
            elif one.kind is ActorKind.PERSON and one.plural:
                # "by the G7 ministers of Canada and Japan"
                bodies.update((body.id, body) for body in inside if body.kind is ActorKind.IGO)
    return tuple((people or bodies or states).values())


def _issues(lowers: list[str], at: int) -> bool:
    """Whether those whose a paper is follow a word of its heading."""
    if lowers[at] in ISSUING:
        return True
    return lowers[at] == "of" and not OFFICES.isdisjoint(lowers[at : at + OFFICE_REACH])
