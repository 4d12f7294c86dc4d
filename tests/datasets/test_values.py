"""What single cells of each dataset mean."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from geopolitics_events.codes import CountryCode, EventType, Mode, Sector
from geopolitics_events.datasets import read, write
from geopolitics_events.datasets.registry import SHEETS
from geopolitics_events.errors import DatasetError
from geopolitics_events.records import Actor, ActorId, ActorKind, DateBasis, Event, EventStatus, Origin, Place, When

FOLDER = Path(__file__).parents[1] / "data" / "datasets"


def one(dataset: str, name: str, **cells: str) -> Event:
    """The first event of a file, with other cells."""
    path = FOLDER / name
    event = next(iter(list(read(path))))
    stream = io.BytesIO()
    write([event], stream, dataset)
    sheet = SHEETS[dataset]
    header, row = stream.getvalue().decode().replace("\r", "").split("\n", 1)
    columns = header.split("\t" if sheet.delimiter == "\t" else ",")
    parts = row.rstrip("\n").split(sheet.delimiter)[: len(columns)]
    found = dict(zip(columns, parts, strict=False))
    for column, cell in cells.items():
        found[column.replace("_", " ") if dataset in {"icews", "polecat"} else column] = cell
    text = sheet.delimiter.join(columns) + "\n" + sheet.delimiter.join(found[column] for column in columns) + "\n"
    (made,) = read(io.BytesIO(text.encode()))

    return made


def answered(**cells: str) -> Event:
    """The first event of ACLED's server, with other values."""
    document: dict[str, Any] = json.loads((FOLDER / "acled_api.json").read_bytes())
    document["data"] = [document["data"][0] | cells]
    (event,) = read(io.BytesIO(json.dumps(document).encode()))

    return event


class TestIcews:
    """Names with a country in brackets, countries, people and bodies."""

    @pytest.mark.parametrize(
        "name,country,expected",
        [
            ("Norway", "Norway", "NOR"),
            ("Government (Norway)", "Norway", "NOR"),
            ("Police (Norway)", "Norway", "NOR/police"),
            ("Treasury/Finance Ministry (Norway)", "Norway", "NOR/finance-ministry"),
            ("Citizen (Norway)", "Norway", "NOR/?citizen"),
            ("Snow Sweeper (Norway)", "Norway", "NOR/?snow-sweeper"),
            ("Narendra Modi", "India", "IND/narendra-modi"),
            ("Sergey Viktorovich Lavrov", "Russian Federation", "RUS/sergei-lavrov"),
            ("Ola Snow Nordmann", "Norway", "NOR/ola-snow-nordmann"),
            ("United Nations", "", "IGO/united-nations"),
            ("Ola Nordmann", "Norway", "NOR/ola-nordmann"),
            ("Somebody", "", "?/somebody"),
        ],
    )
    def test_actors(self, name: str, country: str, expected: str) -> None:
        """Who a name means."""
        event = one("icews", "icews.tab", Source_Name=name, Source_Country=country)

        assert [expected] == [actor.id for actor in event.actors]

    @pytest.mark.parametrize(
        "sectors,kind",
        [("International Government Organization", "igo"), ("Human Rights NGOs", "ngo"), ("Hindu", "unknown")],
    )
    def test_kinds(self, sectors: str, kind: str) -> None:
        """What an unknown name is, as far as its first sector says."""
        event = one("icews", "icews.tab", Source_Name="Order of the Heron", Source_Sectors=sectors, Source_Country="")

        assert [kind] == [actor.kind.value for actor in event.actors]

    def test_party(self) -> None:
        """The word party may be left out of a party's name."""
        event = one(
            "icews", "icews.tab", Source_Name="Bharatiya Janata", Source_Sectors="Parties", Source_Country="India"
        )

        assert ["IND/bharatiya-janata-party"] == [actor.id for actor in event.actors]

    def test_odd_code(self) -> None:
        """13y stands in the file of 2017: the text says the code."""
        event = one("icews", "icews.tab", CAMEO_Code="13y", Event_Text="Threaten")

        assert "130" == event.cameo


