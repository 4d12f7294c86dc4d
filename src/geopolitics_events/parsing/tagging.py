"""Give every token its tag: the word's classes first, then the words around it.

See `grammar` for the letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .english import English
    from .names import Name
    from .text import Sentence, Text

__all__ = ["tag_text"]

# After these a word that may be a noun is one.
NOMINAL: Final = frozenset("DFJA#Z")
# A word that can begin a noun phrase, by its letter: what follows a transitive verb.
OPENS_PHRASE: Final = frozenset("DFQAJ#Ph")
# Words that the words around them make verbs or negations.
TURNING: Final = frozenset({"back", "like", "longer", "said"})
# Verbs that one says to somebody, so that an -ing form after them describes: "told cheering crowds".
TELLING: Final = frozenset({"told", "tell", "tells", "telling", "urged", "asked", "reminded", "assured", "informed"})
# Pronouns that may be objects.
OBJECTS: Final = frozenset({"it", "him", "them", "us", "me", "you", "her"})
# Determiners that stand alone for a person too: "another said".
ALONE: Final = frozenset(
    {
        "another",
        "both",
        "some",
        "many",
        "all",
        "most",
        "few",
        "each",
        "several",
        "others",
        "thousands",
        "hundreds",
        "dozens",
        "scores",
        "millions",
        "tens",
    }
)
# Participles that describe a person before a title or name.
FORMER: Final = frozenset({"retired", "embattled", "beleaguered", "disgraced", "deposed", "exiled", "ousted"})
VERBAL_SO_FAR: Final = frozenset("VMEHOd")
VERBAL: Final = frozenset("VMEHO")
# "Men arrested in the raid were freed": a past with only prepositional phrases between it and a verb is a participle.
REDUCED: Final = re.compile(r"(?<=[NPA#])d(?=R*(?:I(?:Y+|[DF]*[JA#NPYZX]+)|TB)+R*[VMEHd])")
# A verb, its object, and a past with a preposition after it.
OBJECT_PAST: Final = re.compile(r"([VBXG])R*[DFJA#NPYZ]*[NPA](d)(?=R*I)")
DEMANDING: Final = frozenset(
    {"demand", "insist", "urge", "ask", "request", "require", "propose", "suggest", "recommend"}
)
REPORTING: Final = frozenset(
    "say think believe know claim hope fear feel report announce show find mean ensure insist deny admit warn suggest confirm allege "
    "tell note add state declare argue see hear estimate assume stress explain indicate reveal be doubt learn wish".split()
)
# "China's military said", "the poor in": an adjective with no noun after it is one.
HEADLESS: Final = re.compile(r"(?<=[DFZA])J(?=[VMEHOI.])|(?<=DP)J(?=[VMEHO])")
# "after Iran voted" against "after the vote".
CLAUSE: Final = re.compile(r"c(?=[DFJA#NPZQY]+(?:I[DFJA#NPZY]+){0,2}(?:[Rn]|,[^,VMEHO.:]{1,20},)*[VMEHO])")


class _Tagger:
    """The tags of one text while they are made."""

    __slots__ = ("english", "letters", "lowers", "tags", "text", "words")

    def __init__(self, text: Text, english: English) -> None:
        self.text = text
        self.english = english
        self.letters = english.letters
        self.words = text.words
        self.lowers = text.lowers
        self.tags = ["?"] * len(text.words)


def tag_text(text: Text, names: list[Name], titles: list[tuple[int, int]], english: English) -> str:
    """One letter a token, ``?`` outside the sentences; ``titles`` are the ranges of roles like "head of state"."""
    tagger = _Tagger(text, english)
    # Half of all words have one tag whatever stands round them; look-ups in C settle those.
    fixed: list[str | None] = list(map(_settled(english).get, text.words))
    for name in names:
        fixed[name.first : name.stop] = [name.tag] * (name.stop - name.first)
    for first, stop in titles:
        fixed[first:stop] = "N" * (stop - first)
    for sentence in text.sentences:
        _tag_sentence(tagger, sentence, fixed)
    tags = "".join(tagger.tags)
    if "d" in tags:
        tags = _reduce_objects(tags, text.lowers, english)
        tags = REDUCED.sub("X", tags).replace("d", "V")
    tags = HEADLESS.sub("N", tags)
    if "c" in tags:
        tags = CLAUSE.sub("S", tags).replace("c", "I")
    return tags


@lru_cache(maxsize=1)
def _settled(english: English) -> dict[str, str]:
    """The tags of the words that no rule below looks at."""
    return {
        word: letter
        for word, letter in english.letters.items()
        if letter not in _RESOLVE
        and letter not in ':("'  # A sentence may begin after these.
        and word not in TURNING
        and word not in {"least", "most"}
        and word == word.lower()
    }


def _reduce_objects(tags: str, lowers: list[str], english: English) -> str:
    """ "lifted a ban imposed on dogs": a past right after a verb's object is a participle, unless the verb reports."""
    for match in OBJECT_PAST.finditer(tags):
        verb = match.start(1)
        if english.lemma(lowers[verb]) not in REPORTING:
            at = match.start(2)
            tags = tags[:at] + "X" + tags[at + 1 :]
    return tags


