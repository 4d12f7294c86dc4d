"""Tokens, sentences and quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geopolitics_events.parsing.text.english import english
from geopolitics_events.parsing.text.reading import MOST_TOKENS, Text, read_text
from geopolitics_events.parsing.text.tokens import words_of


def read(text: str) -> Text:
    """The parts of a text."""
    return read_text(text, english())


def sentences(text: str) -> list[str]:
    """The words of each sentence."""
    found = read(text)
    return [text[found.starts[s.first] : found.ends[s.stop - 1]] for s in found.sentences]


def quotations(text: str) -> list[str]:
    """What stands between the marks of each quotation."""
    found = read(text)
    return [text[found.starts[q.first] : found.ends[q.stop - 1]] for q in found.quotes]


class TestTokens:
    """One pass cuts words, numbers, clitics and marks."""

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("They don't de-escalate.", ["They", "don't", "de-escalate", "."]),
            ("India’s and Iran's", ["India", "’s", "and", "Iran", "'s"]),
            ("the U.S. and the U.N", ["the", "U.S.", "and", "the", "U.N"]),
            ("the U.S.-led force", ["the", "U.S.", "-", "led", "force"]),
            ("Pakistan-Occupied", ["Pakistan", "-", "Occupied"]),
            ("1,200 men, 3.5 %", ["1,200", "men", ",", "3.5", "%"]),
            ("At 4:30 he said: 7", ["At", "4:30", "he", "said", ":", "7"]),
            ("a 20-year-old man", ["a", "20-year-old", "man"]),
            ("Mr. Modi met Gen. Bajwa", ["Mr.", "Modi", "met", "Gen.", "Bajwa"]),
            ("Donald J. Trump", ["Donald", "J.", "Trump"]),
            ("Sana'a, O'Brien", ["Sana'a", ",", "O'Brien"]),
            ("Lund told Gazeta.ru so.", ["Lund", "told", "Gazeta.ru", "so", "."]),
            ("He left Oslo.The end", ["He", "left", "Oslo", ".", "The", "end"]),
            ("talks -- at last... ended", ["talks", "--", "at", "last", "...", "ended"]),
        ],
    )
    def test_words(self, text: str, words: list[str]) -> None:
        """What is one token."""
        assert words == read(text).words

    @given(text=st.text(max_size=200))
    def test_offsets(self, text: str) -> None:
        """Every token stands where it says, nothing but white space lies between."""
        found = read(text)
        last = 0
        for start, end, word in zip(found.starts, found.ends, found.words, strict=True):
            assert text[start:end] == word
            assert not text[last:start].strip()
            last = end
        assert not text[last:].strip()

    @pytest.mark.parametrize(
        "name", ["St. Lucia", "Ban Ki-moon", "New Zealand", "Côte d'Ivoire", "al-Shabaab", "U.S.", "No. 10"]
    )
    def test_names(self, name: str) -> None:
        """A name of a table is cut as it is cut in a text."""
        assert words_of(name) == read(f"{name} voted.").words[:-2]


class TestSentences:
    """Where sentences end."""

    @pytest.mark.parametrize(
        "parts",
        [
            ["India voted.", "Pakistan did not."],
            ["He lives in the U.S.", "The vote failed."],
            ["They met at 5 p.m. (1 a.m. ET on Monday) in Ulm.", "It rained."],
            ["They met at 5 p.m.", "The vote failed."],
            ["The U.S. Senate voted.", "It failed."],
            ["Mr. Modi met Gen. Bajwa on Jan. 3.", "They agreed."],
            ["“We agree.”", "He left."],
            ["Why now?", "Nobody knows!!!", "The vote failed."],
            ["‘We agree.’", "He left."],
            ["'We agree.'", "He left."],
            ["«We agree.»", "He left."],
            ["(It rained.)", "He left."],
            ["[It rained.]", "He left."],
            ["``We agree.''", "He left."],
            ["It rained…", "He left."],
            ["It rained...", "He left."],
        ],
    )
    def test_ends(self, parts: list[str]) -> None:
        """Full stops that end a sentence, and those that do not."""
        assert parts == sentences(" ".join(parts))

    def test_attribution(self) -> None:
        """A lower-case word after a closing mark goes on with the sentence."""
        text = '"Will they agree?" he asked.'

        assert [text] == sentences(text)

    def test_endless(self) -> None:
        """A sentence without an end is cut."""
        found = read("and so on " * 400)

        assert all(sentence.stop - sentence.first <= MOST_TOKENS for sentence in found.sentences)

    def test_semicolon(self) -> None:
        """It is cut behind a semicolon, if there is one."""
        parts = [f"{'and so ' * 50}on;", f"{'and so ' * 50}on."]

        assert parts == sentences(" ".join(parts))


class TestQuotations:
    """Pairs of marks."""

    @pytest.mark.parametrize(
        ("text", "inside"),
        [
            ('He said "we agree" and left.', ["we agree"]),
            ("He said “we agree” and left.", ["we agree"]),
            ("He said ‘we agree’ and left.", ["we agree"]),
            ("He said 'we agree' and left.", ["we agree"]),
            ("He said „we agree“ and left.", ["we agree"]),
            ("He said «we agree» and left.", ["we agree"]),
            ("He said ``we agree'' and left.", ["we agree"]),
            ("He said ''we agree'' and left.", ["we agree"]),
            ("He said “we agree“ and left.", ["we agree"]),
            ("“We agree,” he said. “We do.”", ["We agree,", "We do."]),
            ("“He called it ‘a mess’ again,” she said.", ["He called it ‘a mess’ again,"]),
            ("The rebels' leader said the rebels’ camp was gone.", []),
            ("It's the people's choice, isn't it?", []),
            ('He said "we agree and left.', ["we agree and left."]),
            ('The 6" gun and the 8" gun fired.', []),
            ('He said "we agree", then "we do not".', ["we agree", "we do not"]),
            ("The mayors' and the governors' aides met.", []),
            ("He said 'we agree with the mayors' plan' and left.", ["we agree with the mayors' plan"]),
            ('"" he said.', []),
        ],
    )
    def test_marks(self, text: str, inside: list[str]) -> None:
        """Outermost quotations, apostrophes apart, unclosed ones to the paragraph's end."""
        assert inside == quotations(text)

    def test_paragraphs(self) -> None:
        """A paragraph that opens again continues the quotation left open."""
        found = read("“We agree.\n\n“We always did,” he said.")

        assert [False, True] == [quote.continues for quote in found.quotes]

    @pytest.mark.parametrize(
        ("quote", "speech"),
        [
            ("we will agree to it", True),
            ("we will agree soon", False),
            ("We agree.", True),
            ("We agree,", True),
            ("Peace.", True),
            ("peace", False),
        ],
    )
    def test_speech(self, quote: str, speech: bool) -> None:
        """A word or two are a scare quote, a sentence is speech."""
        assert [speech] == [found.speech for found in read(f'He called it "{quote}" again').quotes]


