"""What holds for all rows, all events and all damage."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from geopolitics_events.codes import MODES, CameoCode, Context, CountryCode, EventType, cameo_codes, country_codes
from geopolitics_events.datasets import read, write
from geopolitics_events.datasets.chains import actor_of_chain, chain_roles
from geopolitics_events.datasets.countries import (
    cameo_country,
    fips_country,
    from_cameo,
    gleditsch_ward_number,
    iso_number,
)
from geopolitics_events.datasets.names import actor_of, state
from geopolitics_events.datasets.quoting import row_text, split_row
from geopolitics_events.datasets.registry import SHEETS
from geopolitics_events.datasets.values import coded
from geopolitics_events.errors import DatasetError
from geopolitics_events.records import Actor, DateBasis, Event, EventStatus, Origin, Place, When

FOLDER = Path(__file__).parents[1] / "data" / "datasets"
FILES = sorted(path.name for path in FOLDER.iterdir())
TABS = {"gdelt": "gdelt2.CSV", "icews": "icews.tab", "polecat": "polecat.txt"}
COMMAS = {"acled": "acled.csv", "ucdp": "ucdp.csv"}


def written(events: list[Event], dataset: str) -> bytes:
    """The bytes of some events."""
    stream = io.BytesIO()
    write(events, stream, dataset)

    return stream.getvalue()


def split(dataset: str, text: str) -> list[str]:
    """The cells of a row."""
    return text.split("\t") if dataset in TABS else split_row(text)[0]


def joined(dataset: str, cells: list[str]) -> str:
    """A row of some cells."""
    return "\t".join(cells) if dataset in TABS else row_text(cells)


def sample_rows(dataset: str) -> tuple[str, list[list[str]]]:
    """The header of a dataset's file, empty for none, and its rows of one line."""
    rows = (FOLDER / {**TABS, **COMMAS}[dataset]).read_text(encoding="utf-8").split("\n")[:-1]
    header = "" if dataset == "gdelt" else rows.pop(0)
    width = len(next(iter(SHEETS[dataset].versions.values())))

    return header, [cells for row in rows if row.count('"') % 2 == 0 and len(cells := split(dataset, row)) == width]


@st.composite
def files(draw: st.DrawFn, dataset: str) -> list[str]:
    """Lines of a file whose cells are those of the samples, in any combination, or any words."""
    header, rows = sample_rows(dataset)
    words = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\t\n\r"), max_size=8)
    columns = [st.sampled_from(sorted({row[at] for row in rows} | {""})) | words for at in range(len(rows[0]))]
    changed = draw(
        st.lists(st.tuples(st.sampled_from(rows), st.lists(st.sampled_from(range(len(columns))), max_size=6)))
    )
    lines = [header] if header else []
    lines.append(joined(dataset, rows[0]))
    for row, places in changed:
        cells = list(row)
        for place in places:
            cells[place] = draw(columns[place])
        lines.append(joined(dataset, cells))

    return lines


@pytest.mark.parametrize("dataset", [*TABS, *COMMAS])
class TestRows:
    """Whatever the cells of a row are, it is written as it was, or it is a fault."""

    @given(data=st.data())
    def test_nothing_lost(self, dataset: str, data: st.DataObject) -> None:
        """Good rows come back byte for byte; bad ones are told, each with its line, and none is dropped."""
        lines = data.draw(files(dataset))
        end = "\r\n" if dataset == "acled" else "\n"
        reading = read(io.BytesIO("".join(line + end for line in lines).encode()), dataset, on_error="collect")
        events = list(reading)
        bad = {fault.line for fault in reading.faults}

        assert len(lines) == len(events) + len(reading.faults) + reading.headers
        assert "".join(
            line + end for number, line in enumerate(lines, start=1) if number not in bad
        ).encode() == written(events, dataset)


def days() -> st.SearchStrategy[When]:
    """Single days of a dataset."""
    return st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(
        lambda day: When(basis=DateBasis.DATASET, start=day, end=day)
    )


# CAMEO's TMP is today's Timor-Leste, not Portuguese Timor, whose former code it was.
CURRENT = sorted(code for code in country_codes() if from_cameo(cameo_country(code)) == code)
STATES = st.sampled_from(CURRENT).map(lambda code: state(CountryCode(code)))
BODIES = st.sampled_from(["IGO/united-nations", "IGO/nato", "PSE/hamas", "?/oxfam"]).map(
    lambda name: actor_of(name) or state(CountryCode("NOR"))
)


