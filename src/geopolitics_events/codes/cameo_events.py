"""CAMEO: codes as text, their table read on the first look-up."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NewType

from attrs import frozen

from ..errors import UnknownCodeError
from ..tables import listed, rows
from .plover import Context, EventType, Mode
from .spelling import nearest

__all__ = ["Cameo", "CameoCode", "cameo", "cameo_codes"]


CameoCode = NewType("CameoCode", str)
"""Two to four digits as text, leading zeros kept; datasets have codes that CAMEO lacks."""


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
