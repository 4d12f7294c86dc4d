"""Which issue some words are about: a row of the table ``issues`` joined with its topic, or the words themselves.

Two texts that speak of the same thing in other words must give one id; so the id holds lemmas and names of the tables,
never the wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ...records import ActorKind, Issue, IssueId
from ...slugs import slug
from ..actors.cast import CastReader
from ..names.gazetteer import PLACES, Sense
from .issues import Row
from .stances import stances

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...records import Actor
    from ..actors.cast import Cast
    from ..grammar.phrases import Phrase, Verb
    from .issues import Issues

__all__ = ["BESIDE", "SIDE", "Match", "Matter", "Matters", "Topic"]

# To be for or against somebody, for want of an issue.
SIDE: Final = Row("side", "the side", "of", "about")
# An end, a breach or a rejection of an issue: before its id, and before its name.
BESIDE: Final = {
    "ending": ("end-of-", "end of "),
    "breach": ("breach-of-", "breach of "),
    "rejecting": ("rejection-of-", "rejection of "),
}
# What may stand between the words of a term: "an end to all the fighting", "the withdrawal of Russian troops".
BETWEEN: Final = frozenset('DFJAR#ZP"')
# Endings of ideas and acts.
ABSTRACT: Final = (
    "tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "dom", "hood", "ure", "cy", "th",
)  # fmt: skip
# After a verb also the nouns of its object: "bring the killers to justice".
VERBAL: Final = BETWEEN | {"N"}
JOINING: Final = frozenset({"of", "to", "from", "on", "in", "into", "for", "all", "by", "against"})
MOST_BETWEEN: Final = 4
LONGEST_NAME: Final = 8
# The senses of names that an issue may be about.
TOPICAL: Final = PLACES | {Sense.ADJECTIVE, Sense.PEOPLE, Sense.GROUP}
# Before the topic of what somebody does, where it is not known to whom.
BY: Final = "by-"
AIMING: Final = frozenset({"on", "against", "to", "in", "for", "over", "of", "at", "from"})
# Words of an unknown issue that do not tell it from others.
EMPTY: Final = frozenset(
    "new further more additional any other such own current latest recent future possible potential urgent immediate "
    "full complete strong clear continued ongoing existing so-called several many different various very quick quickly "
    "swift early last next first same whole entire certain".split()
)
PARTY_KINDS: Final = frozenset({ActorKind.STATE, ActorKind.ARMED_GROUP, ActorKind.ORGANISATION, ActorKind.PERSON})


class Match:
    """A term in the text: the token after it, its row, the sign of the words, and how many they are."""

    __slots__ = ("row", "sign", "size", "stop")

    def __init__(self, stop: int, row: Row, sign: int, size: int) -> None:
        self.size = size
        self.stop = stop
        self.row = row
        self.sign = sign


class Topic(NamedTuple):
    """What an issue is about: as a segment of its id and in words; a place, two states, or anything else."""

    id: str = ""
    name: str = ""
    is_place: bool = False
    paired: bool = False

    @classmethod
    def of(cls, name: str, *, is_place: bool = False) -> Topic:
        """The topic of a name."""
        return cls(slug(name), name, is_place)

    @classmethod
    def joined(cls, topics: Sequence[Topic]) -> Topic:
        """One topic, or two in one."""
        ids, names = [one.id for one in topics], [one.name for one in topics]
        return cls("-".join(ids), " and ".join(names), paired=len(topics) > 1)


NOTHING: Final = Topic()


class Matter:
    """What a stance is about: an issue whose topic may still be unknown, and whether the words turn it round."""

    __slots__ = ("actors", "id", "name", "row", "sign", "solid", "spare", "stop", "topic")

    def __init__(self, row: Row | None, identifier: str, name: str, sign: int) -> None:
        """Take the issue; ``actors`` are those that it names, ``spare`` a topic for want of a better one."""
        self.row = row
        self.id = identifier
        self.name = name
        self.sign = sign
        self.topic = NOTHING
        self.actors: tuple[Actor, ...] = ()
        self.spare = NOTHING
        # Where the words that name it end; what it is about mostly follows.
        self.stop = 0
        # Whether no row has it and its noun names no idea or act, so that few words tell a stance on it.
        self.solid = False

    @classmethod
    def of(cls, row: Row, sign: int = 1) -> Matter:
        """The issue of a row."""
        return cls(row, row.id, row.name, sign)

    def again(self, sign: int = 1) -> Matter:
        """The same issue with the same topic."""
        same = Matter(self.row, self.id, self.name, sign)
        same.topic = self.topic
        return same

    def become(self, turn: str) -> None:
        """Turn into the end, the breach or the rejection of the issue, which is an issue beside it."""
        prefix, words = BESIDE[turn]
        self.id, self.name = prefix + self.id, words + self.name

    @property
    def listed(self) -> bool:
        """Whether a row of the table or of a user's names it."""
        return self.row is not None and self.row is not SIDE

    @property
    def key(self) -> str:
        """The id of the issue, topic included."""
        return f"{self.id}/{self.topic.id}" if self.topic.id else self.id

    def issue(self) -> Issue:
        """The record."""
        name, topic = self.name, self.topic.name
        if self.row is not None and topic:
            link = "by" if self.topic.id.startswith(BY) else self.row.link or "on"
            name = f"{name} {link} {topic}"
        return Issue(id=IssueId(self.key), name=name, topic=topic or None)


