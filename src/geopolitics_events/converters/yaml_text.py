"""Plain data from and to YAML: the part of it that JSON has too.

Scalars without quotes are read as YAML 1.2's core schema has them: ``no`` is a text and not
False, ``2025-05-10`` a text and not a date. Tags and keys that are no texts are refused. Aliases
are followed, but what they unfold to is counted, so that a few lines cannot fill the memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..errors import ConversionError, LimitError
from ..extras import optional
from ..records.fields import shown
from .plain import DEEPEST, Repeated
from .utf8 import decoded

if TYPE_CHECKING:
    from types import ModuleType

    import yaml

__all__ = ["decode", "encode"]

# The seed's document has 3,000; a book of a million words would have fewer.
_MOST: Final = 5_000_000

_NUMBER: Final = re.compile(r"[-+]?(?:[0-9]+(?P<fraction>\.[0-9]*)?|(?P<bare>\.[0-9]+))(?P<exponent>[eE][-+]?[0-9]+)?")
_CONSTANTS: Final = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def encode(plain: object) -> bytes:
    """Write plain data as YAML in UTF-8.

    Raises:
        MissingExtraError: PyYAML is not installed.

    >>> print(encode({"end": 5, "text": "no"}).decode(), end="")
    end: 5
    text: 'no'
    """
    pyyaml = optional("yaml", "YAML")

    class Dumper(getattr(pyyaml, "CSafeDumper", pyyaml.SafeDumper)):  # type: ignore[misc] # Either has no type known here.
        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML names it.
            return True

    def represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
        # PyYAML quotes what YAML 1.1 would take for something else; we read by YAML 1.2.
        style = "'" if text in _CONSTANTS or _NUMBER.fullmatch(text) else "|" if "\n" in text else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    Dumper.add_representer(str, represent_text)
    written: str = pyyaml.dump(plain, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=120)
    return written.encode()


def decode(data: bytes) -> object:
    """Read one YAML document in UTF-8.

    Raises:
        ConversionError: It is not YAML, or uses what no record needs.
        LimitError: Its aliases unfold to more than any record holds.
        MissingExtraError: PyYAML is not installed.

    >>> decode(b"end: 5")
    {'end': 5}
    """
    pyyaml = optional("yaml", "YAML")
    text = decoded(data)
    try:
        events = pyyaml.parse(text, Loader=getattr(pyyaml, "CSafeLoader", pyyaml.SafeLoader))
        return _Builder(pyyaml, events).document()
    except pyyaml.YAMLError as error:
        raise ConversionError(("", f"is not YAML: {' '.join(str(error).split())}")) from error


class _Builder:
    """Builds plain data from YAML's events, counting as it goes."""

    def __init__(self, pyyaml: ModuleType, events: Iterator[yaml.Event]) -> None:
        self._pyyaml = pyyaml
        self._events = events
        self._count = 0
        # What each anchor stands for, and how many values it holds.
        self._anchors: dict[str, tuple[object, int]] = {}

    def document(self) -> object:
        pyyaml = self._pyyaml
        next(self._events)
        if isinstance(next(self._events), pyyaml.StreamEndEvent):
            raise ConversionError(("", "is empty; a record is a mapping"))
        value = self._value(next(self._events), 0)
        next(self._events)
        if not isinstance(next(self._events), pyyaml.StreamEndEvent):
            raise ConversionError(("", "holds several YAML documents; save each in a file of its own"))
        return value

    def _value(self, event: yaml.Event, depth: int) -> object:
        pyyaml = self._pyyaml
        if depth > DEEPEST:
            raise ConversionError(("", "is nested too deeply to be one of our records"))
        before = self._count
        self._add(1)
        if isinstance(event, pyyaml.AliasEvent):
            if event.anchor not in self._anchors:
                raise ConversionError(("", f"uses the alias *{event.anchor} inside what it stands for"))
            value, size = self._anchors[event.anchor]
            self._add(size)
            return value
        if (tag := getattr(event, "tag", None)) not in {None, "!"}:
            raise ConversionError(("", f"uses the tag {shown(tag)}; write the value without it"))
        if isinstance(event, pyyaml.ScalarEvent):
            value = _scalar(event.value) if event.implicit[0] else event.value
        elif isinstance(event, pyyaml.SequenceStartEvent):
            value = self._list(depth)
        else:
            value = self._mapping(depth)
        if (anchor := getattr(event, "anchor", None)) is not None:
            self._anchors[anchor] = value, self._count - before
        return value

    def _add(self, size: int) -> None:
        self._count += size
        if self._count > _MOST:
            raise LimitError(("", f"unfolds to more than {_MOST} values; write it without aliases"))

    def _list(self, depth: int) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(self._events), self._pyyaml.SequenceEndEvent):
            items.append(self._value(event, depth + 1))
        return items

    def _mapping(self, depth: int) -> dict[str, object]:
        made: dict[str, object] = {}
        twice: list[str] = []
        while not isinstance(event := next(self._events), self._pyyaml.MappingEndEvent):
            key = self._value(event, depth + 1)
            if not isinstance(key, str):
                raise ConversionError(("", f"has the key {shown(key)}, which is no text; quote it"))
            if key in made:
                twice.append(key)
            made[key] = self._value(next(self._events), depth + 1)
        return Repeated.of(made, twice) if twice else made


def _scalar(text: str) -> object:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    found = _NUMBER.fullmatch(text)
    # No field holds a number of so many digits, and Python takes its time to read them.
    if found is None or len(text) > 40:
        return text
    whole = found["fraction"] is None and found["bare"] is None and found["exponent"] is None
    return int(text) if whole else float(text)
