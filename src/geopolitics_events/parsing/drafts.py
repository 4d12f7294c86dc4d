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
# Types that are done by words, and so when they are reported.
WORDS: Final = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "AGREE"})
OFFERED: Final = frozenset({"offer", "proposal", "plan", "mediation", "call", "request", "demand", "invitation", "intervention", "initiative", "appeal"})
SAYING: Final = frozenset({"say", "state", "report", "announce", "tell", "add", "declare"})
# How many earlier events of its type a mention is compared with.
BACK: Final = 16


class Draft:
    """An event while it is read; ``rank`` orders the events of a sentence, the main clause's first."""

    __slots__ = (
        "actors", "definite", "disputed", "kind", "lemma", "noun", "place", "placed", "rank", "recipients", "reported", "row", "rule", "sentence", "status",
        "token", "topics", "triggers", "verbs", "weak", "when",
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
        self.topics: set[str] = set()
        self.weak = False
        self.placed = False
        self.definite = False
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
        _date(draft, known, text, grammar, published)
        _place(draft, grammar, cast, text)
        claims.attribute(draft, text)
    _answer(drafts)
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
        if verb is not None and token > 0 and grammar.tags[token - 1] in "I," and index > 0:
            verb = _before_aside(grammar, verbs, index, token)
        if verb is None or (following is not None and _next_owns(grammar, verb, following, token, text, time)):
            verb = following
        attached.append((time, verb))
    return attached


def _before_aside(grammar: Grammar, verbs: list[Verb], index: int, token: int) -> Verb:
    """"launched a rocket, which neighbours condemned, on Monday": the time is that of the launch."""
    verb, tags = verbs[index], grammar.tags
    comma = token - 1 if tags[token - 1] == "," else token - 2
    opening = tags.rfind("W", verbs[index - 1].stop, verb.first)
    if opening > 0 and tags[comma] == "," and tags[opening - 1] == "," and "," not in tags[verb.stop : comma]:
        return verbs[index - 1]
    return verb


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


def _shared_time(draft: Draft, known: list[tuple[TimeWords, Verb | None]], grammar: Grammar) -> TimeWords | None:
    """The time of a verb before it with the same subject; for words, the time at which they are reported."""
    verb = draft.verbs[-1]
    subject = grammar.subject(verb) if verb.finite else None
    for time, other in known:
        if other is None or other is verb:
            continue
        if subject is not None and other.index < verb.index and other.finite and grammar.subject(other) is subject:
            return time
        if draft.kind.type in WORDS and draft.rank == 0 and other.lemma in SAYING:
            return time
    return None


def _date(
    draft: Draft, known: list[tuple[TimeWords, Verb | None]], text: Text, grammar: Grammar, published: date | None
) -> None:
    """Give a draft the time words of its verbs, or those that follow its noun."""
    chosen: TimeWords | None = None
    if draft.noun is not None:
        end = text.ends[draft.noun.stop - 1]
        start = text.starts[draft.noun.first]
        # "two days of fighting"
        near = [time for time, _ in known if time.end <= start <= time.end + 24 and text.text[time.end : start].startswith(" of ")]
        near += [time for time, _ in known if end < time.start <= end + 60]
        chosen = near[0] if near else None
    else:
        mine = {id(verb) for verb in draft.verbs}
        near = [time for time, verb in known if verb is not None and id(verb) in mine]
        chosen = min(near, key=lambda time: (time.kind in {"recent", "duration", "hour"}, time.start)) if near else None
        chosen = chosen or _shared_time(draft, known, grammar)
    if chosen is None:
        return
    ahead = draft.status is EventStatus.PLANNED
    draft.when = chosen.when(published, ahead=ahead)
    if draft.status is EventStatus.HAPPENED and published is not None and draft.when.start is not None and draft.when.start > published:
        draft.status = EventStatus.PLANNED
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


def _answer(drafts: list[Draft]) -> None:
    """"welcomed the offer", and nobody's is named: that of whoever offered last."""
    offers: list[Draft] = []
    for draft in drafts:
        if draft.kind.type in {"AGREE", "REQUEST"} and draft.actors:
            offers.append(draft)
        elif draft.kind.type in {"REJECT", "SUPPORT"} and not draft.recipients and draft.topics & OFFERED:
            mine = {actor.id for actor in draft.actors}
            for offer in reversed(offers[-BACK:]):
                if not mine & {actor.id for actor in offer.actors} and offer.status is not EventStatus.DENIED:
                    draft.recipients = list(offer.actors)
                    break


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
            if draft.noun is not None and draft.sentence.zone is not None:
                # A headline's noun alone tells no event that the text does not.
                draft.weak = True
            earlier.append(draft)
            kept.append(draft)
    return [draft for draft in kept if not draft.weak]


def _is_same(one: Draft, other: Draft) -> bool:
    """Whether two mentions are of one event: its kind, and parties that do not contradict each other."""
    if one.sentence is other.sentence and one.noun is None and other.noun is None:
        return False
    if {one.status, other.status} & {EventStatus.HISTORICAL} and one.status is not other.status:
        return False
    if one.when is not None and other.when is not None and one.when.start != other.when.start and one.when.start and other.when.start:
        return False
    alike = one.kind.cameo[:3] == other.kind.cameo[:3] and one.kind.type not in WORDS - {"AGREE"}
    if one.lemma != other.lemma and not alike and not other.definite:
        return False
    if not (_fits(one.actors, other.actors) and _fits(one.recipients, other.recipients)):
        return False
    # Something must be the same on both sides, unless "the attack" points back.
    return other.definite or _meet(one.actors, other.actors) or _meet(one.recipients, other.recipients)


def _fits(some: list[Actor], others: list[Actor]) -> bool:
    """Whether the known ones of two sides are the same, or one side names nobody."""
    left = {actor.id for actor in some}
    right = {actor.id for actor in others}
    return _within(left, right) or _within(right, left)


def _meet(some: list[Actor], others: list[Actor]) -> bool:
    """Whether two sides share somebody, or name nobody with a country."""
    return bool(some) and bool(others)


def _within(some: set[str], others: set[str]) -> bool:
    """Whether everybody of one side, or whom they belong to, is on the other."""
    return all(any(one == other or other.startswith(one + "/") or one.startswith(other + "/") for other in others) for one in some)


def _complete(draft: Draft, mention: Draft) -> None:
    """Add what a further mention says."""
    title = draft.sentence.zone is not None and mention.sentence.zone is None
    draft.triggers = mention.triggers + draft.triggers if title else draft.triggers + mention.triggers
    draft.actors = max(draft.actors, mention.actors, key=len)
    draft.recipients = max(draft.recipients, mention.recipients, key=len)
    draft.weak = draft.weak and mention.sentence.zone is not None
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
