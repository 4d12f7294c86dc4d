"""Reading is strict: nothing is converted, and every fault is told with its path."""

from __future__ import annotations

import attrs
import pytest
from cattrs import Converter
from cattrs.errors import ClassValidationError

from geopolitics_events.codes import Context
from geopolitics_events.converters import Plain, configure, dumps, loads
from geopolitics_events.converters.plain import RECORDS, Repeated, read, write
from geopolitics_events.errors import ConversionError, SchemaVersionError
from geopolitics_events.records import (
    Actor,
    Appearance,
    Document,
    Event,
    Origin,
    Place,
    Position,
    Source,
    Span,
    Statement,
    When,
    Zone,
)

SPAN = {"end": 6, "start": 0, "text": "Norway"}
ACTOR = {"id": "NOR", "kind": "state", "name": "Norway"}
EVENT = {"status": "happened", "evidence": [SPAN]}
DOCUMENT = {
    "appearances": [{"actor": ACTOR, "mentions": [{"kind": "name", "span": SPAN}]}],
    "schema": 1,
    "text": "Norway rejects it.",
}

# What is read as what, and every fault of it.
FAULTS: list[tuple[object, type[attrs.AttrsInstance], list[str]]] = [
    (5, Span, ["5 is not an object; Span is one with end, start, text"]),
    ([], Span, ["[] is not an object; Span is one with end, start, text"]),
    (None, Document, ["None is not an object; Document is one with text"]),
    ({}, Span, ["end: is missing", "start: is missing", "text: is missing"]),
    (SPAN | {"start": "0"}, Span, ["start: '0' is not an integer"]),
    (SPAN | {"start": 0.0}, Span, ["start: 0.0 is not an integer"]),
    (SPAN | {"start": True}, Span, ["start: True is not an integer"]),
    (SPAN | {"start": None}, Span, ["start: None is not an integer"]),
    (SPAN | {"text": 5}, Span, ["text: 5 is not a text"]),
    (SPAN | {"end": 5}, Span, ["text: must have the 5 code points of 0-5; 'Norway' has 6"]),
    (SPAN | {"strat": 0}, Span, ["strat: is no field of Span; the nearest is 'start'"]),
    (SPAN | {"zzzz": 0}, Span, ["zzzz: is no field of Span; its fields are end, start, text"]),
    (
        {"ende": 6, "start": 0, "text": "Norway"},
        Span,
        ["ende: is no field of Span; the nearest is 'end'", "end: is missing"],
    ),
    (
        {"id": "NOR", "kind": "state", "name": "Norway", "namd": False},
        Actor,
        ["namd: is no field of Actor; the nearest is 'named'"],  # For "name" is there already.
    ),
    (Repeated.of(dict(SPAN), ["end"]), Span, ["end: stands twice; leave one"]),
    ({"start": 0, "end": 1, "kind": "titel"}, Zone, ["kind: 'titel' is no ZoneKind; the nearest is 'title'"]),
    (
        {"start": 0, "end": 1, "kind": 7},
        Zone,
        ["kind: 7 is no ZoneKind; one of title, subhead, highlights, credits, boilerplate"],
    ),
    (
        {"status": "happened", "type": "NIL"},
        Event,
        [
            (
                "type: 'NIL' is no EventType; one of AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, "
                "ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT"
            ),
        ],
    ),
    (
        {"status": "happened", "contexts": ["nil"]},
        Event,
        [
            f"contexts[0]: 'nil' is no Context; one of {', '.join([one.value for one in Context][:16])}, ...",
        ],
    ),
    ({"start": 0, "end": 1, "kind": ["title"]}, Zone, ["kind: ['title'] is no ZoneKind; the nearest is 'title'"]),
    ({"basis": "explicit", "start": "20240101"}, When, ["start: '20240101' is not a date such as '2025-05-10'"]),
    ({"basis": "explicit", "start": "2024-W19-6"}, When, ["start: '2024-W19-6' is not a date such as '2025-05-10'"]),
    ({"basis": "explicit", "start": "2024-02-30"}, When, ["start: '2024-02-30' is not a date such as '2025-05-10'"]),
    ({"basis": "explicit", "start": 2024}, When, ["start: 2024 is not a date such as '2025-05-10'"]),
    ({"basis": "explicit"}, When, ["start: is missing, and so is end; give one, or 'unresolved'"]),
    ({"content": SPAN, "kind": "direct"}, Statement, [f"content: {SPAN} is not a list"]),
    ({"content": "ab", "kind": "direct"}, Statement, ["content: 'ab' is not a list"]),
    ({"content": [SPAN], "kind": "direct", "negated": "false"}, Statement, ["negated: 'false' is not true or false"]),
    ({"content": [SPAN], "kind": "direct", "negated": 0}, Statement, ["negated: 0 is not true or false"]),
    (
        {"content": [SPAN, 3], "kind": "direct"},
        Statement,
        ["content[1]: 3 is not an object; Span is one with end, start, text"],
    ),
    ({"actor": "NOR", "mentions": []}, Appearance, ["actor: 'NOR' is not an object; Actor is one with id, kind, name"]),
    ({"name": "x", "latitude": "1"}, Place, ["latitude: '1' is not a number"]),
    ({"name": "x", "latitude": True}, Place, ["latitude: True is not a number"]),
    ({"name": "x", "latitude": 91}, Place, ["latitude: must be from -90 to 90; got 91.0"]),
    ({"name": "x", "country": "NO"}, Place, ["country: 'NO' is not an alpha-3 code of ISO 3166; the nearest is 'NOR'"]),
    ({"dataset": "x", "columns": [["a"]]}, Origin, ["columns[0]: ['a'] is not a list of 2"]),
    ({"dataset": "x", "columns": ["ab"]}, Origin, ["columns[0]: 'ab' is not a list"]),
    ({"dataset": "x", "columns": [["a", 1]]}, Origin, ["columns[0][1]: 1 is not a text"]),
    (EVENT | {"type": "REJEKT"}, Event, ["type: 'REJEKT' is no EventType; the nearest is 'REJECT'"]),
    (EVENT | {"cameo": 190}, Event, ["cameo: 190 is not a text"]),
    (
        EVENT | {"fatalities": -1, "cameo": "x"},
        Event,
        ["cameo: 'x' is not two to four digits", "fatalities: must be a number from 0 to 9007199254740991; got -1"],
    ),
    (DOCUMENT | {"schema": "1"}, Document, ["schema: '1' is not an integer"]),
    (DOCUMENT | {"schema": True}, Document, ["schema: True is not an integer"]),
    (
        DOCUMENT | {"events": [EVENT | {"actors": [ACTOR | {"kind": "stat"}], "place": {}}]},
        Document,
        [
            "events[0].actors[0].kind: 'stat' is no ActorKind; the nearest is 'state'",
            "events[0].place.name: is missing",
        ],
    ),
    (
        DOCUMENT | {"events": [EVENT | {"actors": [ACTOR | {"id": "SWE"}]}]},
        Document,
        ["events[0].actors: 'SWE' has no appearance; add where the text names it"],
    ),
    (
        DOCUMENT | {"text": "Sweden rejects it."},
        Document,
        ["appearances[0].mentions[0].span: the text says 'Sweden' at 0-6, the span 'Norway'"],
    ),
]


