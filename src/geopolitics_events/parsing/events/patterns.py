"""The tables of event patterns, compiled for look-up by lemma: verbs, event nouns, classes and frames."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from ...tables import listed, rows
from ..grammar.tagging import PARTICLES
from ..text.english import english, plural

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ...tables import Row
    from ..grammar.phrases import Verb

__all__ = ["ANY_VERB", "NO_WORDS", "Coding", "Noun", "Pattern", "Patterns", "patterns"]

# What an object cell may ask for besides words and classes.
KNOWN: Final = "WHO"
PASSIVE: Final = "PASSIVE"
ANY: Final = "*"
NOTHING: Final = "-"
# The verb of rows that fit whatever is done: "jointly".
ANY_VERB: Final = "*"
# What a link cell calls the doer.
SUBJECT: Final = "subject"
# What a row puts right behind its verb; its other plain words may stand farther off.
FIXED: Final = PARTICLES | {"aside", "free", "go", "in", "together"}
# Most cells are empty, and every empty set of its own is one more object to keep.
NO_WORDS: Final[frozenset[str]] = frozenset()
ASKING: Final = frozenset({"request", "order"})
LEADING: Final = ASKING | {"force", "plan"}


class Coding:
    """What kind of event something is, and where its parties stand.

    ``actors`` and ``recipients`` name places to look, best first: subject, object, poss, or a preposition; a
    ``reciprocal`` event has all its parties among the actors.
    """

    __slots__ = ("actors", "by_thing", "cameo", "contexts", "mode", "name", "recipients", "reciprocal", "type")

    def __init__(self, name: str, row: Row) -> None:
        """Read the cells that verbs and nouns have in common."""
        self.name = name
        self.type = row["type"]
        self.mode = row["mode"]
        self.contexts = listed(row["contexts"])
        self.cameo = row["cameo"]
        roles = row["roles"]
        self.reciprocal = roles.endswith("+")
        actors, _, recipients = roles.removesuffix("+").rpartition(">")
        if self.reciprocal:
            actors, recipients = recipients, ""
        self.actors = listed(actors) or ("subject",)
        self.recipients = listed(recipients) if roles else ("object",)
        # The object is what is given, said or used, and no recipient.
        self.by_thing = False


class Pattern(Coding):
    """One row of the table ``verbs``: a coding with what must and must not stand beside the verb.

    ``particles`` stand at the verb or its object, ``followers`` anywhere right of it, ``links`` are prepositions whose
    phrase is of a class; one of the words ``near`` must stand beside the verb, where there are any. ``doers`` are the
    classes of which the subject must be besides. ``needs`` says that there must be an object, ``asks`` that its words
    matter. ``weight`` puts the most telling row first.
    """

    __slots__ = (
        "asks", "bare", "doers", "events", "followers", "heads", "known", "linked", "links", "named", "near", "needs",
        "no_events", "no_links", "not_words", "particles", "passive", "some", "weight", "words",
    )  # fmt: skip

    def __init__(self, row: Row, classes: Mapping[str, frozenset[str]]) -> None:
        """Expand the classes of a row."""
        super().__init__(" ".join(filter(None, (row["verb"], row["object"], row["link"]))), row)
        wanted = [entry for entry in listed(row["object"]) if entry[0] != "!"]
        barred = [entry[1:] for entry in listed(row["object"]) if entry[0] == "!"]
        self.passive = PASSIVE in wanted
        self.some = ANY in wanted or self.passive
        self.bare = NOTHING in wanted or ANY in barred
        self.known = KNOWN in wanted
        self.words = _expand([entry for entry in wanted if entry not in classes], classes)
        self.heads = _expand([entry for entry in wanted if entry in classes], classes)
        self.events = _marked(wanted, "@")
        self.not_words = _expand(barred, classes)
        self.no_events = _marked(barred, "@")
        self.named = bool(self.words or self.heads or self.events or self.known)
        self.by_thing = self.named and not self.known and self.recipients[:1] != ("object",)
        entries = listed(row["link"])
        self.no_links = _marked(entries, "!")
        self._add_links([entry for entry in entries if entry[0] != "!"], classes)
        self.linked = bool(entries)
        self.needs = self.named or self.some
        self.asks = self.named or bool(self.not_words or self.no_events)
        self.weight = self._weigh(wanted, entries, classes)

    def _add_links(self, entries: list[str], classes: Mapping[str, frozenset[str]]) -> None:
        """Part particles, other words and prepositions of a class."""
        plain = _expand([entry for entry in entries if ":" not in entry], classes)
        self.particles = plain & FIXED or NO_WORDS
        self.followers = plain - FIXED or NO_WORDS
        links = [(word, _expand([kind], classes) | _itself(kind)) for word, _, kind in _pairs(entries)]
        self.links = [(word, kind) for word, kind in links if word != SUBJECT]
        self.doers = NO_WORDS.union(*(kind for word, kind in links if word == SUBJECT))
        self.near = plain.union([word for word, _ in self.links]) or NO_WORDS

    def keys(self, told: Mapping[str, frozenset[str]]) -> frozenset[str]:
        """Words of which at least one stands beside a verb that fits; none where nothing is certain.

        ``told`` has the event nouns by their marks.
        """
        if self.named and not self.known:
            return (self.words | self.heads).union(*(told.get("@" + entry, ()) for entry in self.events))
        parts = [_telling(word, kind, told) for word, kind in self.links]
        return (self.particles | self.followers).union(*parts) if all(parts) else frozenset()

    def _weigh(self, wanted: Collection[str], entries: Collection[str], classes: Mapping[str, frozenset[str]]) -> int:
        """What names an object goes before what names a link, and that before what asks for nothing."""
        by_class = any(entry in classes for entry in entries)
        weight = 4 * self.named + 3 * any(entry[0] != "!" for entry in entries) + 2 * (self.some or self.bare)
        weight += 4 * bool(self.doers)
        weight += 2 * bool(self.links or self.doers) + 4 * by_class + bool(self.not_words or self.no_links)
        return weight + 2 * (self.named and not any(entry in classes for entry in wanted))


def _expand(entries: Collection[str], classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The words of a cell, classes replaced by theirs; marks are left out."""
    found: set[str] = set()
    for entry in entries:
        if entry in classes:
            found |= classes[entry]
        elif entry[0] not in "*-@" and entry not in {KNOWN, PASSIVE}:
            found.add(entry)
    return frozenset(found) if found else NO_WORDS


