"""The page of a document: everything shown, nothing run, and alive under mouse and keys."""

from __future__ import annotations

import time
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import geopolitics_events as ge
from geopolitics_events.strategies import documents
from geopolitics_events.views.html import to_fragment, to_html

if TYPE_CHECKING:
    from conftest import Chromium

HOSTILE = '</script><script>fail()</script><img src=x onerror="fail()"> \' " & ]]> <!-- \u202e &lt;'


def span(text: str, words: str, nth: int = 0) -> ge.Span:
    """Give the span of words in a text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return ge.Span(start=start, end=start + len(words), text=words)


def talk(text: str = "Peru urged talks.\n\nChile said: we welcome talks.", name: str = "Peru") -> ge.Document:
    """Make a document with one record of each kind, which overlap."""
    peru = ge.Actor(id=ge.ActorId("PER"), name=name, kind=ge.ActorKind.STATE, country=ge.CountryCode("PER"))
    mention = ge.Mention(kind=ge.MentionKind.NAME, span=span(text, "Peru"))
    issue = ge.Issue(id=ge.IssueId("talks"), name=f"talks {name}")
    return ge.Document(
        text=text,
        source=ge.Source(title=name, outlet=name, url=f"javascript:fail('{name}')", published=date(2025, 5, 10)),
        appearances=(ge.Appearance(actor=peru, mentions=(mention,)),),
        statements=(
            ge.Statement(
                speakers=(peru,),
                speaker_span=span(text, "Peru"),
                cue=span(text, "urged"),
                content=(span(text, "talks"),),
                kind=ge.StatementKind.INDIRECT,
            ),
        ),
        positions=(
            ge.Position(holder=peru, issue=issue, stance=ge.Stance.SUPPORT, evidence=(span(text, "urged talks"),)),
        ),
        events=(
            ge.Event(
                type=ge.EventType.REQUEST,
                status=ge.EventStatus.HAPPENED,
                actors=(peru,),
                triggers=(span(text, "urged"),),
                evidence=(span(text, "Peru urged talks"),),
            ),
        ),
    )


class Reader(HTMLParser):
    """Reads a page back: its elements, the words of the text, and which records each word has."""

    def __init__(self, page: str) -> None:
        """Read it all."""
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, tuple[str, ...]]] = []
        self.cards: list[str] = []
        self._inside = 0
        self._records: tuple[str, ...] = ()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        found = dict(attrs)
        self.tags.append((tag, found))
        if tag == "div":
            self._inside = 1 if found.get("class") == "text" else 0
        if tag == "mark":
            self._records = tuple((found["data-r"] or "").split())
        if tag == "li":
            self.cards.append(found["data-r"] or "")

    def handle_endtag(self, tag: str) -> None:
        """Note its end."""
        if tag == "div":
            self._inside = 0
        if tag == "mark":
            self._records = ()

    def handle_data(self, data: str) -> None:
        """Keep what the text shows."""
        if self._inside:
            self.words.append((data, self._records))


def keyed(document: ge.Document) -> dict[str, tuple[ge.Span, ...]]:
    """Give each record's key on the page with its spans."""
    found = {f"a{n}": tuple(m.span for m in appearance.mentions) for n, appearance in enumerate(document.appearances)}
    for letter, records in (("s", document.statements), ("p", document.positions), ("e", document.events)):
        found |= {f"{letter}{n}": record.spans for n, record in enumerate(records)}
    return found


class TestPage:
    """The page shows the whole document and nothing else."""

    @given(document=documents())
    def test_text(self, document: ge.Document) -> None:
        """Its words are the document's, every one in its place."""
        shown = "".join(words for words, _ in Reader(to_html(document)).words)

        assert document.text == shown

    @given(document=documents())
    def test_marks(self, document: ge.Document) -> None:
        """The words of each record, and no others, are marked with it; white space may go unmarked."""
        marked: dict[str, set[int]] = {}
        at = 0
        for words, records in Reader(to_html(document)).words:
            for record in records:
                marked.setdefault(record, set()).update(range(at, at + len(words)))
            at += len(words)
        for key, spans in keyed(document).items():
            expected = {place for each in spans for place in range(each.start, each.end)}

            assert marked.get(key, set()) <= expected
            assert all(document.text[place].isspace() for place in expected - marked.get(key, set()))

    @given(document=documents())
    def test_cards(self, document: ge.Document) -> None:
        """Every record has one card."""
        assert sorted(keyed(document)) == sorted(Reader(to_html(document)).cards)

    @given(document=documents())
    def test_same(self, document: ge.Document) -> None:
        """The same document gives the same page."""
        assert to_html(document) == to_html(document)


class TestHostile:
    """Whatever a document holds is shown as text."""

    hostile = talk(f"Peru urged talks. {HOSTILE}", HOSTILE)

    @pytest.mark.parametrize("page", [to_html(hostile), to_fragment(hostile)], ids=["page", "fragment"])
    def test_elements(self, page: str) -> None:
        """No element and no attribute comes from the document."""
        own = set("html head meta title style body main div aside h2 ol li p q b i mark span button script".split())
        tags = Reader(page).tags

        assert {tag for tag, _ in tags} <= own
        assert not [name for _, attributes in tags for name in attributes if name.startswith("on")]

    def test_links(self) -> None:
        """Only addresses of the web are links."""
        safe = ge.Document(text="Peru", source=ge.Source(url="https://example.org/?a=1&b='\""))

        assert "<a " not in to_html(self.hostile)
        assert [{"href": "https://example.org/?a=1&b='\"", "rel": "noreferrer"}] == [
            attributes for tag, attributes in Reader(to_html(safe)).tags if tag == "a"
        ]

    def test_text(self) -> None:
        """All of it can be read."""
        assert f"Peru urged talks. {HOSTILE}" == "".join(words for words, _ in Reader(to_html(self.hostile)).words)