class TestFaults:
    """All faults are told together, each with path and way out."""

    @pytest.mark.parametrize("value,record,expected", FAULTS)
    def test_told(self, value: object, record: type[attrs.AttrsInstance], expected: list[str]) -> None:
        """Wrong data are refused, and the faults are these."""
        with pytest.raises(ConversionError) as caught:
            read(value, record)

        assert expected == str(caught.value).splitlines()

    def test_no_schema(self) -> None:
        """A document that says no schema is refused: nobody could migrate it one day."""
        with pytest.raises(ConversionError, match="schema: is missing; say which schema"):
            read({"text": ""}, Document)

    def test_long_value(self) -> None:
        """A long value is cut."""
        with pytest.raises(ConversionError) as caught:
            read(["x"] * 1000, Document)

        assert len(str(caught.value)) < 120

    @pytest.mark.parametrize(
        "changes", [{"named": 1}, {"named": 1.0}, {"sectors": ("GOV",)}, {"sectors": "GOV"}, {"sectors": None}]
    )
    def test_actor_like_another(self, changes: dict[str, object]) -> None:
        """An actor that was made before does not stand in for one that is only equal to it in Python's eyes."""
        good = ACTOR | {"named": True, "sectors": ["GOV"]}
        issue = {"id": "x", "name": "x"}
        read({"evidence": [SPAN], "holder": good, "issue": issue, "stance": "oppose"}, Position)
        with pytest.raises(ConversionError, match=rf"holder\.{next(iter(changes))}"):
            read({"evidence": [SPAN], "holder": good | changes, "issue": issue, "stance": "oppose"}, Position)

    def test_keys_that_are_no_texts(self) -> None:
        """Plain data of programs may have any keys; they are refused, not stumbled over."""
        with pytest.raises(ConversionError, match="5: is no field of Span"):
            read(SPAN | {5: 6}, Span)


