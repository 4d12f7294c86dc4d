"""Arrow schemas of columns whose types are told by name, as the published columns of our tables are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .extras import optional

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["schema_of"]


def schema_of(columns: Iterable[tuple[str, str]]) -> pa.Schema:
    """Make a schema of names and types; types are Arrow's own names, such as ``int64`` and ``list<string>``.

    Raises:
        MissingExtraError: pyarrow is not installed.

    >>> schema_of([("ids", "list<string>")]).field("ids").type
    ListType(list<item: string>)
    """
    pyarrow = optional("pyarrow", "tables")

    def type_of(name: str) -> pa.DataType:
        item = name.removeprefix("list<").removesuffix(">")
        kind = pyarrow.type_for_alias(item)
        return kind if item == name else pyarrow.list_(kind)

    return pyarrow.schema([(column, type_of(name)) for column, name in columns])
