"""Who was met, and whom bare surnames, "the ministry", "both countries" refer back to.

A reference is looked for a few sentences back; where nobody or several people would do, it stays open.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from ...codes import Sector
from ...records import ActorKind, MentionKind
from ..names.roles import FORCES
from .cast import PLACING
from .characters import plain
from .pairs import PARTIES, PERSONS, STATES, Pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..grammar.grammar import Grammar
    from ..grammar.phrases import Phrase
    from ..names.gazetteer import Entry
    from ..names.roles import Role
    from ..text.reading import Text
    from .characters import Character, Company
    from .pairs import Meeting

__all__ = ["LEADERSHIP", "PAIRED", "PEOPLE_PAIRS", "REFERRING", "SENTENCES", "Reference"]

# How many mentions and sentences a reference looks back.
RECENT: Final = 40
SENTENCES: Final = 4
FRAME_SENTENCES: Final = 3
SHORTEST_NAME: Final = 3
# Who shares a surname is told apart in an undated text by who served on this day: few texts are of the newest times.
UNDATED: Final = "2025-12-31"
# How many times as often a text names the state that it is about as one met in passing, and as one that acts.
MORE: Final = 2
MUCH_MORE: Final = 4
# Nouns for two states, and for two of any sort.
STATE_PAIRS: Final = frozenset(
    "capitals countries governments nations neighbors neighbours powers republics states".split()
)
PAIRS: Final = STATE_PAIRS | {"adversaries", "allies", "armies", "enemies", "foes", "parties", "rivals", "sides"}
# These may mean both without saying so: "the neighbours".
BARE_PAIRS: Final = frozenset(
    {"adversaries", "countries", "foes", "nations", "neighbours", "neighbors", "rivals", "sides"}
)
# "All sides", "the parties to the conflict": the two of a conflict, where two were met.
SIDES: Final = frozenset({"parties", "sides"})
CONFLICTS: Final = frozenset({"conflict", "crisis", "dispute", "fighting", "talks", "war"})
PEOPLE_PAIRS: Final = frozenset({"leaders", "men", "presidents", "ministers", "officials", "women"})
PAIRING: Final = frozenset({"both", "two", "warring", "neighbouring", "neighboring", "opposing", "rival"})
KNOWN: Final = frozenset({"both", "the", "these", "those"})
# "Two officials" may be anybody, but "two sides" are those spoken of.
DEFINITE: Final = KNOWN | {"two", "warring"}
NOT_TWO: Final = frozenset({"many", "other"})
BODILY: Final = frozenset({ActorKind.ORGANISATION, ActorKind.IGO, ActorKind.NGO, ActorKind.ARMED_GROUP})
# Nouns that can stand for a body met before, and the kinds they may mean.
BODIES: Final = {
    "agency": (ActorKind.IGO, ActorKind.ORGANISATION),
    "alliance": (ActorKind.IGO, ActorKind.ORGANISATION),
    "assembly": (ActorKind.IGO, ActorKind.ORGANISATION),
    "bloc": (ActorKind.IGO,),
    "commission": (ActorKind.IGO,),
    "company": (ActorKind.ORGANISATION,),
    "council": (ActorKind.IGO,),
    "court": (ActorKind.IGO, ActorKind.ORGANISATION),
    "group": (ActorKind.ARMED_GROUP, ActorKind.NGO, ActorKind.IGO),
    "militia": (ActorKind.ARMED_GROUP,),
    "movement": (ActorKind.ARMED_GROUP, ActorKind.ORGANISATION),
    "organisation": (ActorKind.IGO, ActorKind.NGO),
    "organization": (ActorKind.IGO, ActorKind.NGO),
    "party": (ActorKind.ORGANISATION, ActorKind.ARMED_GROUP),
    "union": (ActorKind.IGO,),
    "watchdog": (ActorKind.IGO, ActorKind.NGO),
}


# What an organisation must do to be called so, and nouns that a body's own name must hold.
DOING: Final = {
    "alliance": Sector.PTY, "company": Sector.BUS, "court": Sector.JUD, "movement": Sector.PTY, "party": Sector.PTY,
}  # fmt: skip
# What the United Nations are not.
UNITED: Final = frozenset({"alliance", "bloc", "group"})
WORLD: Final = "IGO/united-nations"
OWN_WORDS: Final = frozenset({"agency", "assembly", "commission", "council", "union"})
# An office with one of these before it is another.
LESSER: Final = ("vice ", "deputy ", "former ", "assistant ", "acting deputy ", "under ")
# "The two met", "Both refused": and what they must stand before.
TWOSOMES: Final = frozenset({"both", "duo", "pair", "two"})
SAYING: Final = frozenset("VMEHOX")
COUNTS: Final = {"three": 3, "four": 4, "five": 5}
# "The regional body", "the world organisation" are as good as the noun alone, as is "the 27-member bloc".
OUTWARD: Final = frozenset({"continental", "global", "international", "intergovernmental", "regional", "world"})
# What may follow the noun in the name of a body.
LINKING: Final = frozenset({"against", "for", "in", "of", "on", "to"})
# Nouns for who leads a state, and the offices that do.
LEADING: Final = frozenset({"head-of-government", "head-of-state", "leader", "ruler"})
HEADS: Final = ("president", "prime minister", "premier", "chancellor", "king", "emir", "sultan", "supreme leader")
ARMIES: Final = ("army", "military")
# These may mean two people without saying so, by the offices that both must hold.
LEADERS: Final = {
    "leaders": (*HEADS, "leader"), "ministers": ("minister", "ministers"), "presidents": ("president", "presidents"),
}  # fmt: skip
# Nouns that can stand for the state being spoken of, where they are described: "the oil-rich nation".
REALMS: Final = frozenset({"country", "nation", "republic", "kingdom", "state"})

# Two who are called so hold the office.
OFFICES: Final = frozenset({"ministers", "presidents"})

PAIRED: Final = PAIRS | PEOPLE_PAIRS
# Who leads a state is the state: "the leadership of Chad and Mali".
LEADERSHIP: Final = frozenset({"leadership", "leaderships"})
REFERRING: Final = frozenset({*PAIRED, *TWOSOMES, *LEADERSHIP, *BODIES, *REALMS, "body", "members", "office"})


class Reference:
    """What has been met so far, the latest last."""

    __slots__ = ("_last", "_subjects", "company", "grammar", "history", "pairs", "text")

    def __init__(self, text: Text, grammar: Grammar, company: Company) -> None:
        """Begin with nobody."""
        self.text = text
        self.grammar = grammar
        self.company = company
        self.history: list[Meeting] = []
        self.pairs = Pairs(text.lowers, grammar.tags, company, self.history)
        # Everybody met, the latest last, with the place of the latest meeting in the history.
        self._last: dict[Character, int] = {}
        # Where the subjects of verbs with a tense begin.
        self._subjects = {
            subject.first
            for sentence in text.sentences
            for verb in grammar.verbs(sentence)
            if verb.finite and (subject := grammar.subject(verb)) is not None
        }

    def met(self, characters: tuple[Character, ...], phrase: Phrase, kind: MentionKind) -> None:
        """Remember a mention."""
        subject, last = phrase.first in self._subjects, self._last
        if not subject and kind is MentionKind.NAME and characters[0].kind is ActorKind.PERSON:
            subject = self._completes_subject(phrase)
        for character in characters:
            last.pop(character, None)
            last[character] = len(self.history)
            self.history.append((character, phrase, subject, kind))

    def _completes_subject(self, phrase: Phrase) -> bool:
        """Whether a name belongs to a subject: "Head of the Grain Board Ana Lund said", "the head, Ana Lund, said"."""
        at = self.grammar.over(phrase.stop, phrase.sentence.stop, "R,")
        verb = self.grammar.verb_at(at) if at < phrase.sentence.stop else None
        subject = None if verb is None or not verb.finite else self.grammar.subject(verb)
        if subject is None or subject.stop >= phrase.first:
            return False
        if self.grammar.tags[subject.stop : phrase.first] == ",":
            return self.grammar.tags[phrase.stop] == ","
        return self.text.lowers[subject.stop] == "of" and self.grammar.tags[subject.first] not in "DF"

    def is_subject(self, phrase: Phrase) -> bool:
        """Whether a verb with a tense is said of a phrase."""
        return phrase.first in self._subjects

    def lately(self, since: int = 0) -> Iterator[Character]:
        """Everybody of the latest mentions from a sentence on, each once, the very last one first."""
        earliest = len(self.history) - RECENT
        for character, at in reversed(self._last.items()):
            if at < earliest or (since and self.history[at][1].sentence.index < since):
                break
            yield character

    def latest(self) -> Iterator[Meeting]:
        """The latest mentions, the very last one first."""
        return islice(reversed(self.history), RECENT)

    def met_before(self, phrase: Phrase, sentences: int) -> Iterator[Meeting]:
        """Who was met in a sentence and some before it, the latest first."""
        earliest = phrase.sentence.index - sentences
        for met in self.latest():
            if met[1].sentence.index < earliest:
                break
            yield met

    def surname(self, words: str) -> Character | None:
        """Whom a bare surname means: somebody introduced, else the one office-holder it can be."""
        met = self.company.by_surname
        if words in met:
            return met[words]
        names = self.company.names
        known = names.surnames.get(words)
        if not known or words in names.by_words or words in self.grammar.english.dates:
            return None
        # The president rather than the first lady.
        known = [entry for entry in known if not entry.retired] or known
        day = self.company.published
        if words.lower() in self.grammar.english.letters:
            # "English" is a language until the text has named somebody so, or is of a state that he serves.
            known = [entry for entry in known if self._serves_here(entry, day or UNDATED)]
        if day:
            known = [entry for entry in known if any(office.held_on(day) for office in entry.offices)]
        if not day or len(known) > 1:
            known = [entry for entry in known if self.company.at_home(entry)]
        if len(known) > 1 and not day:
            known = [entry for entry in known if any(office.held_on(UNDATED) for office in entry.offices)]
        return self.company.person(known[0]) if len(known) == 1 else None

    def _serves_here(self, entry: Entry, day: str) -> bool:
        """Whether somebody serves a state that the text has named."""
        serving = any(office.held_on(day) for office in entry.offices)
        return serving and bool(self.company.met_states) and self.company.at_home(entry)

    def given_name(self, first: int, stop: int) -> Character | None:
        """Whom a bare first name means, as is the custom in Ethiopia, Burma or Malaysia: the one introduced with it."""
        word = self.text.words[first]
        found = self.company.by_given_name.get(word) if stop - first == 1 else None
        if found is None or len(word) < SHORTEST_NAME or word.lower() in self.grammar.english.letters:
            return None
        return found

    def frame(self, phrase: Phrase) -> str:
        """The country that a role without one belongs to: the state met last, a subject first; empty if none.

        A state met in passing gives way to the one that the text is about. Where no state is met, it is the one that
        all the people and bodies are of, else the one that the text is about.
        """
        fallback = best = ""
        acts = False
        last: Phrase | None = None
        earliest = phrase.sentence.index - FRAME_SENTENCES
        for character, where, subject, _ in self.latest():
            if last is None or where.sentence is not last.sentence:
                if last is not None and not fallback and last.sentence.index < phrase.sentence.index:
                    best = self._root_around(last)
                if best or where.sentence.index < earliest:
                    break
            last = where
            if character.kind is ActorKind.STATE and character.named:
                # The first subject of a sentence is its frame, not the last.
                best = character.id if subject else best
                fallback = fallback or character.id
                acts = acts or (subject and "Z" not in self.grammar.tags[where.first : where.stop])
        if not (best or fallback):
            return self._common_root(earliest) or self.company.main("", MORE)
        return self.company.main(best or fallback, MUCH_MORE if acts else MORE)

    def home(self, phrase: Phrase) -> str:
        """The state that a text is about, where it was met lately or others are met in passing; empty for none."""
        about = self.company.main("", MORE)
        return about if about and about in {self.company.main("", MUCH_MORE), self.frame(phrase)} else ""

    def _root_around(self, phrase: Phrase) -> str:
        """The state that everybody met around a phrase is of, but for refugees; empty where they are of several."""
        met = [one for one, where, _, _ in self.met_before(phrase, 0) if where.sentence is phrase.sentence]
        roots = {self.company.root(one) for one in met if Sector.REF not in one.sectors}
        return roots.pop() if len(roots) == 1 else ""

    def _common_root(self, earliest: int) -> str:
        """The state that everybody met since a sentence is of; empty where they are of several."""
        roots = set(map(self.company.root, self.lately(earliest)))
        return roots.pop() if len(roots) == 1 else ""

    def government(self, phrase: Phrase, country: str, *, definite: bool) -> tuple[Character, ...]:
        """Read "the Iranian government", "the government": the state itself."""
        if not country and definite:
            country = self.frame(phrase)
        return (self.company.state(country),) if country in self.company.states.ids else ()

    def role(self, role: Role, words: str, *, plural: bool, bare: bool) -> Character | None:
        """Somebody met before in a role: "the minister", "the ministry"; where it is ``bare`` also "the rebels"."""
        if role.body:
            # "The council" may be one that has no name, of a union that has.
            met = list(self.lately())
            ours = (one for one in met if one.id.endswith(f"/?{role.id}") and not one.id.startswith("?"))
            found = next((one for one in met if one.id.endswith(role.id) and "?" not in one.id), next(ours, None))
            if found is None and role.id in ARMIES:
                # "The army" is the military.
                found = next((one for one in met if one.id.endswith(ARMIES)), None)
            return found
        wanted = (plain(role.id), plain(words))
        fighters = set()
        unnamed: Character | None = None
        for character in self.lately():
            if character.kind is ActorKind.ARMED_GROUP and character.named and Sector.REB in character.sectors:
                fighters.add(character)
            if plural == character.plural and role.personal and self._is_one_of(character, wanted):
                return character
            if bare and character.plural and character.sort == role.id and not role.personal:
                unnamed = unnamed or character
        # "The guerrillas" are the one armed group that the text speaks of.
        alone = plural and role.kind == "group" and role.sectors[:1] == (Sector.REB,) and len(fighters) == 1
        return fighters.pop() if alone else unnamed

    def body_called(self, word: str) -> Character | None:
        """The body met under a name with a capitalised word: "the Guards", "the Front", "the Tigers"."""
        for character, where, _, _ in self.latest():
            if not character.named or character.kind not in BODILY:
                continue
            if self.text.words[where.head] == word or word in character.name.split(" ")[1:]:
                return character
        return None

    def body_ending(self, words: str) -> Character | None:
        """The body met whose name ends in some words: "the Trade Council" after "the Sahel Trade Council"."""
        ending = f" {words}"
        return next((one for one in self.lately() if one.kind in BODILY and f" {one.name}".endswith(ending)), None)

    def office_holder(self, role: Role, words: str, country: str) -> Character | None:
        """Who was met in an office of a state: "the French president", "the French leader"."""
        wanted = HEADS if role.id in LEADING else (plain(role.id), plain(words))
        for character in self.lately():
            if character.kind is not ActorKind.PERSON or not character.named:
                continue
            own = self.company.root(character) == country or self._serves(character, country)
            if own and self._is_one_of(character, wanted):
                return character
        return None

    def _serves(self, character: Character, country: str) -> bool:
        """Whether an office is by its name of a state that is no more: "president of Yugoslavia"."""
        state = self.company.states[country].name if country in self.company.states.ids else ""
        return bool(state) and (character.role or "").endswith(f" of {state}")

    def _offices(self, character: Character) -> Sequence[str]:
        """What somebody is said to be; in an undated text that does not say, what the table says."""
        return (character.role,) if character.role else self.company.offices.get(character.id, ())

    def _is_one_of(self, character: Character, wanted: tuple[str, ...]) -> bool:
        """Whether somebody is said to hold one of some offices."""
        return any(_holds(office, wanted) for office in self._offices(character))

    def colleague(self, role: Role, apart: set[str]) -> str:
        """The state of somebody unnamed met lately in the same role, or of the only force; empty for nobody.

        Who is sent is not of the states ``apart``, which his sentence names: "Mali warned Ambassador Ola Berg".
        """
        forces = set()
        others = apart if role.sent else set()
        for character in self.lately():
            if character.country not in self.company.states.ids or character.country in others:
                continue
            held = "" if character.named or character.plural else character.role or ""
            if held and held.lower().replace(" ", "-").endswith(role.id):
                return character.country
            if role.force and FORCES.intersection(character.sectors):
                forces.add(character.country)
        return forces.pop() if len(forces) == 1 else ""

    def world_court(self) -> tuple[Character, ...]:
        """The international court met last."""
        for character in self.lately():
            if character.kind is ActorKind.IGO and Sector.JUD in character.sectors:
                return (character,)
        return ()

    def noun(self, phrase: Phrase) -> tuple[tuple[Character, ...], MentionKind, int]:
        """Read "both countries", "the two leaders", "the bloc": whom they mean, how, and where the mention begins."""
        lowers = self.text.lowers
        head = lowers[phrase.head]
        first = phrase.first
        if head in PAIRED:
            return self._pair(phrase)
        if head in TWOSOMES:
            return self._twosome(phrase), MentionKind.COLLECTIVE, first + (lowers[first] == "the")
        if lowers[first] not in {"the", "this"}:
            return (), MentionKind.NOMINAL, first
        if head in REALMS:
            return self._realm(phrase), MentionKind.NOMINAL, first + 1
        described = phrase.stop - first > 2 and phrase.head == first + 2
        outward = described and (lowers[first + 1] in OUTWARD or lowers[first + 1].endswith("-member"))
        if phrase.stop - first > 2 and not outward:
            return (), MentionKind.NOMINAL, first
        for character in self.lately(phrase.sentence.index - SENTENCES):
            if self._answers("bloc" if outward and head == "body" else head, character):
                return (character,), MentionKind.NOMINAL, first + 1
        return (), MentionKind.NOMINAL, first

    @staticmethod
    def _answers(noun: str, character: Character) -> bool:
        """Whether a noun for a body fits one: by its name, else by its kind and what it does."""
        if character.named and noun == _head_noun(character.name):
            return True
        if character.kind not in BODIES.get(noun, ()) or (noun in UNITED and character.id.startswith(WORLD)):
            return False
        if noun == "bloc" and Sector.MIL in character.sectors:
            return False  # NATO is an alliance.
        if noun in OWN_WORDS:
            # "The agency" is an organ ("UNHCR"), not the union that it belongs to, nor an army.
            return character.kind is ActorKind.IGO and character.id.count("/") > 1 and noun == "agency"
        needed = DOING.get(noun)
        # Any armed group is a movement, but only some are a party too.
        free = character.kind is not ActorKind.ORGANISATION and noun not in {"court", "party"}
        return needed is None or free or needed in character.sectors

    def _pair(self, phrase: Phrase) -> tuple[tuple[Character, ...], MentionKind, int]:
        """The two that "both countries", "the two leaders", "the sides" may mean."""
        lowers, head = self.text.lowers, self.text.lowers[phrase.head]
        words = lowers[phrase.first : phrase.head]
        found: tuple[Character, ...] = ()
        if "Z" in self.grammar.tags[phrase.first : phrase.head]:
            return found, MentionKind.COLLECTIVE, phrase.first  # "the two countries' ministers"
        bare = words == ["the"] and self.grammar.tags[phrase.stop : phrase.stop + 1] not in {"I", "W"}
        if (bare and head in BARE_PAIRS) or (
            head in SIDES and (words == ["all"] or (words == ["the"] and self._of_conflict(phrase)))
        ):
            found = self.pairs.near(phrase.sentence)
        elif not PAIRING.isdisjoint(words) and NOT_TWO.isdisjoint(words):
            if head in PEOPLE_PAIRS:
                found = () if KNOWN.isdisjoint(words) else self._two_people(phrase, head)
            elif not DEFINITE.isdisjoint(words):
                found = (self.pairs.states() if head in STATE_PAIRS else self.pairs.parties()) or self._states_of_two()
        elif bare and head in LEADERS:
            found = self._leaders(phrase, LEADERS[head])
        elif len(words) == 2 and words[0] in {"the", "all", "these"} and words[1] in COUNTS:
            found = self._counted(COUNTS[words[1]], phrase, head)
        return found, MentionKind.COLLECTIVE, phrase.first + (words[:1] == ["the"])

    def _counted(self, count: int, phrase: Phrase, head: str) -> tuple[Character, ...]:
        """Read "the three countries", "the three ministers"; leaders may be states named before."""
        if head in PEOPLE_PAIRS:
            people = self.pairs.several(count, phrase.sentence, PERSONS, unnamed=True)
            return people or (self.pairs.several(count, phrase.sentence, STATES) if head == "leaders" else ())
        return self.pairs.several(count, phrase.sentence, STATES if head in STATE_PAIRS else PARTIES)

    def _of_conflict(self, phrase: Phrase) -> bool:
        """Whether "to the conflict" follows, which makes two parties those of the conflict spoken of."""
        inner = self.grammar.linked(phrase, {"in", "to"})
        return inner is not None and self.text.lowers[inner.head] in CONFLICTS

    def _twosome(self, phrase: Phrase) -> tuple[Character, ...]:
        """The two just spoken of, where "both" or "the two" do something."""
        tags, words = self.grammar.tags, self.text.lowers[phrase.first : phrase.stop]
        if words not in (["both"], ["the", words[-1]]) or tags[phrase.stop : phrase.stop + 1] not in SAYING:
            return ()
        # "Macron and Starmer both refused" names them itself.
        opens = phrase.first == phrase.sentence.first or tags[phrase.first - 1] in ',K"'
        return self.pairs.latest(phrase.sentence) if opens else ()

    def _two_people(self, phrase: Phrase, head: str) -> tuple[Character, ...]:
        """The latest two people who may be called so; for leaders also two states."""
        before = self.text.lowers[phrase.head - 1]
        if head in OFFICES and before not in PAIRING:
            return self._two_holding(tuple(f"{before} {office}" for office in LEADERS[head]))  # "two foreign ministers"
        other = {"men": "f", "women": "m"}.get(head)
        people = self.pairs.people()
        if head in OFFICES and not all(self._may_hold(one, LEADERS[head]) for one in people):
            people = self._two_holding(LEADERS[head])
        if any(one.gender == other for one in people):
            return ()
        return people or (self.pairs.parties() if other is None else ())

    def _states_of_two(self) -> tuple[Character, ...]:
        """The two states that the latest two people are of."""
        states = tuple(dict.fromkeys(map(self.company.root, self.pairs.people())))
        return tuple(map(self.company.state, states)) if len(states) > 1 and all(states) else ()

    def _may_hold(self, character: Character, offices: tuple[str, ...]) -> bool:
        """Whether somebody holds one of some offices, or nobody says what they are."""
        return not self._offices(character) or self._is_one_of(character, offices)

    def _two_holding(self, offices: tuple[str, ...]) -> tuple[Character, ...]:
        """The latest two people who are said to hold one of some offices."""
        holding = (one for one in self.lately() if one.kind is ActorKind.PERSON and self._is_one_of(one, offices))
        found = tuple(islice(holding, 2))[::-1]
        return found if len(found) > 1 else ()

    def _leaders(self, phrase: Phrase, offices: tuple[str, ...]) -> tuple[Character, ...]:
        """The two people just named, where "the leaders" or "the presidents" may be them."""
        people = self.pairs.several(2, phrase.sentence, PERSONS)
        return people if all(self._is_one_of(one, offices) for one in people) else ()

    def _realm(self, phrase: Phrase) -> tuple[Character, ...]:
        """Read "the oil-rich nation": the state being spoken of, where it is no place."""
        before = phrase.first - 1
        if before >= phrase.sentence.first and self.text.lowers[before] in PLACING:
            return ()
        described = phrase.head - phrase.first > 1
        if any(self.text.words[token][0].isupper() for token in range(phrase.first + 1, phrase.head)):
            # Nothing here says which nations are West African.
            return ()
        if not described and not self.is_subject(phrase):
            return ()
        states = {met[0].id: met[0] for met in self.met_before(phrase, 1) if met[0].id in self.company.states.ids}
        return tuple(states.values()) if len(states) == 1 else ()


@lru_cache(maxsize=2**12)
def _head_noun(name: str) -> str:
    """What a body's name says that it is: "court" of "International Court of Justice"."""
    words = name.lower().split()
    return words[next((at for at, word in enumerate(words) if at and word in LINKING), len(words)) - 1]


@lru_cache(maxsize=2**12)  # A text has few offices, and asks after them again and again.
def _holds(held: str, wanted: tuple[str, ...]) -> bool:
    """Whether an office is what some words say: "UN secretary-general", but not "vice president"."""
    words = plain(held)
    if words in wanted:
        return True
    if words.startswith(LESSER):
        return False
    # "The secretary" is a "secretary of state" as well as a "UN secretary".
    return words.endswith(tuple(f" {office}" for office in wanted)) or words.startswith(
        tuple(f"{office} of " for office in wanted)
    )