def _pairs(entries: Collection[str]) -> list[tuple[str, str, str]]:
    """The entries of a link cell that ask for a class: "from:TALK"."""
    return [entry.partition(":") for entry in entries if ":" in entry]


def _marked(entries: Collection[str], mark: str) -> frozenset[str]:
    """The entries of a cell that begin with a mark, without it."""
    return frozenset(entry[1:] for entry in entries if entry[0] == mark) or NO_WORDS


def _telling(word: str, kind: frozenset[str], told: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The words without which no phrase is of a class; the preposition before somebody known."""
    return frozenset({word}) if KNOWN in kind else kind.union(*(told.get(entry, ()) for entry in kind))


def _itself(kind: str) -> frozenset[str]:
    """WHO and event types stay in the set of a link, to be met by the marks of the phrase."""
    return frozenset({kind}) if kind == KNOWN or kind[0] == "@" else frozenset()


class Noun(Coding):
    """One row of the table ``nouns``; ``free`` where the noun needs no verb to be an event."""

    __slots__ = ("free",)

    def __init__(self, row: Row) -> None:
        """Read the row."""
        super().__init__(row["noun"], row)
        self.free = bool(row["free"])


class Patterns:
    """Everything by lemma; ``lemmas`` are the verbs that have patterns."""

    __slots__ = (
        "_gates", "_made", "_numbers", "_told", "_unions", "_verbs", "asking", "classes", "frames", "leading", "lemmas",
        "nouns",
    )  # fmt: skip

    def __init__(self) -> None:
        """Compile the tables ``classes``, ``verbs``, ``nouns`` and ``frames``."""
        self._unions: dict[tuple[str, ...], frozenset[str]] = {}
        self.classes = {row["class"]: frozenset(listed(row["words"])) for row in rows("classes")}
        # The numbers of a verb's rows: a text has a few of the verbs, and a row becomes a pattern when one is met.
        self._numbers: dict[str, list[int]] = {}
        for number, row in enumerate(rows("verbs")):
            for lemma in listed(row["verb"]):
                self._numbers.setdefault(lemma, []).append(number)
        self.lemmas = self._numbers.keys()
        self._made: dict[int, Pattern] = {}
        self._verbs: dict[str, tuple[Pattern, ...]] = {}
        self.nouns: dict[str, Noun] = {}
        for row in rows("nouns"):
            noun = Noun(row)
            for word in listed(row["noun"]):
                self.nouns[word] = noun
                self.nouns.setdefault(plural(word), noun)
        # The event nouns by type, as the marks of a cell name it.
        told: dict[str, set[str]] = {"@*": set(self.nouns)}
        for word, noun in self.nouns.items():
            told.setdefault(f"@{noun.type}", set()).add(word)
        self._told = {mark: frozenset(words) for mark, words in told.items()}
        self._gates: dict[str, frozenset[str]] = {}
        self.frames: dict[str, dict[str, str]] = {"verb": {}, "adjective": {}, "noun": {}}
        for row in rows("frames"):
            for word in listed(row["word"]):
                self.frames[row["kind"]].setdefault(word, row["frame"])
        self.asking = self._framing(ASKING)
        # Verbs whose object does what the infinitive after it says: "urged Iran to stop", "sent doctors to help".
        self.leading = self._framing(LEADING) | self.classes["LEAD"]

    def _framing(self, frames: frozenset[str]) -> frozenset[str]:
        """The verbs of some frames."""
        return frozenset(word for word, frame in self.frames["verb"].items() if frame in frames)

    def frame(self, verb: Verb) -> str | None:
        """What a verb makes of the verb or noun that it governs: a request, a threat; None for nothing."""
        return self.frames["verb"].get(verb.lemma)

    def noun(self, lowers: Sequence[str], token: int) -> Noun | None:
        """The row of an event noun, with the word before it where there is one: "drone strike"."""
        found = self.nouns.get(lowers[token])
        if found is None or not token:
            return found
        return self.nouns.get(f"{lowers[token - 1]} {lowers[token]}", found)

    def of_verb(self, lemma: str) -> tuple[Pattern, ...]:
        """The patterns of a verb, most telling first; most verbs have none."""
        found = self._verbs.get(lemma)
        if found is None:
            made = [self._pattern(number) for number in self._numbers.get(lemma, ())]
            found = self._verbs[lemma] = tuple(sorted(made, key=lambda one: -one.weight))
        return found

    def _pattern(self, number: int) -> Pattern:
        """The pattern of a row; the same one every time."""
        found = self._made.get(number)
        if found is None:
            found = self._made[number] = Pattern(rows("verbs")[number], self.classes)
        return found

    def gate(self, lemma: str) -> frozenset[str]:
        """Words of which one must stand beside a verb for any of its patterns to fit; none where one asks for none."""
        found = self._gates.get(lemma)
        if found is None:
            parts = [pattern.keys(self._told) for pattern in self.of_verb(lemma)]
            found = self._gates[lemma] = _in_all_forms(frozenset().union(*parts)) if all(parts) else frozenset()
        return found

    def union(self, names: tuple[str, ...]) -> frozenset[str]:
        """The words of several classes."""
        found = self._unions.get(names)
        if found is None:
            found = self._unions[names] = frozenset().union(*(self.classes[name] for name in names))
        return found


def _in_all_forms(words: frozenset[str]) -> frozenset[str]:
    """Base forms with everything that is inflected from them."""
    forms = _forms()
    return words.union(*(forms.get(word, "").split() for word in words), map(plural, words))


@cache
def _forms() -> dict[str, str]:
    """The inflected forms of each base form, parted by spaces: a list each would be thousands of objects to keep."""
    found: dict[str, str] = {}
    for form, base in english().lemmas.items():
        found[base] = f"{found[base]} {form}" if base in found else form
    return found


@cache
def patterns() -> Patterns:
    """The compiled tables, made once."""
    return Patterns()