def chained() -> st.SearchStrategy[Actor]:
    """Somebody of whom a chain of codes tells the country and one role."""
    chain = st.tuples(st.sampled_from(CURRENT), st.sampled_from(sorted(chain_roles())))
    return chain.map(
        lambda pair: (
            actor_of_chain(cameo_country(pair[0]) + pair[1], "SOMEBODY", cameo_country(pair[0]))
            or state(CountryCode("NOR"))
        )
    )


def parties(actors: st.SearchStrategy[Actor]) -> st.SearchStrategy[tuple[Actor, ...]]:
    """One party at most."""
    return st.just(()) | actors.map(lambda actor: (actor,))


def places(countries: list[str]) -> st.SearchStrategy[Place | None]:
    """A place that every dataset can say."""
    return st.none() | st.builds(
        Place,
        name=st.sampled_from(["Harbour", "Vadsø", "Old Town"]),
        admin1=st.none() | st.just("North"),
        country=st.sampled_from(countries).map(CountryCode),
        latitude=st.floats(1, 80).map(lambda degrees: round(degrees, 4)),
        longitude=st.floats(-170, 170).map(lambda degrees: round(degrees, 4)),
    )


def origins(dataset: str) -> st.SearchStrategy[Origin]:
    """An id, and for GDELT an address."""
    url = st.just("https://example.org/a") if dataset == "gdelt" else st.none()
    return st.builds(Origin, dataset=st.just("somewhere"), record_id=st.just("1"), url=url)


@st.composite
def cameo_events(draw: st.DrawFn, dataset: str) -> Event:
    """Events of datasets that code in CAMEO."""
    what = coded(
        CameoCode(draw(st.sampled_from(sorted(code for code in cameo_codes() if len(code) > 2)))),
        draw(st.integers(-100, 100)) / 10,
    )
    actors = STATES | BODIES | chained() if dataset == "gdelt" else STATES
    known = CURRENT if dataset == "icews" else [code for code in CURRENT if fips_country(code)]
    return Event(
        actors=draw(parties(actors)),
        recipients=draw(parties(actors)),
        cameo=what.cameo,
        contexts=what.contexts,
        intensity=what.intensity,
        mode=what.mode,
        origin=draw(origins(dataset)),
        place=draw(places(known)),
        status=EventStatus.HAPPENED,
        type=what.type,
        when=draw(days()),
    )


@st.composite
def plover_events(draw: st.DrawFn) -> Event:
    """Events of datasets that code in PLOVER."""
    type_ = draw(st.sampled_from(EventType))
    return Event(
        actors=draw(parties(STATES)),
        recipients=draw(parties(STATES)),
        contexts=tuple(draw(st.lists(st.sampled_from(Context), unique=True, max_size=3))),
        intensity=draw(st.none() | st.integers(-100, 100).map(lambda tenths: tenths / 10)),
        mode=draw(st.none() | st.sampled_from(MODES[type_])) if MODES[type_] else None,
        origin=draw(origins("polecat")),
        place=draw(places(CURRENT)),
        status=EventStatus.HAPPENED,
        type=type_,
        when=draw(days()),
    )


@st.composite
def violent_events(draw: st.DrawFn, dataset: str) -> Event:
    """Events of datasets that count the dead."""
    carried = iso_number if dataset == "acled" else gleditsch_ward_number
    known = [code for code in CURRENT if carried(code)]
    type_ = draw(st.sampled_from([EventType.ASSAULT, EventType.AGREE]))
    actor = st.sampled_from(known).map(lambda code: state(CountryCode(code)))
    return Event(
        actors=draw(parties(actor)) if dataset == "ucdp" else (),
        recipients=draw(parties(actor)) if dataset == "ucdp" else (),
        fatalities=draw(st.none() | st.integers(0, 10**6)),
        origin=draw(origins(dataset)),
        place=draw(places(known)),
        status=EventStatus.HAPPENED,
        type=EventType.ASSAULT if dataset == "ucdp" else type_,
        when=draw(days()),
    )


def core(event: Event) -> Event:
    """An event without its origin."""
    return evolve(event, origin=Origin(dataset="any"))


