"""Whom a role stands for: somebody met before, a body of its state, or people without a name."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from ...codes import Sector
from ...records import ActorKind, MentionKind
from ...slugs import slug
from ..grammar.tagging import FINITE
from ..names.gazetteer import Sense
from ..names.roles import RELATIONS, joint
from .appositions import CROWDS
from .cast import NOBODY, PLACING, CastReader, Owner, Sighting
from .parts import Part
from .reference import PAIRED

if TYPE_CHECKING:
    from ..grammar.phrases import Phrase
    from ..names.roles import Role
    from ..text.english import English
    from .appositions import Appositions
    from .cast import Cast
    from .characters import Character
    from .owners import Owners
    from .pronouns import Pronouns
    from .reference import Reference

__all__ = ["Bearers"]

LOCAL: Final = frozenset(
    "city county district local municipal province provincial region regional state village".split()
)
# After a preposition or an active verb a singular noun for a person needs an article.
BARING: Final = frozenset("IVBGT")
# The sectors of offices that rebels and parties have as well.
SERVING: Final = frozenset({(Sector.GOV,), (Sector.LEG,)})
# To whom "the government" is that of their own state.
OPPOSING: Final = frozenset({Sector.LEG, Sector.OPP, Sector.PTY, Sector.REB})
# Those who without another state near by are of the one that a text is about.
SERVANTS: Final = frozenset({Sector.COP, Sector.GOV, Sector.LEG, Sector.MIL, Sector.OPP, Sector.REB})
# Who meets in a body of states: "EU foreign ministers", "ASEAN leaders".
MINISTERS: Final = ("leader", "minister", "head-of-state", "head-of-government")
# What stands between somebody and the body that they serve.
MEMBERSHIP: Final = frozenset({"at", "for", "from", "in", "of", "with"})
# What a state does with forces of its own.
SENDING: Final = frozenset(
    "amass assemble base commit concentrate contribute deploy dispatch keep mass mobilise mobilize move order position "
    "pull rally redeploy remove rush send station withdraw".split()
)
# Whose delegations and negotiators are those of the state that is spoken of.
GOVERNMENTS: Final = frozenset({"government", "military", "regime"})
# What stands before a number, as lists of two words.
MEASURES: Final = (["at", "least"], ["fewer", "than"], ["less", "than"], ["more", "than"], ["up", "to"])
# Machines that are a state's where the text says so.
MACHINES: Final = frozenset({"war-machines"})

# A party of these is one to a quarrel or deal.
EITHER: Final = frozenset({"another", "any", "each", "either", "every", "neither", "third"})


class Bearers(CastReader):
    """Finds the bearers of roles."""

    __slots__ = ("_numbers", "_unnamed", "appositions", "owners", "pronouns", "reference")

    def __init__(
        self, cast: Cast, owners: Owners, reference: Reference, pronouns: Pronouns, appositions: Appositions
    ) -> None:
        """Take the cast so far and whom to ask about it."""
        super().__init__(cast)
        self.owners = owners
        self.reference = reference
        self.pronouns = pronouns
        self.appositions = appositions
        # Unnamed people: the latest by role and number, and how many a role has had.
        self._unnamed: dict[tuple[str, bool], str] = {}
        self._numbers: dict[str, int] = {}

    def find(self, phrase: Phrase, parts: list[Part], index: int, role: Role, whose: Owner) -> Sighting | None:
        """The mention that a role makes of its phrase; None where it names nobody or only describes somebody."""
        part = parts[index]
        if self._is_nobody(phrase, part, index, role):
            return None
        if role.personal and (self.appositions.describes(phrase, parts, part) or self._is_said_of_subject(phrase)):
            if whose != NOBODY and self.tags[phrase.stop : phrase.stop + 2] == ",P":
                # "Berg's spokeswoman, Ana Lund,"
                self.owners.tell(phrase.stop + 1, phrase, part, role, whose)
            return None
        if not part.plural and self._is_said_of_name(phrase, role):
            return None
        own = whose != NOBODY
        if not own:
            whose = self._owner(phrase, parts, part, role)
        if role.kind == "group" and not whose.country and not self._acts(phrase, role, own=own):
            return None
        if role.collective and not part.plural:
            self._equate_state(phrase)
            return None
        start = self.cast.nominal_start(phrase, part.first)
        definite = self.lowers[phrase.first] in {"the", "that", "this"} or self._is_heading(phrase, part, role)
        named = self._proper_start(part, parts[index - 1]) if index and role.body else -1
        characters = self._in_office(phrase, part, parts[index - 1], role, whose) if index else None
        if characters is None:
            characters = self._known(phrase, part, role, whose, definite=definite, named=named >= 0)
        if characters is None and named >= 0:
            characters = self._proper(part, role, named, whose)
            start = named
        elif characters is None:
            characters = self._made_for_all(phrase, part, role, whose, start)
        if not characters:
            return None
        kind = MentionKind.OFFICE if role.kind == "title" and definite else MentionKind.NOMINAL
        before = self._joined_adjective(phrase) if len(characters) > 1 else None
        if before is None:
            return Sighting(start, phrase.stop, kind, characters, "actor.role", role.row)
        start = self.cast.nominal_start(before, before.stop)
        found = Sighting(start, phrase.stop, MentionKind.COLLECTIVE, characters, "actor.role", role.row)
        self.cast.equate(before, found)
        return found

    def _is_heading(self, phrase: Phrase, part: Part, role: Role) -> bool:
        """Whether a title acts without an article, as the one spoken of does in headings: "President says"."""
        capital = part.first == phrase.first and self.text.words[part.first][0].isupper()
        return capital and role.kind == "title" and not part.plural and self.reference.is_subject(phrase)

    def _owner(self, phrase: Phrase, parts: list[Part], part: Part, role: Role) -> Owner:
        """Whose a role is that no name in its phrase owns: that of "its", or of what stands around or behind it."""
        whose = self.owners.possessor(phrase) if role.id not in RELATIONS else NOBODY
        if whose == NOBODY and role.organ:
            whose = self.owners.before_initials(phrase)
        if whose == NOBODY:
            whose = self.owners.around(phrase, parts)
        if whose == NOBODY and role.organ:
            whose = self._of_member(phrase)
        if whose == NOBODY and part.plural:
            whose = next(iter(self._pair_after(phrase)), self._included_owner(phrase))
            if whose == NOBODY and role.force:
                whose = self._shared_owner(phrase) or NOBODY
        if whose == NOBODY and role.force:
            whose = self._sender(phrase)
        return whose

    def _included_owner(self, phrase: Phrase) -> Owner:
        """Whose the generals are of "four generals, including Min Aung Hlaing": of whom one of them is."""
        at = phrase.stop + 2
        inner = self.grammar.phrase_at(at) if self.lowers[phrase.stop : at] == [",", "including"] else None
        names = () if inner is None else self.cast.names_in(inner.first, inner.stop)
        return next((Owner(entry.country) for entry in map(self.cast.choose, names) if entry.country), NOBODY)

    def _of_member(self, phrase: Phrase) -> Owner:
        """Whose the body is that somebody comes from: "a Chadian official from the ministry of trade"."""
        before = phrase.first - 2
        if before < phrase.sentence.first or self.lowers[before + 1] not in MEMBERSHIP:
            return NOBODY
        found = self.cast.mention_ending(before + 1)
        if found is None or found.characters[0].kind is not ActorKind.PERSON or len(found.characters) > 1:
            return NOBODY
        return Owner(self.company.state_of(found.characters[0]))

    def _shared_owner(self, phrase: Phrase) -> Owner | None:
        """Whose "troops" are in "Chadian tanks and troops": of whom the nouns before them are; None for nobody."""
        before = phrase.first - 2
        if before < phrase.sentence.first or self.tags[before + 1] != "K":
            return None
        other = self.grammar.phrase_at(before)
        found = None if other is None or other.stop != before + 1 else self.cast.head_mention(other)
        names = () if other is None else self.cast.names_in(other.first, other.head)
        return self.cast.owner_as(found.characters[0]) if found is not None and names else None

    def _sender(self, phrase: Phrase) -> Owner:
        """Whose forces are that a state moves: "Chad sent troops to Mali"."""
        at = phrase.first - 1
        if self.lowers[at - 1 : at + 1] in MEASURES:
            at -= 2
        verb = self.grammar.verb_at(at) if at >= phrase.sentence.first else None
        subject = None if verb is None or verb.passive or verb.lemma not in SENDING else self.grammar.subject(verb)
        found = None if subject is None else self.cast.head_mention(subject)
        return NOBODY if found is None or len(found.characters) > 1 else self.cast.owner_as(found.characters[0])

    def _is_nobody(self, phrase: Phrase, part: Part, index: int, role: Role) -> bool:
        """Whether a role names nobody here: a form of address, "no minister", "opposition to the plan"."""
        lowers = self.lowers
        if role.courteous or lowers[phrase.first] == "no":
            return True
        if role.id == "source" and lowers[phrase.stop : phrase.stop + 1] == ["of"]:
            return True  # "a source of tension"
        if role.id == "chief" and lowers[phrase.stop : phrase.stop + 1] == ["among"]:
            return True  # "many states, chief among them Peru"
        if role.personal:
            return not part.plural and self._is_bare(phrase, part, role)
        if role.id == "party" and lowers[phrase.first] in EITHER:
            return True  # "unless either party withdraws"
        if role.id == "opposition":
            return lowers[phrase.stop : phrase.stop + 1] == ["to"]
        if lowers[phrase.head] == "presidency":
            # "won the presidency", "clings to the presidency"
            return self.tags[phrase.first - 1] in "VBGX" or lowers[phrase.first - 1] in {"for", "to"}
        return role.body and self._is_other_thing(phrase, part, index)

    def _is_said_of_subject(self, phrase: Phrase) -> bool:
        """Whether a phrase only says what the subject is, "Chad is the victim", for whom it then stands."""
        if self.grammar.tags[phrase.first - 1] not in "ERX":
            return False
        at = self.grammar.back_over(phrase.first - 1, phrase.sentence.first + 1, "R")
        verb = self.grammar.verb_at(at) if at > phrase.sentence.first else None
        if verb is None or verb.lemma != "be" or verb.stop != at + 1:
            return False
        subject = self.grammar.subject(verb)
        found = None if subject is None else self.cast.head_mention(subject)
        if found is None or not all(character.named for character in found.characters):
            return False
        self.cast.equate(phrase, found)
        return True

    def _is_said_of_name(self, phrase: Phrase, role: Role) -> bool:
        """Whether a phrase says what a name before it is, "Chad, an ally of Mali", for which it then stands."""
        tags, before = self.tags, phrase.first - 1
        if before - 1 < phrase.sentence.first or self.reference.is_subject(phrase):
            return False
        # "named Ola Berg as its envoy"
        post = self.lowers[before] == "as" and role.personal and tags[phrase.first] in "DF"
        owned = "Z" in tags[phrase.first : phrase.head]  # "Russia, Syria's main backer, left"
        listed = (
            tags[phrase.stop : phrase.stop + 1] in {"K", ","} and tags[phrase.stop + 1 : phrase.stop + 2] not in FINITE
        )
        aside = tags[before] == "," and (owned or tags[phrase.first] == "D") and not listed
        name = self.grammar.phrase_at(before - 1) if post or aside else None
        found = None if name is None or name.stop != before else self.cast.head_mention(name)
        if found is None or len(found.characters) > 1 or not found.characters[0].named:
            return False
        personal = found.characters[0].kind is ActorKind.PERSON
        if personal != post and not (personal and role.collective):
            return False
        self.cast.equate(phrase, found)
        return True

    def _made_for_all(self, phrase: Phrase, part: Part, role: Role, whose: Owner, start: int) -> tuple[Character, ...]:
        """The actors made of a role, one for each state whose it is: "the kings of Chad and Mali"."""
        shared = role.office or role.unique or (role.force and self._joined_adjective(phrase) is not None)
        crowd = role.sectors[:1] in CROWDS and role.sectors[:1] != (Sector.UNK,)
        if not (shared and part.plural and whose.country) or crowd:
            return self._made(phrase, part, role, whose, start)
        owners = [whose, *self._other_owners(phrase)]
        if role.unique and len(owners) > 1:
            # Each state has one of "the Chadian and Malian armies".
            part = Part(part.first, part.stop, role=role)
        return tuple(chain.from_iterable(self._made(phrase, part, role, owner, start) for owner in owners))

    def _pair_after(self, phrase: Phrase) -> list[Owner]:
        """The owners of "the kings of both countries"."""
        inner = self.grammar.linked(phrase, {"from", "of"})
        if inner is None or self.lowers[inner.head] not in PAIRED:
            return []
        return [Owner(self.company.state_of(one)) for one in self.reference.noun(inner)[0]]

    def _other_owners(self, phrase: Phrase) -> list[Owner]:
        """The other owners of "the kings of Chad and Mali", the first of "the Chadian and Malian kings"."""
        tags, at = self.tags, phrase.stop
        owned = tags.find("Z", phrase.first, at)
        for found in self.cast.mentions_in(phrase) if owned >= 0 else ():
            if found.stop == owned and len(found.characters) > 1:
                return [Owner(self.company.state_of(one)) for one in found.characters[1:]]
        pair = self._pair_after(phrase)
        if pair:
            return pair[1:]
        others: list[Phrase | None] = []
        if at + 1 < phrase.sentence.stop and self.lowers[at] in {"from", "of"}:
            inner = self.grammar.phrase_at(at + 1)
            while inner is not None and inner.stop + 2 < phrase.sentence.stop and tags[inner.stop] in ",K":
                joint = inner.stop + (tags[inner.stop : inner.stop + 2] == ",K")
                last = tags[joint] == "K"
                inner = self.grammar.phrase_at(joint + 1)
                others.append(inner)
                if last:
                    break
            else:
                # "the king of Spain, Belgium's ally"
                others = []
        else:
            others.append(self._joined_adjective(phrase))
        return [owner for other in others if other is not None and (owner := self._named_owner(other)) != NOBODY]

    def _joined_adjective(self, phrase: Phrase) -> Phrase | None:
        """The "Chadian" of "Chadian and Malian kings", a phrase of its own; a heading has a comma for the "and"."""
        before = phrase.first - 2
        if before < phrase.sentence.first:
            return None
        listed = before == phrase.sentence.first and self.tags[before + 1 : phrase.first + 1] == ",A"
        if self.tags[before + 1] != "K" and not listed:
            return None
        adjective = self.tags[before] == "A" or self.text.words[before].isupper()
        return self.grammar.phrase_at(before) if adjective else None

    def _named_owner(self, phrase: Phrase) -> Owner:
        """The owner that a phrase ends in the name of."""
        ends = (name for name in self.cast.names_in(phrase.first, phrase.stop) if name.stop == phrase.stop)
        return next(map(self.cast.owner, ends), NOBODY)

    def _in_office(
        self, phrase: Phrase, part: Part, before: Part, role: Role, whose: Owner
    ) -> tuple[Character, ...] | None:
        """Read "the French president", "France's leader": somebody met who is that; None for nobody."""
        if not role.personal or part.plural or before.name is None or before.name.entries[0].sense is Sense.PLACE:
            return None
        tags = self.tags
        if before.stop < part.first and tags[before.stop : part.first] != "Z":
            # "the French far-right leader"
            return None
        if tags[before.stop] != "Z" and self.lowers[phrase.first] != "the":
            return None
        words = " ".join(self.lowers[part.first : part.stop])
        found = self.reference.office_holder(role, words, whose.country) if whose.country else None
        return None if found is None else (found,)

    def _is_other_thing(self, phrase: Phrase, part: Part, index: int) -> bool:
        """Whether words around a body make another thing of it: "the sanctions regime", "Council of Research"."""
        tags, lowers, words = self.tags, self.lowers, self.text.words
        if (
            index == 0
            and part.first > phrase.first
            and (tags[part.first - 1] == "N" or lowers[part.first - 1] == "third")
        ):
            return True  # "a third party" is no party
        after = part.stop
        return (
            part.stop - part.first == 1 and (words[part.first][0].isupper() or lowers[part.first] == "department")
            and lowers[after : after + 1] == ["of"] and tags[after + 1 : after + 2] == "P"
            and after + 1 not in self.cast.name_at
        )  # fmt: skip

    def _is_bare(self, phrase: Phrase, part: Part, role: Role) -> bool:
        """Whether a noun for one person stands where no person can: "as president", "in general", "want justice"."""
        first = phrase.first
        if part.first > first or first == phrase.sentence.first:
            return False
        before = self.tags[first - 1]
        # "was elected president", but "was taken hostage"
        return before in BARING or (before == "X" and role.kind == "title")

    def _acts(self, phrase: Phrase, role: Role, *, own: bool) -> bool:
        """Whether people or machines that nobody owns are somebody here."""
        if role.id in MACHINES:
            return own
        return (
            role.sectors[:1] not in CROWDS
            or Sector.OPP in role.sectors
            or role.id == "international-community"
            or self.reference.is_subject(phrase)
        )

    def _known(
        self, phrase: Phrase, part: Part, role: Role, whose: Owner, *, definite: bool, named: bool
    ) -> tuple[Character, ...] | None:
        """Somebody met before, or a state for its government; None where a role makes somebody new."""
        if role.governs and part.plural and not whose.country:
            return ()  # "Both governments" are a pair, others are anybody's.
        if role.id == "administration" and definite and whose == NOBODY:
            named_one = self.reference.role(role, role.id, plural=False, bare=False)
            if named_one is not None:
                return (named_one,)
        if role.governs and self.lowers[part.first - 1] not in LOCAL:
            # "between government and rebels"
            bare = phrase.first == phrase.head and self.lowers[phrase.first - 1] not in PLACING
            country = whose.country or (self._spoken_of(phrase) if definite else "")
            found = self.reference.government(phrase, country, definite=definite or bare)
            other = self._joined_adjective(phrase) if part.plural and found else None
            joined = "" if other is None else self._named_owner(other).country
            if joined:
                found = (self.company.state(joined), *found)  # "the U.S. and Chadian governments"
            # "Chad and Mali asked the government": a third one's.
            return found if whose.country or found[:1] not in self.pronouns.askers(phrase) else ()
        if named or not definite or whose != NOBODY or role.id == "media":
            return None  # "The press" is not the Associated Press.
        if part.first == phrase.first + 1 == phrase.head and self.tags[part.first] == "P":
            short = self.reference.body_called(self.text.words[part.first])
            if short is not None:
                return (short,)
        words = " ".join(self.lowers[part.first : part.stop])
        # "The volunteer fighters" are others than the rebels.
        apart = role.kind == "group" and self.tags[part.first - 1] == "N"
        bare = part.first == phrase.first + 1
        back = None if apart else self.reference.role(role, words, plural=part.plural, bare=bare)
        if back is not None:
            return (back,)
        if not role.body:
            return None
        met = self.reference.noun(phrase)[0]
        if not met and Sector.JUD in role.sectors:
            met = self.reference.world_court()
        return met or None

    def _spoken_of(self, phrase: Phrase) -> str:
        """The state of the opponents that do something to "the government", or the one of its sentence; else empty."""
        askers = [one for (one,) in self.pronouns.askers(phrase)]
        states = () if askers else self.owners.countries(phrase.sentence)[0]
        own = min(states) if len(states) == 1 and self.owners.is_named_before(phrase, min(states)) else ""
        return next((self.company.root(one) for one in askers if not OPPOSING.isdisjoint(one.sectors)), own)

    def _equate_state(self, phrase: Phrase) -> None:
        """Let one state described stand for the one named after it: "its neighbour, Uganda,"."""
        after = phrase.stop + 1
        name = self.cast.name_at.get(after)
        if name is not None and self.tags[phrase.stop] == "," and name.entries[0].sense is Sense.STATE:
            self.cast.equate_with(phrase, after)
            return
        # "His ally, President Ana Lund, agreed."
        named = self.grammar.phrase_at(after) if self.tags[phrase.stop : phrase.stop + 1] == "," else None
        parts = [] if named is None or named.first != after else self.owners.parts.of(named)
        if len(parts) > 1 and parts[-2].role is not None and parts[-2].role.office and parts[-1].role is None:
            self.cast.equate_with(phrase, parts[-1].first)

    def _proper_start(self, part: Part, before: Part) -> int:
        """Where the proper name of a body begins that ends in a role: "the Reform Party"; -1 for none."""
        words = self.text.words
        if before.name is not None or before.role is not None or not words[part.first][0].isupper():
            return -1
        return before.first if all(word[0].isupper() for word in words[before.stop : part.first]) else -1

    def _proper(self, part: Part, role: Role, first: int, whose: Owner) -> tuple[Character, ...]:
        """A body with a proper name that no table has; one of an international body is an organ of that."""
        name = self.cast.words(first, part.stop)
        short = self.reference.body_ending(name)
        if short is not None:
            return (short,)
        body = whose.parent if whose.parent.startswith("IGO/") and not whose.country else ""
        identifier = f"{whose.country or body or '?'}/{slug(name)}"
        character = self.company.by_key.get(identifier)
        if character is None:
            kind = ActorKind.IGO if body else role.bearers(plural=part.plural)
            character = self.company.make(identifier, name, kind)
            character.country = self.company.code(whose.country)
            character.sectors = (Sector.IGO,) if body else role.sectors
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
            identifier = self._individual(phrase, part, f"{root}/?{self._head_slug(part, start)}")
        character = self.company.by_key.get(identifier)
        if character is None:
            name = self.cast.words(start, phrase.stop)
            character = self.company.make(identifier, name, role.bearers(plural=part.plural))
            character.country = self.company.code(whose.country)
            character.sectors = self._sectors(phrase, part, role) if root != "IGO" else (Sector.IGO,)
            if root == "IGO" and role.body and role.sectors[:1] != (Sector.GOV,):
                character.sectors = role.sectors
            elif root == "IGO" and role.id.endswith(MINISTERS):
                character.sectors = (Sector.IGO, Sector.GOV)  # Its members' governments sent them.
            character.named, character.sort = unique, role.id
            character.plural, character.gender = part.plural or role.kind == "group", role.gender
            character.role = self.cast.words(part.first, part.stop) if role.personal else None
            self.company.add(identifier, character)
        return (character,)

    def _sectors(self, phrase: Phrase, part: Part, role: Role) -> tuple[Sector, ...]:
        """The sectors of a role; of "rebel negotiators" those of the rebels."""
        if role.personal and role.sectors[:1] in SERVING and part.first > phrase.first:
            before = self.cast.roles.match_end(self.lowers, part.first - 1, part.first)
            if before is not None and before[1].kind in {"body", "group"} and self.tags[part.first - 1] in "NJ":
                return before[1].sectors
        return self.owners.sectors(role, phrase)

    def _frame(self, phrase: Phrase, part: Part, role: Role) -> str:
        """The country of a role without an owner: of the sentence, or of what is being spoken of; empty for none."""
        if (
            (role.unframed and self.lowers[part.first - 1] not in GOVERNMENTS)
            or (part.plural and self._is_of_states(phrase, role))
            or self.owners.is_worldwide(phrase, part)
        ):
            return ""
        for token in range(phrase.first + 1, part.first):
            if self.cast.is_sided(token):
                return ""
        states, places = self.owners.countries(phrase.sentence)
        if role.organ and (beside := self._country_beside(phrase)):
            return beside
        if SERVANTS.intersection(role.sectors[:1]) and (scene := self.owners.scene(phrase.sentence)):
            return scene
        if role.kind == "group" or role.sectors[:1] in CROWDS:
            attacked = self.owners.attacked(phrase.sentence)
            if attacked:
                return attacked
        if len(states) == 1:
            return self._beside_one(phrase, role, min(states))
        if not (states or places) and SERVANTS.intersection(role.sectors[:1]) and (only := self.reference.home(phrase)):
            return only
        own = role.organ or (role.local and (not states or self.reference.home(phrase) in states))
        frame = self.reference.frame(phrase) if own or (places and not states) else ""
        return frame if own or places == {frame} else ""

    def _beside_one(self, phrase: Phrase, role: Role, state: str) -> str:
        """The country of a role where its sentence names one state: that, or the one that the text is about.

        "An official said the men came from Chad", "the raid by Chad on our citizens": of another state than Chad.
        """
        serves = SERVANTS.intersection(role.sectors[:1]) - {Sector.REB}
        apart = self.lowers[phrase.first] == "our" or (serves and not self.owners.is_named_before(phrase, state))
        return (self.reference.home(phrase) if apart else "") or state

    def _is_of_states(self, phrase: Phrase, role: Role) -> bool:
        """Whether several are of several states: "their ministers", "kings of three countries", "heads of state"."""
        inner = self.grammar.linked(phrase, {"from", "of"})
        several = inner is not None and self.lowers[inner.head] in PAIRED
        anybodys = self.lowers[phrase.first] == "their" and not self.reference.home(phrase)
        return several or anybodys or role.id in {"head-of-government", "head-of-state"}

    def _country_beside(self, phrase: Phrase) -> str:
        """The country of the armed group that a force is joined with: "the army and Hamas"."""
        at = phrase.stop
        other = self.grammar.phrase_at(at + 1) if self.tags[at : at + 1] == "K" else None
        for name in () if other is None else self.cast.names_in(other.first, other.stop):
            actor = self.cast.choose(name).actor
            if actor is not None and actor.kind is ActorKind.ARMED_GROUP:
                return self.cast.owner(name).country
        return ""

    def _individual(self, phrase: Phrase, part: Part, identifier: str) -> str:
        """The id of somebody unnamed: "a source" is somebody new, "the source" was met, "sources" are not one."""
        latest = self._unnamed.get((identifier, part.plural))
        if latest is not None and (part.plural or self.lowers[phrase.first] not in {"a", "an", "another"}):
            return latest
        number = self._numbers[identifier] = self._numbers.get(identifier, 0) + 1
        wanted = identifier if number == 1 else f"{identifier}-{number}"
        self._unnamed[identifier, part.plural] = wanted
        return wanted

    def _head_slug(self, part: Part, start: int) -> str:
        """The words of a role for its id, with a noun before it ("government source"), its head in the singular."""
        first = part.first
        if first - 1 >= start and self.tags[first - 1] == "N":
            first -= 1
        return _head_slug(tuple(self.lowers[first : part.stop]), self.grammar.english)


@lru_cache(maxsize=2**12)  # A text has few roles, and asks after them again and again.
def _head_slug(words: tuple[str, ...], english: English) -> str:
    """The segment of an id for somebody in a role."""
    head = (joint(words) or len(words)) - 1
    return slug(" ".join((*words[:head], english.lemma(words[head]), *words[head + 1 :])))
