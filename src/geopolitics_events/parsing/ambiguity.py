"""Settle the words that may be of two classes by the words around them.

See `grammar` for the letters; `English.letters` for the small ones that stand for two readings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .english import English
    from .text import Sentence, Text

__all__ = ["OPENS_PHRASE", "SETTLE", "Tagger", "next_letter", "tag_before"]

# After these a word that may be a noun is one.
NOMINAL: Final = frozenset("DFJA#Z")
# A word that can begin a noun phrase, by its letter: what follows a transitive verb.
OPENS_PHRASE: Final = frozenset("DFQAJ#Ph")
# Verbs that one says to somebody, so that an -ing form after them describes: "told cheering crowds".
TELLING: Final = frozenset({"told", "tell", "tells", "telling", "urged", "asked", "reminded", "assured", "informed"})
# Pronouns that may be objects.
OBJECTS: Final = frozenset({"it", "him", "them", "us", "me", "you", "her"})
# Determiners that stand alone for a person too: "another said".
ALONE: Final = frozenset(
    "another both some many all most few each several others thousands hundreds dozens scores millions tens".split()
)
# Participles that describe a person before a title or name.
FORMER: Final = frozenset({"retired", "embattled", "beleaguered", "disgraced", "deposed", "exiled", "ousted"})
VERBAL_SO_FAR: Final = frozenset("VMEHOd")
# What may be a verb, by its letter.
VERB_LETTERS: Final = frozenset("dpxzbvl")


class Tagger:
    """The tags of one text while they are made."""

    __slots__ = ("english", "letters", "lowers", "tags", "text", "words")

    def __init__(self, text: Text, english: English) -> None:
        self.text = text
        self.english = english
        self.letters = english.letters
        self.words = text.words
        self.lowers = text.lowers
        self.tags = ["?"] * len(text.words)


def tag_before(tagger: Tagger, at: int, sentence: Sentence) -> str:
    """The tag of the nearest word to the left that is no adverb, negation or quotation mark; empty at the start."""
    tags, first = tagger.tags, sentence.first
    while at > first:
        at -= 1
        if tags[at] not in "Rn\"'":
            return tags[at]
    return ""


def next_letter(tagger: Tagger, at: int, sentence: Sentence) -> str:
    """The letter of the next word, a capitalised one counting as a name, quotation marks left out; empty at the end."""
    lowers, letters, stop = tagger.lowers, tagger.letters, sentence.stop
    while (at := at + 1) < stop:
        lower = lowers[at]
        found = letters.get(lower)
        if found != '"' and found != "'":
            word = tagger.words[at]
            if word[0].isupper():
                return "P"
            return found if found is not None else tagger.english.letter(lower) if word[0].isalpha() else "#"
    return ""


def _is_plural(tagger: Tagger, at: int) -> bool:
    """Whether the noun at a token looks plural."""
    word = tagger.lowers[at]
    return (word[-1] == "s" and not word.endswith(("ss", "us"))) or word in {
        "people",
        "men",
        "women",
        "police",
        "troops",
    }


def _coordinate(tagger: Tagger, at: int, sentence: Sentence) -> str:
    """The tag of the verb before the conjunction left of a token; empty where there is none near."""
    tags = tagger.tags
    for back in range(at - 1, max(sentence.first, at - 14) - 1, -1):
        if tags[back] in "VXBGdME":
            return tags[back]
    return ""


def _noun_or_verb(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "attack", "support": a noun or a base form."""
    if before in {"M", "T", "O"}:
        return "B"
    if before == "" or before in NOMINAL:
        return "N"
    if before in {"Q", "W"}:
        return _after_pronoun(tagger, at, sentence)
    following = next_letter(tagger, at, sentence)
    if before in {"N", "P"} and tagger.tags[at - 1] == '"' and following not in {"", ",", ".", "N", "s"}:
        return "V"
    if before in {"N", "P"} and tagger.tags[at - 1] in "NPR":
        if following == "Q" and tagger.lowers[at + 1] in {"him", "them", "me", "us"}:
            return "V"
        plural = _is_plural(tagger, at - 1) or tagger.tags[at - 1] == "R"
        return "V" if plural and (following in OPENS_PHRASE or following in {"T", "R", "c", "S"}) else "N"
    if before in {",", "-"} and following in {"D", "F"} and VERBAL_SO_FAR.isdisjoint(tagger.tags[sentence.first : at]):
        return "V"  # "Oslo and Riga, among others, support the plan"
    if before == "K" and following in OPENS_PHRASE and following != "h":
        other = _coordinate(tagger, at, sentence)
        if other == "B":
            return "B"
    return "N"


