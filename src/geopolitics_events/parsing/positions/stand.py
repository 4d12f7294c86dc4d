"""Somebody's stance in one place, and the stances of a text while they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...records import Stance
from ..actors.cast import CastReader
from .matters import Matter
from .stances import stances
from .walk import read_matter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...records import Actor
    from ..actors.cast import Cast
    from ..grammar.phrases import Verb
    from ..text.reading import Sentence
    from .holders import Holders
    from .matters import Matters
    from .valency import Target, Valency

__all__ = ["THINGS", "StanceReader", "Stand", "Stands", "ended"]

THINGS: Final = frozenset(
    {"it", "this", "that", "they", "these", "those", "them", "which", "who", "there", "he", "she", "you"}
)
FLIPPED: Final = {Stance.SUPPORT: Stance.OPPOSE, Stance.OPPOSE: Stance.SUPPORT}
# "brought to an end", as lists of one word.
OVER: Final = (["end"], ["halt"], ["close"], ["stop"])
# Within how many tokens something was said just before.
CLOSE: Final = 24
# Vague nouns for what was just told.
SPOKEN_OF: Final = frozenset({"case", "development", "event", "incident", "issue", "matter", "news", "situation"})
# Bare nouns that point back to what was spoken of: "rejected the idea".
BACKWARD: Final = frozenset(
    {"idea", "proposal", "plan", "offer", "move", "step", "call", "request", "suggestion", "initiative", "demand"}
)


def ended(lowers: Sequence[str], at: int) -> bool:
    """Whether what is brought or put somewhere is over: "put to rest", "brought to an end"."""
    return lowers[at : at + 2] == ["to", "rest"] or (lowers[at : at + 1] == ["to"] and lowers[at + 2 : at + 3] in OVER)


class Stand:
    """Somebody's stance in one place: tokens ``[first, stop)`` carry it."""

    __slots__ = ("condition", "first", "holder", "matter", "row", "rule", "sentence", "stance", "stop")

    def __init__(
        self, holder: Actor, matter: Matter, stance: Stance, first: int, stop: int, sentence: Sentence
    ) -> None:
        """Take what every stance has."""
        self.holder = holder
        self.matter = matter
        self.stance = stance
        self.first = first
        self.stop = stop
        self.sentence = sentence
        self.condition: tuple[int, int] | None = None
        self.rule = ""
        self.row = ""


