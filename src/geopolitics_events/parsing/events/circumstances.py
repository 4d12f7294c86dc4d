"""When and where an event was, and whose claim it is."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from ...codes import CountryCode
from ...records import EventStatus, Place
from ..actors.cast import PLACING, CastReader
from ..dates import find_times
from ..grammar.phrases import TELLING
from ..names.gazetteer import Sense
from .conversions import SPOKEN

if TYPE_CHECKING:
    from datetime import date

    from ..actors.cast import Cast
    from ..dates import TimeWords
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Sentence
    from .claims import Claims
    from .drafts import Draft

__all__ = ["HAPPENING", "Circumstances"]

HAPPENING: Final = frozenset({EventStatus.HAPPENED, EventStatus.ONGOING})
# What stands before something that was at another time.
BOUNDS: Final = frozenset({"since", "until", "before"})
DURING: Final = frozenset({"in", "at", "during", "by", "amid"})
BEGINNING: Final = frozenset({"begin", "start", "erupt", "break"})
# Types whose time may be that of what is promised, asked or threatened.
OPEN: Final = frozenset({"AGREE", "REQUEST", "THREATEN"})
MEANWHILE: Final = frozenset({"as", "when", "while"})
# Times that say less than a day does.
VAGUE: Final = frozenset({"recent", "duration", "hour"})
# What makes a time that of the next noun: "tomorrow's deadline".
OWNING: Final = frozenset({"'s", "’s"})
# Times that are one day.
SINGLE: Final = frozenset({"dmy", "iso", "today", "weekday"})
# What begins another clause, or stands in one.
BREAKS: Final = frozenset(",SWVMEH")
# How far behind a noun its time may stand, in code points.
NEAR: Final = 60

Attached = list[tuple["TimeWords", "Verb | None"]]
"""The expressions of time of a sentence, each with the verb it belongs to."""


class Circumstances(CastReader):
    """The times, places and statements of a text, to be given to its events."""

    __slots__ = ("_claims", "_published", "_times")

    def __init__(self, cast: Cast, claims: Claims, published: date | None) -> None:
        """Take what the earlier stages made."""
        super().__init__(cast)
        self._published = published
        self._claims = claims
        self._times: dict[int, Attached] = {}

    def add(self, draft: Draft) -> None:
        """Give a draft its time, its place and whoever claims or denies it."""
        self._add_time(draft)
        self._add_place(draft)
        self._add_claim(draft)

    # --- Time -------------------------------------------------------------------------------------------------------

    def _add_time(self, draft: Draft) -> None:
        """The time words of the event's verbs, or those about its noun."""
        known = self._attached(draft.sentence)
        if not known:
            return
        if draft.status in HAPPENING and any(self._is_past_clause(draft, time) for time, _ in known):
            draft.status = EventStatus.HISTORICAL
            return
        time = self._time_of_verbs(draft, known) if draft.noun is None else self._time_of_noun(draft.noun, known)
        if time is None:
            return
        published = self._published
        # A threat has been made, but what it says is to come.
        verb = draft.verbs[0] if draft.verbs else None
        owner = next((other for one, other in known if one is time), None) or verb
        coming = verb is not None and owner is verb and (verb.form == "future" or verb.modal == "would")
        # "agreed to meet on Monday"
        coming = coming or (draft.kind.type in OPEN and owner is not None and owner.form == "infinitive")
        draft.when = time.when(
            published, ahead=coming or draft.status is EventStatus.PLANNED, behind=self._is_over(draft, time)
        )
        start = draft.when.start
        ahead = published is not None and start is not None and start > published
        if draft.status is EventStatus.HAPPENED and ahead and draft.kind.type != "THREATEN":
            draft.status = EventStatus.PLANNED
        elif draft.status in HAPPENING and time.is_long_before(published):
            draft.status = EventStatus.HISTORICAL

    def _is_past_clause(self, draft: Draft, time: TimeWords) -> bool:
        """Whether "ten years after" stands right before the clause of an event."""
        if draft.noun is not None or not time.is_followed_by_past():
            return False
        start = self.text.starts[self.grammar.clause_start(draft.verbs[0])]
        return 0 < start - time.end <= 1

    def _is_over(self, draft: Draft, time: TimeWords) -> bool:
        """Whether a verb in the past tells what it was "in October", "on October 3": no plan, promise or threat."""
        told = draft.status is EventStatus.HAPPENED and draft.kind.type not in OPEN
        before = self.text.text[max(0, time.start - 6) : time.start].lower()
        if before == "since ":
            return True
        inside = before[-3:] in {"in ", "on "}
        return told and inside and len(draft.verbs) == 1 and draft.verbs[0].form in {"past", "perfect"}

    def _time_of_verbs(self, draft: Draft, known: Attached) -> TimeWords | None:
        """The most exact time of the event's verb and those that govern it."""
        mine = {verb.head for verb in draft.verbs}
        near = [time for time, verb in known if verb is not None and verb.head in mine]
        if near:
            return min(near, key=lambda time: (time.kind in VAGUE, time.start))
        beside = self._beside(draft.verbs[0])
        return (
            self._shared_time(draft, known)
            or self._time_within(draft, known)
            or next((time for time, verb in known if verb is not None and verb is beside), None)
            or self._time_below(draft, known)
        )

    def _time_below(self, draft: Draft, known: Attached) -> TimeWords | None:
        """The time behind what a deed is about, which ends its clause: "agreed on a way of ending it on Sunday"."""
        verb = draft.verbs[-1]
        if draft.kind.type == "ACCUSE" or not verb.finite:
            return None
        for time, other in known:
            below = other is not None and other.form == "ing" and self.tags[other.first - 1] == "I"
            if other is not None and below and verb.stop <= other.first:
                return time if BREAKS.isdisjoint(self.tags[verb.stop : other.first]) else None
        return None

    def _beside(self, verb: Verb) -> Verb | None:
        """A verb at whose time another was: "erupted on Sunday, killing two", "fled as rebels struck on Sunday"."""
        if self._is_meanwhile(verb):
            return next((other for other in self.grammar.earlier(verb) if other.finite), None)
        after = self.grammar.following(verb)
        if after is None:
            return None
        joined = after.form == "participle" and verb.passive and "K" in self.tags[verb.stop : after.first]
        return after if joined or (verb.finite and after.finite and self._is_meanwhile(after)) else None

    def _is_meanwhile(self, verb: Verb) -> bool:
        """Whether a verb tells what went on when another verb's deed was done."""
        if verb.form == "ing":
            return self.tags[verb.first - 1] == ","
        subject = self.grammar.subject(verb) if verb.finite else None
        at = verb.first - 1 if subject is None or subject.stop > verb.first else subject.first - 1
        return self.lowers[at] in MEANWHILE and self.tags[at] in "SR"

    def _is_told_apart(self, verb: Verb) -> bool:
        """Whether a verb tells something else of its subject: "Mali, which left in May," but "the war that began"."""
        # "Mali, which in May left"
        at = self.grammar.back_over(verb.first - 1, verb.sentence.first + 1, "IY#J")
        return self.tags[at] == "W" and verb.lemma not in BEGINNING

    def _time_within(self, draft: Draft, known: Attached) -> TimeWords | None:
        """The time in the name of what is done or does it: "hosted Sunday's talks", "Sunday's raid killed two"."""
        if draft.kind.type in SPOKEN:
            return None
        verb, starts = draft.verbs[0], self.text.starts
        for phrase in filter(None, (self.grammar.subject(verb), self.grammar.object(verb))):
            for time, owner in known:
                if owner is None and starts[phrase.first] <= time.start < starts[phrase.head]:
                    return time
        return None

    def _shared_time(self, draft: Draft, known: Attached) -> TimeWords | None:
        """The time of a verb before it with the same subject; for words, the time at which they are reported."""
        verb = draft.verbs[-1]
        subject = self.grammar.subject(verb) if verb.finite else None
        spoken = draft.kind.type in SPOKEN and draft.rank == 0
        for time, other in known:
            if other is None or other is verb or self._is_told_apart(other):
                continue
            before = other.index < verb.index or self._is_joined(verb, other)
            joined = subject is not None and before and other.finite
            if (joined and self.grammar.subject(other) is subject) or (spoken and other.lemma in TELLING):
                return time
        return None

    def _is_joined(self, verb: Verb, other: Verb) -> bool:
        """Whether "and" joins the next deed to one: "shelled Gao and closed the border on Sunday"."""
        between = self.tags[verb.stop : other.first]
        return other.index == verb.index + 1 and between[-1:] == "K" and BREAKS.isdisjoint(between)

    def _time_of_noun(self, noun: Phrase, known: Attached) -> TimeWords | None:
        """The time right before a noun ("two days of fighting"), or behind it ("the attack on Sunday")."""
        text = self.text
        start, end = text.starts[noun.first], text.ends[noun.stop - 1]
        for time, _ in known:
            inside = start <= time.start < end
            if inside or (time.end + 4 == start and text.text[time.end : start] == " of "):
                return time
        for time, verb in known:
            near = end < time.start <= end + NEAR and text.text[time.end : time.end + 2] not in OWNING
            if near and not self._is_of_another(verb, noun):
                return time
        return self._time_about(noun, known)

    def _is_of_another(self, verb: Verb | None, noun: Phrase) -> bool:
        """Whether a verb behind a noun tells of something else: "after the raid Chad left on Sunday"."""
        if verb is None or not verb.finite or verb.first < noun.stop or self.tags[verb.first - 1] == "W":
            return False
        subject = self.grammar.subject(verb)
        return subject is not None and subject is not noun and subject.stop <= noun.first

    def _time_about(self, noun: Phrase, known: Attached) -> TimeWords | None:
        """The time of the verb that tells of a noun: "said on Sunday during talks", "the raid began on Sunday"."""
        during = self.lowers[noun.first - 1] in DURING
        about = None
        for verb in self.grammar.verbs(noun.sentence):
            if verb.finite and self.tags[verb.first - 1] not in "WS":
                about = verb if self.grammar.subject(verb) is noun or (during and verb.stop <= noun.first) else about
        return next((time for time, verb in known if verb is not None and verb is about), None)

    def _attached(self, sentence: Sentence) -> Attached:
        """Each expression of time with the verb it belongs to: the one before it in its clause, else the next one."""
        known = self._times.get(sentence.index)
        if known is None:
            known = self._times[sentence.index] = []
            found = find_times(self.text, sentence)
            if found:
                verbs = self.grammar.verbs(sentence)
                starts = [self.text.starts[verb.head] for verb in verbs]
                known += [(time, self._verb_of(time, verbs, starts)) for time in found]
        return known

    def _verb_of(self, time: TimeWords, verbs: list[Verb], starts: list[int]) -> Verb | None:
        """The verb that an expression of time belongs to."""
        index = bisect_right(starts, time.start) - 1
        token = bisect_right(self.text.starts, time.start) - 1
        if self._is_of_noun(time, token):
            return None
        following = verbs[index + 1] if index + 1 < len(verbs) else None
        if index < 0:
            # "Last week a man carrying stones was arrested": not then did he carry them.
            return next((verb for verb in verbs if verb.finite), following)
        verb = verbs[index]
        if following is not None and (self._stands_before(following, verb, token, time) or self._is_fronted(verb)):
            return following  # "In a letter released on Friday, Ito said": he said so on Friday.
        if index and time.kind in SINGLE and self.lowers[verb.first] == "had" and verb.progressive:
            return verbs[index - 1]  # "freed men it had been holding on Sunday": what lasted is on no day.
        return verbs[index - 1] if index and self._is_aside(verbs[index - 1], verb, token) else verb

    def _is_of_noun(self, time: TimeWords, token: int) -> bool:
        """Whether time words say when it was that a noun names: "Sunday's raid", "since the fall of Kabul in 2021"."""
        tags, lowers, grammar = self.tags, self.lowers, self.grammar
        phrase = grammar.phrase_at(token)
        if phrase is not None and self.text.starts[phrase.head] >= time.end:
            after = bisect_right(self.text.starts, time.end - 1)
            # "said in a Sunday interview" is said on Sunday.
            return (tags[after] == "Z" or phrase.first < token) and lowers[phrase.first - 1] not in DURING
        while token > 1 and tags[token - 1] == "I":
            phrase = grammar.phrase_at(token - 2)
            if phrase is None:
                break
            token = phrase.first
            if token and lowers[token - 1] in BOUNDS and not self.cast.who(phrase):
                return True  # But "appeared before the court in May" is not about the court.
        return self._is_added(token)

    def _is_added(self, token: int) -> bool:
        """Whether time words end an apposition: "left the island, scene of clashes last year"."""
        tags, grammar = self.tags, self.grammar
        phrase = grammar.phrase_at(token - 1) if token else None
        while phrase is not None and tags[phrase.first - 1] == "I":
            phrase = grammar.phrase_at(phrase.first - 2)
        if phrase is None or phrase.stop >= token or tags[phrase.head] != "N":
            return False
        return tags[phrase.first - 1] == "," and tags[phrase.first - 2] in "NP"

    def _is_fronted(self, verb: Verb) -> bool:
        """Whether a participle only describes what begins its sentence: "In a letter released on Friday, Ito said"."""
        before = self.grammar.phrase_at(verb.first - 1) if verb.form == "participle" and not verb.index else None
        return before is not None and before.first == verb.sentence.first + 1 and self.tags[before.first - 1] == "I"

    def _is_aside(self, before: Verb, verb: Verb, token: int) -> bool:
        """Whether a verb stands in an insertion: "launched a rocket, which others condemned, on Monday"."""
        tags = self.tags
        comma = token - 1 if tags[token - 1] == "," else token - 2
        opening = tags.rfind("W", before.stop, verb.first)
        return opening > 0 and tags[comma] == "," == tags[opening - 1] and "," not in tags[verb.stop : comma]

    def _stands_before(self, following: Verb, verb: Verb, token: int, time: TimeWords) -> bool:
        """Whether time words stand between a verb and its subject: "Police on Sunday arrested"."""
        subject = self.grammar.subject(following) if following.finite else None
        if subject is None or subject.first < verb.stop:
            return False
        after = bisect_right(self.text.starts, time.end - 1)
        if token < subject.first:
            # As in "They left Gao, and in 2014 Chad told them to return".
            opening = token - 1 if self.tags[token - 1] == "I" else token
            return subject.first == after and self.tags[opening - 1] == "K"
        if subject.stop > token:
            return False
        between = self.tags[verb.stop : token]
        joined = self.tags[subject.first - 1] == "K"
        parted = joined or not {",", "S", "W"}.isdisjoint(between) or subject.first - verb.stop <= 2
        return following.first - after <= 2 and parted

    # --- Place ------------------------------------------------------------------------------------------------------

    def _add_place(self, draft: Draft) -> None:
        """The first named place after the event's words."""
        noun, grammar = draft.noun, self.grammar
        links = (
            grammar.prepositions(draft.verbs[0])
            if noun is None
            else grammar.prepositions_after(noun.stop, draft.sentence.stop)
        )
        for word, phrase in links:
            if word in PLACING and self.tags[phrase.head] == "P":
                known, span = self.cast.place(phrase), self.text.span(phrase.first, phrase.stop)
                name, country = self.cast.words(phrase.first, phrase.stop), ""
                if known is not None:
                    seat = known[1].sense is Sense.SEAT
                    name = self.cast.words(known[0].first, known[0].stop) if seat else known[1].name
                    country = known[1].country
                draft.place = Place(name=name, words=span, country=CountryCode(country) if country else None)
                return

    # --- Claims -----------------------------------------------------------------------------------------------------

    def _add_claim(self, draft: Draft) -> None:
        """Whose claim an event is, or who denies it."""
        statement = self._claims.at(draft.triggers[0][0])
        if statement is None:
            return
        if statement.negated:
            draft.disputed = statement.speakers
            if draft.status in HAPPENING:
                draft.status = EventStatus.DENIED
        else:
            draft.reported = statement.speakers
