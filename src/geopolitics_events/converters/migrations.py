"""How documents of earlier schemas become documents of this one.

Each released schema has one pure function here, from its plain data to those of the next
number, and keeps it for ever. No schema has been released before this one, so there are none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from ..errors import ConversionError, SchemaVersionError
from ..records import SCHEMA

__all__ = ["MIGRATIONS", "Migration", "Plain", "migrate"]

Plain = dict[str, object]
"""An object as a file has it: text keys; values are texts, numbers, lists, objects or None."""

Migration = Callable[[Plain], Plain]
"""Makes the plain data of one schema those of the next; may return its argument changed."""

MIGRATIONS: Final[Mapping[int, Migration]] = MappingProxyType({})
"""The function for each earlier schema, by its number."""


def migrate(data: Plain, migrations: Mapping[int, Migration] = MIGRATIONS) -> Plain:
    """Bring the plain data of a document to this release's schema.

    Raises:
        ConversionError: The data say no schema, or are damaged beyond migration.
        SchemaVersionError: They say a schema that this release cannot read.

    >>> migrate({"schema": 1, "text": ""})
    {'schema': 1, 'text': ''}
    """
    number = data.get("schema")
    if "schema" not in data:
        raise ConversionError(("schema", f"is missing; say which schema the document has, such as {SCHEMA}"))
    if number.__class__ is not int or not isinstance(number, int):
        raise ConversionError(("schema", f"{number!r} is not an integer"))
    if number > SCHEMA:
        advice = f"this one reads up to {SCHEMA}; upgrade geopolitics-events"
        raise SchemaVersionError(("schema", f"{number} needs a release that reads schema {number}; {advice}"))
    for step in range(number, SCHEMA):
        if step not in migrations:
            raise SchemaVersionError(("schema", f"{number} was never released; this release reads up to {SCHEMA}"))
        try:
            data = migrations[step](dict(data)) | {"schema": step + 1}
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            raise ConversionError(("", f"is no document of schema {step}: {error!r}")) from error
    return data