class Stands:
    """The stances of one text; ``found`` grows in text order, ``done`` are the verbs that need no more reading."""

    __slots__ = ("_last", "done", "found", "grammar", "lowers", "matters", "words")

    def __init__(self, matters: Matters) -> None:
        """Begin without any."""
        self.lowers = matters.lowers
        self.grammar = matters.grammar
        self.matters = matters
        self.words = stances()
        self.found: list[Stand] = []
        self.done: set[int] = set()
        self._last: Matter | None = None

    def matter(self, target: Target) -> Matter | None:
        """What a target is about; a pronoun stands for what the last stance was about."""
        matter = self._clausal(target) or read_matter(self.matters, target.first, target.stop)
        pronoun = target.stop - target.first <= 1 and self.lowers[target.first] in THINGS
        # "refused to do so"
        pronoun = pronoun or (matter is None and self.lowers[target.stop - 2 : target.stop] == ["do", "so"])
        if matter is not None and matter.id in BACKWARD and self.lowers[target.first] == "such":
            return matter  # "Such steps" are some that others took.
        pronoun = pronoun or (matter is None and self._points_back(target))
        backward = matter is not None and matter.row is None and matter.id in BACKWARD
        if pronoun or (backward and not self.matters.topics(target.first, target.stop)):
            old = self._last
            # "opposed the proposal, but voted for it": what no row has is meant only close by.
            near = pronoun and old is not None and target.first < self.found[-1].sentence.stop
            if old is None or (old.row is None and not near):
                return None if pronoun else matter
            matter = old.again(1 if matter is None else matter.sign)
        return matter

    def recent(self, token: int) -> Matter | None:
        """What a stance close before a token is about: "proposed a truce, but Mali objected"."""
        close = self.found and 0 <= token - self.found[-1].stop < CLOSE
        return self._last.again() if close and self._last is not None else None

    def known(self, target: Target) -> Matter | None:
        """What a target is about, where a row of the table or of a user's names it."""
        matter = self.matter(target)
        return matter if matter is not None and matter.listed else None

    def _points_back(self, target: Target) -> bool:
        """Whether a vague noun is what was spoken of: "this serious development"."""
        phrase = (
            self.grammar.phrase_at(target.first) if self.lowers[target.first] in {"this", "these", "such"} else None
        )
        return phrase is not None and self.grammar.lemma(phrase) in SPOKEN_OF

    def _clausal(self, target: Target) -> Matter | None:
        """Read "that Iran sign the treaty": what happens in a clause, unless its subject is an issue."""
        verb = target.verb
        if verb is None or verb.first <= target.first:
            return None
        thing = read_matter(self.matters, target.first, verb.first)
        over = ended(self.lowers, verb.stop)
        if thing is None or not (thing.listed or over):
            return self._undergone(target, verb) or read_matter(self.matters, verb.first, target.stop)
        if over:
            thing.become("ending")
        else:
            self.turn(thing, verb.lemma)
        if verb.negated:
            thing.sign = -thing.sign
        return thing

    def _undergone(self, target: Target, verb: Verb) -> Matter | None:
        """Read "that the hostages be freed": what is to be done to something."""
        subject = self.grammar.subject(verb) if verb.undergone else None
        if subject is None:
            return None
        act = self.matters.undergone(verb.head, subject.head)
        if act is not None:
            return Matter.of(act.row, -act.sign if verb.negated else act.sign)
        found = read_matter(self.matters, verb.first, target.stop)
        return found if found is not None and found.listed else self.happening(target) or found

    def turn(self, thing: Matter, lemma: str) -> None:
        """Take account of a verb that ends, rejects or breaks its subject: "sanctions must be lifted"."""
        turn = self.words.turns.get(lemma, "")
        if turn == "ending":
            thing.become(turn)
        elif turn:
            thing.sign = -thing.sign

    def happening(self, target: Target) -> Matter | None:
        """Read "that its troops were operating abroad": who does what, where the verb has no object."""
        verb = target.verb
        if verb is None or verb.first <= target.first or verb.lemma in {"be", "have", "do"}:
            return None
        identifier, name = self.matters.unknown(target.first, verb.first, verb, target.stop)
        return Matter(None, identifier, name, 1) if "-" in identifier else None

    def add(
        self,
        holders: list[Actor],
        matter: Matter,
        stance: str,
        span: tuple[int, int],
        sentence: Sentence,
        why: tuple[str, str],
        *,
        target: Target,
        condition: tuple[int, int] | None = None,
    ) -> None:
        """Keep a stance of each holder; the verbs of its ``span`` carry no other.

        ``why`` is the rule and the row that found it.
        """
        self.consume(sentence, *span)
        wanted = Stance(stance)
        if matter.sign < 0:
            wanted = FLIPPED.get(wanted, wanted)
        if condition is not None:
            wanted = Stance.CONDITIONAL
        for holder in holders:
            own = matter.again()
            own.stop = matter.stop
            if matter.actors and holder.id in {actor.id for actor in matter.actors}:
                continue
            joint = (
                tuple(holders) if len(holders) == 2 and matter.row is not None and matter.row.topic == "parties" else ()
            )
            others = target.others or joint
            own_act = target.verb is not None and target.verb.form == "infinitive" and not target.others
            self.matters.give_topic(own, target.first, target.stop, holder, others, own_act=own_act)
            stand = Stand(holder, own, wanted, span[0], span[1], sentence)
            stand.condition = condition
            stand.rule, stand.row = why
            self.found.append(stand)
            self._last = own

    def consume(self, sentence: Sentence, first: int, stop: int) -> None:
        """The verbs inside a target say what is wanted, and nothing of their own."""
        for verb in self.grammar.verbs(sentence):
            if first <= verb.first < stop:
                self.done.add(verb.index)


class StanceReader(CastReader):
    """What every reader of stances asks: who holds them, what they are about, and where to keep them."""

    __slots__ = ("clauses", "holders", "matters", "stands", "valency", "words")

    def __init__(self, cast: Cast, holders: Holders, valency: Valency, stands: Stands) -> None:
        """Take those that answer."""
        super().__init__(cast)
        self.clauses = holders.clauses
        self.holders = holders
        self.matters = stands.matters
        self.stands = stands
        self.valency = valency
        self.words = stances()
