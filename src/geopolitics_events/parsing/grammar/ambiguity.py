"""Settle the words that may be of two classes by the words around them.

See `grammar` for the letters; `English.letters` for the small ones that stand for two readings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..text.english import is_plural
from .tagger import VERBAL_SO_FAR

if TYPE_CHECKING:
    from collections.abc import Callable

    from .tagger import Tagger

__all__ = [
    "ALONE",
    "CLAUSAL",
    "CONTENT",
    "GIFTS",
    "HELPING",
    "NOMINAL",
    "NOUNS",
    "OPENS_PHRASE",
    "REPORTING",
    "SETTLE",
    "THEM",
    "coordinate",
    "is_last_verb",
    "stands_apart",
]

# After these a word that may be a noun is one.
NOMINAL: Final = frozenset("DFJA#Z")
# A word that can begin a noun phrase, by its letter: what follows a transitive verb.
OPENS_PHRASE: Final = frozenset("DFQAJ#Ph")
# What a noun phrase is made of.
PHRASAL: Final = "NPAJDF#Z"
# What may be a noun, by its letter.
NOUNS: Final = frozenset("Nsv")
# Pronouns that are objects, and those that may be.
THEM: Final = frozenset({"him", "them", "us", "me"})
OBJECTS: Final = THEM | {"it", "you", "her"}
# Determiners that stand alone for a person too: "another said".
ALONE: Final = frozenset(
    "another both some many all most few each several others thousands hundreds dozens scores millions tens".split()
)
# "according to state records": prepositions of two words.
WITH_TO: Final = frozenset({"according", "contrary", "owing", "prior", "thanks"})
# Adverbs that stand before a verb.
AGAIN: Final = frozenset({"again", "also", "always", "never", "now", "often", "still"})
DAYS: Final = frozenset({"today", "yesterday", "tomorrow", "tonight"})
# Verbs that a clause follows.
REPORTING: Final = frozenset(
    "say think believe know claim hope fear feel report announce show find mean ensure insist deny admit warn suggest "
    "confirm allege tell note add state declare argue see hear estimate assume stress explain indicate reveal be doubt "
    "learn wish".split()
)
# What may stand before the "to" of a headline, by tag, and who may act there beside those who have a name.
HEADING: Final = frozenset("PANK,")
HEADLINED: Final = frozenset(
    "army chief chiefs court envoy envoys leader leaders king lawmakers minister ministers ministry navy officials "
    "parliament pm police premier president presidents rebels troops".split()
)
# Verbs that one says to somebody, who stands between them and what is said.
TOLD: Final = frozenset(
    "tell inform remind warn assure reassure convince persuade notify promise advise show teach agree demand".split()
)
# Verbs that a clause follows at once: "said Mali harbours rebels", but "told Mali" and then it.
CLAUSAL: Final = REPORTING - TOLD
# Nouns with a clause behind them: "the fact that talks failed".
CONTENT: Final = frozenset(
    "accusation admission agreement allegation announcement argument assertion assurance belief bid case chance charge "
    "claim complaint concern conclusion condition confirmation decision demand denial doubt evidence expectation fact "
    "fear feeling finding ground hint hope idea impression indication information insistence knowledge message news "
    "notion opinion order point position possibility prediction probability promise proof proposal report request "
    "requirement reminder revelation risk ruling rumor rumour sense sign signal speculation statement suggestion "
    "suspicion theory thought threat truth understanding view vow warning word worry".split()
)
# What stands before a month or a week.
COMING: Final = frozenset({"last", "next", "this"})
# What is said of talks and the like in a headline.
HAPPENING: Final = frozenset({"end", "open", "restart", "stall", "start"})
# Plurals that tell what sort of thing follows: "the rights group Amnesty", "arms control".
DESCRIPTIVE: Final = frozenset({"affairs", "arms", "news", "rights", "sports"})
# What is done to things that have no article, beside another verb: "to end the siege and release prisoners".
DEEDS: Final = frozenset(
    "boost curb cut drop ease end exercise free freeze halt honor honour host hold increase launch lift limit open "
    "relaunch release resume respect restart return seal secure show start stop tackle".split()
)
# Verbs that give somebody something.
GIFTS: Final = frozenset("allow deny give grant guarantee lend offer refuse".split())
# What is helped may be a deed: "helped broker a truce".
HELPING: Final = frozenset({"help", "helped", "helping", "helps"})
# "Norway and Peru", "Togo, Mali and the Czech Republic": what stands before a plural verb.
TWO_NAMES: Final = re.compile("D?P+(,D?P+)*,?KD?P+")
VERBAL: Final = frozenset("VXBGdMEHO")
# What a word is by the next one: "stood side by side", "a source close to the king said".
SETTLED: Final = {"side": {"by": "R"}, "close": {"to": "J"}}
# Determiners of one thing.
SINGULAR: Final = frozenset({"a", "an", "another", "each", "every", "this"})
# Whose calls are no demands.
PHONED: Final = frozenset({"conference", "distress", "emergency", "phone", "telephone", "video"})
# "The Ministry of Foreign Affairs calls": a plural that ends the name of one body.
BODY: Final = "affairs"
# Nouns that make one of the word after them too.
COMPOUNDS: Final = {
    "forces": frozenset("air army coalition ground militia naval peacekeeping police rebel security".split()),
    "states": frozenset({"client", "member", "nation"}),
}
# After a "call" that is a verb beside another, as lists of one word.
CALLING: Final = frozenset({"on", "upon", "for"})
# Verbs that look like plurals and may have a participle after them: "stands accused", "remains open".
LINKING: Final = frozenset({"remains", "stands"})
# Where a clause ends, by the letter.
VERB_ENDS: Final = frozenset(",SW.:;-(")
# What may be a verb, by its letter.
VERB_LETTERS: Final = frozenset("dpxzbvl")


def coordinate(here: Tagger, verbs: str = "VXBGdME") -> str:
    """The tag of the verb before the conjunction left of a token; empty where there is none near.

    "has pledged" counts as a finite verb: what is joined to it has the same subject.
    """
    tags = here.tags
    for back in range(here.at - 1, max(here.first, here.at - 14) - 1, -1):
        if tags[back] in verbs:
            perfect = tags[back] == "X" and back > here.first and tags[back - 1] == "H"
            return "V" if perfect else tags[back]
    return ""


def _noun_or_verb(here: Tagger) -> str:
    """Settle "attack", "support": a noun or a base form."""
    if here.before in {"M", "T", "O"} or (here.previous in HELPING and _is_helped(here)):
        return "B"
    if here.before == "" or here.before in NOMINAL or here.previous == "whose":
        return "N"
    if here.before in {"Q", "W"}:
        return _after_pronoun(here)
    if here.lower == "free" and here.english.lemma(here.previous) == "set":
        return "R"
    if here.lower in SETTLED and here.next in SETTLED[here.lower]:
        return SETTLED[here.lower][here.next]
    following = here.following()
    if here.before in {"N", "P"} and here.tags[here.at - 1] == '"' and following not in {"", ",", ".", "N", "s"}:
        return "V"
    if here.before in {"N", "P"} and here.tags[here.at - 1] in "NPR":
        if following == "Q" and here.next in THEM:
            return "V"
        several = is_plural(here.previous) and here.previous not in DESCRIPTIVE
        plural = (several and not _after_singular(here)) or here.tags[here.at - 1] == "R"
        plural = (plural or _after_two(here)) and not _is_given(here)
        if plural and here.lower == "call" and here.next in CALLING:
            return "N" if here.has_verb() else "V"  # "Ministers at the talks call for calm"
        plural = plural and (following in OPENS_PHRASE or following == "T" or not _in_object(here))
        closed = here.tags[here.at - 1] == "N" and _happens(here, following)
        closed = closed or (here.lower == "meet" and not here.has_verb())  # "African ministers meet in Oslo to agree"
        return "V" if plural and (closed or following in OPENS_PHRASE | {"T", "R", "c", "S", "n"}) else "N"
    if here.before in {",", "-"} and following in {"D", "F"} and not here.has_verb():
        return "V"  # "Oslo and Riga, among others, support the plan"
    return _joined(here, following) if here.before in {"K", ","} else "N"


def _joined(here: Tagger, following: str) -> str:
    """Settle such a word behind "and" or a comma, where it may be what another verb is."""
    opens = here.before == "K" and following in OPENS_PHRASE and following != "h"
    # "to end the siege, lift sanctions and resume talks"
    opens = opens or (here.lower in DEEDS and following in NOUNS)
    if opens and coordinate(here) == "B":
        return "B"
    if here.before == "K" and here.tags[here.at - 2] == "J" and following in NOUNS:
        return "J"  # "frank and open talks"
    if here.before == "K" and here.lower == "call" and here.next in CALLING:
        # "We condemn the raid and call on Peru to leave"
        other = coordinate(here)
        return other if other in {"B", "V"} else "N"
    return "N"


def _is_helped(here: Tagger) -> bool:
    """Whether such a word behind "helped" is a deed with an object: "helped broker a truce"."""
    return here.at > here.first and here.tags[here.at - 1] in "VBXGd" and here.following() in OPENS_PHRASE


def _after_two(here: Tagger) -> bool:
    """Whether two names begin the sentence up to here: "Norway and Peru work"."""
    return TWO_NAMES.fullmatch("".join(here.tags[here.first : here.at])) is not None


def _is_given(here: Tagger) -> bool:
    """Whether a verb with two objects stands before the noun phrase up to here: "gave inspectors access"."""
    tags, at = here.tags, here.at - 1
    while at > here.first and tags[at] in "NPAJDF#":
        at -= 1
    return at > here.first and tags[at] in "VBXGd" and here.english.lemma(here.lowers[at]) in GIFTS


def _after_singular(here: Tagger) -> bool:
    """Whether the noun phrase up to here is one thing: "a United Nations plan"."""
    return here.lowers[here.back_over("NPAJ#")] in SINGULAR


def _after_pronoun(here: Tagger) -> str:
    """Settle "they claim" against "called it part of a plot" and "let it work"."""
    governor = here.at - 2
    if governor < here.first or here.previous not in OBJECTS or here.tags[governor] not in "VBGX":
        return "V"
    lemma = here.english.lemma(here.lowers[governor])
    return "B" if lemma in {"make", "let", "help", "see", "watch", "have", "hear"} else "N"


def _plural_or_third(here: Tagger) -> str:
    """Settle "attacks", "claims": a plural noun or a third person."""
    if here.before == "#" and here.tags[here.at - 2] == "N" and here.following() in OPENS_PHRASE:
        return "V"  # "Resolution 2728 demands an end"
    if here.before == "" or here.before in NOMINAL or here.before in {"I", "c", "T", "M"} or here.previous == "whose":
        return "N"
    following = here.following()
    # "they claim", "the king also appeals to all"
    if here.before in {"Q", "W"} or (here.before == "N" and here.lowers[here.at - 1] in AGAIN):
        return "V"
    if here.before in {"N", "P"} and here.tags[here.at - 1] == '"' and following not in {"", ",", "."}:
        return "N" if _is_called(here) else "V"
    if here.before in {"N", "P", ")"}:
        return _after_noun(here, following)
    if here.before in {",", ")"} and following == "T":
        # "Greece, like its neighbours, plans to"
        return "V"
    calling = here.lower == "calls" and here.next in CALLING
    if here.before in {"K", ","} and (following in OPENS_PHRASE or calling):
        if here.before == "," and following in {"D", "F", "P"} and not here.has_verb():
            return "V"  # "Yang, the head of the institute, calls it"
        return "V" if coordinate(here) == "V" else "N"
    return "N"


def _is_called(here: Tagger) -> bool:
    """Whether the quotation before a word tells as what it is taken: "dismissed as "gossip" reports that"."""
    quote = here.text.quote_at(here.at - 1)
    return quote is not None and quote.opening > here.first and here.lowers[quote.opening - 1] == "as"


def _after_noun(here: Tagger, following: str) -> str:
    """Settle such a word behind what may be its subject."""
    named = here.before == "P" or here.previous == BODY
    if here.tags[here.at - 1] in "NP" and is_plural(here.previous) and not named:
        return "N"
    if here.tags[here.at - 1] in "NP" and _in_object(here):
        return "N"
    if here.before == "P" and here.at - 2 >= here.first and here.tags[here.at - 2] == "F":
        return "N"  # "its Arab allies"
    if here.previous in COMPOUNDS.get(here.lower, ()):
        return "N"
    if here.tags[here.at - 1] == "N" and _happens(here, following):
        return "V"
    if here.tags[here.at - 1] == "R" and following in NOUNS and not here.has_verb():
        return "V"  # "Oslo also lacks support"
    if here.next in COMING and here.has_verb():
        return "N"  # "left the talks last month"
    # "Chad says Mali harbours rebels", "after Mali frees pilots"
    said = here.before == "P" and following in {"N", "s", "J"} and _opens_report(here)
    said = said or (
        here.before == "P"
        and following in {"N", "s"}
        and is_plural(here.next)
        and here.tags[here.back_over("P")] == "c"
    )
    linking = here.lower in LINKING and (following in {"d", "x"} or here.next == "open")
    # "The council calls for an end to the raids"
    asks = here.lower == "calls" and here.next in CALLING and here.previous not in PHONED and not here.has_verb()
    if said or following in OPENS_PHRASE or linking or asks or (following == "S" and named):
        return "V"
    if following == "T":
        # "Iran seeks to", but "food supplies to the port"
        return "V" if here.following(1) in {"b", "v", "E", "H", "O", "B", "R"} else "N"
    if following in {"I", "R"} and named and here.lower not in {"talks", "troops", "forces", "sanctions", "rebels"}:
        return "N" if _hangs(here) else "V"
    told = here.lower == "reads" or (here.before == "P" and here.lower in {"reports", "claims", "notes", "states"})
    if told and following in {"", "."}:
        return "V"  # "..., Haaretz reports.", ""...", the note reads."
    return "N"


def _happens(here: Tagger, following: str) -> bool:
    """Whether such a word ends a clause that has no verb yet: "The drill ends.", "Talks start on Monday"."""
    closed = following in {"", ".", ",", "I", "R", "c"} or here.next in DAYS
    return here.english.lemma(here.lower) in HAPPENING and closed and not here.has_verb()


def _hangs(here: Tagger) -> bool:
    """Whether a name before a word belongs to a noun phrase after a verb: "end to Ghana raids", "new Ghana raids"."""
    tags, at = here.tags, here.back_over("PAJ")
    before = set(tags[here.first : at])
    inside = tags[at] == "I" or "J" in tags[at + 1 : here.at]
    return inside and not before.isdisjoint(VERBAL_SO_FAR) and before.isdisjoint({"S", "W"})


def _opens_report(here: Tagger) -> bool:
    """Whether only a name stands between a verb that reports and the word."""
    at = here.back_over("P")
    return here.tags[at] in "Vd" and here.english.lemma(here.lowers[at]) in CLAUSAL


def _in_object(here: Tagger) -> bool:
    """Whether the object of a verb that no clause follows goes up to here: "touted the housing projects"."""
    at = here.back_over(PHRASAL)
    return here.tags[at] in "Vd" and at > here.first and here.english.lemma(here.lowers[at]) not in REPORTING


def _base(here: Tagger) -> str:
    """Settle "accept": a base form, or a plural present after its subject."""
    if here.before == "D" and here.previous in {"a", "an", "the"}:
        return "J"  # "a mock assault"
    if here.before in {"N", "P", "Q", "W", "A"} or (here.before in {"D", "J"} and here.previous in ALONE):
        return "V"
    if here.before == "K":
        # "to stop dredging the river and accept"
        return "B" if coordinate(here, "VXBdME") == "B" else "V"
    if here.before in {",", "-", ")"} and here.following() in OPENS_PHRASE and not here.has_verb():
        return "V"  # "Some members, a minority of the board, warn that"
    if here.lower == "say" and here.before in {",", '"'} and here.following() in OPENS_PHRASE | {"N"}:
        return "V"
    return "B"


def stands_apart(here: Tagger) -> bool:
    """Whether a past has a subject that looks like an adjective, by a time between them or for want of a verb."""
    # "China's military recently staged a drill"
    day = here.back_over("R") if here.before == "#" else here.first
    dated = (here.tags[day - 1] == "Y" and here.lowers[day].isdigit() and day > here.first) or here.previous in DAYS
    # "Chad's military attacked villages", but "The military trained dogs died"
    lone = here.previous in {"firm", "military"} and _is_only_verb(here)
    return lone or dated or (here.before == "J" and here.tags[here.at - 1] == "R")


def _is_only_verb(here: Tagger) -> bool:
    """Whether no verb stands before a past, nor behind it in its clause."""
    return not here.has_verb() and is_last_verb(here)


def is_last_verb(here: Tagger) -> bool:
    """Whether no verb stands behind a past in its clause."""
    for at in range(here.at + 1, here.stop):
        letter = "N" if here.words[at] in here.english.dates else here.letters.get(here.lowers[at], "N")
        joins = letter == "K" and at + 1 < here.stop and here.letters.get(here.lowers[at + 1]) in {"d", "p"}
        if letter in VERB_ENDS or joins:
            return True  # "China's military staged drills and fired shots"
        before = at - 1 - here.lowers[at - 1].endswith("ly")
        described = here.letters.get(here.lowers[before]) in {"D", "F"}  # "a freely elected king"
        if (letter in VERBAL_SO_FAR or letter in "px") and not described:
            return False
    return True


def _third(here: Tagger) -> str:
    """Settle "opposes", "went": a verb, but for "a slew of"; "to lay" is a base form that looks like a past."""
    if here.before == "D" and here.next == "of" and here.previous in {"a", "the"}:
        return "N"
    return "B" if here.before in {"T", "M"} else "V"


def _both(here: Tagger) -> str:
    """Settle "after", "as": settled when the rest is known; the likes of "the day before" are adverbs."""
    return "R" if here.following() in {"", ",", "."} else "c"


def _that(here: Tagger) -> str:
    """Settle "that": a determiner, a relative pronoun or a subordinator."""
    following = here.following()
    if following == "R" and here.before in {"N", "P"} and here.following(1) not in {"N", "P", "D", "F", "#", "A"}:
        following = "V"  # "a plan that only helped", but "the claim that only soldiers died"
    if following in {"M", "E", "H", "O", "z", "d", "p", "V", "n"}:
        return "W" if here.before in {"N", "P", ",", "A", "#"} else "Q" if here.before in {"", "K"} else "S"
    if here.before in {"I", "", "T"} and following in {"N", "s", "v", "J"}:
        return "D"
    if here.previous == "all" and following == ",":
        return "Q"  # "despite all that, she left"
    if following == "s" and here.before in {"N", "P", "A"} and _tells_of_noun(here):
        return "W"
    if following == "b" and here.before == "N":
        return "W"  # "raids that threaten the port": a clause that is said would begin with who does it.
    if following in {"N", "v"} and _points_back(here):
        return "D"
    return "S"


def _points_back(here: Tagger) -> bool:
    """Whether "that" and a noun go back to the words before: "..., that report said", "Oslo denied that claim."."""
    if here.before == ",":
        return here.lowers[here.at + 2 : here.at + 3] in (["said"], ["says"])
    return here.before in VERBAL and here.following(1) in {"", "."} and not is_plural(here.next)


def _tells_of_noun(here: Tagger) -> bool:
    """Whether "that" brings a third person, "the group that controls the port", or a plural, "said that talks"."""
    if here.following(1) in VERB_LETTERS | {"M", "E", "H", "O"}:
        return False
    if here.previous in CONTENT or here.english.lemma(here.previous) in CONTENT:
        return False
    tags, at = here.tags, here.back_over(PHRASAL)
    direct = tags[at] in VERBAL
    while at > here.first and tags[at] not in VERBAL:
        at -= 1
    lemma = here.english.lemma(here.lowers[at]) if tags[at] in VERBAL else ""
    # "said the group that controls it", but "told the group that talks", "said in a note that talks"
    return lemma not in (TOLD if direct else REPORTING | TOLD)


def _first(here: Tagger) -> str:
    """Settle "first": an adverb between a subject or auxiliary and its verb, else an adjective."""
    if here.before in {"N", "P", "Q", "M", "H", "E"} and here.following() in VERB_LETTERS:
        return "R"
    return "J"


def _to(here: Tagger) -> str:
    """Settle "to": before a verb, else a preposition; "Iran to resume talks" is a headline's future."""
    if here.at > here.first and here.previous in WITH_TO:
        return "I"
    verbal = "M" if _heads_headline(here) else "T"
    following = here.following()
    if following == "R":
        following = here.following(1)
        if here.next == "back" and here.previous != "back" and following in OPENS_PHRASE | NOUNS:
            return verbal
    if following in {"b", "E", "H", "O", "B", "n"}:
        return verbal
    if following == "v":
        after = here.following(1)
        return "I" if after in {"v", "N"} and here.previous in {"visit", "visits", "back", "return"} else verbal
    # "put" and "become": a base form that the table knows as a past or a participle.
    return verbal if following in {"d", "x", "p"} and here.english.lemmas.get(here.next) == here.next else "I"


