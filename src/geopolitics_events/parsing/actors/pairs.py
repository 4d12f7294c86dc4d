"""Which two "both countries", "the two leaders" and "you both" mean: the latest who stood in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from ...codes import Sector
from ...records import ActorKind, MentionKind

if TYPE_CHECKING:
    from ..grammar.phrases import Phrase
    from ..text.reading import Sentence
    from .characters import Character, Company

    # Who was met, in which phrase, whether as the subject of a verb, and how named.
    Meeting: TypeAlias = tuple[Character, Phrase, bool, MentionKind]

__all__ = ["PARTIES", "PERSONS", "STATES", "Meeting", "Pairs"]

PARTIES: Final = frozenset({ActorKind.STATE, ActorKind.ARMED_GROUP})
STATES: Final = frozenset({ActorKind.STATE})
PERSONS: Final = frozenset({ActorKind.PERSON})
# How far "the sides" may be from the two that it means.
SENTENCES: Final = 3
SERVING: Final = frozenset({Sector.GOV, Sector.MIL})


class Pairs:
    """The latest two parties to a conflict, states, and people; few texts ask, so they are looked for when one does."""

    __slots__ = (
        "_before", "_company", "_done", "_earlier", "_history", "_joined", "_latest", "_lowers", "_parties", "_people",
        "_place", "_states", "_tags", "_times",
    )  # fmt: skip

    def __init__(self, lowers: list[str], tags: str, company: Company, history: list[Meeting]) -> None:
        """Take the text's words and tags, and the list of mentions that the reading lengthens."""
        self._lowers = lowers
        self._tags = tags
        self._company = company
        self._history = history
        self._done = 0
        # In which sentence the latest parties stood, and in which ones two joined subjects have shut out other pairs.
        self._place = -SENTENCES
        self._latest: tuple[int, tuple[Character, ...]] = (-SENTENCES, ())
        self._joined: set[tuple[int, frozenset[ActorKind]]] = set()
        self._before: set[Character] = set()
        self._parties: tuple[Character, ...] = ()
        self._earlier: tuple[Character, ...] = ()
        self._people: tuple[Character, ...] = ()
        self._states: tuple[Character, ...] = ()
        self._times: dict[frozenset[Character], int] = {}

    def parties(self) -> tuple[Character, ...]:
        """The latest two who may be sides; nobody if no two were met."""
        self._catch_up()
        return self._usual(self._parties)

    def others(self) -> tuple[Character, ...]:
        """The two who were sides before the latest two."""
        self._catch_up()
        return self._earlier

    def near(self, sentence: Sentence) -> tuple[Character, ...]:
        """The latest two who may be sides, where they stood not far before a sentence."""
        parties = self.parties()
        return parties if sentence.index - self._place < SENTENCES else ()

    def stand_in(self, sentence: Sentence) -> bool:
        """Whether the latest two who may be sides stand in a sentence."""
        self._catch_up()
        return self._place == sentence.index

    def latest(self, sentence: Sentence) -> tuple[Character, ...]:
        """The two that a sentence or the one before is about: joined subjects, or all whom it names."""
        self._catch_up()
        index, found = self._latest
        if sentence.index - index > 1:
            return ()
        if not any(joined == index for joined, _ in self._joined):
            named = set()
            for character, where, _, _ in reversed(self._history):
                if where.sentence.index < index:
                    break
                if where.sentence.index == index and (character.kind in PARTIES or character.kind in PERSONS):
                    named.add(character)
            return found if named == set(found) else ()
        return found

    def several(
        self, count: int, sentence: Sentence, kinds: frozenset[ActorKind], *, unnamed: bool = False
    ) -> tuple[Character, ...]:
        """As many parties as somebody counts, where a sentence not far before names no more and no fewer.

        The ``unnamed`` may be counted too where it is known of which state they are: "the kings of Chad and Mali".
        """
        found: dict[str, Character] = {}
        place: Sentence | None = None
        for character, where, _, _ in reversed(self._history):
            if where.sentence is not place:
                if len(found) == count or sentence.index - where.sentence.index > SENTENCES:
                    break
                found, place = {}, where.sentence
            party = self._party(character)
            if party.kind in kinds and (party.named or (unnamed and party.country)):
                found[party.id] = party
        return tuple(found.values())[::-1] if len(found) == count else ()

    def people(self) -> tuple[Character, ...]:
        """The latest two people."""
        self._catch_up()
        return self._people

    def states(self) -> tuple[Character, ...]:
        """The latest two states."""
        self._catch_up()
        return self._usual(self._states)

    def _catch_up(self) -> None:
        """Read the mentions since the last time."""
        for at in range(self._done, len(self._history)):
            character, _, subject, kind = self._history[at]
            if kind is not MentionKind.PRONOUN:
                # A capital may be no more than where two others met.
                if kind is not MentionKind.METONYM or subject or character in self._before:
                    self._note(character, at)
                self._before.add(character)
        self._done = len(self._history)

    def _note(self, character: Character, at: int) -> None:
        """Keep the pair that a mention makes with one before it in its sentence."""
        character = self._party(character)
        kinds = PARTIES if character.kind in PARTIES else PERSONS
        if character.kind not in kinds or _is_group(character):
            return
        _, here, _, _ = self._history[at]
        joined = (here.sentence.index, kinds) in self._joined
        for before in range(at - 1, -1, -1):
            met, where, _, _ = self._history[before]
            if where.sentence is not here.sentence:
                break
            other = self._party(met)
            if other.kind in kinds and self._are_two(other, character):
                if self._is_list(before, here) or (joined and self._lowers[where.first - 1] != "between"):
                    break
                self._keep(other, character)
                self._place = here.sentence.index if kinds is PARTIES else self._place
                self._latest = (here.sentence.index, (other, character))
                if self._tags[where.stop : here.first] == "K":
                    # "Chad and Mali fought over Timbuktu" is about two, whoever else it names.
                    self._joined.add((here.sentence.index, kinds))
                break

    def _is_list(self, before: int, here: Phrase) -> bool:
        """Whether a mention and a phrase after it stand in a list of more than two: "Brazil, Chile and Peru"."""
        where, tags = self._history[before][1], self._tags
        between = tags[where.stop : here.first]
        if between == ",":
            # "with two abstentions (Chad, Mali)" lists as well.
            return tags[here.stop : here.stop + 1] in {",", "K", ")"}
        earlier = self._history[before - 1][1] if before and between in {"K", ",K"} else None
        return earlier is not None and earlier.stop + 1 == where.first and tags[earlier.stop] == ","

    def _keep(self, one: Character, other: Character) -> None:
        """Keep a pair of people, of states, or of whoever may be a side."""
        if other.kind is ActorKind.PERSON:
            self._people = (one, other)
            return
        pair = frozenset((one, other))
        self._times[pair] = self._times.get(pair, 0) + 1
        if {one, other} != set(self._parties):
            self._earlier = self._parties
        self._parties = (one, other)
        if one.kind is other.kind is ActorKind.STATE:
            self._states = self._parties

    def _usual(self, latest: tuple[Character, ...]) -> tuple[Character, ...]:
        """The pair a text is about, where the latest one only has one of the two beside somebody met in passing."""
        times = self._times.get(frozenset(latest), 0)
        usual = max(self._times, key=self._times.__getitem__, default=frozenset())
        told = self._times.get(usual, 0) > 2 * times and len(usual & set(latest)) == 1
        kinds = {one.kind for one in usual} == {one.kind for one in latest}
        return tuple(sorted(usual, key=lambda one: one.id)) if told and kinds else latest

    def _party(self, character: Character) -> Character:
        """The state that a ministry or an army acts for; everybody else for themselves."""
        if character.kind is not ActorKind.ORGANISATION or not SERVING.intersection(character.sectors):
            return character
        root = self._company.root(character)
        return self._company.state(root) if root else character

    def _are_two(self, one: Character, other: Character) -> bool:
        """Whether two can be "both sides": somebody is named, and neither is a state of the past."""
        former = self._company.names.states.former
        # "The kings of Spain and Belgium" are two though nobody names them.
        if one.kind is ActorKind.PERSON and one.plural != other.plural:
            return False
        if (
            one.kind is other.kind is ActorKind.ARMED_GROUP
            and one.country == other.country
            and one.named != other.named
        ):
            return False  # "fighters of the Zafra Front"
        named = one.named or other.named or (one.plural and other.plural and one.country != other.country)
        return one is not other and named and not _is_group(one) and not {one.id, other.id} & former


def _is_group(character: Character) -> bool:
    """Whether several states are meant, "Arab states", which is no party on its own."""
    return character.kind is ActorKind.STATE and not character.named
