"""Names in the rows of datasets, looked up in the tables that also serve the parser.

A body or person of the tables gets the id that parsing gives it; anybody else gets an id made
by the same rules: a segment of the words under the country.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from attrs import evolve

from ..codes import CountryCode, Sector, countries
from ..records import Actor, ActorId, ActorKind
from ..slugs import folded, slug
from ..tables import listed, rows

__all__ = [
    "Role",
    "actor_called",
    "actor_of",
    "named",
    "role_actor",
    "role_called",
    "state",
    "with_sectors",
]

_BODIES: Final = (
    ("igos", ActorKind.IGO),
    ("ngos", ActorKind.NGO),
    ("armed_groups", ActorKind.ARMED_GROUP),
    ("organisations", ActorKind.ORGANISATION),
    ("peoples", ActorKind.POPULATION),
)


class Role:
    """What somebody does, as the tables know it: ``police`` of any country."""

    __slots__ = ("id", "is_body", "kind", "sectors")

    def __init__(self, id: str, kind: ActorKind, sectors: tuple[Sector, ...], *, is_body: bool) -> None:
        """Take the role; a body is a name of its own under its country, others are nobody in particular."""
        self.id = id
        self.kind = kind
        self.sectors = sectors
        self.is_body = is_body


@lru_cache(maxsize=4096)
def state(country: CountryCode) -> Actor:
    """Give a state, as parsing gives it.

    >>> state(CountryCode("NPL")).name
    'Nepal'
    """
    return Actor(
        country=country,
        id=ActorId(country),
        kind=ActorKind.STATE,
        name=countries()[country].name,
        sectors=(Sector.GOV,),
    )


def actor_of(id: str) -> Actor | None:
    """Give the actor of the tables that has an id.

    >>> actor_of("IGO/united-nations").name
    'United Nations'
    """
    return _by_id().get(id)


def actor_called(name: str, country: str | None = None) -> Actor | None:
    """Find the state, body or person that has a name; None where no name fits, or several do.

    Args:
        name: The name, in any case.
        country: Whom the row says the actor acts for, None where it says nothing; nobody of another country fits.

    >>> actor_called("VLADIMIR PUTIN", "RUS").id, actor_called("Vladimir Putin", "PER")
    ('RUS/vladimir-putin', None)
    """
    found = _by_name().get(folded(name), ())
    if len(found) > 1 or country is not None:
        exact = [actor for actor in found if actor.country == country]
        found = tuple(exact) or tuple(actor for actor in found if actor.country is None)
    return found[0] if len(found) == 1 else None


def role_called(words: str) -> Role | None:
    """Find the role, office or kind of body that some words name.

    >>> role_called("Police").id, role_called("Ministry of Agriculture").id
    ('police', 'agriculture-ministry')
    """
    return _roles().get(folded(words))


def named(
    name: str,
    country: CountryCode | None,
    kind: ActorKind,
    sectors: Iterable[Sector] = (),
    *,
    called: str = "",
    role: str | None = None,
) -> Actor:
    """Make an actor whom the tables do not know, under a country or under ``?``.

    Args:
        name: What the id says.
        country: Whom the actor acts for.
        kind: What sort of actor it is.
        sectors: The best one first.
        called: The actor's name, where it is not what the id says.
        role: The office, where the row says it.

    >>> named("Kofi Smithson", CountryCode("NGA"), ActorKind.PERSON).id
    'NGA/kofi-smithson'
    """
    return Actor(
        country=country,
        id=ActorId(f"{country or '?'}/{slug(name)}"),
        kind=kind,
        name=called or name,
        role=role,
        sectors=tuple(dict.fromkeys(sectors)),
    )


def with_sectors(actor: Actor, sectors: tuple[Sector, ...], role: str | None = None) -> Actor:
    """Give an actor of the tables as a row sees it: offices and sectors of persons change over the years, ids do not.

    >>> with_sectors(actor_called("Vladimir Putin"), (Sector.ELI,)).sectors[0].value
    'ELI'
    """
    if actor.kind is not ActorKind.PERSON:
        return actor
    return evolve(actor, sectors=sectors or actor.sectors, role=role)


def role_actor(
    role: str, country: CountryCode | None, kind: ActorKind, name: str, sectors: Iterable[Sector] = ()
) -> Actor:
    """Make an actor of whom only the role is known.

    >>> role_actor("government", CountryCode("NPL"), ActorKind.STATE, "NEPAL").id
    'NPL/?government'
    """
    return Actor(
        country=country,
        id=ActorId(f"{country or '?'}/?{slug(role)}"),
        kind=kind,
        name=name,
        named=False,
        role=role.replace("-", " "),
        sectors=tuple(dict.fromkeys(sectors)),
    )


@cache
def _by_id() -> Mapping[str, Actor]:
    found: dict[str, Actor] = {actor.id: actor for actor in _bodies()}
    found.update({actor.id: actor for actor in _persons()})
    found.update({code: state(code) for code in countries()})
    return MappingProxyType(found)


@cache
def _bodies() -> tuple[Actor, ...]:
    return tuple(
        Actor(
            country=CountryCode(row["country"]) if row["country"] else None,
            id=ActorId(row["id"]),
            kind=kind,
            name=row["name"],
            sectors=tuple(map(Sector, listed(row["sectors"]))) if "sectors" in row else (Sector.CVL,),
        )
        for table, kind in _BODIES
        for row in rows(table)
    )


@cache
def _persons() -> tuple[Actor, ...]:
    found: dict[str, Actor] = {}
    for row in rows("persons"):
        root = row["id"].partition("/")[0]
        # The sectors are those of the latest office; a row says better ones where it has any.
        found[row["id"]] = Actor(
            country=None if root in {"IGO", "?"} else CountryCode(root),
            id=ActorId(row["id"]),
            kind=ActorKind.PERSON,
            name=row["name"],
            sectors=tuple(map(Sector, listed(row["sectors"]))),
        )
    return tuple(found.values())


@cache
def _by_name() -> Mapping[str, tuple[Actor, ...]]:
    found: dict[str, dict[str, Actor]] = {}
    by_id = _by_id()
    for table in ("countries", *(name for name, _ in _BODIES), "persons"):
        for row in rows(table):
            actor = by_id[row["alpha3" if table == "countries" else "id"]]
            for name in (row["name"], *listed(row["aliases"])):
                found.setdefault(folded(name), {})[actor.id] = actor
    return MappingProxyType({name: tuple(actors.values()) for name, actors in found.items()})


_KINDS: Final = {"title": ActorKind.PERSON, "person": ActorKind.PERSON, "body": ActorKind.ORGANISATION}


@cache
def _roles() -> Mapping[str, Role]:
    found: dict[str, Role] = {}
    for row in rows("roles"):
        sectors = tuple(map(Sector, listed(row["sectors"])))
        kind = _KINDS.get(row["kind"], ActorKind.POPULATION)
        if kind is ActorKind.POPULATION and Sector.REB in sectors:
            kind = ActorKind.ARMED_GROUP
        role = Role(row["id"], kind, sectors, is_body=row["kind"] == "body")
        for words in (*listed(row["words"]), *listed(row["plural"])):
            found.setdefault(folded(words), role)
    return MappingProxyType(found)
