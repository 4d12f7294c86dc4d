"""A document as a page to read: the text with its evidence marked, the records beside it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from html import escape
from itertools import chain, pairwise
from pathlib import Path
from typing import Final

from ..records import Actor, Appearance, Document, Event, Position, Span, Statement, When, ZoneKind
from .documents import checked

__all__ = ["to_fragment", "to_html"]

_MOST_RULES: Final = 300  # Records; a notebook's style sheet grows with them.

# The page's own words. Everything else that is shown comes from a document, through `escape`.
_FRAME: Final = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
style-src '{style_hash}'; script-src '{script_hash}'; base-uri 'none'; form-action 'none'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}
<script>{script}</script>
</body>
</html>
"""


def to_html(document: Document) -> str:
    """Make a page of a document that needs nothing but a browser.

    Hovering or focusing a record lights its words; clicking a word, or Enter on it, shows its records.
    The page loads nothing, and whatever the text holds is shown as text.

    Args:
        document: What to show.

    Returns:
        A whole HTML page.

    Raises:
        RecordTypeError: This is no document.

    >>> "Peru &lt;b&gt; Chile" in to_html(Document(text="Peru <b> Chile"))
    True
    """
    document = checked(document)
    style, script = _asset("page.css"), _asset("page.js")
    return _FRAME.format(
        title=escape(document.title or "Document"),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        body=f'<main class="ge page">\n{_body(document)}</main>',
    )


def to_fragment(document: Document) -> str:
    """Make the same for a notebook's cell: no script, and a style that stays within it.

    >>> "<script" in to_fragment(Document(text="Peru"))
    False
    """
    # A notebook shows many documents, so each has rules under a class of its own.
    own = f"ge-{document.id[:8]}"
    keys = [key for key, _ in _layers(document)][:_MOST_RULES]
    rules = "".join(
        f".{own}:has(li.r-{key}:is(:hover,:focus)) mark.r-{key}"
        "{background-color:color-mix(in srgb,var(--light,#ffd54a) 55%,transparent)}"
        for key in keys
    )
    return f'<style>{_asset("page.css")}{rules}</style>\n<div class="ge {own}">\n{_body(document)}</div>\n'


@cache
def _asset(name: str) -> str:
    return "\n" + (Path(__file__).parent / name).read_text(encoding="utf-8")


def _hash(code: str) -> str:
    return "sha256-" + b64encode(sha256(code.encode()).digest()).decode()


def _body(document: Document) -> str:
    cards = "".join(
        f'<h2 class="{letter}">{heading}</h2>\n<ol>\n{"".join(items)}</ol>\n'
        for letter, heading, items in (
            ("s", "Who said what", [_statement(n, s) for n, s in enumerate(document.statements)]),
            ("p", "Who stands where", [_position(n, p) for n, p in enumerate(document.positions)]),
            ("e", "What happened", [_event(n, e) for n, e in enumerate(document.events)]),
            ("a", "Who appears", [_appearance(n, a) for n, a in enumerate(document.appearances)]),
        )
        if items
    )
    return (
        f"{_source(document)}"
        f'<div class="text">{"".join(_marked(document))}</div>\n'
        '<aside class="records" aria-label="Records">\n<button type="button">All records</button>\n'
        f"{cards or '<p>No records.</p>'}</aside>\n"
    )


def _source(document: Document) -> str:
    source = document.source
    published = source.published and source.published.isoformat()
    url = source.url and escape(source.url)
    if source.url and source.url.startswith(("https://", "http://")):  # Nothing that runs when it is clicked.
        url = f'<a href="{url}" rel="noreferrer">{url}</a>'
    parts = [escape(part) for part in (source.outlet, published) if part] + ([url] if url else [])
    return f'<p class="source">{" · ".join(parts)}</p>\n' if parts else ""


def _layers(document: Document) -> Iterator[tuple[str, Iterable[Span]]]:
    """Give every record's key with the spans it stands on."""
    for n, statement in enumerate(document.statements):
        yield f"s{n}", statement.spans
    for n, position in enumerate(document.positions):
        yield f"p{n}", position.spans
    for n, event in enumerate(document.events):
        yield f"e{n}", event.spans
    for n, appearance in enumerate(document.appearances):
        yield f"a{n}", [mention.span for mention in appearance.mentions]


def _lanes(document: Document) -> Iterator[tuple[str, Iterable[Span]]]:
    """Give the words below which each kind of record has its lane; whole sentences of evidence would hide them."""
    yield "s", [span for statement in document.statements for span in statement.spans]
    yield "p", [span for position in document.positions for span in position.spans]
    yield "e", [span for event in document.events for span in event.triggers or event.evidence]


