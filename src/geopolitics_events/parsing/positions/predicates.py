"""Stances in what something is said to be: "is ready to", "is a domestic matter", "called it a crime"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..grammar.phrases import MAYBE, WE
from .holders import OURS
from .matters import SIDE, Matter
from .stances import longest
from .stand import THINGS, StanceReader
from .valency import Target

if TYPE_CHECKING:
    from ...records import Actor
    from ..grammar.phrases import Phrase, Verb
    from .issues import Row
    from .stances import Attitude

__all__ = ["Predicates"]

ONLY: Final = frozenset(
    {"only", "main", "first", "sole", "top", "primary", "ultimate", "one", "key", "biggest", "central", "final", "best"}
)
LAND: Final = frozenset({"territory", "territorial", "waters", "airspace", "soil"})
# Nouns that only say what kind of thing "of" brings.
KINDS: Final = frozenset(
    {"act", "acts", "form", "piece", "kind", "sort", "case", "sign", "source", "state", "campaign"}
)
# "tantamount to an act of war"
LIKE: Final = frozenset({"akin", "equivalent", "tantamount"})
# What will not or cannot be: "there will be no talks".
POSSIBLE: Final = frozenset({"can", "could", "will", "would"})
# "there is no military solution"
ANSWERS: Final = frozenset({"solution", "option", "answer"})
LONG_PASSIVE: Final = 12
BELONGING: Final = frozenset({"of", "in", "on", "for", "to", "by", "against"})
# What one is against breaking or endangering.
LAWS: Final = frozenset(
    "accord agreement ceasefire charter commitment constitution convention cooperation dialogue effort embargo "
    "independence instability integrity law negotiation norm obligation pact peace principle process progress "
    "relation resolution right rule security sovereignty stability talk tension tie treaty truce trust".split()
)
# What keeps a thing from working that would otherwise, as lists of one word.
HINDRANCES: Final = (["under"], ["without"], ["while"], ["as"], ["amid"])
# How many tokens after an object the claim may begin.
NEAR: Final = 6
STATEHOOD: Final = frozenset({"sovereignty", "internal-matter", "international-dispute"})


class Predicates(StanceReader):
    """Reads the predicates of one text."""

    __slots__ = ()

    def read(self, verb: Verb) -> bool:
        """Read "is ready to talk", "is a domestic matter", "was a mistake", "the aim is peace"."""
        at = self.valency.after(verb)
        if at >= verb.sentence.stop:
            return False
        if self.lowers[at] in self.words.adjectives and self.adjective(verb, at):
            return True
        if self._agent(verb, at):
            return True
        speakers = self.holders.speakers(verb.head)
        subject = self.grammar.subject(verb) if speakers else None
        if subject is None or self.clauses.is_open(verb):
            return False
        limit = self.clauses.limit(verb.head, verb.sentence)
        if self.lowers[subject.head] == "there":
            return self._there(verb, at, limit, speakers)
        return (
            self._status(verb, subject, at, limit, speakers)
            or self._aim(verb, subject, at, limit, speakers)
            or self._value(verb, subject, at, limit, speakers)
        )

    def adjective(self, verb: Verb, at: int) -> bool:
        """Read "is ready to", "is opposed to", "was against"."""
        known = self.words.adjectives.get(self.lowers[at])
        if known is None or self.clauses.is_open(verb):
            return False
        limit = self.clauses.limit(verb.head, verb.sentence)
        found = longest(known, self.lowers, self.valency.past_mark(at + 1))
        if found is None or found[0] >= limit:
            return False
        stop, attitude = found
        target = self.valency.take(verb, attitude, stop)
        holders = [] if target is None else self.holders.of_verb(verb)
        if target is None or not holders:
            return False
        denied = verb.negated or "n" in self.tags[verb.stop : at]
        stance = attitude.said(denied=denied)
        self.stands.consume(verb.sentence, target.first, target.stop)
        matter = self.stands.matter(target)
        if matter is not None and stance and (matter.row is not SIDE or "sided" in attitude.marks):
            condition = self.valency.condition(verb, target, attitude, negated=denied)
            span, why = (verb.first, target.stop), ("adjective", attitude.name)
            self.stands.add(holders, matter, stance, span, verb.sentence, why, target=target, condition=condition)
        return True

    def _agent(self, verb: Verb, at: int) -> bool:
        """Read "is a critic of the blockade", "remains a champion of reform"."""
        phrase = self.grammar.phrase_at(at)
        if phrase is None or phrase.stop + 1 >= verb.sentence.stop:
            return False
        attitude = self.words.agents.get(self.lowers[phrase.head])
        if attitude is None or self.lowers[phrase.stop] not in attitude.takes or self.clauses.is_open(verb):
            return False
        limit = self.clauses.limit(verb.head, verb.sentence)
        target = Target(phrase.stop + 1, self.clauses.extent(phrase.stop + 1, limit))
        holders = [] if verb.negated or target.stop <= target.first else self.holders.of_verb(verb)
        matter = self.stands.matter(target) if holders else None
        if matter is None:
            return False
        span, why = (verb.first, target.stop), ("agent", attitude.name)
        self.stands.add(holders, matter, attitude.stance, span, verb.sentence, why, target=target)
        return True

    def _there(self, verb: Verb, at: int, limit: int, speakers: list[Actor]) -> bool:
        """Read "there is no need for talks", "there is a single aim: peace"."""
        phrase = self.grammar.phrase_at(at)
        if phrase is None:
            return False
        lemma = self.grammar.lemma(phrase)
        denied = verb.negated != (self.lowers[phrase.first] == "no")
        attitude = self.words.nouns.get(lemma)
        if attitude is not None and denied and attitude.negated:
            target = self.valency.noun(phrase, attitude, limit)
            matter = None if target is None else self.stands.matter(target)
            if matter is not None and matter.row is None and "known" in attitude.marks:
                matter = None
            if target is not None and matter is not None:
                self.stands.add(
                    speakers,
                    matter,
                    attitude.negated,
                    (verb.first, target.stop),
                    verb.sentence,
                    ("there", attitude.name),
                    target=target,
                )
                return True
        ahead = verb.modal in POSSIBLE and not verb.perfect
        if denied and (ahead or (not verb.modal and self.lowers[phrase.head] in ANSWERS)):
            return self._ruled_out(verb, at, limit, speakers)
        aim = self.words.aims.get(lemma)
        if aim is not None and ONLY.intersection(self.lowers[phrase.first : phrase.head]):
            start = self.grammar.over(phrase.stop, limit, "XJRV")
            if start < limit and self.tags[start] in "-:":
                return self._aimed(verb, start + 1, limit, speakers, aim)
        return False

    def _ruled_out(self, verb: Verb, at: int, limit: int, speakers: list[Actor]) -> bool:
        """Read "there can be no talks", "there will be no ceasefire until": the speaker will not have it."""
        target = Target(at, self.clauses.extent(at, limit))
        condition = self.clauses.condition(target.first, limit, negated=True)
        if condition is not None:
            target.stop = max(min(target.stop, condition[0]), target.first + 1)
        condition = condition or self.clauses.condition_before(verb, negated=True)
        matter = self.stands.known(target)
        if matter is None:
            return False
        if verb.negated:
            matter.sign = -matter.sign
        span, why = (verb.first, target.stop), ("there", "")
        # The "no" is among the words of the issue, so that its sign says already what is opposed.
        self.stands.add(
            speakers, matter, "support", span, verb.sentence, why, target=target,
            condition=None if condition is None else condition[:2],
        )  # fmt: skip
        return True

    def _status(self, verb: Verb, subject: Phrase, at: int, limit: int, speakers: list[Actor]) -> bool:
        """Read "X is a domestic matter": a claim what a place or dispute is."""
        phrase = self.grammar.phrase_at(at)
        if phrase is None or self.lowers[subject.head] in THINGS:
            return False
        row = self._statehood(phrase.first, phrase.stop, limit)
        if row is None:
            return False
        denied = verb.negated or "n" in self.tags[verb.stop : at] or self.lowers[phrase.first] == "no"
        stance, span = "oppose" if denied else "support", (subject.first, self.clauses.extent(at, limit))
        target, why = self.valency.of_subject(verb, subject), ("status", f"issues:{row.id}")
        self.stands.add(speakers, Matter.of(row), stance, span, verb.sentence, why, target=target)
        return True

    def _statehood(self, first: int, stop: int, limit: int) -> Row | None:
        """The claim whose words begin in a token range: "a domestic matter"."""
        for token in range(first, stop):
            match = self.matters.match(token, limit)
            if match is not None and match.row.id in STATEHOOD:
                return (
                    match.row if self.tags[match.stop : match.stop + 1] != "Z" else None
                )  # "part of its army's drill"
        return None

    def _aim(self, verb: Verb, subject: Phrase, at: int, limit: int, speakers: list[Actor]) -> bool:
        """Read "our goal is peace", "the main demand is a truce"."""
        aim = self.words.aims.get(self.grammar.lemma(subject))
        if aim is None or verb.negated or "W" in self.tags[subject.stop : verb.first]:
            return False
        owners = self.holders.sides(self.cast.modifiers(subject))
        # "the aim is to end the war": nobody else's than who says so.
        own = self.lowers[subject.first] in OURS or (self.lowers[subject.first] == "the" and self.tags[at] == "T")
        if not own and not owners and not ONLY.intersection(self.lowers[subject.first : subject.head]):
            return False
        return self._aimed(verb, at, limit, owners or speakers, aim)

    def _aimed(self, verb: Verb, at: int, limit: int, holders: list[Actor], aim: Attitude) -> bool:
        """Keep support of what an aim is said to be."""
        target = Target(at, self.clauses.extent(at, limit))
        matter = self.stands.matter(target) if target.stop > at else None
        if matter is None:
            return False
        first = self.grammar.clause_start(verb)
        self.stands.add(
            holders, matter, aim.stance, (first, target.stop), verb.sentence, ("aim", aim.name), target=target
        )
        return True

    def value_at(self, at: int, limit: int) -> tuple[int, Attitude, bool] | None:
        """The first judging word within a few tokens: where it ends, its row, and whether "no" denies it."""
        stop, denied = min(limit, at + 8), False
        if self.words.judging.isdisjoint(self.lowers[at:stop]):
            return None
        for token in range(at, stop):
            word = self.lowers[token]
            if word in {"no", "not", "neither", "hardly", "nothing"}:
                denied = not denied
            # "is in progress", "is at risk"
            found = self._judging(token) if self.lowers[token - 1] not in {"in", "at"} else None
            if found is not None:
                phrase = self.grammar.phrase_at(token)
                # "a historic mistake" is a mistake.
                head = None if phrase is None or phrase.head <= token else self._judging(phrase.head)
                return *(head or found), denied
            if self.lowers[token] == "of" and self.lowers[token - 1] in KINDS:
                # "an act of aggression"
                continue
            if word == "to" and self.lowers[token - 1] in LIKE:
                continue
            if self.tags[token] in ".:,WS" or (self.tags[token] in "VMEHOITBG" and token > at):
                return None
        return None

    def _judging(self, token: int) -> tuple[int, Attitude] | None:
        """The row of values that begins at a token, and where it ends."""
        known = self.words.values.get(self.lowers[token])
        return None if known is None else longest(known, self.lowers, token + 1)

    def _value(self, verb: Verb, subject: Phrase, at: int, limit: int, speakers: list[Actor]) -> bool:
        """Read "the blockade is illegal", "it is important to talk"."""
        early = self.lowers[verb.stop : verb.stop + 1] == ["too"]  # "was too early to": no adverbs of something else
        found = self.value_at(verb.stop if early else at, limit)
        if found is None:
            return False
        stop, attitude, denied = found
        if verb.negated or "n" in self.tags[verb.stop : at]:
            denied = not denied
        stance = attitude.said(denied=denied)
        word = self.lowers[subject.head]
        if "W" in self.tags[subject.stop : verb.first] or verb.modal in MAYBE:
            return False
        if word == "it" and (stop := self.valency.past_mark(stop)) < limit:
            that = self.lowers[stop] == "that" and not attitude.takes
            target = self.valency.nonfinite("to", self.valency.past_doer(stop, limit), limit) or (
                self.valency.that(verb, stop, limit) if that else None
            )
        elif attitude.takes:
            return False  # "It is time to talk"; a time itself is nothing good.
        elif word in THINGS or word in WE or self.matters.who(subject):
            return False
        else:
            first = self._gerund(subject)
            target = Target(first, max(self.clauses.extent(first, verb.first), subject.stop))
        matter = None if target is None else self.stands.matter(target)
        if target is None or matter is None or matter.solid:
            return False
        span = (min(subject.first, target.first), max(stop, target.stop))
        self.stands.add(speakers, matter, stance, span, verb.sentence, ("value", attitude.name), target=target)
        return True

    def _gerund(self, subject: Phrase) -> int:
        """Where a subject begins whose head is an act: "lifting the blockade is vital"."""
        at = self.grammar.back_over(subject.first - 1, subject.sentence.first + 1, "R")
        verb = self.grammar.verb_at(at) if at >= subject.sentence.first else None
        return verb.first if verb is not None and verb.form == "ing" and not verb.progressive else subject.first

    def judgement(self, verb: Verb) -> bool:
        """Read "called the raid a crime", "described the offer as fair"."""
        phrase = self.grammar.object(verb)
        if self.clauses.is_open(verb):
            return False
        if verb.passive:
            return not verb.negated and self._judged(verb)
        if phrase is None and (before := self.valency.gap(verb)) is not None:
            return self._judged_before(verb, before)
        if phrase is None and self.lowers[verb.stop : verb.stop + 1] == ["as"]:
            return self._dismissed(verb)
        if phrase is None or verb.negated or verb.modal in MAYBE:
            return self._own_land(verb)
        if not self.clauses.asserted(verb):
            return False
        if self._own_land(verb):
            return True
        limit = self.clauses.limit(verb.stop, verb.sentence)
        if self._regarded(verb, phrase, limit):
            return True
        at = self._past_object(phrase, limit)
        if at >= limit or self.tags[at] in ".,:":
            return False
        found = self.value_at(at, limit)
        if found is None:
            return False
        target = Target(phrase.first, min(at, self.clauses.extent(phrase.first, limit)))
        stop = max(found[0], self.clauses.extent(at, limit))
        return self._hold(verb, self.holders.of_verb(verb), target, found, (verb.first, stop))

    def _hold(
        self,
        verb: Verb,
        holders: list[Actor],
        target: Target,
        found: tuple[int, Attitude, bool],
        span: tuple[int, int],
    ) -> bool:
        """Keep what some judging words make of a target; whether anybody judges anything."""
        matter = self.stands.matter(target) if holders else None
        if matter is None:
            return False
        _, attitude, denied = found
        why = ("judgement", attitude.name)
        self.stands.add(holders, matter, attitude.said(denied=denied), span, verb.sentence, why, target=target)
        return True

    def _judged(self, verb: Verb) -> bool:
        """Read "a raid will be considered an act of war", as somebody says, "is seen by Peru as a threat"."""
        subject, agent = self.grammar.subject(verb), self.grammar.agent(verb)
        limit = self.clauses.limit(verb.stop, verb.sentence)
        holders = self.holders.speakers(verb.head) if agent is None else self.holders.whose(agent)
        found = self.value_at(verb.stop if agent is None else agent.stop, limit) if holders else None
        if found is None or subject is None or self.matters.who(subject):
            return False
        target = Target(self.grammar.subjects(verb)[0].first, self.clauses.extent(subject.first, verb.first))
        stop = max(found[0], self.clauses.extent(verb.stop, limit))
        if agent is None and self.stands.known(target) is None:
            return False
        return self._hold(verb, holders, target, found, (target.first, stop))

    def _judged_before(self, verb: Verb, target: Target) -> bool:
        """Read "sanctions, which it considers illegal", "the raid, which it denounced as an act of war"."""
        limit = self.clauses.limit(verb.stop, verb.sentence)
        at = verb.stop + (self.lowers[verb.stop : verb.stop + 1] == ["as"])
        found = self.value_at(at, limit) if at < limit and not verb.negated else None
        if found is None:
            return False
        stop = max(found[0], self.clauses.extent(at, limit))
        return self._hold(verb, self.holders.of_verb(verb), target, found, (verb.first, stop))

    def _dismissed(self, verb: Verb) -> bool:
        """Read "dismissed as baseless the claims": the judgement before what is judged."""
        limit = self.clauses.limit(verb.stop, verb.sentence)
        found = self.value_at(verb.stop + 1, limit) if not verb.negated and not verb.passive else None
        if found is None:
            return False
        at = self.grammar.over(found[0], limit, "\"'")
        if at >= limit or self.grammar.phrase_at(at) is None:
            return False
        target = Target(at, self.clauses.extent(at, limit))
        return self._hold(verb, self.holders.of_verb(verb), target, found, (verb.first, target.stop))

    def _regarded(self, verb: Verb, phrase: Phrase, limit: int) -> bool:
        """Read "regards the island as part of its territory": a claim what a place is."""
        at = self._past_object(phrase, limit)
        if not self.valency.is_land(phrase):
            return False
        row = self._statehood(at, min(limit, at + NEAR), limit)
        if row is None:
            return False
        span, why = (verb.first, self.clauses.extent(at, limit)), ("status", f"issues:{row.id}")
        holders, target = self.holders.of_verb(verb), Target(phrase.first, at)
        self.stands.add(holders, Matter.of(row), "support", span, verb.sentence, why, target=target)
        return bool(holders)

    def belongs(self, verb: Verb) -> bool:
        """Read "the islands belong to Peru", as somebody says."""
        subject, speakers = self.grammar.subject(verb), self.holders.speakers(verb.head)
        after = verb.stop
        if subject is None or not speakers or verb.negated or self.lowers[after : after + 1] != ["to"]:
            return False
        if self.clauses.is_open(verb):
            return False
        owner = self.grammar.phrase_at(after + 1) if after + 1 < verb.sentence.stop else None
        if owner is None or not self.valency.is_land(subject):
            return False
        own = self.holders.whose(owner)
        if own and own[0].country not in {speaker.country for speaker in speakers}:
            return False
        matter, span = self.matters.sovereignty(), (subject.first, owner.stop)
        target, why = self.valency.of_subject(verb, subject), ("status", "issues:sovereignty")
        self.stands.add(speakers, matter, "support", span, verb.sentence, why, target=target)
        return True

    def _past_object(self, phrase: Phrase, limit: int) -> int:
        """The token after an object with its prepositional phrases, and after "as" or "to be"."""
        at = self.grammar.past_links(phrase.stop, limit, BELONGING)
        if self.lowers[at : at + 2] == ["to", "be"]:
            at += 2
        elif self.tags[at : at + 1] == "T":
            # "called the decision to build a dam illegal"
            return next((token for token in range(at, limit) if self._closes_judgement(token, limit)), at)
        elif at < limit and self.tags[at] in "GX":
            # "described the drills taking place there as threats"
            at = next((token for token in range(at, min(limit, at + NEAR + 2)) if self.lowers[token] == "as"), at)
        while at < limit and (self.lowers[at] == "as" or self.tags[at] in "\"'"):
            at += 1
        return at

    def _closes_judgement(self, token: int, limit: int) -> bool:
        """Whether a judging adjective ends the words about an object."""
        ends = token + 1 >= limit or self.tags[token + 1] in '.,:"IS'
        return ends and self.tags[token] == "J" and self.lowers[token] in self.words.values

    def _own_land(self, verb: Verb) -> bool:
        """Read "what it considers its territory": a claim."""
        phrase = self.grammar.object(verb)
        if phrase is None or verb.negated or verb.passive or self.tags[phrase.first] != "F":
            return False
        land = next((at for at in range(phrase.first, phrase.stop) if self.lowers[at] in LAND), None)
        holders = self.holders.of_verb(verb)
        if land is None or not holders:
            return False
        first = self.grammar.clause_start(verb)
        if first and self.tags[first - 1] == "W":
            first -= 1
        target = (
            Target(phrase.stop, self.clauses.extent(phrase.stop, verb.sentence.stop))
            if phrase.stop < verb.sentence.stop
            else Target(first, phrase.stop)
        )
        self.stands.add(
            holders,
            self.matters.sovereignty(),
            "support",
            (first, phrase.stop),
            verb.sentence,
            ("claim", "issues:sovereignty"),
            target=target,
        )
        return True

    def _breaks(self, verb: Verb) -> bool:
        """Whether a verb's object is a law, an agreement or peace: "violates the treaty", "threatens stability"."""
        phrase = self.grammar.object(verb)
        return phrase is not None and self.grammar.lemma(phrase) in LAWS

    def _broken(self, verb: Verb, stop: int) -> Matter | None:
        """The breach of what a verb breaks, "violates the truce"; None where that is no issue of the table."""
        breach = self.words.turns.get(verb.lemma) == "breach"
        matter = self.stands.known(Target(verb.stop, stop)) if breach and stop > verb.stop else None
        if matter is None:
            return None
        matter.become("breach")
        return matter

    def useless(self, verb: Verb) -> bool:
        """Read "sanctions will not work", "the blockade serves no purpose"."""
        found = longest(self.words.effects[verb.lemma], self.lowers, verb.stop)
        if verb.passive or found is None or found[1].stance == ("oppose" if verb.negated else "support"):
            return False
        after, attitude = found
        if "object" in attitude.takes and not self._breaks(verb):
            return False
        if self.tags[after : after + 1] == "T" or self.lowers[after : after + 1] in HINDRANCES:
            # "failed to reach the border", "talks cannot succeed under threats"
            return False
        subject, speakers = self.grammar.subject(verb), self.holders.speakers(verb.head)
        if subject is None or not speakers or self.clauses.is_open(verb):
            return False
        if self.matters.who(subject) or self.lowers[subject.head] in THINGS | WE:
            return False
        target = Target(self.grammar.subjects(verb)[0].first, self.clauses.extent(subject.first, verb.first))
        limit = self.clauses.limit(verb.head, verb.sentence)
        stop = self.clauses.extent(after, limit)
        matter = self.stands.matter(target)
        if matter is None or not matter.listed:
            matter = self._broken(verb, stop) or matter
        if matter is None:
            return False
        self.stands.add(
            speakers,
            matter,
            attitude.negated or attitude.stance,
            (target.first, stop),
            verb.sentence,
            ("effect", attitude.name),
            target=target,
        )
        return True