def _after_pronoun(tagger: Tagger, at: int, sentence: Sentence) -> str:
    """Settle "they claim" against "called it part of a plot" and "let it work"."""
    if at - 2 < sentence.first or tagger.lowers[at - 1] not in OBJECTS or tagger.tags[at - 2] not in "VBGX":
        return "V"
    lemma = tagger.english.lemma(tagger.lowers[at - 2])
    return "B" if lemma in {"make", "let", "help", "see", "watch", "have", "hear"} else "N"


def _plural_or_third(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "attacks", "claims": a plural noun or a third person."""
    if before == "" or before in NOMINAL or before in {"I", "c", "T", "M"}:
        return "N"
    following = next_letter(tagger, at, sentence)
    if before in {"Q", "W"}:
        return "V"
    if before in {"N", "P"} and tagger.tags[at - 1] == '"' and following not in {"", ",", "."}:
        return "V"
    if before in {"N", "P", ")"}:
        if tagger.tags[at - 1] in "NP" and _is_plural(tagger, at - 1) and before == "N":
            return "N"
        if following in OPENS_PHRASE or (following == "S" and before == "P"):
            return "V"
        if following == "T":
            # "Iran seeks to", but "food supplies to the port"
            return "V" if next_letter(tagger, at + 1, sentence) in {"b", "v", "E", "H", "O", "B", "R"} else "N"
        if (
            following in {"I", "R"}
            and before == "P"
            and tagger.lowers[at] not in {"talks", "troops", "forces", "sanctions", "rebels"}
        ):
            return "V"
        if before == "P" and following in {"", "."} and tagger.lowers[at] in {"reports", "claims", "notes", "states"}:
            return "V"  # "..., Haaretz reports."
        return "N"
    if before in {",", ")"} and following == "T":
        # "Greece, like its neighbours, plans to"
        return "V"
    if before in {"K", ","} and following in OPENS_PHRASE:
        if (
            before == ","
            and following in {"D", "F", "P"}
            and VERBAL_SO_FAR.isdisjoint(tagger.tags[sentence.first : at])
        ):
            return "V"  # "Yang, the head of the institute, calls it"
        return "V" if _coordinate(tagger, at, sentence) == "V" else "N"
    return "N"


def _base(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "accept": a base form, or a plural present after its subject."""
    if before in {"N", "P", "Q", "W", "A"} or (before == "D" and tagger.lowers[at - 1] in ALONE):
        return "V"
    if before == "K":
        return "B" if _coordinate(tagger, at, sentence) == "B" else "V"
    if (
        before in {",", "-", ")"}
        and next_letter(tagger, at, sentence) in OPENS_PHRASE
        and VERBAL_SO_FAR.isdisjoint(tagger.tags[sentence.first : at])
    ):
        return "V"  # "Some members, a minority of the board, warn that"
    if (
        tagger.lowers[at] == "say"
        and before in {",", '"'}
        and next_letter(tagger, at, sentence) in OPENS_PHRASE | {"N"}
    ):
        return "V"
    return "B"


def _past_or_participle(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "attacked", "held": kept as ``d`` where only the rest of the sentence can tell."""
    following = next_letter(tagger, at, sentence)
    if before in {"E", "H"}:
        return "X"
    if tagger.lowers[at] in FORMER and following in {"N", "s", "v", "P", "J"}:
        return "J"
    if before == "":
        return "J" if following in {"N", "s", "v"} else "X"
    by = at + 1 < sentence.stop and tagger.lowers[at + 1] == "by"
    if by and before in {"N", "P", ",", "#", "J", "c"}:
        return "X"  # "the plan backed by", "as reported by"
    if before in NOMINAL:
        if tagger.lowers[at - 1] in ALONE and following not in {"N", "s", "v"}:
            return "d"
        if following in {"N", "J", "A", "P", "s", "v", "g"} and before != "A":
            return "J"
        return "N" if before in "DF" else "d" if before == "A" else "X"
    if before in {"I", "S"} and following in {"N", "s", "v", "J"}:
        return "J"
    if before == "S" and tagger.lowers[at - 1] in {"when", "if", "once", "while", "unless", "although", "though"}:
        return "X"  # "when asked by a reporter"
    if before == "I":
        return "X"
    if before == "K":
        return "X" if _coordinate(tagger, at, sentence) == "X" and following not in {"Q", "D", "F"} else "d"
    if before in {"V", "B"} and following in {"N", "s", "P", "A"}:
        return "J"
    if before == "Q" and tagger.lowers[at - 1] in {"him", "them", "me", "us"}:
        return "X"
    return "d"


def _ing(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "shelling", "ruling": a participle, a noun, or an adjective before a noun."""
    if before == "E":
        return "G"
    following = next_letter(tagger, at, sentence)
    noun = tagger.lowers[at] in tagger.english.nouns
    if following in {"N", "s", "v"} and at > sentence.first and tagger.lowers[at - 1] in TELLING:
        return "J"
    if before in NOMINAL:
        return "J" if following in {"N", "s", "v"} and not noun else "N"
    if noun and (
        before in {"N", "P", "I", "K", ""}
        and following in {"I", "K", "S", "", ",", ".", "c", "z", "E", "d", "p", "M", "R"}
    ):
        return "N"
    return "G"


def _third(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "opposes", "went": a verb, whatever stands before it; "to lay" is a base form that looks like a past."""
    return "B" if before in {"T", "M"} else "V"


def _participle(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "broken", "taken": an adjective before a noun after a determiner."""
    if before in NOMINAL and next_letter(tagger, at, sentence) in {"N", "s", "v"}:
        return "J"
    return "X"


def _both(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "after", "as": settled when the rest is known; the likes of "the day before" are adverbs."""
    return "R" if next_letter(tagger, at, sentence) in {"", ",", "."} else "c"


def _that(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "that": a determiner, a relative pronoun or a subordinator."""
    following = next_letter(tagger, at, sentence)
    if following in {"M", "E", "H", "O", "z", "d", "p", "V", "n"} or (following == "R" and before in {"N", "P"}):
        return "W" if before in {"N", "P", ",", "A", "#"} else "Q" if before in {"", "K"} else "S"
    if before in {"I", "", "T"} and following in {"N", "s", "v", "J"}:
        return "D"
    return "S"


def _loose(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "provided", "given", "following": a verb after an auxiliary, or a finite one after its subject."""
    word = tagger.lowers[at]
    if before in {"E", "H"}:
        return "G" if word.endswith("ing") else "X"
    if word == "provided" and before in {"N", "P", "Q", "W", "A", "K"} and next_letter(tagger, at, sentence) != "h":
        return "V"
    if word == "providing":
        return "S" if next_letter(tagger, at, sentence) == "h" else "G"
    return "S" if word == "provided" else "I"


def _first(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "first": an adverb between a subject or auxiliary and its verb, else an adjective."""
    if before in {"N", "P", "Q", "M", "H", "E"} and next_letter(tagger, at, sentence) in VERB_LETTERS:
        return "R"
    return "J"


def _to(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "to": before a verb, else a preposition."""
    following = next_letter(tagger, at, sentence)
    if following == "R" and at + 1 < sentence.stop:
        following = next_letter(tagger, at + 1, sentence)
        if tagger.lowers[at + 1] == "back" and following in OPENS_PHRASE:
            return "T"
    if following in {"b", "E", "H", "O", "B", "n"}:
        return "T"
    if following == "v":
        after = next_letter(tagger, at + 1, sentence)
        return "I" if after in {"v", "N"} and tagger.lowers[at - 1] in {"visit", "visits", "back", "return"} else "T"
    # "put" and "set": a base form that the table knows as a past.
    lower = tagger.lowers[at + 1] if at + 1 < sentence.stop else ""
    return "T" if following == "d" and tagger.english.lemmas.get(lower) == lower else "I"


def _pronoun(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "her": a possessive before a noun."""
    if tagger.lowers[at] == "her" and next_letter(tagger, at, sentence) in {"N", "J", "s", "v", "g", "A", "d"}:
        return "F"
    return "Q"


def _clitic(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """Settle "'s": the possessive after a noun, "is" after a pronoun."""
    if at == sentence.first:
        return "?"
    if tagger.tags[at - 1] in "QWR" or tagger.lowers[at - 1] in {"that", "there", "here", "let"}:
        return "E"
    return "Z"


def _hyphen(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """A hyphen inside a word joins ("U.S.-led"); any other is a dash."""
    text = tagger.text
    inside = tagger.words[at] == "-" and sentence.first < at < sentence.stop - 1
    glued = inside and text.ends[at - 1] == text.starts[at] and text.ends[at] == text.starts[at + 1]
    return "J" if glued else "-"


def _apostrophe(tagger: Tagger, at: int, before: str, sentence: Sentence) -> str:
    """A single mark after a plural and outside quotation marks is its possessive."""
    quote = tagger.text.quote_at(at)
    if quote is not None and at in {quote.opening, quote.closing}:
        return "'"
    if (
        at > sentence.first
        and tagger.lowers[at - 1].endswith("s")
        and tagger.text.ends[at - 1] == tagger.text.starts[at]
    ):
        return "Z"
    return "'"


SETTLE: Final = {
    "v": _noun_or_verb, "s": _plural_or_third, "b": _base, "z": _third, "p": _third, "x": _participle,
    "d": _past_or_participle, "g": _ing, "c": _both, "h": _that, "T": _to, "Q": _pronoun, "Z": _clitic, "-": _hyphen,
    "'": _apostrophe, "l": _loose, "f": _first,
}  # fmt: skip