def _tag_sentence(tagger: _Tagger, sentence: Sentence, fixed: list[str | None]) -> None:
    """Tag the tokens of one sentence from left to right."""
    tags, words, lowers, letters = tagger.tags, tagger.words, tagger.lowers, tagger.letters
    english = tagger.english
    first, stop = sentence.first, sentence.stop
    known = fixed[first:stop]
    tags[first:stop] = known  # type: ignore[assignment] # Each None is replaced below.
    capitals = (sentence.zone is not None or not sentence.index) and _is_title_case(words, sentence)
    doubtful, opening = -1, first
    for at, tag in enumerate(known, first):
        if tag is not None:
            continue
        word, lower = words[at], lowers[at]
        letter = letters.get(lower)
        initial = at == opening
        if word[0].isupper():
            tag = _capital(tagger, at, letter, initial=initial or capitals)
            if tag is not None:
                tags[at] = tag
                continue
        if letter is None:
            letter = english.letter(lower) if word[0].isalpha() else "#" if word[0].isdigit() else "?"
        if letter in _RESOLVE:
            resolved = _RESOLVE[letter](tagger, at, sentence)
            if resolved == "N" and letter in "sv" and doubtful < 0 and at > sentence.first:
                doubtful = at
            letter = resolved
        tags[at] = letter
        if letter == "J" and lower in {"least", "most"} and lowers[at - 1] == "at" and at > sentence.first:
            tags[at - 1] = tags[at] = "R"  # "at least six planes"
        elif lower in TURNING and at > sentence.first:
            _turn(tagger, at, sentence)
        if letter in ":(" or (letter == '"' and not tagger.text.closes_quote(at)):
            opening = at + 1
    if doubtful >= 0:
        _find_lost_verb(tagger, sentence, doubtful)


def _turn(tagger: _Tagger, at: int, sentence: Sentence) -> None:
    """ "will back the plan", "would like to": verbs after a modal; "no longer supports": a negation."""
    tags, lower = tagger.tags, tagger.lowers[at]
    if lower == "said":
        if tagger.lowers[at - 1] == "'s" and tags[at - 1] == "E":
            tags[at - 1] = "H"  # "he's said he will"
        tags[at] = "X" if tags[at - 1] in "EH" else "V"  # "is said to be ill"
    elif lower == "longer":
        if tagger.lowers[at - 1] == "no":
            tags[at - 1], tags[at] = "R", "n"
    elif _before(tagger, at, sentence) in {"M", "T", "O"} and _next(tagger, at, sentence) in OPENS_PHRASE | {
        "T",
        "N",
        "s",
    }:
        tags[at] = "B"


def _is_title_case(words: list[str], sentence: Sentence) -> bool:
    """Whether most words of a heading begin with a capital."""
    heads = [word[0] for word in words[sentence.first : sentence.stop] if word[0].isalpha()]
    return sum(1 for head in heads if head.isupper()) * 10 > len(heads) * 6


def _capital(tagger: _Tagger, at: int, letter: str | None, *, initial: bool) -> str | None:
    """The tag of a capitalised word; None where it is an ordinary word that begins a sentence."""
    word = tagger.words[at]
    if word in tagger.english.dates:
        if word not in {"May", "March"}:
            return "Y"
        following = tagger.words[at + 1] if at + 1 < len(tagger.words) else ""
        if following[:1].isdigit() or (not initial and tagger.tags[at - 1] in "I#J"):
            return "Y"
    if word == "I":
        return "Q"
    if initial and letter is not None and not (len(word) > 1 and word.isupper()):
        return None
    if initial and letter is None and tagger.lowers[at].endswith("ly"):
        return "R"
    return "P"


def _find_lost_verb(tagger: _Tagger, sentence: Sentence, doubtful: int) -> None:
    """A sentence without a finite verb: the first word that may be one, and follows a noun phrase, is one."""
    tags = tagger.tags
    first = sentence.first
    for at in range(sentence.first + 1, min(sentence.stop, doubtful)):
        if tags[at] == "S" and tagger.english.lemma(tagger.lowers[at - 1]) in DEMANDING:
            # "demanded that the minister end curbs": the clause needs a verb of its own.
            first = at
    if any(tag in "VMEHOdB" for tag in tags[first : sentence.stop]):
        return
    for at in range(doubtful, sentence.stop - 1):
        if tags[at] == "N" and tagger.letters.get(tagger.lowers[at]) in {"s", "v"} and tags[at - 1] in "NPAY":
            if tags[at + 1] in "DFJAPQNIT#S":
                tags[at] = "V"
                return