class TestLetters:
    """What part of speech a word in no table is, by its ending."""

    @pytest.mark.parametrize(
        ("word", "letter"),
        [
            ("blipfully", "R"),
            ("blipping", "g"),
            ("zing", "N"),
            ("blipped", "d"),
            ("zed", "N"),
            ("long-blipped", "J"),
            ("co-blipped", "d"),
            ("blip-torn", "J"),
            ("blip-wide", "J"),
            ("sub-blip", "N"),
        ],
    )
    def test_endings(self, word: str, letter: str) -> None:
        """Short words have no endings, and a prefix makes no adjective of a verb."""
        assert letter == english().letter(word)

    @pytest.mark.parametrize(
        ("word", "lemma"), [("heroes", "hero"), ("tranches", "tranche"), ("euros", "euro"), ("churches", "church")]
    )
    def test_plurals(self, word: str, lemma: str) -> None:
        """Plurals of nouns in -e and -o."""
        assert lemma == english().lemma(word)

    @pytest.mark.parametrize(
        ("word", "lemma"), [("gunmen", "gunman"), ("policewomen", "policewoman"), ("grandchildren", "grandchild")]
    )
    def test_compounds(self, word: str, lemma: str) -> None:
        """Men, women and children in a compound are one in the singular."""
        assert lemma == english().lemma(word)


class TestLanguage:
    """English is told by its function words."""

    @pytest.mark.parametrize(
        ("text", "english_text"),
        [
            ("India rejects mediation.", True),
            ("Los Angeles police arrested protesters.", True),
            ("Ursula von der Leyen visits El Salvador.", True),
            ("La France attaque la Syrie.", False),
            ("Das Kabinett billigt Syriens Budget.", False),
            ("Cristina de la Vega visits Paris.", True),
            ("Die Regierung von Frankreich verurteilt Syrien.", False),
            ("The ministers met in the capital and agreed that the talks would go on in the spring of the year.", True),
            (
                "Die Minister trafen sich in der Hauptstadt und einigten sich auf weitere Gespräche im nächsten Jahr.",
                False,
            ),
            (
                "Los ministros se reunieron en la capital y acordaron que las conversaciones continuarán en la primavera.",
                False,
            ),
            (
                "Togo's foreign minister, Ana Lund, met Kenyan Finance Minister Ola Berg. Both ministers praised the UN.",
                True,
            ),
            (
                "Prezident se v Praze setkal s ministrem. Řekl, že smlouva mezi zeměmi bude podepsána a že jednání trvá.",
                False,
            ),
            ("", True),
        ],
    )
    def test_function_words(self, text: str, english_text: bool) -> None:
        """A few words get the benefit of the doubt."""
        assert english_text is read(text).is_english
