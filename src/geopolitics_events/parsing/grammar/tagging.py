"""Give every token its tag: the word's classes first, then the words around it.

See `grammar` for the letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress, repeat
from typing import TYPE_CHECKING, Final

from . import ambiguity, participles
from .ambiguity import ALONE, CLAUSAL, OPENS_PHRASE
from .tagger import Tagger

if TYPE_CHECKING:
    from ..names.finding import Name
    from ..text.english import English
    from ..text.reading import Sentence, Text

__all__ = ["COMPASS", "DEMANDING", "FINITE", "PARTICLES", "tag_text"]

# What settles a word by its letter.
SETTLE: Final = ambiguity.SETTLE | participles.SETTLE
# Words that the words around them make verbs or negations.
COMPASS: Final = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split()
)
TURNING: Final = COMPASS | {
    "all", "back", "both", "dead", "designate", "each", "elect", "her", "last", "least", "like", "long", "longer",
    "most", "said", "this",
}  # fmt: skip
# Words that stand for each of the subjects beside the verb: "have both said", "the ministers all left".
FLOATING: Final = frozenset({"all", "both", "each"})
# By the tag before them, the letters that may follow: after a subject a finite verb, after an auxiliary any other.
FLOATS_BEFORE: Final = dict.fromkeys("NPQA", frozenset("dpxzVMEH")) | dict.fromkeys("MEHO", frozenset("dpxVgbvl"))
# The letters before which no noun of theirs can follow: "told her that", "asked her to stay", "called this a mistake".
STANDING_ALONE: Final = {
    "her": frozenset({"", ".", ",", ":", "-", "D", "F", "I", "K", "Q", "S", "T", "W", "c", "h"}),
    "this": frozenset({"D", "F"}),
}
# What ends the clause after "demanded that".
CLAUSE_ENDS: Final = frozenset({"S", "W", "c", ".", ":"})
# The tags of verbs that have a tense or a modal.
FINITE: Final = frozenset("VMEHO")
# What may be the verb of a sentence while its words are settled.
VERBS: Final = FINITE | {"d", "B"}
# What stands before a letter is looked at after it, so that the search goes from letter to letter.
# "Men arrested in the raid were freed": a past with only prepositional phrases between it and a verb is a participle.
REDUCED: Final = re.compile(r"d(?<=[NPA#]d)(?=R*(?:IR*(?:Y+|[DF]*[JA#NPYZX]+)|TB)+R*[VMEHd])")
# "The group, founded in May, attacked", "both groups, all led by men who fled, met": so is one between commas before a
# verb.
INSERTED: Final = re.compile(r"d(?:(?<=[NPA#],d)|(?<=[NPA#],Dd))(?=R*[Ic][^VMEHOd.:KSW,]*(?:W[^.:KSW,]*)?,R*[VMEHOd])")
# A verb, its object, and a past with a preposition after it; "handed over a man seized in May".
PARTICLES: Final = frozenset({"away", "over", "back", "up", "off", "down", "out"})
# "said in a statement posted on Monday": what one says something in does nothing itself.
WRITINGS: Final = frozenset(
    "address comments email emails interview interviews letter letters memo message messages note post posts recording "
    "remarks report reports speech speeches statement statements video videos".split()
)
OBJECT_PAST: Final = re.compile(r"([VBXGd])(?=R*(I?)[DFJA#NPYZ]*[NPA](?:I[DFJ#]*[NP]+)?(d)(?:R*[Ic]|J?I?Y))")
# "In a letter released on Friday, Ito said": so is one behind what begins a sentence before its subject.
FRONTED: Final = re.compile(r"I[DF]J*N(d)(?=R*[IY][^VMEHOd.:KSW]*,[DFJA#NPZQK]+R*[VMEHd])")
# "Ito, an analyst based in Oslo, said": so is one in an apposition between commas.
APPOSED: Final = re.compile(r"[NP],D[JNPA#-]*N(d)(?=R*I[^VMEHOd.:KSW,]*,R*[VMEHd])")
# ", with two soldiers killed in the raid": a past after "with" and its noun.
WITH_PAST: Final = re.compile(r"I(?<=[,-]I)[DFJA#NPYZR]*[NPA#](d)")
# "demanded that they leave", with a base form.
DEMANDING: Final = frozenset(
    {"demand", "insist", "urge", "ask", "request", "require", "propose", "suggest", "recommend"}
)
# "China's military said", "the poor in", "gave a Malian firm a loan": an adjective with no noun after it is one.
HEADLESS: Final = re.compile(r"J(?:(?<=[DFZA]J)(?=R*[VMEHOID.])|(?<=ZJ)(?=T)|(?<=DPJ)(?=[VMEHO]))")
# "Many argue", "what few believed": an adjective that stands for a person.
MANY: Final = re.compile(r"J(?<![^.,:KSWV\"(-]J)(?=R*(?:I[DFA]*[NP]+)?R*[VMEHO])")
# "The will of the people", "their will": no modal.
WILLED: Final = re.compile(r"M(?<=[DFZ]M)(?=[.,IKTMO])")
# "About 200 farmers", "about half of": no preposition, where a clause begins.
ROUGHLY: Final = re.compile(r"I(?=[#D])(?<![^.,:?SKVRIJc\"]I)")
FRACTIONS: Final = frozenset({"half", "third", "quarter", "fifth", "tenth"})
ROUGH: Final = frozenset({"about", "around", "over"})
# "after Iran voted" against "after the vote".
# So is "after the court (ICC) voted", or "after men backed by tanks voted".
CLAUSE: Final = re.compile(
    r"c(?=(R*[DFJA#NPZQY]+(?:\([^()]{1,8}\)|X?I[DFJA#NPZY]+|K[DFJA#NPZY]+){0,3}(?:[Rn]|,[^,VMEHO.:]{1,20},)*)[VMEHO])"
)
# Times of day, which do nothing themselves.
DAYTIMES: Final = frozenset({"dawn", "dusk", "midday", "midnight", "nightfall", "noon", "sunrise", "sunset"})
# The last words of "in the strongest terms", "for his part".
MANNERS: Final = frozenset({"part", "terms"})


def tag_text(text: Text, names: list[Name], titles: list[tuple[int, int]], english: English) -> str:
    """One letter a token, ``?`` outside the sentences; ``titles`` are the ranges of roles like "head of state"."""
    tagger = Tagger(text, english)
    # Half of all words have one tag whatever stands round them; look-ups in C settle those.
    fixed = list(map(_settled(english).get, text.words, repeat("")))
    for name in names:
        fixed[name.first : name.stop] = [name.tag] * (name.stop - name.first)
    for first, stop in titles:
        fixed[first:stop] = "N" * (stop - first)
        if "and" in text.lowers[first:stop] and text.words[stop - 1][0].isupper():
            fixed[stop - 1] = "P"  # "the Ministry of Trade and Industry" ends as a name does.
    for sentence in text.sentences:
        _tag_sentence(tagger, sentence, fixed)
    tags = "".join(tagger.tags)
    if "d" in tags:
        tags = _reduce_objects(tags, text.lowers, english)
        tags = REDUCED.sub("X", INSERTED.sub("X", tags)).replace("d", "V")
    if not MANNERS.isdisjoint(text.lowers):
        tags = _manners(tags, text.lowers)
    tags = HEADLESS.sub("N", tags)
    tags = MANY.sub(lambda match: "N" if text.lowers[match.start()] in ALONE else "J", tags)
    tags = WILLED.sub(lambda match: "N" if _is_will(tags, text.lowers, match.start()) else "M", tags)
    tags = ROUGHLY.sub(lambda match: _rough(tags, text.lowers, match.start()), tags)
    if "c" in tags:
        tags = CLAUSE.sub(lambda match: _clausal(tags, text.lowers, match), tags).replace("c", "I")
    return tags


def _clausal(tags: str, lowers: list[str], match: re.Match[str]) -> str:
    """The tag of "after" before what may be a clause; in "Chad, after talks with Mali, its ally, left" it is none."""
    at = match.start()
    if lowers[at + 1] in DAYTIMES:
        return "I"  # "Rebels before dawn on Friday attacked"
    inserted = tags[at - 1] == "," and "," in match.group(1)
    return "I" if inserted and not tags[tags.rfind(".", 0, at) + 1 : at - 1].strip("DFJANP#Z") else "S"


def _manners(tags: str, lowers: list[str]) -> str:
    """Read "condemned in the strongest terms recent raids", "for his part Ito left": no part of what follows."""
    edited = list(tags)
    for at in compress(range(len(lowers)), map(MANNERS.__contains__, lowers)):
        if lowers[at] == "part":
            if at > 1 and tags[at - 1] == "F" and lowers[at - 2] == "for":
                edited[at - 2 : at + 1] = "RRR"
            continue
        first = at
        while first > 1 and tags[first - 1] in "DJR":
            first -= 1
        if lowers[first - 1] == "in" and "J" in tags[first:at] and lowers[at + 1 : at + 2] != ["of"]:
            edited[first - 1 : at + 1] = "R" * (at + 2 - first)
    return "".join(edited)


def _is_will(tags: str, lowers: list[str], at: int) -> bool:
    """Whether a modal behind "the" or an owner is what somebody wants."""
    return lowers[at] == "will" and (tags[at - 1] != "D" or lowers[at - 1] == "the")


def _rough(tags: str, lowers: list[str], at: int) -> str:
    """The tag of a word like "about" before a number: "said about 200 farmers", but "spoke about two"."""
    if tags[at + 1] == "D" and FRACTIONS.isdisjoint(lowers[at + 1 : at + 3]):
        return "I"
    free = tags[at - 1] != "V" or lowers[at - 1] in {"said", "says"}
    if tags[at - 1] == "J":  # "gave close to $5 million", but "close to two towns"
        return "R" if lowers[at - 1 : at + 1] == ["close", "to"] and not lowers[at + 1].isalpha() else "I"
    if lowers[at - 1] == "up":
        return "R" if lowers[at] == "to" else "I"
    return "R" if lowers[at] in ROUGH and free else "I"


@lru_cache(maxsize=1)
def _settled(english: English) -> dict[str, str]:
    """The tags of the words that no rule below looks at."""
    looked_at = SETTLE.keys() | {":", "(", '"'}  # A sentence may begin after the marks.
    found = {word: letter for word, letter in english.letters.items() if letter not in looked_at}
    for word in TURNING.intersection(found):
        del found[word]
    return found


def _reduce_objects(tags: str, lowers: list[str], english: English) -> str:
    """Read "lifted a ban imposed on dogs": a past after a verb's object is a participle, unless the verb reports.

    Whoever is told something is an object too: "told a meeting held in Oslo that".

    So it is after a "with" that adds a circumstance.
    """
    edited = list(tags)
    for match in OBJECT_PAST.finditer(tags):
        written = match.group(2) and lowers[match.start(3) - 1] in WRITINGS
        if not written and tags[match.end(3)] in "JY":
            continue
        if match.group(2) and lowers[match.start(2)] not in PARTICLES and not written:
            continue
        lemma = english.lemma(lowers[match.start(1)])
        if written or (lemma not in CLAUSAL and not _is_only_verb(tags, lowers, english, match)):
            edited[match.start(3)] = "X"
    for match in FRONTED.finditer(tags):
        if match.start() == 0 or tags[match.start() - 1] in '."':
            edited[match.start(1)] = "X"
    for match in APPOSED.finditer(tags):
        if lowers[match.start() + 2] in {"a", "an"}:
            edited[match.start(1)] = "X"
    for match in WITH_PAST.finditer(tags):
        if lowers[match.start()] == "with":
            edited[match.start(1)] = "X"
    return "".join(edited)


def _is_only_verb(tags: str, lowers: list[str], english: English, match: re.Match[str]) -> bool:
    """Whether a past after an -ing form's object is its clause's verb: "(said) a ship carrying rice docked in Oran"."""
    if match.group(1) != "G":
        return False
    at = match.start(3)
    first, stop = tags.rfind(".", 0, at) + 1, tags.find(".", at)
    for told in range(match.start() - 1, first, -1):
        if tags[told] in VERBS:
            first = told + 1 if english.lemma(lowers[told]) == "say" else first
            break
    return VERBS.isdisjoint(tags[first:at] + tags[at + 1 : stop])


def _tag_sentence(tagger: Tagger, sentence: Sentence, fixed: list[str]) -> None:
    """Tag the tokens of one sentence from left to right."""
    tags, words, lowers, letters = tagger.tags, tagger.words, tagger.lowers, tagger.letters
    english, dates, first = tagger.english, tagger.english.dates, sentence.first
    tagger.begin(sentence)
    tags[first : sentence.stop] = known = fixed[first : sentence.stop]
    capitals = (sentence.zone is not None or not sentence.index) and _is_title_case(words, sentence)
    doubtful, opening = -1, first
    for at, settled in enumerate(known, first):
        if settled:
            continue
        word, initial = words[at], at == opening
        capital = word[0].isupper()
        if capital and not (initial or capitals or word in dates):
            tags[at] = "P" if word != "I" else "Q"
            continue
        lower = lowers[at]
        letter = letters.get(lower)
        if capital:
            tag = _capital(tagger, at, letter, initial=initial or capitals)
            if tag is not None:
                tags[at] = tag
                continue
        if letter is None:
            letter = english.letter(lower) if word[0].isalpha() else _of_figure(tagger, at)
        settle = SETTLE.get(letter)
        if settle is not None:
            tagger.go_to(at)
            resolved = settle(tagger)
            if resolved == "N" and letter in "sv" and doubtful < 0 and at > first:
                doubtful = at
            letter = resolved
        tags[at] = letter
        if lower in TURNING and at > first:
            _turn(tagger, at)
        if letter in ":(" or (letter == '"' and not tagger.text.closes_quote(at)):
            opening = at + 1
    if doubtful >= 0:
        _find_lost_verb(tagger, sentence, doubtful)


def _of_figure(tagger: Tagger, at: int) -> str:
    """The letter of a word that is none; some years are times: "in 2014 Peru left", "who in 2014 left"."""
    word = tagger.words[at]
    if len(word) == 4 and word.isdigit() and tagger.lowers[at - 1] in {"in", "since"}:
        following = tagger.words[at + 1 : at + 2]
        return "Y" if tagger.tags[at - 2] == "W" or (following and following[0][0].isupper()) else "#"
    return "#" if word[0].isdigit() else "?"


def _turn(tagger: Tagger, at: int) -> None:
    """Settle "will back the plan", "would like to": verbs after a modal; "no longer supports": a negation."""
    tagger.go_to(at)
    tags, lower, previous = tagger.tags, tagger.lower, tagger.previous
    if lower == "said":
        if previous == "'s" and tags[at - 1] == "E":
            tags[at - 1] = "H"  # "he's said he will"
        tags[at] = "X" if tagger.before in {"E", "H"} else "V"  # "is said to be ill"
    elif lower in {"least", "most"}:
        if previous == "at" and tags[at] == "J":
            tags[at - 1] = tags[at] = "R"  # "at least six planes"
    elif lower in FLOATING:
        if tagger.following() in FLOATS_BEFORE.get(tagger.before, ""):
            tags[at] = "R"
    elif lower in STANDING_ALONE:
        if tagger.following() in STANDING_ALONE[lower]:
            tags[at] = "Q"
    elif lower == "longer" and previous == "no":
        tags[at - 1], tags[at] = "R", "n"
    elif _tells_how(tagger):
        tags[at] = "R"
    elif lower in COMPASS:
        if tags[at - 1] in "NP" and tagger.lowers[at + 1 : at + 2] == ["of"]:
            tags[at] = "R"  # "a port north of Oslo"
    elif previous == "-" and lower in {"designate", "elect"}:
        tags[at] = "J"  # "Foreign Minister-designate"
    elif tagger.before in {"M", "T", "O"} and tagger.following() in OPENS_PHRASE | {"T", "N", "s"}:
        tags[at] = "B"


def _tells_how(tagger: Tagger) -> bool:
    """Whether an adjective stands beside a verb: "has long rejected", "shot dead two men"."""
    if tagger.lower == "dead":
        return tagger.previous == "shot"
    return tagger.lower == "long" and tagger.tags[tagger.at - 1] == "H" and tagger.following() in {"d", "x", "E"}


def _is_title_case(words: list[str], sentence: Sentence) -> bool:
    """Whether most words of a heading begin with a capital."""
    heads = [word[0] for word in words[sentence.first : sentence.stop] if word[0].isalpha()]
    return sum(1 for head in heads if head.isupper()) * 10 > len(heads) * 6


def _capital(tagger: Tagger, at: int, letter: str | None, *, initial: bool) -> str | None:
    """The tag of a capitalised word; None where it is an ordinary word that begins a sentence."""
    word = tagger.words[at]
    if word in tagger.english.dates:
        if word not in {"May", "March"}:
            return "Y"
        following = tagger.words[at + 1] if at + 1 < len(tagger.words) else ""
        if following[:1].isdigit() or (not initial and tagger.tags[at - 1] in "I#J"):
            return "Y"
    if word == "I":
        return "Q"
    if initial and letter is not None and not (len(word) > 1 and word.isupper()):
        return None
    if initial and letter is None and tagger.lowers[at].endswith("ly"):
        return "R"
    return "P"


def _ends_clause(tags: list[str], token: int) -> bool:
    """Whether a clause ends at a token, or a comma parts it from one that is joined to it."""
    return tags[token] in CLAUSE_ENDS or tags[token : token + 2] == [",", "K"]


def _find_lost_verb(tagger: Tagger, sentence: Sentence, doubtful: int) -> None:
    """A sentence without a finite verb: the first word that may be one, and follows a noun phrase, is one."""
    tags = tagger.tags
    first, stop, after = sentence.first, sentence.stop, "DFJAPQNIT#S"
    lowers, lemma = tagger.lowers, tagger.english.lemma
    begin, end = sentence.first + 1, sentence.stop
    parted = "S" in tags[begin:end] or "said" in lowers[begin:end]
    for at in range(begin, end) if parted else ():
        if tags[at] == "S":
            if lemma(lowers[at - 1]) in DEMANDING:
                # "demanded that the minister end curbs until": the clause needs a verb of its own.
                first, after, doubtful = at, "DFJAPQNIT#SG", max(at, doubtful)
                stop = next((end for end in range(at + 1, stop) if _ends_clause(tags, end)), stop)
            elif at < doubtful and lowers[at] == "that" and tags[at - 1] in "Vd":
                first = at
        elif at < doubtful and lowers[at] == "said" and tags[at - 1] in "NPQ" and tags[at + 1] in "DFJA#NPQ":
            first = at + 1
    if sentence.zone is not None or not sentence.index:
        later = next((at for at in range(doubtful, stop) if tags[at] in "Sc"), stop)
        if first == sentence.first and sum(tag in VERBS for tag in tags[later:stop]) == 1:
            stop = later  # "Chile recalls envoy after raid kills two": the verb behind "after" is not the headline's.
    if not VERBS.isdisjoint(tags[first:stop]):
        return
    for at in range(doubtful, stop - 1):
        between = tags[at - 1] in "NPAY" and tags[at + 1] in after
        if tags[at] == "N" and between and tagger.letters.get(tagger.lowers[at]) in {"s", "v"}:
            tags[at] = "V"
            return