def named_alike(events: list[Event]) -> list[Event]:
    """Events whose unnamed actors have one name: datasets write names in capitals."""

    def plain(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        return tuple(actor if actor.named else evolve(actor, name="x") for actor in actors)

    return [evolve(core(event), actors=plain(event.actors), recipients=plain(event.recipients)) for event in events]


class TestEvents:
    """Events that a format can carry survive it."""

    @pytest.mark.parametrize("dataset", ["gdelt", "icews"])
    @given(data=st.data())
    def test_cameo(self, dataset: str, data: st.DataObject) -> None:
        """Codes, scores, days, places and parties of CAMEO datasets."""
        events = data.draw(st.lists(cameo_events(dataset), min_size=1, max_size=4))

        assert named_alike(events) == named_alike(list(read(io.BytesIO(written(events, dataset)))))

    @pytest.mark.parametrize("dataset", ["polecat", "plover"])
    @given(events=st.lists(plover_events(), min_size=1, max_size=4))
    def test_plover(self, dataset: str, events: list[Event]) -> None:
        """Types, modes, contexts, days, places and parties of PLOVER datasets."""
        assert named_alike(events) == named_alike(list(read(io.BytesIO(written(events, dataset)))))

    @pytest.mark.parametrize("dataset", ["acled", "ucdp"])
    @given(data=st.data())
    def test_violent(self, dataset: str, data: st.DataObject) -> None:
        """The dead, days, places and parties of datasets of violence."""
        events = data.draw(st.lists(violent_events(dataset), min_size=1, max_size=4))

        assert named_alike(events) == named_alike(list(read(io.BytesIO(written(events, dataset)))))

    @pytest.mark.parametrize("name", [name for name in FILES if not name.endswith(".dna")])
    @given(data=st.data())
    def test_changes(self, name: str, data: st.DataObject) -> None:
        """What somebody changes in an event is written as changed, not as the row had it."""
        reading = read(FOLDER / name)
        event = data.draw(st.sampled_from(list(reading)))
        dataset = reading.dataset
        changed = evolve(
            event,
            when=data.draw(days()),
            recipients=(state(CountryCode("NOR")),),
            place=data.draw(places(["NOR"]).filter(lambda place: place is not None)),
        )
        (again,) = read(io.BytesIO(written([changed], dataset)), dataset)

        assert named_alike([changed]) == named_alike([again])


@st.composite
def damaged(draw: st.DrawFn, name: str) -> bytes:
    """A file with some bytes changed, taken out or put in, or cut off."""
    data = bytearray((FOLDER / name).read_bytes())
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, max(len(data) - 1, 0)))
        kind = draw(st.sampled_from(["change", "cut", "insert", "remove"]))
        if kind == "change" and data:
            data[place] = draw(st.integers(0, 255))
        elif kind == "cut":
            del data[place:]
        elif kind == "insert":
            data[place:place] = draw(
                st.sampled_from([b"\t", b"\n", b"\r", b'"', b",", b"\x00", b"\xff", b"\xc2\x85", b"{"])
            )
        else:
            del data[place : place + draw(st.integers(1, 30))]

    return bytes(data)


class TestDamage:
    """Damage is an error of ours, or a fault that says where, never anything else."""

    @pytest.mark.parametrize("name", FILES)
    @given(data=st.data())
    def test_errors(self, name: str, data: st.DataObject) -> None:
        """Nothing but DatasetError comes out, and rows read and faults are the rows of the file."""
        content = data.draw(damaged(name))
        try:
            reading = read(io.BytesIO(content), on_error="collect")
            events = sum(1 for _ in reading)
        except DatasetError:
            return  # The file as a whole is refused.
        faults = len(reading.faults)

        assert reading.rows == events + faults
        if name.endswith((".CSV", ".tab", ".txt", ".jsonl")):
            lines = content.split(b"\n")
            assert len(lines) - (not lines[-1]) == reading.rows + reading.headers
        for fault in reading.faults:
            assert content[fault.offset :] != b""
            assert content[: fault.offset].count(b"\n") + 1 == fault.line

    @given(content=st.binary(max_size=300))
    @example(content=b"")
    @example(content=b"PK\x03\x04")
    @example(content=b"\x1f\x8b\x08\x00")
    @example(content=b"\xff\xfea\x00")
    def test_noise(self, content: bytes) -> None:
        """Bytes that are no dataset are refused."""
        with pytest.raises(DatasetError):
            list(read(io.BytesIO(content)))
