"""Noun phrases and verb groups, the building blocks of `grammar`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from ..text.english import English
    from ..text.reading import Sentence

__all__ = [
    "COMPLEMENTIZERS",
    "DUTY",
    "GOING",
    "INTERROGATIVES",
    "JUDGING",
    "MAYBE",
    "OURSELVES",
    "RECIPROCAL",
    "TELLING",
    "THEY",
    "UNASSERTED",
    "WE",
    "Phrase",
    "Verb",
    "read_group",
]

# Reciprocal pronouns.
RECIPROCAL: Final = frozenset({("each", "other"), ("one", "another")})
# Pronouns of who speaks and of others as subjects, and all of the first; "us" in small letters may be the US.
WE: Final = frozenset({"i", "we"})
OURSELVES: Final = WE | {"me", "us"}
THEY: Final = frozenset({"he", "it", "she", "they"})
# What the teller of a clause beside them does.
TELLING: Final = frozenset(
    "add announce argue claim confirm declare explain insist mention note quote remind repeat report say state stress "
    "tell write".split()
)
# What who speaks does beside speaking: "said the raid was a crime and accused Mali".
JUDGING: Final = frozenset(
    "accuse add blame call caution condemn criticise criticize decry denounce deny deplore insist praise reiterate "
    "stress thank urge vow warn".split()
)
# Verbs whose "to" and "for" bring a place, where nobody is told to do anything.
GOING: Final = frozenset("arrive come depart drive fly go head journey leave march return rush sail travel".split())
# What begins a question within a sentence, and, with "that", any clause that is said.
INTERROGATIVES: Final = frozenset({"how", "if", "what", "when", "where", "whether", "which", "who", "whom", "why"})
COMPLEMENTIZERS: Final = INTERROGATIVES | {"that"}
# What begins a clause that nobody asserts.
UNASSERTED: Final = frozenset({"if", "lest", "once", "provided", "unless", "until", "whether"})
# "To" stands among them where a headline has it for "will".
FUTURE: Final = frozenset({"shall", "to", "will"})
FINITE: Final = frozenset({"past", "present", "future", "perfect", "modal"})
# Modals of what somebody is told to do, and of what may be.
DUTY: Final = frozenset({"must", "ought", "shall", "should"})
MAYBE: Final = frozenset({"can", "could", "may", "might"})
# Modals that are written short, alone or before "n't".
SHORT: Final = {"'d": "would", "'ll": "will", "ca": "can", "cannot": "can", "sha": "shall", "wo": "will"}
NO: Final = frozenset({"not", "never", "n't", "cannot"})
ONLY: Final = frozenset({"only", "merely"})
# What stands among auxiliaries and is none: adverbs, the subject of a question, a mark.
BESIDES: Final = dict.fromkeys(map(ord, 'RnQK"'))


class Phrase:
    """A base noun phrase, tokens ``[first, stop)``; ``head`` is its last token."""

    __slots__ = ("first", "head", "sentence", "stop")

    def __init__(self, first: int, stop: int, sentence: Sentence) -> None:
        """Take the token range."""
        self.first = first
        self.stop = stop
        self.head = stop - 1
        self.sentence = sentence


# Lemma, form, whether finite, modal, whether passive, undergone, progressive, perfect, negated, with "to".
Group: TypeAlias = tuple[str, str, bool, str, bool, bool, bool, bool, bool, bool]


class Verb:
    """A verb group, tokens ``[first, stop)``; ``head`` is the main verb.

    ``form`` is one of past, present, future, perfect, modal (finite) and infinitive, base, ing, participle (not).
    ``finite`` says that it has a tense or a modal, and so a subject of its own; ``undergone`` that what it is said of
    is acted on, "was attacked", "attacked by rebels"; ``index`` counts the groups of the sentence.
    """

    __slots__ = (
        "finite", "first", "form", "head", "index", "lemma", "links", "modal", "negated", "passive", "perfect",
        "progressive", "sentence", "sought", "stop", "subject", "to", "undergone",
    )  # fmt: skip

    def __init__(self, first: int, stop: int, index: int, sentence: Sentence, group: Group) -> None:
        """Take the token range and what its words tell."""
        self.first = first
        self.stop = stop
        self.head = stop - 1
        self.index = index
        self.sentence = sentence
        (
            self.lemma, self.form, self.finite, self.modal, self.passive, self.undergone, self.progressive,
            self.perfect, self.negated, self.to,
        ) = group  # fmt: skip
        self.subject: Phrase | None = None
        self.sought = False
        # None: not looked for yet.
        self.links: list[tuple[str, Phrase]] | None = None


# News has its "said", "will be", "has been": nine groups of ten have been met before.
@lru_cache(maxsize=2**14)
def read_group(group: str, words: tuple[str, ...], english: English) -> Group:
    """Read lemma, tense, voice and negation off the tags and lower-case words of a verb group."""
    negated = words[-1].endswith("n't")
    modal, to = _modal(words[group.index("M")]) if "M" in group else "", False
    if len(words) > 1:
        # "would not only help": it would.
        negated = ONLY.isdisjoint(words) and ("n" in group or any(word.endswith("n't") or word in NO for word in words))
        to = "T" in group
    last = group[-1]
    auxiliaries = group[:-1].translate(BESIDES)
    be = "E" in auxiliaries
    passive = be and last in "XV"  # "was fully and finally settled"
    form = _form(group, words, auxiliaries, english, modal=modal, passive=passive, to=to)
    progressive = be and (last == "G" or "being" in words[1:])  # "after being held" is over.
    if last == "M":
        modal = ""  # "as it should": nothing is said to be due.
    return (
        english.lemma(words[-1]), form, form in FINITE, modal, passive, passive or form == "participle", progressive,
        "H" in auxiliaries, negated, to,
    )  # fmt: skip


def _modal(word: str) -> str:
    """A modal in full, without its negation.

    >>> _modal("won't"), _modal("'ll"), _modal("mustn't")
    ('will', 'will', 'must')
    """
    stem = word.removesuffix("n't")
    return SHORT.get(stem, stem)


def _form(
    group: str, words: tuple[str, ...], auxiliaries: str, english: English, *, modal: str, passive: bool, to: bool
) -> str:
    """The form of a verb group by its first auxiliary, or by the verb itself."""
    last = group[-1]
    if to:
        return "infinitive"
    if modal:
        return "future" if modal in FUTURE else "modal"
    if auxiliaries:
        first = auxiliaries[0]
        word = words[0] if len(words) > 1 else ""
        if first == "H":
            return "ing" if "having" in words else "perfect"
        if word == "being":
            return "participle" if passive else "ing"
        return "past" if word in {"was", "were", "did", "wasn't", "weren't", "didn't"} else "present"
    if last in "BXG":
        return {"B": "base", "X": "participle", "G": "ing"}[last]
    word = words[-1]
    if last == "E":
        if word in {"being", "been"}:
            return "ing"
        return "past" if word in {"was", "were", "wasn't", "weren't"} else "base" if word == "be" else "present"
    if last == "H":
        return "past" if word in {"had", "hadn't"} else "ing" if word == "having" else "present"
    if last == "O":
        return "past" if word in {"did", "didn't"} else "ing" if word == "doing" else "present"
    return "past" if english.letters.get(word, "d") in "dpxV" and not word.endswith("s") else "present"
