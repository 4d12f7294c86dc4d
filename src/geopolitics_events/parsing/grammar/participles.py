"""Settle the words that may be a past, a participle or an -ing form, by the words around them.

See `grammar` for the letters; `English.letters` for the small ones that stand for two readings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..text.english import PREFIXES, is_plural
from .ambiguity import (
    ALONE,
    CLAUSAL,
    GIFTS,
    HELPING,
    NOMINAL,
    NOUNS,
    REPORTING,
    THEM,
    coordinate,
    is_last_verb,
    stands_apart,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from .tagger import Tagger

__all__ = ["SETTLE"]

# Who come together.
ATTENDING: Final = frozenset(
    "ambassadors chiefs delegates diplomats envoys generals heads leaders ministers negotiators officials presidents "
    "representatives".split()
)
# Verbs that one says to somebody, so that an -ing form after them describes: "told cheering crowds".
TELLING: Final = frozenset({"told", "tell", "tells", "telling", "urged", "asked", "reminded", "assured", "informed"})
# After "visiting", without an article, these are visitors and not visited: "met visiting President Ito".
VISITORS: Final = frozenset(
    "chancellor counterpart defence defense delegation dignitaries emir envoy envoys foreign king leader leaders "
    "minister ministers officials pope premier president prime prince secretary sultan".split()
)
# A verb with an object, by the tag or the letter that it still has.
DOES: Final = frozenset("VBd")
# Verbs after which an -ing form is what somebody does, and no noun: "stopped funding rebels", but "cut funding".
DOING: Final = frozenset(
    "acknowledge admit avoid begin cease consider continue contemplate deny finish halt help keep oppose propose quit "
    "recall recommend regret report resume risk start stop suggest".split()
)
# Participles that describe a person before a title or name.
FORMER: Final = frozenset({"retired", "embattled", "beleaguered", "disgraced", "deposed", "exiled", "ousted"})
# What people are rather than what was done to them, unless somebody stands before it: "Libya armed rebels".
STATES_OF_PEOPLE: Final = frozenset({"armed", "displaced"})
# Pasts that no agent follows: "stood by its word", "voted by a wide margin", "responded by closing the port".
ACTIVE: Final = frozenset("abided lasted reacted replied responded retaliated started stood voted".split())
# Those that nobody undergoes at all.
INTRANSITIVE: Final = frozenset(
    "appealed appeared apologised apologized arrived clashed collapsed collided complained died happened marched "
    "objected occurred protested rallied reacted remained replied resigned responded retaliated rioted travelled "
    "traveled".split()
)
# The tags of what may stand before a verb with a tense.
SUBJECTS: Final = frozenset("NPQWYK,")
# Pasts that nobody is without an object unless it was done to them: "Ten rebels arrested in Lima".
SUFFERED: Final = frozenset(
    "abducted arrested captured deported detained evacuated executed expelled extradited freed hanged imprisoned "
    "injured jailed kidnapped killed sentenced slain wounded".split()
)
NO_OBJECT: Final = frozenset({"", ".", ",", ";", "after", "during", "earlier", "from", "in", "last", "near", "outside"})
SETTING: Final = frozenset({"at", "early", "in", "late", "on"})
EQUIPPED: Final = frozenset({"armed", "equipped", "loaded"})
# The letters of pasts and participles.
PAST: Final = frozenset("dxX")
# Participles with another behind them: "were reported killed".
REPORTED: Final = frozenset({"reported", "feared", "believed", "presumed", "confirmed"})
# What a participle describes, by the tag before it: "by masked Chadian men", "if defeated parties".
DESCRIBED: Final = {"I": NOUNS | {"J", "P", "A"}, "S": NOUNS | {"J"}}
# Pasts that "of" follows only where there is no object: "men accused of spying".
CHARGED: Final = frozenset({"accused", "acquitted", "convicted", "suspected"})
# Nouns that tell in which state or where: "seized and held hostage", "caught and towed north".
NO_OBJECTS: Final = frozenset("captive east hostage north prisoner south west".split())


def _past_or_participle(here: Tagger) -> str:
    """Settle "attacked", "held": kept as ``d`` where only the rest of the sentence can tell."""
    lower = here.lower
    helps = here.before in {"B", "V"} and here.previous in HELPING
    if (helps or here.before in {"T", "M"}) and here.english.lemmas.get(lower) == lower:
        return "B"  # "to help put out a fire", "will cut"
    following = here.following()
    # "were arrested", "the men arrested were freed", "urged all parties concerned to stop"
    apart = (following in {"E", "H", "M"} and here.next != "having") or (
        following == "T" and lower in {"concerned", "involved"}
    )
    if here.before in {"E", "H"} or (here.before in {"N", "#"} and apart):
        return "X"
    if here.before in SUBJECTS and (lower in INTRANSITIVE or (lower == "called" and here.next == "on")):
        return "V"  # "called on Monday on troops to leave the port seized from Togo"
    if _describes(here, following):
        return "J"
    if here.before == "":
        return "J" if following in NOUNS else "X"
    if _is_undergone(here):
        return "X"
    if here.before in NOMINAL:
        return _past_in_phrase(here, following)
    if following in DESCRIBED.get(here.before, ()):
        return "J"
    if here.before == "S" and here.previous in {"when", "if", "once", "while", "unless", "although", "though"}:
        return "X"  # "when asked by a reporter"
    if here.before == "I" or (here.before == "c" and here.lowers[here.back_over("R")] == "as"):
        return "X"  # "described her as focused on trade"
    if here.before == "K":
        return _joined_past(here, following)
    if here.before in {"V", "B", "d"} and following in {"N", "s", "v", "P", "A"}:
        return "J"
    if here.before == "G" and following in NOUNS and here.tags[here.at - 2] not in "DFJA":
        return "J"  # "after committing repeated crimes"
    if here.before == "Q" and here.previous in THEM:
        return "X"
    return "d"


def _describes(here: Tagger, following: str) -> bool:
    """Whether a participle stands before what it describes: "retired chiefs", "an ambitious and detailed plan"."""
    if following in NOUNS and ((here.before == "K" and here.tags[here.at - 2] == "J") or _is_named_by(here)):
        return True
    # "Rival armed groups": a noun alone in the singular is no subject.
    bare = here.before == "N" and here.at - 1 == here.first and not is_plural(here.previous)
    free = bare or here.before not in {"N", "P", "Q"}
    state = here.lower in FORMER or (here.lower in STATES_OF_PEOPLE and free)
    return state and following in NOUNS | {"P", "J"}


def _is_undergone(here: Tagger) -> bool:
    """Whether what stands behind a past is no object of it: "the plan backed by", "Men armed with knives fled."."""
    subject = here.before in {"N", "P", ",", "#", "J", "c"} and here.lower not in ACTIVE
    if subject and (here.next == "by" or _has_later_agent(here)):
        return True
    if here.before == "X" and here.previous in REPORTED:
        return True
    if here.lower in SUFFERED and here.before in {"N", "#", "P"} and _has_no_object(here):
        return True
    return (here.next == "with" and here.lower in EQUIPPED) or (here.next == "of" and here.lower in CHARGED)


def _has_later_agent(here: Tagger) -> bool:
    """Whether only a place and a day part a past from who did it: "a pact signed in Oslo on Monday by Chad"."""
    for at in range(here.at + 1, min(here.at + 6, here.stop - 1)):
        if here.lowers[at] == "by":
            return at > here.at + 2 and (here.words[at + 1][0].isupper() or here.lowers[at + 1] == "the")
        if here.lowers[at] not in SETTING and not here.words[at][0].isupper():
            return False
    return False


def _has_no_object(here: Tagger) -> bool:
    """Whether nothing follows a past that could be its object: "Ten rebels arrested in Lima", "killed as Oslo left"."""
    counted = here.lowers[here.at + 2 : here.at + 3] in (["few"], ["many"], ["much"])
    return here.next in NO_OBJECT or (here.next == "as" and not counted)


def _past_in_phrase(here: Tagger, following: str) -> str:
    """Settle a past behind what a noun may follow: "the wounded men", "an armed band", "three killed"."""
    if stands_apart(here) or (here.previous in ALONE and following not in NOUNS):
        return "d"  # "The board on April 25 closed the port.", "Police early today closed it."
    paired = here.next in {"and", "or"} and here.following(1) in PAST and here.following(2) in NOUNS
    if (following in {"N", "J", "A", "P", "s", "v", "g"} or paired) and here.before != "A":
        return "J"  # "the wounded men", "ten suspected and convicted rebels"
    if _follows_headless(here):
        return "d"
    if here.before in "J#" and here.english.lemma(here.lower) in REPORTING:
        return "d"  # "who first revealed", "a study from 2011 noted"
    return "N" if here.before in "DF" else "d" if here.before == "A" else "X"


def _follows_headless(here: Tagger) -> bool:
    """Whether a past is the verb of an adjective or number that stands alone: "The two met", "said the poor fled"."""
    at = here.at - 3
    if here.before not in "J#" or here.lowers[at + 1] != "the" or at + 1 < here.first:
        return False
    told = at >= here.first and here.tags[at] in "Vd" and here.english.lemma(here.lowers[at]) in CLAUSAL
    return (told or not here.has_verb()) and is_last_verb(here)


def _is_named_by(here: Tagger) -> bool:
    """Whether a name behind "a" says by whom: "a Turkey-UN brokered deal"."""
    at = here.at - 1
    while at > here.first and (here.tags[at] == "P" or here.lowers[at] == "-"):
        at -= 1
    return at < here.at - 1 and here.lowers[at] in {"a", "an"}


def _joined_past(here: Tagger, following: str) -> str:
    """Settle a past behind "and" by the verb before it: "was cut and sold", "to open the border and set up a camp"."""
    if following in NOUNS and here.following(1) in {"M", "E", "H"}:
        return "J"  # "the heat and unsettled weather could last"
    other = coordinate(here)
    if other == "B" and here.english.lemmas.get(here.lower) == here.lower:
        return "B"
    claims = here.next == "that" and (here.lower in ACTIVE or here.english.lemma(here.lower) in CLAUSAL)
    if other != "X" or following in {"Q", "D", "F"} or claims:
        return "d"  # "said it was closed and argued that"
    # "must not be attacked and urged Chile to leave", but "was arrested and denied bail"
    if following not in {"N", "P", "s", "v"} or here.english.lemma(here.lower) in GIFTS:
        return "X"
    word = here.words[here.at + 1]
    return "X" if word in NO_OBJECTS or word in here.english.dates else "d"


def _ing(here: Tagger) -> str:
    """Settle "shelling", "ruling": a participle, a noun, or an adjective before a noun."""
    if here.before == "E":
        return "G"
    following = here.following()
    if (here.before == "#" and following in {"D", "F", "Q", "h"}) or (here.before == "" and here.next == "that"):
        return "G"  # "with three in ten saying they would", "Warning that it was late, Oslo left"
    lower = here.lower
    noun = lower in here.english.nouns and not _assembles(here)
    compound = "-" in lower and lower.partition("-")[0] not in PREFIXES
    if following in NOUNS and here.at > here.first and (compound or here.previous in TELLING):
        return "J"  # "a week of mine-clearing drills"
    if lower == "visiting" and _describes_visitor(here, following):
        return "J"
    if here.before in NOMINAL:
        return "J" if following in NOUNS and not noun else "N"
    carried = here.previous == "with" and here.tags[here.at - 2] in NOUNS  # "a plane with drinking water"
    if noun and (carried or (here.tags[here.at - 1] in DOES and here.english.lemma(here.previous) not in DOING)):
        if following in NOUNS:
            return "J"  # "introduced fishing quotas"
        return "N" if following in {"I", "c", "", "."} else "G"
    if noun and (
        here.before in {"N", "P", "I", "K", ""}
        and following in {"I", "K", "S", "h", "", ",", ".", "c", "z", "E", "H", "O", "d", "p", "M", "R"}
    ):
        return "N"
    return "G"


def _assembles(here: Tagger) -> bool:
    """Whether people come together: "ministers meeting in Oslo", but "at the ministers meeting in Oslo"."""
    if here.lower not in {"gathering", "meeting"} or here.previous not in ATTENDING or here.next not in {"at", "in"}:
        return False
    at = here.at - 1
    while at > here.first and here.tags[at] in "NJPADF#":
        at -= 1
    return here.tags[at] != "I"


def _describes_visitor(here: Tagger, following: str) -> bool:
    """Whether "visiting" stands before who visits: "talks with visiting President Ito", but "visiting the king"."""
    return following in NOUNS | {"J", "P"} and not VISITORS.isdisjoint(here.lowers[here.at + 1 : here.at + 5])


def _participle(here: Tagger) -> str:
    """Settle "broken", "taken": an adjective before a noun after a determiner or a verb."""
    if (here.before in NOMINAL or here.before in {"V", "B", "d"}) and here.following() in NOUNS:
        return "J"
    return "B" if here.before in {"T", "M"} and here.english.lemmas.get(here.lower) == here.lower else "X"


def _loose(here: Tagger) -> str:
    """Settle "provided", "given", "following": a verb after an auxiliary, or a finite one after its subject."""
    word = here.lower
    if here.before == "D" and here.previous not in ALONE and here.following() in {"N", "J", "s", "v", "P"}:
        return "J"  # "the following statement"
    if here.before in {"E", "H"}:
        return "G" if word.endswith("ing") else "X"
    if word == "provided" and here.before in {"N", "P", "Q", "W", "A", "K"} and here.following() != "h":
        return "V"
    if word == "provided" and here.before == "," and here.next != "that" and not here.has_verb():
        return "V"  # "Chad, with help from Mali, provided rice"
    if word == "providing":
        return "S" if here.following() == "h" else "G"
    return "S" if word == "provided" else "I"


SETTLE: Final[dict[str, Callable[[Tagger], str]]] = {"d": _past_or_participle, "g": _ing, "l": _loose, "x": _participle}