class TestFragment:
    """A notebook's cell has the same without a script."""

    def test_no_script(self) -> None:
        """It has no script, and its style names nothing outside it."""
        fragment = to_fragment(talk())

        assert "<script" not in fragment
        assert "body" not in fragment

    def test_repr(self) -> None:
        """Jupyter asks the document for it."""
        document = talk()

        assert to_fragment(document) == document._repr_html_()


class TestBrowser:
    """In a real browser."""

    @pytest.fixture
    def page(self, browser: Chromium, tmp_path: Path) -> Chromium:
        """Give the browser with the small document open, 1280 pixels wide."""
        path = tmp_path / "page.html"
        path.write_text(to_html(talk()), encoding="utf-8")
        browser.send("Emulation.setEmulatedMedia", features=[])
        browser.send("Emulation.setDeviceMetricsOverride", width=1280, height=800, deviceScaleFactor=1, mobile=False)
        browser.open(path)
        return browser

    LIT = "[...document.querySelectorAll('.lit')].map((mark) => mark.textContent).join('')"
    SHOWN = "[...document.querySelectorAll('li')].filter((li) => li.checkVisibility()).map((li) => li.dataset.r)"

    def test_hover(self, page: Chromium) -> None:
        """Hovering a record lights its words; leaving it darkens them."""
        page.hover("li.r-p0")

        assert page.run(self.LIT) == "urged talks"

        page.hover(".text")

        assert page.run(self.LIT) == ""

    def test_click(self, page: Chromium) -> None:
        """Clicking a word shows its records; the button shows all again."""
        page.click("mark.r-p0")

        assert sorted(page.run(self.SHOWN)) == ["e0", "p0", "s0"]

        page.click("button")

        assert sorted(page.run(self.SHOWN)) == ["a0", "e0", "p0", "s0"]

    def test_keyboard(self, page: Chromium) -> None:
        """Tab reaches a word, Enter shows its records and goes to the first, Escape shows all."""
        page.press("Tab", 9)

        assert page.run("document.activeElement.textContent") == "Peru"

        page.press("Enter", 13)

        assert page.run("document.activeElement.dataset.r") == "s0"
        assert sorted(page.run(self.SHOWN)) == ["a0", "e0", "s0"]

        page.press("Escape", 27)

        assert len(page.run(self.SHOWN)) == 4

    def test_card_to_words(self, page: Chromium) -> None:
        """Enter on a record goes to its words, which were lit when it had the focus."""
        page.run("document.querySelector('li.r-e0').focus()")

        assert page.run(self.LIT) == "Peru urged talks"

        page.press("Enter", 13)

        assert page.run("document.activeElement.dataset.r").split()[0] == "s0"

    def test_dark(self, page: Chromium) -> None:
        """In a dark scheme the letters are lighter than the page."""
        page.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
        color = page.run("getComputedStyle(document.querySelector('.text')).color")

        assert color == "rgb(255, 255, 255)"

    def test_narrow(self, page: Chromium) -> None:
        """On a telephone nothing is wider than the screen, and records stay in sight of a touched word."""
        page.send("Emulation.setDeviceMetricsOverride", width=375, height=700, deviceScaleFactor=1, mobile=True)
        page.click("mark.r-p0")

        assert page.run("document.documentElement.scrollWidth") == 375
        assert page.run("document.querySelector('li.shown').getBoundingClientRect().top") < 700

    def test_print(self, page: Chromium) -> None:
        """On paper the records follow the text."""
        page.send("Emulation.setEmulatedMedia", media="print")
        places = page.run(
            "['.text', '.records'].map((name) => document.querySelector(name).getBoundingClientRect())"
            ".map((box) => [box.top, box.bottom])"
        )
        page.send("Emulation.setEmulatedMedia", media="")

        assert places[0][1] <= places[1][0]

    def test_alone(self, page: Chromium) -> None:
        """The page loads nothing but itself, and the console holds nothing."""
        assert len(page.requests()) == 1
        assert page.faults() == []

    def test_hostile(self, browser: Chromium, tmp_path: Path) -> None:
        """A hostile article runs nothing and reads as it is."""
        path = tmp_path / "page.html"
        path.write_text(to_html(TestHostile.hostile), encoding="utf-8")
        browser.open(path)

        assert browser.run("document.querySelector('.text').textContent") == TestHostile.hostile.text
        assert browser.run("document.scripts.length") == 1
        assert browser.faults() == []

    def test_large(self, browser: Chromium, tmp_path: Path) -> None:
        """A document of 300 kB with thousands of records is written, and laid out, within a second each."""
        part = talk("Peru urged talks. Chile said: we welcome talks. It rained in the hills all day long.\n\n")
        size = len(part.text)
        times = 300_000 // size
        text = part.text * times

        def moved(record: ge.Span, by: int) -> ge.Span:
            return ge.Span(start=record.start + by, end=record.end + by, text=record.text)

        statement = part.statements[0]
        large = ge.Document(
            text=text,
            appearances=part.appearances,
            statements=tuple(
                ge.Statement(
                    speakers=statement.speakers,
                    cue=moved(span(part.text, "urged"), n * size),
                    content=(moved(statement.content[0], n * size),),
                    kind=statement.kind,
                )
                for n in range(times)
            ),
        )
        path = tmp_path / "page.html"
        started = time.process_time()
        path.write_text(to_html(large), encoding="utf-8")
        written = time.process_time() - started
        browser.open(path)

        assert browser.run("document.querySelectorAll('li').length") == times + 1
        assert written < 1
        assert browser.worked() < 1  # With all that its process did for the pages before.
