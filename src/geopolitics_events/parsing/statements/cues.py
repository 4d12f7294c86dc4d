"""The table of attributing words, compiled for look-up by lemma."""

from __future__ import annotations

from functools import cache
from typing import Final

from ...tables import listed, rows
from ..text.english import plural

__all__ = ["Cue", "Cues", "cues"]

COMPLEMENTS: Final = frozenset(
    "that clause plain quote to object-to question object object-for object-of gerund predicate as".split()
)


class Cue:
    """One row of the table: a lemma, the particles after it, and the complements it takes."""

    __slots__ = (
        "addressee", "clausal", "key", "kind", "lemma", "name", "negates", "particles", "prepositions", "quotes",
        "takes",
    )  # fmt: skip

    def __init__(self, name: str, kind: str, takes: tuple[str, ...], addressee: str, negates: str) -> None:
        """Part the prepositions from the other complements."""
        self.name = name
        self.key = f"cues:{name}"
        self.lemma, *particles = name.split(" ")
        self.particles = tuple(particles)
        self.kind = kind
        self.takes = frozenset(word for word in takes if word in COMPLEMENTS)
        self.prepositions = frozenset(takes) - COMPLEMENTS
        self.quotes = "quote" in self.takes
        self.clausal = not self.takes.isdisjoint({"that", "clause"})
        self.addressee = bool(addressee)
        self.negates = bool(negates)


class Cues:
    """The rows by kind and lemma; those with more particles come first.

    ``heads`` are the nouns that a statement may hang on; ``led`` are the words one of which follows a verb that is no
    cue by itself ("be adamant"), by its lemma; ``alone`` are the other verbs, ``beside`` those of them that quote.
    """

    __slots__ = ("alone", "beside", "heads", "led", "manners", "nouns", "sources", "verbs")

    def __init__(self) -> None:
        """Compile the table ``cues``."""
        found: dict[str, dict[str, list[Cue]]] = {"verb": {}, "noun": {}, "source": {}}
        for row in rows("cues"):
            cue = Cue(row["cue"], row["kind"], listed(row["takes"]), row["addressee"], row["negates"])
            found["verb" if cue.kind == "frame" else cue.kind].setdefault(cue.lemma, []).append(cue)
        self.verbs = _longest_first(found["verb"])
        self.led = {
            lemma: frozenset(cue.particles[0] for cue in rows)
            for lemma, rows in self.verbs.items()
            if rows[-1].particles
        }
        self.beside = frozenset(
            lemma for lemma, rows in self.verbs.items() if lemma not in self.led and any(cue.quotes for cue in rows)
        )
        self.alone = frozenset(self.verbs) - frozenset(self.led)
        self.nouns = {form: rows[0] for lemma, rows in found["noun"].items() for form in (lemma, plural(lemma))}
        self.sources = _longest_first(found["source"])
        # "in the words of": found by its noun.
        self.manners = {
            cue.particles[-2]: cue for rows in self.sources.values() for cue in rows if len(cue.particles) > 2
        }
        self.heads = frozenset(self.nouns) | frozenset(self.manners)


def _longest_first(found: dict[str, list[Cue]]) -> dict[str, tuple[Cue, ...]]:
    """Rows with more particles first, so that "call for" is tried before "call"."""
    return {lemma: tuple(sorted(group, key=lambda cue: -len(cue.particles))) for lemma, group in found.items()}


@cache
def cues() -> Cues:
    """The compiled table, made once."""
    return Cues()
