"""From drafts of events to records: time, place, whose claim it is, and which mentions are one event."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from ..codes import CameoCode, Context, EventType, Mode
from ..records import Event, EventStatus, Place
from .dates import find_times
from .found import Found

if TYPE_CHECKING:
    from datetime import date

    from ..records import Actor, Statement, When
    from .cast import Cast
    from .conversions import Kind
    from .dates import TimeWords
    from .grammar import Grammar
    from .phrases import Phrase, Verb
    from .text import Sentence, Text

__all__ = ["Draft", "finish"]

PLACING: Final = frozenset({"in", "at", "near", "outside", "inside", "off"})
HAPPENING: Final = frozenset({EventStatus.HAPPENED, EventStatus.ONGOING})
# How many earlier events of its type a mention is compared with.
BACK: Final = 16


class Draft:
    """An event while it is read; ``rank`` orders the events of a sentence, the main clause's first."""

    __slots__ = (
        "actors", "disputed", "kind", "lemma", "noun", "place", "rank", "recipients", "reported", "row", "rule", "sentence", "status",
        "token", "triggers", "verbs", "when",
    )  # fmt: skip

    def __init__(
        self, kind: Kind, status: EventStatus, actors: list[Actor], recipients: list[Actor], sentence: Sentence, token: int, *, rank: int
    ) -> None:
        """Take what every event has."""
        self.kind = kind
        self.status = status
        self.actors = actors
        self.recipients = recipients
        self.sentence = sentence
        self.token = token
        self.rank = rank
        self.lemma = ""
        self.verbs: list[Verb] = []
        self.noun: Phrase | None = None
        self.triggers: list[tuple[int, int]] = []
        self.when: When | None = None
        self.place: Place | None = None
        self.reported: list[Actor] = []
        self.disputed: list[Actor] = []
        self.rule = ""
        self.row = ""


def finish(
    drafts: list[Draft], text: Text, grammar: Grammar, cast: Cast, statements: tuple[Found[Statement], ...], published: date | None
) -> tuple[Found[Event], ...]:
    """Date, place and attribute the drafts, join those of one event, and make the records."""
    claims = _Claims(statements)
    times: dict[int, list[tuple[TimeWords, Verb | None]]] = {}
    for draft in drafts:
        known = times.get(draft.sentence.index)
        if known is None:
            known = times[draft.sentence.index] = _attach(find_times(text, draft.sentence), text, grammar, draft.sentence)
        _date(draft, known, text, published)
        _place(draft, grammar, cast, text)
        claims.attribute(draft, text)
    return tuple(_record(draft, text) for draft in _join(drafts))


# --- Time and place -------------------------------------------------------------------------------------------------


def _attach(found: list[TimeWords], text: Text, grammar: Grammar, sentence: Sentence) -> list[tuple[TimeWords, Verb | None]]:
    """Each expression of time with the verb it belongs to: the one before it in its clause, else the next one."""
    verbs = grammar.verbs(sentence)
    starts = [text.starts[verb.head] for verb in verbs]
    attached = []
    for time in found:
        index = bisect_right(starts, time.start) - 1
        token = bisect_right(text.starts, time.start) - 1
        verb = verbs[index] if index >= 0 else None
        following = verbs[index + 1] if index + 1 < len(verbs) else None
        if verb is None or (following is not None and _next_owns(grammar, verb, following, token, text, time)):
            verb = following
        attached.append((time, verb))
    return attached


def _next_owns(grammar: Grammar, verb: Verb, following: Verb, token: int, text: Text, time: TimeWords) -> bool:
    """"Police on Sunday arrested": time words between a subject and its verb belong to that verb."""
    if not following.finite:
        return False
    between = grammar.tags[verb.stop : token]
    after = bisect_right(text.starts, time.end - 1)
    subject = grammar.subject(following)
    if subject is None or subject.first < verb.stop or subject.stop > token:
        return False
    return following.first - after <= 2 and ("," in between or "S" in between or "W" in between or subject.first - verb.stop <= 2)


def _date(draft: Draft, known: list[tuple[TimeWords, Verb | None]], text: Text, published: date | None) -> None:
    """Give a draft the time words of its verbs, or those that follow its noun."""
    chosen: TimeWords | None = None
    if draft.noun is not None:
        end = text.ends[draft.noun.stop - 1]
        near = [time for time, _ in known if end < time.start <= end + 60]
        chosen = near[0] if near else None
    else:
        mine = {id(verb) for verb in draft.verbs}
        near = [time for time, verb in known if verb is not None and id(verb) in mine]
        chosen = min(near, key=lambda time: (time.kind in {"recent", "duration", "hour"}, time.start)) if near else None
        if chosen is None and draft.rank == 0 and len(known) == 1 and not draft.reported:
            chosen = None
    if chosen is None:
        return
    ahead = draft.status is EventStatus.PLANNED
    draft.when = chosen.when(published, ahead=ahead)
    if draft.status in HAPPENING and chosen.is_long_before(published):
        draft.status = EventStatus.HISTORICAL


