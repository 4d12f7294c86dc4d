"""The checks that every field of every record passes: its value has its declared type.

:func:`checked` gives each field an attrs converter made from its annotation. The converters
return their argument unchanged: a wrong type is an error, never a conversion. attrs'
validators would do the same, but cost twice as much.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import lru_cache
from types import UnionType
from typing import Final, Union, get_args, get_origin, get_type_hints

from attrs import Attribute

from ..codes import country_codes, nearest_country
from ..errors import RecordError, RecordTypeError

__all__ = [
    "ACCEPTED",
    "ACTOR_ID",
    "CAMEO",
    "ISSUE_ID",
    "LARGEST",
    "are_actor_codes",
    "checked",
    "country_faults",
    "empty_faults",
    "is_actor_id",
    "is_cameo",
    "is_country",
    "is_issue_id",
    "shown",
    "without_none",
]

LARGEST: Final = 2**53 - 1
"""The largest integer a record holds: beyond it, JavaScript's JSON readers change numbers."""


def checked(record: type, attributes: list[Attribute[object]]) -> list[Attribute[object]]:
    """Give each field of a record the converter that checks its type; a hook for attrs.

    >>> from attrs import frozen
    >>> @frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
    ... class Ship:
    ...     flag: str
    >>> Ship(flag=5)
    Traceback (most recent call last):
        ...
    geopolitics_events.errors.RecordTypeError: Ship.flag: 5 is not a str
    """
    hints = get_type_hints(record)
    return [
        attribute.evolve(converter=_check_of(f"{record.__name__}.{attribute.name}", hints[attribute.name]))
        for attribute in attributes
    ]


def _check_of(where: str, hint: object) -> Callable[[object], object]:
    check = _plain_check(where, hint)
    # attrs copies the annotation to __init__, where Hypothesis and pydoc look for it.
    check.__annotations__ = {"value": hint, "return": hint}
    return check


def _plain_check(where: str, hint: object) -> Callable[[object], object]:
    hint, optional = without_none(hint)
    hint = getattr(hint, "__supertype__", hint)
    if optional:
        return _optional_check(where, hint)
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        return _pairs(where) if get_origin(item) is tuple else _tuple_of(where, item)
    if hint is str:
        return _text(where)
    if hint is float:
        return _number(where)
    if isinstance(hint, type):
        return _exactly(where, hint)
    raise TypeError(f"{where}: records have no fields of type {hint!r}")


def without_none(hint: object) -> tuple[object, bool]:
    """Take None off the type of a field that may be None; tell whether it may.

    >>> without_none(str | None), without_none(str)
    ((<class 'str'>, True), (<class 'str'>, False))
    """
    # A NewType or None is typing's Union, a class or None is Python's own.
    return (get_args(hint)[0], True) if get_origin(hint) in {UnionType, Union} else (hint, False)


def _exactly(where: str, kind: type) -> Callable[[object], object]:
    # The class itself, not a subclass: True is an int and a datetime is a date, and both
    # would come back from a file as something else.
    def check(value: object) -> object:
        if value.__class__ is kind:
            return value
        raise RecordTypeError(f"{where}: {_unlike(value, kind)}")

    return check


def _text(where: str) -> Callable[[object], object]:
    def check(value: object) -> object:
        if value.__class__ is not str:
            raise RecordTypeError(f"{where}: {_unlike(value, str)}")
        if not value.isascii():
            _refuse_surrogates(where, value)
        return value

    return check