class Matters(CastReader):
    """Reads what the words of one text are about."""

    __slots__ = ("english", "issues", "words")

    def __init__(self, cast: Cast, issues: Issues) -> None:
        """Take the text and the compiled issues."""
        super().__init__(cast)
        self.english = self.grammar.english
        self.issues = issues
        self.words = stances()

    # --- Terms ----------------------------------------------------------------------------------------------------

    def match(self, at: int, stop: int) -> Match | None:
        """The longest term that begins at a token."""
        known = self.issues.by_first.get(self.english.lemma(self.lowers[at]))
        if known is None:
            return None
        verbal = self.tags[at] in "BGVX"
        for rest, row, sign in known:
            end = self._follow(at + 1, stop, rest, over=VERBAL if verbal else BETWEEN)
            if end and not (rest and verbal and self.tags[end : end + 1] == "Z"):
                # But "join the alliance's embargo" is not to join the alliance.
                return Match(end, row, sign, 1 + len(rest))
        return None

    def undergone(self, verb: int, subject: int) -> Match | None:
        """The term that a passive verb makes with its subject: "the dispute should be settled"."""
        noun = self.english.lemma(self.lowers[subject])
        known = self.issues.by_first.get(self.english.lemma(self.lowers[verb]), ())
        return next((Match(verb + 1, row, sign, 2) for rest, row, sign in known if rest == (noun,)), None)

    def _follow(self, at: int, stop: int, rest: tuple[str, ...], *, over: frozenset[str]) -> int:
        """Where the other lemmas of a term end, over articles, adjectives and "of"; 0 where they do not follow."""
        lemma, lowers, tags = self.english.lemma, self.lowers, self.tags
        for wanted in rest:
            limit = min(stop, at + MOST_BETWEEN + 1)
            while at < limit and lemma(lowers[at]) != wanted:
                if tags[at] not in over and lowers[at] not in JOINING:
                    return 0
                at += 1
            if at >= limit:
                return 0
            at += 1
        return at

    def sovereignty(self) -> Matter:
        """Whose some land is."""
        return Matter.of(self.issues.rows["sovereignty"])

    def who(self, phrase: Phrase) -> tuple[Actor, ...]:
        """The actors that a noun phrase stands for, without things that only events made into parties."""
        return tuple(actor for actor in self.cast.who(phrase) if actor.kind is not ActorKind.UNKNOWN)

    def unknown(self, phrase_first: int, phrase_stop: int, verb: Verb | None, stop: int) -> tuple[str, str]:
        """The id and name of an issue that no row has, from its head words."""
        parts: list[str] = []
        if verb is not None:
            parts.append(verb.lemma)
        # "Peru's latest offer": whose it is does not tell it from others.
        owner = self.tags.rfind("Z", phrase_first, phrase_stop)
        for at in range(max(phrase_first, owner + 1), phrase_stop):
            word = self.lowers[at]
            if self.tags[at] in "JNPAGX" and word not in EMPTY and word[0].isalnum() and not self._named(at):
                # "a binding vote", "a meeting": no forms of verbs here.
                fixed = self.tags[at] == "J" or (self.tags[at] == "N" and word.endswith("ing"))
                parts.append(word if fixed else self.english.lemma(word))
        first = self.grammar.over(verb.head if verb is not None else phrase_first, stop - 1, "D\"'")
        name = self.cast.words(first, min(stop, first + LONGEST_NAME)).strip(' "“”')
        return slug(" ".join(parts)) if parts else "", name

    def is_solid(self, lemma: str) -> bool:
        """Whether a noun names neither an idea nor an act."""
        words = self.words
        known = lemma in self.english.abstract or lemma in words.lights or lemma in words.turns or lemma in words.nouns
        return not known and lemma not in words.values and not lemma.endswith(ABSTRACT)

    def _named(self, at: int) -> bool:
        """Whether a token is part of a name of the lexicon, which is the topic and not the issue."""
        for first in range(at, max(-1, at - 4), -1):
            name = self.cast.name_at.get(first)
            if name is not None:
                return at < name.stop
        return False

    # --- Topics ---------------------------------------------------------------------------------------------------

    def give_topic(
        self,
        matter: Matter,
        first: int,
        stop: int,
        holder: Actor,
        others: tuple[Actor, ...] = (),
        *,
        own_act: bool = False,
    ) -> None:
        """Join an issue with what it is about: the places and states among the words, its parties, or who does it."""
        row = matter.row
        wanted = "about" if row is None else row.topic
        if matter.topic.id or not wanted:
            return
        named = self.topics(first, stop, bodies=wanted == "bodies")
        found = [topic for topic, _ in named]
        own, between = holder.country or "", "between" in self.lowers[first:stop]
        if wanted == "parties":
            self._give_parties(matter, found, holder, others)
            return
        if wanted == "doer":
            doer = self._doer(matter, first, () if own_act else others) or (self._own(holder) if own_act else None)
            if doer is not None:
                matter.topic = doer
                return
            # "the withdrawal of Russian troops from Georgia": who does it stands first, whoever speaks.
            foreign = found
        else:
            aimed = self._aimed_at(matter.stop, stop) if matter.stop and not between else []
            foreign = aimed or [topic for topic, country in named if country != own or not country]
        if foreign:
            self._give_place(matter, foreign, between=between)
            if row is not None and row.link == "on" and matter.topic.id in self._makers(first, matter.stop):
                # "Israeli strikes", "U.S. sanctions": by them, not on them.
                matter.topic = matter.topic._replace(id=BY + matter.topic.id)
        elif row is not None:
            self._give_spare(matter, found, own, others)

    def _doer(self, matter: Matter, first: int, others: tuple[Actor, ...]) -> Topic | None:
        """Who is to do what is asked: whoever is named last before it, "urged Mali to persuade Chad to withdraw"."""
        inner = self.topics(first, matter.stop) if matter.stop and others else []
        doers = [actor for actor in others if actor.kind in PARTY_KINDS]
        return inner[-1][0] if inner else self._own(doers[0]) if len(doers) == 1 else None

    def _own(self, actor: Actor) -> Topic | None:
        """Somebody's state as a topic; None for those who are no party."""
        return Topic.of(self.state_name(actor)) if actor.kind in PARTY_KINDS else None

    def _makers(self, first: int, stop: int) -> set[str]:
        """Whose something is by an adjective, a possessive or an acronym before it."""
        return {
            slug(self.cast.choose(name).name)
            for name in self.cast.names_in(first, stop)
            if name.tag == "A" or self.tags[name.stop : name.stop + 1] == "Z" or "." in self.lowers[name.first]
        }

    def _aimed_at(self, at: int, stop: int) -> list[Topic]:
        """What a preposition after an issue names: "U.S. sanctions on Iran" are about Iran, whoever speaks."""
        while at + 1 < stop:
            phrase = self.grammar.phrase_at(at + 1) if self.lowers[at] in AIMING else None
            if phrase is not None:
                named = self.topics(phrase.first, min(phrase.stop, stop))
                if named and self._named(min(phrase.stop, stop) - 1):
                    return [named[-1][0]]
            at += 1
        return []

    def _give_place(self, matter: Matter, foreign: list[Topic], *, between: bool) -> None:
        """The first of the states and places named; a place that two states quarrel about; or the two."""
        place = next((topic for topic in foreign if topic.is_place), None)
        if matter.row is None or [topic.is_place for topic in foreign[:2]] == [False, True]:
            # "an embargo against Ghana, in West Africa"; but two states are parties to what a place after them is.
            place = None
        if place is None and len(foreign) > 1 and between:
            matter.topic = Topic.joined(sorted(foreign[:2]))
        else:
            matter.topic = place or foreign[0]

    def _give_spare(self, matter: Matter, found: list[Topic], own: str, others: tuple[Actor, ...]) -> None:
        """For want of a topic whom it is asked of, should the text give none elsewhere; else one's own country."""
        asked = [actor for actor in others if actor.kind in PARTY_KINDS and (actor.country != own or not own)]
        names = sorted({self.state_name(actor) for actor in asked})
        if names:
            matter.spare = Topic.joined([Topic.of(name) for name in names[:2]])
        elif found:
            matter.topic = found[0]

    def _give_parties(self, matter: Matter, found: list[Topic], holder: Actor, others: tuple[Actor, ...]) -> None:
        """Two parties: those named, or the one named and the holder."""
        parties = {topic for topic in found if not topic.is_place}
        for actor in others:
            if len(parties) < 2 and (actor.kind in PARTY_KINDS or actor.kind is ActorKind.IGO):
                parties.add(Topic.of(self.state_name(actor)))
        if len(parties) == 1 and (holder.country or holder.id.startswith("IGO")):
            parties.add(Topic.of(self.state_name(holder)))
        matter.topic = Topic.joined(sorted(parties)[:2])

    def state_name(self, actor: Actor) -> str:
        """The state an actor acts for, by the name of the tables; else its own name."""
        state = self.company.states.get(actor.country or "")
        if actor.kind is ActorKind.ARMED_GROUP:
            return actor.name
        return state.name if state is not None else actor.name

    def topics(self, first: int, stop: int, *, bodies: bool = False) -> list[tuple[Topic, str]]:
        """The states, places and groups named among some tokens, each with its country; a place has none."""
        found: list[tuple[Topic, str]] = []
        for name in self.cast.names_in(first, stop):
            entry = self.cast.choose(name)
            known = entry.sense in TOPICAL or (
                entry.sense is Sense.ORGANISATION
                and (entry.row.startswith("armed") or (bodies and entry.row.startswith("igos:")))
            )
            if known:
                is_place = entry.sense is Sense.PLACE
                item = Topic.of(entry.name, is_place=is_place), "" if is_place else entry.country
                if item not in found:
                    found.append(item)
        return found
