"""Stances in demands and terms: "must withdraw", "will only begin once"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from ..grammar.phrases import MAYBE, THEY, WE
from .matters import SIDE, Matter
from .stances import OWING
from .stand import THINGS, StanceReader, ended
from .valency import Target
from .walk import SLIGHT, read_matter

if TYPE_CHECKING:
    from ...records import Actor
    from ..grammar.phrases import Phrase, Verb

__all__ = ["ANSWERING", "Demands"]

# What is demanded, what it depends on, and the words that say so.
Owed: TypeAlias = tuple[Matter, tuple[int, int] | None, Target]

# Verbs of "any settlement must ensure ...": what a thing must do is a condition on it.
REQUIRING: Final = frozenset(
    "ensure include address respect reflect guarantee take lead begin start come comply rest depend meet "
    "involve".split()
)
ABLE: Final = frozenset({"can", "could"})
MEANS: Final = frozenset({"through", "by", "via", "with"})
WILLING: Final = frozenset({"shall", "will", "would"})
# Verbs of "we will hold talks": to do it is to be for it.
COMMITTING: Final = frozenset(
    "accept sign ratify implement respect honour honor uphold hold impose introduce approve adopt enforce lift join "
    "resume restore extend use allow permit host launch attend observe abide pay accede submit return continue keep "
    "maintain pursue provide supply deliver send".split()
)
# Who must do what nobody is asked for by name.
EVERYBODY: Final = frozenset(
    "all both countries everybody everyone governments nations neither nobody none parties powers sides states".split()
)
# What one does about what one is against, when one promises it.
ANSWERING: Final = frozenset({"react", "reciprocate", "respond", "retaliate"})
# What people will do any day, whatever they are for.
CASUAL: Final = frozenset({"talk", "consult", "monitor"})


class Demands(StanceReader):
    """Reads the demands of one text."""

    __slots__ = ()

    def owes(self, verb: Verb) -> bool:
        """Read "has to leave", "needs to leave"."""
        at = verb.stop
        inner = self.grammar.verb_at(at) if at < verb.sentence.stop else None
        return inner is not None and inner.form == "infinitive" and verb.finite

    def duty(self, verb: Verb) -> None:
        """Read "Iran must withdraw", "the dispute should be settled by talks": the speaker demands it."""
        speakers = self.holders.speakers(verb.head)
        subject = self.grammar.subject(verb)
        if not speakers or subject is None or self.clauses.is_open(verb) or self._asks(subject):
            return
        limit = self.clauses.limit(verb.head, verb.sentence)
        if self.lowers[subject.head] == "there":
            self._there_must(verb, limit, speakers)
            return
        main = verb
        if verb.lemma in OWING and not verb.modal:
            main = self.grammar.verb_at(verb.stop) or verb
        first = self.grammar.subjects(verb)[0].first
        after = self.valency.after(main)
        # "should be peacefully resolved": adverbs part the auxiliary from its verb.
        start = after + 1 if main.lemma == "be" and self.tags[after : after + 1] in {"V", "X"} else main.stop
        stop = self.clauses.extent(start, limit)
        owed = self._owed_matter(verb, main, subject, stop, limit)
        if owed is None:
            return
        matter, condition, target = owed
        vague = self.lowers[subject.head] in WE | EVERYBODY or (
            not main.undergone and self.grammar.object(main) is None
        )
        if matter.row is None and vague:
            return
        if matter.row is SIDE:
            return
        if main is not verb and verb.negated:
            matter.sign = -matter.sign
        self.stands.add(
            speakers, matter, "support", (first, stop), verb.sentence, ("duty", ""), target=target, condition=condition
        )
        if condition is None and not main.undergone:
            denied = main.negated or self._is_nobody(subject)
            self._owed_besides(
                main, matter, Target(main.first, stop, verb=main, others=target.others), speakers, denied=denied
            )

    def _asks(self, subject: Phrase) -> bool:
        """Whether a clause tells what there is to do: "what steps need to be taken", "what help Mali needs"."""
        asking = {"how", "what", "which", "whatever"}
        before = self.grammar.phrase_at(subject.first - 1) if subject.first > subject.sentence.first else None
        return before is not None and not asking.isdisjoint(self.lowers[before.first - 1 : before.stop])

    def _owed_besides(self, main: Verb, matter: Matter, target: Target, speakers: list[Actor], *, denied: bool) -> None:
        """Read "must end the siege and release the men", "must not send arms or troops": each of several duties."""
        known, limit = {matter.key}, self.clauses.limit(main.head, main.sentence)
        for other in self.valency.joined(target, limit):
            further = self.stands.known(other)
            if further is not None and further.key not in known:
                known.add(further.key)
                if denied and self.lowers[other.first - 1] in {"or", "nor"}:
                    further.sign = -further.sign
                span, why = (other.first, other.stop), ("duty", "")
                self.stands.add(speakers, further, "support", span, main.sentence, why, target=other)

    def _owed_matter(self, verb: Verb, main: Verb, subject: Phrase, stop: int, limit: int) -> Owed | None:
        """What is demanded: of an actor its act; of a thing, that it be, or be so."""
        actors = tuple(actor for phrase in self.grammar.subjects(verb) for actor in self.matters.who(phrase))
        if main.passive and not any(actor.named for actor in actors):
            # "observers must be sent": somebody nobody knows may be what is wanted.
            actors = ()
        if actors or self.lowers[subject.head] in THINGS | WE | EVERYBODY:
            return self._owed_act(main, subject, stop, actors)
        about = self.clauses.extent(self.grammar.subjects(verb)[0].first, verb.first)
        thing = read_matter(self.matters, subject.first, about)
        if thing is None or not thing.listed:
            return self._owed_to(main, subject, stop, thing)
        after = self.valency.after(main)
        requires = main.lemma in REQUIRING or (main.lemma == "be" and self.tags[after : after + 1] in {"I", "J"})
        if requires and not main.passive and not main.negated:
            return thing, (verb.first, self.clauses.condition_stop(main.stop, limit)), Target(subject.first, about)
        if ended(self.lowers, main.stop):
            thing.become("ending")
        else:
            self.stands.turn(thing, main.lemma)
        if main.negated:
            thing.sign = -thing.sign
        return thing, None, Target(subject.first, stop)

    def _owed_act(self, main: Verb, subject: Phrase, stop: int, actors: tuple[Actor, ...]) -> Owed | None:
        """What somebody must do: "Iran must leave"; of a pronoun for a thing, what must be done."""
        known = bool(actors) or self.lowers[subject.head] in WE | EVERYBODY or main.passive
        after = self.valency.after(main)
        main = (self.grammar.verb_at(after) if main.lemma == "be" and after < stop else None) or main
        target = Target(main.first, stop, others=actors)
        matter = self.stands.matter(target)
        known = known or (matter is not None and matter.listed and self.tags[subject.head] != "Q")
        if matter is None or main.lemma == "be" or not known:
            return None
        if self._is_nobody(subject):
            matter.sign = -matter.sign
        return matter, None, target

    def _is_nobody(self, subject: Phrase) -> bool:
        """Whether something is denied of all: "no state should recognise the junta"."""
        return self.lowers[subject.first] in {"neither", "no", "nobody", "none"}

    def _owed_to(self, main: Verb, subject: Phrase, stop: int, thing: Matter | None) -> Owed | None:
        """What must be done to what no row has: "the dispute must be settled", "the pledge must be honoured"."""
        act, target = self.matters.match(main.head, stop), Target(subject.first, stop)
        if act is None and main.passive:
            act = self.matters.undergone(main.head, subject.head)
        if act is not None:
            return Matter.of(act.row, -act.sign if main.negated != self._is_nobody(subject) else act.sign), None, target
        if thing is None or not self._is_kept(main):
            return self._means(subject, main, stop) or self._owed_deed(main, subject, stop)
        self.stands.turn(thing, main.lemma)
        thing.sign = -thing.sign if main.negated else thing.sign
        return thing, None, target

    def _owed_deed(self, main: Verb, subject: Phrase, stop: int) -> Owed | None:
        """Read "big states should cut emissions"; "the text must be amended", but not "the pig must be fed"."""
        if not main.passive:
            return None if main.lemma == "be" else self._owed_act(main, subject, stop, ())
        target = Target(subject.first, stop, verb=main)
        told = (
            self.tags[main.first - 1] == "W"
            or not main.modal
            or main.lemma in self.words.judges
            or self.matters.is_solid(self.grammar.lemma(subject))
        )
        matter = None if told else self.stands.happening(target)
        if matter is not None and main.negated:
            matter.sign = -1
        return None if matter is None else (matter, None, target)

    def _means(self, subject: Phrase, main: Verb, stop: int) -> Owed | None:
        """Read "the crisis should be handled through dialogue": the means is what is wanted."""
        after = self.valency.after(main)
        if main.negated or main.lemma == "be" or after + 1 >= stop or self.lowers[after] not in MEANS:
            return None
        matter = read_matter(self.matters, after + 1, stop)
        return None if matter is None or not matter.listed else (matter, None, Target(subject.first, stop))

    def _is_kept(self, main: Verb) -> bool:
        """Whether what is to be done to something tells only whether it is to be: "respected", "rejected"."""
        known = "verb" in self.words.lights.get(main.lemma, ()) or main.lemma in self.words.turns
        return main.passive and known and main.lemma not in SLIGHT

    def _there_must(self, verb: Verb, limit: int, speakers: list[Actor]) -> None:
        """Read "there should be no mediation"."""
        target = Target(verb.stop, self.clauses.extent(verb.stop, limit))
        matter = self.stands.matter(target) if target.stop > target.first else None
        if matter is None:
            return
        if verb.negated:
            matter.sign = -matter.sign
        span, why = (verb.first, target.stop), ("duty", "")
        self.stands.add(speakers, matter, "support", span, verb.sentence, why, target=target)

    def hinges(self, verb: Verb) -> bool:
        """Read "talks depend on a truce", "the deal would hinge on inspections", as somebody says."""
        speakers, subject = self.holders.speakers(verb.head), self.grammar.subject(verb)
        limit = self.clauses.limit(verb.head, verb.sentence)
        on = verb.stop < limit and self.lowers[verb.stop] in {"on", "upon"}
        if not on or subject is None or not speakers or verb.negated or self.clauses.is_open(verb):
            return False
        stop = self.clauses.condition_stop(verb.stop, limit)
        target = self.valency.of_subject(verb, subject)
        matter = self.stands.known(target)
        if matter is None:
            return False
        span, why, condition = (subject.first, stop), ("hinge", ""), (verb.stop + 1, stop)
        self.stands.add(speakers, matter, "support", span, verb.sentence, why, target=target, condition=condition)
        return True

    def meant(self, verb: Verb) -> None:
        """Read "Peru said it would extradite him", "we are lifting the ban": what the speaker will do or not do."""
        if verb.modal in ABLE and verb.passive and "only" in self.lowers[verb.first : verb.head]:
            self.duty(verb)  # "can only be solved by talks"
            return
        if verb.negated and verb.passive and self._unwanted(verb):
            return
        if verb.negated and verb.modal in ABLE:
            if not self._must_not_break(verb):
                self._in_vain(verb)
            return
        if verb.lemma in ANSWERING and not verb.negated and self._is_own(verb, self.holders.speakers(verb.head)):
            self.answers(verb, self.holders.speakers(verb.head), verb.first)
            return
        ends = self.words.turns.get(verb.lemma) == "ending"
        term = not verb.progressive and self.matters.match(verb.head, verb.sentence.stop)
        if (
            not (verb.modal in WILLING or (verb.progressive and not verb.modal))
            or verb.lemma in CASUAL
            or not (verb.lemma in COMMITTING or ends or term)
            or verb.passive
        ):
            return
        if "H" in self.tags[verb.first : verb.stop] or self.clauses.is_open(verb):
            return
        speakers = self.holders.speakers(verb.head)
        if not speakers or not self._is_own(verb, speakers):
            return
        limit = self.clauses.limit(verb.head, verb.sentence)
        stop = self.clauses.extent(verb.stop, limit)
        target = Target(verb.first, stop, others=tuple(speakers))
        matter = self.stands.known(target)
        if matter is None:
            return
        self.stands.add(speakers, matter, "support", (verb.first, stop), verb.sentence, ("will", ""), target=target)

    def answers(self, verb: Verb, holders: list[Actor], first: int) -> bool:
        """Read "will respond to the sanctions", "to retaliate if Chile closes the border": against what is answered."""
        limit = self.clauses.limit(verb.head, verb.sentence)
        at = verb.stop
        if at + 1 >= limit or self.lowers[at] not in {"to", "against", "if", "should"}:
            return False
        begins = self.lowers[at] in {"if", "should"}
        target = (
            self.valency.clause(at + 1, limit, verb.sentence)
            if begins
            else Target(at + 1, self.clauses.extent(at + 1, limit))
        )
        matter = None if target is None or target.stop <= target.first else self.stands.known(target)
        if target is None or matter is None:
            return False
        span, why = (first, target.stop), ("answer", "")
        self.stands.add(holders, matter, "oppose", span, verb.sentence, why, target=target)
        return True

    def _unwanted(self, verb: Verb) -> bool:
        """Read "violence cannot be tolerated", "the raid will never be accepted", as somebody says."""
        rows = self.words.verbs.get(verb.lemma, ())
        rejects = any(not particles and "object" in row.takes and row.negated == "oppose" for particles, row in rows)
        subject = self.grammar.subject(verb) if rejects and verb.modal else None
        speakers = [] if subject is None else self.holders.speakers(verb.head)
        if subject is None or not speakers or self.clauses.is_open(verb) or self.matters.who(subject):
            return False
        target = self.valency.of_subject(verb, subject)
        matter = self.stands.matter(target)
        if matter is None:
            return False
        span, why = (subject.first, verb.stop), ("refusal", "")
        self.stands.add(speakers, matter, "oppose", span, verb.sentence, why, target=target)
        return True

    def _must_not_break(self, verb: Verb) -> bool:
        """Read "Mali cannot violate the truce", as somebody else says."""
        limit = self.clauses.limit(verb.head, verb.sentence)
        breach = self.words.turns.get(verb.lemma) == "breach" and verb.stop < limit and not verb.passive
        speakers = self.holders.speakers(verb.head) if breach else []
        if not speakers or self.clauses.is_open(verb) or self._is_own(verb, speakers):
            return False
        target = Target(verb.stop, max(self.clauses.extent(verb.stop, limit), verb.stop + 1))
        matter = self.stands.known(target)
        if matter is None:
            return False
        matter.become("breach")
        span, why = (verb.first, target.stop), ("duty", "")
        self.stands.add(speakers, matter, "oppose", span, verb.sentence, why, target=target)
        return True

    def _in_vain(self, verb: Verb) -> None:
        """Read "the crisis cannot be solved by war", "you cannot build peace through sanctions": not by these means."""
        limit = self.clauses.limit(verb.head, verb.sentence)
        solves = verb.lemma in self.words.effects or self.matters.match(verb.head, limit) is not None
        ways = {"through", "via", "by"} if solves else {"through", "via"}
        stop = self.clauses.extent(verb.stop, limit)
        at = next((token for token in range(verb.stop, stop - 1) if self.lowers[token] in ways), -1)
        speakers = self.holders.speakers(verb.head) if at >= 0 else []
        if not speakers or self.clauses.is_open(verb):
            return
        target = Target(at + 1, max(self.clauses.extent(at + 1, limit), at + 2))
        forced = self.lowers[at + 1] == "force"
        matter = Matter.of(self.matters.issues.rows["military-intervention"]) if forced else self.stands.known(target)
        if matter is None:
            return
        span, why = (verb.first, target.stop), ("vain", "")
        self.stands.add(speakers, matter, "oppose", span, verb.sentence, why, target=target)

    def _is_own(self, verb: Verb, speakers: list[Actor]) -> bool:
        """Whether a verb in somebody's speech says what the speaker, or the speaker's side, will do."""
        subject = self.grammar.subject(verb)
        if subject is None or verb.first <= subject.first:
            return False
        doers = self.holders.whose(subject)
        if not doers:
            # Who speaks of "it" or "they" means nobody else.
            return self.lowers[subject.head] in THEY
        return {doer.country or doer.id for doer in doers} <= {one.country or one.id for one in speakers}

    def limited(self, verb: Verb) -> bool:
        """Read "talks will only begin once", "India will sign only if": what is tied to a condition."""
        limit = self.clauses.limit(verb.head, verb.sentence)
        found = self.clauses.condition(verb.stop, limit, negated=verb.negated)
        found = found or self.clauses.condition_before(verb, negated=verb.negated)
        subject = self.grammar.subject(verb)
        if found is None or subject is None or self.clauses.is_open(verb):
            return False
        holders = self.holders.of_verb(verb)
        actors = bool(holders)
        group = self.lowers[verb.first : verb.stop]
        only = (
            verb.negated or "only" in group or (verb.stop < limit and "only" in self.lowers[verb.stop : verb.stop + 12])
        )
        doubtful = verb.modal in MAYBE and (actors or not verb.negated) and "only" not in group
        offered = verb.passive and not actors and bool(self.holders.speakers(verb.head))
        if not offered and ((not actors and not only) or doubtful):
            return False
        if not actors:
            holders = self.holders.speakers(verb.head)
        stop = found[0] if found[0] > verb.first else self.clauses.extent(verb.stop, limit)
        target = Target(verb.first, stop) if actors else self.valency.of_subject(verb, subject)
        matter = self.stands.known(target) if target.stop > target.first else None
        if not holders or matter is None:
            return False
        if not actors and self.words.turns.get(verb.lemma) == "ending":
            matter.become("ending")
        span, why = (subject.first, max(stop, found[1])), ("condition", found[2].name)
        self.stands.add(holders, matter, "support", span, verb.sentence, why, target=target, condition=found[:2])
        return True
