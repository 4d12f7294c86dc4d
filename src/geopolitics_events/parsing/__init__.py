"""Text to `Document`: the whole way on one screen.

Each stage takes what the earlier ones found and returns records; nothing is kept between two texts.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from .. import tables
from ..errors import RecordTypeError
from ..records import Document, Source
from ..records.fields import shown
from ..version import installed_version
from .actors.finding import find_actors
from .collector import undisturbed
from .events.finding import find_events
from .grammar.grammar import Grammar
from .lexicon import Lexicon
from .names.finding import find_names
from .names.gazetteer import compile_names
from .names.initials import with_initials
from .names.roles import default_roles
from .names.surnames import with_surnames
from .positions.finding import find_positions
from .statements.finding import find_statements
from .text.english import english
from .text.reading import read_text

if TYPE_CHECKING:
    from ..records import Event, Position, Statement
    from .actors.cast import Cast
    from .explanation import Explanation
    from .found import Found
    from .text.reading import Text

__all__ = ["NOTHING_ADDED", "Lexicon", "Reading", "explain", "parse"]

NOTHING_KNOWN: Final = Source()
NOTHING_ADDED: Final = Lexicon.default()
# What each argument must be, and what to do about one that is not.
ARGUMENTS: Final = (
    (str, "decode bytes, and read a file, first"),
    (Source, "give Source(published=...)"),
    (Lexicon, "give Lexicon.default().with_file(path)"),
)


def parse(text: str, *, source: Source = NOTHING_KNOWN, lexicon: Lexicon = NOTHING_ADDED) -> Document:
    """Read a news text into records.

    Args:
        text: Any text; only English gives more than zones. A lone surrogate is read as U+FFFD.
        source: What the caller knows of it; dates such as "on Saturday" count from ``source.published``.
        lexicon: The library's tables and what the caller adds to them; it becomes part of ``document.coder``.

    Returns:
        The document with its actors, statements, positions and events, each tied to the words that say so.
        The same text and source give an equal document with the same release.

    Raises:
        RecordTypeError: An argument is of another type.

    >>> document = parse("India rejects mediation.")
    >>> document.events[0].triggers[0].text
    'rejects mediation'
    """
    with undisturbed():
        return Reading(text, source, lexicon).document()


def explain(text: str, *, source: Source = NOTHING_KNOWN, lexicon: Lexicon = NOTHING_ADDED) -> Explanation:
    """Read a text as `parse` does, and keep why each record was made.

    Args:
        text: As for `parse`.
        source: As for `parse`.
        lexicon: As for `parse`.

    Returns:
        The document, and for each of its actors, statements, positions and events the rule, the table row and the
        words that made it; its ``str`` shows them beside the text.

    >>> explanation = explain("India rejects mediation.")
    >>> print(explanation.positions[0])
    position of IND: oppose mediation
        position.verb, stances:oppose, 'rejects mediation'
    """
    from .explanation import lay_out

    with undisturbed():
        reading = Reading(text, source, lexicon)
        return lay_out(reading.document(), reading.cast, reading.statements, reading.positions, reading.events)


class Reading:
    """One text on its way to a document; keeps why each record was made."""

    __slots__ = ("cast", "events", "lexicon", "positions", "source", "statements", "text")

    def __init__(self, text: str, source: Source, lexicon: Lexicon = NOTHING_ADDED) -> None:
        """Run every stage."""
        _check_types(text, source, lexicon)
        words = english()
        self.source = source
        self.lexicon = lexicon
        self.text: Text = read_text(_without_surrogates(text), words)
        self.cast: Cast | None = None
        self.statements: tuple[Found[Statement], ...] = ()
        self.positions: tuple[Found[Position], ...] = ()
        self.events: tuple[Found[Event], ...] = ()
        if not self.text.is_english:
            return
        names = compile_names(lexicon.actors)
        roles = default_roles()
        published = source.published
        day = published.isoformat() if published is not None else ""
        found_names = with_surnames(self.text, find_names(self.text, names, words), names, roles, words, day)
        found_names = with_initials(self.text, found_names, names.states, roles)
        grammar = Grammar(self.text, found_names, roles, words)
        self.cast = find_actors(self.text, grammar, found_names, names, roles, day)
        self.statements = find_statements(self.cast)
        self.events = find_events(self.cast, self.statements, published)
        self.positions = find_positions(self.cast, self.statements, lexicon.issues)

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
            coder=coder(self.lexicon),
        )


def _check_types(*given: object) -> None:
    for value, (kind, advice) in zip(given, ARGUMENTS, strict=True):
        if not isinstance(value, kind):
            raise RecordTypeError(f"parse: {shown(value)} is not a {kind.__name__}; {advice}")


def _without_surrogates(text: str) -> str:
    """Lone surrogates become U+FFFD; every offset stays."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return text


def coder(lexicon: Lexicon) -> str:
    """Name, version and hash of the tables that make the records, and of what a user added to them."""
    own = lexicon.fingerprint
    return f"{_library()} {own}" if own else _library()


@cache
def _library() -> str:
    """Name, version and table hash of the library."""
    digest = sha256()
    for name in tables.names():
        digest.update(tables.content(name))
    return f"geopolitics-events {installed_version()} {digest.hexdigest()[:12]}"
