"""Names that a text itself gives with their initials: "the Sahel Trade Council (STC)"."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, Final

from ...records import Actor, ActorId, ActorKind
from ...slugs import slug
from ..text.tokens import places
from .finding import Name, joined, tokens_of
from .gazetteer import Entry, Sense

if TYPE_CHECKING:
    from ..text.reading import Text
    from .gazetteer import States
    from .roles import Roles

__all__ = ["with_initials"]

# What stands between the words of a name and gives no initial.
SMALL: Final = frozenset("' 's - al and d'ivoire da de des di do du for in la le of on the to und von ’ ’s & ,".split())
FEWEST: Final = 2
MOST: Final = 8
# How many tokens a name may have.
LONGEST: Final = 24
# "The International Chad Contact Group" is not Chad's.
WORLDWIDE: Final = frozenset({"global", "international", "world"})
# What a body calls itself; "the gross domestic product (GDP)" is none.
BODIES: Final = frozenset(
    "academy agency alliance army assembly association authority bank bloc board brigade brigades bureau centre center "
    "chamber church club coalition command commission committee community company confederation conference congress "
    "consortium convention cooperative corporation corps council court democrats department directorate division "
    "federation fighters force forces foundation front fund group guard guards house institute institution "
    "league mission ministry monitor movement network observatory office organisation organization panel parliament "
    "party patriots police programme program project resistance secretariat senate service services society syndicate "
    "team trust tribunal union units university vanguard watch workers".split()
)


def with_initials(text: Text, names: list[Name], states: States, roles: Roles) -> list[Name]:
    """The names of the lexicon, and those of bodies that the text gives with their initials, wherever it has either."""
    words = text.words
    name_at = {name.first: name for name in names}
    made: list[Name] = []
    given: dict[str, list[Entry]] = {}
    for at in places(words, "(", 0, len(words) - 2):
        initials = words[at + 1]
        if words[at + 2] == ")" and initials.isupper() and FEWEST <= len(initials) <= MOST and initials not in given:
            first = _long_form(text, at, initials)
            if first >= 0 and not (first in name_at and name_at[first].stop == at):
                given[initials] = [_entry(text, first, at, name_at, states, roles)]
                made.append(Name(first, at, given[initials]))
    if not made:
        return names
    made += [Name(at, at + 1, given[words[at]]) for at in compress(range(len(words)), map(given.__contains__, words))]
    taken = tokens_of(made)
    kept = [name for name in names if taken.isdisjoint(range(name.first, name.stop))]
    return joined(kept, made)


def _long_form(text: Text, stop: int, initials: str) -> int:
    """Where the name of a body begins whose words have these initials; -1 for none."""
    words = text.words
    left, token, first = len(initials), stop - 1, -1
    while left and token >= max(0, stop - LONGEST):
        word = words[token]
        if word[0].upper() == initials[left - 1] and (word[0].isupper() or words[token - 1] == "-"):
            left, first = left - 1, token
        elif text.lowers[token] not in SMALL:
            return -1
        token -= 1
    # "the Joint Rescue (JR) mission": what it is may also stand behind the initials.
    called = {*text.lowers[first:stop], *text.lowers[stop + 3 : stop + 4]}
    return first if not left and stop - first > 1 and not BODIES.isdisjoint(called) else -1


def _entry(text: Text, first: int, stop: int, name_at: dict[int, Name], states: States, roles: Roles) -> Entry:
    """What the name means: a body of the state that stands in it or before it, "Kenya's", "the Kenyan"."""
    name = " ".join(text.text[text.starts[first] : text.ends[stop - 1]].split())
    begin = first - 1 if first and text.lowers[first - 1] in {"'s", "'"} else first
    near = [name_at[token] for token in range(max(0, begin - LONGEST), stop) if token in name_at]
    country = next((one.entries[0].country for one in near if one.stop >= begin and _is_of_state(one)), "")
    if text.lowers[first] in WORLDWIDE:
        country = ""
    match = roles.match_end(text.lowers, first, stop)
    state = states.get(country)
    actor = Actor(
        country=None if state is None else state.country, id=ActorId(f"{country or '?'}/{slug(name)}"),
        kind=ActorKind.ORGANISATION, name=name, sectors=() if match is None else match[1].sectors,
    )  # fmt: skip
    return Entry(Sense.ORGANISATION, name, actor, country, "")


def _is_of_state(name: Name) -> bool:
    """Whether a name is a state's, its adjective or its seat."""
    return name.entries[0].sense in {Sense.STATE, Sense.ADJECTIVE, Sense.SEAT}
