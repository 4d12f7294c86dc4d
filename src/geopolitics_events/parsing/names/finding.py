"""Find the names of the lexicon among the tokens, longest first, never inside a longer proper name."""

from __future__ import annotations

from itertools import compress, pairwise, repeat
from operator import contains
from typing import TYPE_CHECKING, Final

from ...codes import Sector
from ...records import ActorKind
from ..text.tokens import places
from .gazetteer import PLACES, Entry, Sense

if TYPE_CHECKING:
    from ..text.english import English
    from ..text.reading import Text
    from .gazetteer import Names

__all__ = ["Name", "find_names", "joined", "tokens_of"]

STARTERS: Final = frozenset({"the", "at", "in", "and", "former", "president"})
LENGTH_OF_INITIAL: Final = 2
NATIONAL: Final = frozenset({Sense.STATE, Sense.ADJECTIVE, Sense.PEOPLE, Sense.SEAT})
# What a body calls itself besides its name, by its sector: "the Tanjug news agency", "the Sinaloa cartel".
ARMED: Final = frozenset({"alliance", "coalition", "group", "militia", "movement", "organisation", "organization"})
CLASSES: Final = {
    Sector.BUS: frozenset({"airline", "bank", "company", "conglomerate", "firm", "group"}),
    Sector.CRM: frozenset({"cartel", "gang", "group", "syndicate"}),
    Sector.IGO: frozenset({"alliance", "bloc", "group", "grouping"}),
    Sector.JRN: frozenset({"agency", "broadcaster", "channel", "daily", "magazine", "network", "newspaper", "website"}),
    Sector.LAB: frozenset({"federation", "union"}),
    Sector.NGO: frozenset({"charity", "group", "organisation", "organization"}),
    Sector.PRM: ARMED,
    Sector.PTY: frozenset({"movement", "party"}),
    Sector.REB: ARMED,
}
NO_CLASSES: Final[frozenset[str]] = frozenset()
# Words between the two: "the Codelco mining company".
OF_CLASSES: Final = frozenset(
    "aid armed energy extremist gas insurgent jihadist media mercenary militant mining news oil opposition rebel "
    "regional rights ruling state television terror terrorist tv".split()
)
# Before a person's name, also where a place is called so: "Ms. Gao".
COURTESY: Final = frozenset({"Dr", "Dr.", "Miss", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms."})
# States that share their adjective with a larger one.
SMALLER: Final = frozenset({"ASM", "DMA"})
# What joins the names of a list, and how near they stand, in tokens; who governs and sits for the part of a union.
JOINING: Final = frozenset({",", "and", "or"})
NEAR: Final = 2
GOVERNED: Final = frozenset({"Gov", "Gov.", "Governor", "Lt", "Lt.", "Rep", "Rep.", "Sen", "Sen.", "Senator"})
# What a town with its country stands between.
PLACING: Final = frozenset({"At", "In", "Near", "around", "at", "from", "in", "near", "of", "outside", "to"})
CLOSING: Final = frozenset({",", ".", ")", ";"})
MOST_INITIALS: Final = 4
# What many armed groups call themselves by.
PATRIOTIC: Final = frozenset("Army Forces Front Liberation National Popular Resistance Revolutionary United".split())
# In fewer words a text may take for granted whose Congress it speaks of.
SHORT_TEXT: Final = 100
# What a person's name ends with, and what it goes on with.
JUNIOR: Final = frozenset({"Jr", "Jr.", "Sr", "Sr."})
FATHERS: Final = frozenset({"bin", "ibn", "bint", "al", "el"})
HEADS: Final = frozenset('. ! ? : ; " “ ” ( - – — ...'.split())


class Name:
    """A name of the lexicon in the text: tokens ``[first, stop)`` and its readings.

    ``tag`` is how the grammar sees it: A for an adjective, P for a name; ``end`` is where the name itself ends, before
    what it is: "Tanjug" in "the Tanjug news agency".
    """

    __slots__ = ("end", "entries", "first", "stop", "tag")

    def __init__(self, first: int, stop: int, entries: list[Entry], end: int = 0) -> None:
        """Take the token range, the readings, and the end of the name where something follows that it is."""
        self.first = first
        self.stop = stop
        self.end = end or stop
        self.entries = entries
        self.tag = "A" if entries[0].sense is Sense.ADJECTIVE else "P"


def find_names(text: Text, names: Names, english: English) -> list[Name]:
    """The names in text order; they do not overlap."""
    found: list[Name] = []
    folded = _fold(text.words) if "’" in text.text or " Bin " in text.text else text.words
    names.open(folded)
    done = 0
    for token in list(compress(range(len(folded)), map(names.beginnings.__contains__, folded))):
        if token < done:
            continue
        longest = names.longest(folded, token)
        if longest is None:
            longest = _over_initial(folded, token, names)
            if longest is not None:
                done, entries = longest
                found.append(Name(token, done, entries))
            continue
        stop, entries = longest
        if not _inside_longer(text, token, stop, entries, english, names, done):
            done = _end(text.lowers, folded, stop, entries[0])
            found.append(Name(token, done, entries, stop if entries[0].sense is Sense.ORGANISATION else done))
            if len(found) > 1 and _is_organ(found[-2], found[-1]):
                # A body's name after its parent's is one name.
                organ = found.pop()
                found[-1] = Name(found[-1].first, organ.stop, organ.entries)
    _tell_apart(found, text.words)
    return _at_home(found, folded, english)


def tokens_of(names: list[Name]) -> set[int]:
    """The tokens that names stand on."""
    return {token for name in names for token in range(name.first, name.stop)}


def joined(names: list[Name], more: list[Name]) -> list[Name]:
    """Names and some more, in text order."""
    return sorted(names + more, key=lambda name: name.first) if more else names


def _is_organ(parent: Name, name: Name) -> bool:
    """Whether a name is an organ of the body named right before it: "European Union Parliament"."""
    if parent.stop != name.first:
        return False
    body, organ = parent.entries[0].actor, name.entries[0].actor
    return (
        body is not None and organ is not None and organ.id.startswith(f"{body.id}/")
        and body.kind is ActorKind.IGO
    )  # fmt: skip


def _end(lowers: list[str], words: list[str], stop: int, entry: Entry) -> int:
    """The end of a name with what belongs to it: a person's father, what a body is ("the Swapo party")."""
    if entry.sense is Sense.PERSON:
        return stop + 1 if words[stop : stop + 1] and words[stop] in JUNIOR else _after_father(lowers, words, stop)
    if entry.sense is not Sense.ORGANISATION or entry.actor is None:
        return stop
    classes = CLASSES.get(entry.actor.sectors[0], NO_CLASSES) if entry.actor.sectors else NO_CLASSES
    end = stop + 1 if words[stop : stop + 1] and words[stop] in OF_CLASSES else stop
    return end + 1 if words[end : end + 1] and words[end] in classes else stop


def _after_father(lowers: list[str], words: list[str], stop: int) -> int:
    """The end of a name that goes on with whose son somebody is: "Sheikh Tamim bin Hamad Al Thani"."""
    if stop + 1 < len(words) and lowers[stop] in FATHERS and words[stop + 1][0].isupper():
        stop += 2
        while stop < len(words) and (words[stop][0].isupper() or lowers[stop] in FATHERS):
            stop += 1
    elif stop + 2 < len(words) and lowers[stop] in FATHERS and words[stop + 1] == "-" and words[stop + 2][0].isupper():
        # "Sheikh Sabah Al-Ahmad Al-Sabah"
        return _after_father(lowers, words, stop + 3)
    return stop


def _tell_apart(found: list[Name], words: list[str]) -> None:
    """Let a word of two states, "Dominican", mean the one that the text names in other words, else the larger one."""
    _place_towns(found, words)
    shared = [name for name in found if len(name.entries) > 1]
    if not shared:
        return
    here = {name.entries[0].country for name in found if len(name.entries) == 1}
    ordered: dict[int, list[Entry]] = {}
    for name in shared:
        known = id(name.entries)
        if known not in ordered:
            ordered[known] = _ordered(name.entries, found, words, here)
        name.entries = ordered[known]


def _ordered(entries: list[Entry], found: list[Name], words: list[str], here: set[str]) -> list[Entry]:
    """The readings of a word of several, the best first."""
    state, other = entries[:2]
    if other.sense in NATIONAL:
        return sorted(entries, key=lambda entry: (entry.country not in here, entry.country in SMALLER))
    shared = state.sense is Sense.STATE and other.sense is Sense.PLACE
    return [other] if shared and _is_part(state, other, found, words) else entries


def _is_part(state: Entry, part: Entry, found: list[Name], words: list[str]) -> bool:
    """Whether a part of another state is meant, that stands among its like: "voters in Florida and Georgia"."""
    read = [name.entries[0] for name in found]
    if any(entry.country == state.country and entry is not state for entry in read):
        return False
    like = {entry for entry in read if entry.sense is Sense.PLACE and entry.country == part.country}
    if len(like) > 1:
        return True
    for name, other in pairwise(found):
        pair = {name.entries[0], other.entries[0]}
        joined = other.first - name.stop <= NEAR and words[name.stop] in JOINING
        if joined and state in pair and not like.isdisjoint(pair):
            return True
    return any(words[name.stop] in GOVERNED for name in found if name.entries[0] is state and name.stop < len(words))


def _place_towns(found: list[Name], words: list[str]) -> None:
    """Let a town before its country be there, and no other country's capital: "in Tripoli, Lebanon"."""
    for town, land in pairwise(found):
        if land.first != town.stop + 1 or words[town.stop] != "," or words[town.first - 1] not in PLACING:
            continue
        seat, place = town.entries[0], land.entries[0]
        if seat.sense is not Sense.SEAT or place.sense not in {Sense.STATE, Sense.PLACE}:
            continue
        if seat.country != place.country != "" and (land.stop == len(words) or words[land.stop] in CLOSING):
            town.entries = [Entry(Sense.PLACE, seat.name, None, place.country, place.row)]


def _at_home(found: list[Name], words: list[str], english: English) -> list[Name]:
    """Without the bare names of parties, rebels and parliaments whose country a text of others never names."""
    here = {name.entries[0].country for name in found if name.entries[0].sense in NATIONAL}
    if not here:
        return found
    doubtful = [name for name in found if _is_bare(name, words, english) and name.entries[0].country not in here]
    if not doubtful:
        return found
    kept = {name.entries[0].row for name in found if name not in doubtful}
    return [name for name in found if name not in doubtful or name.entries[0].row in kept]


def _is_bare(name: Name, words: list[str], english: English) -> bool:
    """Whether a party's initials, a "National Liberation Army", or "Senate" in a whole article, may be another's."""
    entry = name.entries[0]
    if entry.sense is not Sense.ORGANISATION or entry.actor is None or entry.row.startswith("lexicon:"):
        return False
    sector = entry.actor.sectors[:1]
    initials = name.stop - name.first == 1 and words[name.first].isupper() and len(words[name.first]) <= MOST_INITIALS
    if initials:
        return sector == (Sector.PTY,)
    if sector == (Sector.REB,):
        return PATRIOTIC.issuperset(words[name.first : name.stop])
    plain = all(word.lower() in english.letters for word in words[name.first : name.stop])
    return plain and len(words) > SHORT_TEXT and sector in {(Sector.PTY,), (Sector.LEG,)}


def _over_initial(words: list[str], token: int, names: Names) -> tuple[int, list[Entry]] | None:
    """A person's name of two words in which a middle initial stands: where it ends, and its readings."""
    if token + 2 < len(words) and len(words[token + 1]) == LENGTH_OF_INITIAL and words[token + 1][1] == ".":
        entries = names.by_words.get(f"{words[token]} {words[token + 2]}")
        if entries is not None and entries[0].sense is Sense.PERSON:
            return token + 3, entries
    return None


def _fold(words: list[str]) -> list[str]:
    """Names are kept with straight apostrophes, and whose son somebody is with a small letter."""
    folded = words.copy()
    for at in compress(range(len(words)), map(contains, words, repeat("’"))):
        folded[at] = words[at].replace("’", "'")
    for at in places(words, "Bin", 0, len(words)):
        folded[at] = "bin"
    return folded


def _inside_longer(
    text: Text, first: int, stop: int, entries: list[Entry], english: English, names: Names, done: int
) -> bool:
    """Whether a name stands in a longer proper name: "Chad Johnson", "Bank of Japan", "Awami Congress"."""
    words = text.words
    if entries[0].sense is Sense.ORGANISATION:
        return done < first and _after_capital(text, first, stop, english)
    after = words[stop] if stop < len(words) else ""
    if entries[0].sense is Sense.ADJECTIVE:
        given = english.is_given_name(words[first]) and words[stop - 1] != "-"  # "Franco-German"
        return after in COMPANIES or (given and after[:1].isupper())
    if entries[0].sense is Sense.SEAT and words[stop - 1].isdigit():
        # "the No. 10 seed"
        return first > 0 and text.lowers[first - 1] in RANKING
    if entries[0].sense not in PLACES or stop - first > 1:
        return False
    word = words[first]
    before = words[first - 1] if first else ""
    if entries[0].sense is Sense.SEAT and done < first and _is_strange(text, first - 1, english):
        return True  # "Vecherniy Minsk"
    if english.is_given_name(before) or before in COURTESY:
        return True
    if entries[0].sense is Sense.SEAT and text.lowers[stop : stop + 1] and text.lowers[stop] in NAMED_AFTER:
        return True
    strange = after[:1].isupper() and after.isalpha() and not after.isupper() and after.lower() not in english.letters
    if strange and not word.isupper():
        # "Chad Johnson": a word that is not English is a surname after a given name, or where no name begins there.
        if english.is_given_name(word) or after in english.dates:
            return english.is_given_name(word)
        # "Kenya Anti-Corruption Board" begins like some names.
        return after not in names.beginnings or (words[stop + 1 : stop + 2] != ["-"] and not names.longest(words, stop))
    return before == "of" and first >= 2 and words[first - 2] in INSTITUTIONS and not _is_of_state(words, first)


def _is_strange(text: Text, token: int, english: English) -> bool:
    """Whether a capitalised word that is no English begins a name that goes on after it."""
    word = text.words[token]
    joined = text.ends[token] + 1 == text.starts[token + 1]
    known = text.lowers[token] in english.letters or word in english.dates or word in english.abbreviations
    return joined and word.istitle() and word.isalpha() and not known


def _is_of_state(words: list[str], first: int) -> bool:
    """Whether the bank of a state stands before it: "Central Bank of Kenya", but "Bank of Baghdad"."""
    return first > 2 and words[first - 2] == "Bank" and words[first - 3] in STATE_BANKS


def _after_capital(text: Text, first: int, stop: int, english: English) -> bool:
    """Whether a body's bare name ends a longer one: "Armenian State Security Council", "Social Democratic Party"."""
    words, lowers = text.words, text.lowers
    before = words[first - 1] if first else ""
    if not before[:1].isupper() or text.ends[first - 1] + 1 != text.starts[first] or before[-1:] == ".":
        return False
    if lowers[first - 1] in STARTERS or any(lowers[token] not in english.letters for token in range(first, stop)):
        return False
    # Any word has a capital at the head of a sentence.
    heads = first < 2 or words[first - 2] in HEADS
    return not heads if lowers[first - 1] in english.letters else not before.isupper() or not heads


# What stands before the number of a place in a ranking: "the No. 10 seed".
RANKING: Final = frozenset({"a", "as", "at", "ranked", "seeded", "the", "to", "world"})
# What a city gives its name to without its state acting, and companies and papers with a country's name.
NAMED_AFTER: Final = frozenset(
    "convention conventions agreement agreements accord accords protocol protocols declaration treaty spring group "
    "process charter consensus club format pact formula principles rules".split()
)
COMPANIES: Final = frozenset({"Air", "Airlines", "Airways", "Times", "Post", "Herald", "Telecom", "Petroleum", "Gas"})
# Heads of proper names that take their place with "of": "Bank of Japan", "University of Damascus", "Gulf of Oman".
INSTITUTIONS: Final = frozenset(
    "Bank University Battle Gulf Sea Treaty Bay Strait Straits Archbishop Bishop Duke Duchess Prince Earl College "
    "School Port Isle Declaration Siege Cape Museum Institute Academy Lake".split()
)
STATE_BANKS: Final = frozenset({"Central", "National", "Reserve"})
