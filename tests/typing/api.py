"""The types that users' checkers see; checked by mypy, never run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_type

import geopolitics_events as ge

document = ge.parse("Peru and Chile signed a treaty.", source=ge.Source(published=date(2025, 5, 10)))
assert_type(document, ge.Document)
assert_type(document.statements, tuple[ge.Statement, ...])
assert_type(document.positions, tuple[ge.Position, ...])
assert_type(document.events, tuple[ge.Event, ...])
assert_type(document.events[0].type, ge.EventType | None)
assert_type(document.events[0].evidence[0].text, str)
assert_type(ge.__version__, str)
assert_type(ge.seed(), str)

assert_type(ge.dumps(document), bytes)
assert_type(ge.loads(b"{}"), ge.Document)
assert_type(ge.loads(b"{}", ge.Event), ge.Event)
assert_type(ge.load("x.json"), ge.Document)
assert_type(ge.load("x.json", ge.Position), ge.Position)
assert_type(ge.load_many("x.jsonl"), Iterator[ge.Document])

assert_type(ge.json_schema(ge.Event), dict[str, object])
assert_type(ge.verify("{}", "text").document, ge.Document)
assert_type(ge.from_tables(ge.to_tables([document])), tuple[ge.Document, ...])
assert_type(ge.to_html(document), str)

# What a checker must refuse.
ge.pares  # type: ignore[attr-defined]
ge.Span(0, 5, "India")  # type: ignore[call-arg]  # keyword-only
document.text = ""  # type: ignore[misc]  # frozen
ge.Zone(start="0", end=5, kind=ge.ZoneKind.TITLE)  # type: ignore[arg-type]
ge.Stance("oppose").value.upper().foo  # type: ignore[attr-defined]
