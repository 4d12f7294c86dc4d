"""From word to word through a complement, to the noun or verb that names the issue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...records import ActorKind
from ...slugs import slug
from ..grammar.tagging import PARTICLES
from .matters import BESIDE, SIDE, Matter, Topic

if TYPE_CHECKING:
    from ...records import Actor
    from ..grammar.phrases import Phrase, Verb
    from .matters import Match, Matters

__all__ = ["SLIGHT", "read_matter"]

# Where the walk from word to word ends at last.
FURTHEST: Final = 40
# Heads that name no issue.
VAGUE: Final = frozenset(
    "position stance statement view time day thing way situation development news word comment people man woman person "
    "country side party leader it one other part fact point case remark answer question result year month week day "
    "decade hour basis minute doubt name regard need support reason thing lot time end start kind century "
    "while mind".split()
)
# Whose they are says whose side is taken.
STANDPOINTS: Final = frozenset({"cause", "position", "side", "stance", "stand", "view"})
# Prepositions after which nothing belongs to the issue any more.
PARTING: Final = frozenset({"without", "despite", "unlike", "besides", "except", "amid", "because", "including"})
LEAVING: Final = frozenset({"exit", "leave", "quit"})
SLIGHT: Final = frozenset("make give keep use be have do see get go come meet work help put want need say play".split())


def read_matter(matters: Matters, first: int, stop: int) -> Matter | None:
    """What the tokens ``[first, stop)`` are about; None where they name nothing."""
    matter = Walk(matters, first, min(stop, first + FURTHEST)).run()
    if matter is not None:
        matter.name = matter.name or "it"
    return matter


class Walk:
    """One walk over the words of a complement: from its first word to the noun or verb that names the issue."""

    __slots__ = (
        "act", "at", "fallback", "first", "hunting", "judged", "matters", "named", "nameless", "sign", "solid",
        "stop", "turn",
    )  # fmt: skip

    def __init__(self, matters: Matters, first: int, stop: int) -> None:
        self.matters = matters
        self.first = self.at = first
        self.stop = stop
        self.sign = 1
        self.turn = ""
        self.hunting = 0
        self.judged = False
        # Whether a word that ends something says nothing of what.
        self.nameless = False
        self.solid = False
        self.fallback: tuple[str, str] = ("", "")
        # What a light verb would mean with nobody but an actor after it: "take the island".
        self.act: tuple[str, str] = ("", "")
        self.named: tuple[Actor, ...] = ()

    def run(self) -> Matter | None:
        """Walk; a row of the table, else the first words that mean something, else an actor's side."""
        grammar, tags = self.matters.grammar, self.matters.tags
        while self.at < self.stop:
            at = self.at
            phrase = grammar.phrase_at(at)
            if phrase is not None:
                found = self._phrase(phrase)
            elif (verb := grammar.verb_at(at)) is not None:
                found = self._verb(verb)
            else:
                if self.matters.lowers[at] in PARTING:
                    break
                if self.matters.lowers[at] == "unable":
                    self.sign = -self.sign  # "regretted that they were unable to agree"
                listed = tags[at] == "," and tags[at - 1] == "J" and not self.fallback[0]
                if not listed and (tags[at] not in "ITRDnSJ\"'KFW#Z-" or (tags[at] == "K" and self.fallback[0])):
                    break  # But "an "immediate, full" ceasefire" goes on.
                self.at += 1
                continue
            if found is not None:
                return found
        return self._last_resort()

    def _last_resort(self) -> Matter | None:
        """Without a row: the head words, or the side of an actor."""
        identifier, name = self.fallback if self.fallback[0] else self.act
        if identifier:
            made = Matter(None, identifier, name, self.sign)
            if self.nameless and self.turn in BESIDE:
                # "stop filling the reservoir"
                made.become(self.turn)
            made.solid = self.solid
            return made
        if self.named and self.named[0].named and self.named[0].kind is not ActorKind.UNKNOWN:
            actor = self.named[0]
            made = Matter.of(SIDE, self.sign)
            made.topic = Topic.of(actor.name)
            made.actors = self.named
            return made
        return None

    def _made(self, match: Match, turn: str = "") -> Matter:
        """The issue of a term; an end or breach of it is an issue beside it."""
        sign = self.sign * match.sign
        if self.turn == "ending" and turn == "breach":
            sign = -sign  # "an end to violations of the truce"
        turn = turn or self.turn
        made = Matter.of(match.row, -sign if turn == "against" else sign)
        if turn in BESIDE:
            made.become(turn)
        made.stop = match.stop
        return made

    def _phrase(self, phrase: Phrase) -> Matter | None:
        """A noun phrase: its head decides, a light or turning head leads on."""
        matters = self.matters
        first, stop = max(phrase.first, self.first), min(phrase.stop, self.stop)
        self.at = stop
        if "Z" in matters.tags[stop - 1 : stop + 1] or matters.tags[first : stop + 1] in {"QB", "QT"}:
            # "Peru's proposed tariffs", "help it fight piracy": the owner or doer is not what they are about.
            return None
        if matters.lowers[first] in {"no", "neither"}:
            self.sign = -self.sign
        lemma = matters.lowers[stop - 1]
        if lemma not in matters.words.lights:  # "the signing of the treaty"
            lemma = matters.english.lemma(lemma)
        whole, matches = self._terms(first, stop)
        if whole is not None:
            return self._made(self._better(whole, lemma, stop))
        turn = matters.words.turns.get(lemma, "verb")
        joined = matters.lowers[stop : stop + 1] in (["to"], ["of"])
        if turn != "verb" and (matches or joined or turn):
            return self._turned(turn, matches, first, stop)
        light = "" in matters.words.lights.get(lemma, ())
        if light and matches:
            return self._made(matches[-1])
        actors = matters.who(phrase)
        if actors:
            self._party(phrase, actors, first, stop)
            return None
        if lemma in STANDPOINTS:
            self.named = self.named or matters.cast.modifiers(phrase)  # "backed Peru's position"
        return self._thing(matches, lemma, first, stop, light=light)

    def _party(self, phrase: Phrase, actors: tuple[Actor, ...], first: int, stop: int) -> None:
        """A noun phrase that names somebody: whose side may be taken, where nothing else is meant."""
        matters = self.matters
        before, after = matters.lowers[first - 1] if first > self.first else "", matters.lowers[stop : stop + 1]
        if before in {"by", "of", "from"} and self.fallback[0] and matters.tags[stop : stop + 1] == "T":
            # "efforts by Peru to": whose they are says nothing of what they are for.
            return
        doing = matters.grammar.joined_right(phrase)[-1].stop
        if doing < self.stop and matters.tags[doing] == "G" and not self.fallback[0]:
            # "the importance of Peru and Chile signing the treaty": what they do is the issue.
            self.at = doing
            return
        self.named = self.named or actors
        self.judged = self.judged or after == ["for"]
        if after not in (["for"], ["over"], ["to"]):
            self.at = self.stop

    def _terms(self, first: int, stop: int) -> tuple[Match | None, list[Match]]:
        """The first term that reaches a noun phrase's end; else those inside it, without those inside another."""
        found: list[Match] = []
        after = first
        for at in range(first, stop):
            match = self.matters.match(at, self.stop)
            if match is not None and match.stop >= stop:
                return match, []
            if match is not None and at >= after:
                found.append(match)
                after = match.stop
        return None, found

    def _thing(self, matches: list[Match], lemma: str, first: int, stop: int, *, light: bool) -> Matter | None:
        """A noun phrase that names nobody and no issue by its head: kept for want of a better one."""
        if self.hunting:
            self.hunting -= 1
            if matches:
                return self._made(matches[-1])
        known = self.fallback[0] or self.matters.tags[stop - 1] in "QDFY#" or lemma in VAGUE
        if not known:
            self.fallback = self.matters.unknown(first, stop, None, self.stop)
            self.solid = self.matters.is_solid(lemma)
        acts = self.matters.tags[stop : stop + 1] == "G"
        if acts:
            # "states violating the truce"
            self.hunting = 1
        means = self.matters.lowers[stop : stop + 1] in (["through"], ["via"])
        if not light and not self.hunting and not means:
            self.at = self.stop  # "address differences through talks" goes on to the talks.
        return None

    def _better(self, match: Match, lemma: str, stop: int) -> Match:
        """Read "deployment of missiles": a light head that is a term gives way to the term after its "of"."""
        matters = self.matters
        ends = matters.words.turns.get(lemma) == "ending"
        leads = ends or "" in matters.words.lights.get(lemma, ())
        if not leads or match.stop > stop or matters.lowers[stop : stop + 1] != ["of"]:
            return match
        after = matters.grammar.phrase_at(stop + 1) if stop + 1 < self.stop else None
        whole, inside = (None, []) if after is None else self._terms(after.first, after.stop)
        better = whole or (inside[-1] if inside else None)
        if better is not None and ends:
            self.turn = "ending"
        return better or match

    def _turned(self, turn: str, matches: list[Match], first: int, stop: int) -> Matter | None:
        """Read "violation of the ceasefire", "ceasefire violations", "an end to sanctions"."""
        if matches:
            return self._made(matches[-1], turn or "against")
        self._note_turn(turn)
        if not self.fallback[0]:
            self.fallback = self.matters.unknown(first, stop, None, self.stop)
        self.hunting = 2
        return None

    def _note_turn(self, turn: str) -> None:
        """What rejects turns a stance round; an end or a breach of something is an issue of its own."""
        if self.judged and turn not in BESIDE:
            # "criticised Peru for opposing the truce": the act is judged, whatever it is.
            self.turn = "rejecting"
        elif turn in BESIDE:
            if (self.turn, turn) == ("ending", "breach"):
                self.sign = -self.sign
            self.turn = "" if self.turn == turn else turn
        else:
            self.sign = -self.sign

    def _turning(self, verb: Verb, turn: str) -> None:
        """A verb that turns the stance on what follows: "to end the war"."""
        sign = self.sign
        self._note_turn(turn)
        if sign != self.sign:
            # "the decision to reject the plan": the plan is the issue.
            self.fallback = ("", "")
        if (self.judged or turn != "verb") and not self.fallback[0]:
            self.fallback = self._act(verb)
            self.nameless = not self.fallback[0]
        self.hunting = 2

    def _verb(self, verb: Verb) -> Matter | None:
        """A verb: a term, a turn, a light verb that leads on, or an act of its own."""
        matters = self.matters
        self.at = max(verb.stop, self.at + 1)
        if verb.negated:
            self.sign = -self.sign
        match = None if self._leaves(verb) else matters.match(verb.head, self.stop)
        if match is not None:
            if "no" in matters.lowers[verb.stop : match.stop]:
                self.sign = -self.sign  # "send no troops"
            return self._made(self._object_term(verb, match))
        if verb.lemma == "let" or matters.lowers[verb.stop : verb.stop + 1] == ["sure"]:
            # "not to let the talks fail", "make sure the fighting ends": a clause of its own follows.
            self.at = self.stop
            return None
        away = matters.lowers[verb.stop : verb.stop + 1] == ["away"]
        if self._leaves(verb) or away or matters.lowers[verb.stop : verb.stop + 2] in (["out", "of"], ["back", "from"]):
            # "move away from its nuclear programme"
            self.turn, self.hunting = "ending", 2
            return None
        if self._disapproves(verb):
            self.sign, self.hunting = -self.sign, 2
            return None
        turn = matters.words.turns.get(verb.lemma)
        if turn is not None:
            self._turning(verb, turn)
            return None
        if "verb" in matters.words.lights.get(verb.lemma, ()):
            self.hunting = max(self.hunting, 1)
            if verb.lemma not in SLIGHT:
                self.act = self._act(verb)
            return None
        if not self.fallback[0]:
            self.fallback = self._act(verb)
        self.hunting = 2
        return None

    def _leaves(self, verb: Verb) -> bool:
        """Whether somebody is to leave what is an issue: "threatened to leave the talks"."""
        grammar, at = self.matters.grammar, verb.stop
        patient = grammar.object(verb) if verb.lemma in LEAVING else None
        if verb.lemma == "withdraw" and self.matters.lowers[at : at + 1] == ["from"] and at + 1 < self.stop:
            patient = grammar.phrase_at(at + 1)  # "threatened to withdraw from the talks"
        return patient is not None and self._terms(patient.first, min(patient.stop, self.stop))[0] is not None

    def _disapproves(self, verb: Verb) -> bool:
        """Whether somebody is to be against what follows: "urged Peru to condemn the coup", "not to rule out talks"."""
        if verb.lemma == "rule":
            return self.matters.lowers[verb.stop : verb.stop + 1] == ["out"]
        rows = self.matters.words.verbs.get(verb.lemma, ())
        return any(not particles and row.name == "stances:condemn" for particles, row in rows)

    def _object_term(self, verb: Verb, match: Match) -> Match:
        """Read "settle the border dispute": the object is a term of several words, which tells more than the verb."""
        patient = self.matters.grammar.object(verb)
        if patient is None or match.stop != min(patient.stop, self.stop):
            return match
        for at in range(patient.first, patient.head):
            inside = self.matters.match(at, self.stop)
            if inside is not None and inside.stop == match.stop and inside.size >= max(match.size, 2):
                return inside
        return match

    def _act(self, verb: Verb) -> tuple[str, str]:
        """The id and name of an act: its verb and the head of its object."""
        matters = self.matters
        patient = matters.grammar.object(verb)
        parted = verb.stop + 1 < self.stop and matters.lowers[verb.stop] in PARTICLES
        if patient is None and parted:
            # "hand over the banker"
            patient = matters.grammar.phrase_at(verb.stop + 1)
        if patient is None and verb.form in {"infinitive", "base"} and verb.stop + 1 < self.stop:
            # "integrate into the army"
            patient = matters.grammar.phrase_at(verb.stop + 1) if matters.tags[verb.stop] == "I" else None
        if patient is not None and matters.tags[patient.head] == "Q":
            return "", ""
        if patient is None or patient.first >= self.stop:
            return matters.unknown(verb.stop, verb.stop, verb, self.stop) if verb.form == "ing" else ("", "")
        head = patient.head
        found = matters.unknown(max(patient.first, head - 1), head + 1, verb, self.stop)
        # "take the" of a broken line names nothing; "take Crimea" does.
        bare = found[0] == slug(verb.lemma) and not matters.topics(patient.first, patient.stop)
        people = matters.who(patient) if bare and parted else ()
        if len(people) == 1 and people[0].named:
            return f"{found[0]}-{slug(people[0].name)}", found[1]
        return ("", "") if bare else found
