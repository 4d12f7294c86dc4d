"""The nouns for people and bodies, compiled for look-up: "foreign minister", "rebels", "supreme court"."""

from __future__ import annotations

from functools import cache
from itertools import compress
from typing import TYPE_CHECKING, Final, TypeAlias

from ...codes import Sector
from ...records import ActorKind
from ...tables import listed, rows
from ..text.tokens import places, spaced
from .longest import longest, note_length

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PORTFOLIOS", "RELATIONS", "Found", "Role", "Roles", "default_roles", "find_paired", "joint"]


# Every state has several of these, so that their ids stand for one of a text only.
SEVERAL: Final = frozenset(
    "agency appeals-court commission committee consulate council court criminal-court department embassy fire-brigade "
    "high-commission local-government military-court ministry panel parliamentary-committee regional-assembly "
    "regulator sanctions-committee security-agency task-force war-crimes-court".split()
)
# "secretary of state", "minister for foreign affairs", "commander in chief", "minister without portfolio".
JOINTS: Final = frozenset({"at", "for", "in", "of", "without"})
# What ministers and committees are for, and what such a body or person is called: "Trade and Industry Minister".
PORTFOLIOS: Final = frozenset(
    "affairs agriculture aviation commerce communication communications constitutional cooperation culture defence "
    "defense development diaspora economic economy education employment energy environment equality expatriate "
    "expatriates export finance fisheries food foreign forestry gender health home housing human immigration "
    "industries industry information infrastructure innovation integration intelligence interior international "
    "investment justice labor labour lands legal local migration military minerals mines mining national natural "
    "oil petroleum planning power public regional relations religious resources rural science security services "
    "social sport sports strategic supply technology telecommunications tourism trade transport urban veterans water "
    "welfare women works youth".split()
)
KEEPERS: Final = frozenset("committee department minister ministers ministry secretary subcommittee".split())
ORGANS: Final = frozenset({Sector.MIL, Sector.COP, Sector.LEG, Sector.JUD, Sector.SPY})
ARMED: Final = frozenset({Sector.PRM, Sector.REB, Sector.UAF})
FORCES: Final = frozenset({Sector.MIL, Sector.COP})
SERVANTS: Final = frozenset({Sector.MIL, Sector.COP, Sector.GOV, Sector.LEG})
# Nouns for several states.
STATES: Final = frozenset({"allied-states", "donors", "member-states", "neighbours", "western-states", "world-powers"})
# Courtesy is no office, and "his counterpart" is of another country.
COURTESIES: Final = frozenset({"dame", "dr", "excellency", "haji", "madame", "monsieur", "mr", "mrs", "ms", "sir"})
RELATIONS: Final = frozenset({"counterpart"})
# Bodies whose acts are the state's own.
GOVERNING: Final = frozenset({"administration", "government", "interim-government", "regime"})
# Media that speak for the state that is being spoken of.
STATE_MEDIA: Final = frozenset({"state-media", "state-television"})
# People of the country that is being spoken of, unless another is named.
LOCALS: Final = frozenset(
    "authorities government-forces lawmaker local-official maoists member-of-parliament opposition prosecutor "
    "security-forces voters".split()
)
# Who is sent to a country is not its own: "special envoy for Yemen", "ambassador in Ankara".
SENT: Final = frozenset(
    "ambassador ambassador-at-large attache charge-daffaires chief-negotiator consul consulate delegations diplomat "
    "deputy-high-commissioner election-observer embassy envoy head-of-mission high-commission high-commissioner "
    "inspection-team inspector mediator negotiator nuncio observer peacekeepers peacekeeping-mission "
    "permanent-representative special-envoy special-rapporteur special-representative".split()
)
# Who speaks about states without being theirs.
COMMENTING: Final = frozenset(
    {"analyst", "critic", "diplomatic-source", "economist", "expert", "historian", "journalist", "observer", "scholar"}
)


class Role:
    """A row of the table ``roles``; ``kind`` is title, person, group or body.

    ``personal`` says that one person is meant, ``collective`` several states, ``governs`` the state itself, ``force``
    soldiers or policemen; ``courteous`` that it is a form of address only, ``office`` that it can be a person's `role`,
    ``sent`` that a country after it is where somebody is sent; ``unique`` that a state has one such body, so that its
    id is the same everywhere; ``organ`` that every state has one, so that "the army" is somebody's, and ``local`` that
    it is the country's being spoken of, where no other is named; ``unframed`` that it is never the country's whose
    name stands near by.
    """

    __slots__ = (
        "body", "collective", "courteous", "force", "gender", "governs", "id", "kind", "local", "office", "organ",
        "personal", "row", "sectors", "sent", "unframed", "unique",
    )  # fmt: skip

    def __init__(self, identifier: str, kind: str, sectors: tuple[Sector, ...], gender: str) -> None:
        """Take the cells of the row."""
        self.id = identifier
        self.row = f"roles:{identifier}"
        self.kind = kind
        self.sectors = sectors
        self.gender = gender
        self.body = kind == "body"
        self.personal = kind in {"title", "person"}
        self.courteous = identifier in COURTESIES
        self.office = self.personal and not self.courteous and identifier not in RELATIONS
        self.collective = identifier in STATES
        self.governs = identifier in GOVERNING
        self.sent = identifier in SENT
        self.force = not FORCES.isdisjoint(sectors)
        served = not ORGANS.isdisjoint(sectors)
        self.unique = self.body and identifier not in SEVERAL and (served or sectors[:1] == (Sector.GOV,))
        owned = served or self.unique or identifier in STATE_MEDIA
        self.organ = self.body and identifier != "war-crimes-court" and owned
        self.local = self.organ or identifier in LOCALS
        foreign = self.collective or self.sent or identifier in COMMENTING or Sector.IGO in sectors
        apart = self.body and not self.organ and sectors[:1] != (Sector.OPP,)
        self.unframed = foreign or identifier in RELATIONS or apart

    def bearers(self, *, plural: bool) -> ActorKind:
        """What sort of actor has the role."""
        if self.body:
            return ActorKind.ORGANISATION
        if self.collective:
            return ActorKind.STATE
        if self.kind == "group":
            if SERVANTS.intersection(self.sectors[:2]):
                return ActorKind.ORGANISATION if FORCES.intersection(self.sectors) else ActorKind.PERSON
            return ActorKind.ARMED_GROUP if ARMED.intersection(self.sectors[:1]) else ActorKind.POPULATION
        crowd = plural and self.sectors[:1] == (Sector.CVL,)
        return ActorKind.POPULATION if crowd else ActorKind.PERSON


