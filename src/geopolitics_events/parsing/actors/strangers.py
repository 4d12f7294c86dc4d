"""People and bodies that no table has: who they are is what the text says when it introduces them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...codes import Sector
from ...records import MentionKind
from ...slugs import slug
from ..names.surnames import holders
from ..text.tokens import places
from .cast import NOBODY, CastReader, Owner, Sighting
from .parts import PARTICLES

if TYPE_CHECKING:
    from ..grammar.phrases import Phrase
    from ..names.roles import Role
    from .cast import Cast
    from .characters import Character
    from .owners import Owners
    from .parts import Part
    from .reference import Reference

__all__ = ["Strangers"]

# A person's name in news has no more words than this.
MOST_NAMES: Final = 4
# A surname after a given name.
FULL_NAME: Final = 2
# The bodies whose sort may stand before their name: "the newspaper Morgenruf", but not "the ministry Gabon".
SORTS: Final = frozenset(
    {Sector.BUS, Sector.JRN, Sector.LAB, Sector.NGO, Sector.OPP, Sector.PRM, Sector.PTY, Sector.REB}
)
OF: Final = frozenset({"of"})
# Nobles and clerics are not of the state that a text is about because they are in it.
UNSERVING: Final = frozenset({(Sector.ELI,), (Sector.REL,)})
# Those who serve the state that a text is about, where nothing gives them another one.
GOVERNING: Final = frozenset({(Sector.COP,), (Sector.GOV,), (Sector.JUD,), (Sector.LEG,)})
# Offices that one state has.
OFFICES: Final = {"secretary-of-state": "USA"}
BANDS: Final = frozenset({"cell", "group", "militia", "movement"})
# What follows one of these is a ship, though it may be called after somebody.
VESSELS: Final = frozenset(
    "uss usns hms hmas hmcs ins brp jds roks mv carrier corvette cruiser destroyer ferry freighter frigate ship "
    "submarine tanker trawler vessel warship yacht".split()
)
# "The North" where only the South was named, and "the two Sudans".
HALVES: Final = {"North": ("KOR", "PRK"), "South": ("PRK", "KOR")}
TWINS: Final = {"Congos": ("COD", "COG"), "Koreas": ("PRK", "KOR"), "Sudans": ("SDN", "SSD")}


class Strangers(CastReader):
    """Finds whom an unknown proper name means."""

    __slots__ = ("owners", "reference")

    def __init__(self, cast: Cast, owners: Owners, reference: Reference) -> None:
        """Take the cast so far and whom to ask about it."""
        super().__init__(cast)
        self.owners = owners
        self.reference = reference

    def find(self, phrase: Phrase, parts: list[Part], index: int, whose: Owner) -> Sighting | None:
        """Somebody met before, half of a divided country, or a person whom the text introduces here."""
        part = parts[index]
        words = self.cast.words(part.first, part.stop)
        known = self.reference.surname(words) or self.reference.given_name(part.first, part.stop)
        if known is not None and self._follows_given_name(part, phrase):
            known = None
        if known is None and words in HALVES:
            known = self._half(phrase, part, words)
        if known is None and part.stop == phrase.stop == part.first + 1 and self.lowers[phrase.first] == "the":
            known = self.reference.body_called(words) if phrase.head == phrase.first + 1 else None
        if known is not None:
            return Sighting(part.first, part.stop, MentionKind.NAME, (known,), "actor.surname")
        if words in TWINS and part.stop == phrase.stop:
            both = tuple(map(self.company.state, TWINS[words]))
            return Sighting(part.first, part.stop, MentionKind.COLLECTIVE, both, "actor.collective")
        made = self._introduced(phrase, parts, index, whose)
        if made is None:
            return None
        return Sighting(part.first, part.stop, MentionKind.NAME, (made,), "actor.introduced")

    def _follows_given_name(self, part: Part, phrase: Phrase) -> bool:
        """Whether the word before a name is somebody's first one."""
        given, english = self.text.words[part.first - 1], self.grammar.english
        return part.first > phrase.sentence.first and english.is_given_name(given)

    def _half(self, phrase: Phrase, part: Part, word: str) -> Character | None:
        """Read "the North" of two countries that share a name, when one was met under it."""
        if part.first == phrase.first or self.lowers[part.first - 1] != "the":
            return None
        company = self.company
        states = [code for code in company.met_states if company.states[code].name.split(" ")[0] == word]
        if not states:
            other, half = HALVES[word]
            if other in company.met_states or other in map(company.root, self.reference.lately()):
                states = [half]
        return company.state(states[0]) if len(states) == 1 else None

    def _introduced(self, phrase: Phrase, parts: list[Part], index: int, whose: Owner) -> Character | None:
        """A person with a role before or after the name, or a name that can only be a person's."""
        part = parts[index]
        if part.stop < phrase.stop and self.tags[part.stop] != "Z":
            return None
        if self._is_vessel(part, phrase):
            return None
        body = self._body(phrase, part, parts[index - 1], whose) if index else None
        if body is not None or not self._only_names(part):
            return body
        if whose == NOBODY and part.stop == phrase.stop:
            whose = self.cast.owner_after(phrase, OF)  # "Ana Lund of Sweden"
        addressed = False
        for before in reversed(parts[:index]) if index else ():
            if before.role is not None and before.role.personal:
                addressed = True
                if not (before.role.courteous or _is_honour(parts, before)):
                    return self._titled(phrase, part, before, whose)
        said = self.owners.beside(part, phrase)
        if said is not None:
            title, owner, sectors = said
            owner = Owner(owner.country or whose.country, whose.parent or owner.parent)
            if owner == NOBODY and sectors[:1] in GOVERNING and part.stop - part.first >= FULL_NAME:
                owner = Owner(self.reference.home(phrase))
            return self._made(part, owner, title, sectors)
        if addressed or self.looks_personal(part) or self._speaks(part, phrase):
            return self._made(part, whose, None, ())
        return None

    def _speaks(self, part: Part, phrase: Phrase) -> bool:
        """Whether two words that are not English say something, right before or after: "said Ola Berg"."""
        words = range(part.first, part.stop)
        if len(words) != FULL_NAME or any(self.lowers[at] in self.grammar.english.letters for at in words):
            return False
        near = (self.grammar.verb_at(at) for at in (part.first - 1, part.stop) if at < phrase.sentence.stop)
        return any(verb is not None and verb.lemma == "say" and not verb.passive for verb in near)

    def _is_vessel(self, part: Part, phrase: Phrase) -> bool:
        """Whether the word before a name says that it is a ship's, also in quotation marks."""
        at = part.first - 1
        if at > phrase.sentence.first and self.tags[at] == '"':
            at -= 1
        return at >= phrase.sentence.first and self.lowers[at] in VESSELS

    def _body(self, phrase: Phrase, part: Part, before: Part, whose: Owner) -> Character | None:
        """A body whose sort stands before its name: "the newspaper Morgenruf", "the rebel group Zarva"."""
        role = before.role
        if role is None or before.plural or before.stop != part.first or SORTS.isdisjoint(role.sectors[:1]):
            return None
        text = self.text
        if not (role.body or text.lowers[part.first - 1] in BANDS):
            return None
        if before.first > phrase.sentence.first and text.words[before.first][0].isupper():
            return None  # "the Socialist Union Rovak" is one name.
        name = self.cast.words(part.first, part.stop)
        character = self.company.make(f"{whose.country or '?'}/{slug(name)}", name, role.bearers(plural=False))
        character.country, character.sectors = self.company.code(whose.country), role.sectors
        self.company.by_surname[name] = character
        return self.company.add(f"body:{name}", character)

    def _titled(self, phrase: Phrase, part: Part, office: Part, whose: Owner) -> Character | None:
        """A person whose title stands before the name."""
        role = office.role
        if role is None:
            return None
        if whose == NOBODY:
            said = self.owners.beside(part, phrase)
            whose = self.owners.with_initials(phrase) if said is None else said[1]
        if whose == NOBODY:
            country = self._of_namesakes(part, role) or OFFICES.get(role.id, "")
            country = country or self.reference.colleague(role, self.owners.countries(phrase.sentence)[0])
            whose = Owner(country or self._state_around(phrase, role))
        title = self.cast.words(office.first, office.stop) if role.office else None
        return self._made(part, whose, title, self.owners.sectors(role, phrase))

    def _state_around(self, phrase: Phrase, role: Role) -> str:
        """The state of an official whom nothing else gives one: the only one of the sentence, or the one spoken of.

        "Defence Minister Ana Lund said Chad must wait": whom she speaks of is less often her own.
        """
        states, _ = self.owners.countries(phrase.sentence)
        only = min(states) if len(states) == 1 else ""
        if role.sectors[:1] in UNSERVING:
            return only
        frame = self.reference.frame(phrase)
        if only and (frame in {only, ""} or self.owners.is_named_before(phrase, only)):
            return only
        # A general may be anybody's; a defence minister serves the state.
        return "" if role.sent or (role.force and role.sectors[0] is not Sector.GOV) else frame

    def _of_namesakes(self, part: Part, role: Role) -> str:
        """The country of all who have held an office under a surname: "President Bush"; empty for none or several."""
        company = self.company
        known = company.names.surnames.get(self.text.words[part.first], []) if part.stop - part.first == 1 else []
        countries = {entry.country for entry in holders(known, role, self.cast.roles, company.published)}
        return countries.pop() if len(countries) == 1 else ""

    def _made(self, part: Part, whose: Owner, title: str | None, sectors: tuple[Sector, ...]) -> Character:
        """The character of a person introduced by name."""
        place, parent = whose.country, whose.parent
        international = parent.startswith("IGO")
        if not sectors and parent in self.company.by_key:
            sectors = self.company.by_key[parent].sectors
        if international:
            sectors = (Sector.IGO,)
        root = "IGO" if international and not place else place or "?"
        character = self.company.stranger(self.cast.words(part.first, part.stop), place, root)
        character.gender = character.gender or self._gender(part)
        character.complete(role=title, state=self.company.states.get(place), sectors=sectors)
        return character

    def _gender(self, part: Part) -> str:
        """By the given name, where the table knows it."""
        given, english = self.text.words[part.first], self.grammar.english
        male, female = given in english.male, given in english.female
        return "" if male == female else "m" if male else "f"

    def looks_personal(self, part: Part) -> bool:
        """A given name before another capitalised word; or words that are not English, the last of which recurs."""
        words, english = self.text.words, self.grammar.english
        given, last = words[part.first], words[part.stop - 1]
        length = part.stop - part.first
        if length < 2 or (length > 2 and last.lower() in english.letters):
            # "the Xavier Lund Center"
            return False
        if english.is_given_name(given):
            return True
        if length > MOST_NAMES or any(
            self.lowers[token] in english.letters or len(words[token]) < 2 for token in range(part.first, part.stop)
        ):
            return False
        return self._recurs(last)

    def _recurs(self, surname: str) -> bool:
        """Whether a word also stands in the text without a capitalised word before it: a surname on its own."""
        words = self.text.words
        return any(not (at and words[at - 1][0].isupper()) for at in places(words, surname, 0, len(words)))

    def _only_names(self, part: Part) -> bool:
        """Whether the first word is a name's: "Expert Groups On" is nobody, nor is an acronym on its own."""
        word, lower, english = self.text.words[part.first], self.lowers[part.first], self.grammar.english
        if part.stop - part.first == 1 and word[1:2].isupper():
            return False
        return lower not in english.letters or english.is_given_name(word) or lower in PARTICLES


def _is_honour(parts: list[Part], before: Part) -> bool:
    """Whether a noble or clerical title only follows an office: "Foreign Minister Sheikh Ali"."""
    at = parts.index(before)
    office = parts[at - 1].role if at else None
    honour = before.role is not None and before.role.sectors[:1] in UNSERVING
    return honour and office is not None and office.office and parts[at - 1].stop == before.first
