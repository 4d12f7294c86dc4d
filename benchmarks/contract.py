"""How fast records are written and read, and how much memory they take, beside other libraries.

Run ``python benchmarks/contract.py [DOCUMENT.json]`` where orjson, msgspec and pydantic 2 are installed; without
a document it is the seed's. Every figure
is the best of several rounds over many variants of the seed's document, in a process of its own;
the ratios are to orjson on plain dicts in the same process. The exit code is 1 when a limit is passed.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from enum import Enum
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

import attrs
import msgspec
import orjson
import pydantic

import geopolitics_events as ge
from geopolitics_events.converters import fast, json_text, plain
from geopolitics_events.records.fields import LARGEST

VARIANTS = 100
ROUNDS = 12
PROCESSES = 5

# What the project promises, as ratios to orjson; from Python 3.13 on orjson is faster than it was.
NEWER = sys.version_info >= (3, 13)
LIMITS = {
    ("records, msgspec", "dumps"): 3.1 if NEWER else 2.2,
    ("records, msgspec", "loads"): 2.7 if NEWER else 2.5,
    ("records, msgspec, indented", "loads"): 3.5,
    ("records, standard library", "dumps"): 18.0,
    ("records, standard library", "loads"): 10.0,
}
MEMORY = 90.0

Twin = type
Job = Callable[[], None]


def documents() -> list[ge.Document]:
    """Give variants of the document, so that no figure rests on one place in memory."""
    document = ge.load(sys.argv[1]) if sys.argv[1:2] != ["--once"] and sys.argv[1:] else ge.parse(ge.seed())
    return [attrs.evolve(document, source=attrs.evolve(document.source, id=f"variant-{n}")) for n in range(VARIANTS)]


def twins(make: Callable[[str, dict[str, object]], Twin]) -> Twin:
    """Make the twin of every record, by type and name of its fields alone."""
    made: dict[type, Twin] = {}

    def twin(hint: object) -> object:
        if get_origin(hint) in {UnionType, Union}:
            return twin(get_args(hint)[0]) | None  # type: ignore[operator] # Twins are classes.
        if get_origin(hint) is tuple:
            return tuple.__class_getitem__(tuple(one if one is Ellipsis else twin(one) for one in get_args(hint)))
        hint = getattr(hint, "__supertype__", hint)
        if not isinstance(hint, type) or issubclass(hint, Enum) or not attrs.has(hint):
            return hint
        if hint not in made:
            made[hint] = make(hint.__name__, {name: twin(one) for name, one in get_type_hints(hint).items()})
        return made[hint]

    return twin(ge.Document)  # type: ignore[return-value] # A record's twin is a class.


def pydantic_twin(name: str, fields: dict[str, object]) -> Twin:
    """Make a pydantic model that forbids unknown keys and checks what one record can, but for ids and codes."""
    config = pydantic.ConfigDict(extra="forbid", frozen=True)
    limits: dict[object, object] = {int: pydantic.Field(ge=0, le=LARGEST)}
    limits |= dict.fromkeys(("name", "mentions", "content"), pydantic.Field(min_length=1))
    typed = {key: (kind, limits.get(key, limits.get(kind, ...))) for key, kind in fields.items()}
    if "schema" in typed:
        # Pydantic has a method of that name; the alias keeps the key.
        typed["schema_"] = (typed.pop("schema")[0], pydantic.Field(alias="schema"))
    checks = {"fits": pydantic.model_validator(mode="after")(fits)} if name == "Span" else {}
    return pydantic.create_model(name, __config__=config, __validators__=checks, **typed)  # type: ignore[call-overload, no-any-return] # Made at run time.


def fits(span: ge.Span) -> ge.Span:
    """Check that a span is as long as its words."""
    if not span.start < span.end or span.end - span.start != len(span.text):
        raise ValueError("Span.text: must be as long as the span")
    return span


def struct_twin(name: str, fields: dict[str, object]) -> Twin:
    """Make a msgspec.Struct that refuses unknown keys and checks no values."""
    return msgspec.defstruct(name, list(fields.items()), frozen=True, kw_only=True, forbid_unknown_fields=True)  # type: ignore[arg-type] # Made at run time.


def jobs() -> dict[tuple[str, str], Job]:
    """Give each figure's job: once over all variants."""
    made = documents()
    data = [ge.dumps(one) for one in made]
    indented = [ge.dumps(one, indent=True) for one in made]
    dicts = [orjson.loads(one) for one in data]
    model = twins(pydantic_twin)
    models = [model.model_validate_json(one) for one in data]  # type: ignore[attr-defined] # It is a pydantic model.
    struct = twins(struct_twin)
    decoder: msgspec.json.Decoder[object] = msgspec.json.Decoder(struct)
    encoder = msgspec.json.Encoder()
    structs = [decoder.decode(one) for one in data]

    def over(function: Callable[..., object], some: Sequence[object]) -> Job:
        def job() -> None:
            for one in some:
                function(one)

        return job

    def slow_dumps(one: ge.Document) -> bytes:
        return json_text.encode(plain.write(one), indent=False)

    def slow_loads(one: bytes) -> ge.Document:
        return plain.read(json_text.decode(one), ge.Document)

    assert fast.available()
    return {
        ("orjson, dicts", "dumps"): over(orjson.dumps, dicts),
        ("orjson, dicts", "loads"): over(orjson.loads, data),
        ("json, dicts", "dumps"): over(json.dumps, dicts),
        ("json, dicts", "loads"): over(json.loads, data),
        ("records, msgspec", "dumps"): over(ge.dumps, made),
        ("records, msgspec", "loads"): over(ge.loads, data),
        ("records, msgspec, indented", "loads"): over(ge.loads, indented),
        ("records, standard library", "dumps"): over(slow_dumps, made),
        ("records, standard library", "loads"): over(slow_loads, data),
        ("pydantic 2 twin", "dumps"): over(model.model_dump_json, models),  # type: ignore[attr-defined] # A model.
        ("pydantic 2 twin", "loads"): over(model.model_validate_json, data),  # type: ignore[attr-defined] # A model.
        ("msgspec.Struct twin", "dumps"): over(encoder.encode, structs),
        ("msgspec.Struct twin", "loads"): over(decoder.decode, data),
    }


