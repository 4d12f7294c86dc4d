"""What happened: events, their time and place, and the dataset they may come from."""

from __future__ import annotations

from datetime import date
from math import isfinite

from attrs import frozen

from ..codes import MODES, CameoCode, Context, CountryCode, EventType, Mode, QuadClass, quad_class, score
from ..errors import RecordError
from .actors import Actor
from .fields import LARGEST, checked, country_faults, empty_faults, is_cameo, shown
from .kinds import DateBasis, EventStatus
from .spans import Span

__all__ = ["Event", "Origin", "Place", "When"]


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class When:
    """When something happened: days of the Gregorian calendar, without a time zone.

    Attributes:
        basis: Where the dates come from.
        end: The last day, inclusive; equal to ``start`` for a single day.
        start: The first day.
        words: The words of the text; None when a dataset gives the dates.

    >>> When(basis=DateBasis.DATASET, start=date(2025, 5, 10), end=date(2025, 5, 10)).words
    """

    basis: DateBasis
    end: date | None = None
    start: date | None = None
    words: Span | None = None

    def __attrs_post_init__(self) -> None:
        if self.basis is DateBasis.UNRESOLVED:
            if self.start is not None or self.end is not None:
                raise RecordError("When.basis: 'unresolved' has words only; drop start and end")
            if self.words is None:
                raise RecordError("When.words: is missing; an unresolved date has its words")
        elif self.start is None and self.end is None:
            raise RecordError("When.start: is missing, and so is end; give one, or 'unresolved'")
        elif self.start is not None and self.end is not None and self.end < self.start:
            raise RecordError(f"When.end: must not be before start {self.start}; got {self.end}; end is the last day")

    @property
    def day(self) -> date | None:
        """The first day that is known: the start, else the end; None for words only."""
        return self.start or self.end


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class Place:
    """Where something happened.

    Attributes:
        admin1: The province or state within the country.
        admin2: The district within the province.
        country: The country the place is counted to; contested places stay as the source has them.
        latitude: WGS 84, degrees north, -90 to 90.
        longitude: WGS 84, degrees east, -180 to 180.
        name: Its name; not empty.
        words: The words of the text; None when a dataset gives the place.

    >>> Place(name="Srinagar", country=CountryCode("IND")).latitude
    """

    admin1: str | None = None
    admin2: str | None = None
    country: CountryCode | None = None
    latitude: float | None = None
    longitude: float | None = None
    name: str
    words: Span | None = None

    def __attrs_post_init__(self) -> None:
        faults = country_faults("Place", self.country)
        for field, value, limit in (
            ("latitude", self.latitude, 90),
            ("longitude", self.longitude, 180),
        ):
            # NaN is in no range, so this refuses it too.
            if value is not None and not -limit <= value <= limit:
                faults.append(f"Place.{field}: must be from -{limit} to {limit}; got {value!r}")
        faults += empty_faults("Place.name", self.name)
        if faults:
            raise RecordError(*faults)


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class Origin:
    """Where an event came from that did not come from a text.

    Attributes:
        columns: What has no typed home, as ``(column, cell)``, so that writing back loses nothing.
        dataset: The dataset's name, such as ``gdelt``; not empty.
        record_id: The dataset's own id of the record.
        url: What the dataset cites.
        version: The dataset's version.

    >>> Origin(dataset="gdelt", record_id="1243").columns
    ()
    """

    columns: tuple[tuple[str, str], ...] = ()
    dataset: str
    record_id: str | None = None
    url: str | None = None
    version: str | None = None

    def __attrs_post_init__(self) -> None:
        if not self.dataset:
            raise RecordError(*empty_faults("Origin.dataset", self.dataset))


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class Event:
    """Something that happened, or is said to happen, between actors.

    Attributes:
        actors: Who acts; all parties of a reciprocal event.
        cameo: A CAMEO code as a dataset states it; its shape is checked, not the list.
        contexts: PLOVER's contexts.
        disputed_by: Who denies it.
        evidence: Where the text says so, the best place first.
        fatalities: How many died, as stated; 0 or more.
        intensity: As a dataset states it; None from text.
        mode: PLOVER's mode, one of the type's.
        origin: The dataset it came from; None when it came from a text.
        place: Where.
        recipients: Who is acted upon.
        reported_by: Whose claim it is.
        status: Whether it happened, as the text has it.
        triggers: The words that name the event, the best first.
        type: PLOVER's type; None where a dataset's codes have no equivalent.
        when: When.
    """

    actors: tuple[Actor, ...] = ()
    cameo: CameoCode | None = None
    contexts: tuple[Context, ...] = ()
    disputed_by: tuple[Actor, ...] = ()
    evidence: tuple[Span, ...] = ()
    fatalities: int | None = None
    intensity: float | None = None
    mode: Mode | None = None
    origin: Origin | None = None
    place: Place | None = None
    recipients: tuple[Actor, ...] = ()
    reported_by: tuple[Actor, ...] = ()
    status: EventStatus
    triggers: tuple[Span, ...] = ()
    type: EventType | None = None
    when: When | None = None

    def __attrs_post_init__(self) -> None:
        mode, cameo, deaths, intensity = self.mode, self.cameo, self.fatalities, self.intensity
        if (
            (not self.evidence and self.origin is None)
            or (mode is not None and (self.type is None or mode not in MODES[self.type]))
            or (cameo is not None and not is_cameo(cameo))
            or (deaths is not None and not 0 <= deaths <= LARGEST)
            or (intensity is not None and not isfinite(intensity))
        ):
            raise RecordError(*self._faults())

    def _faults(self) -> list[str]:
        faults = self._code_faults()
        if self.fatalities is not None and not 0 <= self.fatalities <= LARGEST:
            faults.append(f"Event.fatalities: must be a number from 0 to {LARGEST}; got {shown(self.fatalities)}")
        if self.intensity is not None and not isfinite(self.intensity):
            faults.append(f"Event.intensity: must be finite; got {self.intensity!r}")
        if not self.evidence and self.origin is None:
            faults.append("Event.evidence: is empty, and origin is None; give one of them")
        return faults

    def _code_faults(self) -> list[str]:
        faults = []
        if self.cameo is not None and not is_cameo(self.cameo):
            faults.append(f"Event.cameo: {shown(self.cameo)} is not two to four digits")
        if self.mode is not None:
            if self.type is None:
                faults.append(f"Event.mode: {self.mode.value!r} needs a type; give type, or no mode")
            elif self.mode not in MODES[self.type]:
                modes = ", ".join(mode.value for mode in MODES[self.type]) or "none"
                faults.append(f"Event.mode: {self.mode.value!r} is not a mode of {self.type.value}; its modes: {modes}")
        return faults

    @property
    def quad_class(self) -> QuadClass | None:
        """PLOVER's class of the type; None without a type."""
        return None if self.type is None else quad_class(self.type)

    @property
    def score(self) -> float | None:
        """PLOVER's conflict-cooperation score, -10 to 10, of type and mode; None without a type."""
        return None if self.type is None else score(self.type, self.mode)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every span of it: evidence, triggers, then the words of time and place."""
        found = self.evidence + self.triggers
        if self.when is not None and self.when.words is not None:
            found += (self.when.words,)
        if self.place is not None and self.place.words is not None:
            found += (self.place.words,)
        return found
