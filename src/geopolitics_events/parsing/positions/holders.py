"""Whose a position is: the actor of a subject or speaker, and the state behind a ministry or an unnamed official."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from ...records import ActorKind, MentionKind
from ..actors.cast import CastReader, Sighting
from ..grammar.phrases import OURSELVES, TELLING, WE
from ..names.gazetteer import PLACES, Sense
from .clauses import PAPERS, PURPOSEFUL

if TYPE_CHECKING:
    from ...records import Actor, Statement
    from ..actors.cast import Cast
    from ..grammar.phrases import Phrase, Verb
    from .clauses import Clauses

__all__ = ["OURS", "THEIRS", "Holders"]

OURS: Final = frozenset({"our", "my"})
# "his country will": of who speaks.
THEIRS: Final = frozenset({"his", "her", "its", "their"})
# Several states together, though nobody says which.
STATES: Final = frozenset(
    "allies countries governments leaders nations participants parties powers sides states".split()
)
# More of them speak as a body, which the text calls otherwise.
MOST_SIGNATORIES: Final = 3
# Unnamed people who stand for nobody, unless they protest: experts, residents, reporters.
APART: Final = frozenset({"CVL", "EDU", "JRN", "MED", "BUS", "REF", "LAB", "SOC", "UNK", "CRM", "AGR", "HLH"})


class Holders(CastReader):
    """Asks who stands behind the words of one text."""

    __slots__ = ("_issuers", "_states", "clauses")

    def __init__(self, cast: Cast, clauses: Clauses) -> None:
        """Take everything that is known of the text; the states that it names may hold what their officials say."""
        super().__init__(cast)
        self.clauses = clauses
        self._states: dict[str, Actor] = {one.id: one.actor for one in cast.present() if one.kind is ActorKind.STATE}
        issuers = tuple(one.actor for one in cast.issuers)
        self._issuers = self.sides(issuers) if len(issuers) <= MOST_SIGNATORIES else []

    def side(self, actor: Actor) -> Actor:
        """Whose position it is: a ministry, a spokesman or an unnamed official speaks for the state."""
        state = self._states.get(actor.country or "")
        if state is None or actor.kind is ActorKind.STATE:
            return actor
        if actor.kind is ActorKind.PERSON:
            return actor if actor.named or actor.sectors[:1] != ("GOV",) else state
        official = actor.kind is ActorKind.ORGANISATION and actor.sectors[:1] == ("GOV",)
        return state if official else actor

    def sides(self, actors: tuple[Actor, ...]) -> list[Actor]:
        """The holders behind some actors, each once; whoever is neither named nor of a country holds none."""
        sides = {side.id: side for side in map(self.side, actors)}
        return [side for side in sides.values() if self._stands(side)]

    def _stands(self, side: Actor) -> bool:
        """Whether somebody may hold a position: "Arab states", "rights groups", but not "residents"."""
        if side.named and side.kind is not ActorKind.UNKNOWN:
            return True
        # A people goes by its own plural: "Fijians", but not "Residents".
        people = side.kind is ActorKind.POPULATION and side.country and side.id.endswith(f"/?{side.name.lower()}")
        if (people and side.name[0].isupper()) or (
            side.kind is ActorKind.ORGANISATION and side.sectors[:1] in {("NGO",), ("PTY",)}
        ):
            return True
        if side.country or side.id.startswith("IGO") or side.sectors[:1] == ("IGO",):
            return not APART.intersection(side.sectors[:1]) or "OPP" in side.sectors
        if side.id.endswith("international-community"):
            return True
        several = side.name.rpartition(" ")[2].lower() in STATES and side.sectors[:1] in {(), ("GOV",)}
        return several or side.kind is ActorKind.STATE

    def speakers(self, token: int) -> list[Actor]:
        """The holders behind the speech that a token stands in, and whom "we" means in it; none inside a denial.

        Outside all speech they are who issued the text.
        """
        speech = self.clauses.speech(token)
        if speech is None:
            return [] if self.text.in_quote[token] >= 0 else self._issuers
        told = self._told_of(token) if self.text.in_quote[token] >= 0 else None
        if told is not None:
            return self.whose(told)
        if speech.holders is None:
            speech.holders = [] if speech.statement.negated else self._sides_of(speech.statement)
        return speech.holders

    def _told_of(self, token: int) -> Phrase | None:
        """Who is said inside a quotation to have said a clause: ""Oslo has said that the ban must end," Ito said"."""
        tags, opening = self.tags, self.text.quotes[self.text.in_quote[token]].opening
        begin = max(opening, tags.rfind(".", opening, token + 1), tags.rfind(":", opening, token + 1)) + 1
        at = token + 1
        while (at := tags.rfind("S", begin, at)) >= 0:
            verb = self.grammar.verb_at(at - 1) if self.lowers[at] == "that" else None
            if verb is not None and verb.lemma in TELLING and verb.finite and not verb.negated:
                subject = self.grammar.subject(verb)
                return None if subject is None or self.lowers[subject.head] in WE else subject
        return None

    def _sides_of(self, statement: Statement) -> list[Actor]:
        """The holders behind the speakers of a statement; too many speak as a body, unless the text lists them."""
        span = statement.speaker_span
        listed = span is not None and span.text.count(",") + 2 >= len(statement.speakers)
        many = len(statement.speakers) > MOST_SIGNATORIES
        return [] if many and not listed else self.sides(self._met(statement))

    def _met(self, statement: Statement) -> tuple[Actor, ...]:
        """The speakers of a statement; the state of an adjective among their words joins the cast."""
        if statement.speaker_span is not None and any(
            not actor.named or actor.kind is ActorKind.ORGANISATION for actor in statement.speakers
        ):
            phrase = self.grammar.phrase_at(bisect_right(self.text.starts, statement.speaker_span.end - 1) - 1)
            if phrase is not None:
                self._meet(phrase)
        return statement.speakers

    def _meet(self, phrase: Phrase) -> None:
        """Have the cast mention the state of an adjective: "Lebanese" in "the Lebanese prime minister"."""
        for actor in self.cast.modifiers(phrase) or self._inside(phrase):
            if actor.kind is ActorKind.STATE:
                self._states.setdefault(actor.id, actor)

    def _inside(self, phrase: Phrase) -> tuple[Actor, ...]:
        """The state of an adjective inside a listed name, "Iranian foreign ministry", as a mention of its own."""
        names, head = self.company.names.by_words, phrase.head
        if any(name.entries[0].sense in PLACES for name in self.cast.names_in(phrase.first, head)):
            return ()  # "South American states"
        for token in range(phrase.first, head):
            for entry in names.get(self.text.words[token], ()):
                if entry.sense is Sense.ADJECTIVE and entry.actor is not None:
                    character = self.company.listed(entry)
                    found = Sighting(token, token + 1, MentionKind.DEMONYM, (character,), "actor.demonym", entry.row)
                    self.cast.keep(phrase, found)
                    return found.actors
        return ()

    def whose(self, phrase: Phrase) -> list[Actor]:
        """The holders that a noun phrase stands for; "we" and "our government" are the speaker's side."""
        word = self.lowers[phrase.head]
        if (word in OURSELVES and self.tags[phrase.head] == "Q") or self.lowers[phrase.first] in OURS:
            return self.speakers(phrase.first)
        actors = self.cast.who(phrase)
        if any(
            (not actor.named or actor.kind is ActorKind.ORGANISATION) and actor.country not in self._states
            for actor in actors
        ):
            self._meet(phrase)
        return self.sides(actors)

    def of_verb(self, verb: Verb) -> list[Actor]:
        """Who takes the stance of a verb: its subject, or the speaker whose cue it is."""
        found: list[Actor] = []
        governor = self.grammar.parent(verb) if verb.form == "infinitive" else None
        before = verb.first - 1
        told = self.tags[before] == "W" and verb.finite
        if (told or verb.form == "ing") and self.lowers[before - told] in PAPERS:
            # "passed a resolution demanding", "that demanded": who passed it demands.
            governor = self.grammar.previous(verb)
            return [] if governor is None or governor.passive else self.of_verb(governor)
        purposeful = governor is not None and (governor.lemma in PURPOSEFUL or self.clauses.is_first(verb))
        for phrase in self.grammar.subjects(governor if purposeful and governor is not None else verb):
            found += [actor for actor in self.whose(phrase) if actor not in found]
        if not found:
            statement = self.clauses.cue_at(verb.head)
            if statement is not None and not verb.passive:
                found = self._sides_of(statement)
        return found
