"""Stances in verbs and nouns: "welcomed the truce", "refused to withdraw", "Iran's opposition to"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...records import ActorKind
from ..grammar.phrases import DUTY, MAYBE, RECIPROCAL
from .demands import ANSWERING, Demands
from .holders import OURS, THEIRS, Holders
from .matters import SIDE, Matter
from .predicates import LONG_PASSIVE, Predicates
from .stances import COPULAS
from .stand import StanceReader, Stands
from .valency import OWNING, Target, Valency

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...records import Actor
    from ..actors.cast import Cast
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Sentence
    from .clauses import Clauses
    from .matters import Matters
    from .stances import Attitude, Telling

__all__ = ["Attitudes"]

# A right that somebody calls so is one that the speaker stands for.
INHERENT: Final = frozenset({"inalienable", "legitimate", "inherent", "sovereign", "fundamental"})
# Whose say it is whether somebody has a right: the speaker's.
GRANTED: Final = frozenset({"right", "business", "place", "authority", "mandate"})
# What one does about a stance that others do not take yet.
SEEKING: Final = frozenset({"await", "lack", "need", "require", "seek", "want"})
WINNING: Final = frozenset({"gain", "get", "obtain", "secure", "win"})
# What is done to whatever others take a stance on: "drew criticism from Chad", "was met with anger".
DRAWING: Final = frozenset(
    "attract command draw earn elicit encounter enjoy face gain get have meet provoke receive secure spark trigger "
    "win".split()
)
# Forms that may be an adjective: "Peru, opposed to the dam, left".
DESCRIBING: Final = frozenset({"past", "participle"})
# Within how many tokens after a verb its particles begin.
NEAR: Final = 5

# What somebody raises in others.
EVOKED: Final = frozenset({"alarm", "expectations", "fear", "fears", "hope", "hopes"})


class Attitudes(StanceReader):
    """Reads one sentence after the other into ``stands``."""

    __slots__ = ("demands", "names_stance", "predicates")

    def __init__(self, cast: Cast, clauses: Clauses, matters: Matters) -> None:
        """Take everything that is known of the text."""
        super().__init__(cast, Holders(cast, clauses), Valency(cast, clauses), Stands(matters))
        self.predicates = Predicates(cast, self.holders, self.valency, self.stands)
        self.demands = Demands(cast, self.holders, self.valency, self.stands)
        # Whether the sentence has any noun of stance.
        self.names_stance = False

    def read(self, sentences: Iterable[Sentence]) -> None:
        """The stances of some sentences."""
        stands, lowers, nouns, telling = self.stands, self.lowers, self.words.bearing, self.words.telling
        adjectives = self.words.adjectives
        for sentence in sentences:
            before = len(stands.found)
            if stands.done:
                stands.done = set()
            bare = nouns.isdisjoint(lowers[sentence.first : sentence.stop])
            named = [] if bare else [one for one in self.grammar.phrases(sentence) if lowers[one.head] in nouns]
            self.names_stance = bool(named)
            for phrase in named:
                if self.tags[phrase.head] == "N":
                    self._owned(phrase)
            for verb in self.grammar.verbs(sentence):
                # Most verbs tell of no stance, and are left at once.
                told = telling.get(verb.lemma)
                if told is not None and told.bound and not (told.carries and named):
                    lacks = told.particles.isdisjoint(lowers[verb.stop : verb.stop + NEAR])
                    told = None if lacks else told
                tells = told is not None or verb.modal or verb.progressive
                if (tells or (verb.passive and lowers[verb.head] in adjectives)) and verb.index not in stands.done:
                    self._verb(verb, told)
            if len(stands.found) - before > 1:
                stands.found[before:] = sorted(stands.found[before:], key=lambda stand: stand.first)

    def _verb(self, verb: Verb, telling: Telling | None) -> None:
        """Whatever stance a verb tells of."""
        if verb.modal in DUTY or (telling is not None and telling.owes and self.demands.owes(verb)):
            self.demands.duty(verb)
            return
        if telling is not None and telling.copula:
            if self.predicates.read(verb):
                return
        elif (
            self.lowers[verb.head] in self.words.adjectives
            and (verb.passive or verb.form in DESCRIBING)
            and self.predicates.adjective(verb, verb.head)
        ):
            return
        if telling is not None and self._told(verb, telling):
            return
        ahead = verb.form in {"future", "modal"}
        if (ahead and not self.demands.limited(verb)) or (verb.progressive and verb.finite and not ahead):
            self.demands.meant(verb)

    def _told(self, verb: Verb, telling: Telling) -> bool:
        """What a verb of the table tells, by itself or by a noun or judgement after it."""
        return bool(
            (telling.judges and self.predicates.judgement(verb))
            or (telling.carries and self.names_stance and self._carried(verb))
            or (telling.hinges and self.demands.hinges(verb))
            or (telling.belongs and self.predicates.belongs(verb))
            or (telling.rows and self._attitude(verb, telling))
            or (telling.fails and self.predicates.useless(verb))
        )

    def _attitude(self, verb: Verb, telling: Telling) -> bool:
        """A verb of the table with what it takes."""
        near = self.lowers[verb.stop : verb.stop + NEAR]
        real = False
        for particles, attitude in telling.rows:
            if particles and (particles[0] not in near or self.valency.past_partner(verb) > verb.stop):
                continue
            at = self._particles(verb, particles) if particles else verb.stop
            if at < 0:
                continue
            real = real or self._is_real(verb)
            if not real:
                return False
            target = self.valency.passive(verb, attitude) if verb.undergone else self.valency.take(verb, attitude, at)
            if target is None and at == verb.stop and "object" in attitude.takes and not verb.passive:
                target = self.valency.gap(verb)
            if target is not None:
                return not self._judged(verb, target) and self._hold(verb, attitude, target)
            end = self.grammar.over(at, verb.sentence.stop, "R\"'") if "bare" in attitude.takes else -1
            if end >= 0 and self.tags[end : end + 1] in {"", ".", ",", "K", "-"}:
                return self._answered(verb, attitude.said(denied=verb.negated), ("verb", attitude.name), at)
        return False

    def _answered(self, verb: Verb, stance: str, why: tuple[str, str], stop: int) -> bool:
        """Read "Peru backs the truce, but Chile objected", "but Chile voiced concern": about what was said before."""
        matter, holders = self.stands.recent(verb.first), self.holders.of_verb(verb)
        if matter is None or not stance or not holders:
            return False
        span = (self.grammar.clause_start(verb), stop)
        self.stands.add(holders, matter, stance, span, verb.sentence, why, target=Target(verb.first, stop))
        return True

    def _judged(self, verb: Verb, target: Target) -> bool:
        """Whether those who agree tell or judge something: "agreed that the raid was a crime", "had gone too far"."""
        inner = target.verb
        if verb.lemma == "agree" and inner is not None and inner.first > target.first and inner.perfect:
            return True
        copula = inner is not None and inner.first > target.first and inner.lemma in COPULAS
        return copula and verb.lemma == "agree" and self.clauses.speech(target.first) is not None

    def _is_real(self, verb: Verb) -> bool:
        """Whether a verb tells what is so: no noun, no possibility, no question."""
        doubted = verb.modal in {"may", "might"} or (verb.modal in MAYBE and not verb.negated)
        if doubted or self.tags[verb.first - 1] in "DFZ":
            return False
        return not self.clauses.is_open(verb) and self.clauses.asserted(verb)

    def _particles(self, verb: Verb, particles: tuple[str, ...]) -> int:
        """Where the particles of a row end after a verb, the first of which is near; -1 where they do not follow."""
        at = self.lowers.index(particles[0], verb.stop)
        end = at + len(particles)
        if at >= verb.sentence.stop or tuple(self.lowers[at:end]) != particles:
            return -1
        # "called on Friday for"
        begin = self.valency.past_manner(verb.stop, at) if at > verb.stop else at
        return end if self.valency.past_insert(begin, at) == at else -1

    def _condition(self, verb: Verb, attitude: Attitude, target: Target) -> tuple[int, int] | None:
        """What a stance hangs on: "will talk only if"."""
        ahead = verb.form in {"future", "modal"}
        return self.valency.condition(verb, target, attitude, negated=verb.negated, ahead=ahead)

    def _hold(self, verb: Verb, attitude: Attitude, target: Target) -> bool:
        """Keep the stance of a verb towards its target."""
        agent = self.grammar.agent(verb)
        stance = attitude.said(denied=verb.negated)
        ahead = verb.form == "future" or verb.modal == "would"
        if not stance and verb.negated and ahead and attitude.stance == "support":
            stance = "oppose" if "known" in attitude.marks else ""  # "will not sign the treaty"
        if self.clauses.is_due(verb):
            stance = "neutral" if attitude.negated == "neutral" else ""
        if verb.modal == "would" and (verb.undergone or self.tags[verb.first : verb.stop].find("H") >= 0):
            # "would have demanded", "would be told": nobody did.
            return True
        holders = self._holders(verb, agent)
        self.stands.consume(verb.sentence, target.first, target.stop)
        inner = target.verb if target.verb is not None and target.verb.form == "infinitive" else None
        if inner is not None and inner.lemma in ANSWERING and "agreed" in attitude.marks and holders:
            return not verb.negated and self.demands.answers(inner, holders, verb.first)
        if stance == "oppose" and inner is not None:
            stance = self._unjudged(inner)
        if not stance or not holders:
            return bool(holders)
        matter = self._own_term(verb, attitude, self.stands.matter(target), target)
        if matter is None and "act" in attitude.marks:
            matter = self.stands.happening(target)
        if stance == "oppose" and tuple(self.lowers[verb.stop : verb.stop + 2]) in RECIPROCAL:
            return True  # Two who accuse "each other" of the same are not against it.
        if matter is None or self._advises(matter, target) or not self._strong(verb, attitude, matter):
            return True
        condition = None if stance == "neutral" else self._condition(verb, attitude, target)
        first, stop = min(verb.first, target.first), max(verb.stop, target.stop)
        if agent is not None:
            stop = agent.stop
            first = verb.first if stop - first > LONG_PASSIVE else first
        why = ("verb", attitude.name)
        self.stands.add(holders, matter, stance, (first, stop), verb.sentence, why, target=target, condition=condition)
        if agent is None and condition is None:
            self._hold_joined(holders, matter, stance, verb, target, why)
        return True

    def _holders(self, verb: Verb, agent: Phrase | None) -> list[Actor]:
        """Whose the stance of a verb is: of its subject, or of the agents of a passive."""
        if agent is not None:
            return [actor for one in self.grammar.joined_right(agent) for actor in self.holders.whose(one)]
        return [] if verb.undergone else self.holders.of_verb(verb)

    def _unjudged(self, inner: Verb) -> str:
        """The stance of refusing to "rule out talks", which leaves them open, or to "condemn it", which is none."""
        if inner.lemma == "rule" and self.lowers[inner.stop : inner.stop + 1] == ["out"]:
            return "neutral"
        condemns = any(row.name == "stances:condemn" for _, row in self.words.verbs.get(inner.lemma, ()))
        return "" if condemns else "oppose"

    def _hold_joined(
        self, holders: list[Actor], matter: Matter, stance: str, verb: Verb, target: Target, why: tuple[str, str]
    ) -> None:
        """Read "called for a truce and an end to sanctions", "to free the hostages and respect the truce"."""
        known = {matter.key}
        limit = self.clauses.limit(verb.head, verb.sentence)
        for other in self.valency.joined(target, limit):
            self.stands.consume(verb.sentence, other.first, other.stop)
            further = self.stands.known(other)
            if further is None or further.key in known:
                continue
            known.add(further.key)
            if target.verb is not None and target.verb.negated and self.lowers[other.first - 1] in {"or", "nor"}:
                # "not to sell arms or send troops"
                further.sign = -further.sign
            span = (other.first, other.stop)
            self.stands.add(holders, further, stance, span, verb.sentence, why, target=other)

    def _advises(self, matter: Matter, target: Target) -> bool:
        """Whether ordinary people are told what to do for their own good: "urged residents to take shelter"."""
        asked = matter.row is None and target.verb is not None and target.verb.form == "infinitive"
        others = target.others if asked else ()
        return bool(others) and all(not one.named and one.sectors[:1] == ("CVL",) for one in others)

    def _strong(self, verb: Verb, attitude: Attitude, matter: Matter) -> bool:
        """Whether a weak verb has a known issue: "joined the sanctions", not "joined the club"."""
        if matter.row is SIDE and "sided" not in attitude.marks:
            return False
        if matter.solid and "idea" in attitude.marks:
            return False
        if "act" in attitude.marks and matter.sign < 0:
            # "accused Peru of rejecting the truce", "of not respecting it"
            matter.become("rejecting")
            matter.sign = 1
        if "pledged" in attitude.marks and verb.form not in {"future", "ing"}:
            return False
        if "weighed" in attitude.marks:
            return matter.listed or verb.progressive
        # "will not sign any agreement"
        refused = verb.negated and verb.form == "future" and matter.row is None
        # "announced a ban on flights"
        ended = self.words.turns.get(matter.id) == "ending"
        return matter.listed or refused or ended or "known" not in attitude.marks

    def _own_term(self, verb: Verb, attitude: Attitude, matter: Matter | None, target: Target) -> Matter | None:
        """A verb that itself names an issue, with only an actor or place after it: "recognised Palestine"."""
        if "object-place" in attitude.takes:
            return self.matters.sovereignty()
        if matter is not None and (
            matter.listed or not (matter.row is SIDE or matter.solid or "known" in attitude.marks)
        ):
            return matter
        if "known" in attitude.marks:
            # "signed a deal"
            match = self.matters.match(verb.head, target.stop) if attitude.stance == "support" else None
            return matter if match is None or match.stop <= verb.stop else Matter.of(match.row, match.sign)
        match = self.matters.match(verb.head, verb.head + 1)
        if match is None or (not self.matters.topics(target.first, target.stop) and (matter is None or matter.solid)):
            return matter
        return Matter.of(match.row, match.sign)

    def _owned(self, phrase: Phrase) -> None:
        """Read "Washington's opposition to the resolution", "the Indian stand that ..."."""
        attitude = self.words.noun_forms[self.lowers[phrase.head]]
        limit = self.clauses.limit(phrase.head, phrase.sentence)
        target = self.valency.noun(phrase, attitude, limit)
        if target is None:
            self._drawn(phrase, attitude)
            return
        holders = [] if self._sought(phrase) else self._owners(phrase, target)
        if not holders:
            return
        stance = attitude.said(denied=self.lowers[phrase.first] == "no")
        matter, stance = self._believed(target) or (self._noun_matter(attitude, target), stance)
        if matter is None or not stance:
            return
        span = (phrase.first, max(target.stop, target.end))
        self.stands.add(holders, matter, stance, span, phrase.sentence, ("noun", attitude.name), target=target)

    def _drawn(self, phrase: Phrase, attitude: Attitude) -> None:
        """Read "the deal drew criticism from Chad", "the ban has the backing of Chad": whose it is stands behind."""
        at = phrase.first - (self.lowers[phrase.first - 1] == "with")
        verb = self.grammar.verb_at(at - 1) if at > phrase.sentence.first else None
        subject = None if verb is None or verb.lemma not in DRAWING else self.grammar.subject(verb)
        owner = self.grammar.linked(phrase, {"from", "of"})
        if verb is None or subject is None or owner is None or not attitude.stance or self.cast.who(subject):
            return
        if attitude.takes == ("that",) or verb.negated or self.clauses.is_open(verb) or verb.modal in MAYBE:
            return
        target = self.valency.of_subject(verb, subject)
        owners = self.grammar.joined_right(owner)
        holders = [actor for one in owners for actor in self.holders.whose(one)]
        matter = self.stands.matter(target)
        if matter is not None and holders:
            span, why = (verb.first, owners[-1].stop), ("noun", attitude.name)
            self.stands.add(holders, matter, attitude.stance, span, phrase.sentence, why, target=target)

    def _believed(self, target: Target) -> tuple[Matter | None, str] | None:
        """Read "its view that the drills are a threat": what the clause says of its subject."""
        verb = target.verb
        if verb is None or verb.lemma not in COPULAS or verb.first <= target.first:
            return None
        found = self.predicates.value_at(verb.stop, target.stop)
        if found is None:
            return None
        subject = Target(target.first, self.clauses.extent(target.first, verb.first))
        return self.stands.matter(subject), found[1].said(denied=found[2] != verb.negated)

    def _noun_matter(self, attitude: Attitude, target: Target) -> Matter | None:
        """What a noun of stance is about; of a claim the land that is claimed."""
        if "object-place" not in attitude.takes:
            matter = self.stands.matter(target)
            if self.lowers[target.first - 1] == "after" and (matter is None or not matter.listed):
                # "concern after a frigate sailed near"
                matter = self.stands.happening(target) or matter
            vague = matter is None or not matter.listed
            if matter is not None and matter.row is SIDE and target.verb is not None:
                return None  # "concern that Oslo left": not against Oslo.
            return None if vague and "known" in attitude.marks else matter
        phrase = self.grammar.phrase_at(target.first)
        if phrase is None or not self.valency.is_land(phrase):
            return None
        return self.matters.sovereignty()

    def _owners(self, phrase: Phrase, target: Target) -> list[Actor]:
        """Whose stance a noun tells of: its owner's, or who stands after "of" or "by"; of a right, who calls it one."""
        first = self.lowers[phrase.first]
        if self.lowers[phrase.head].startswith("right"):
            vested = not INHERENT.isdisjoint(self.lowers[phrase.first : phrase.head])
            return self.holders.speakers(phrase.first) if vested else []
        if first in OURS:
            return self.holders.speakers(phrase.first)
        owners = self.cast.modifiers(phrase)
        if not owners and self.lowers[phrase.stop] in OWNING:
            return self._of(phrase, target) or self._by(target)
        people = tuple(actor for actor in owners if actor.kind is ActorKind.PERSON)
        return self.holders.sides(people or owners)

    def _sought(self, phrase: Phrase) -> bool:
        """Whether somebody is only after a stance: "failed to win Serbian acceptance", "seeks Chile's support"."""
        verb = self.grammar.verb_at(phrase.first - 1) if phrase.first > phrase.sentence.first else None
        if verb is None:
            return False
        return verb.lemma in SEEKING or (verb.lemma in WINNING and verb.form in {"infinitive", "base", "ing", "future"})

    def _of(self, phrase: Phrase, target: Target) -> list[Actor]:
        """Read "the wish of the union to help": whose it is stands between a noun and what it is about."""
        between = target.first > phrase.stop + 1 and self.lowers[phrase.stop] in OWNING
        owner = self.grammar.phrase_at(phrase.stop + 1) if between else None
        owners = [] if owner is None else self.grammar.joined_right(owner)
        return [actor for one in owners for actor in self.holders.whose(one)]

    def _by(self, target: Target) -> list[Actor]:
        """Read "the approval of sanctions by the council": who approves."""
        for at in range(target.first, target.stop - 1):
            if self.lowers[at] == "by":
                phrase = self.grammar.phrase_at(at + 1)
                target.stop = at
                target.end = at + 1 if phrase is None else phrase.stop
                return [] if phrase is None else self.holders.whose(phrase)
        return []

    def _wished(self, verb: Verb) -> bool:
        """Whether an infinitive is done by being wished: "I want to express my support"; not "urged Oslo to show"."""
        governor = self.grammar.parent(verb)
        return governor is not None and governor.lemma in {"want", "wish", "like"} and governor.stop == verb.first

    def _object(self, verb: Verb, limit: int) -> Phrase | None:
        """The object of a verb, over a day, "reiterated on Friday its support", and over "what it called"."""
        found = None if verb.passive else self.grammar.object(verb)
        if found is None and not verb.passive and verb.stop < limit:
            dated = self.tags[verb.stop : verb.stop + 2] == "IY"
            found = self.grammar.phrase_at(verb.stop + 2 if dated else self.valency.past_calling(verb.stop, limit))
        return found

    def _carried(self, verb: Verb) -> bool:
        """Read "voiced its support for the truce", "sees no need for talks"."""
        limit = self.clauses.limit(verb.head, verb.sentence)
        phrase = self._object(verb, limit)
        if phrase is None:
            return False
        word = self.lowers[phrase.head]
        attitude = self.words.noun_forms.get(word)
        if attitude is None or (verb.modal in MAYBE and not verb.negated) or self.clauses.is_open(verb):
            return False
        if verb.lemma == "raise" and word in EVOKED:
            return False  # "left the talks, raising fears of war": those of others
        if verb.form == "infinitive" and not self.clauses.asserted(verb) and not self._wished(verb):
            return False
        target = self.valency.noun(phrase, attitude, limit)
        if target is None:
            if "bare" not in attitude.takes or self.tags[phrase.stop : phrase.stop + 1] not in {".", ",", "K"}:
                return False
            stance = attitude.said(denied=verb.negated != (self.lowers[phrase.first] == "no"))
            return self._answered(verb, stance, ("noun", attitude.name), phrase.stop)
        denied = verb.negated != (self.lowers[phrase.first] == "no")
        stance = attitude.said(denied=denied)
        if self.words.carriers[verb.lemma] and not denied:
            # "dropped its objections to", "withdrew its support for"
            stance = "support" if stance == "oppose" else "oppose"
        holders = self.holders.speakers(verb.head) if word in GRANTED else self._of(phrase, target)
        holders = holders or self.holders.of_verb(verb)
        already = any(
            stand.first == phrase.first and stand.sentence is verb.sentence for stand in self.stands.found[-4:]
        )
        believed = None if already else self._believed(target)
        matter = None if already else self._noun_matter(attitude, target)
        if believed is not None:
            matter, stance = believed
        self.stands.consume(verb.sentence, target.first, target.stop)
        if matter is not None and stance and holders:
            span = (verb.first, target.stop)
            self.stands.add(holders, matter, stance, span, verb.sentence, ("noun", attitude.name), target=target)
        if not denied and holders:
            self._carry_on(verb, target, limit, holders)
        return True

    def _carry_on(self, verb: Verb, target: Target, limit: int, holders: list[Actor]) -> None:
        """Read "voiced its support for the truce and its commitment to free trade": the second noun."""
        phrase = self._next_carried(verb, target.first, limit)
        attitude = None if phrase is None else self.words.noun_forms[self.lowers[phrase.head]]
        further = None if phrase is None or attitude is None else self.valency.noun(phrase, attitude, limit)
        if phrase is None or attitude is None or further is None:
            return
        matter = self._noun_matter(attitude, further)
        if matter is not None and attitude.stance:
            span, why = (phrase.first, further.stop), ("noun", attitude.name)
            self.stands.add(holders, matter, attitude.stance, span, verb.sentence, why, target=further)

    def _next_carried(self, verb: Verb, at: int, limit: int) -> Phrase | None:
        """The noun of stance with "its" or its likes that "and" or "as well as" joins to one before it."""
        following = self.grammar.following(verb)
        stop = limit if following is None or not following.finite else min(limit, following.first)
        for phrase in self.grammar.phrases(verb.sentence):
            owned = at <= phrase.first < stop and self.lowers[phrase.first] in THEIRS
            joined = owned and (self.tags[phrase.first - 1] == "K" or self.lowers[phrase.first - 1] == "as")
            if joined and self.lowers[phrase.head] in self.words.noun_forms:
                return phrase
        return None