# Where the words of a role end, the role, whether the words are plural.
Found: TypeAlias = tuple[int, Role, bool]


class Roles:
    """Roles by their lower-case words: the number of the row, doubled, and one more where the words are plural.

    A row becomes a role when a text has its words. ``beginnings`` has the words that roles begin with; for each, the
    second words, and how many words the longest such role has. ``ends`` has the words that roles end in.
    """

    __slots__ = ("_made", "beginnings", "by_words", "ends", "joined")

    def __init__(self) -> None:
        """Compile the table."""
        self.ends: set[str] = set()
        self.by_words: dict[str, int] = {}
        self.beginnings: dict[str, dict[str, int]] = {}
        # "secretary of state": the words before the joint by the last of them, with the joint and what follows.
        self.joined: dict[str, list[tuple[list[str], list[str]]]] = {}
        self._made: dict[int, Role] = {}
        for number, row in enumerate(rows("roles")):
            for words in listed(row["words"]):
                self._add_spelled(words, 2 * number)
            for words in listed(row["plural"]):
                self._add_spelled(words, 2 * number + 1)

    def _add_spelled(self, words: str, reading: int) -> None:
        """A capital parts what a hyphen joins: "Secretary-General"."""
        self._add(spaced(words), reading)
        if "-" in words:
            self._add(spaced(words.title()).lower(), reading)

    def _add(self, name: str, reading: int) -> None:
        """A title written with a full stop is one token ("gen.")."""
        self.by_words.setdefault(name, reading)
        words = name.split(" ")
        self.ends.add(words[-1])
        note_length(self.beginnings, words)
        if not JOINTS.isdisjoint(words) and (at := joint(words)):
            self.joined.setdefault(words[at - 1], []).append((words[:at], words[at:]))

    def _role(self, number: int) -> Role:
        """The role of a row; the same one every time."""
        role = self._made.get(number)
        if role is None:
            row = rows("roles")[number]
            role = Role(row["id"], row["kind"], tuple(map(Sector, listed(row["sectors"]))), row["gender"])
            self._made[number] = role
        return role

    def find_joined(self, lowers: Sequence[str]) -> list[tuple[int, int]]:
        """Token ranges of the roles that hold a preposition, so that the grammar sees one noun."""
        found = []
        for at in compress(range(1, len(lowers) + 1), map(self.joined.__contains__, lowers)):
            for left, right in self.joined[lowers[at - 1]]:
                stop = at + len(right)
                if lowers[at - len(left) : at] == left and lowers[at:stop] == right:
                    found.append((at - len(left), stop))
                    break
        return found

    def match_end(self, lowers: Sequence[str], first: int, stop: int) -> tuple[int, Role, bool] | None:
        """The longest role that ends a token range: where it begins, the role, whether it is plural."""
        for token in range(first, stop):
            found = self.match(lowers, token, stop)
            if found is not None and found[0] == stop:
                return token, found[1], found[2]
        return None

    def match(self, lowers: Sequence[str], token: int, stop: int) -> Found | None:
        """The longest role that begins at a token and ends in a range."""
        found = longest(self.beginnings, self.by_words, lowers, token, stop)
        return None if found is None else (found[0], self._role(found[1] // 2), found[1] % 2 == 1)


def find_paired(words: Sequence[str], lowers: Sequence[str]) -> list[tuple[int, int]]:
    """Token ranges of offices for several things, so that the grammar sees one noun: "Ministry of Trade and Industry".

    >>> words = "The Trade and Industry Minister met the Minister of Mines and Energy .".split()
    >>> find_paired(words, [word.lower() for word in words])
    [(1, 5), (7, 12)]
    """
    found = []
    for at in places(lowers, "and", 1, len(lowers) - 2):
        if lowers[at - 1] not in PORTFOLIOS or lowers[at + 1] not in PORTFOLIOS or not words[at + 1][0].isupper():
            continue
        first, stop = at - 1, at + 2
        while stop < len(lowers) - 1 and lowers[stop] in PORTFOLIOS:
            stop += 1
        while first > 1 and lowers[first - 1] in PORTFOLIOS:
            first -= 1
        if lowers[stop] in KEEPERS:
            found.append((first, stop + 1))
        elif first > 1 and lowers[first - 1] in JOINTS and lowers[first - 2] in KEEPERS:
            found.append((first - 2, stop))
    return found


def joint(words: Sequence[str]) -> int:
    """Where a role's words have their preposition; 0 for none.

    >>> joint(["minister", "for", "europe"]), joint(["minister"])
    (1, 0)
    """
    return next((at for at in range(1, len(words) - 1) if words[at] in JOINTS), 0)


@cache
def default_roles() -> Roles:
    """The table, compiled once."""
    return Roles()
