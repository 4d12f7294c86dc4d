"""The table of stance words, compiled for look-up by lemma: what makes, turns and limits a stance."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from ...tables import listed, rows
from ..text.english import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["COPULAS", "OWING", "Attitude", "Stances", "Telling", "longest", "stances"]

# What a row says besides what it takes: known (only of an issue of the table), weighed (only while it goes on), pledged
# (only of what will be done), agreed (may be conditional though it cannot be denied), act (whatever is done, not for or
# against what), sided (an actor will do for an issue), voiced (not of words: "declined to comment"), idea (of an idea
# or act, not of a thing that one can touch: "accepted the prize").
MARKS: Final = frozenset({"act", "agreed", "idea", "known", "pledged", "sided", "voiced", "weighed"})


class Attitude:
    """One row of the table: the stance of certain words towards what they take.

    ``negated`` is the stance where the words are denied, empty where nothing follows from that.
    """

    __slots__ = ("marks", "name", "negated", "stance", "takes")

    def __init__(self, name: str, stance: str, takes: tuple[str, ...], negated: str) -> None:
        """Part the prepositions from the other complements."""
        self.name = name
        self.stance = stance
        self.takes = tuple(form for form in takes if form not in MARKS)
        self.marks = MARKS.intersection(takes)
        self.negated = negated

    def said(self, *, denied: bool) -> str:
        """The stance of the words, denied or not."""
        return self.negated if denied else self.stance


class Telling:
    """What a verb may tell by its lemma: which readers have to look at it at all."""

    __slots__ = ("belongs", "bound", "carries", "copula", "fails", "hinges", "judges", "owes", "particles", "rows")

    def __init__(self, lemma: str, words: Stances) -> None:
        """Look the lemma up in every group."""
        self.copula = lemma in COPULAS
        self.owes = lemma in OWING
        self.judges = lemma in words.judges
        self.carries = lemma in words.carriers
        self.belongs = lemma == "belong"
        self.hinges = lemma in HINGING
        self.fails = lemma in words.effects
        self.rows = words.verbs.get(lemma, [])
        # Whether it tells nothing at all without one of some particles, "come out against", or a noun that it carries.
        bare = self.copula or self.owes or self.judges or self.belongs or self.hinges
        known = [particles for particles, _ in (*self.rows, *words.effects.get(lemma, ()))]
        self.bound = not bare and all(known)
        self.particles = frozenset(particles[0] for particles in known) if self.bound else frozenset()


# Verbs that say what something is.
COPULAS: Final = frozenset(
    {"be", "remain", "become", "constitute", "represent", "stay", "seem", "amount", "look", "appear"}
)
HINGING: Final = frozenset({"depend", "hinge"})
# "have to", "need to"
OWING: Final = frozenset({"have", "need"})
Group = dict[str, list[tuple[tuple[str, ...], Attitude]]]


class Stances:
    """The rows by kind and first word; those with more particles come first."""

    __slots__ = (
        "adjectives", "agents", "aims", "bearing", "carriers", "conditions", "effects", "judges", "judging", "lights",
        "limiting", "noun_forms", "nouns", "telling", "turns", "values", "verbs",
    )  # fmt: skip

    def __init__(self) -> None:
        """Compile the table ``stances``."""
        groups: dict[str, Group] = {}
        for row in rows("stances"):
            words = listed(row["words"])
            name = f"stances:{words[0]}"
            attitude = Attitude(name, row["stance"], listed(row["takes"]), row["negated"])
            group = groups.setdefault(row["kind"], {})
            for entry in words:
                first, *rest = entry.split(" ")
                group.setdefault(first, []).append((tuple(rest), attitude))
        for group in groups.values():
            for known in group.values():
                known.sort(key=lambda item: -len(item[0]))
        self.verbs = groups["verb"]
        self.adjectives = groups["adjective"]
        self.values = {form: known for word, known in groups["value"].items() for form in (plural(word), word)}
        self.judging = frozenset(self.values)  # A set, which sees at once that a clause has none.
        self.conditions = groups["condition"]
        # The rarest word of each, so that most clauses are seen at once to set none.
        self.limiting = frozenset(
            max((first, *rest), key=len) for first, known in self.conditions.items() for rest, _ in known
        )
        self.effects = groups["effect"]
        self.agents = {form: row[0][1] for word, row in groups["agent"].items() for form in (word, plural(word))}
        self.nouns = {word: known[0][1] for word, known in groups["noun"].items()}
        self.aims = {word: known[0][1] for word, known in groups["aim"].items()}
        self.judges = frozenset(groups["judge"])
        # As they stand in a text, so that no lemma is needed to see that a noun is none of them.
        self.noun_forms = {form: row for word, row in self.nouns.items() for form in (word, plural(word))}
        self.bearing = frozenset(self.noun_forms)
        # Whether a verb that carries a noun gives up what it names: "dropped its opposition".
        self.carriers = {word: known[0][1].stance == "oppose" for word, known in groups["carrier"].items()}
        # The verbs that need reading at all.
        lemmas = {"belong", *HINGING, *OWING, *COPULAS, *self.verbs, *self.judges, *self.effects, *self.carriers}
        self.telling = {lemma: Telling(lemma, self) for lemma in lemmas}
        # Nouns and verbs that turn what follows, and how; those that only lead to it, as nouns, verbs or both.
        self.turns = {word: "".join(known[0][1].takes) for word, known in groups["turn"].items()}
        self.lights = {word: tuple("".join(one.takes) for _, one in known) for word, known in groups["light"].items()}


def longest(
    known: Sequence[tuple[tuple[str, ...], Attitude]], lowers: Sequence[str], at: int
) -> tuple[int, Attitude] | None:
    """The first row whose particles stand at a token: where they end, and the row."""
    first = lowers[at] if at < len(lowers) else ""
    for particles, attitude in known:
        if particles and particles[0] != first:
            continue
        stop = at + len(particles)
        if tuple(lowers[at:stop]) == particles:
            return stop, attitude
    return None


@cache
def stances() -> Stances:
    """The compiled table, made once."""
    return Stances()