def _marked(document: Document) -> Iterator[str]:
    """Cut the text wherever a span or zone begins or ends, and mark each piece with its records."""
    changes: dict[int, list[tuple[str, int]]] = {0: [], len(document.text): []}
    for key, spans in chain(_layers(document), _lanes(document)):
        for span in spans:
            changes.setdefault(span.start, []).append((key, 1))
            changes.setdefault(span.end, []).append((key, -1))
    for zone in document.zones:
        changes.setdefault(zone.start, []).append((zone.kind.value, 1))
        changes.setdefault(zone.end, []).append((zone.kind.value, -1))
    # Paragraphs are boxes of their own, so that a browser lays out those in sight only.
    paragraphs = {match.end() for match in _BREAK.finditer(document.text)} | {len(document.text)}
    for end in paragraphs:
        changes.setdefault(end, [])
    depth: dict[str, int] = {}
    places = sorted(changes)
    yield "<p>"
    for start, end in pairwise(places):
        for key, step in changes[start]:
            depth[key] = depth.get(key, 0) + step
            if not depth[key]:
                del depth[key]
        yield _piece(document.text[start:end], list(depth))
        if end in paragraphs:
            yield "</p>" if end == len(document.text) else "</p><p>"


_BREAK: Final = re.compile(r"\n\s*\n")
_ZONES: Final = frozenset(kind.value for kind in ZoneKind)


def _piece(words: str, keys: list[str]) -> str:
    text = escape(words)
    if zones := [key for key in keys if key in _ZONES]:
        text = f'<span class="{" ".join(zones)}">{text}</span>'
    lanes = [key for key in keys if len(key) == 1]
    records = [key for key in keys if key not in _ZONES and len(key) > 1]
    if not records or (words.isspace() and "\n" in words):  # No lanes below empty lines.
        return text
    classes = " ".join([*lanes, *(f"r-{key}" for key in records)])
    return f'<mark class="{classes}" data-r="{" ".join(records)}" tabindex="0">{text}</mark>'


def _card(key: str, *lines: str) -> str:
    body = "".join(f"<p>{line}</p>" for line in lines if line)
    return f'<li class="{key[0]} r-{key}" data-r="{key}" tabindex="0">{body}</li>\n'


def _statement(number: int, statement: Statement) -> str:
    who = _names(statement.speakers) or "<i>not named</i>"
    cue = f" <i>{_words(statement.cue)}</i>" if statement.cue else ""
    to = f" <i>to</i> {_names(statement.addressees)}" if statement.addressees else ""
    kind = _tag("denied") if statement.negated else ""
    content = " … ".join(map(_words, statement.content))
    if statement.kind == "direct":
        content = f"<q>{content}</q>"
    medium = f"<i>in</i> {_words(statement.medium)}" if statement.medium else ""
    return _card(f"s{number}", f"{who}{cue}{to} {kind}", content, medium)


def _position(number: int, position: Position) -> str:
    condition = f"<i>on condition:</i> {_words(position.condition)}" if position.condition else ""
    evidence = f"<q>{_words(position.evidence[0])}</q>"
    stance = f"<b>{escape(_name(position.holder))}</b> {_tag(position.stance.value)}"
    return _card(f"p{number}", stance, escape(position.issue.name), condition, evidence)


def _event(number: int, event: Event) -> str:
    type_ = " ".join(code for code in (event.type or event.cameo or "", event.mode or "") if code)
    who = _names(event.actors) or "<i>somebody</i>"
    if event.recipients:
        who += f" → {_names(event.recipients)}"
    claims = [
        f"<i>{verb}</i> {_names(actors)}"
        for verb, actors in (("reported by", event.reported_by), ("disputed by", event.disputed_by))
        if actors
    ]
    where = f"<i>where</i> {escape(event.place.name)}" if event.place else ""
    when = f"<i>when</i> {_when(event.when)}" if event.when else ""
    words = f"<q>{_words(event.triggers[0])}</q>" if event.triggers else ""
    return _card(f"e{number}", f"<b>{escape(type_)}</b> {_tag(event.status.value)}", who, words, when, where, *claims)


def _appearance(number: int, appearance: Appearance) -> str:
    times = len(appearance.mentions)
    return _card(f"a{number}", f"{escape(_name(appearance.actor))} {_tag(f'{times}×')}")


def _when(when: When) -> str:
    days = " to ".join(dict.fromkeys(day.isoformat() for day in (when.start, when.end) if day))
    words = f"<q>{_words(when.words)}</q>" if when.words else ""
    return " ".join(part for part in (days, words) if part)


def _names(actors: Iterable[Actor]) -> str:
    return ", ".join(f"<b>{escape(_name(actor))}</b>" for actor in actors)


def _name(actor: Actor) -> str:
    return f"{actor.name}, {actor.role}" if actor.role and actor.named else actor.name


def _words(span: Span) -> str:
    return escape(" ".join(span.text.split()))


def _tag(text: str) -> str:
    return f'<span class="tag">{escape(text)}</span>'
