"""Whom a role stands for: somebody met before, a body of its state, or people without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..codes import Sector
from ..records import ActorKind, MentionKind
from ..slugs import slug
from .cast import NOBODY, Owner, Sighting
from .gazetteer import Sense
from .roles import joint

if TYPE_CHECKING:
    from .cast import Cast
    from .characters import Character
    from .owners import Owners
    from .parts import Part, Parts
    from .phrases import Phrase
    from .reference import Reference
    from .roles import Role
    from .strangers import Strangers

__all__ = ["Bearers"]

# How many phrases may stand between a role and the name of its bearer.
MOST_STEPS: Final = 3
# Civilians are actors where they act, or where the text says whose they are.
CROWDS: Final = frozenset(
    {(), (Sector.CVL,), (Sector.UNK,), (Sector.REF,), (Sector.LAB,), (Sector.MED,), (Sector.EDU,)}
)
LOCAL: Final = frozenset(
    "city county district local municipal province provincial region regional state village".split()
)
# After a preposition or an active verb a singular noun for a person needs an article.
BARING: Final = frozenset("IVBGT")
# Machines that are a state's where the text says so.
MACHINES: Final = frozenset({"war-machines"})


class Bearers:
    """Finds the bearers of roles."""

    __slots__ = (
        "_numbers",
        "_unnamed",
        "cast",
        "company",
        "grammar",
        "owners",
        "parts",
        "reference",
        "strangers",
        "text",
    )

    def __init__(self, cast: Cast, parts: Parts, owners: Owners, reference: Reference, strangers: Strangers) -> None:
        """Take the cast so far and whom to ask about it."""
        self.cast = cast
        self.text = cast.text
        self.grammar = cast.grammar
        self.company = cast.company
        self.parts = parts
        self.owners = owners
        self.reference = reference
        self.strangers = strangers
        # Unnamed people: the latest by role and number, and how many a role has had.
        self._unnamed: dict[tuple[str, bool], str] = {}
        self._numbers: dict[str, int] = {}

    def find(self, phrase: Phrase, parts: list[Part], index: int, role: Role, whose: Owner) -> Sighting | None:
        """The mention that a role makes of its phrase; None where it names nobody or only describes somebody."""
        part = parts[index]
        if role.courteous or self.text.lowers[phrase.first] == "no":
            return None
        if role.id == "opposition" and self.text.lowers[phrase.stop : phrase.stop + 1] == ["to"]:
            # "opposition to the plan" is no party.
            return None
        if role.body and self._is_other_thing(phrase, part, index):
            return None
        if role.personal and not part.plural and self._is_bare(phrase, part, role):
            return None
        if role.personal and (
            self._is_appositive(phrase, part)
            or self._names_after(phrase, parts, index)
            or self._is_named_later(phrase, parts, index)
        ):
            return None
        own = whose != NOBODY
        if not own:
            whose = self.owners.around(phrase, parts)
        if role.kind == "group" and not whose.country and not self._acts(phrase, role, own=own):
            return None
        if whose == NOBODY and self.grammar.tags[phrase.first] == "F":
            whose = self._possessor(phrase)
        if role.collective and not part.plural:
            self._equate_state(phrase)
            return None
        start = self._nominal_start(phrase, part)
        definite = self.text.lowers[phrase.first] in {"the", "that", "this"}
        named = self._proper_start(part, parts[index - 1]) if index and role.body else -1
        characters = self._in_office(phrase, parts, index, role, whose) or self._known(
            phrase, part, role, whose, definite=definite, named=named >= 0
        )
        if characters is None and named >= 0:
            characters = self._proper(part, role, named, whose.country)
            start = named
        elif characters is None:
            characters = self._made(phrase, part, role, whose, start)
            if role.office and part.plural and whose.country:
                for other in self._other_owners(phrase):
                    characters += self._made(phrase, part, role, other, start)
        if not characters:
            return None
        kind = MentionKind.OFFICE if role.kind == "title" and definite else MentionKind.NOMINAL
        return Sighting(start, phrase.stop, kind, characters, "actor.role", role.row)

    def _possessor(self, phrase: Phrase) -> Owner:
        """Whose "its soldiers" are: of the state or the body that "its" means."""
        found = self.reference.possessor(phrase)
        if found is None:
            return NOBODY
        country = found.id if found.id in self.company.states.ids else self.company.root(found)
        return Owner(country, found.id if found.id.startswith("IGO") and not country else "")

    def _other_owners(self, phrase: Phrase) -> list[Owner]:
        """The second owner of "the kings of Chad and Mali", the first of "the Chadian and Malian kings"."""
        tags, at, joint, other = self.grammar.tags, phrase.stop, -1, None
        if at + 1 < phrase.sentence.stop and self.text.lowers[at] in {"from", "of"}:
            inner = self.grammar.phrase_at(at + 1)
            joint = -1 if inner is None else inner.stop
            other = self.grammar.phrase_at(joint + 1) if 0 <= joint < phrase.sentence.stop - 1 else None
        elif phrase.first - 2 >= phrase.sentence.first and (
            tags[phrase.first - 2] == "A" or self.text.words[phrase.first - 2].isupper()
        ):
            joint = phrase.first - 1
            other = self.grammar.phrase_at(phrase.first - 2)
        if other is None or tags[joint] != "K":
            return []
        names = [self.cast.name_at.get(token) for token in range(other.first, other.stop)]
        return [self.cast.owner(name) for name in names if name is not None and name.stop == other.stop]

    def _in_office(
        self, phrase: Phrase, parts: list[Part], index: int, role: Role, whose: Owner
    ) -> tuple[Character, ...] | None:
        """Read "the French president", "France's leader": somebody met who is that; None for nobody."""
        part = parts[index]
        before = parts[index - 1] if index else None
        if not role.personal or part.plural or before is None or before.name is None:
            return None
        if before.name.entries[0].sense is Sense.PLACE:
            return None
        tags = self.grammar.tags
        if before.stop < part.first and tags[before.stop : part.first] != "Z":
            # "the French far-right leader"
            return None
        if tags[before.stop] != "Z" and self.text.lowers[phrase.first] != "the":
            return None
        words = " ".join(self.text.lowers[part.first : part.stop])
        found = self.reference.office_holder(role, words, whose.country) if whose.country else None
        return None if found is None else (found,)

    def _is_other_thing(self, phrase: Phrase, part: Part, index: int) -> bool:
        """Whether words around a body make another thing of it: "the sanctions regime", "Council of Research"."""
        tags, lowers, words = self.grammar.tags, self.text.lowers, self.text.words
        if index == 0 and part.first > phrase.first and tags[part.first - 1] == "N":
            return True
        after = part.stop
        return (
            part.stop - part.first == 1 and words[part.first][0].isupper()
            and lowers[after : after + 1] == ["of"] and tags[after + 1 : after + 2] == "P"
            and after + 1 not in self.cast.name_at
        )  # fmt: skip

    def _is_bare(self, phrase: Phrase, part: Part, role: Role) -> bool:
        """Whether a noun for one person stands where no person can: "as president", "in general", "want justice"."""
        first = phrase.first
        if part.first > first or first == phrase.sentence.first:
            return False
        before = self.grammar.tags[first - 1]
        # "was elected president", but "was taken hostage"
        return before in BARING or (before == "X" and role.kind == "title")

    def _acts(self, phrase: Phrase, role: Role, *, own: bool) -> bool:
        """Whether people or machines that nobody owns are somebody here."""
        if role.id in MACHINES:
            return own
        return role.sectors[:1] not in CROWDS or self.reference.is_subject(phrase)

    def _known(
        self, phrase: Phrase, part: Part, role: Role, whose: Owner, *, definite: bool, named: bool
    ) -> tuple[Character, ...] | None:
        """Somebody met before, or a state for its government; None where a role makes somebody new."""
        if role.governs and self.text.lowers[part.first - 1] not in LOCAL:
            return self.reference.government(phrase, whose.country, definite=definite)
        if named or not definite or whose != NOBODY:
            return None
        if part.first == phrase.first + 1 == phrase.head and self.grammar.tags[part.first] == "P":
            short = self.reference.body_called(self.text.words[part.first])
            if short is not None:
                return (short,)
        words = " ".join(self.text.lowers[part.first : part.stop])
        back = self.reference.role(role, words, plural=part.plural)
        if back is not None:
            return (back,)
        if not role.body:
            return None
        met = self.reference.noun(phrase)[0]
        if not met and Sector.JUD in role.sectors:
            met = self.reference.world_court()
        return met or None

    def _equate_state(self, phrase: Phrase) -> None:
        """Let one state described stand for the one named after it: "its neighbour, Uganda,"."""
        after = phrase.stop + 1
        name = self.cast.name_at.get(after)
        if name is not None and self.grammar.tags[phrase.stop] == "," and name.entries[0].sense is Sense.STATE:
            self.cast.equate_with(phrase, after)

    def _is_appositive(self, phrase: Phrase, part: Part) -> bool:
        """Whether a role only says who the person before or after its comma is: "Lavrov, the minister,"."""
        tags = self.grammar.tags
        before, after = phrase.first - 1, phrase.stop
        if before - 1 >= phrase.sentence.first and tags[before] == ",":
            other = self.grammar.phrase_at(before - 1)
            found = None if other is None else self.cast.head_mention(other)
            if found is not None and found.characters[0].kind is ActorKind.PERSON and found.characters[0].named:
                self._entitle(found.first, part)
                self.cast.equate(phrase, found)
                return True
        named = after + 1 < phrase.sentence.stop and tags[after] == "," and tags[after + 1] == "P"
        if named and self._begins_person(after + 1):
            self._entitle(after + 1, part)
            self.cast.equate_with(phrase, after + 1)
            return True
        return False

    def _entitle(self, token: int, part: Part) -> None:
        """Give the office-holder named at a token the title beside it: "Macron, the French president,"."""
        name = self.cast.name_at.get(token)
        entry = None if name is None else self.cast.choose(name)
        if entry is not None and entry.sense is Sense.PERSON and part.role is not None and part.role.office:
            self.company.hold(self.company.person(entry), entry, self.cast.words(part.first, part.stop))

    def _begins_person(self, token: int) -> bool:
        """Whether the name that begins at a token is somebody's: of the lexicon, or of several words."""
        name = self.cast.name_at.get(token)
        if name is not None:
            return name.entries[0].sense is Sense.PERSON
        return self.grammar.tags[token + 1 : token + 2] == "P"

    def _is_named_later(self, phrase: Phrase, parts: list[Part], index: int) -> bool:
        """Whether a comma sets the bearer's name behind what the role is of: "the envoy to Libya, Ana Lund,"."""
        tags, stop, at = self.grammar.tags, phrase.sentence.stop, phrase.stop
        for _ in range(MOST_STEPS):
            joint = "IT" if at == phrase.stop else "ITK"
            after = self.grammar.phrase_at(at + 1) if at + 1 < stop and tags[at] in joint else None
            if after is None:
                break
            at = after.stop
        if at == phrase.stop or at + 2 >= stop or tags[at] != "," or tags[at + 1] != "P":
            return False
        named, part = self.grammar.phrase_at(at + 1), parts[index]
        if part.plural or part.role is None or named is None or not self._begins_person(at + 1):
            return False
        if tags[named.stop : named.stop + 1] == "K" or tags[named.stop : named.stop + 2] == ",K":
            # A list: "the king of Spain, Ana Lund and ..."
            return False
        title = self.cast.words(part.first, part.stop) if part.role.office else ""
        self.owners.tell(at + 1, (title, self.owners.around(phrase, parts), part.role.sectors))
        self.cast.equate_with(phrase, at + 1)
        return True

    def _names_after(self, phrase: Phrase, parts: list[Part], index: int) -> bool:
        """Whether the bearer of a role is named after its body: "Head of the Duma Committee Leonid Slutsky"."""
        if parts[index].plural:
            return False
        tags, stop = self.grammar.tags, phrase.sentence.stop
        last, at = phrase, phrase.stop
        for _ in range(MOST_STEPS):
            if at + 1 >= stop or tags[at] not in "IK":
                break
            after = self.grammar.phrase_at(at + 1)
            if after is None:
                break
            last, at = after, after.stop
        if last is phrase:
            return False
        named = self.parts.of(last)
        if len(named) < 2 or named[-1].stop != last.stop or named[-1].role is not None:
            return False
        return self._is_named(phrase, parts[index], named[-2], named[-1])

    def _is_named(self, phrase: Phrase, part: Part, before: Part, bearer: Part) -> bool:
        """Give a role to the person whose name ends the phrases after it; whether there is one."""
        entry = None if bearer.name is None else self.cast.choose(bearer.name)
        personal = entry.sense is Sense.PERSON if entry is not None else self.strangers.looks_personal(bearer)
        if not personal or (before.role is not None and before.role.personal):
            return False
        owner = self.cast.owner_after(phrase)
        body = self.cast.body_between(phrase.stop, bearer.first)
        if entry is not None:
            character = self.company.person(entry)
        else:
            name = self.cast.words(bearer.first, bearer.stop)
            character = self.company.stranger(name, owner[0], owner[0] or ("IGO" if owner[1] else "?"))
        sectors = () if part.role is None else part.role.sectors
        if sectors in CROWDS and body:
            sectors = body
        elif sectors in CROWDS and before.role is not None and before.role.body:
            sectors = before.role.sectors
        character.complete(role=self.cast.words(part.first, part.stop), sectors=sectors)
        self.cast.equate(
            phrase, Sighting(bearer.first, bearer.stop, MentionKind.NAME, (character,), "actor.introduced")
        )
        return True

    def _nominal_start(self, phrase: Phrase, part: Part) -> int:
        """A nominal mention begins after the determiner, and after a possessor that is a mention of its own."""
        tags = self.grammar.tags
        first = max(phrase.first, tags.rfind("Z", phrase.first, part.first) + 1)
        while first < part.first and tags[first] in "DF#":
            first += 1
        return first

    def _proper_start(self, part: Part, before: Part) -> int:
        """Where the proper name of a body begins that ends in a role: "the Reform Party"; -1 for none."""
        words = self.text.words
        if before.name is not None or before.role is not None or not words[part.first][0].isupper():
            return -1
        return before.first if all(word[0].isupper() for word in words[before.stop : part.first]) else -1

    def _proper(self, part: Part, role: Role, first: int, country: str) -> tuple[Character, ...]:
        """A body with a proper name that no table has."""
        name = self.cast.words(first, part.stop)
        identifier = f"{country or '?'}/{slug(name)}"
        character = self.company.by_key.get(identifier)
        if character is None:
            character = self.company.make(identifier, name, role.bearers(plural=part.plural))
            character.country, character.sectors = self.company.code(country), role.sectors
            self.company.add(identifier, character)
        return (character,)

    def _made(self, phrase: Phrase, part: Part, role: Role, whose: Owner, start: int) -> tuple[Character, ...]:
        """An actor made of a role: a body under its state, an unnamed person or group."""
        if whose == NOBODY:
            whose = Owner(self._frame(phrase, part, role))
        if role.collective:
            whose = NOBODY
        root = whose.country or ("IGO" if whose.parent.startswith("IGO") else "?")
        if role.body and whose == NOBODY and not self.reference.is_subject(phrase):
            return ()
        unique = role.unique and not part.plural and whose != NOBODY
        if unique:
            identifier = f"{whose.country or whose.parent}/{role.id}"
        else:
            identifier = self._individual(phrase, part, f"{root}/?{slug(self._head_words(part, start))}")
        character = self.company.by_key.get(identifier)
        if character is None:
            name = self.cast.words(start, phrase.stop)
            character = self.company.make(identifier, name, role.bearers(plural=part.plural))
            character.country = self.company.code(whose.country)
            character.sectors = role.sectors if root != "IGO" or role.body else (Sector.IGO,)
            character.named = unique
            character.plural, character.gender = part.plural or role.kind == "group", role.gender
            character.role = self.cast.words(part.first, part.stop) if role.personal else None
            self.company.add(identifier, character)
        return (character,)

    def _frame(self, phrase: Phrase, part: Part, role: Role) -> str:
        """The country of a role without an owner: of the sentence, or of what is being spoken of; empty for none."""
        if role.unframed or self.owners.is_worldwide(phrase, part):
            return ""
        for token in range(phrase.first + 1, part.first):
            if self.owners.is_sided(token):
                return ""
        states, places = self.owners.countries(phrase.sentence)
        if len(states) == 1:
            return min(states)
        own = role.organ or (role.local and not states)
        frame = self.reference.frame(phrase) if own or (places and not states) else ""
        return frame if own or places == {frame} else ""

    def _individual(self, phrase: Phrase, part: Part, identifier: str) -> str:
        """The id of somebody unnamed: "a source" is somebody new, "the source" was met, "sources" are not one."""
        latest = self._unnamed.get((identifier, part.plural))
        if latest is not None and (part.plural or self.text.lowers[phrase.first] not in {"a", "an", "another"}):
            return latest
        number = self._numbers[identifier] = self._numbers.get(identifier, 0) + 1
        wanted = identifier if number == 1 else f"{identifier}-{number}"
        self._unnamed[identifier, part.plural] = wanted
        return wanted

    def _head_words(self, part: Part, start: int) -> str:
        """The words of a role for its id, with a noun before it ("government source"), its head in the singular."""
        first = part.first
        if first - 1 >= start and self.grammar.tags[first - 1] == "N":
            first -= 1
        words = self.text.lowers[first : part.stop]
        head = (joint(words) or len(words)) - 1
        words[head] = self.grammar.english.lemma(words[head])
        return " ".join(words)
