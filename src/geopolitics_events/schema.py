"""JSON Schema for the records, made from the live classes.

It serves those who check files in other languages, and as the target type of a language model.
A copy of each released schema lies in ``schemas/`` and never changes; a test compares the
newest with the classes.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Final, get_args, get_origin, get_type_hints

import attrs
from attrs import AttrsInstance

from .codes import CameoCode, CountryCode
from .errors import RecordError
from .records import SCHEMA, ActorId, Document, IssueId
from .records.fields import ACTOR_ID, CAMEO, ISSUE_ID, LARGEST, without_none

__all__ = ["json_schema"]

Schema = dict[str, object]
"""A JSON Schema, or a part of one, as plain data."""

_PATTERNS: Final[Mapping[object, str]] = {
    ActorId: f"^{ACTOR_ID}$",
    CameoCode: f"^{CAMEO}$",
    CountryCode: "^[A-Z]{3}$",
    IssueId: f"^{ISSUE_ID}$",
}

# What the constructors check beyond the types, as far as JSON Schema can say it of one field.
_LIMITS: Final[Mapping[str, Schema]] = {
    "Actor.name": {"minLength": 1},
    "Appearance.mentions": {"minItems": 1},
    "Document.schema": {"const": SCHEMA},
    "Issue.name": {"minLength": 1},
    "Origin.dataset": {"minLength": 1},
    "Place.latitude": {"minimum": -90, "maximum": 90},
    "Place.longitude": {"minimum": -180, "maximum": 180},
    "Place.name": {"minLength": 1},
    "Position.evidence": {"minItems": 1},
    "Span.text": {"minLength": 1},
    "Statement.content": {"minItems": 1},
}


def json_schema(record: type[AttrsInstance] = Document) -> Schema:
    """Give the JSON Schema (draft 2020-12) of a record, as plain data.

    What :func:`geopolitics_events.dumps` writes is valid by it, and what is not valid by it,
    :func:`geopolitics_events.loads` refuses. The records check more than a schema can say: that
    spans quote the text, that every actor appears, that a mode is one of its type's.

    Raises:
        RecordError: This is no record class.

    >>> json_schema(Document)["required"]
    ['schema', 'text']
    """
    given: object = record
    if not (isinstance(given, type) and attrs.has(given)):
        raise RecordError(f"json_schema: {record!r} is no record class; give one such as Document")
    parts: dict[str, Schema] = {}
    whole = _record_schema(record, parts)
    head: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:geopolitics-events:schema:{SCHEMA}:{record.__name__}",
        "title": record.__name__,
    }
    return head | whole | ({"$defs": dict(sorted(parts.items()))} if parts else {})


def _record_schema(record: type[AttrsInstance], parts: dict[str, Schema]) -> Schema:
    summary, told = _documentation(record)
    hints = get_type_hints(record)
    properties: Schema = {}
    required = []
    for field in attrs.fields(record):
        where = f"{record.__name__}.{field.name}"
        described: Schema = {"description": told[field.name]} if field.name in told else {}
        schema = _field_schema(where, hints[field.name], parts) | described
        if where == "Document.schema" or field.default is attrs.NOTHING:
            required.append(field.name)
        elif not attrs.has(type(field.default)):
            schema["default"] = list(field.default) if isinstance(field.default, tuple) else field.default
        properties[field.name] = schema
    described = {"description": summary} if summary else {}
    return described | {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _field_schema(where: str, hint: object, parts: dict[str, Schema]) -> Schema:
    inner, optional = without_none(hint)
    schema = _type_schema(inner, parts) | _LIMITS.get(where, {})
    return {"anyOf": [schema, {"type": "null"}]} if optional else schema


def _type_schema(hint: object, parts: dict[str, Schema]) -> Schema:
    if hint in _PATTERNS:
        return {"type": "string", "pattern": _PATTERNS[hint]}
    if get_origin(hint) is tuple:
        items = get_args(hint)
        size: Schema = {} if Ellipsis in items else {"minItems": len(items), "maxItems": len(items)}
        return {"type": "array", "items": _type_schema(items[0], parts)} | size
    if hint is int:
        return {"type": "integer", "minimum": 0, "maximum": LARGEST}
    if hint is date:
        return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    if isinstance(hint, type) and attrs.has(hint):
        if hint.__name__ not in parts:
            parts[hint.__name__] = {}
            parts[hint.__name__] = _record_schema(hint, parts)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"type": "string", "enum": [member.value for member in hint]}
    return {"type": {str: "string", float: "number", bool: "boolean"}[hint]}  # type: ignore[index] # Others are told above.


def _documentation(record: type) -> tuple[str, dict[str, str]]:
    """Read a class docstring: its first line, and what its ``Attributes`` say."""
    # Python started with -OO has no docstrings; the schema then has no descriptions.
    lines = (inspect.getdoc(record) or "").splitlines()
    told: dict[str, str] = {}
    name = ""
    for line in _attribute_lines(lines):
        found = re.fullmatch(r" {4}(\w+): (.*)", line)
        if found is not None:
            name = found[1]
            told[name] = found[2]
        else:
            told[name] += f" {line.strip()}"
    return (lines[0] if lines else ""), told


def _attribute_lines(lines: list[str]) -> Iterator[str]:
    inside = False
    for line in lines:
        if inside and not line.startswith(" "):
            return
        if inside:
            yield line
        inside = inside or line == "Attributes:"
