"""Files of documents or of texts, read as documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import ConversionError
from ..records import Document, Source
from .streams import reason, undecodable

__all__ = ["documents_of"]


def documents_of(path: str) -> Iterator[Document | str]:
    """Give the documents of a stored file, or the one that any other file's text makes; a string says what is wrong."""
    from ..converters import FORMATS, load, load_many
    from ..parsing import parse

    file = Path(path)
    suffix = file.with_suffix("").suffix if file.suffix == ".gz" else file.suffix
    try:
        if suffix in {".jsonl", ".ndjson"}:
            yield from load_many(file)
        elif suffix.lstrip(".") in {*FORMATS, "yml"}:
            yield load(file)
        else:
            yield parse(file.read_bytes().decode("utf-8"), source=Source(id=file.name))
    except OSError as error:
        yield f"{path}: {reason(error)}"
    except UnicodeDecodeError as error:
        yield f"{path}: {undecodable(error)}"
    except ConversionError as error:
        yield f"{path}: {error}"
