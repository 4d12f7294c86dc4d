"""The tables of event patterns, compiled for look-up by lemma: verbs, event nouns, classes and frames."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from ..tables import listed, rows

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ..tables import Row

__all__ = ["Coding", "Noun", "Pattern", "Patterns", "patterns"]

# What an object cell may ask for besides words and classes.
KNOWN: Final = "WHO"
PASSIVE: Final = "PASSIVE"
ANY: Final = "*"
NOTHING: Final = "-"
LEADING: Final = frozenset({"request", "order", "force", "plan"})


class Coding:
    """What kind of event something is, and where its parties stand.

    ``actors`` and ``recipients`` name places to look, best first: subject, object, poss, or a preposition; a
    ``reciprocal`` event has all its parties among the actors.
    """

    __slots__ = ("actors", "cameo", "contexts", "mode", "name", "recipients", "reciprocal", "type")

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


class Pattern(Coding):
    """One row of the table ``verbs``: a coding with what must and must not stand beside the verb."""

    __slots__ = ("bare", "events", "heads", "known", "links", "no_events", "no_links", "not_words", "passive", "some", "weight", "words")

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
        self.events = frozenset(entry[1:] for entry in wanted if entry[0] == "@")
        self.not_words = _expand(barred, classes)
        self.no_events = frozenset(entry[1:] for entry in barred if entry[0] == "@")
        self.links: list[tuple[str, frozenset[str] | None]] = []
        self.no_links: set[str] = set()
        for entry in listed(row["link"]):
            word, _, kind = entry.removeprefix("!").partition(":")
            if entry[0] == "!":
                self.no_links.add(word)
            elif not kind and word in classes:
                self.links += [(one, None) for one in classes[word]]
            else:
                self.links.append((word, _expand([kind], classes) | _marked(kind) if kind else None))
        named = bool(self.words or self.heads or self.events or self.known)
        self.weight = 4 * named + 3 * bool(self.links) + 2 * any(kind for _, kind in self.links) + 4 * (len(self.links) > 8) + 2 * (self.some or self.bare)
        self.weight += bool(self.not_words or self.no_links) + 2 * (named and not any(entry in classes for entry in wanted))


def _expand(entries: Collection[str], classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The words of a cell, classes replaced by theirs; marks are left out."""
    found: set[str] = set()
    for entry in entries:
        if entry in classes:
            found |= classes[entry]
        elif entry[0] not in "*-@" and entry not in {KNOWN, PASSIVE}:
            found.add(entry)
    return frozenset(found)


def _marked(kind: str) -> frozenset[str]:
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
    """Everything by lemma; the patterns of a verb most telling first."""

    __slots__ = ("classes", "frames", "leading", "nouns", "verbs")

    def __init__(self) -> None:
        """Compile the tables ``classes``, ``verbs``, ``nouns`` and ``frames``."""
        self.classes = {row["class"]: frozenset(listed(row["words"])) for row in rows("classes")}
        found: dict[str, list[Pattern]] = {}
        for row in rows("verbs"):
            pattern = Pattern(row, self.classes)
            for lemma in listed(row["verb"]):
                found.setdefault(lemma, []).append(pattern)
        self.verbs = {lemma: tuple(sorted(group, key=lambda one: -one.weight)) for lemma, group in found.items()}
        self.nouns = {word: noun for row in rows("nouns") for noun in [Noun(row)] for word in listed(row["noun"])}
        self.frames: dict[str, dict[str, str]] = {"verb": {}, "adjective": {}, "noun": {}, "modal": {}}
        for row in rows("frames"):
            for word in listed(row["word"]):
                self.frames[row["kind"]].setdefault(word, row["frame"])
        # Verbs whose object does what the infinitive after it says: "urged Iran to stop", "sent doctors to help".
        self.leading = frozenset(word for word, frame in self.frames["verb"].items() if frame in LEADING) | self.classes["LEAD"]


@cache
def patterns() -> Patterns:
    """The compiled tables, made once."""
    return Patterns()
