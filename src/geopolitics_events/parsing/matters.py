"""Which issue some words are about: a row of the table ``issues`` joined with its topic, or the words themselves.

Two texts that speak of the same thing in other words must give one id; so the id holds lemmas and names of the tables,
never the wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..records import ActorKind, Issue, IssueId
from .characters import slug
from .gazetteer import Sense
from .issues import Row
from .stances import stances

if TYPE_CHECKING:
    from ..records import Actor
    from .cast import Cast
    from .grammar import Grammar
    from .issues import Issues
    from .phrases import Phrase, Verb
    from .text import Text

__all__ = ["Match", "Matter", "Matters"]

# What may stand between the words of a term: "an end to all the fighting", "the withdrawal of Russian troops".
BETWEEN: Final = frozenset('DFJAR#ZP"')
# After a verb also the nouns of its object: "bring the killers to justice".
VERBAL: Final = BETWEEN | {"N"}
JOINING: Final = frozenset({"of", "to", "from", "on", "in", "for", "all", "by", "against"})
MOST_BETWEEN: Final = 4
# Where the walk from word to word ends at last.
FURTHEST: Final = 40
LONGEST_NAME: Final = 8
PLACES: Final = frozenset({Sense.STATE, Sense.SEAT, Sense.PLACE, Sense.ADJECTIVE, Sense.PEOPLE, Sense.GROUP})
# Words of an unknown issue that do not tell it from others.
EMPTY: Final = frozenset(
    "new further more additional any other such own current latest recent future possible potential urgent immediate "
    "full complete strong clear continued ongoing existing so-called several many different various very quick quickly "
    "swift early last next first same whole entire certain".split()
)
# Prepositions after which nothing belongs to the issue any more.
PARTING: Final = frozenset({"without", "despite", "unlike", "besides", "except", "amid", "because", "including"})
SLIGHT: Final = frozenset(
    {
        "make",
        "give",
        "keep",
        "use",
        "be",
        "have",
        "do",
        "see",
        "get",
        "go",
        "come",
        "meet",
        "work",
        "help",
        "put",
        "want",
        "need",
        "say",
        "play",
    }
)
PARTY_KINDS: Final = frozenset({ActorKind.STATE, ActorKind.ARMED_GROUP, ActorKind.ORGANISATION, ActorKind.PERSON})
# Heads that name no issue.
VAGUE: Final = frozenset(
    "position stance statement view time day thing way situation development news word comment people man woman person "
    "country side party leader it one other part fact point case remark answer question result year month week day "
    "decade hour basi minute doubt need support reason thing lot time end start bit kind century while".split()
)
# An end or a breach of an issue: before its id, and before its name.
BESIDE: Final = {"ending": ("end-of-", "end of "), "breach": ("breach-of-", "breach of ")}
SIDE: Final = Row("side", "the side", "of", "about")


class Match:
    """A term in the text: tokens ``[first, stop)``, its row, the sign of the words, and how many they are."""

    __slots__ = ("first", "row", "sign", "size", "stop")

    def __init__(self, first: int, stop: int, row: Row, sign: int, size: int = 1) -> None:
        self.size = size
        self.first = first
        self.stop = stop
        self.row = row
        self.sign = sign


class Matter:
    """What a stance is about: an issue whose topic may still be unknown, and whether the words turn it round."""

    __slots__ = ("actors", "id", "name", "paired", "placed", "row", "sign", "spare", "topic", "topic_name")

    def __init__(self, row: Row | None, identifier: str, name: str, sign: int) -> None:
        """Take the issue; ``actors`` are those that it names, ``spare`` a topic for want of a better one."""
        self.row = row
        self.id = identifier
        self.name = name
        self.sign = sign
        self.topic = ""
        self.topic_name = ""
        self.actors: tuple[Actor, ...] = ()
        self.spare = ("", "")
        # Whether the topic is a place, or two states.
        self.placed = self.paired = False

    @property
    def key(self) -> str:
        """The id of the issue, topic included."""
        return f"{self.id}/{self.topic}" if self.topic else self.id

    def issue(self) -> Issue:
        """The record."""
        name = self.name
        if self.row is not None and self.topic_name:
            name = f"{name} {self.row.link or 'on'} {self.topic_name}"
        return Issue(id=IssueId(self.key), name=name, topic=self.topic_name or None)


class Matters:
    """Reads what the words of one text are about."""

    __slots__ = ("cast", "english", "grammar", "issues", "lowers", "tags", "text", "words")

    def __init__(self, text: Text, grammar: Grammar, cast: Cast, issues: Issues) -> None:
        """Take the text and the compiled issues."""
        self.text = text
        self.lowers = text.lowers
        self.grammar = grammar
        self.tags = grammar.tags
        self.english = grammar.english
        self.cast = cast
        self.issues = issues
        self.words = stances()

    # --- Terms ----------------------------------------------------------------------------------------------------

    def match(self, at: int, stop: int) -> Match | None:
        """The longest term that begins at a token."""
        known = self.issues.by_first.get(self.english.lemma(self.lowers[at]))
        if known is None:
            return None
        for rest, row, sign in known:
            end = (
                self._follow(at + 1, stop, rest, over=VERBAL if self.tags[at] in "BGVX" else BETWEEN)
                if rest
                else at + 1
            )
            if end:
                return Match(at, end, row, sign, 1 + len(rest))
        return None

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

    def row(self, identifier: str) -> Row:
        """The row with an id."""
        return self.issues.rows[identifier]

    def who(self, phrase: Phrase) -> tuple[Actor, ...]:
        """The actors that a noun phrase stands for, without things that only events made into parties."""
        return tuple(actor for actor in self.cast.who(phrase) if actor.kind is not ActorKind.UNKNOWN)

    # --- From word to word ----------------------------------------------------------------------------------------

    def read(self, first: int, stop: int) -> Matter | None:
        """What the tokens ``[first, stop)`` are about; None where they name nothing."""
        walk = _Walk(self, first, min(stop, first + FURTHEST))
        matter = walk.run()
        if matter is not None:
            matter.name = matter.name or "it"
        return matter

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
                parts.append(self.english.lemma(word))
        first = verb.head if verb is not None else phrase_first
        while first < stop - 1 and self.tags[first] in "D\"'":
            first += 1
        name = self.cast.words(first, min(stop, first + LONGEST_NAME)).strip(' "“”')
        return slug(" ".join(parts)) if parts else "", name

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
        if matter.topic or (row is not None and not row.topic):
            return
        found = self.topics(first, stop, bodies=row is not None and row.topic == "bodies")
        own = holder.country or ""
        doers = [actor for actor in ((holder,) if own_act else others) if actor.kind in PARTY_KINDS]
        if row is not None and row.topic == "doer" and len(doers) == 1:
            matter.topic_name = self.state_name(doers[0])
            matter.topic = slug(matter.topic_name)
            return
        if row is not None and row.topic == "parties":
            self._give_parties(matter, found, holder, others)
            return
        foreign = [item for item in found if item[2] != own or not item[2]]
        place = next((item for item in foreign if item[2] == "place"), None)
        if place is not None and (row is None or [item[2] != "place" for item in foreign[:2]] == [True, False]):
            # One state comes first: "an embargo against Ghana, in West Africa"; two are parties to what the place is about.
            place = None
        if place is None and len(foreign) > 1 and "between" in self.lowers[first:stop]:
            pair = sorted(foreign[:2])
            matter.topic = f"{pair[0][0]}-{pair[1][0]}"
            matter.topic_name = f"{pair[0][1]} and {pair[1][1]}"
            matter.paired = True
            return
        chosen = place or (foreign[0] if foreign else None)
        if chosen is not None:
            matter.topic, matter.topic_name = chosen[:2]
            matter.placed = chosen[2] == "place"
            return
        if row is None:
            return
        names = sorted(
            {
                self.state_name(actor)
                for actor in others
                if actor.kind in PARTY_KINDS and (actor.country != own or not own)
            }
        )
        if names:
            matter.spare = "-".join(map(slug, names[:2])), " and ".join(names[:2])
        elif found:
            matter.topic, matter.topic_name = found[0][0], found[0][1]

    def _give_parties(
        self, matter: Matter, found: list[tuple[str, str, str]], holder: Actor, others: tuple[Actor, ...]
    ) -> None:
        """Two parties: those named, or the one named and the holder."""
        names = {name: identifier for identifier, name, country in found if country != "place"}
        for actor in others:
            if len(names) < 2:
                names[self.state_name(actor)] = slug(self.state_name(actor))
        if len(names) == 1 and (holder.country or holder.id.startswith("IGO")):
            own = self.state_name(holder)
            names.setdefault(own, slug(own))
        chosen = sorted(names.items(), key=lambda item: item[1])[:2]
        if len(chosen) == 2:
            matter.topic = "-".join(identifier for _, identifier in chosen)
            matter.topic_name = " and ".join(name for name, _ in chosen)
        elif chosen:
            matter.topic_name, matter.topic = chosen[0]

    def state_name(self, actor: Actor) -> str:
        """The state an actor acts for, by the name of the tables; else its own name."""
        state = self.cast.company.names.states.get(actor.country or "")
        if actor.kind is ActorKind.ARMED_GROUP:
            return actor.name
        return state.name if state is not None else actor.name

    def topics(self, first: int, stop: int, *, bodies: bool = False) -> list[tuple[str, str, str]]:
        """The states, places and groups named among some tokens: slug, name, and country ("place" for a place)."""
        found: list[tuple[str, str, str]] = []
        name_at, at = self.cast.name_at, first
        while at < stop:
            name = name_at.get(at)
            if name is None:
                at += 1
                continue
            entry = self.cast.choose(name)
            known = entry.sense in PLACES or (
                entry.sense is Sense.ORGANISATION
                and (entry.row.startswith("armed") or (bodies and entry.row.startswith("igos:")))
            )
            if known:
                place = entry.sense is Sense.PLACE
                label = entry.name
                item = (slug(label), label, "place" if place else entry.country)
                if item not in found:
                    found.append(item)
            at = name.stop
        return found


class _Walk:
    """One walk over the words of a complement: from its first word to the noun or verb that names the issue."""

    __slots__ = ("act", "at", "fallback", "first", "hunting", "judged", "matters", "named", "sign", "stop", "turn")

    def __init__(self, matters: Matters, first: int, stop: int) -> None:
        self.matters = matters
        self.first = self.at = first
        self.stop = stop
        self.sign = 1
        self.turn = ""
        self.hunting = 0
        self.judged = False
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
                if tags[at] not in "ITRDnSJ\"'KFW#Z-" or (tags[at] == "K" and self.fallback[0]):
                    break
                self.at += 1
                continue
            if found is not None:
                return found
            if self.at <= at:
                break
        return self._last_resort()

    def _last_resort(self) -> Matter | None:
        """Without a row: the head words, or the side of an actor."""
        identifier, name = self.fallback if self.fallback[0] else self.act
        if identifier:
            return Matter(None, identifier, name, self.sign)
        if self.named and self.named[0].named and self.named[0].kind is not ActorKind.UNKNOWN:
            actor = self.named[0]
            made = Matter(SIDE, "side", SIDE.name, self.sign)
            made.topic, made.topic_name = slug(actor.name), actor.name
            made.actors = self.named
            return made
        return None

    def _made(self, match: Match, turn: str = "") -> Matter:
        """The issue of a term; an end or breach of it is an issue beside it."""
        sign = self.sign * match.sign
        turn = turn or self.turn
        if turn in BESIDE:
            prefix, words = BESIDE[turn]
            return Matter(match.row, prefix + match.row.id, words + match.row.name, sign)
        return Matter(match.row, match.row.id, match.row.name, -sign if turn == "against" else sign)

    def _phrase(self, phrase: Phrase) -> Matter | None:
        """A noun phrase: its head decides, a light or turning head leads on."""
        matters = self.matters
        first, stop = max(phrase.first, self.first), min(phrase.stop, self.stop)
        self.at = stop
        if matters.lowers[first] in {"no", "neither"}:
            self.sign = -self.sign
        lemma = matters.english.lemma(matters.lowers[stop - 1])
        for at in range(first, stop):
            match = matters.match(at, self.stop)
            if match is not None and match.stop >= stop:
                return self._made(self._better(match, lemma, stop))
        matches = self._matches(first, stop)
        turns = next((one for one in matters.words.turns.get(lemma, ()) if "verb" not in one.takes), None)
        joined = matters.lowers[stop : stop + 1] in (["to"], ["of"])
        if turns is not None and (matches or joined or turns.takes):
            return self._turned(turns.takes, matches, first, stop)
        light = ("",) in matters.words.lights.get(lemma, frozenset())
        if light and matches:
            return self._made(matches[-1])
        actors = matters.who(phrase)
        if actors:
            before = matters.lowers[first - 1] if first > self.first else ""
            if before in {"by", "of", "from"} and self.fallback[0] and matters.tags[stop : stop + 1] == "T":
                # "efforts by Peru to": whose they are says nothing of what they are for.
                return None
            self.named = self.named or actors
            if matters.lowers[stop : stop + 1] == ["for"]:
                self.judged = True
            if matters.lowers[stop : stop + 1] not in (["for"], ["over"], ["to"]):
                self.at = self.stop
            return None
        return self._thing(matches, lemma, first, stop, light=light)

    def _thing(self, matches: list[Match], lemma: str, first: int, stop: int, *, light: bool) -> Matter | None:
        """A noun phrase that names nobody and no issue by its head: kept for want of a better one."""
        if self.hunting:
            self.hunting -= 1
            if matches:
                return self._made(matches[-1])
        known = self.fallback[0] or self.matters.tags[stop - 1] in "QDFY#" or lemma in VAGUE
        if not known:
            self.fallback = self.matters.unknown(first, stop, None, self.stop)
        acts = self.matters.tags[stop : stop + 1] == "G"
        if acts:
            # "states violating the truce"
            self.hunting = 1
        if not light and not self.hunting:
            self.at = self.stop
        return None

    def _better(self, match: Match, lemma: str, stop: int) -> Match:
        """Read "deployment of missiles": a light head that is a term gives way to the term after its "of"."""
        matters = self.matters
        turn = next((one for one in matters.words.turns.get(lemma, ()) if one.takes[:1] == ("ending",)), None)
        if turn is not None and match.stop == stop and matters.lowers[stop : stop + 1] == ["of"]:
            after = matters.grammar.phrase_at(stop + 1) if stop + 1 < self.stop else None
            inside = self._matches(after.first, after.stop) if after is not None else []
            if inside:
                self.turn = "ending"
                return inside[-1]
        if (
            match.stop > stop
            or ("",) not in matters.words.lights.get(lemma, frozenset())
            or matters.lowers[stop : stop + 1] != ["of"]
        ):
            return match
        after = matters.grammar.phrase_at(stop + 1) if stop + 1 < self.stop else None
        inside = self._matches(after.first, after.stop) if after is not None else []
        return inside[-1] if inside else match

    def _matches(self, first: int, stop: int) -> list[Match]:
        """The terms that begin inside a noun phrase, in order; those inside another are left out."""
        found: list[Match] = []
        at = first
        while at < stop:
            match = self.matters.match(at, self.stop)
            if match is not None:
                found.append(match)
                at = max(match.stop, at + 1)
            else:
                at += 1
        return found

    def _turned(self, takes: tuple[str, ...], matches: list[Match], first: int, stop: int) -> Matter | None:
        """Read "violation of the ceasefire", "ceasefire violations", "an end to sanctions"."""
        if matches:
            return self._made(matches[-1], takes[0] if takes else "against")
        self._note_turn(takes)
        if not self.fallback[0]:
            self.fallback = self.matters.unknown(first, stop, None, self.stop)
        self.hunting = 2
        return None

    def _note_turn(self, takes: tuple[str, ...]) -> None:
        """What rejects turns a stance round; an end or a breach of something is an issue of its own."""
        if self.judged:
            # "criticised Peru for opposing the truce": the act is judged, whatever it is.
            return
        if takes and takes[0] in BESIDE:
            self.turn = "" if self.turn == takes[0] else takes[0]
        else:
            self.sign = -self.sign

    def _verb(self, verb: Verb) -> Matter | None:
        """A verb: a term, a turn, a light verb that leads on, or an act of its own."""
        matters = self.matters
        self.at = max(verb.stop, self.at + 1)
        if verb.negated:
            self.sign = -self.sign
        match = matters.match(verb.head, self.stop)
        if match is not None:
            return self._made(self._object_term(verb, match))
        if verb.lemma == "let" or matters.lowers[verb.stop : verb.stop + 1] == ["sure"]:
            # "not to let the talks fail", "make sure the fighting ends": a clause of its own follows.
            self.at = self.stop
            return None
        away = matters.lowers[verb.stop : verb.stop + 1] == ["away"]
        if away or matters.lowers[verb.stop : verb.stop + 2] in (["out", "of"], ["back", "from"]):
            # "move away from its nuclear programme"
            self.turn, self.hunting = "ending", 2
            return None
        turns = matters.words.turns.get(verb.lemma)
        if turns is not None:
            self._note_turn(turns[0].takes)
            if (self.judged or turns[0].takes[:1] != ("verb",)) and not self.fallback[0]:
                self.fallback = self._act(verb)
            self.hunting = 2
            return None
        if ("verb",) in matters.words.lights.get(verb.lemma, frozenset()):
            self.hunting = max(self.hunting, 1)
            if verb.lemma not in SLIGHT:
                self.act = self._act(verb)
            return None
        if not self.fallback[0]:
            self.fallback = self._act(verb)
        self.hunting = 2
        return None

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
        patient = self.matters.grammar.object(verb)
        if patient is not None and self.matters.tags[patient.head] == "Q":
            return "", ""
        if patient is None or patient.first >= self.stop:
            return self.matters.unknown(verb.stop, verb.stop, verb, self.stop) if verb.form == "ing" else ("", "")
        head = patient.head
        return self.matters.unknown(max(patient.first, head - 1), head + 1, verb, self.stop)
