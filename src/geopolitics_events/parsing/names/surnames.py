"""Surnames on their own that are words as well, or several people's: "May", "President Clinton"."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING, Final

from .finding import Name, joined, tokens_of
from .gazetteer import Sense

if TYPE_CHECKING:
    from ..text.english import English
    from ..text.reading import Text
    from .gazetteer import Entry, Names, Office
    from .roles import Role, Roles

__all__ = ["holders", "with_surnames"]

DATING: Final = frozenset("in of since by until till last next this early late mid from to on and before after".split())
# A title before a name has no more words than this.
LONGEST_TITLE: Final = 5
# Titles that some states use for an office that others call otherwise.
SAME: Final = {"defence-secretary": "defence-minister", "secretary": "secretary-of-state"}
# What the ids of titles that are held no more begin with.
FORMER: Final = "former-"


def with_surnames(text: Text, found: list[Name], names: Names, roles: Roles, english: English, day: str) -> list[Name]:
    """The names of the lexicon, and surnames of office-holders; ``day`` is the ISO date of publication or empty."""
    found = _with_titled(text, found, names, roles, day)
    return _with_words(text, found, english)


def _with_titled(text: Text, found: list[Name], names: Names, roles: Roles, day: str) -> list[Name]:
    """The names, and surnames after the title of the one person whom they can mean."""
    words, lowers = text.words, text.lowers
    at = [
        token
        for token in compress(range(len(words)), map(names.surnames.__contains__, words))
        if token and lowers[token - 1] in roles.ends
        and not (token + 1 < len(words) and words[token + 1][0].isupper())
    ]  # fmt: skip
    if not at:
        return found
    taken = tokens_of(found)
    before = {name.stop: name.entries[0].country for name in found}
    here = {name.entries[0].country for name in found}
    added = []
    for token in at:
        title = roles.match_end(lowers, max(0, token - LONGEST_TITLE), token)
        if title is None or token in taken:
            continue
        first, role, _ = title
        known = holders(names.surnames[words[token]], role, roles, day)
        owner = before.get(first - (lowers[first - 1] in {"'s", "’s"}), "")
        if owner:
            known = [entry for entry in known if entry.country == owner]
        elif len(known) > 1:
            known = [entry for entry in known if entry.country in here]
        if len(known) == 1:
            added.append(Name(token, token + 1, known))
    return joined(found, added)


def holders(known: list[Entry], role: Role, roles: Roles, day: str) -> list[Entry]:
    """Those of some people who have held an office; on an ISO date, if any did, or "former" no more."""
    former = role.id.startswith(FORMER)
    held = [(entry, offices) for entry in known if (offices := [one for one in entry.offices if _is(one, role, roles)])]
    if day:
        held = [one for one in held if any(office.start <= day for office in one[1])]
        held = [one for one in held if any(office.held_on(day) for office in one[1]) != former] or held
    return [entry for entry, _ in held]


def _is(office: Office, role: Role, roles: Roles) -> bool:
    """Whether an office of the table is what a title says."""
    held = _role_of(office.role, roles)
    told = role.id.removeprefix(FORMER)
    return held in {told, SAME.get(told), f"acting-{told}"}


@lru_cache(maxsize=2**12)
def _role_of(office: str, roles: Roles) -> str:
    """The id of the role that an office's words end in."""
    words = office.lower().split(" ")
    found = roles.match_end(words, 0, len(words))
    return "" if found is None else found[1].id


def _with_words(text: Text, found: list[Name], english: English) -> list[Name]:
    """The names, and the surnames of people among them that are words as well: "Trump", "May", "Gates"."""
    people: dict[str, list[Entry]] = {}
    named = [name.entries[0] for name in found]
    for entry in dict.fromkeys(entry for entry in named if entry.sense is Sense.PERSON):
        for surname in entry.surnames:
            if surname.lower() in english.letters:
                people.setdefault(surname, []).append(entry)
    if not people:
        return found
    words = text.words
    taken = tokens_of(found)
    added = [
        Name(token, token + 1, people[words[token]])
        for token in compress(range(len(words)), map(people.__contains__, words))
        if len(people[words[token]]) == 1 and token not in taken and _stands_alone(text, token, english)
    ]
    return joined(found, added)


def _stands_alone(text: Text, token: int, english: English) -> bool:
    """Whether a surname that is a word is a name here, and no part of another nor a date."""
    words, lowers = text.words, text.lowers
    before, after = words[token - 1] if token else "", lowers[token + 1] if token + 1 < len(words) else ""
    if english.is_given_name(before) or (after and words[token + 1][0].isupper()):
        return False
    if words[token] in english.dates:
        return before.lower() not in DATING and not after[:1].isdigit() and after not in {"be", "have", "not"}
    return True