class TestPolecat:
    """Several countries in a cell, and actors without names."""

    @pytest.mark.parametrize(
        "name,country,sector,expected",
        [
            ("None", "IND; PAK", "GOV", ["IND", "PAK"]),
            ("None", "IND|PAK", "None", ["IND", "PAK"]),
            ("None", "PER", "COP", ["PER/?police"]),
            ("None", "PER", "UNK", ["PER/?actor"]),
            ("None", "None", "MIL", ["?/?military"]),
            ("None", "None", "None", []),
            ("Kofi A; Kofi B", "GHA", "None", ["GHA/kofi-a", "GHA/kofi-b"]),
            ("Kofi A; Kofi B", "GHA; TGO; BEN", "None", ["?/kofi-a", "?/kofi-b"]),
        ],
    )
    def test_actors(self, name: str, country: str, sector: str, expected: list[str]) -> None:
        """Who the cells mean."""
        event = one("polecat", "polecat.txt", Actor_Name=name, Actor_Country=country, Primary_Actor_Sector=sector,
                    Actor_Sectors="None", Actor_Title="None")  # fmt: skip

        assert expected == [actor.id for actor in event.actors]


class TestAcled:
    """Forces of states, people of countries, groups, and their numbers."""

    @pytest.mark.parametrize(
        "name,inter,expected",
        [
            ("Military Forces of Norway (2021-)", "1", ("NOR/military", ["MIL"])),
            ("Military Forces of Norway (2021-) Air Force", "1", ("NOR/air-force", ["MIL"])),
            ("Military Forces of Norway (2021-) Third Snow Unit", "1", ("NOR/military", ["MIL"])),
            ("Police Forces of Norway (2021-)", "State Forces", ("NOR/police", ["COP"])),
            ("Military Forces of Atlantis (2021-)", "1", ("?/military-forces-of-atlantis-2021", [])),
            ("HAMAS: Hamas", "2", ("PSE/hamas", ["REB", "PTY"])),
            ("Civilians (Norway)", "Civilians", ("NOR/?civilians", ["CVL"])),
            ("Snow Front", "Rebel Group", ("?/snow-front", ["REB"])),
            ("Snow Front", "99", ("?/snow-front", [])),
        ],
    )
    def test_actors(self, name: str, inter: str, expected: tuple[str, list[str]]) -> None:
        """Who a name means, and the sector that the interaction code says."""
        event = answered(actor1=name, inter1=inter)

        assert [expected] == [(actor.id, [sector.value for sector in actor.sectors]) for actor in event.actors]

    @pytest.mark.parametrize("day", ["2023-02-03", "03 February 2023", "03-02-2023"])
    def test_dates(self, day: str) -> None:
        """Three ways to write a day."""
        event = answered(event_date=day)

        assert event.when is not None
        assert "2023-02-03" == str(event.when.start)

    def test_battle(self) -> None:
        """A battle of an unknown kind is an assault."""
        event = answered(sub_event_type="Snowball fight")

        assert EventType.ASSAULT is event.type

    def test_numbers(self) -> None:
        """Actors of ours get ACLED's numbers."""
        rebels = Actor(id=ActorId("?/snow-front"), kind=ActorKind.ARMED_GROUP, name="Snow Front", sectors=(Sector.REB,))
        people = Actor(id=ActorId("NOR/?x"), kind=ActorKind.UNKNOWN, name="x", country=CountryCode("NOR"))
        day = When(basis=DateBasis.DATASET, end=next(iter(list(read(FOLDER / "acled.csv")))).when.start)  # type: ignore[union-attr]
        event = Event(
            actors=(rebels, people), recipients=(people,), mode=Mode.TARGETED, origin=Origin(dataset="own"),
            place=Place(name="Oslo"), status=EventStatus.HAPPENED, type=EventType.ASSAULT, when=day,
        )  # fmt: skip
        stream = io.BytesIO()
        write([event], stream, "acled")
        (again,) = read(io.BytesIO(stream.getvalue()))

        assert again.origin is not None
        assert b",Snow Front,x,2,x,,8," in stream.getvalue()
        assert "Armed clash" == dict(again.origin.columns)["sub_event_type"]


