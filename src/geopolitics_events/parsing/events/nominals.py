"""Find the events that nouns name: "an airstrike on", "talks between"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...records import ActorKind, EventStatus
from ..actors.cast import CastReader
from ..grammar.groups import TIMES
from ..grammar.phrases import GOING
from .codebook import join_forces
from .conversions import MATERIAL_CONFLICT, Kind
from .drafts import Draft
from .figures import STRIKES
from .governors import ANSWERING
from .parties import PLACED, identified, without
from .status import Step, apply_steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...records import Actor
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Sentence
    from .figures import Figures
    from .parties import Parties
    from .patterns import Coding, Noun, Patterns

__all__ = ["AFTER", "Nominals"]

AFTER: Final = frozenset({"after", "following", "despite", "amid", "during"})
# What stands before talks or a visit that the one spoken of took part in.
ATTENDING: Final = frozenset({"after", "at", "during", "following", "in", "on"})
RETURNING: Final = (["returned", "from"], ["back", "from"])
HOLDING: Final = frozenset({"conduct", "continue", "have", "hold", "resume"})
SPANS: Final = TIMES | {"beginning", "conclusion", "course", "end", "start"}
# "The dispute must be solved through talks": a way, and no meeting.
BY_WAY_OF: Final = frozenset({"through", "via"})
# Under these a noun names nothing that has happened.
UNDOING: Final = frozenset({"plan", "promise", "refuse", "request"})
# The forms of verbs that say what somebody did there.
TELLING: Final = frozenset({"ing", "past", "perfect", "present"})
# What stands before something that may happen: "the threat of a raid", "a warrant for the arrest".
EXPECTED: Final = {
    "of": frozenset("chance danger fear fears likelihood possibility prospect prospects risk threat threats".split()),
    "for": frozenset("bounty excuse pretext reward warrant warrants".split()),
}
UNREAL: Final = frozenset({"any", "no", "possible", "potential", "further", "hypothetical", "future", "proposed"})
COMING: Final = frozenset({"planned", "upcoming", "coming", "next", "scheduled", "forthcoming"})
RUNNING: Final = frozenset({"ongoing", "continuing", "continued", "current"})
POINTING: Final = frozenset({"the", "this", "these", "those", "that"})
JOINING: Final = frozenset({"engage", "involve", "participate", "join", "embroil", "entangle"})
STAYING: Final = frozenset({"be", "stay", "remain"})
# What is said of somebody who did not do it.
CLEARING: Final = frozenset({"acquit", "deny"})
OWNING_UP: Final = frozenset({"claim", "take", "accept", "admit", "assume", "acknowledge", "have"})
# Verbs of which it is said that something will come about.
BEGINNING: Final = frozenset({"begin", "convene", "happen", "occur", "open", "resume", "start", "take"})
NEAR: Final = 8


class Nominals(CastReader):
    """Reads the event nouns of one sentence after the other."""

    __slots__ = ("figures", "matcher", "parties", "patterns", "persons")

    def __init__(self, parties: Parties, figures: Figures, table: Patterns) -> None:
        """Take what the earlier stages made."""
        super().__init__(parties.cast)
        self.parties = parties
        self.matcher = parties.matcher
        self.persons = parties.persons
        self.figures = figures
        self.patterns = table

    def find(self, sentence: Sentence, taken: set[int], drafts: list[Draft]) -> list[Draft]:
        """The events that nouns name: "an airstrike on", "talks between"."""
        found: list[Draft] = []
        tags, lowers, nouns = self.tags, self.lowers, self.patterns.nouns
        named = [one for one in self.grammar.phrases(sentence) if lowers[one.head] in nouns and tags[one.head] == "N"]
        for phrase in named:
            noun = None if phrase.head in taken else self._row(phrase)
            if noun is None:
                continue
            carrier = self._carrier(phrase)
            if carrier is not None and self.figures.is_trading(carrier):
                continue
            if carrier is not None and noun.type == "AGREE" and any(draft.token == carrier.head for draft in drafts):
                continue  # "approved the treaty" tells more than that there is one.
            bound = carrier is None and not noun.free and not self._is_between(phrase, noun)
            bound = bound and not self._goes_on(phrase, noun)
            # "EU sanctions on Chad took effect": what a sentence without other events is about.
            if bound and (drafts or found or noun.type == "COOPERATE"):
                continue
            joining = self.joining(phrase, noun)
            if joining is not None and self._is_told(joining, drafts):
                continue
            actors, recipients = self._parties_of_noun(phrase, noun, joining, carrier, drafts)
            if not actors and (not recipients or noun.mode == "visit"):
                continue  # A trip that nobody makes is none.
            if bound and (not actors or len(actors) + len(recipients) < 2):
                continue
            if noun.reciprocal and len(actors) == 1 and drafts and actors[0].kind is ActorKind.IGO:
                continue  # "on the sidelines of a NATO summit"
            draft = self._noun_draft(phrase, noun, actors, recipients)
            ready = self._ready(phrase)
            if ready is not None:
                draft.kind, draft.status = apply_steps(draft.kind, draft.status, [Step("promise", None)])
                draft.recipients = without([*actors, *recipients], ready)
                draft.actors = ready
            found.append(draft)
        return found

    def _row(self, phrase: Phrase) -> Noun | None:
        """The row of an event noun; None where it is a figure or a show, and where nobody has done it."""
        noun, lowers = self.patterns.noun(self.lowers, phrase.head), self.lowers
        if noun is None or self.figures.is_mild(phrase) or self._is_show(phrase):
            return None
        if noun.type == "ASSAULT" and self._is_play(phrase):
            return None
        strike = lowers[phrase.head] in STRIKES and noun is self.patterns.nouns["strike"]
        if strike and self.figures.is_walkout(phrase):
            noun = self.patterns.nouns["walkout"]
        way = noun.type == "CONSULT" and lowers[phrase.first - 1] in BY_WAY_OF
        return None if way or self._is_undone(phrase) else noun

    def _is_play(self, phrase: Phrase) -> bool:
        """Whether nobody is hurt: "a clash with a teammate", "the war on poverty"."""
        stop = min(phrase.sentence.stop, phrase.stop + NEAR)
        return self.figures.is_sport(phrase.sentence) or self.figures.is_cause(phrase.stop, stop)

    def _is_show(self, phrase: Phrase) -> bool:
        """Whether things are demonstrated: "a demonstration of the new robots"."""
        after = self.grammar.linked(phrase, {"of"}) if self.grammar.lemma(phrase) == "demonstration" else None
        return after is not None and self.tags[after.head] == "N" and not self.persons.is_human(after)

    @staticmethod
    def _is_told(verb: Verb, drafts: list[Draft]) -> bool:
        """Whether a verb that joins somebody to what a noun names tells it all; a mere "engaged in" gives way."""
        told = next((draft for draft in drafts if draft.token == verb.head), None)
        if told is None or told.kind.type != "CONSULT":
            return told is not None
        drafts.remove(told)
        return False

    def joining(self, phrase: Phrase, noun: Noun) -> Verb | None:
        """The verb that joins somebody to it: "is responsible for", "took part in", "was in Kampala for"."""
        at = self._before_span(phrase) - 1
        if at <= phrase.sentence.first + 1 or self.lowers[at] not in {"in", "for", "with"}:
            return None
        word, before = self.lowers[at], self.lowers[at - 1]
        verb = self.grammar.verb_before(phrase.sentence, at)
        if verb is None:
            return None
        if word == "with":
            # "responded to the raid with shelling"
            return verb if verb.lemma in ANSWERING and not verb.undergone else None
        far = at - verb.stop
        if word == "in":
            joined = (far == 0 and verb.lemma in JOINING) or (verb.lemma, before) == ("take", "part")
            joined = joined or (noun.type == "PROTEST" and far < NEAR and self._is_aimed(phrase, verb))
        else:
            joined = (verb.lemma in STAYING and (before == "responsible" or (noun.reciprocal and far < NEAR))) or (
                verb.lemma in OWNING_UP and before == "responsibility"
            )
        return verb if joined else None

    def _is_aimed(self, phrase: Phrase, verb: Verb) -> bool:
        """Read "filled the square in protest at the law": who did so protested, if it was done to nobody."""
        alone = phrase.first == phrase.head and self.lowers[phrase.first - 1] == "in"
        aimed = self.lowers[phrase.stop : phrase.stop + 1] in (["against"], ["at"], ["over"])
        if not (alone or aimed) or verb.undergone:
            return False
        patient = self.matcher.patient(verb)
        return patient is None or not self.persons.is_human(patient)

    def is_guilt(self, token: int) -> bool:
        """Whether what follows "be" lays blame: "to blame for", "behind the raid", "responsible for the deaths"."""
        words = self.lowers[token : token + 2]
        if words == ["to", "blame"]:
            return True
        at = token + 1 if words[:1] == ["behind"] else token + 2 if words == ["responsible", "for"] else None
        phrase = None if at is None else self.grammar.phrase_at(at)
        if phrase is None:
            return False
        extent = self.matcher.extent(phrase)
        return extent.tells(MATERIAL_CONFLICT) or not self.patterns.classes["HARM"].isdisjoint(extent.heads)

    def blamed(self, phrase: Phrase) -> list[Actor]:
        """Read "blamed Chad for the raid", "accused the rebels of an attack": who is blamed did it."""
        at = phrase.first - 1
        if at <= phrase.sentence.first or self.lowers[at] not in {"for", "of"}:
            return []
        verb = self.grammar.verb_before(phrase.sentence, at)
        if verb is None or at - verb.stop > NEAR or verb.lemma in CLEARING:
            return []
        patient = self.matcher.patient(verb) if self.patterns.frame(verb) == "claim" else None
        return [] if patient is None else self.parties.people([patient])

    def takers(self, joining: Verb) -> list[Actor]:
        """Whom a verb joins to what a noun names; "jailed him for taking part in": him."""
        passive = joining.passive or joining.form == "participle"
        return self.parties.people(self.grammar.subjects(joining)) if passive else self.parties.doers(joining)

    def _ready(self, phrase: Phrase) -> list[Actor] | None:
        """Who is "ready for" or "open to" what a noun names."""
        at = phrase.first - 2
        if at <= phrase.sentence.first or self.lowers[at + 1] not in {"for", "to"}:
            return None
        if self.patterns.frames["adjective"].get(self.lowers[at]) != "promise":
            return None
        verbs = [verb for verb in self.grammar.verbs(phrase.sentence) if verb.first <= at and at - verb.stop < 2]
        return (
            self.parties.doers(verbs[-1])
            if verbs and verbs[-1].lemma in {"be", self.grammar.english.lemma(self.lowers[at])}
            else None
        )

    def _parties_of_noun(
        self, phrase: Phrase, noun: Noun, joining: Verb | None, carrier: Verb | None, drafts: Sequence[Draft]
    ) -> tuple[list[Actor], list[Actor]]:
        """Who does to whom what a noun names; the verb that joins somebody to it or carries it may say who."""
        actors, recipients = self.parties.of_noun(phrase, noun)
        if joining is not None:
            takers = self.takers(joining)
            recipients = without(recipients, takers)
            actors = [*takers, *without(actors, takers)]
        if not actors:
            actors = self.blamed(phrase) if carrier is None else self.parties.doers(carrier)
            recipients = without(recipients, actors)
        alone = self._is_with(phrase) if noun.reciprocal else not actors
        if joining is carrier is None and noun.type == "CONSULT" and alone:
            attending = without(self._attending(phrase), recipients)
            actors = [*attending, *without(actors, attending)]
        if not actors and not recipients and noun.type == "ASSAULT":
            actors = self._fought(phrase, drafts)
        return actors, recipients

    def _is_undone(self, phrase: Phrase) -> bool:
        """Whether somebody is only asked, or has only promised, to do it: "told them to begin the release of"."""
        if self._is_offered(phrase):
            return True
        verb = self.grammar.verb_at(phrase.first - 1) if phrase.first > phrase.sentence.first else None
        if verb is None or verb.form != "infinitive":
            return False
        if self.patterns.frame(verb) in {"plan", "request"}:
            return True  # "met to prepare a summit", "to demand the release of"
        steps, _ = self.figures.governors.steps(verb)
        return any(step.frame in UNDOING for step in steps)

    def _is_offered(self, phrase: Phrase) -> bool:
        """Whether there is only an offer, a plan or a call: "the offer of mediation", "its request for talks"."""
        at = phrase.first - 1
        if at <= phrase.sentence.first or self.lowers[at] not in {"for", "of"} or self.tags[at - 1] != "N":
            return False
        return self.patterns.frames["noun"].get(self.grammar.english.lemma(self.lowers[at - 1])) in UNDOING

    def _is_between(self, phrase: Phrase, noun: Noun) -> bool:
        """Whether the parties of an agreement stand behind it: "the pact between Chad and Mali"."""
        return noun.type == "AGREE" and self.lowers[phrase.stop : phrase.stop + 1] == ["between"]

    def _goes_on(self, phrase: Phrase, noun: Noun) -> bool:
        """Whether what several do together is said to take place or to grow: "Trade between Chad and Mali rose"."""
        if not (noun.reciprocal or noun.type == "COOPERATE"):
            return False
        verb = self._told_by(phrase)
        if verb is None:
            return False
        classes = self.patterns.classes
        if verb.lemma in classes["GROW"]:
            return True
        proceeds = noun.type != "COOPERATE" and verb.lemma in classes["PROCEED"]
        return not verb.passive and (proceeds or verb.lemma in classes["OCCUR"])

    def _told_by(self, phrase: Phrase) -> Verb | None:
        """The finite verb near behind a phrase that it is the subject of."""
        verb = next((verb for verb in self.grammar.verbs(phrase.sentence) if verb.first >= phrase.stop), None)
        if verb is None or not verb.finite or verb.first - phrase.stop > NEAR:
            return None
        return verb if self.grammar.subject(verb) is phrase else None

    def _is_with(self, phrase: Phrase) -> bool:
        """Whether only the other side of talks stands behind them: "talks with Mali", "talks in Bonn with Mali"."""
        links = self.grammar.prepositions_after(phrase.stop, min(phrase.sentence.stop, phrase.stop + NEAR))
        words = [word for word, _ in links if word not in PLACED]
        return words[:1] == ["with"]

    def _before_span(self, phrase: Phrase) -> int:
        """Where "two days of talks", "the end of a visit" begins."""
        before = self.grammar.phrase_at(phrase.first - 2) if self.lowers[phrase.first - 1] == "of" else None
        return (phrase if before is None or self.lowers[before.head] not in SPANS else before).first

    def _attending(self, phrase: Phrase) -> list[Actor]:
        """Read "said after talks with Mali", "spoke during a visit to Mali": who it is said of took part."""
        at = self._before_span(phrase) - 1
        if at < phrase.sentence.first or self.persons.owners(phrase):
            return []
        if self.lowers[at] not in ATTENDING and self.lowers[at - 1 : at + 1] not in RETURNING:
            visitor = self._visiting(phrase, at)
            return [] if visitor is None else identified(self.parties.doers(visitor))
        inserted = self._before_comma(at - 1)
        if inserted is not None:
            return identified(self.parties.people([inserted]))
        if at == phrase.sentence.first:
            # "On a visit to Mali, the king said"
            verb = next((verb for verb in self.grammar.verbs(phrase.sentence) if verb.finite), None)
        else:
            verb = self.grammar.verb_before(phrase.sentence, at)
        if verb is None or verb.passive or verb.form not in TELLING or verb.lemma in STAYING:
            return []
        return identified(self.parties.doers(verb))

    def _visiting(self, phrase: Phrase, token: int) -> Verb | None:
        """Whose subject takes part: the verb of "went for talks with Mali", the second of "went to hold talks"."""
        holding = self.grammar.verb_at(token)
        if holding is not None:
            return holding if holding.form == "infinitive" and holding.lemma in HOLDING else None
        verb = self.grammar.verb_before(phrase.sentence, token) if self.lowers[token] == "for" else None
        return verb if verb is not None and verb.lemma in GOING and verb.form in TELLING else None

    def _before_comma(self, token: int) -> Phrase | None:
        """Who an insertion is about: "The king, on a visit to Mali,", "Singh, currently on a visit to Mali,"."""
        token = self.grammar.back_over(token, 0, "R")
        return self.grammar.phrase_at(token - 1) if self.tags[token] == "," else None

    def _carrier(self, phrase: Phrase) -> Verb | None:
        """The verb that only says that somebody does what the noun names: "announced a pardon"."""
        at = phrase.first - 1
        verb = self.grammar.verb_at(at) if at >= phrase.sentence.first else None
        if verb is None or verb.lemma not in self.patterns.classes["CARRY"] or verb.passive or verb.negated:
            return None
        return verb if verb.form in {"past", "present", "perfect"} else None

    def _fought(self, phrase: Phrase, drafts: Sequence[Draft]) -> list[Actor]:
        """Read "agreed to a truce after weeks of fighting", and nobody else is named: those who agreed fought."""
        begin = max(phrase.sentence.first, phrase.first - 8)
        if AFTER.isdisjoint(self.lowers[begin : phrase.first]):
            return []
        for draft in drafts:
            near = 0 < phrase.first - draft.token < 20
            known = len(draft.actors) > 1 and all(actor.country for actor in draft.actors)
            if near and known and draft.kind.type in {"AGREE", "RETREAT", "CONSULT"}:
                return list(draft.actors)
        return []

    def _noun_draft(self, phrase: Phrase, noun: Coding, actors: list[Actor], recipients: list[Actor]) -> Draft:
        """The event of a noun phrase; what stands before the noun tells whether it happened."""
        words = self.lowers[phrase.first : phrase.head]
        status = EventStatus.HAPPENED
        preposition, governor = self.lowers[phrase.first - 1], self.lowers[phrase.first - 2]
        if governor in EXPECTED.get(preposition, ()) or not UNREAL.isdisjoint(words):
            status = EventStatus.HYPOTHETICAL
        elif not COMING.isdisjoint(words):
            status = EventStatus.PLANNED
        elif not RUNNING.isdisjoint(words):
            status = EventStatus.ONGOING
        elif self._is_to_come(phrase):
            status = EventStatus.PLANNED
        draft = Draft(join_forces(Kind.of(noun), actors), status, actors, recipients, phrase.head, rank=4)
        draft.definite = bool(words) and words[0] in POINTING
        lemma = self.grammar.lemma(phrase)
        return draft.of_noun(phrase, "event.noun", "nouns:" + noun.name, lemma)

    def _is_to_come(self, phrase: Phrase) -> bool:
        """Read "the talks will begin", "a visit is planned": what is said of a noun puts it into the future."""
        verb = self._told_by(phrase)
        if verb is None:
            return False
        if verb.passive:
            return self.patterns.frame(verb) == "plan"
        if verb.lemma != "take" and self.grammar.object(verb) is not None:
            return False  # "would begin a war"
        return verb.lemma in BEGINNING and (verb.form == "future" or verb.modal == "would")
