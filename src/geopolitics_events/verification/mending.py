"""Give every span of loose data its place in a text, and make records of what holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeVar, get_args, get_origin, get_type_hints

import attrs
from attrs import AttrsInstance

from ..converters.plain import read, surplus_keys
from ..errors import ConversionError
from ..records import Appearance, Event, Position, Span, Statement, Zone
from ..records.fields import shown, without_none
from .anchoring import Anchor, Anchoring
from .findings import Finding, FindingKind

__all__ = ["Mender"]

R = TypeVar("R", bound=AttrsInstance)

_LOST: Final = object()

# What a record rests on: without any of it, nothing in the text bears it out.
_GROUNDS: Final[Mapping[type, str]] = {
    Appearance: "mentions",
    Event: "evidence",
    Position: "evidence",
    Statement: "content",
}


class Mender:
    """Makes records of loose data about one text, and keeps what it found.

    Attributes:
        findings: What was found so far.
    """

    def __init__(self, text: str) -> None:
        self._anchoring = Anchoring(text)
        self.findings: list[Finding] = []

    def records(self, data: Mapping[str, object], field: str, record: type[R]) -> list[tuple[str, R]]:
        """Make the records of one list, each with its path; those that do not hold are left out."""
        items = data.get(field, [])
        if not isinstance(items, list):
            self.say(FindingKind.INVALID, field, f"{shown(items)} is not a list", "give a list")
            return []
        made = ((f"{field}[{at}]", self.record(item, record, f"{field}[{at}]")) for at, item in enumerate(items))
        return [(path, one) for path, one in made if one is not None]

    def record(self, value: object, record: type[R], path: str) -> R | None:
        """Make one record, or say why there is none."""
        value = self._zone(value, path) if record is Zone else self._mended(value, record, path)
        if value is _LOST:
            return None
        if isinstance(value, dict) and self._ungrounded(value, record):
            ground = _GROUNDS[record]
            message = f"none of its {ground} stands in the text"
            self.say(FindingKind.UNGROUNDED, path, message, "left out; quote the text word for word")
            return None
        try:
            return read(value, record)
        except ConversionError as error:
            for where, message in error.faults:
                at = where if where.startswith("[") or not where else f".{where}"
                self.say(FindingKind.INVALID, path + at, message, f"{path} is left out")
            return None

    def known(self, value: Mapping[str, object], record: type[AttrsInstance], path: str = "") -> dict[str, object]:
        """Give the fields of a record; keys that are none, or stand twice, are left out."""
        surplus = dict(surplus_keys(value, record))
        for key, message in surplus.items():
            self.say(FindingKind.INVALID, f"{path}.{key}" if path else key, message, "left out")
        return {key: one for key, one in value.items() if str(key) not in surplus}

    def say(self, kind: FindingKind, path: str, message: str, mend: str = "") -> None:
        """Keep a finding."""
        self.findings.append(Finding(kind=kind, mend=mend, message=message, path=path))

    def _ungrounded(self, value: Mapping[str, object], record: type) -> bool:
        ground = _GROUNDS.get(record)
        if ground is None or value.get(ground, [] if record is Event else None) != []:
            return False
        return record is not Event or value.get("origin") is None

    def _mended(self, value: object, hint: object, path: str) -> object:
        inner, optional = without_none(hint)
        if optional:
            mended = value if value is None else self._mended(value, inner, path)
            return None if mended is _LOST else mended
        if hint is Span:
            return self._span(value, path)
        if get_origin(hint) is tuple and isinstance(value, list):
            item = get_args(hint)[0]
            mended_items = [self._mended(one, item, f"{path}[{at}]") for at, one in enumerate(value)]
            return [one for one in mended_items if one is not _LOST]
        if isinstance(hint, type) and attrs.has(hint) and isinstance(value, dict):
            hints = get_type_hints(hint)
            known = self.known(value, hint, path)
            fields = {name: self._mended(one, hints[name], f"{path}.{name}") for name, one in known.items()}
            return _LOST if _LOST in fields.values() else fields
        return value

    def _span(self, value: object, path: str) -> object:
        words, start = _quoted(value)
        if words is None:
            message = f"{shown(value)} does not quote its words"
            self.say(FindingKind.MISSING, path, message, "left out; give its words as text")
            return _LOST
        anchor = self._anchoring.find(words, start=start)
        self.say(anchor.kind, path, *_told(anchor, words, start))
        if anchor.span is None:
            return _LOST
        return {"end": anchor.span.end, "start": anchor.span.start, "text": anchor.span.text}

    def _zone(self, value: object, path: str) -> object:
        if not isinstance(value, dict):
            return value
        if "text" in value:
            span = self._span(value, path)
            if not isinstance(span, dict):
                return _LOST
            value = {name: one for name, one in value.items() if name != "text"}
            value |= {"end": span["end"], "start": span["start"]}
        return self.known(value, Zone, path)


def _quoted(value: object) -> tuple[str | None, int | None]:
    """Read a loose span: its words alone, or an object with them and perhaps their place."""
    if isinstance(value, str):
        return value or None, None
    if not isinstance(value, dict):
        return None, None
    words, start = value.get("text"), value.get("start")
    return (
        words if isinstance(words, str) and words else None,
        start if isinstance(start, int) and not isinstance(start, bool) else None,
    )


def _told(anchor: Anchor, words: str, start: int | None) -> Iterator[str]:
    """Say what became of a span, then what was done about it."""
    places = ", ".join(map(str, anchor.places))
    if anchor.kind is FindingKind.EXACT:
        yield f"{shown(words)} stands at {places}"
    elif anchor.kind is FindingKind.MOVED:
        yield f"{shown(words)} stands at {places}, " + ("no place was given" if start is None else f"not at {start}")
        yield "placed there"
    elif anchor.span is not None:
        yield f"{shown(words)} is written {shown(anchor.span.text)} at {places}"
        yield "the text's own words are taken"
    elif anchor.kind is FindingKind.AMBIGUOUS:
        yield f"{shown(words)} stands at {places}" + ("" if start is None else f", not at {start}")
        yield "left out; quote more words, or give the right start"
    else:
        yield f"{shown(words)} is not in the text"
        yield "left out; quote the text word for word"
