"""What is rare in a row is read and written like the rest, or refused for what it is."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from geopolitics_events.codes import CameoCode, CountryCode, EventType, Sector
from geopolitics_events.datasets import read, write
from geopolitics_events.datasets.names import state
from geopolitics_events.errors import DatasetError
from geopolitics_events.records import Actor, ActorId, ActorKind, DateBasis, Event, EventStatus, Origin, When

FOLDER = Path(__file__).parents[1] / "data" / "datasets"
NORWAY, CHILE = state(CountryCode("NOR")), state(CountryCode("CHL"))
DAY = When(basis=DateBasis.DATASET, start=date(2024, 5, 6), end=date(2024, 5, 6))
EVENT = Event(
    actors=(NORWAY,),
    cameo=CameoCode("190"),
    origin=Origin(dataset="own"),
    recipients=(CHILE,),
    status=EventStatus.HAPPENED,
    type=EventType.ASSAULT,
    when=DAY,
)


def written(event: Event, dataset: str) -> bytes:
    """Write one event."""
    stream = io.BytesIO()
    write([event], stream, dataset)
    return stream.getvalue()


def again(event: Event, dataset: str) -> list[Event]:
    """Write an event and read what was written."""
    return list(read(io.BytesIO(written(event, dataset)), dataset))


def somebody(kind: ActorKind, *sectors: Sector) -> Actor:
    """Give somebody of whom a text says no name."""
    return Actor(
        country=CountryCode("NOR"),
        id=ActorId("NOR/?somebody"),
        kind=kind,
        name="somebody",
        named=False,
        sectors=sectors,
    )


@pytest.mark.parametrize("dataset", ["gdelt", "icews", "polecat", "acled", "ucdp", "plover"])
def test_no_day(dataset: str) -> None:
    """An event of any kind needs a day."""
    with pytest.raises(DatasetError, match=r"an event without a day has no place among .*; give when"):
        written(evolve(EVENT, when=None), dataset)


@pytest.mark.parametrize("dataset", ["gdelt", "icews"])
def test_parties(dataset: str) -> None:
    """Parties between equals become pairs with the first of them; whoever acts alone is a row."""
    both = again(evolve(EVENT, actors=(NORWAY, CHILE), recipients=()), dataset)
    alone = again(evolve(EVENT, recipients=()), dataset)

    assert [(("NOR",), ("CHL",))] == [
        (tuple(one.id for one in event.actors), tuple(one.id for one in event.recipients)) for event in both
    ]
    assert [((NORWAY,), ())] == [(event.actors, event.recipients) for event in alone]


def test_nobody_by_name() -> None:
    """ICEWS writes somebody without a name as a role of a country."""
    assert b"Somebody (Norway)" in written(evolve(EVENT, actors=(somebody(ActorKind.UNKNOWN),)), "icews")


@pytest.mark.parametrize(
    "kind,sectors,number",
    [
        (ActorKind.STATE, (), "1"),
        (ActorKind.ORGANISATION, (Sector.COP,), "1"),
        (ActorKind.ARMED_GROUP, (Sector.REB,), "2"),
        (ActorKind.ARMED_GROUP, (Sector.PRM,), "3"),
        (ActorKind.POPULATION, (Sector.CVL,), "5"),
        (ActorKind.PERSON, (), "8"),
    ],
)
def test_interaction(kind: ActorKind, sectors: tuple[Sector, ...], number: str) -> None:
    """ACLED numbers the kinds of actors."""
    row = written(evolve(EVENT, actors=(somebody(kind, *sectors),)), "acled").decode().splitlines()[1]

    assert number == row.split(",")[9]


def test_one_sided() -> None:
    """Violence against civilians is UCDP's third kind, between states its first, else its second."""
    for recipients, number in (
        ((somebody(ActorKind.POPULATION),), "3"),
        ((CHILE,), "1"),
    ):
        header, row = written(evolve(EVENT, recipients=recipients), "ucdp").decode().splitlines()

        assert number == row.split(",")[header.split(",").index("type_of_violence")]