class TestUcdp:
    """Sides."""

    @pytest.mark.parametrize(
        "side,numbers,expected",
        [
            ("Government of Russia (Soviet Union)", "365", ["RUS"]),
            ("Government of Russia (Soviet Union)", "", ["RUS"]),
            ("Government of Atlantis", "", ["?/government-of-atlantis"]),
            ("Government of Norway Government of Sweden", "385, 380", ["?/government-of-norway-government-of-sweden"]),
            ("Civilians", "", ["?/?civilians"]),
            ("AMB", "", ["?/amb"]),
            ("Hamas", "", ["PSE/hamas"]),
            ("Snow Front", "", ["?/snow-front"]),
            ("", "", []),
        ],
    )
    def test_sides(self, side: str, numbers: str, expected: list[str]) -> None:
        """Who a side is."""
        document: dict[str, Any] = json.loads((FOLDER / "ucdp_api.json").read_bytes())
        record = document["Result"][0] | {"side_a": side, "gwnoa": numbers, "gwnob": ""}
        (event,) = read(io.BytesIO(json.dumps([record]).encode()))

        assert expected == [actor.id for actor in event.actors]


class TestObjects:
    """Faults of JSON answers."""

    @pytest.mark.parametrize(
        "old,new,fault",
        [
            (b'"relid"', b'"id"', "repeats a key"),
            (b'"year": 2004', b'"year": [2004]', "is not one value"),
            (b'"year": 2004', b'"year": 1_0', "is no JSON"),
            (b'"latitude": 70.0744', b'"latitude": "north"', "'north' is not a number"),
            (b'"Result"', b'"Rows"', "has no array under data or Result"),
            (b"Norway:Government", b"\xff", "is not UTF-8 at byte"),
            (b'"region": "Europe"', b'"region": NaN', "is no JSON"),
        ],
    )
    def test_faults(self, old: bytes, new: bytes, fault: str) -> None:
        """Each says what is wrong."""
        data = (FOLDER / "ucdp_api.json").read_bytes()
        assert old in data
        with pytest.raises(DatasetError) as error:
            list(read(io.BytesIO(data.replace(old, new, 1))))

        assert fault in str(error.value)

    @pytest.mark.parametrize("value", [b"5", b"null", b"[1]"])
    def test_no_object(self, value: bytes) -> None:
        """What is no object among the objects is a fault with its place."""
        data = (FOLDER / "ucdp_api.json").read_bytes().replace(b'"Result": [', b'"Result": [' + value + b",", 1)
        reading = read(io.BytesIO(data), on_error="collect")

        assert 3 == len(list(reading))
        assert [1] == [fault.row for fault in reading.faults]

    def test_cut_off(self) -> None:
        """An answer that ends too early is an error, after what could be read."""
        data = (FOLDER / "acled_api.json").read_bytes()
        with pytest.raises(DatasetError, match=r"is no JSON|is cut off"):
            list(read(io.BytesIO(data[:-300])))

    def test_nulls(self) -> None:
        """Nulls, missing keys and unusual kinds of values come back as they were."""
        records = json.loads((FOLDER / "ucdp_api.json").read_bytes())["Result"]
        del records[0]["relid"]
        records[0] |= {"region": None, "best": "3", "own": True}
        stream = io.BytesIO()
        write(read(io.BytesIO(json.dumps(records).encode())), stream, "ucdp", style="json")

        assert records == json.loads(stream.getvalue())


def test_no_identity() -> None:
    """A row without an id stays without one."""
    (event, *_) = read(FOLDER / "gdelt2.CSV")
    assert event.origin is not None
    stream = io.BytesIO()
    write([evolve(event, origin=evolve(event.origin, record_id=None))], stream, "gdelt")

    assert stream.getvalue().startswith(b"\t20210304")
