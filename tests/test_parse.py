"""Laws of the whole way: any text parses, every span lies in it, the same text gives the same bytes."""

from __future__ import annotations

import gc
import os
import re
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geopolitics_events import Document, Source, dumps, loads, seed
from geopolitics_events.errors import RecordTypeError
from geopolitics_events.parsing import explain, parse
from geopolitics_events.parsing.collector import undisturbed
from geopolitics_events.records import ZoneKind
from geopolitics_events.tables import listed, rows

# Pieces of news and of what breaks readers, to be thrown together.
PIECES = (
    "India", "Pakistan", " said ", "\u201cWe agree,\u201d ", "the minister ", '"', "'", "\u2019s ", "\u201c", "\u201d", "\u00ab", "\u201e", "\n\n", "\r\n", ". ", ", ",
    " and ", "U.S. ", "Mr. ", "attacked ", "on Monday ", "will ", "not ", "by ", "of ", "that ", "(", ")", "-", "\u2014", ":", "!!!",
    "\x00", "\ud800", "\ufeff", "\u00a0", "\U0001f600", "President ", "Xi Jinping ", "both countries ", "who ", "to ", "he ", "1,200 ",
    "agreed ", "troops ", "sanctions ", "rejects ", "once ", "if ", "according to ", "\u2028", "al-", "J. ",
)  # fmt: skip
LONG = {
    "one letter": lambda n: "a" * n,
    "one capital": lambda n: "A" * n,
    "no full stop": lambda n: "India said that Pakistan agreed to attack the rebels and " * (n // 57),
    "quotation marks": lambda n: '"' * n,
    "attributed quotes": lambda n: "India said \u201cx\u201d " * (n // 15),
    "capitals": lambda n: "Aaa Bbb " * (n // 8),
    "joined names": lambda n: "India and " * (n // 10),
    "nested phrases": lambda n: "of the minister " * (n // 16),
    "lines": lambda n: "a\n\n" * (n // 3),
    "full stops": lambda n: ". " * (n // 2),
    "brackets": lambda n: "(" * n,
    "unnamed sources": lambda n: "A source said so. " * (n // 18),
}


def spans_fit(document: Document) -> bool:
    """Whether building the document again from its own parts passes its checks: they compare every span."""
    return loads(dumps(document)) == document


class TestAnyText:
    """Parsing never raises, and every span lies inside the text and says what it says."""

    @given(text=st.text(alphabet=st.characters(), max_size=400))
    def test_unicode(self, text: str) -> None:
        """Any Unicode text, lone surrogates and all."""
        document = parse(text)

        assert len(text) == len(document.text)
        assert spans_fit(document)

    @given(text=st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
    def test_news(self, text: str) -> None:
        """Pieces of news in any order."""
        assert spans_fit(parse(text))

    @pytest.mark.parametrize(
        "text",
        [
            "Kenya rejected the",
            "Kenya condemned a",
            "Kenya called",
            "Kenya hailed its",
            "Kenya said tea was cheap, and that",
            "Kenya said that tea was cheap, but",
            "Kenya said the raids on Uganda should be",
            "Kenya praised the talks",
            "These are the delegates",
            "A statement that Kenya opposed",
            "Prices rose and the king was loath to be seen",
            "help",
        ],
    )
    def test_torn_object(self, text: str) -> None:
        """A text may break off before an object or a clause."""
        assert parse(text).text == text

    def test_inverted_at_the_end(self) -> None:
        """A subject behind its verb may be the last word of a text."""
        assert spans_fit(parse("of Lund ’ of , names or ever ago Disputes the want be 5% in Oslo, said her"))

    def test_cut_off(self) -> None:
        """A sentence may break off after any word, and an attribution may follow with nothing behind it."""
        for row in rows("cues"):
            words = row["example"].split(" ")
            pieces = [" ".join(words[:stop]) for stop in range(1, len(words))]

            assert all(spans_fit(parse(text)) for text in (*pieces, f"{row['example'][:-1]}, Oslo said,"))

    @pytest.mark.parametrize("table", ["frames", "issues", "nouns", "roles", "stances", "verbs"])
    def test_breaks_off(self, table: str) -> None:
        """Nor need the sentences of other tables go on; each breaks off after another number of its words."""
        for number, row in enumerate(rows(table)):
            words = row["example"].rstrip(".?!").split(" ")

            assert spans_fit(parse(" ".join(words[: 1 + number % len(words)])))

    @given(start=st.integers(0, 2800), length=st.integers(0, 600))
    def test_torn(self, start: int, length: int) -> None:
        """Any piece torn out of a real article."""
        assert spans_fit(parse(seed()[start : start + length]))

    @pytest.mark.parametrize(
        "table, column",
        [("cues", "cue"), ("english", "words"), ("nouns", "noun"), ("roles", "words"), ("verbs", "verb")],
    )
    def test_words(self, table: str, column: str) -> None:
        """The words that rules look for, alone and in pairs."""
        words = [form for row in rows(table) for word in listed(row[column]) for form in (word, f"{word}s")]

        assert all(spans_fit(parse(text)) for text in (*words, *map(" ".join, pairwise(words))))

    @pytest.mark.parametrize("name", LONG)
    def test_long(self, name: str) -> None:
        """A million characters of one thing."""
        text = LONG[name](1_000_000 if name.startswith("one") else 60_000)

        assert text == parse(text).text


class TestArguments:
    """An argument of another type is told, with what to give."""

    @pytest.mark.parametrize(
        "given, message",
        [
            ({"text": b"Peru"}, "parse: b'Peru' is not a str; decode bytes, and read a file, first"),
            ({"text": None}, "parse: None is not a str; decode"),
            ({"source": {"id": "a"}}, "parse: {'id': 'a'} is not a Source; give Source(published=...)"),
            ({"lexicon": "a.toml"}, "parse: 'a.toml' is not a Lexicon; give Lexicon.default().with_file(path)"),
        ],
    )
    def test_types(self, given: dict[str, Any], message: str) -> None:
        """Both ways of reading a text say so."""
        for read in (parse, explain):
            with pytest.raises(RecordTypeError, match=f"^{re.escape(message)}"):
                read(**{"text": "Peru", **given})


class TestDeterminism:
    """The same text and source give the same bytes."""

    @given(text=st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
    def test_twice(self, text: str) -> None:
        """In one process."""
        assert dumps(parse(text)) == dumps(parse(text))

    def test_processes(self) -> None:
        """In two processes with different hash seeds."""
        code = "import sys, geopolitics_events as ge; sys.stdout.buffer.write(ge.dumps(ge.parse(ge.seed())))"
        outputs = {
            subprocess.run(
                [sys.executable, "-c", code],
                env={**os.environ, "PYTHONHASHSEED": seed},
                capture_output=True,
                check=True,
            ).stdout
            for seed in ("1", "2")
        }

        assert {dumps(parse(seed()))} == outputs


class TestCollector:
    """The garbage collector stops while a text is read, however that ends, and is not missed."""

    def test_nothing_left(self) -> None:
        """Nothing that a parse made waits for the collector."""
        parse(seed())
        gc.collect()
        with undisturbed():
            parse(seed())
            explain(seed())

            assert gc.collect() == 0

    def test_nested(self) -> None:
        """A text read while another is does not turn the collector on under it."""
        with undisturbed():
            parse(seed())
            assert not gc.isenabled()

        assert gc.isenabled()

    def test_error(self) -> None:
        """An error leaves the collector on."""
        with pytest.raises(RecordTypeError):
            parse(b"Peru")  # type: ignore[arg-type]

        assert gc.isenabled()

    def test_off(self) -> None:
        """A collector that was off stays off."""
        gc.disable()
        try:
            parse(seed())
            assert not gc.isenabled()
        finally:
            gc.enable()


class TestGrowth:
    """No input is quadratic: the cost per character does not grow with the length of the text."""

    @pytest.mark.parametrize("name", ["news", *LONG])
    def test_linear(self, name: str) -> None:
        """Ten times the text costs far less than ten times as much a character."""
        make: Callable[[int], str] = LONG.get(name, lambda n: (seed() + "\n\n") * (n // 2814))
        small, large = make(12_000), make(120_000)
        parse(small)
        cost = min(_cost(small) for _ in range(3))

        # Quadratic would be a hundred times; the factor leaves room for a noisy machine.
        assert _cost(large) < 40 * cost + 0.05


def _cost(text: str) -> float:
    """Seconds of processor time for one parse."""
    started = process_time()
    parse(text)
    return process_time() - started


class TestZones:
    """Only running text yields records."""

    def test_seed(self) -> None:
        """Nothing is found in the cookie notice of the founding article."""
        document = parse(seed())
        start = min(zone.start for zone in document.zones if zone.kind is ZoneKind.BOILERPLATE)

        assert all(mention.span.end <= start for a in document.appearances for mention in a.mentions)
        assert all(span.end <= start for event in document.events for span in event.triggers)

    @pytest.mark.parametrize(
        "text",
        [
            "La France et l'Allemagne ont signé un accord de paix avec le gouvernement de la Syrie à Paris lundi dernier.",
            "Die Regierung in Berlin hat am Montag die Botschafter von Iran und Russland einbestellt und Sanktionen verhängt.",
            "El gobierno de Venezuela rechazó el lunes las sanciones de Estados Unidos contra los ministros del país.",
        ],
    )
    def test_other_languages(self, text: str) -> None:
        """A text that is not English gives no records."""
        document = parse(text, source=Source(language="xx"))

        assert () == document.appearances
        assert () == document.events
