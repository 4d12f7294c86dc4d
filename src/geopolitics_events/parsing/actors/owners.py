"""Whose a role is: the country or body before it, after it, or around it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, TypeAlias

from ...codes import Sector
from ...records import ActorKind
from ..names.gazetteer import Sense
from ..names.roles import RELATIONS
from .cast import BELONGING, NOBODY, PLACING, CastReader, Owner

if TYPE_CHECKING:
    from ..grammar.phrases import Phrase
    from ..names.finding import Name
    from ..names.roles import Role
    from ..text.reading import Sentence
    from .cast import Cast
    from .parts import Part, Parts
    from .pronouns import Pronouns

__all__ = ["Owners"]

LOCATED: Final = frozenset({Sense.STATE, Sense.ADJECTIVE, Sense.PEOPLE, Sense.SEAT, Sense.PLACE})
SENDING: Final = frozenset({"of", "from"})
# Those whom "Chadian shelling" hits are not Chad's.
ATTACKS: Final = frozenset(
    "airstrike airstrikes artillery assault assaults attack attacks bombardment bombing bombings bombs drones fire "
    "gunfire incursion invasion missile missiles mortar mortars offensive raid raids rocket rockets shelling shells "
    "strike strikes warplanes".split()
)
# What of a state is only where something is.
LANDS: Final = frozenset(
    {"airspace", "border", "borders", "coast", "frontier", "shores", "soil", "territory", "waters"}
)
SPEAKING: Final = frozenset(
    {"chief-negotiator", "delegate", "negotiator", "representative", "spokesman", "spokesperson", "spokeswoman"}
)
# Who leads or serves a party, a company or rebels is of their sectors, as who speaks for them is.
SERVING: Final = SPEAKING | {"adviser", "aide", "commander", "leader", "official"}
# Who goes before a name sits in a house, "Representative Ana Lund"; these are sent.
DELEGATED: Final = frozenset({"representative", "representatives"})
# "An aide to the Chadian president" is Chad's.
ADVISERS: Final = frozenset({"adviser", "aide"})
ADVISING: Final = BELONGING | {"to"}
# "A team led by Ola Berg" is of his state.
LED: Final = frozenset({"chaired", "fronted", "headed", "led"})
WORLDWIDE: Final = frozenset(
    "international global world worldwide multinational foreign regional alien african andean arab asian balkan baltic "
    "caribbean european gulf melanesian micronesian nordic pacific polynesian sahelian scandinavian western".split()
)
# A person's role, empty for none, whose it is, and its sectors.
Description: TypeAlias = tuple[str, Owner, tuple[Sector, ...]]


class Owners(CastReader):
    """Asked for the owners of roles."""

    __slots__ = ("_attackers", "_countries", "_sentence", "_starts", "_told", "parts", "pronouns")

    def __init__(self, cast: Cast, parts: Parts, pronouns: Pronouns) -> None:
        """Take the cast so far, the cutter of phrases and whom to ask what "its" means."""
        super().__init__(cast)
        self.parts = parts
        self.pronouns = pronouns
        # What a role says of whoever is named at a later token: "the envoy to Libya, Ana Lund".
        self._told: dict[int, Description] = {}
        self._starts = sorted(cast.name_at)
        # The sentence looked at last.
        self._sentence: Sentence | None = None
        self._countries: tuple[set[str], set[str]] = (set(), set())
        self._attackers: set[str] = set()

    def around(self, phrase: Phrase, parts: list[Part]) -> Owner:
        """Whose a role is, in its phrase or in "of", "for", "in" after it: the country, and the body without one."""
        bearer, role = None, None
        for part in parts:
            if part.role is not None:
                bearer, role = part, part.role
        scholar = role is not None and role.sectors[:1] == (Sector.EDU,)
        for part in parts:
            if part.name is None or self.cast.is_sided(part.stop):
                continue
            if scholar and part.name.entries[0].sense is Sense.STATE and self.tags[part.stop] != "Z":
                # "a China scholar" studies it.
                continue
            if (owner := self.cast.owner(part.name)) != NOBODY:
                return owner
        if scholar or (bearer is not None and self.is_worldwide(phrase, bearer)):
            return NOBODY
        if (owner := self.with_initials(phrase)) != NOBODY:
            return owner
        if role is None or not role.sent:
            return self.cast.owner_after(phrase, ADVISING if role is not None and role.id in ADVISERS else BELONGING)
        # "The negotiator for the Free Marsh Front" is sent by it, the one for Chad to it.
        return self.cast.owner_after(phrase, SENDING if self._body_after(phrase) is None else BELONGING)

    def possessor(self, phrase: Phrase) -> Owner:
        """Whose "its soldiers" and "whose soldiers" are: of the state or the body that the pronoun means."""
        if self.lowers[phrase.first - 1] == "whose":
            at = phrase.first - 1 - (self.tags[phrase.first - 2] == ",")
            met = self.cast.mention_ending(at) if at > phrase.sentence.first else None
            found = None if met is None else met.characters[0]
        else:
            found = self.pronouns.possessor(phrase) if self.tags[phrase.first] == "F" else None
        return NOBODY if found is None else self.cast.owner_as(found)

    def with_initials(self, phrase: Phrase) -> Owner:
        """Whose a phrase is by the initials in brackets before it: "the Free Marsh Front (FMF) commander"."""
        words, at = self.text.words, phrase.first - 3
        if at < phrase.sentence.first or words[at] != "(" or words[at + 2] != ")":
            return NOBODY
        name = self.cast.name_at.get(at + 1)
        return NOBODY if name is None else self.cast.owner(name)

    def before_initials(self, phrase: Phrase) -> Owner:
        """Whose a body is by the initials in brackets behind it: "the ministry of external affairs (MEA)"."""
        at = phrase.stop
        inside = at < phrase.sentence.stop and self.text.words[at] == "("
        name = self.cast.name_at.get(at + 1) if inside else None
        return NOBODY if name is None or self.text.words[name.stop : name.stop + 1] != [")"] else self.cast.owner(name)

    def _is_envoys(self, name: Name, sentence: Sentence) -> bool:
        """Whether a country only says whose envoy somebody is."""
        after = self._after(name)
        found = self.parts.roles.match(self.lowers, after, sentence.stop) if after < sentence.stop else None
        return found is not None and found[1].sent

    def _attacks(self, name: Name) -> bool:
        """Whether a country only says who attacks: "Chadian shelling", "Mali's air strikes"."""
        after = self._after(name)
        return not ATTACKS.isdisjoint(self.lowers[after : after + 2])

    def _after(self, name: Name) -> int:
        """The token after a name and its possessive mark."""
        return name.stop + (self.tags[name.stop : name.stop + 1] == "Z")

    def is_worldwide(self, phrase: Phrase, part: Part) -> bool:
        """Whether a role is no state's own by a word before it: "an international tribunal", "foreign troops"."""
        lowers = self.lowers
        return lowers[part.first] in {"international", "world"} or not WORLDWIDE.isdisjoint(
            lowers[phrase.first : part.first]
        )

    def countries(self, sentence: Sentence) -> tuple[set[str], set[str]]:
        """The states that a sentence names, and those that its places are in."""
        if sentence is self._sentence:
            return self._countries
        states: set[str] = set()
        places: set[str] = set()
        envoys: set[str] = set()
        attackers: set[str] = set()
        name_at, starts = self.cast.name_at, self._starts
        for token in starts[bisect_left(starts, sentence.first) : bisect_left(starts, sentence.stop)]:
            name = name_at[token]
            entry = name.entries[0]
            if not entry.country or entry.sense not in LOCATED or self.cast.is_sided(name.stop):
                continue
            if entry.sense is Sense.PLACE or self._is_where(name):
                places.add(entry.country)
            elif self._attacks(name):
                attackers.add(entry.country)
            else:
                (envoys if self._is_envoys(name, sentence) else states).add(entry.country)
        # Alone the last two are not of whom the sentence tells; beside another state it could be either.
        self._countries = (states and states | envoys | attackers, places)
        self._sentence, self._attackers = sentence, attackers
        return self._countries

    def _is_where(self, name: Name) -> bool:
        """Whether a seat or an adjective only says where something is: "in Beijing", "near the Thai border"."""
        sense, lowers = name.entries[0].sense, self.cast.text.lowers
        if sense is Sense.SEAT:
            # A text of one state speaks of that, wherever in it.
            return name.first > 0 and lowers[name.first - 1] in PLACING and len(self.cast.company.spoken_of) > 1
        return sense is Sense.ADJECTIVE and not LANDS.isdisjoint(lowers[name.stop : name.stop + 1])

    def is_named_before(self, phrase: Phrase, country: str) -> bool:
        """Whether a sentence names a country before a phrase ends."""
        starts = self._starts[bisect_left(self._starts, phrase.sentence.first) : bisect_left(self._starts, phrase.stop)]
        return any(self.cast.name_at[token].entries[0].country == country for token in starts)

    def scene(self, sentence: Sentence) -> str:
        """The country of the capital where a sentence is set: "In Bogota, officials said"; else empty."""
        name = self.cast.name_at.get(sentence.first + 1) if self.lowers[sentence.first] == "in" else None
        if name is None or name.entries[0].sense is not Sense.SEAT or self.tags[name.stop : name.stop + 1] != ",":
            return ""
        return name.entries[0].country

    def attacked(self, sentence: Sentence) -> str:
        """The country that "Chadian shelling" hits, where a sentence names one more; else empty."""
        states, places = self.countries(sentence)
        others = (states | places) - self._attackers if self._attackers else ()
        return min(others) if len(others) == 1 else ""

    def tell(self, token: int, phrase: Phrase, part: Part, role: Role, whose: Owner) -> None:
        """Remember what a role in a phrase says of whoever is named at a token to come."""
        self._told[token] = self._description(phrase, part.first, part.stop, role, whose)

    def beside(self, part: Part, phrase: Phrase) -> Description | None:
        """What a comma sets beside a name says of its bearer, ", Turkey's foreign minister,"; role, owner, sectors.

        It may also stand before the name, "South Sudan's army spokesman, Philip Aguer", or name those of whom the
        bearer is one: ", one of the candidates,".
        """
        tags, phrase_at, sentence = self.tags, self.grammar.phrase_at, phrase.sentence
        at = part.stop
        said = self._told.get(part.first)
        if said is None and at + 1 < sentence.stop and tags[at] == ",":
            begin = at + 3 if self.lowers[at + 1 : at + 3] == ["one", "of"] else at + 1
            after = phrase_at(begin) if begin < sentence.stop else None
            said = self._described(after) if after is not None and after.first == begin else None
        return self._before(part, phrase) if said is None else said

    def _before(self, part: Part, phrase: Phrase) -> Description | None:
        """What stands before a name, or the title that belongs to it: "Togo's envoy, Ola Berg", "a team led by ..."."""
        at, begin = phrase.first - 1, phrase.sentence.first
        title = self.parts.roles.match(self.lowers, phrase.first, part.first) if part.first > phrase.first else None
        if at - 1 < begin or (part.first > phrase.first and (title is None or title[0] != part.first)):
            return None
        if self.tags[at] == ",":
            before = self.grammar.phrase_at(at - 1)
            return self._described(before) if before is not None and before.stop == at else None
        if self.lowers[at] != "by" or self.lowers[at - 1] not in LED:
            return None
        team = self.grammar.phrase_at(at - 2 - (self.tags[at - 2] == ",")) if at - 2 > begin else None
        return None if team is None else ("", self.around(team, self.parts.of(team)), ())

    def _described(self, phrase: Phrase) -> Description | None:
        """The role of people that a phrase ends in, and whose it is."""
        if self.lowers[phrase.head] not in self.parts.roles.ends:
            return None
        parts = self.parts.of(phrase)
        if phrase.head == phrase.first + 1 and self.lowers[phrase.first : phrase.stop + 1] == ["a", "member", "of"]:
            return "", self.cast.owner_after(phrase), self._body_after(phrase) or ()
        roles = [part for part in parts if part.role is not None]
        last = roles[-1] if roles else None
        several = last is not None and last.plural
        counted = several and self.lowers[phrase.first - 1] == "of"
        if last is None or last.role is None or last.stop < phrase.stop or several != counted:
            return None
        if not (last.role.personal or counted):
            return None
        whose = self.around(phrase, parts)
        if whose == NOBODY and last.role.id not in RELATIONS:
            whose = self.possessor(phrase)  # "Ola Berg, its foreign minister"
        first = roles[-2].first if len(roles) > 1 and roles[-2].stop == last.first else last.first
        return self._description(phrase, first, last.stop, last.role, whose)

    def _description(self, phrase: Phrase, first: int, stop: int, role: Role, whose: Owner) -> Description:
        """What a role in a phrase, its title some tokens, says of its bearer."""
        title = self.cast.words(first, stop) if role.office and self.lowers[phrase.first - 1] != "of" else ""
        return title, whose, self.sectors(role, phrase)

    def sectors(self, role: Role, phrase: Phrase) -> tuple[Sector, ...]:
        """The sectors of a role's bearer; who speaks for an army, a party or a state is of its sectors."""
        if role.id not in SERVING and role.sectors[:1] != (Sector.UNK,):
            return role.sectors
        state = self._state_around(phrase) if role.id in SPEAKING else None
        plain = (Sector.GOV,) if self.lowers[phrase.head] in DELEGATED else role.sectors
        return self._body_before(phrase) or self._body_after(phrase) or state or plain

    def _body_before(self, phrase: Phrase) -> tuple[Sector, ...] | None:
        """The sectors of the body that a phrase begins with: "Hamas" of "Hamas officials"; None for no body."""
        parts = self.parts.of(phrase)
        first = parts[1:2] if parts and self.lowers[parts[0].first] == "deputy" else parts[:1]
        if not first or self.cast.is_sided(first[0].stop):
            return None
        known = self.company.by_surname.get(self.text.words[first[0].first]) if first[0].name is None else None
        if known is not None and known.kind is not ActorKind.PERSON:
            return known.sectors  # by its initials
        return self._sectors_of(first, Sense.ORGANISATION)

    def _body_after(self, phrase: Phrase) -> tuple[Sector, ...] | None:
        """The sectors of the body or group that a preposition after a phrase brings; None for none."""
        body = self._brought_by(phrase)
        if body and body[0].role is not None and not body[0].role.personal:
            return body[0].role.sectors
        return self._sectors_of(body, Sense.ORGANISATION)

    def _state_around(self, phrase: Phrase) -> tuple[Sector, ...] | None:
        """The sectors of the state of "Russia's representative", "the representative of Russia"; None for no state."""
        owner = self.parts.of(phrase)[:1]
        if owner and self.tags[owner[0].stop : owner[0].stop + 1] == "Z":
            return self._sectors_of(owner, Sense.STATE)
        return self._sectors_of(self._brought_by(phrase), Sense.STATE)

    def _brought_by(self, phrase: Phrase) -> list[Part]:
        """The last part of the phrase that a preposition brings; empty where none does."""
        at, grammar = phrase.stop, self.grammar
        after = grammar.phrase_at(at + 1) if at + 1 < phrase.sentence.stop and grammar.tags[at] == "I" else None
        return [] if after is None else self.parts.of(after)[-1:]

    def _sectors_of(self, parts: list[Part], sense: Sense) -> tuple[Sector, ...] | None:
        """The sectors of whom a part names, where the name is of one sense."""
        name = parts[0].name if parts else None
        entry = None if name is None else self.cast.choose(name)
        return None if entry is None or entry.actor is None or entry.sense is not sense else entry.actor.sectors
