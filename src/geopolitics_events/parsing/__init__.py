"""Text to `Document`: the whole way on one screen.

Each stage takes what the earlier ones found and returns records; nothing is kept between two texts.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib import metadata
from typing import TYPE_CHECKING, Final

from .. import tables
from ..records import Document, Source
from .actors import find_actors
from .english import english
from .events import find_events
from .grammar import Grammar
from .lexicon import default_names
from .names import find_names
from .positions import find_positions
from .roles import default_roles
from .statements import find_statements
from .text import read_text

if TYPE_CHECKING:
    from ..records import Event, Position, Statement
    from .actors import Cast
    from .found import Found
    from .text import Text

__all__ = ["parse"]

NOTHING_KNOWN: Final = Source()


def parse(text: str, *, source: Source = NOTHING_KNOWN) -> Document:
    """Read a news text into records.

    Args:
        text: Any text; only English gives more than zones. A lone surrogate is read as U+FFFD.
        source: What the caller knows of it; dates such as "on Saturday" count from ``source.published``.

    Returns:
        The document with its actors, statements, positions and events, each tied to the words that say so.
        The same text and source give an equal document with the same release.

    >>> document = parse("India rejects mediation.")
    >>> document.events[0].triggers[0].text
    'rejects'
    """
    return Reading(text, source).document()


class Reading:
    """One text on its way to a document; keeps why each record was made."""

    __slots__ = ("cast", "events", "positions", "source", "statements", "text")

    def __init__(self, text: str, source: Source) -> None:
        """Run every stage."""
        words = english()
        self.source = source
        self.text: Text = read_text(_without_surrogates(text), words)
        self.cast: Cast | None = None
        self.statements: tuple[Found[Statement], ...] = ()
        self.positions: tuple[Found[Position], ...] = ()
        self.events: tuple[Found[Event], ...] = ()
        if not self.text.is_english:
            return
        names = default_names()
        found_names = find_names(self.text, names, words)
        roles = default_roles()
        grammar = Grammar(self.text, found_names, roles, words)
        published = source.published
        day = published.isoformat() if published is not None else ""
        self.cast = find_actors(self.text, grammar, found_names, names, roles, day)
        self.statements = find_statements(self.text, grammar, self.cast)
        self.events = find_events(self.text, grammar, self.cast, self.statements, published)
        self.positions = find_positions(self.text, grammar, self.cast, self.statements)

    def document(self) -> Document:
        """The records, in the order of the design."""
        return Document(
            text=self.text.text,
            source=self.source,
            zones=self.text.zones,
            appearances=() if self.cast is None else self.cast.appearances(),
            statements=tuple(found.record for found in self.statements),
            positions=tuple(found.record for found in self.positions),
            events=tuple(found.record for found in self.events),
            coder=coder(),
        )


def _without_surrogates(text: str) -> str:
    """Lone surrogates become U+FFFD; every offset stays."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return text


@cache
def coder() -> str:
    """Name, version and hash of the tables that make the records."""
    digest = sha256()
    for name in tables.names():
        digest.update(tables.content(name))
    return f"geopolitics-events {metadata.version('geopolitics-events')} {digest.hexdigest()[:12]}"
