"""Noun phrases and verb groups, the building blocks of `grammar`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .english import English
    from .text import Sentence

__all__ = ["Phrase", "Verb", "make_verb"]

FUTURE: Final = frozenset({"will", "'ll", "won't", "shall", "shan't"})
NO: Final = frozenset({"not", "never", "n't", "cannot"})


class Phrase:
    """A base noun phrase, tokens ``[first, stop)``; ``head`` is its last token."""

    __slots__ = ("first", "head", "sentence", "stop")

    def __init__(self, first: int, stop: int, sentence: Sentence) -> None:
        """Take the token range."""
        self.first = first
        self.stop = stop
        self.head = stop - 1
        self.sentence = sentence


class Verb:
    """A verb group, tokens ``[first, stop)``; ``head`` is the main verb.

    ``form`` is one of past, present, future, perfect, modal (finite) and infinitive, base, ing, participle (not).
    ``index`` counts the groups of the sentence.
    """

    __slots__ = (
        "first", "form", "head", "index", "lemma", "modal", "negated", "passive", "perfect", "progressive",
        "sentence", "stop",
        "subject", "to",
    )  # fmt: skip

    def __init__(self, first: int, stop: int, index: int, sentence: Sentence) -> None:
        """Take the token range; `make_verb` reads the rest off it."""
        self.first = first
        self.stop = stop
        self.head = stop - 1
        self.index = index
        self.sentence = sentence
        self.lemma = ""
        self.form = "past"
        self.modal = ""
        self.passive = False
        self.progressive = False
        self.perfect = False
        self.negated = False
        self.to = False
        # None: not looked for yet.
        self.subject: tuple[Phrase | None] | None = None

    @property
    def finite(self) -> bool:
        """Whether it has a tense or a modal, and so a subject of its own."""
        return self.form in {"past", "present", "future", "perfect", "modal"}


def make_verb(
    first: int, stop: int, index: int, sentence: Sentence, tags: str, lowers: list[str], english: English
) -> Verb:
    """Read tense, voice and negation off the tags of a verb group."""
    verb = Verb(first, stop, index, sentence)
    group = tags[first:stop]
    word = lowers[stop - 1]
    verb.lemma = english.lemma(word)
    if stop - first > 1:
        if "n" in group or any(lowers[at].endswith("n't") or lowers[at] in NO for at in range(first, stop)):
            verb.negated = True
        if "M" in group:
            verb.modal = lowers[first + group.index("M")]
        verb.to = "T" in group
    elif word.endswith("n't"):
        verb.negated = True
    last = group[-1]
    auxiliaries = group[:-1].replace("R", "").replace("n", "").replace("Q", "")
    be = "E" in auxiliaries
    verb.passive = be and last == "X"
    verb.progressive = be and last == "G"
    verb.perfect = "H" in auxiliaries
    verb.form = _form(verb, auxiliaries, last, lowers, english)
    return verb


def _form(verb: Verb, auxiliaries: str, last: str, lowers: list[str], english: English) -> str:
    """The form of a verb group by its first auxiliary, or by the verb itself."""
    if verb.to:
        return "infinitive"
    if verb.modal or last == "M":
        return "future" if (verb.modal or lowers[verb.first]) in FUTURE else "modal"
    if auxiliaries:
        first = auxiliaries[0]
        word = lowers[verb.first] if verb.stop - verb.first > 1 else ""
        if first == "H":
            return "ing" if word == "having" else "perfect"
        if word == "being":
            return "participle" if verb.passive else "ing"
        return "past" if word in {"was", "were", "did", "wasn't", "weren't", "didn't"} else "present"
    if last in "BXG":
        return {"B": "base", "X": "participle", "G": "ing"}[last]
    word = lowers[verb.head]
    if last == "E":
        if word in {"being", "been"}:
            return "ing"
        return "past" if word in {"was", "were", "wasn't", "weren't"} else "base" if word == "be" else "present"
    if last == "H":
        return "past" if word in {"had", "hadn't"} else "ing" if word == "having" else "present"
    if last == "O":
        return "past" if word in {"did", "didn't"} else "ing" if word == "doing" else "present"
    return "past" if english.letters.get(word, "d") in "dpxV" and not word.endswith("s") else "present"
