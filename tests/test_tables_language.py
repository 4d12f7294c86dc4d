"""The tables of English word classes and of roles: each row is well formed and shown at work by its example."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from geopolitics_events.codes import Sector
from geopolitics_events.parsing.text.english import english
from geopolitics_events.tables import Row, listed, rows

ENGLISH = rows("english")
ROLES = rows("roles")

CASED = frozenset({"abbreviation", "female_name", "function_starter", "male_name", "month", "weekday"})
"""Classes whose words are written as in running text; all others are lower case."""

LEAST = {
    "abstract": 300,
    "abbreviation": 100,
    "adjective": 700,
    "adverb": 100,
    "be": 10,
    "conjunction": 5,
    "determiner": 25,
    "do": 6,
    "doubling": 150,
    "female_name": 250,
    "function_starter": 100,
    "have": 6,
    "irregular": 180,
    "male_name": 250,
    "modal": 15,
    "month": 12,
    "negation": 10,
    "noun": 1200,
    "noun_verb": 500,
    "number": 60,
    "party": 100,
    "plural": 60,
    "possessive": 7,
    "preposition": 50,
    "pronoun": 40,
    "subordinator": 15,
    "to": 1,
    "verb": 1600,
    "weekday": 7,
    "wh": 12,
}
"""Every class, and how many words it has at least."""

IRREGULAR = re.compile(r"[a-z]+ [a-z]+(?:/[a-z]+)? [a-z]+(?:/[a-z]+)?")
SHORT = re.compile(r"(?:qu|[b-df-hj-np-tv-z])*[aeiou][bdgklmnprtz]")
WORD = re.compile(r"[\w'’&.-]+")
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
KINDS = frozenset({"body", "group", "person", "title"})


def _words(name: str) -> list[str]:
    """Give all words of one class, in file order."""
    return [word for row in ENGLISH if row["class"] == name for word in listed(row["words"])]


def _bases() -> set[str]:
    """Give the base forms of all verbs."""
    return {*_words("verb"), *_words("noun_verb"), *(entry.split(" ")[0] for entry in _words("irregular"))}


def _shows(words: tuple[str, ...], sentence: str) -> bool:
    """Whether a sentence holds one of the words as a word of its own."""
    return any(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", sentence) for word in words)


def _forms(row: Row) -> tuple[str, ...]:
    """Give the singular and plural forms of a role."""
    return (*listed(row["words"]), *listed(row["plural"]))


class TestEnglish:
    """What holds of the word classes together."""

    def test_sorted(self) -> None:
        """Rows stand in the order of their classes, those of one class in the order of their words."""
        keys = [(row["class"], row["words"]) for row in ENGLISH]

        assert sorted(keys) == keys

    def test_classes(self) -> None:
        """Exactly the known classes occur."""
        assert {row["class"] for row in ENGLISH} == LEAST.keys()

    @pytest.mark.parametrize("name", sorted(LEAST))
    def test_size(self, name: str) -> None:
        """No class has lost its words."""
        assert len(_words(name)) >= LEAST[name]

    @pytest.mark.parametrize("name", sorted(LEAST))
    def test_no_duplicates(self, name: str) -> None:
        """No word stands twice in one class."""
        assert [word for word, count in Counter(_words(name)).items() if count > 1] == []

    def test_irregular_once(self) -> None:
        """Each irregular verb has one entry, with its variants after a slash."""
        bases = Counter(entry.split(" ")[0] for entry in _words("irregular"))

        assert [base for base, count in bases.items() if count > 1] == []

    def test_doubling_is_of_verbs(self) -> None:
        """Only words that end in a consonant double it."""
        assert [word for word in _words("doubling") if word[-1] in "aeiouwxy"] == []
        assert set(_words("doubling")) - _bases() == set()

    def test_short_verbs_double(self) -> None:
        """A verb of one short syllable doubles its last letter: "stem", "skip"."""
        short = {word for word in _bases() if SHORT.fullmatch(word)}

        assert short - set(_words("doubling")) == set()

    @pytest.mark.parametrize(
        ("form", "base"),
        [
            ("transferred", "transfer"),
            ("overrunning", "overrun"),
            ("initialled", "initial"),
            ("rebound", "rebound"),
            ("news", "news"),
            ("chaos", "chaos"),
            ("series", "series"),
        ],
    )
    def test_lemma(self, form: str, base: str) -> None:
        """The forms of longer verbs lead to their base too."""
        assert english().lemma(form) == base

    def test_one_verb_class(self) -> None:
        """A base form that can be a noun is in noun_verb alone, so that verb means verb only."""
        assert set(_words("verb")) & set(_words("noun_verb")) == set()

    def test_adjectives_are_no_verbs(self) -> None:
        """Words such as "open" stand with the verbs: an adjective among them would hide "to open"."""
        assert set(_words("adjective")) & {*_words("verb"), *_words("noun_verb")} == set()

    def test_one_gender(self) -> None:
        """A given name that men and women share helps no pronoun."""
        assert set(_words("male_name")) & set(_words("female_name")) == set()

    def test_dates_are_cased(self) -> None:
        """The full names of the twelve months and seven days are there."""
        assert {"January", "May", "December"} <= set(_words("month"))
        assert {"Monday", "Sunday"} <= set(_words("weekday"))


@pytest.mark.parametrize("row", ENGLISH, ids=lambda row: f"{row['class']}-{row['words'][:12]}")
class TestEnglishRow:
    """What holds of each row of word classes."""

    def test_example(self, row: Row) -> None:
        """The example is a sentence with one of the words."""
        words = listed(row["words"])
        if row["class"] == "irregular":
            words = tuple(form for entry in words for form in re.split("[ /]", entry))

        assert row["example"][0].isupper()
        assert row["example"][-1] in ".?!"
        assert _shows(words, row["example"]) or _shows(words, row["example"][0].lower() + row["example"][1:])

    def test_length(self, row: Row) -> None:
        """A row stays readable in an editor."""
        assert len(row["words"]) < 2000

    def test_words(self, row: Row) -> None:
        """Each word is one token, in lower case unless its class is cased; a row's words are sorted."""
        words = listed(row["words"])
        pattern = IRREGULAR if row["class"] == "irregular" else WORD

        assert [word for word in words if not pattern.fullmatch(word)] == []
        assert row["class"] in CASED or row["words"] == row["words"].lower()
        assert list(words) == sorted(words)

    def test_no_full_stop(self, row: Row) -> None:
        """Abbreviations leave out their final dot."""
        assert [word for word in listed(row["words"]) if word.endswith(".")] == []


