"""Read stances off the clauses of a text: whose they are, towards what, in which words."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from ..records import ActorKind, MentionKind, Stance
from .cast import Sighting
from .gazetteer import Sense
from .issues import Match, Matter
from .stances import longest, stances

if TYPE_CHECKING:
    from ..records import Actor, Statement
    from .cast import Cast
    from .clauses import Clauses
    from .grammar import Grammar
    from .issues import Matters
    from .phrases import Phrase, Verb
    from .stances import Attitude
    from .text import Sentence, Text

__all__ = ["Stand", "Stander"]

DUTY: Final = frozenset({"must", "should", "ought", "shall", "needs"})
OWING: Final = frozenset({"have", "need"})
DOUBTFUL: Final = frozenset({"could", "may", "might", "can"})
COPULAS: Final = frozenset({"be", "remain", "become", "constitute", "represent", "stay", "seem", "amount"})
WE: Final = frozenset({"we", "i", "us"})
OURS: Final = frozenset({"our", "my"})
THINGS: Final = frozenset(
    {"it", "this", "that", "they", "these", "those", "them", "which", "who", "there", "he", "she", "you"}
)
# Verbs of "any settlement must ensure ...": what a thing must do is a condition on it.
REQUIRING: Final = frozenset(
    {
        "ensure",
        "include",
        "address",
        "respect",
        "reflect",
        "guarantee",
        "take",
        "lead",
        "begin",
        "start",
        "come",
        "comply",
        "rest",
        "depend",
        "meet",
        "involve",
    }
)
# Whose say it is whether somebody has a right: the speaker's.
GRANTED: Final = frozenset({"right", "business", "place", "authority", "mandate"})
# Verbs after which an infinitive tells what is done: "met to condemn", "is expected to recognise".
PURPOSEFUL: Final = frozenset(
    "meet gather visit travel telephone phone ring write use issue hold convene summon appear take vote speak join unite "
    "work move go come return send continue serve rally march demonstrate act arrive fly land host contact lead".split()
)
FORESEEN: Final = frozenset({"expect", "set", "schedule", "tip"})
ONLY: Final = frozenset(
    {"only", "main", "first", "sole", "top", "primary", "ultimate", "one", "key", "biggest", "central", "final", "best"}
)
FLIPPED: Final = {Stance.SUPPORT: Stance.OPPOSE, Stance.OPPOSE: Stance.SUPPORT}
# Nouns whose "to" brings whom they are made to.
ADDRESSED: Final = frozenset(
    {"call", "appeal", "request", "offer", "bid", "plea", "proposal", "demand", "support", "pledge", "promise"}
)
LANDS: Final = frozenset(
    "island islands territory territories region sea waters peninsula province land archipelago area reef reefs shoal islets "
    "enclave strip border zone airspace sovereignty".split()
)
LAND: Final = frozenset({"territory", "territorial", "waters", "airspace", "soil"})
LONG_PASSIVE: Final = 12
# Unnamed people who stand for nobody: experts, residents, reporters.
APART: Final = frozenset({"CVL", "EDU", "JRN", "MED", "BUS", "REF", "LAB", "SOC", "UNK", "CRM", "AGR", "HLH"})
# Bare nouns that point back to what was spoken of: "rejected the idea".
BACKWARD: Final = frozenset(
    {"idea", "proposal", "plan", "offer", "move", "step", "call", "request", "suggestion", "initiative", "demand"}
)
STATEHOOD: Final = frozenset({"sovereignty", "internal-matter", "international-dispute"})


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


class Target:
    """What a stance word takes: tokens ``[first, stop)``, and the actors whom it names besides."""

    __slots__ = ("first", "others", "stop", "verb")

    def __init__(self, first: int, stop: int, *, verb: Verb | None = None, others: tuple[Actor, ...] = ()) -> None:
        self.first = first
        self.stop = stop
        self.verb = verb
        self.others = others


class Stander:
    """Reads one sentence after the other; ``stands`` grows in text order."""

    __slots__ = (
        "_done",
        "_last",
        "_states",
        "cast",
        "clauses",
        "grammar",
        "lowers",
        "matters",
        "stands",
        "tags",
        "text",
        "words",
    )

    def __init__(self, text: Text, grammar: Grammar, cast: Cast, clauses: Clauses, matters: Matters) -> None:
        """Take everything that is known of the text."""
        self.text = text
        self.lowers = text.lowers
        self.grammar = grammar
        self.tags = grammar.tags
        self.cast = cast
        self.clauses = clauses
        self.matters = matters
        self.words = stances()
        self.stands: list[Stand] = []
        self._done: set[int] = set()
        self._last: Matter | None = None
        self._states = {
            actor.id: actor for found in cast.mentions for actor in found.actors if actor.kind is ActorKind.STATE
        }

    def read(self, sentence: Sentence) -> None:
        """The stances of a sentence."""
        self._done = set()
        before = len(self.stands)
        lemma, nouns = self.grammar.english.lemma, self.words.nouns
        for phrase in self.grammar.phrases(sentence):
            if self.tags[phrase.head] == "N" and lemma(self.lowers[phrase.head]) in nouns:
                self._owned(phrase)
        for verb in self.grammar.verbs(sentence):
            if verb.index not in self._done:
                self._verb(verb)
        made = self.stands[before:]
        made.sort(key=lambda stand: stand.first)
        self.stands[before:] = made

    # --- Who ------------------------------------------------------------------------------------------------------

    def side(self, actor: Actor) -> Actor:
        """Whose position it is: a ministry, a spokesman or an unnamed official speaks for the state."""
        state = self._states.get(actor.country or "")
        if state is None or actor.kind is ActorKind.STATE:
            return actor
        if actor.kind is ActorKind.PERSON:
            return actor if actor.named or actor.sectors[:1] != ("GOV",) else state
        official = actor.kind is ActorKind.ORGANISATION and actor.sectors[:1] == ("GOV",)
        return state if official else actor

    def _sides(self, actors: tuple[Actor, ...]) -> list[Actor]:
        """The holders behind some actors, each once; whoever is neither named nor of a country holds none."""
        sides = {side.id: side for side in map(self.side, actors)}
        return [
            side
            for side in sides.values()
            if (side.named and side.kind is not ActorKind.UNKNOWN)
            or ((side.country or side.id.startswith("IGO")) and not APART.intersection(side.sectors[:1]))
        ]

    def _speakers(self, token: int) -> list[Actor]:
        """The holders behind the speech that a token stands in; none inside a denial."""
        speech = self.clauses.speech(token)
        if speech is None or speech.statement.negated:
            return []
        return self._sides(self._met(speech.statement))

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
        names = self.cast.company.names.by_first
        for token in range(phrase.first, phrase.head):
            for rest, entries in names.get(self.text.words[token], ()):
                state = next(
                    (entry for entry in entries if entry.sense is Sense.ADJECTIVE and entry.actor is not None), None
                )
                if not rest and state is not None:
                    character = self.cast.company.listed(state)
                    found = Sighting(token, token + 1, MentionKind.DEMONYM, (character,), "actor.demonym", state.row)
                    self.cast.keep(phrase, found)
                    return found.actors
        return ()

    def _whose(self, phrase: Phrase) -> list[Actor]:
        """The holders that a noun phrase stands for; "we" and "our government" are the speaker's side."""
        word = self.lowers[phrase.head]
        if word in WE or self.lowers[phrase.first] in OURS:
            return self._speakers(phrase.first)
        actors = self.cast.who(phrase)
        if any(
            (not actor.named or actor.kind is ActorKind.ORGANISATION) and actor.country not in self._states
            for actor in actors
        ):
            self._meet(phrase)
        return self._sides(actors)

    def _holders(self, verb: Verb) -> list[Actor]:
        """Who takes the stance of a verb: its subject, or the speaker whose cue it is."""
        found: list[Actor] = []
        governor = self.grammar.parent(verb) if verb.form == "infinitive" else None
        purposeful = governor is not None and governor.lemma in PURPOSEFUL
        for phrase in self._subjects(governor if purposeful and governor is not None else verb):
            found += [actor for actor in self._whose(phrase) if actor not in found]
        if not found:
            statement = self.clauses.cue_at(verb.head)
            if statement is not None and not verb.passive:
                found = self._sides(self._met(statement))
        return found

    def _subjects(self, verb: Verb) -> list[Phrase]:
        """The subjects of a verb; those named before "and others" too."""
        found = self.grammar.subjects(verb)
        if (
            len(found) == 1
            and self.lowers[found[0].head] in {"others", "another"}
            and self.tags[found[0].first - 1] == "K"
        ):
            before = self.grammar.phrase_at(found[0].first - 2)
            if before is not None and before.sentence is verb.sentence:
                at, joined = before.first - 1, [before]
                while at > verb.sentence.first and self.tags[at] == ",":
                    other = self.grammar.phrase_at(at - 1)
                    if other is None:
                        break
                    joined.insert(0, other)
                    at = other.first - 1
                return joined
        return found

    # --- What -----------------------------------------------------------------------------------------------------

    def _matter(self, target: Target) -> Matter | None:
        """What a target is about; a pronoun stands for what the last stance was about."""
        matter = self._clausal(target) or self.matters.read(target.first, target.stop)
        pronoun = target.stop - target.first <= 1 and self.lowers[target.first] in THINGS
        if pronoun or (matter is not None and matter.row is None and matter.id in BACKWARD):
            old = self._last
            if old is None or old.row is None:
                return None if pronoun else matter
            matter = Matter(old.row, old.id, old.name, 1 if matter is None else matter.sign)
            matter.topic, matter.topic_name = old.topic, old.topic_name
        return matter

    def _clausal(self, target: Target) -> Matter | None:
        """ "that Iran sign the treaty": what happens in a clause, unless its subject is an issue."""
        verb = target.verb
        if verb is None or verb.first <= target.first:
            return None
        thing = self.matters.read(target.first, verb.first)
        if thing is None or thing.row is None or thing.id == "side":
            return self.matters.read(verb.first, target.stop)
        turn = self.words.turns.get(verb.lemma)
        if turn is not None and turn[0].takes[:1] == ("ending",):
            thing.id, thing.name = "end-of-" + thing.id, "end of " + thing.name
        if verb.negated:
            thing.sign = -thing.sign
        return thing

    def _add(
        self, holders: list[Actor], matter: Matter, stance: str, span: tuple[int, int], sentence: Sentence, rule: str, row: str,
        *, target: Target, condition: tuple[int, int] | None = None,
    ) -> None:  # fmt: skip
        """Keep a stance of each holder."""
        wanted = Stance(stance)
        if matter.sign < 0:
            wanted = FLIPPED.get(wanted, wanted)
        if condition is not None:
            wanted = Stance.CONDITIONAL
        for holder in holders:
            own = Matter(matter.row, matter.id, matter.name, 1)
            own.topic, own.topic_name = matter.topic, matter.topic_name
            if matter.actors and holder.id in {actor.id for actor in matter.actors}:
                continue
            joint = (
                tuple(holders) if len(holders) == 2 and matter.row is not None and matter.row.topic == "parties" else ()
            )
            self.matters.give_topic(own, target.first, target.stop, holder, target.others or joint)
            stand = Stand(holder, own, wanted, span[0], span[1], sentence)
            stand.condition = condition
            stand.rule, stand.row = rule, row
            self.stands.append(stand)
            self._last = own

    def _consume(self, sentence: Sentence, first: int, stop: int) -> None:
        """The verbs inside a target say what is wanted, and nothing of their own."""
        for verb in self.grammar.verbs(sentence):
            if first <= verb.first < stop:
                self._done.add(verb.index)

    # --- Verbs ----------------------------------------------------------------------------------------------------

    def _verb(self, verb: Verb) -> None:
        """Whatever stance a verb tells of."""
        if verb.modal in DUTY or (verb.lemma in OWING and self._owes(verb)):
            self._duty(verb)
            return
        if verb.lemma in COPULAS:
            if self._copula(verb):
                return
        elif verb.passive and verb.lemma not in COPULAS and self._adjective(verb, verb.head):
            return
        if self.clauses.is_open(verb):
            return
        words = self.words
        if verb.lemma in words.judges and self._judgement(verb):
            return
        if verb.lemma in words.carriers and self._carried(verb):
            return
        known = words.verbs.get(verb.lemma)
        if known is not None and self._attitude(verb, known):
            return
        if verb.lemma in words.effects and verb.negated and self._useless(verb):
            return
        if verb.form in {"future", "modal"}:
            self._limited(verb)

    def _after(self, verb: Verb) -> int:
        """The token after a verb and its adverbs."""
        at = verb.stop
        while at < verb.sentence.stop and (
            self.tags[at] in "Rn\"'" or (self.tags[at] == "K" and self.tags[at - 1] == "R")
        ):
            at += 1
        return at

    def _attitude(self, verb: Verb, known: list[tuple[tuple[str, ...], Attitude]]) -> bool:
        """A verb of the table with what it takes."""
        if verb.modal in DOUBTFUL and not verb.negated:
            return False
        if not self._asserted(verb):
            return False
        for particles, attitude in known:
            at = self._particles(verb, particles)
            if at < 0:
                continue
            target = (
                self._passive_target(verb, attitude)
                if verb.passive or verb.form == "participle"
                else self._take(verb, attitude, at)
            )
            if target is not None:
                return self._hold(verb, attitude, target)
        return False

    def _particles(self, verb: Verb, particles: tuple[str, ...]) -> int:
        """Where the particles of a row end after a verb; -1 where they do not follow."""
        if not particles:
            return verb.stop
        at, stop = verb.stop, min(verb.sentence.stop, verb.stop + 4)
        while at < stop and self.tags[at] in 'R#-"' and self.lowers[at] != particles[0]:
            at += 1
        end = at + len(particles)
        return end if tuple(self.lowers[at:end]) == particles else -1

    def _asserted(self, verb: Verb) -> bool:
        """Whether a verb tells what its subject does, and not what may be done or is spoken of."""
        if verb.form == "infinitive":
            return self._purpose(verb)
        if verb.form == "ing" and not verb.progressive:
            return verb.first == verb.sentence.first or self.tags[verb.first - 1] in ',-K"'
        return (
            verb.form != "base"
            or verb.first == verb.sentence.first
            or self.grammar.subject(verb) is not None
            and self.tags[verb.first - 1] in "PN"
        )

    def _purpose(self, verb: Verb) -> bool:
        """Whether an infinitive tells what its subject does: "met to urge restraint"; not "failed to condemn"."""
        governor = self.grammar.parent(verb)
        if governor is None or governor.negated:
            return False
        if governor.passive:
            # "is expected to recognise": so it will.
            return governor.lemma in FORESEEN
        return governor.lemma in PURPOSEFUL and self.tags[verb.first - 1] not in "J"

    def _hold(self, verb: Verb, attitude: Attitude, target: Target) -> bool:
        """Keep the stance of a verb towards its target."""
        passive = verb.passive or verb.form == "participle"
        agent = self.grammar.agent(verb) if passive else None
        stance = attitude.negated if verb.negated else attitude.stance
        if verb.modal == "would" and (passive or self.tags[verb.first : verb.stop].find("H") >= 0):
            # "would have demanded", "would be told": nobody did.
            return True
        if passive:
            holders = [] if agent is None else self._whose(agent)
        else:
            holders = self._holders(verb)
        self._consume(verb.sentence, target.first, target.stop)
        matter = self._own_term(verb, self._matter(target), target)
        if not stance or not holders or matter is None or not self._strong(verb, attitude, matter):
            return bool(holders)
        first = min(verb.first, target.first)
        stop = max(verb.stop, target.stop)
        if passive and agent is not None:
            stop = agent.stop
            first = verb.first if stop - first > LONG_PASSIVE else first
        limit = self.clauses.limit(verb.head, verb.sentence)
        condition = self._condition(target, limit, attitude, negated=verb.negated) if stance != "neutral" else None
        stop = max(verb.stop, target.stop) if not passive else stop
        self._add(
            holders,
            matter,
            stance,
            (first, stop),
            verb.sentence,
            "verb",
            attitude.name,
            target=target,
            condition=condition,
        )
        return True

    def _condition(self, target: Target, limit: int, attitude: Attitude, *, negated: bool) -> tuple[int, int] | None:
        """What the stance of a row that may be denied depends on; the target ends where that begins."""
        if not attitude.negated and "agreed" not in attitude.takes:
            return None
        found = self.clauses.condition(target.first, limit, negated=negated)
        if found is None:
            return None
        target.stop = max(min(target.stop, found[0]), target.first + 1)
        return found[0], found[1]

    def _strong(self, verb: Verb, attitude: Attitude, matter: Matter) -> bool:
        """Whether a weak verb has a known issue: "joined the sanctions", not "joined the club"."""
        known = matter.row is not None and matter.id != "side"
        if matter.id == "side" and "sided" not in attitude.takes:
            return False
        if "act" in attitude.takes:
            matter.sign = 1
        if "pledged" in attitude.takes and verb.form not in {"future", "ing"}:
            return False
        if "weighed" in attitude.takes:
            return known or verb.progressive
        return known or "known" not in attitude.takes

    def _own_term(self, verb: Verb, matter: Matter | None, target: Target) -> Matter | None:
        """A verb that itself names an issue, with only an actor or place after it: "recognised Palestine"."""
        if verb.lemma == "claim":
            row = self.matters.row("sovereignty")
            return Matter(row, row.id, row.name, 1)
        if matter is not None and matter.id != "side":
            return matter
        match: Match | None = self.matters.match(verb.head, verb.head + 1)
        if match is None or (matter is None and not self.matters.topics(target.first, target.stop)):
            return matter
        return Matter(match.row, match.row.id, match.row.name, match.sign)

    # --- What a word takes ----------------------------------------------------------------------------------------

    def _take(self, verb: Verb, attitude: Attitude, at: int) -> Target | None:
        """The complement of a verb, by the forms that its row takes."""
        limit = self.clauses.limit(verb.head, verb.sentence)
        while at < limit and self.tags[at] in "R\"'" and self.grammar.phrase_at(at) is None:
            at += 1
        if at >= limit:
            return None
        for form in attitude.takes:
            found = self._form(form, verb, at, limit)
            if found is not None:
                return found
        return None

    def _form(self, form: str, verb: Verb, at: int, limit: int) -> Target | None:
        """One form of complement; None where it does not stand here."""
        if form == "object":
            phrase = self.grammar.phrase_at(at)
            return (
                None
                if phrase is None or self._begins_clause(phrase, verb)
                else Target(at, self.clauses.extent(at, limit))
            )
        if form in {"to", "gerund"}:
            return self._nonfinite(form, at, limit)
        if form == "would-to":
            return self._nonfinite("to", at, limit) if verb.modal in {"would", "'d"} else None
        if form == "object-place":
            phrase = self.grammar.phrase_at(at)
            return None if phrase is None or not self._is_land(phrase) else Target(at, self.clauses.extent(at, limit))
        if form in {"object-to", "object-not"}:
            return self._object_to(verb, at, limit, negative=form == "object-not")
        if form in {"base", "object-base"}:
            if form == "object-base":
                phrase = self.grammar.phrase_at(at)
                at = phrase.stop if phrase is not None else at
            inner = self.grammar.verb_at(at) if at < limit else None
            if inner is None or inner.form != "base":
                return None
            return Target(inner.first, max(self.clauses.extent(inner.stop, limit), inner.stop), verb=inner)
        if form in {"object-for", "object-of", "object-against"}:
            phrase = self.grammar.phrase_at(at)
            return None if phrase is None else self._preposition(verb, at, limit, frozenset({form[7:]}))
        if form in {"that", "that-base"}:
            return self._that(verb, at, limit, demand=form == "that-base")
        if form == "whether":
            return (
                Target(at, self.clauses.extent(at, limit, clause=True))
                if self.lowers[at] in {"whether", "how", "if"}
                else None
            )
        return (
            self._preposition(verb, at, limit, frozenset({form}))
            if form not in {"be", "object-value", "known", "weighed", "pledged", "act", "sided", "agreed"}
            else None
        )

    def _is_land(self, phrase: Phrase) -> bool:
        """Whether a noun phrase names a place or a stretch of land or sea."""
        return self.cast.place(phrase) is not None or self.lowers[phrase.head] in LANDS

    def _land_before(self, verb: Verb) -> Phrase | None:
        """The nearest stretch of land or sea before a verb whose subject the grammar cannot tell."""
        before = [phrase for phrase in self.grammar.phrases(verb.sentence) if phrase.stop <= verb.first]
        return next((phrase for phrase in reversed(before) if self.lowers[phrase.head] in LANDS), None)

    def _begins_clause(self, phrase: Phrase, verb: Verb) -> bool:
        """Whether a noun phrase after a verb is the subject of a clause: "hopes Iran will sign"."""
        following = next(
            (other for other in self.grammar.verbs(verb.sentence)[verb.index + 1 :] if other.first >= phrase.stop), None
        )
        if following is None or not following.finite:
            return False
        return "," not in self.tags[phrase.stop : following.first] and self.grammar.subject(following) is phrase

    def _nonfinite(self, form: str, at: int, limit: int) -> Target | None:
        """ "to withdraw", "withdrawing"."""
        if at < limit and self.tags[at] in "n" and form == "to":
            inner = self.grammar.verb_at(at) or self.grammar.verb_at(at + 1)
        else:
            inner = self.grammar.verb_at(at) if at < limit else None
        wanted = "infinitive" if form == "to" else "ing"
        if inner is None or inner.form != wanted:
            return None
        return Target(inner.first, max(self.clauses.extent(inner.stop, limit), inner.stop), verb=inner)

    def _object_to(self, verb: Verb, at: int, limit: int, *, negative: bool) -> Target | None:
        """ "urged Iran to sign": the infinitive, and whom it is asked of."""
        phrase = self.grammar.phrase_at(at)
        if phrase is None:
            return None
        for inner in self.grammar.verbs(verb.sentence)[verb.index + 1 :]:
            if inner.first >= limit or inner.finite:
                return None
            if inner.form in {"infinitive", "base"}:
                if negative and not inner.negated:
                    return None
                others = [actor for one in self.grammar.joined_right(phrase) for actor in self.cast.who(one)]
                stop = self.clauses.extent(inner.stop, limit)
                # The row's own stance counts the "not" of "warned X not to" already.
                first = inner.head if negative else inner.first
                return Target(first, max(stop, inner.stop), verb=inner, others=tuple(others))
        return None

    def _preposition(self, verb: Verb, at: int, limit: int, wanted: frozenset[str]) -> Target | None:
        """What follows a preposition in the clause: "accused Iran of arming rebels"."""
        others: tuple[Actor, ...] = ()
        phrase = self.grammar.phrase_at(at)
        if phrase is not None:
            others = self.cast.who(phrase)
        stop = self.clauses.extent(at, limit) if at < limit else at
        for token in range(at, min(limit, stop + 1)):
            if self.lowers[token] in wanted and token + 1 < limit and self.tags[token] in "ITR":
                end = self.clauses.extent(token + 1, limit)
                return Target(token + 1, end, others=others) if end > token + 1 else None
        return None

    def _that(self, verb: Verb, at: int, limit: int, *, demand: bool = False) -> Target | None:
        """A clause with its own verb: "demanded that Iran withdraw"."""
        phrase = self.grammar.phrase_at(at)
        if self.lowers[at] == "that" and self.tags[at] == "S":
            at += 1
        elif phrase is None or not self._begins_clause(phrase, verb):
            return None
        stop = self.clauses.extent(at, limit, clause=True)
        inner = next(
            (other for other in self.grammar.verbs(verb.sentence)[verb.index + 1 :] if other.first >= at), None
        )
        if inner is None or inner.first >= limit or stop <= at:
            return None
        if self.lowers[at] in {"if", "when", "unless"}:
            return None
        if demand and inner.form not in {"base", "present"} and inner.modal not in DUTY:
            return None
        return Target(at, max(stop, inner.stop), verb=inner)

    def _passive_target(self, verb: Verb, attitude: Attitude) -> Target | None:
        """What was condemned, or what somebody was urged to do, where the text says by whom."""
        agent = self.grammar.agent(verb)
        if agent is None:
            return None
        subject = self.grammar.subject(verb)
        if "object-to" in attitude.takes and verb.passive:
            found = self._nonfinite("to", agent.stop, verb.sentence.stop) or self._nonfinite(
                "to", verb.stop, verb.sentence.stop
            )
            if found is not None:
                return found
        if "object-place" in attitude.takes and subject is not None and not self._is_land(subject):
            return None
        if (
            {"object", "object-place"}.intersection(attitude.takes)
            and subject is not None
            and subject.stop <= verb.first
        ):
            return Target(subject.first, self.clauses.extent(subject.first, verb.first))
        return None

    # --- Nouns ----------------------------------------------------------------------------------------------------

    def _noun_target(self, phrase: Phrase, attitude: Attitude, limit: int) -> Target | None:
        """What a noun of stance is about: "support for", "refusal to", "the stand that"."""
        at = phrase.stop
        if at >= limit:
            return None
        word = self.lowers[at]
        if "to" in attitude.takes:
            found = self._nonfinite("to", at, limit)
            if found is not None:
                return found
            if word == "to" and self.grammar.english.lemma(self.lowers[phrase.head]) in ADDRESSED:
                return None
        if "that" in attitude.takes and word == "that" and self.tags[at] == "S":
            return Target(at + 1, self.clauses.extent(at + 1, limit, clause=True))
        if word == "after" and word in attitude.takes and self.tags[at] == "S":
            return Target(at + 1, self.clauses.extent(at + 1, limit, clause=True))
        if word in attitude.takes and self.tags[at] in "IT" and at + 1 < limit:
            end = self.clauses.extent(at + 1, limit)
            return Target(at + 1, end) if end > at + 1 else None
        return None

    def _owned(self, phrase: Phrase) -> None:
        """ "Washington's opposition to the resolution", "the Indian stand that ..."."""
        attitude = self.words.nouns[self.grammar.english.lemma(self.lowers[phrase.head])]
        limit = self.clauses.limit(phrase.head, phrase.sentence)
        target = self._noun_target(phrase, attitude, limit)
        if target is None:
            return
        owners = self.cast.modifiers(phrase)
        people = tuple(actor for actor in owners if actor.kind is ActorKind.PERSON)
        holders = self._speakers(phrase.first) if self.lowers[phrase.first] in OURS else self._sides(people or owners)
        if not owners and target.stop + 1 < limit and self.lowers[phrase.stop] == "of":
            holders = self._by(target)
        if not holders:
            return
        matter = self._matter(target)
        negative = self.lowers[phrase.first] == "no"
        stance = attitude.negated if negative else attitude.stance
        if matter is None or not stance:
            return
        self._consume(phrase.sentence, target.first, target.stop)
        span = (phrase.first, target.stop)
        self._add(holders, matter, stance, span, phrase.sentence, "noun", attitude.name, target=target)

    def _by(self, target: Target) -> list[Actor]:
        """ "the approval of sanctions by the council": who approves."""
        for at in range(target.first, target.stop - 1):
            if self.lowers[at] == "by":
                phrase = self.grammar.phrase_at(at + 1)
                target.stop = at
                return [] if phrase is None else self._whose(phrase)
        return []

    def _carried(self, verb: Verb) -> bool:
        """ "voiced its support for the truce", "sees no need for talks"."""
        phrase = self.grammar.object(verb)
        if phrase is None or verb.passive:
            return False
        lemma = self.grammar.english.lemma(self.lowers[phrase.head])
        attitude = self.words.nouns.get(lemma)
        if attitude is None or (verb.modal in DOUBTFUL and not verb.negated):
            return False
        limit = self.clauses.limit(verb.head, verb.sentence)
        target = self._noun_target(phrase, attitude, limit)
        if target is None:
            return False
        denied = verb.negated != (self.lowers[phrase.first] == "no")
        stance = attitude.negated if denied else attitude.stance
        holders = self._speakers(verb.head) if lemma in GRANTED else self._holders(verb)
        already = any(stand.first == phrase.first and stand.sentence is verb.sentence for stand in self.stands[-4:])
        matter = None if already else self._matter(target)
        self._consume(verb.sentence, target.first, target.stop)
        if matter is not None and stance and holders:
            span = (verb.first, target.stop)
            self._add(holders, matter, stance, span, verb.sentence, "noun", attitude.name, target=target)
        return True

    # --- Predicates -----------------------------------------------------------------------------------------------

    def _copula(self, verb: Verb) -> bool:
        """ "is ready to talk", "is an internal matter", "was a mistake", "the aim is peace"."""
        at = self._after(verb)
        if at >= verb.sentence.stop:
            return False
        if self._adjective(verb, at):
            return True
        subject = self.grammar.subject(verb)
        if subject is None:
            return False
        speakers = self._speakers(verb.head)
        if not speakers or self.clauses.is_open(verb):
            return False
        limit = self.clauses.limit(verb.head, verb.sentence)
        if self.lowers[subject.head] == "there":
            return self._there(verb, at, limit, speakers)
        return (
            self._status(verb, subject, at, limit, speakers)
            or self._aim(verb, subject, at, limit, speakers)
            or self._value(verb, subject, at, limit, speakers)
        )

    def _adjective(self, verb: Verb, at: int) -> bool:
        """ "is ready to", "is opposed to", "was against"."""
        known = self.words.adjectives.get(self.lowers[at])
        if known is None or self.clauses.is_open(verb):
            return False
        limit = self.clauses.limit(verb.head, verb.sentence)
        found = longest(known, self.lowers, at + 1)
        if found is None or found[0] >= limit:
            return False
        stop, attitude = found
        target = self._take(verb, attitude, stop)
        holders = self._holders(verb)
        denied = verb.negated or "n" in self.tags[verb.stop : at]
        stance = attitude.negated if denied else attitude.stance
        if target is None or not holders:
            return False
        self._consume(verb.sentence, target.first, target.stop)
        matter = self._matter(target)
        if matter is not None and stance:
            condition = self._condition(target, limit, attitude, negated=denied)
            self._add(
                holders, matter, stance, (verb.first, target.stop), verb.sentence, "adjective", attitude.name, target=target,
                condition=condition,
            )  # fmt: skip
        return True

    def _there(self, verb: Verb, at: int, limit: int, speakers: list[Actor]) -> bool:
        """ "there is no need for talks", "there should be no mediation", "there is only one issue left: the return"."""
        phrase = self.grammar.phrase_at(at)
        if phrase is None:
            return False
        lemma = self.grammar.english.lemma(self.lowers[phrase.head])
        denied = verb.negated != (self.lowers[phrase.first] == "no")
        attitude = self.words.nouns.get(lemma)
        if attitude is not None and denied and attitude.negated:
            target = self._noun_target(phrase, attitude, limit)
            matter = None if target is None else self._matter(target)
            if target is not None and matter is not None:
                self._add(
                    speakers,
                    matter,
                    attitude.negated,
                    (verb.first, target.stop),
                    verb.sentence,
                    "there",
                    attitude.name,
                    target=target,
                )
                return True
        aim = self.words.aims.get(lemma)
        if aim is not None and ONLY.intersection(self.lowers[phrase.first : phrase.head]):
            start = phrase.stop
            while start < limit and self.tags[start] in "XJRV":
                start += 1
            if start < limit and self.tags[start] in "-:":
                return self._aimed(verb, start + 1, limit, speakers, aim)
        return False

    def _status(self, verb: Verb, subject: Phrase, at: int, limit: int, speakers: list[Actor]) -> bool:
        """ "X is an internal matter": a claim what a place or dispute is."""
        phrase = self.grammar.phrase_at(at)
        if phrase is None:
            return False
        for token in range(phrase.first, phrase.stop):
            match = self.matters.match(token, limit)
            if match is not None and match.row.id in STATEHOOD:
                matter = Matter(match.row, match.row.id, match.row.name, 1)
                denied = verb.negated or "n" in self.tags[verb.stop : at] or self.lowers[phrase.first] == "no"
                stance = "oppose" if denied else "support"
                stop = self.clauses.extent(at, limit)
                target = Target(subject.first, self.clauses.extent(subject.first, verb.first))
                self._add(
                    speakers,
                    matter,
                    stance,
                    (subject.first, stop),
                    verb.sentence,
                    "status",
                    f"issues:{match.row.id}",
                    target=target,
                )
                return True
        return False

    def _aim(self, verb: Verb, subject: Phrase, at: int, limit: int, speakers: list[Actor]) -> bool:
        """ "our goal is peace", "the only issue is the return of the islands"."""
        aim = self.words.aims.get(self.grammar.english.lemma(self.lowers[subject.head]))
        if aim is None or verb.negated:
            return False
        owners = self._sides(self.cast.modifiers(subject))
        own = self.lowers[subject.first] in OURS or owners
        if not own and not ONLY.intersection(self.lowers[subject.first : subject.head]):
            return False
        return self._aimed(verb, at, limit, owners or speakers, aim)

    def _aimed(self, verb: Verb, at: int, limit: int, holders: list[Actor], aim: Attitude) -> bool:
        """Keep support of what an aim is said to be."""
        target = Target(at, self.clauses.extent(at, limit))
        matter = self._matter(target) if target.stop > at else None
        if matter is None:
            return False
        subject = self.grammar.subject(verb)
        first = subject.first if subject is not None and subject.stop <= verb.first else verb.first
        self._consume(verb.sentence, target.first, target.stop)
        self._add(holders, matter, aim.stance, (first, target.stop), verb.sentence, "aim", aim.name, target=target)
        return True

    def _value_at(self, at: int, limit: int) -> tuple[int, Attitude, bool] | None:
        """The first judging word within a few tokens: where it ends, its row, and whether "no" denies it."""
        stop, denied = min(limit, at + 8), False
        values, lemma = self.words.values, self.grammar.english.lemma
        for token in range(at, stop):
            word = self.lowers[token]
            if word in {"no", "not", "neither", "hardly", "nothing"}:
                denied = not denied
            known = values.get(word) or values.get(lemma(word))
            if known is not None:
                found = longest(known, self.lowers, token + 1)
                if found is not None:
                    return found[0], found[1], denied
            if self.tags[token] in ".:,WS" or (self.tags[token] in "VMEHOI" and token > at + 2):
                return None
        return None

    def _value(self, verb: Verb, subject: Phrase, at: int, limit: int, speakers: list[Actor]) -> bool:
        """ "the blockade is illegal", "it is important to talk"."""
        found = self._value_at(at, limit)
        if found is None:
            return False
        stop, attitude, denied = found
        if verb.negated or "n" in self.tags[verb.stop : at]:
            denied = not denied
        stance = attitude.negated if denied else attitude.stance
        word = self.lowers[subject.head]
        if word == "it" and stop < limit:
            target = self._nonfinite("to", stop, limit) or (
                self._that(verb, stop, limit) if self.lowers[stop] == "that" else None
            )
        elif word in THINGS or word in WE or self.cast.who(subject):
            return False
        else:
            target = Target(subject.first, self.clauses.extent(subject.first, verb.first))
        matter = None if target is None else self._matter(target)
        if target is None or matter is None:
            return False
        self._consume(verb.sentence, target.first, target.stop)
        span = (min(subject.first, target.first), max(stop, target.stop))
        self._add(speakers, matter, stance, span, verb.sentence, "value", attitude.name, target=target)
        return True

    def _judgement(self, verb: Verb) -> bool:
        """ "called the raid a crime", "described the offer as fair"."""
        phrase = self.grammar.object(verb)
        if phrase is None or verb.negated or verb.modal in DOUBTFUL or verb.passive:
            return self._own_land(verb)
        if not self._asserted(verb):
            return False
        if self._own_land(verb):
            return True
        limit = self.clauses.limit(verb.stop, verb.sentence)
        at = phrase.stop
        while (
            at + 1 < limit
            and self.tags[at] == "I"
            and self.lowers[at] in {"of", "in", "on", "for", "to", "by", "against"}
        ):
            after = self.grammar.phrase_at(at + 1)
            if after is None:
                break
            at = after.stop
        while at < limit and (self.lowers[at] in {"as", "to", "be"} or self.tags[at] in "\"'"):
            at += 1
        if at >= limit or self.tags[at] in ".,:":
            return False
        found = self._value_at(at, limit)
        if found is None:
            return False
        _, attitude, denied = found
        stop = max(found[0], self.clauses.extent(at, limit))
        stance = attitude.negated if denied else attitude.stance
        target = Target(phrase.first, min(at, self.clauses.extent(phrase.first, limit)))
        holders, matter = self._holders(verb), self._matter(target)
        if not holders or matter is None:
            return False
        self._consume(verb.sentence, target.first, stop)
        self._add(holders, matter, stance, (verb.first, stop), verb.sentence, "judgement", attitude.name, target=target)
        return True

    def _own_land(self, verb: Verb) -> bool:
        """ "what it considers its territory": a claim."""
        phrase = self.grammar.object(verb)
        if phrase is None or verb.negated or verb.passive or self.tags[phrase.first] != "F":
            return False
        land = next((at for at in range(phrase.first, phrase.stop) if self.lowers[at] in LAND), None)
        holders = self._holders(verb)
        if land is None or not holders:
            return False
        self._consume(verb.sentence, phrase.first, phrase.stop)
        row = self.matters.row("sovereignty")
        subject = self.grammar.subject(verb)
        first = subject.first if subject is not None and subject.stop <= verb.first else verb.first
        if first and self.tags[first - 1] == "W":
            first -= 1
        target = (
            Target(phrase.stop, self.clauses.extent(phrase.stop, verb.sentence.stop))
            if phrase.stop < verb.sentence.stop
            else Target(first, phrase.stop)
        )
        self._add(
            holders,
            Matter(row, row.id, row.name, 1),
            "support",
            (first, phrase.stop),
            verb.sentence,
            "claim",
            "issues:sovereignty",
            target=target,
        )
        return True

    def _useless(self, verb: Verb) -> bool:
        """ "sanctions will not work"."""
        subject, speakers = self.grammar.subject(verb), self._speakers(verb.head)
        if subject is None or not speakers or self.cast.who(subject) or self.lowers[subject.head] in THINGS | WE:
            return False
        target = Target(self.grammar.subjects(verb)[0].first, self.clauses.extent(subject.first, verb.first))
        matter = self._matter(target)
        if matter is None:
            return False
        stop = (
            self.clauses.extent(verb.stop, self.clauses.limit(verb.head, verb.sentence))
            if verb.stop < verb.sentence.stop
            else verb.stop
        )
        attitude = self.words.effects[verb.lemma]
        self._add(
            speakers,
            matter,
            attitude.negated,
            (target.first, stop),
            verb.sentence,
            "effect",
            attitude.name,
            target=target,
        )
        return True

    # --- Demands and conditions -----------------------------------------------------------------------------------

    def _owes(self, verb: Verb) -> bool:
        """ "has to leave", "needs to leave"."""
        at = verb.stop
        inner = self.grammar.verb_at(at) if at < verb.sentence.stop else None
        return inner is not None and inner.form == "infinitive" and verb.finite

    def _duty(self, verb: Verb) -> None:
        """ "Iran must withdraw", "the dispute should be settled by talks": the speaker demands it."""
        speakers = self._speakers(verb.head)
        subject = self.grammar.subject(verb)
        if not speakers or subject is None or self.clauses.is_open(verb):
            return
        limit = self.clauses.limit(verb.head, verb.sentence)
        if self.lowers[subject.head] == "there":
            self._there_must(verb, limit, speakers)
            return
        main = verb
        if verb.lemma in OWING and not verb.modal:
            main = self.grammar.verb_at(verb.stop) or verb
        first = self.grammar.subjects(verb)[0].first
        stop = max(self.clauses.extent(main.stop, limit) if main.stop < limit else main.stop, main.stop)
        owed = self._owed_matter(verb, main, subject, stop, limit)
        if owed is None:
            return
        matter, condition, target = owed
        if matter.row is None and (self.lowers[subject.head] in WE or self.grammar.object(main) is None):
            return
        if matter.id == "side":
            return
        if main is not verb and verb.negated:
            matter.sign = -matter.sign
        self._consume(verb.sentence, main.first, stop)
        self._add(
            speakers, matter, "support", (first, stop), verb.sentence, "duty", "", target=target, condition=condition
        )

    def _owed_matter(
        self, verb: Verb, main: Verb, subject: Phrase, stop: int, limit: int
    ) -> tuple[Matter, tuple[int, int] | None, Target] | None:
        """What is demanded: of an actor its act; of a thing, that it be, or be so."""
        actors = tuple(actor for phrase in self.grammar.subjects(verb) for actor in self.cast.who(phrase))
        if actors or self.lowers[subject.head] in THINGS | WE:
            if not actors and not main.passive and main.lemma != "be" and self.lowers[subject.head] not in WE:
                return None
            split = self.grammar.verb_at(self._after(main)) if main.lemma == "be" and self._after(main) < stop else None
            main = split or main
            target = Target(main.first, stop, others=actors)
            matter = self._matter(target)
            return None if matter is None or main.lemma == "be" else (matter, None, target)
        about = self.clauses.extent(self.grammar.subjects(verb)[0].first, verb.first)
        thing = self.matters.read(subject.first, about)
        target = Target(subject.first, stop)
        lemma, passive = main.lemma, main.passive
        if lemma == "be" and self.tags[self._after(main)] in "XV":
            lemma, passive = self.grammar.english.lemma(self.lowers[self._after(main)]), True
        if thing is not None and thing.row is not None and thing.id != "side":
            if (
                not passive
                and not main.negated
                and (lemma in REQUIRING or (lemma == "be" and self.tags[self._after(main)] in "IJ"))
            ):
                return thing, (verb.first, self.clauses._condition_stop(main.stop, limit)), Target(subject.first, about)
            turn = self.words.turns.get(lemma)
            if turn is not None and turn[0].takes[:1] == ("ending",):
                thing.id, thing.name = "end-of-" + thing.id, "end of " + thing.name
            elif turn is not None and turn[0].takes[:1] == ("verb",):
                thing.sign = -thing.sign
            if main.negated:
                thing.sign = -thing.sign
            return thing, None, target
        act = self.matters.match(main.head, stop)
        if act is not None:
            return Matter(act.row, act.row.id, act.row.name, -act.sign if main.negated else act.sign), None, target
        return None

    def _there_must(self, verb: Verb, limit: int, speakers: list[Actor]) -> None:
        """ "there should be no mediation"."""
        target = Target(verb.stop, self.clauses.extent(verb.stop, limit)) if verb.stop < limit else None
        matter = self._matter(target) if target is not None and target.stop > target.first else None
        if target is not None and matter is not None:
            if verb.negated:
                matter.sign = -matter.sign
            self._add(speakers, matter, "support", (verb.first, target.stop), verb.sentence, "duty", "", target=target)

    def _limited(self, verb: Verb) -> None:
        """ "talks will only begin once", "India will sign only if": what is tied to a condition."""
        limit = self.clauses.limit(verb.head, verb.sentence)
        group = self.lowers[verb.first : verb.stop]
        only = (
            verb.negated or "only" in group or (verb.stop < limit and "only" in self.lowers[verb.stop : verb.stop + 12])
        )
        if not only:
            return
        found = self.clauses.condition(verb.stop, limit, negated=verb.negated)
        subject = self.grammar.subject(verb)
        if found is None or subject is None:
            return
        holders = self._holders(verb)
        actors = bool(holders)
        if not actors:
            holders = self._speakers(verb.head)
        first = subject.first
        target = Target(
            verb.first if actors else subject.first,
            found[0] if actors else self.clauses.extent(subject.first, verb.first),
        )
        matter = self._matter(target) if target.stop > target.first else None
        if not holders or matter is None or matter.row is None or matter.id == "side":
            return
        self._consume(verb.sentence, verb.first, found[1])
        self._add(
            holders,
            matter,
            "support",
            (first, found[1]),
            verb.sentence,
            "condition",
            found[2].name,
            target=target,
            condition=found[:2],
        )