def test_no_date() -> None:
    """A GDELT row without a day has none, and comes back so."""
    row = (FOLDER / "gdelt2.CSV").read_bytes().splitlines(keepends=True)[0].split(b"\t")
    row[1:5] = [b""] * 4
    data = b"\t".join(row)
    (event,) = read(io.BytesIO(data))

    assert event.when is None
    assert data == written(event, "gdelt")


class TestPlover:
    """PLOVER's records may say everything in several ways, or not at all."""

    @pytest.mark.parametrize(
        "changes,told",
        [
            ({"mode": ""}, {"mode": None}),
            ({"date": ""}, {"when": None}),
            ({"date": None}, {"when": None}),
            ({"actor": [{}]}, {"actors": ()}),
            ({"actor": None}, {"actors": ()}),
            ({"event_loc": []}, {"place": None}),
            ({"event_loc": "Lima"}, {"place": None}),
            ({"event_scale": True}, {"intensity": None}),
            ({"event_scale": 3}, {"intensity": 3.0}),
            ({"size": {"dead": True}}, {"fatalities": None}),
            ({"size": 7}, {"fatalities": None}),
            ({"context": ["legal", "nonsense", "legal"]}, {"contexts": ("legal",)}),
        ],
    )
    def test_told(self, changes: dict[str, object], told: dict[str, object]) -> None:
        """What a record says, and the same bytes again."""
        record = {"id": "a", "date": "2024-05-06", "actor": [], "event": ["ACCUSE"], "mode": ["disapprove"], **changes}
        data = json.dumps(record).encode() + b"\n"
        (event,) = read(io.BytesIO(data), "plover")

        assert told == {name: getattr(event, name) for name in told}
        assert data == written(event, "plover")

    def test_places(self) -> None:
        """Of several places, the first is the event's."""
        record = {
            "date": "2024-05-06",
            "actor": [],
            "event": ["ACCUSE"],
            "event_loc": [{"city": "Oslo"}, {"city": "x"}],
        }
        (event,) = read(io.BytesIO(json.dumps(record).encode()), "plover")

        assert event.place is not None
        assert "Oslo" == event.place.name

    @pytest.mark.parametrize("separators", [(", ", ": "), (",", ":")])
    @pytest.mark.parametrize("escaped", [False, True])
    def test_styles(self, separators: tuple[str, str], *, escaped: bool) -> None:
        """However the JSON is written, it comes back so."""
        record = {"id": "a", "date": "2024-05-06", "actor": [], "event": ["ACCUSE"], "text": "Curaçao"}
        data = json.dumps(record, separators=separators, ensure_ascii=escaped).encode() + b"\n"
        (event,) = read(io.BytesIO(data))

        assert data == written(event, "plover")

    def test_no_object(self) -> None:
        """A line of something else is a fault."""
        reading = read(io.BytesIO(b"[1]\n"), "plover", on_error="collect")

        assert [] == list(reading)
        assert ["is not an object"] == [fault.fault for fault in reading.faults]


class TestAnswers:
    """Answers of servers, whole or not."""

    DATA = (FOLDER / "acled_api.json").read_bytes()

    def test_cut_off(self) -> None:
        """An array that does not end is told, after the events that are whole."""
        end = self.DATA.index(b"}") + 1
        reading = read(io.BytesIO(self.DATA[:end]), "acled")

        assert next(reading).origin is not None
        with pytest.raises(DatasetError, match=r"row 1 .*: is cut off: the array does not end"):
            next(reading)

    def test_other_keys(self) -> None:
        """An object with other keys is a fault of its own."""
        at = self.DATA.index(b"[", self.DATA.index(b'"data"')) + 1
        reading = read(io.BytesIO(self.DATA[:at] + b'{"a": 1}, ' + self.DATA[at:]), "acled", on_error="collect")

        assert len(list(read(io.BytesIO(self.DATA)))) == len(list(reading))
        assert ["has other keys than ACLED events"] == [fault.fault for fault in reading.faults]

    def test_unknown_number(self) -> None:
        """What is no number where servers write numbers is null."""
        stream = io.BytesIO()
        write([evolve(EVENT, fatalities=None)], stream, "ucdp", style="json")
        (found,) = json.loads(stream.getvalue())

        assert found["best"] is None
        assert "Government of Norway" == found["side_a"]
