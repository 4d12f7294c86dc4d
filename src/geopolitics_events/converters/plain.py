"""Records from and to plain data: dicts, lists, texts, numbers and None.

Reading goes two ways. The quick one trusts the data and lets the constructors refuse what is
wrong, since they check every type and value anyway. Where it fails, the thorough one walks the
data again and lists every fault with its path. So right data cost little, and wrong data are
explained in full.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache, lru_cache, partial
from typing import Final, TypeVar, get_args, get_origin, get_type_hints

import attrs
from attrs import AttrsInstance
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn

from .. import codes, records
from ..codes import nearest
from ..errors import ConversionError, RecordError
from ..records import Actor, Document
from ..records.fields import shown, without_none
from ..strict import iso_day
from .migrations import MIGRATIONS, Migration, migrate

__all__ = ["DEEPEST", "ENUMS", "RECORDS", "Repeated", "configure", "read", "surplus_keys", "write"]

R = TypeVar("R", bound=AttrsInstance)

_Reader = Callable[[object], object]
_Fault = tuple[str, str]

RECORDS: Final[tuple[type[AttrsInstance], ...]] = tuple(
    value for name in records.__all__ if attrs.has(value := getattr(records, name))
)
"""Every record class, by name."""

ENUMS: Final[tuple[type[Enum], ...]] = tuple(
    value
    for module in (codes, records)
    for name in module.__all__
    if isinstance(value := getattr(module, name), type) and issubclass(value, Enum)
)
"""Every enum that a record may hold."""

DEEPEST: Final = 64
"""How deep a file may be nested: a document has 7 levels, and what has more is none."""

_WRONG: Final = (KeyError, TypeError, ValueError)


class Repeated(dict[str, object]):
    """An object of a file that has the same key twice; reading refuses it.

    Attributes:
        keys_twice: The keys that it repeats.
    """

    keys_twice: tuple[str, ...] = ()

    @classmethod
    def of(cls, made: dict[str, object], keys_twice: Iterable[str]) -> Repeated:
        """Mark an object; what its repeated keys hold is of no use any more."""
        repeated = cls(made)
        repeated.keys_twice = tuple(keys_twice)
        return repeated


def configure(converter: Converter, *, migrations: Mapping[int, Migration] = MIGRATIONS) -> None:
    """Teach a cattrs converter our records; its other types stay as they are.

    * Records become dicts with all their fields, in the order of the alphabet.
    * Enums become their values, dates ``YYYY-MM-DD``, tuples lists.
    * Nothing is converted on the way back: ``3`` is no text and ``"3"`` no number. An integer
      may stand for a float.
    * Unknown keys, and a document without ``schema``, are refused; other fields that have
      defaults may be left out.

    Args:
        converter: A converter of yours.
        migrations: How documents of earlier schemas are brought to this one.

    >>> from geopolitics_events.records import Zone, ZoneKind
    >>> mine = Converter()
    >>> configure(mine)
    >>> mine.unstructure(Zone(start=0, end=24, kind=ZoneKind.TITLE))
    {'end': 24, 'kind': 'title', 'start': 0}
    """
    for record in RECORDS:
        converter.register_unstructure_hook(record, make_dict_unstructure_fn(record, _writer()))
        converter.register_structure_hook(record, partial(_structure, migrations))


def write(record: AttrsInstance) -> dict[str, object]:
    """Give the plain data of a record.

    >>> from geopolitics_events.records import Span
    >>> write(Span(start=0, end=5, text="India"))
    {'end': 5, 'start': 0, 'text': 'India'}
    """
    plain: dict[str, object] = _writer().unstructure(record)
    return plain


@cache
def _writer() -> Converter:
    converter = Converter(unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(date, date.isoformat)
    for enum in ENUMS:
        converter.register_unstructure_hook(enum, {member: member.value for member in enum}.__getitem__)
    return converter


def read(value: object, record: type[R], migrations: Mapping[int, Migration] = MIGRATIONS) -> R:
    """Make a record of plain data.

    Raises:
        ConversionError: The data are not such a record; all faults are listed.

    >>> from geopolitics_events.records import Span
    >>> read({"start": 0, "ende": 5, "text": 3}, Span)
    Traceback (most recent call last):
        ...
    geopolitics_events.errors.ConversionError: ende: is no field of Span; the nearest is 'end'
    end: is missing
    text: 3 is not a text
    """
    if record is Document and value.__class__ is dict:
        value = migrate(value, migrations)
    try:
        return _reader(record)(value)  # type: ignore[return-value] # The reader of R gives an R.
    except _WRONG as error:
        faults = tuple(_record_faults(value, record, ""))
        # The constructor knows best: no fault found must not mean that all is well.
        raise ConversionError(*(faults or (("", f"is no {record.__name__}: {error}"),))) from None


def _structure(migrations: Mapping[int, Migration], value: object, record: type[R]) -> R:
    return read(value, record, migrations)


@cache
def _reader(record: type[AttrsInstance]) -> _Reader:
    hints = get_type_hints(record)
    nested = [(name, reader) for name, hint in hints.items() if (reader := _value_reader(hint)) is not None]

    def read_flat(value: object) -> object:
        if value.__class__ is not dict:
            raise TypeError
        return record(**value)

    def read_nested(value: object) -> object:
        if value.__class__ is not dict:
            raise TypeError
        fields: dict[str, object] = value.copy()
        for name, reader in nested:
            inner = fields.get(name)
            # None is right in some fields and wrong in others; the constructor knows.
            if inner is not None:
                fields[name] = reader(inner)
        return record(**fields)

    return read_nested if nested else read_flat


def _value_reader(hint: object) -> _Reader | None:
    hint, _ = without_none(hint)
    if get_origin(hint) is tuple:
        return _tuple_reader(_item_reader(get_args(hint)[0]))
    if hint is date:
        return _read_date
    if isinstance(hint, type) and (attrs.has(hint) or issubclass(hint, Enum)):
        return _item_reader(hint)
    # The constructor checks texts, numbers and flags.
    return None


def _item_reader(hint: object) -> _Reader:
    if get_origin(hint) is tuple:
        return _read_pair
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {member.value: member for member in hint}.__getitem__
    return _read_actor if hint is Actor else _reader(hint)  # What is neither is a record.


def _read_actor(value: object) -> object:
    # A document holds the same few actors again and again, by value; each is made once.
    if value.__class__ is not dict:
        raise TypeError
    fields: dict[str, object] = value.copy()
    sectors = fields.pop("sectors", [])
    if not isinstance(sectors, list):
        raise TypeError
    return _actor(tuple(sectors), **fields)


# As many as there are types of events; modes and contexts are more than a message can hold.
_TOLD: Final = 16


# Typed, for True and 1 are equal, and only one of them is a flag.
@lru_cache(maxsize=1024, typed=True)
def _actor(sectors: tuple[object, ...], **fields: object) -> object:
    return _reader(Actor)({"sectors": list(sectors), **fields})


def _read_pair(value: object) -> object:
    if not isinstance(value, list):
        raise TypeError
    return tuple(value)


def _tuple_reader(reader: _Reader) -> _Reader:
    def read_list(value: object) -> object:
        if value.__class__ is not list:
            raise TypeError
        return tuple(map(reader, value)) if value else ()

    return read_list


def _read_date(value: object) -> date:
    if not isinstance(value, str):
        raise TypeError
    return iso_day(value)


def _record_faults(value: object, record: type[AttrsInstance], path: str) -> Iterator[_Fault]:
    needed = [field.name for field in attrs.fields(record) if field.default is attrs.NOTHING]
    if not isinstance(value, dict):
        told = f" with {', '.join(needed)}" if needed else ""
        yield path, f"{shown(value)} is not an object; {record.__name__} is one{told}"
        return
    faults = [(_under(path, key), message) for key, message in surplus_keys(value, record)]
    faults += [(_under(path, name), "is missing") for name in needed if name not in value]
    for name, hint in get_type_hints(record).items():
        if name in value:
            faults += _value_faults(value[name], hint, _under(path, name))
    yield from faults
    if not faults:
        try:
            _reader(record)(dict(value))
        except RecordError as error:
            for fault in error.faults:
                where, _, message = fault.removeprefix(f"{record.__name__}.").partition(": ")
                yield _under(path, where), message


def _under(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def surplus_keys(value: Mapping[str, object], record: type[AttrsInstance]) -> Iterator[_Fault]:
    """Say which keys of an object are no fields of a record, or stand twice.

    >>> from geopolitics_events.records import Span
    >>> list(surplus_keys({"start": 0, "ende": 5}, Span))
    [('ende', "is no field of Span; the nearest is 'end'")]
    """
    if isinstance(value, Repeated):
        for key in value.keys_twice:
            yield key, "stands twice; leave one"
    names = [field.name for field in attrs.fields(record)]
    for key in map(str, value):
        if key not in names:
            known = nearest(key, [name for name in names if name not in value]) or nearest(key, names)
            advice = f"the nearest is {known!r}" if known else f"its fields are {', '.join(names)}"
            yield key, f"is no field of {record.__name__}; {advice}"


def _value_faults(value: object, hint: object, path: str) -> Iterator[_Fault]:
    hint, optional = without_none(hint)
    if optional and value is None:
        return
    hint = getattr(hint, "__supertype__", hint)
    if get_origin(hint) is tuple:
        yield from _list_faults(value, get_args(hint), path)
    elif attrs.has(hint):  # type: ignore[arg-type] # It answers for anything.
        yield from _record_faults(value, hint, path)
    elif isinstance(hint, type) and issubclass(hint, Enum):
        yield from _enum_faults(value, hint, path)
    elif hint is date:
        try:
            _read_date(value)
        except (TypeError, ValueError):
            yield path, f"{shown(value)} is not a date such as '2025-05-10'"
    elif value.__class__ is not hint and not (hint is float and value.__class__ is int):
        yield path, f"{shown(value)} is not {_NOUNS[hint]}"


_NOUNS: Final[Mapping[object, str]] = {
    str: "a text",
    int: "an integer",
    float: "a number",
    bool: "true or false",
}


def _list_faults(value: object, items: tuple[object, ...], path: str) -> Iterator[_Fault]:
    if not isinstance(value, list):
        yield path, f"{shown(value)} is not a list"
        return
    if Ellipsis not in items and len(items) != len(value):
        yield path, f"{shown(value)} is not a list of {len(items)}"
        return
    for at, item in enumerate(value):
        yield from _value_faults(item, items[0], f"{path}[{at}]")


def _enum_faults(value: object, enum: type[Enum], path: str) -> Iterator[_Fault]:
    values: list[str] = [member.value for member in enum]
    if value.__class__ is str and value in values:
        return
    known = nearest(value, values)
    told = values if len(values) <= _TOLD else [*values[:_TOLD], "..."]
    advice = f"the nearest is {known!r}" if known else f"one of {', '.join(told)}"
    yield path, f"{shown(value)} is no {enum.__name__}; {advice}"