def _place(draft: Draft, grammar: Grammar, cast: Cast, text: Text) -> None:
    """The first phrase of place after the event's words."""
    start = draft.verbs[0].stop if draft.verbs else draft.noun.stop if draft.noun is not None else draft.token + 1
    for word, phrase in grammar.prepositions_after(start, draft.sentence.stop):
        if word in PLACING and grammar.tags[phrase.head] == "P":
            place = cast.place(phrase)
            country = (place[1] or None) if place is not None else None
            name = place[0] if place is not None else " ".join(text.span(phrase.first, phrase.stop).text.split())
            draft.place = Place(name=name, words=text.span(phrase.first, phrase.stop), country=country)
            return


# --- Claims ---------------------------------------------------------------------------------------------------------


class _Claims:
    """Who claims or denies what: the contents of the statements, in text order."""

    __slots__ = ("_contents", "_starts")

    def __init__(self, statements: tuple[Found[Statement], ...]) -> None:
        contents = [(span.start, span.end, found.record) for found in statements for span in found.record.content]
        self._contents = sorted(contents, key=lambda item: item[:2])
        self._starts = [start for start, _, _ in self._contents]

    def around(self, position: int) -> Statement | None:
        """The innermost statement whose content holds a position."""
        index = bisect_right(self._starts, position) - 1
        for at in range(index, max(-1, index - 8), -1):
            _, end, statement = self._contents[at]
            if position < end:
                return statement
        return None

    def attribute(self, draft: Draft, text: Text) -> None:
        """Note whose claim an event is, or who denies it."""
        statement = self.around(text.starts[draft.triggers[0][0]])
        if statement is None:
            return
        if statement.negated:
            draft.disputed = list(statement.speakers)
            if draft.status in HAPPENING:
                draft.status = EventStatus.DENIED
        else:
            draft.reported = list(statement.speakers)


# --- One event, several mentions --------------------------------------------------------------------------------------


def _join(drafts: list[Draft]) -> list[Draft]:
    """Join what mentions an event again; a later mention completes the first."""
    kept: list[Draft] = []
    by_type: dict[str, list[Draft]] = {}
    for draft in drafts:
        earlier = by_type.setdefault(draft.kind.type, [])
        for other in reversed(earlier[-BACK:]):
            if _is_same(other, draft):
                _complete(other, draft)
                break
        else:
            earlier.append(draft)
            kept.append(draft)
    return kept


def _is_same(one: Draft, other: Draft) -> bool:
    """Whether two mentions are of one event: its kind, and parties that do not contradict each other."""
    if one.sentence is other.sentence and one.noun is None and other.noun is None:
        return False
    if {one.status, other.status} & {EventStatus.HISTORICAL} and one.status is not other.status:
        return False
    if one.when is not None and other.when is not None and one.when.start != other.when.start and one.when.start and other.when.start:
        return False
    related = one.lemma == other.lemma or one.kind.cameo[:3] == other.kind.cameo[:3] or one.noun is not None or other.noun is not None
    return related and _fits(one.actors, other.actors) and _fits(one.recipients, other.recipients)


def _fits(some: list[Actor], others: list[Actor]) -> bool:
    """Whether the known ones of two sides are the same, or one side names nobody."""
    left = {actor.id for actor in some}
    right = {actor.id for actor in others}
    return left == right or not left or not right


def _complete(draft: Draft, mention: Draft) -> None:
    """Add what a further mention says."""
    title = draft.sentence.zone is not None and mention.sentence.zone is None
    draft.triggers = mention.triggers + draft.triggers if title else draft.triggers + mention.triggers
    draft.actors = draft.actors or mention.actors
    draft.recipients = draft.recipients or mention.recipients
    draft.when = draft.when or mention.when
    draft.place = draft.place or mention.place
    draft.disputed += [actor for actor in mention.disputed if actor not in draft.disputed]
    draft.reported += [actor for actor in mention.reported if actor not in draft.reported]
    if draft.status is EventStatus.DENIED and mention.status in HAPPENING:
        draft.status = mention.status


# --- Records ----------------------------------------------------------------------------------------------------------


def _record(draft: Draft, text: Text) -> Found[Event]:
    """The record of a draft, with the rule and row that found it."""
    kind = draft.kind
    triggers = tuple(dict.fromkeys(text.span(first, stop) for first, stop in draft.triggers))
    event = Event(
        type=EventType(kind.type),
        mode=Mode(kind.mode) if kind.mode else None,
        contexts=tuple(Context(name) for name in kind.contexts),
        cameo=CameoCode(kind.cameo) if kind.cameo else None,
        actors=_unique(draft.actors),
        recipients=_unique(draft.recipients),
        status=draft.status,
        triggers=triggers,
        when=draft.when,
        place=draft.place,
        reported_by=_unique(draft.reported),
        disputed_by=_unique(draft.disputed),
        evidence=(text.span(draft.sentence.first, draft.sentence.stop),),
    )
    return Found(event, draft.rule, draft.row, triggers[0].text)


def _unique(actors: list[Actor]) -> tuple[Actor, ...]:
    """Each actor once, in order."""
    return tuple({actor.id: actor for actor in actors}.values())