class TestAccepted:
    """What loses nothing is taken."""

    def test_integer_for_float(self) -> None:
        """JavaScript writes 28.0 as 28."""
        assert read({"name": "x", "latitude": 28}, Place).latitude == 28.0

    def test_defaults(self) -> None:
        """Fields with defaults may be left out."""
        assert read({}, Source) == Source()

    def test_source_unchanged(self) -> None:
        """Reading does not change the data."""
        value = {"basis": "unresolved", "words": dict(SPAN)}
        read(value, When)

        assert value == {"basis": "unresolved", "words": SPAN}


class TestConfigure:
    """Users teach their own converter our records; the rest of it stays as it was."""

    def test_own_class(self) -> None:
        """A class of theirs may hold ours."""

        @attrs.frozen
        class Coded:
            event: Event
            weight: int

        mine = Converter()
        configure(mine)
        coded = Coded(event=read(EVENT, Event), weight=3)
        plain = mine.unstructure(coded)

        assert plain["event"]["status"] == "happened"
        assert coded == mine.structure(plain, Coded)
        assert mine.structure({"event": EVENT, "weight": "3"}, Coded).weight == 3

    def test_faults(self) -> None:
        """Faults inside ours are our errors, wrapped by cattrs as any other."""

        @attrs.frozen
        class Coded:
            event: Event

        mine = Converter()
        configure(mine)
        with pytest.raises(ClassValidationError) as caught:
            mine.structure({"event": {}}, Coded)

        assert isinstance(caught.value.exceptions[0], ConversionError)

    @pytest.mark.parametrize("record", RECORDS)
    def test_every_record(self, record: type[attrs.AttrsInstance]) -> None:
        """A converter of theirs refuses like ours."""
        mine = Converter()
        configure(mine)
        with pytest.raises(ConversionError):
            mine.structure({"x": 1}, record)


class TestMigrations:
    """Documents of earlier schemas are brought to this one on every read path."""

    @staticmethod
    def from_nothing(plain: Plain) -> Plain:
        """Migrate an invented schema 0, in which the text was called body and there was no source."""
        return {"text": plain.pop("body"), "source": {}} | plain

    def test_older(self) -> None:
        """An invented older schema is migrated; its plain data stay as they are."""
        old: Plain = {"schema": 0, "body": "Norway", "appearances": []}
        found = read(old, Document, {0: self.from_nothing})

        assert found == Document(text="Norway")
        assert old == {"schema": 0, "body": "Norway", "appearances": []}

    def test_chain(self) -> None:
        """Two steps are two functions."""
        first = {"schema": -1, "corpus": "Norway"}
        found = read(first, Document, {0: self.from_nothing, -1: lambda plain: {"body": plain["corpus"]}})

        assert found == Document(text="Norway")

    def test_configured(self) -> None:
        """A converter of the user's migrates too."""
        mine = Converter()
        configure(mine, migrations={0: self.from_nothing})

        assert mine.structure({"schema": 0, "body": "x"}, Document) == Document(text="x")

    def test_damaged(self) -> None:
        """Data that are no document of their schema are an error of ours."""
        with pytest.raises(ConversionError, match=r"^is no document of schema 0: KeyError"):
            read({"schema": 0}, Document, {0: self.from_nothing})

    def test_never_released(self) -> None:
        """A number that no release had is refused."""
        with pytest.raises(SchemaVersionError, match="0 was never released"):
            loads('{"schema": 0, "text": ""}')

    @pytest.mark.parametrize("name", ["json", "yaml"])
    def test_newer(self, name: str) -> None:
        """A newer schema is refused with what it needs."""
        with pytest.raises(SchemaVersionError, match=r"2 needs a release that reads schema 2; .* upgrade"):
            loads('{"schema": 2, "text": ""}', format=name)


def test_written() -> None:
    """Every field is written, in the order of the alphabet, as plain data."""
    position = read(
        {"evidence": [SPAN], "holder": ACTOR, "issue": {"id": "x", "name": "x"}, "stance": "oppose"}, Position
    )
    plain = write(position)

    assert list(plain) == ["condition", "evidence", "holder", "issue", "stance"]
    assert plain["evidence"] == [SPAN]
    assert type(plain["stance"]) is str
    assert dumps(position).startswith(b'{"condition":null,"evidence":[{"end":6,')