def measure() -> dict[str, float]:
    """Give seconds a document for each job, and KiB a loaded document."""
    found: dict[str, float] = {}
    for (name, kind), job in jobs().items():
        best = float("inf")
        for _ in range(ROUNDS):
            gc.collect()
            gc.disable()
            start = time.process_time()
            job()
            best = min(best, time.process_time() - start)
            gc.enable()
        found[f"{name}/{kind}"] = best / VARIANTS
    data = [ge.dumps(one) for one in documents()]
    gc.collect()
    tracemalloc.start()
    kept = [ge.loads(one) for one in data]
    found["memory"] = tracemalloc.get_traced_memory()[0] / len(kept) / 1024
    return found


def main() -> int:
    """Measure in several processes, print the table, say which limits are passed."""
    runs = [
        json.loads(
            subprocess.run([sys.executable, __file__, *sys.argv[1:], "--once"], check=True, capture_output=True).stdout
        )
        for _ in range(PROCESSES)
    ]
    best = {key: min(run[key] for run in runs) for key in runs[0]}
    passed = []
    print(f"{'':28}{'dumps us':>10}{'x':>7}{'loads us':>10}{'x':>7}")
    for name in dict.fromkeys(key.split("/")[0] for key in best if "/" in key):
        line = f"{name:28}"
        for kind in ("dumps", "loads"):
            seconds = best.get(f"{name}/{kind}")
            ratio = seconds / best[f"orjson, dicts/{kind}"] if seconds else 0.0
            line += f"{seconds * 1e6:10.1f}{ratio:7.2f}" if seconds else f"{'':17}"
            if ratio > LIMITS.get((name, kind), float("inf")):
                passed.append(f"{name}, {kind}: {ratio:.2f} is over {LIMITS[name, kind]}")
        print(line)
    print(f"a loaded document: {best['memory']:.0f} KiB")
    if best["memory"] > MEMORY:
        passed.append(f"memory: {best['memory']:.0f} KiB is over {MEMORY:.0f}")
    for kind in ("dumps", "loads"):
        if best[f"pydantic 2 twin/{kind}"] < best[f"records, msgspec/{kind}"]:
            passed += [f"the pydantic 2 twin is faster at {kind}"]
    print("\n".join(passed) or "all within their limits")
    return 1 if passed else 0


if __name__ == "__main__":
    if sys.argv[-1] == "--once":
        print(json.dumps(measure()))
    else:
        sys.exit(main())
