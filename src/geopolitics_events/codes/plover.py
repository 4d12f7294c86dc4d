"""PLOVER 2.0: types, modes, contexts and sectors, written out so that type checkers see them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from ..errors import UnknownCodeError
from ..tables import rows
from .spelling import nearest

__all__ = ["MODES", "Context", "EventType", "Mode", "QuadClass", "Sector", "quad_class", "score"]


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
        EventType.CONSULT: (Mode.VISIT, Mode.THIRD_PARTY, Mode.MULTILATERAL, Mode.PHONE),
        EventType.SUPPORT: (),
        EventType.CONCEDE: (),
        EventType.COOPERATE: (),
        EventType.AID: (),
        EventType.RETREAT: (Mode.WITHDRAW, Mode.RELEASE, Mode.DISARM, Mode.CEASEFIRE, Mode.ACCESS, Mode.RESIGN),
        EventType.REQUEST: (Mode.ASSIST, Mode.CHANGE, Mode.YIELD, Mode.MEET),
        EventType.ACCUSE: (Mode.DISAPPROVE, Mode.INVESTIGATE, Mode.ALLEGE),
        EventType.REJECT: (Mode.ASSIST, Mode.CHANGE, Mode.YIELD, Mode.MEET),
        EventType.THREATEN: (Mode.RESTRICT, Mode.ARREST, Mode.RELATIONS, Mode.EXPEL, Mode.TERRITORY, Mode.VIOLENCE),
        EventType.PROTEST: (
            Mode.DEMO,
            Mode.RIOT,
            Mode.STRIKE,
            Mode.HUNGER,
            Mode.BOYCOTT,
            Mode.OBSTRUCT,
            Mode.VANDALIZE,
        ),
        EventType.SANCTION: (Mode.CONVICT, Mode.EXPEL, Mode.WITHDRAW, Mode.DISCONTINUE),
        EventType.MOBILIZE: (Mode.TROOPS, Mode.WEAPONS, Mode.POLICE, Mode.MILITIA),
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
