"""The word classes of English, compiled for look-up: which tags a word may have, and what its lemma is.

Verb forms are derived from base forms; the table lists the irregular ones.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from ...tables import listed, rows

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["CURRENCIES", "PREFIXES", "English", "english", "is_plural", "plural"]

# One letter a word class; `grammar` turns the small letters, which stand for two readings, into one.
LETTERS: Final = {
    "determiner": "D", "possessive": "F", "pronoun": "Q", "wh": "W", "modal": "M", "be": "E", "have": "H", "do": "O",
    "preposition": "I", "conjunction": "K", "subordinator": "S", "adverb": "R", "negation": "n", "number": "#",
    "adjective": "J", "noun": "N", "plural": "N",
}  # fmt: skip
# Words that are both preposition and subordinator ("after the vote", "after Iran voted").
BOTH: Final = frozenset({"after", "as", "before", "since", "until", "than", "till"})
# Later classes win where a word is in several.
ORDER: Final = (
    "noun", "plural", "adjective", "adverb", "number", "pronoun", "determiner", "possessive", "wh", "subordinator",
    "preposition", "conjunction", "negation", "modal", "be", "have", "do",
)  # fmt: skip
# The letter of a noun that is a verb form too, by the verb form's.
NOUN_TOO: Final = {"b": "v", "v": "v", "z": "s", "s": "s", "g": "g", "d": "d"}
VOWELS: Final = frozenset("aeiou")
# Words in -o that take -es; most take -s, as "euro" does.
IN_OES: Final = frozenset(
    "buffalo cargo do domino echo embargo forgo go hero mango mosquito no outdo overdo potato redo tomato tornado "
    "torpedo undergo undo veto volcano".split()
)
# Endings of nouns that are no plurals: "crisis", "status", "consensus", "news".
SINGULAR: Final = ("ss", "sis", "tus", "sus", "rus", "news")
NO_PLURALS: Final = ("ss", "us", "is")
PLURALS: Final = frozenset({"men", "people", "police", "women"})
# What makes other verbs of verbs.
PREFIXES: Final = frozenset({"co", "counter", "cross", "de", "e", "mis", "out", "over", "pre", "re", "under"})
ADJECTIVE_ENDINGS: Final = ("ous", "ful", "ive", "less", "able", "ible", "ical", "ial", "onal", "ary", "ian", "ic")
# Words whose last class in `ORDER`, or whose verb, is not the reading that news prose nearly always means.
USUALLY: Final = {
    "I": ("without",),
    "R": "up out off so barely hardly scarcely nowhere yet however notwithstanding".split(),
    "S": ("how", "why"),
    "D": ("no", "neither"),
    "J": "more most less much many few several such other least second third better past last same".split(),
    "Q": "nobody none nothing there".split(),
    "K": ("nor",),
    "n": ("n't",),
    "V": "said says supports urges vows slams blames hails rejects refuses repeals refrains welcomes".split(),
    "#": ("one",),
    "l": "provided providing given following including considering concerning".split(),
    "f": ("first",),
    "b": ("lay",),
    "v": ("bid",),
    "N": ("jets",),
}
MARKS: Final = {
    ",": ",", ".": ".", "!": ".", "?": ".", "...": ".", "…": ".", ":": ":", ";": ":", "-": "-", "--": "-", "–": "-",
    "—": "-", "―": "-",
    '"': '"', "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "``": '"', "''": '"',
    "'": "'", "‘": "'", "’": "'",
    "(": "(", "[": "(", ")": ")", "]": ")", "%": "N", "&": "K",
}  # fmt: skip
# What stands before an amount of money.
CURRENCIES: Final = frozenset({"$", "£", "€", "¥", "us$", "a$", "c$", "s$", "nz$", "hk$"})
AUXILIARIES: Final = {
    "be": "is are was were been being am 's 're 'm isn't aren't wasn't weren't ain't".split(),
    "have": "has had having 've haven't hasn't hadn't".split(),
    "do": "does did doing done don't doesn't didn't".split(),
}


class English:
    """What the reader knows of English words.

    ``letters`` gives a lower-case word's letter; besides the capital ones of the tag set: ``v`` a noun or base verb,
    ``s`` a plural noun or third person, ``b`` a base verb, ``z`` a third person, ``d`` a past or participle, ``p`` a
    past, ``x`` a participle, ``g`` an -ing form, ``c`` a preposition or subordinator, ``h`` the word "that", ``l`` a
    participle that is more often a preposition or subordinator, ``f`` the word "first".
    """

    __slots__ = (
        "abbreviations", "abstract", "dates", "female", "lemmas", "letters", "male", "nouns", "parties", "starters",
    )  # fmt: skip

    def __init__(self) -> None:
        """Compile the table ``english``."""
        words: dict[str, list[str]] = {}
        for row in rows("english"):
            words.setdefault(row["class"], []).extend(listed(row["words"]))
        self.abbreviations = frozenset(words.get("abbreviation", ()))
        self.abstract = frozenset(words.get("abstract", ()))
        self.parties = frozenset(words.get("party", ()))
        self.starters = frozenset(words.get("function_starter", ()))
        self.male = frozenset(words.get("male_name", ()))
        self.female = frozenset(words.get("female_name", ()))
        self.dates = frozenset(date for word in words["weekday"] + words["month"] for date in (word, f"{word}."))
        self.nouns = frozenset(words.get("noun", ())) | frozenset(words.get("plural", ()))
        self.letters: dict[str, str] = {}
        self.lemmas: dict[str, str] = {}
        self._add_verbs(words)
        for name in ORDER:
            self._set(map(str.lower, words.get(name, ())), LETTERS[name])
        for noun in words.get("noun", ()):
            # "Hurricanes" at the head of a sentence is no name.
            several = plural(noun)
            self.letters.setdefault(several, "N")
            if noun[-1] in "eo" and several not in self.lemmas and _guess_lemma(several) != noun:
                self.lemmas[several] = noun  # "tranches", "heroes"
            # "chaos", "series", "morning": these endings are no endings.
            if noun[-1] in "sgd" and noun not in self.lemmas and _guess_lemma(noun) not in self.letters:
                self.lemmas[noun] = noun
        for letter, usual in USUALLY.items():
            for word in usual:
                self.letters[word] = letter
        self._add_event_verbs()
        # News lays down arms; it hardly ever says that somebody lay.
        self.lemmas["lay"] = "lay"
        # "gunmen", "policewomen", "grandchildren"
        for word in words.get("plural", ()):
            if word.endswith(("men", "children")):
                self.lemmas[word] = word.removesuffix("ren") if word.endswith("children") else word[:-3] + "man"
        self._add_special()

    def _add_verbs(self, words: dict[str, list[str]]) -> None:
        """The forms of the verbs."""
        doubling = frozenset(words.get("doubling", ()))
        irregular = {entry.split(" ")[0]: entry.split(" ")[1:] for entry in words.get("irregular", ())}
        for noun_too, name in ((True, "noun_verb"), (False, "verb")):
            for base in words.get(name, ()):
                self._add_verb(base, irregular.pop(base, None), doubles=base in doubling, noun=noun_too)
        for base, forms in irregular.items():
            self._add_verb(base, forms, doubles=base in doubling, noun=False)

    def _set(self, words: Iterable[str], letter: str) -> None:
        """A noun that is a verb form too keeps the letter for both where there is one."""
        letters = self.letters
        new = dict.fromkeys(words, letter)
        # Few words are known from an earlier class.
        for word in new.keys() & letters.keys():
            if letter == "N":
                new[word] = NOUN_TOO.get(letters[word], "N")
            elif letter == "J" and letters[word] in {"d", "x"}:
                new[word] = letters[word]
        letters.update(new)

    def _add_event_verbs(self) -> None:
        """The verbs of the table ``verbs``, should the language's own list lack one."""
        for base in dict.fromkeys(base for row in rows("verbs") for base in listed(row["verb"])):
            free = base not in self.lemmas and self.letters.get(base) in {None, "N"}
            if free and base.replace("-", "").isalpha():
                self._add_verb(base, None, doubles=_is_short(base), noun=True)

    def _add_special(self) -> None:
        """Words that have a letter of their own."""
        self.letters.update(MARKS)
        for word in CURRENCIES:
            self.letters[word] = self.letters[word.upper()] = "#"
        for word in BOTH:
            self.letters[word] = "c"
        self.letters["that"] = "h"
        self.letters["to"] = "T"
        for word in ("'s", "'S"):
            self.letters[word] = "Z"
        for base, forms in AUXILIARIES.items():
            for word in forms:
                self.lemmas[word] = base

    def _add_verb(self, base: str, irregular: list[str] | None, *, doubles: bool, noun: bool) -> None:
        """Derive the forms of one verb."""
        third, ing, regular = _forms(base, doubles=doubles)
        letters, lemmas = self.letters, self.lemmas
        # A base equal to another's form ("found", "saw", "put") keeps the past reading.
        known = letters.get(base)
        if known not in {"d", "p"} and (noun or known != "v"):
            letters[base] = "v" if noun else "b"
            lemmas[base] = base
        letters[third] = "s" if noun else "z"
        letters[ing] = "g"
        lemmas[third] = lemmas[ing] = base
        if irregular is None:
            letters[regular] = "d"
            lemmas[regular] = base
            return
        pasts = irregular[0].split("/")
        participles = irregular[1].split("/") if len(irregular) > 1 else pasts
        for past in pasts:
            self._form(past, "d" if past in participles else "p", base)
        for participle in participles:
            if participle not in pasts:
                self._form(participle, "x", base)

    def _form(self, form: str, letter: str, base: str) -> None:
        """Keep the reading of a form; a later one wins."""
        self.letters[form] = letter
        self.lemmas[form] = base

    def letter(self, word: str) -> str:
        """The letter of a lower-case word in no class, by its ending."""
        if word.endswith("ly"):
            return "R"
        if word.endswith("ing") and len(word) > 5:
            return "g"
        if word.endswith("ed") and len(word) > 4:
            # "ill-considered", "long-planned"; but "co-signed" is a verb.
            return "J" if "-" in word and word.partition("-")[0] not in PREFIXES else "d"
        if word.endswith(ADJECTIVE_ENDINGS):
            return "J"
        if "-" in word:
            last = word.rsplit("-", 1)[1]
            known = self.letters.get(last, "")
            # "Iran-backed", "year-long", "war-torn": made-up words in -ed and the like describe.
            return "J" if known in {"d", "x", "J", "g"} or last in {"old", "long", "wide", "torn"} else "N"
        return "N"

    def is_given_name(self, word: str) -> bool:
        """Whether a word, as it is written, is a given name."""
        return word in self.male or word in self.female

    def lemma(self, word: str) -> str:
        """The base form of a lower-case word: by table, else by its ending.

        Verb lemmas come first: "talks" gives "talk".
        """
        known = self.lemmas.get(word)
        if known is not None:
            return known
        return _guess_lemma(word)


