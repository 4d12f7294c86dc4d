"""Files of documents or of texts, read as documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from attrs import AttrsInstance

from ..errors import ConversionError, DatasetError
from ..records import Document, Source
from .streams import opened, reason, undecodable

__all__ = ["documents_of", "format_named", "is_parquet", "parquet_documents", "stored", "text_of"]

R = TypeVar("R", bound=AttrsInstance)


def format_named(path: str) -> str | None:
    """Give the format of ours that a file's name tells, without its ``.gz``; None where it tells none."""
    from ..converters.formats import format_of

    try:
        return format_of(Path(path)).removesuffix(".gz")
    except ConversionError:
        return None


def is_parquet(path: str) -> bool:
    """Whether a file's name says that it is Parquet, or a folder of such files."""
    return path.lower().endswith(".parquet")


def text_of(path: str) -> str:
    """Give the text of a file; ``-`` is standard input.

    Raises:
        ConversionError: It is not UTF-8, or its name says that it holds records.
        OSError: The file cannot be read.
    """
    form = "parquet" if is_parquet(path) else format_named(path)
    if form is not None:
        advice = "show, compare and convert read stored documents, parse --input jsonl a text a line"
        raise ConversionError(("", f"is {form}, not plain text; {advice}"))
    with opened(path) as stream:
        data = stream.read()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ConversionError(("", undecodable(error))) from None


def stored(path: str, record: type[R]) -> Iterator[R]:
    """Give the records of a file in a format of ours, however many that format holds.

    Raises:
        ConversionError: The file's name tells no format, or it holds no such records.
        OSError: The file cannot be read.
    """
    from ..converters import load, load_many
    from ..converters.files import STREAMS

    if format_named(path) in STREAMS:
        yield from load_many(path, record)
    else:
        yield load(path, record)


def parquet_documents(path: str) -> Iterator[Document | DatasetError]:
    """Give the documents of a Parquet file or of a folder of tables; an error says why a row has none.

    Raises:
        ConversionError: It holds no documents.
        MissingExtraError: pyarrow is not installed.
        OSError: It cannot be read.
    """
    if Path(path).is_dir():
        from ..views.frame import from_tables, read_parquet

        yield from from_tables(read_parquet(path))
        return
    from ..streaming import read_outcomes

    for one in read_outcomes(path):
        yield one if isinstance(one, Document) else DatasetError(path, one.index + 1, "", one.reason)


def documents_of(path: str) -> Iterator[Document | str]:
    """Give the documents of a stored file, or the one that any other file's text makes; a string says what is wrong."""
    from ..parsing import parse

    try:
        if is_parquet(path):
            yield from (one if isinstance(one, Document) else str(one) for one in parquet_documents(path))
        elif format_named(path) is not None:
            yield from stored(path, Document)
        else:
            yield parse(text_of(path), source=Source(id=None if path == "-" else Path(path).name))
    except OSError as error:
        yield f"{path}: {reason(error)}"
    except ConversionError as error:
        yield f"{path}: {error}"
