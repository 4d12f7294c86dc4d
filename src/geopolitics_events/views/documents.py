"""What every view takes: one document, or any number of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..errors import RecordTypeError
from ..records import Document
from ..records.fields import shown

__all__ = ["checked", "each"]


def each(documents: Document | Iterable[Document]) -> Iterator[Document]:
    """Give one document, or several one by one.

    Raises:
        RecordTypeError: Something is no document, such as a text that was not parsed.

    >>> [document.text for document in each(Document(text="Peru"))]
    ['Peru']
    """
    given: Iterable[object] = [documents] if isinstance(documents, Document | str) else documents
    return map(checked, given)


def checked(document: object) -> Document:
    """Give a document back.

    Raises:
        RecordTypeError: It is none.

    >>> checked("Peru")
    Traceback (most recent call last):
        ...
    geopolitics_events.errors.RecordTypeError: 'Peru' is not a Document; give what parse makes of a text
    """
    if isinstance(document, Document):
        return document
    raise RecordTypeError(f"{shown(document)} is not a Document; give what parse makes of a text")