@lru_cache(maxsize=65536)
def _guess_lemma(word: str) -> str:
    """The base form of a word in no table, by its ending."""
    for ending, base in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", "")):
        stem = 1 if ending == "sses" else 2  # "losses", but "gas" and "axes"
        if word.endswith(ending) and len(word) > len(ending) + stem and not word.endswith(SINGULAR):
            return word[: -len(ending)] + base
    if word.endswith("ed") and len(word) > 4:
        return word[:-2]
    if word.endswith("ing") and len(word) > 5:
        return word[:-3]
    return word


def plural(noun: str) -> str:
    """The regular plural, which is spelt as the third person of a verb.

    >>> plural("ally"), plural("wish"), plural("veto"), plural("euro"), plural("way")
    ('allies', 'wishes', 'vetoes', 'euros', 'ways')
    """
    if noun[-1] == "y" and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) or noun in IN_OES else "s")


def is_plural(noun: str) -> bool:
    """Whether a noun in lower case looks plural.

    >>> is_plural("allies"), is_plural("police"), is_plural("crisis"), is_plural("critics")
    (True, True, False, True)
    """
    return (noun[-1] == "s" and not noun.endswith(NO_PLURALS)) or noun in PLURALS


def _is_short(base: str) -> bool:
    """Whether a verb of one syllable doubles its last letter: "scrap", "dub"."""
    vowels = [letter in VOWELS for letter in base]
    return sum(vowels) == 1 and len(base) > 2 and vowels[-2] and base[-1] not in "wxy"


def _forms(base: str, *, doubles: bool) -> tuple[str, str, str]:
    """Third person, -ing form and regular past.

    >>> _forms("deny", doubles=False), _forms("agree", doubles=False), _forms("ban", doubles=True)
    (('denies', 'denying', 'denied'), ('agrees', 'agreeing', 'agreed'), ('bans', 'banning', 'banned'))
    """
    last = base[-1]
    if last == "y" and base[-2] not in VOWELS:
        return base[:-1] + "ies", base + "ing", base[:-1] + "ied"
    third = plural(base)
    if last != "e":
        stem = base + last if doubles else base
        return third, stem + "ing", stem + "ed"
    if base[-2] == "i":
        return third, base[:-2] + "ying", base + "d"
    return third, (base if base[-2] in "eoy" else base[:-1]) + "ing", base + "d"


@cache
def english() -> English:
    """The compiled table, made once."""
    return English()
