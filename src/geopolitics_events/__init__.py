"""Read news about international affairs into typed, evidence-linked records.

Who said what, who stands where on which issue, what happened between whom - each with the words that prove it.
Importing this package loads next to nothing; records, parser, converters and their tables load with their first use.

    >>> import geopolitics_events as ge
    >>> document = ge.parse(ge.seed())
    >>> ge.loads(ge.dumps(document)) == document
    True
"""

from __future__ import annotations

TYPE_CHECKING = False  # As in `typing`, which would take longer to import than this package.
if TYPE_CHECKING:
    from .codes import CameoCode, Context, CountryCode, EventType, Mode, QuadClass, Sector
    from .converters import dump, dump_many, dumps, load, load_many, loads
    from .errors import ConversionError, GeopoliticsError
    from .parsing import Lexicon, explain, parse
    from .parsing.additions import NamedActor, NamedIssue
    from .parsing.explanation import Cause, Explanation, Reason
    from .records import (
        Actor,
        ActorId,
        ActorKind,
        Appearance,
        DateBasis,
        Document,
        Event,
        EventStatus,
        Issue,
        IssueId,
        Mention,
        MentionKind,
        Origin,
        Place,
        Position,
        Source,
        Span,
        Stance,
        Statement,
        StatementKind,
        When,
        Zone,
        ZoneKind,
    )
    from .schema import json_schema
    from .streaming import Failure, parse_batches, parse_many
    from .verification import reanchor, replace_actor, verify
    from .views.frame import from_tables, to_tables
    from .views.html import to_html

    __version__: str

__all__ = [
    "Actor",
    "ActorId",
    "ActorKind",
    "Appearance",
    "CameoCode",
    "Cause",
    "Context",
    "ConversionError",
    "CountryCode",
    "DateBasis",
    "Document",
    "Event",
    "EventStatus",
    "EventType",
    "Explanation",
    "Failure",
    "GeopoliticsError",
    "Issue",
    "IssueId",
    "Lexicon",
    "Mention",
    "MentionKind",
    "Mode",
    "NamedActor",
    "NamedIssue",
    "Origin",
    "Place",
    "Position",
    "QuadClass",
    "Reason",
    "Sector",
    "Source",
    "Span",
    "Stance",
    "Statement",
    "StatementKind",
    "When",
    "Zone",
    "ZoneKind",
    "__version__",
    "dump",
    "dump_many",
    "dumps",
    "explain",
    "from_tables",
    "json_schema",
    "load",
    "load_many",
    "loads",
    "parse",
    "parse_batches",
    "parse_many",
    "reanchor",
    "replace_actor",
    "seed",
    "to_html",
    "to_tables",
    "verify",
]


def seed() -> str:
    """Give the text of the founding article, for a first try.

    Returns:
        A news article of May 2025 on Kashmir, as it was published, with its cookie notice.

    >>> len(seed())
    2812
    """
    from pathlib import Path

    here = Path(__file__)
    # In a checkout the one copy stands at the top of the tree; only a wheel carries it beside the code.
    folder = next(path for path in (here.parent / "seeds", here.parents[2] / "seeds") if path.is_dir())
    # As bytes: no reader may turn "\r\n" into "\n" and move the spans.
    return (folder / "kashmir-mediation.txt").read_bytes().decode("utf-8")


# Hidden from type checkers, which read the imports above and so still report a misspelt name.
if not TYPE_CHECKING:
    # Where each name lives: attrs alone takes three times as long to import as Python to start.
    _NAMES = {
        "codes": "CameoCode Context CountryCode EventType Mode QuadClass Sector",
        "converters": "dump dump_many dumps load load_many loads",
        "errors": "ConversionError GeopoliticsError",
        "parsing": "Lexicon explain parse",
        "parsing.additions": "NamedActor NamedIssue",
        "parsing.explanation": "Cause Explanation Reason",
        "records": (
            "Actor ActorId ActorKind Appearance DateBasis Document Event EventStatus Issue IssueId Mention "
            "MentionKind Origin Place Position Source Span Stance Statement StatementKind When Zone ZoneKind"
        ),
        "schema": "json_schema",
        "streaming": "Failure parse_batches parse_many",
        "verification": "reanchor replace_actor verify",
        "views.frame": "from_tables to_tables",
        "views.html": "to_html",
    }
    _HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}

    _MODULES = frozenset(
        "codes converters datasets errors parsing records schema streaming tables verification views".split()
    )

    def __getattr__(name: str) -> object:
        """Import a public name's module when it is first asked for."""
        from importlib import import_module

        if name == "__version__":
            from .version import installed_version

            value = installed_version()
        elif name in _HOMES:
            value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        elif name in _MODULES:
            value = import_module(f"{__name__}.{name}")
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value  # The next look-up is an ordinary one.
        return value

    def __dir__() -> list[str]:
        """List the public names, whether loaded or not."""
        return sorted({*globals(), *__all__})