def _refuse_surrogates(where: str, text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise RecordError(
            f"{where}: has a lone surrogate at {error.start}, which no file can carry; replace it by U+FFFD"
        ) from None


def _number(where: str) -> Callable[[object], object]:
    def check(value: object) -> object:
        # Type checkers let an int pass for a float, and so do we, where nothing is lost.
        if value.__class__ is float or (value.__class__ is int and abs(value) <= LARGEST):
            return float(value)
        raise RecordTypeError(f"{where}: {_unlike(value, float)}")

    return check


def _tuple_of(where: str, kind: type) -> Callable[[object], object]:
    def check(value: object) -> object:
        if value.__class__ is not tuple:
            raise RecordTypeError(f"{where}: {shown(value)} is not a tuple; give a tuple")
        for item in value:
            if item.__class__ is not kind:
                at = next(at for at, one in enumerate(value) if one is item)
                raise RecordTypeError(f"{where}[{at}]: {_unlike(item, kind)}")
        return value

    return check


def _pairs(where: str) -> Callable[[object], object]:
    is_text = _text(where)

    def check(value: object) -> object:
        if value.__class__ is not tuple:
            raise RecordTypeError(f"{where}: {shown(value)} is not a tuple; give a tuple of pairs")
        for at, item in enumerate(value):
            if item.__class__ is not tuple or len(item) != 2:
                raise RecordTypeError(f"{where}[{at}]: {shown(item)} is not a pair of str")
            is_text(item[0])
            is_text(item[1])
        return value

    return check


def _optional_check(where: str, hint: object) -> Callable[[object], object]:
    check = _plain_check(where, hint)

    def check_unless_none(value: object) -> object:
        # What is right costs one call, here as elsewhere; texts that are not ASCII need the other.
        if value is None or (value.__class__ is hint and (hint is not str or value.isascii())):  # type: ignore[attr-defined] # Its class is str.
            return value
        return check(value)

    return check_unless_none


def _unlike(value: object, kind: type) -> str:
    name = kind.__name__
    message = f"{shown(value)} is not {'an' if name[0] in 'AEIOi' else 'a'} {name}"
    if issubclass(kind, Enum) and isinstance(value, str):
        return f"{message}; give {name}({str(value)[:40]!r})"
    if kind is date:
        return f"{message}; give {'its date()' if isinstance(value, date) else 'a datetime.date'}"
    return message


def shown(value: object) -> str:
    """Show a value in a message, cut to a readable length.

    >>> len(shown("long" * 100))
    60
    """
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


ACTOR_ID: Final = r"(?!(?:IGO|\?)$)(?:[A-Z]{3}|\?)(?:/[a-z0-9-]+)*(?:/\?[a-z0-9-]+)?"
"""IND, IND/narendra-modi, IGO/african-union/commission, ?/abu-sayyaf, IND/?source-2; not IGO or ? alone."""

ISSUE_ID: Final = r"[a-z0-9-]+(?:/[a-z0-9-]+)*"
"""kashmir, kashmir/third-party-mediation."""

CAMEO: Final = r"[0-9]{2,4}"
"""01, 010, 0356."""


def is_actor_id(text: str) -> bool:
    """Whether a text is an actor id: a path under a country's code, ``IGO`` or ``?``.

    >>> is_actor_id("IND/?government-source"), is_actor_id("India/modi"), is_actor_id("?")
    (True, False, False)
    """
    root = text.partition("/")[0]
    return re.fullmatch(ACTOR_ID, text) is not None and (root in {"?", "IGO"} or root in country_codes())


ACCEPTED: Final[dict[str, object]] = {}
"""The country last accepted for each actor id.

The same few actors come by the hundred, by value. Asking this first takes a quarter of the time
of ``lru_cache``, which hashes id and country together.
"""


def are_actor_codes(id_: str, country: str | None) -> bool:
    """Whether an actor may have this id and this country; what is right is kept in :data:`ACCEPTED`.

    >>> are_actor_codes("IND/narendra-modi", "IND"), are_actor_codes("IND", "IN")
    (True, False)
    """
    if not is_actor_id(id_) or not (country is None or is_country(country)):
        return False
    if len(ACCEPTED) >= 8192:
        ACCEPTED.clear()
    ACCEPTED[id_] = country
    return True


@lru_cache(maxsize=8192)
def is_issue_id(text: str) -> bool:
    """Whether a text is an issue id: a lower-case path.

    >>> is_issue_id("kashmir/third-party-mediation"), is_issue_id("Kashmir")
    (True, False)
    """
    return re.fullmatch(ISSUE_ID, text) is not None


@lru_cache(maxsize=1024)
def is_cameo(text: str) -> bool:
    """Whether a text has the shape of a CAMEO code: two to four digits.

    >>> is_cameo("0356"), is_cameo("3")
    (True, False)
    """
    return re.fullmatch(CAMEO, text) is not None


def is_country(text: str) -> bool:
    """Whether records accept a text as a country's code.

    >>> is_country("PSE"), is_country("IN")
    (True, False)
    """
    return text in country_codes()


def country_faults(record: str, country: str | None) -> list[str]:
    """Say what is wrong with a country's code; nothing when it is right or None.

    >>> country_faults("Place", "IN")
    ["Place.country: 'IN' is not an alpha-3 code of ISO 3166; the nearest is 'IND'"]
    """
    if country is None or is_country(country):
        return []
    known = nearest_country(country)
    advice = f"; the nearest is {known!r}" if known else ""
    return [f"{record}.country: {shown(country)} is not an alpha-3 code of ISO 3166{advice}"]


def empty_faults(where: str, text: str) -> list[str]:
    """Say that a text which must say something is empty; nothing when it is not.

    >>> empty_faults("Place.name", "")
    ['Place.name: is empty; give the name']
    """
    return [] if text else [f"{where}: is empty; give the name"]