def _before(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """The tag of the nearest word to the left that is no adverb, negation or quotation mark; empty at the start."""
    tags = tagger.tags
    at -= 1
    while at >= sentence.first and tags[at] in "Rn\"'":
        at -= 1
    return tags[at] if at >= sentence.first else ""


def _next(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """The letter of the next word, a capitalised one counting as a name, quotation marks left out; empty at the end."""
    at += 1
    while at < sentence.stop and tagger.letters.get(tagger.lowers[at]) in {'"', "'"}:
        at += 1
    if at >= sentence.stop:
        return ""
    word = tagger.words[at]
    if word[0].isupper():
        return "P"
    lower = tagger.lowers[at]
    found = tagger.letters.get(lower)
    return found if found is not None else tagger.english.letter(lower) if word[0].isalpha() else "#"


def _is_plural(tagger: _Tagger, at: int) -> bool:
    """Whether the noun at a token looks plural."""
    word = tagger.lowers[at]
    return (word[-1] == "s" and not word.endswith(("ss", "us"))) or word in {
        "people",
        "men",
        "women",
        "police",
        "troops",
    }


def _coordinate(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """The tag of the verb before the conjunction left of a token; empty where there is none near."""
    tags = tagger.tags
    for back in range(at - 1, max(sentence.first, at - 14) - 1, -1):
        if tags[back] in "VXBGdME":
            return tags[back]
    return ""


def _noun_or_verb(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "attack", "support": a noun or a base form."""
    before = _before(tagger, at, sentence)
    if before in {"M", "T", "O"}:
        return "B"
    if before == "" or before in NOMINAL:
        return "N"
    if before in {"Q", "W"}:
        return _after_pronoun(tagger, at, sentence)
    following = _next(tagger, at, sentence)
    if before in {"N", "P"} and tagger.tags[at - 1] == '"' and following not in {"", ",", ".", "N", "s"}:
        return "V"
    if before in {"N", "P"} and tagger.tags[at - 1] in "NPR":
        if following == "Q" and tagger.lowers[at + 1] in {"him", "them", "me", "us"}:
            return "V"
        plural = _is_plural(tagger, at - 1) or tagger.tags[at - 1] == "R"
        return "V" if plural and (following in OPENS_PHRASE or following in {"T", "R", "c", "S"}) else "N"
    if before in {",", "-"} and following in {"D", "F"} and not set(tagger.tags[sentence.first : at]) & VERBAL_SO_FAR:
        return "V"  # "Oslo and Riga, among others, support the plan"
    if before == "K" and following in OPENS_PHRASE and following != "h":
        other = _coordinate(tagger, at, sentence)
        if other == "B":
            return "B"
    return "N"


def _after_pronoun(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """ "they claim" against "called it part of a plot" and "let it work"."""
    if at - 2 < sentence.first or tagger.lowers[at - 1] not in OBJECTS or tagger.tags[at - 2] not in "VBGX":
        return "V"
    lemma = tagger.english.lemma(tagger.lowers[at - 2])
    return "B" if lemma in {"make", "let", "help", "see", "watch", "have", "hear"} else "N"


def _plural_or_third(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "attacks", "claims": a plural noun or a third person."""
    before = _before(tagger, at, sentence)
    if before == "" or before in NOMINAL or before in {"I", "c", "T", "M"}:
        return "N"
    following = _next(tagger, at, sentence)
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
            return "V" if _next(tagger, at + 1, sentence) in {"b", "v", "E", "H", "O", "B", "R"} else "N"
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
        if before == "," and following in {"D", "F", "P"} and not set(tagger.tags[sentence.first : at]) & VERBAL_SO_FAR:
            return "V"  # "Yang, the head of the institute, calls it"
        return "V" if _coordinate(tagger, at, sentence) == "V" else "N"
    return "N"


def _base(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "accept": a base form, or a plural present after its subject."""
    before = _before(tagger, at, sentence)
    if before in {"N", "P", "Q", "W", "A"} or (before == "D" and tagger.lowers[at - 1] in ALONE):
        return "V"
    if before == "K":
        return "B" if _coordinate(tagger, at, sentence) == "B" else "V"
    if (
        before in {",", "-", ")"}
        and _next(tagger, at, sentence) in OPENS_PHRASE
        and not set(tagger.tags[sentence.first : at]) & VERBAL_SO_FAR
    ):
        return "V"  # "Some members, a minority of the board, warn that"
    if tagger.lowers[at] == "say" and before in {",", '"'} and _next(tagger, at, sentence) in OPENS_PHRASE | {"N"}:
        return "V"
    return "B"


def _past_or_participle(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "attacked", "held": kept as ``d`` where only the rest of the sentence can tell."""
    before = _before(tagger, at, sentence)
    following = _next(tagger, at, sentence)
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


def _ing(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "shelling", "ruling": a participle, a noun, or an adjective before a noun."""
    before = _before(tagger, at, sentence)
    if before == "E":
        return "G"
    following = _next(tagger, at, sentence)
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


def _third(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "opposes", "went": a verb, whatever stands before it; "to lay" is a base form that looks like a past."""
    return "B" if _before(tagger, at, sentence) in {"T", "M"} else "V"


def _participle(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "broken", "taken": an adjective before a noun after a determiner."""
    if _before(tagger, at, sentence) in NOMINAL and _next(tagger, at, sentence) in {"N", "s", "v"}:
        return "J"
    return "X"


def _both(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "after", "as": settled when the rest is known; the likes of "the day before" are adverbs."""
    return "R" if _next(tagger, at, sentence) in {"", ",", "."} else "c"


def _that(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "that": a determiner, a relative pronoun or a subordinator."""
    following = _next(tagger, at, sentence)
    before = _before(tagger, at, sentence)
    if following in {"M", "E", "H", "O", "z", "d", "p", "V", "n"} or (following == "R" and before in {"N", "P"}):
        return "W" if before in {"N", "P", ",", "A", "#"} else "Q" if before in {"", "K"} else "S"
    if before in {"I", "", "T"} and following in {"N", "s", "v", "J"}:
        return "D"
    return "S"


def _loose(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "provided", "given", "following": a verb after an auxiliary, or a finite one after its subject."""
    before = _before(tagger, at, sentence)
    word = tagger.lowers[at]
    if before in {"E", "H"}:
        return "G" if word.endswith("ing") else "X"
    if word == "provided" and before in {"N", "P", "Q", "W", "A", "K"} and _next(tagger, at, sentence) != "h":
        return "V"
    if word == "providing":
        return "S" if _next(tagger, at, sentence) == "h" else "G"
    return "S" if word == "provided" else "I"


def _first(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "first": an adverb between a subject or auxiliary and its verb, else an adjective."""
    if _before(tagger, at, sentence) in {"N", "P", "Q", "M", "H", "E"} and _next(tagger, at, sentence) in set(
        "dpxzbvl"
    ):
        return "R"
    return "J"


def _to(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "to": before a verb, else a preposition."""
    following = _next(tagger, at, sentence)
    if following == "R" and at + 1 < sentence.stop:
        following = _next(tagger, at + 1, sentence)
        if tagger.lowers[at + 1] == "back" and following in OPENS_PHRASE:
            return "T"
    if following in {"b", "E", "H", "O", "B", "n"}:
        return "T"
    if following == "v":
        after = _next(tagger, at + 1, sentence)
        return "I" if after in {"v", "N"} and tagger.lowers[at - 1] in {"visit", "visits", "back", "return"} else "T"
    # "put" and "set": a base form that the table knows as a past.
    lower = tagger.lowers[at + 1] if at + 1 < sentence.stop else ""
    return "T" if following == "d" and tagger.english.lemmas.get(lower) == lower else "I"


def _pronoun(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "her": a possessive before a noun."""
    if tagger.lowers[at] == "her" and _next(tagger, at, sentence) in {"N", "J", "s", "v", "g", "A", "d"}:
        return "F"
    return "Q"


def _clitic(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """Settle "'s": the possessive after a noun, "is" after a pronoun."""
    if at == sentence.first:
        return "?"
    if tagger.tags[at - 1] in "QWR" or tagger.lowers[at - 1] in {"that", "there", "here", "let"}:
        return "E"
    return "Z"


def _hyphen(tagger: _Tagger, at: int, sentence: Sentence) -> str:
    """A hyphen inside a word joins ("U.S.-led"); any other is a dash."""
    text = tagger.text
    if tagger.words[at] == "-" and sentence.first < at < sentence.stop - 1:
        if text.ends[at - 1] == text.starts[at] and text.ends[at] == text.starts[at + 1]:
            return "J"
    return "-"


def _apostrophe(tagger: _Tagger, at: int, sentence: Sentence) -> str:
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


_RESOLVE: Final = {
    "v": _noun_or_verb, "s": _plural_or_third, "b": _base, "z": _third, "p": _third, "x": _participle,
    "d": _past_or_participle, "g": _ing, "c": _both, "h": _that, "T": _to, "Q": _pronoun, "Z": _clitic, "-": _hyphen,
    "'": _apostrophe, "l": _loose, "f": _first,
}  # fmt: skip
