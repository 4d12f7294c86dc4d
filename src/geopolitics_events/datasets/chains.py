"""CAMEO's actor chains: a country or a body, then roles, in steps of three letters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from attrs import frozen

from ..codes import CountryCode, Sector
from ..records import Actor, ActorKind
from ..slugs import slug
from ..tables import listed, rows
from .countries import cameo_country, from_cameo, is_region
from .names import actor_called, actor_of, role_actor, state, with_sectors

__all__ = ["ChainRole", "actor_of_chain", "chain_of_actor", "chain_roles"]

STEP: Final = 3
_MOST_ROLES: Final = 3


@frozen(kw_only=True)
class ChainRole:
    """A role of CAMEO: its code, PLOVER's sector for it (None for none), its words in an id, and the actor's kind."""

    code: str
    sector: Sector | None
    role: str
    kind: ActorKind


@cache
def chain_roles() -> Mapping[str, ChainRole]:
    """Give CAMEO's roles by their codes.

    >>> chain_roles()["MED"].sector.value, chain_roles()["HLH"].sector.value
    ('JRN', 'MED')
    """
    return MappingProxyType(
        {
            row["code"]: ChainRole(
                code=row["code"],
                sector=Sector(row["sector"]) if row["sector"] else None,
                role=row["role"],
                kind=ActorKind(row["kind"]),
            )
            for row in rows("cameo_roles")
        }
    )


@cache
def _groups() -> Mapping[str, str]:
    """The ids of the known groups (UNO, NAT) by their codes."""
    return MappingProxyType({row["code"]: row["id"] for row in rows("cameo_groups")})


@cache
def _codes_of_groups() -> Mapping[str, str]:
    return MappingProxyType({row["id"]: row["code"] for row in rows("cameo_groups")})


@cache
def _codes_of_sectors() -> Mapping[Sector, str]:
    found = {}
    for role in chain_roles().values():
        # Several codes have one sector; the one of the same name is written, else the first.
        if role.sector is not None and (role.sector not in found or role.code == role.sector.value):
            found[role.sector] = role.code
    # CAMEO spells media and health otherwise than PLOVER.
    return MappingProxyType({**found, Sector.JRN: "MED", Sector.MED: "HLH", Sector.REL: "REL"})


def _steps(chain: str) -> list[str]:
    return [chain[at : at + STEP] for at in range(0, len(chain), STEP)]


def actor_of_chain(chain: str, name: str = "", country: str = "") -> Actor | None:
    """Say who a chain names.

    Args:
        chain: The chain of codes, in its own case: lower case means an ethnic group.
        name: The name that the row gives.
        country: The country code that the row gives beside the chain, CAMEO's own.

    Returns:
        A state, a body or person of the tables, or somebody of whom the role is known; None where the row names nobody.

    >>> actor_of_chain("NPLGOV", "NEPAL").id, actor_of_chain("IGOUNO", "UN").id, actor_of_chain("ROU").id
    ('NPL/?government', 'IGO/united-nations', 'ROU')
    """
    steps = _steps(chain)
    if not steps and not name:
        return None
    codes = list(dict.fromkeys(steps))
    home = _home(country, codes, name)
    roles = [chain_roles()[code] for code in codes if code in chain_roles()]
    sectors = tuple(dict.fromkeys(role.sector for role in roles if role.sector is not None))
    # IGOUNOHCR is the refugee agency of the United Nations: the last body is the one that is meant.
    group = next((code for code in reversed(codes) if code in _groups()), None)
    found = actor_called(name, home) if name else None
    if found is not None and found.kind is not ActorKind.STATE:
        return with_sectors(found, sectors)
    if group is not None and (body := actor_of(_groups()[group])) is not None:
        return body
    if roles:
        # Bodies come under IGO in ids; whoever is of no country, under the question mark.
        return role_actor(roles[0].role, home, roles[0].kind, name or chain, sectors)
    if home is not None and not any(code.islower() for code in codes):
        return state(home)
    if found is not None and not codes:
        return found
    kind = ActorKind.POPULATION if any(code.islower() for code in codes) else ActorKind.UNKNOWN
    return role_actor(slug(name or chain), home, kind, name or chain)


def _home(country: str, codes: list[str], name: str) -> CountryCode | None:
    """The country: of its own column, else of the chain, else of a name beside an ethnic code."""
    if country and not is_region(country):
        return from_cameo(country)
    first = codes[0] if codes else ""
    if not is_region(first) and (found := from_cameo(first)) is not None:
        return found
    if any(code.islower() for code in codes) and name:
        return _country_of_people(name)
    return None


@cache
def _peoples() -> Mapping[str, CountryCode]:
    """Nouns and adjectives of peoples, upper case, where they name one country only."""
    found: dict[str, set[str]] = {}
    for row in rows("countries"):
        if row["status"] != "former":
            for word in (row["name"], *listed(row["adjectives"]), *listed(row["people"])):
                found.setdefault(word.upper(), set()).add(row["alpha3"])
    return MappingProxyType({word: CountryCode(*codes) for word, codes in found.items() if len(codes) == 1})


def _country_of_people(name: str) -> CountryCode | None:
    return _peoples().get(name.upper())


def chain_of_actor(actor: Actor) -> tuple[str, str, str, tuple[str, ...]]:
    """Write an actor as a chain: the chain, its country code, known group and roles. Inverse of :func:`actor_of_chain`.

    >>> chain_of_actor(state(CountryCode("ROU")))
    ('ROM', 'ROM', '', ())
    """
    country = cameo_country(actor.country)
    group = _codes_of_groups().get(actor.id, "")
    if actor.kind is ActorKind.STATE and str(actor.id) == actor.country:
        return country, country, "", ()
    own = next((code for code, role in chain_roles().items() if actor.id.endswith(f"/?{role.role}")), None)
    codes = [own] if own is not None else []
    codes += [_codes_of_sectors()[sector] for sector in actor.sectors if sector in _codes_of_sectors()]
    roles = tuple(dict.fromkeys(codes))[:_MOST_ROLES]
    if group:
        first = "IGO" if actor.kind is ActorKind.IGO else "NGO" if actor.kind is ActorKind.NGO else country
        return first + group, country, group, tuple(role for role in roles if role != first)
    return country + "".join(roles), country, "", roles