def _heads_headline(here: Tagger) -> bool:
    """Whether nothing but names, or who acts for them, stands before a token: "US, Iranian envoys"."""
    at = here.at - (here.tags[here.at - 1] == "n")
    if at <= here.first:
        return False
    acts = here.tags[at - 1] == "P" or (here.tags[at - 1] == "N" and here.lowers[at - 1] in HEADLINED)
    return acts and HEADING.issuperset(here.tags[here.first : at])


def _clitic(here: Tagger) -> str:
    """Settle "'s": the possessive after a noun, "is" after a pronoun."""
    if here.at == here.first:
        return "?"
    if here.tags[here.at - 1] in "QWR" or here.previous in {"that", "there", "here", "let"}:
        return "E"
    return "Z"


def _hyphen(here: Tagger) -> str:
    """A hyphen inside a word joins ("U.S.-led"); any other is a dash."""
    inside = here.words[here.at] == "-" and here.first < here.at < here.stop - 1
    return "J" if inside and here.text.glued(here.at) and here.text.glued(here.at + 1) else "-"


def _apostrophe(here: Tagger) -> str:
    """A single mark after a plural and outside quotation marks is its possessive."""
    quote = here.text.quote_at(here.at)
    if quote is not None and here.at in {quote.opening, quote.closing}:
        return "'"
    after = here.at > here.first and here.previous.endswith("s")
    return "Z" if after and here.text.glued(here.at) else "'"


SETTLE: Final[dict[str, Callable[[Tagger], str]]] = {
    "v": _noun_or_verb, "s": _plural_or_third, "b": _base, "z": _third, "p": _third, "c": _both, "h": _that, "T": _to,
    "Z": _clitic, "-": _hyphen, "'": _apostrophe, "f": _first,
}  # fmt: skip
