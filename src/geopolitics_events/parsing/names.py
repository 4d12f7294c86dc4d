"""Find the names of the lexicon among the tokens, longest first, never inside a longer proper name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .gazetteer import Sense

if TYPE_CHECKING:
    from .english import English
    from .gazetteer import Entry, Names
    from .text import Text

__all__ = ["Name", "find_names"]

# Words that may stand before or after a country's name without making it part of a longer proper name.
DIRECTIONS: Final = frozenset(
    "North South East West Northern Southern Eastern Western Central Former Greater Occupied New The".split()
)
STARTERS: Final = frozenset({"the", "at", "in", "and", "former", "president"})
LENGTH_OF_INITIAL: Final = 2
TITLE_PLACES: Final = frozenset({Sense.STATE, Sense.SEAT, Sense.PLACE})


class Name:
    """A name of the lexicon in the text: tokens ``[first, stop)`` and its readings.

    ``tag`` is how the grammar sees it: A for an adjective, P for a name.
    """

    __slots__ = ("entries", "first", "stop", "tag")

    def __init__(self, first: int, stop: int, entries: list[Entry]) -> None:
        """Take the token range and the readings."""
        self.first = first
        self.stop = stop
        self.entries = entries
        self.tag = "A" if entries[0].sense is Sense.ADJECTIVE else "P"


def find_names(text: Text, names: Names, english: English) -> list[Name]:
    """The names in text order; they do not overlap."""
    found = []
    words, by_first = text.words, names.by_first
    folded = _fold(words) if "’" in text.text else words
    names.open(folded)
    done = 0
    for token in [token for token, word in enumerate(folded) if word in by_first]:
        if token < done:
            continue
        known = by_first[folded[token]]
        for rest, entries in known:
            stop = token + 1 + len(rest)
            if folded[token + 1 : stop] == rest:
                if not _inside_longer(text, token, stop, entries, english, names):
                    found.append(Name(token, stop, entries))
                    done = stop
                break
        else:
            stop = _over_initial(folded, token, known)
            if stop:
                entries = next(entries for rest, entries in known if rest == [folded[stop - 1]])
                found.append(Name(token, stop, entries))
                done = stop
    return found


def _over_initial(words: list[str], token: int, known: list[tuple[list[str], list[Entry]]]) -> int:
    """Where a person's name of two words ends when a middle initial stands in it; 0 for no such name."""
    if token + 2 >= len(words) or len(words[token + 1]) != LENGTH_OF_INITIAL or words[token + 1][1] != ".":
        return 0
    surname = words[token + 2]
    for rest, entries in known:
        if len(rest) == 1 and rest[0] == surname and entries[0].sense is Sense.PERSON:
            return token + 3
    return 0


def _fold(words: list[str]) -> list[str]:
    """Names are kept with straight apostrophes."""
    return [word.replace("’", "'") if "’" in word else word for word in words]


def _inside_longer(text: Text, first: int, stop: int, entries: list[Entry], english: English, names: Names) -> bool:
    """Whether a country, seat or place stands in a longer proper name: "Chad Johnson", "Bank of Japan"."""
    words = text.words
    if entries[0].sense is Sense.ORGANISATION:
        # "Armenian State Security Council" is not the one of the United Nations.
        before = words[first - 1] if first else ""
        return (
            not entries[0].country and stop - first > 1
            and before[:1].isupper() and text.ends[first - 1] + 1 == text.starts[first]
            and before.lower() in english.letters and before.lower() not in STARTERS
            and first >= 2 and words[first - 2][:1].isupper()
        )  # fmt: skip
    if entries[0].sense is Sense.ADJECTIVE:
        return stop < len(words) and words[stop] in COMPANIES
    if entries[0].sense not in TITLE_PLACES or stop - first > 1:
        return False
    word = words[first]
    after = words[stop] if stop < len(words) else ""
    before = words[first - 1] if first else ""
    if before in english.male or before in english.female:
        return True
    if entries[0].sense is Sense.SEAT and text.lowers[stop : stop + 1] and text.lowers[stop] in NAMED_AFTER:
        return True
    if after[:1].isupper() and after.isalpha() and not after.isupper() and after.lower() not in english.letters:
        # "Chad Johnson": a word that is not English is a surname after a given name, or where no name begins with it.
        given = word in english.male or word in english.female
        return given or (after not in names.by_first and after not in english.dates)
    return before == "of" and first >= 2 and words[first - 2] in INSTITUTIONS


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
