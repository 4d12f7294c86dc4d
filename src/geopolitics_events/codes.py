"""The code lists of the field: PLOVER as enums, CAMEO and ISO 3166 as checked strings.

PLOVER's lists are short and part of the types, so they are written out and a test compares
them with ``tables/plover.tsv``. CAMEO and the countries are long: they stay strings, and
their tables are read on the first look-up. Official spellings are kept throughout.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum, StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final, NewType

from attrs import frozen

from .errors import UnknownCodeError
from .tables import listed, rows

__all__ = [
    "MODES",
    "Cameo",
    "CameoCode",
    "Context",
    "Country",
    "CountryCode",
    "EventType",
    "Mode",
    "QuadClass",
    "Sector",
    "cameo",
    "cameo_codes",
    "countries",
    "country",
    "country_codes",
    "nearest",
    "nearest_country",
    "quad_class",
    "score",
]

CameoCode = NewType("CameoCode", str)
"""Two to four digits as text, leading zeros kept; datasets have codes that CAMEO lacks."""

CountryCode = NewType("CountryCode", str)
"""ISO 3166-1 alpha-3, a former code of ISO 3166-3 as alpha-3, or ``XKX`` for Kosovo."""


class _Code(StrEnum):
    """A code list whose look-up by value names the nearest code when it fails."""

    @classmethod
    def _missing_(cls, value: object) -> None:
        codes = [member.value for member in cls]
        raise UnknownCodeError(value, _SCHEMES[cls.__name__], nearest(value, codes))


_SCHEMES: Final = {
    "EventType": "PLOVER type",
    "Mode": "PLOVER mode",
    "Context": "PLOVER context",
    "Sector": "PLOVER sector",
}


class EventType(_Code):
    """The sixteen event types of PLOVER 2.0 (manual, draft 2.0).

    >>> EventType("REJECT").value
    'REJECT'
    """

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Mode(_Code):
    """The modes of PLOVER 2.0; :data:`MODES` says which types have which.

    >>> Mode("martial-law").name
    'MARTIAL_LAW'
    """

    ABDUCT = "abduct"
    ACCESS = "access"
    AERIAL = "aerial"
    ALLEGE = "allege"
    ARREST = "arrest"
    ASSIST = "assist"
    BEAT = "beat"
    BOYCOTT = "boycott"
    CEASEFIRE = "ceasefire"
    CENSOR = "censor"
    CHANGE = "change"
    CONVICT = "convict"
    CROWD_CONTROL = "crowd-control"
    CURFEW = "curfew"
    CYBER = "cyber"
    DEMO = "demo"
    DEPORT = "deport"
    DESTROY = "destroy"
    DISAPPROVE = "disapprove"
    DISARM = "disarm"
    DISCONTINUE = "discontinue"
    DRONE = "drone"
    EXPEL = "expel"
    EXPLOSIVES = "explosives"
    FIREARMS = "firearms"
    HEAVY_WEAPONS = "heavy-weapons"
    HUNGER = "hunger"
    INVESTIGATE = "investigate"
    MARTIAL_LAW = "martial-law"
    MEET = "meet"
    MILITIA = "militia"
    MISINFORMATION = "misinformation"
    MULTILATERAL = "multilateral"
    OBSTRUCT = "obstruct"
    PHONE = "phone"
    POLICE = "police"
    PRIMITIVE = "primitive"
    RELATIONS = "relations"
    RELEASE = "release"
    RESIGN = "resign"
    RESTRICT = "restrict"
    RIOT = "riot"
    SEIZE = "seize"
    SEXUAL = "sexual"
    STRIKE = "strike"
    SUICIDE_ATTACK = "suicide-attack"
    TARGETED = "targeted"
    TERRITORY = "territory"
    THIRD_PARTY = "third-party"
    TORTURE = "torture"
    TROOPS = "troops"
    UNCONVENTIONAL = "unconventional"
    VANDALIZE = "vandalize"
    VIOLENCE = "violence"
    VISIT = "visit"
    WEAPONS = "weapons"
    WITHDRAW = "withdraw"
    WITHHOLD = "withhold"
    YIELD = "yield"


class Context(_Code):
    """The contexts of PLOVER 2.0: what an event of any type is about.

    >>> Context("cbrn").name
    'CBRN'
    """

    ASYLUM = "asylum"
    CBRN = "cbrn"
    CORRUPTION = "corruption"
    CRIME = "crime"
    CYBER = "cyber"
    DIPLOMATIC = "diplomatic"
    DISASTERS = "disasters"
    ECONOMIC = "economic"
    ELECTION = "election"
    ENVIRONMENT = "environment"
    EXECUTIVE = "executive"
    GENDER = "gender"
    HEALTH = "health"
    HUMAN_RIGHTS = "human_rights"
    HUMAN_SECURITY = "human_security"
    ILLEGAL_DRUGS = "illegal_drugs"
    INEQUALITY = "inequality"
    INTELLIGENCE = "intelligence"
    LEGAL = "legal"
    LEGISLATIVE = "legislative"
    LGBT = "lgbt"
    MIGRATION = "migration"
    MILITARY = "military"
    MISINFORMATION = "misinformation"
    NATURAL_RESOURCE = "natural_resource"
    PEACEKEEPING = "peacekeeping"
    POLITICAL_INSTITUTIONS = "political_institutions"
    PRO_AUTOCRACY = "pro_autocracy"
    PRO_DEMOCRACY = "pro_democracy"
    RELIGION_ETHNICITY = "religion_ethnicity"
    REPARATIONS = "reparations"
    REPRESSION = "repression"
    RIGHTS_FREEDOMS = "rights_freedoms"
    TECHNOLOGY = "technology"
    TERRITORY = "territory"
    TERRORISM = "terrorism"
    TRAFFICKING = "trafficking"


class Sector(_Code):
    """The sectors of PLOVER 2.0, and ``IGO`` and ``NGO`` for bodies of no one country.

    ``JRN`` are journalists and ``MED`` is health care: CAMEO spells them otherwise.

    >>> Sector("GOV").name
    'GOV'
    """

    AGR = "AGR"
    BUS = "BUS"
    COP = "COP"
    CRM = "CRM"
    CVL = "CVL"
    EDU = "EDU"
    ELI = "ELI"
    GOV = "GOV"
    IGO = "IGO"
    JRN = "JRN"
    JUD = "JUD"
    LAB = "LAB"
    LEG = "LEG"
    MED = "MED"
    MIL = "MIL"
    NGO = "NGO"
    OPP = "OPP"
    PRE = "PRE"
    PRM = "PRM"
    PTY = "PTY"
    REB = "REB"
    REF = "REF"
    REL = "REL"
    SOC = "SOC"
    SPY = "SPY"
    UAF = "UAF"
    UNK = "UNK"


class QuadClass(IntEnum):
    """The four classes of events, with PLOVER's numbers.

    >>> QuadClass(3).name
    'VERBAL_CONFLICT'
    """

    VERBAL_COOPERATION = 1
    MATERIAL_COOPERATION = 2
    VERBAL_CONFLICT = 3
    MATERIAL_CONFLICT = 4


MODES: Final[Mapping[EventType, tuple[Mode, ...]]] = MappingProxyType(
    {
        EventType.AGREE: (),
        EventType.CONSULT: (
            Mode.VISIT,
            Mode.THIRD_PARTY,
            Mode.MULTILATERAL,
            Mode.PHONE,
        ),
        EventType.SUPPORT: (),
        EventType.CONCEDE: (),
        EventType.COOPERATE: (),
        EventType.AID: (),
        EventType.RETREAT: (
            Mode.WITHDRAW,
            Mode.RELEASE,
            Mode.DISARM,
            Mode.CEASEFIRE,
            Mode.ACCESS,
            Mode.RESIGN,
        ),
        EventType.REQUEST: (
            Mode.ASSIST,
            Mode.CHANGE,
            Mode.YIELD,
            Mode.MEET,
        ),
        EventType.ACCUSE: (
            Mode.DISAPPROVE,
            Mode.INVESTIGATE,
            Mode.ALLEGE,
        ),
        EventType.REJECT: (
            Mode.ASSIST,
            Mode.CHANGE,
            Mode.YIELD,
            Mode.MEET,
        ),
        EventType.THREATEN: (
            Mode.RESTRICT,
            Mode.ARREST,
            Mode.RELATIONS,
            Mode.EXPEL,
            Mode.TERRITORY,
            Mode.VIOLENCE,
        ),
        EventType.PROTEST: (
            Mode.DEMO,
            Mode.RIOT,
            Mode.STRIKE,
            Mode.HUNGER,
            Mode.BOYCOTT,
            Mode.OBSTRUCT,
            Mode.VANDALIZE,
        ),
        EventType.SANCTION: (
            Mode.CONVICT,
            Mode.EXPEL,
            Mode.WITHDRAW,
            Mode.DISCONTINUE,
        ),
        EventType.MOBILIZE: (
            Mode.TROOPS,
            Mode.WEAPONS,
            Mode.POLICE,
            Mode.MILITIA,
        ),
        EventType.COERCE: (
            Mode.SEIZE,
            Mode.RESTRICT,
            Mode.CENSOR,
            Mode.CURFEW,
            Mode.MARTIAL_LAW,
            Mode.ARREST,
            Mode.DEPORT,
            Mode.WITHHOLD,
            Mode.MISINFORMATION,
            Mode.CYBER,
        ),
        EventType.ASSAULT: (
            Mode.ABDUCT,
            Mode.BEAT,
            Mode.TORTURE,
            Mode.SEXUAL,
            Mode.TARGETED,
            Mode.DESTROY,
            Mode.PRIMITIVE,
            Mode.FIREARMS,
            Mode.EXPLOSIVES,
            Mode.SUICIDE_ATTACK,
            Mode.AERIAL,
            Mode.DRONE,
            Mode.HEAVY_WEAPONS,
            Mode.CROWD_CONTROL,
            Mode.UNCONVENTIONAL,
        ),
    }
)

_QUAD_CLASSES: Final = {
    EventType.AGREE: QuadClass.VERBAL_COOPERATION,
    EventType.CONSULT: QuadClass.VERBAL_COOPERATION,
    EventType.SUPPORT: QuadClass.VERBAL_COOPERATION,
    EventType.CONCEDE: QuadClass.VERBAL_COOPERATION,
    EventType.COOPERATE: QuadClass.MATERIAL_COOPERATION,
    EventType.AID: QuadClass.MATERIAL_COOPERATION,
    EventType.RETREAT: QuadClass.MATERIAL_COOPERATION,
    EventType.REQUEST: QuadClass.VERBAL_CONFLICT,
    EventType.ACCUSE: QuadClass.VERBAL_CONFLICT,
    EventType.REJECT: QuadClass.VERBAL_CONFLICT,
    EventType.THREATEN: QuadClass.VERBAL_CONFLICT,
    EventType.PROTEST: QuadClass.MATERIAL_CONFLICT,
    EventType.SANCTION: QuadClass.MATERIAL_CONFLICT,
    EventType.MOBILIZE: QuadClass.MATERIAL_CONFLICT,
    EventType.COERCE: QuadClass.MATERIAL_CONFLICT,
    EventType.ASSAULT: QuadClass.MATERIAL_CONFLICT,
}


def quad_class(type: EventType) -> QuadClass:
    """Give the class of an event type.

    SANCTION is material conflict, as its section of the manual says; the manual's quad
    table files it under verbal conflict.

    >>> quad_class(EventType.REJECT).value
    3
    """
    return _QUAD_CLASSES[type]


def score(type: EventType, mode: Mode | None = None) -> float:
    """Give PLOVER's conflict-cooperation score, from -10 to +10.

    Where the manual prints no score for the mode, the type's counts. ACCUSE is -3: the
    manual prints 3, against the sign of all its modes.

    Raises:
        UnknownCodeError: The type has no such mode.

    >>> score(EventType.RETREAT), score(EventType.RETREAT, Mode.CEASEFIRE)
    (6.5, 7.5)
    """
    if mode is not None and mode not in MODES[type]:
        raise UnknownCodeError(mode.value, f"mode of {type.value}", nearest(mode, MODES[type]))
    return _scores().get((type.value, mode), _scores()[type.value, None])


@cache
def _scores() -> Mapping[tuple[str, str | None], float]:
    found: dict[tuple[str, str | None], float] = {}
    for row in rows("plover"):
        if row["score"]:
            found[(row["type"] or row["code"]), (row["code"] if row["type"] else None)] = float(row["score"])
    return found


def nearest(code: object, codes: Iterable[str]) -> str | None:
    """Find the code that a misspelt one probably means; None when nothing is alike.

    >>> nearest("aksuse", ["ACCUSE", "AID"])
    'ACCUSE'
    """
    # Only wrong input needs difflib, so only wrong input pays for its import.
    from difflib import get_close_matches

    spelt = {known.upper(): str(known) for known in codes}
    found = get_close_matches(str(code)[:100].upper(), list(spelt), n=1, cutoff=0.5)
    return spelt[found[0]] if found else None


@frozen(kw_only=True)
class Country:
    """A country of ISO 3166.

    Attributes:
        alpha3: The code that records use.
        alpha2: The two-letter code.
        numeric: Three digits, leading zeros kept.
        name: Our English name for it.
        status: ``current``, ``former`` (ISO 3166-3) or ``user`` (assigned by users, as XKX).

    >>> country("IND").name
    'India'
    """

    alpha3: CountryCode
    alpha2: str
    numeric: str
    name: str
    status: str


@frozen(kw_only=True)
class Cameo:
    """A code of CAMEO 1.1b3 and what it becomes in PLOVER.

    Attributes:
        code: Two to four digits.
        label: What it means, in our words.
        type: PLOVER's type; None for statements and appeals, which PLOVER drops.
        mode: PLOVER's mode, where the mapping gives one of the type's.
        contexts: PLOVER's contexts, where the mapping gives any.
        goldstein: The Goldstein score in ICEWS's list; None for codes younger than it.

    >>> cameo("0356").type.value
    'AGREE'
    """

    code: CameoCode
    label: str
    type: EventType | None
    mode: Mode | None
    contexts: tuple[Context, ...]
    goldstein: float | None


def country(code: str) -> Country:
    """Look a country up by its alpha-3, alpha-2 or numeric code.

    Raises:
        UnknownCodeError: ISO 3166 has no such code.

    >>> country("PK").alpha3, country("586").alpha3
    ('PAK', 'PAK')
    """
    found = countries().get(CountryCode(code)) or _other_country_codes().get(code)
    if found is None:
        raise UnknownCodeError(code, "country of ISO 3166", nearest_country(code))
    return found


@cache
def countries() -> Mapping[CountryCode, Country]:
    """Give every country by its alpha-3 code: current ones, former ones and Kosovo.

    >>> countries()[CountryCode("XKX")].status
    'user'
    """
    found = {}
    for row in rows("countries"):
        code = CountryCode(row["alpha3"])
        found[code] = Country(
            alpha3=code,
            alpha2=row["alpha2"],
            numeric=row["numeric"],
            name=row["name"],
            status=row["status"],
        )
    return MappingProxyType(found)


@cache
def country_codes() -> frozenset[str]:
    """Give every alpha-3 code that records accept.

    >>> "SUN" in country_codes(), "IN" in country_codes()
    (True, False)
    """
    return frozenset(row["alpha3"] for row in rows("countries"))


def cameo(code: str) -> Cameo:
    """Look a CAMEO code up.

    Raises:
        UnknownCodeError: CAMEO has no such code.

    >>> cameo("010").label
    'make a statement of no listed kind'
    """
    found = cameo_codes().get(CameoCode(code))
    if found is None:
        raise UnknownCodeError(code, "CAMEO code", nearest(code, cameo_codes()))
    return found


@cache
def cameo_codes() -> Mapping[CameoCode, Cameo]:
    """Give every CAMEO code with its meaning and its PLOVER equivalent.

    >>> cameo_codes()[CameoCode("190")].type
    <EventType.ASSAULT: 'ASSAULT'>
    """
    found = {}
    for row in rows("cameo"):
        code = CameoCode(row["code"])
        found[code] = Cameo(
            code=code,
            label=row["label"],
            type=EventType(row["type"]) if row["type"] else None,
            mode=Mode(row["mode"]) if row["mode"] else None,
            contexts=tuple(Context(context) for context in listed(row["contexts"])),
            goldstein=float(row["goldstein_icews"]) if row["goldstein_icews"] else None,
        )
    return MappingProxyType(found)


@cache
def _other_country_codes() -> Mapping[str, Country]:
    # A former country may share its alpha-2 or number with a current one: the current one wins.
    found: dict[str, Country] = {}
    for one in sorted(countries().values(), key=lambda one: one.status != "former"):
        found |= {code: one for code in (one.alpha2, one.numeric) if code}
    return MappingProxyType(found)


def nearest_country(code: str) -> str | None:
    """Find the country that a wrong code or a name probably means.

    >>> nearest_country("in"), nearest_country("Pakistan")
    ('IND', 'PAK')
    """
    if (found := _other_country_codes().get(code.upper())) is not None:
        return found.alpha3
    by_name = {one.name.upper(): one.alpha3 for one in countries().values()}
    return by_name.get(code.upper()) or nearest(code, countries())