class TestRoles:
    """What holds of the roles together."""

    def test_sorted(self) -> None:
        """Rows stand in the order of their ids."""
        ids = [row["id"] for row in ROLES]

        assert sorted(ids) == ids

    def test_one_row_an_id(self) -> None:
        """An id names one row."""
        assert [name for name, count in Counter(row["id"] for row in ROLES).items() if count > 1] == []

    def test_size(self) -> None:
        """At least 350 roles are in the table."""
        assert len(ROLES) >= 350

    def test_one_row_a_word(self) -> None:
        """A form leads to one role."""
        forms = Counter(form for row in ROLES for form in _forms(row))

        assert [form for form, count in forms.items() if count > 1] == []

    @pytest.mark.parametrize(
        "form, identifier",
        [
            ("ministry of foreign affairs", "foreign-ministry"),
            ("defense minister", "defence-minister"),
            ("gen.", "general"),
            ("lawmakers", "lawmaker"),
            ("protestors", "protesters"),
            ("secretaries of state", "secretary-of-state"),
            ("unidentified gunmen", "gunmen"),
            ("supreme court", "supreme-court"),
        ],
    )
    def test_known_forms(self, form: str, identifier: str) -> None:
        """Variants, plurals and abbreviations lead to their role."""
        assert [row["id"] for row in ROLES if form in _forms(row)] == [identifier]


@pytest.mark.parametrize("row", ROLES, ids=lambda row: row["id"])
class TestRoleRow:
    """What holds of each role."""

    def test_cells(self, row: Row) -> None:
        """Id, kind and gender are of the known shapes; a body has no gender."""
        assert ID.fullmatch(row["id"])
        assert row["kind"] in KINDS
        assert row["gender"] in ({""} if row["kind"] == "body" else {"", "f", "m"})

    def test_sectors(self, row: Row) -> None:
        """There is a sector, each is one of PLOVER's, and none is named twice."""
        sectors = [Sector(sector) for sector in listed(row["sectors"])]

        assert sectors
        assert len(set(sectors)) == len(sectors)

    def test_forms(self, row: Row) -> None:
        """Forms are lower case, with single spaces; there is a singular or a collective one."""
        assert listed(row["words"])
        assert [form for form in _forms(row) if form != " ".join(form.lower().split())] == []

    def test_example(self, row: Row) -> None:
        """The example is a sentence with one of the forms, in any case."""
        assert row["example"][0].isupper()
        assert row["example"][-1] in ".?!"
        assert _shows(_forms(row), row["example"].lower())
