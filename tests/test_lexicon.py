"""What users add to the names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geopolitics_events.codes import Sector
from geopolitics_events.errors import RecordError, TableError
from geopolitics_events.parsing import Lexicon, parse
from geopolitics_events.parsing.additions import NamedActor, NamedIssue
from geopolitics_events.parsing.names.gazetteer import COLUMNS, Names, Sense
from geopolitics_events.parsing.text.tokens import words_of
from geopolitics_events.records import ActorId, ActorKind, IssueId
from geopolitics_events.tables import listed, rows

WORLD = """\
[[actor]]
id = "?/borduria"
name = "Borduria"
kind = "state"
sectors = ["GOV"]
adjectives = ["Bordurian"]
people = ["Bordurians"]
seats = ["Szohod"]
[[actor]]
id = "?/syldavia"
name = "Syldavia"
kind = "state"
sectors = ["GOV"]
adjectives = ["Syldavian"]
seats = ["Klow"]
[[actor]]
id = "?/borduria/plekszy-gladz"
name = "Plekszy-Gladz"
kind = "person"
role = "marshal"
"""
STORY = (
    "Borduria rejects talks with Syldavia\n\n"
    "Marshal Plekszy-Gladz said on Monday that Borduria would not accept any foreign mediation. "
    "The Bordurian army shelled two villages, Syldavian officials said. Klow condemned the attack.\n\n"
    '"We will defend ourselves," Syldavian Foreign Minister Ottokar Trovik told reporters. '
    "He urged both countries to hold talks."
)


@pytest.fixture
def world(tmp_path: Path) -> Lexicon:
    """A made-up world of its own."""
    path = tmp_path / "world.toml"
    path.write_text(WORLD, encoding="utf-8")
    return Lexicon.default().with_file(path)


class TestMadeUpWorld:
    """A story in a made-up world parses with twenty lines of lexicon."""

    def test_actors(self, world: Lexicon) -> None:
        """States, their armies, officials and leaders are found under their own names."""
        found = {str(appearance.actor.id) for appearance in parse(STORY, lexicon=world).appearances}

        assert {
            "?/borduria",
            "?/borduria/plekszy-gladz",
            "?/borduria/army",
            "?/syldavia",
            "?/syldavia/?official",
            "?/syldavia/ottokar-trovik",
        } <= found

    def test_statements(self, world: Lexicon) -> None:
        """Who said what."""
        said = [(s.speakers[0].id, s.kind.value) for s in parse(STORY, lexicon=world).statements if s.speakers]

        assert ("?/borduria/plekszy-gladz", "indirect") in said
        assert ("?/syldavia/ottokar-trovik", "direct") in said

    def test_events(self, world: Lexicon) -> None:
        """What happened."""
        events = [(str(e.type), [a.id for a in e.actors]) for e in parse(STORY, lexicon=world).events]

        assert ("REJECT", ["?/borduria"]) in events
        assert ("ASSAULT", ["?/borduria/army"]) in events
        assert ("ACCUSE", ["?/syldavia"]) in events

    def test_without(self) -> None:
        """Without the lexicon nobody of that world is known for a state."""
        assert not any(a.actor.kind is ActorKind.STATE and a.actor.named for a in parse(STORY).appearances)


class TestLexicon:
    """Adding, hashing, refusing."""

    def test_actor_first(self) -> None:
        """A user's reading of a name comes before the table's."""
        own = NamedActor(
            id=ActorId("USA/jordan-club"),
            name="Jordan",
            kind=ActorKind.ORGANISATION,
            country="USA",
            sectors=(Sector.BUS,),
        )
        document = parse("Jordan rejected the offer.", lexicon=Lexicon.default().with_actors(own))

        assert ["USA/jordan-club"] == [a.actor.id for a in document.appearances]

    @pytest.mark.parametrize(
        "text", ["The Herons rejected the offer.", "Peru said that the Herons rejected the offer."]
    )
    def test_article(self, text: str) -> None:
        """An alias that begins with "the" also begins a sentence."""
        own = NamedActor(
            id=ActorId("?/order-of-the-heron"),
            name="Order of the Heron",
            aliases=("the Herons",),
            kind=ActorKind.ARMED_GROUP,
        )
        document = parse(text, lexicon=Lexicon.default().with_actors(own))

        assert own.id in [event.actors[0].id for event in document.events]

    def test_issue(self) -> None:
        """Positions on an issue of one's own have its id."""
        issue = NamedIssue(id=IssueId("fisheries"), name="fishing rights", terms=("fishing quotas",))
        document = parse("Peru opposes new fishing quotas.", lexicon=Lexicon.default().with_issues(issue))

        assert ["fisheries"] == [position.issue.id for position in document.positions]

    def test_wrong(self) -> None:
        """What is wrong is refused where it is written down, not in a text that names it."""
        with pytest.raises(RecordError, match=r"^NamedActor\.kind: 'ngo' is not an ActorKind"):
            NamedActor(id=ActorId("?/x"), name="X", kind="ngo")  # type: ignore[arg-type]
        with pytest.raises(RecordError, match=r"^Actor\.id: 'x' is not a path"):
            NamedActor(id=ActorId("x"), name="X", kind=ActorKind.NGO)
        with pytest.raises(RecordError, match=r"^NamedIssue\.terms: 'quotas' is not a tuple"):
            NamedIssue(id=IssueId("x"), name="X", terms="quotas")  # type: ignore[arg-type]

    def test_coder(self, world: Lexicon) -> None:
        """The document says that its coder knew more."""
        plain, own = parse(STORY).coder, parse(STORY, lexicon=world).coder

        assert own != plain
        assert own.startswith(plain)

    def test_issues(self) -> None:
        """Issues are kept beside the actors."""
        issue = NamedIssue(id=IssueId("fisheries"), name="fishing rights", terms=("fishing rights",))

        assert (issue,) == Lexicon.default().with_issues(issue).issues

    def test_tsv(self, tmp_path: Path) -> None:
        """A table file works as well."""
        path = tmp_path / "own.tsv"
        path.write_text(
            "# ours\nid\tname\tkind\taliases\texample\n?/borduria\tBorduria\tstate\tGreater Borduria|GB\tx\n",
            encoding="utf-8",
        )

        assert ("Greater Borduria", "GB") == Lexicon.default().with_file(path).actors[0].aliases

    @pytest.mark.parametrize(
        ("name", "content", "message"),
        [
            ("a.toml", '[[actor]]\nid = "?/x"\nname = "X"\n', "a.toml: actor 1: 'kind' is missing"),
            (
                "a.toml",
                '[[actor]]\nid = "?/x"\nname = "X"\nkind = "planet"\n',
                "actor 1: kind: 'planet' is not one of person, state",
            ),
            ("a.toml", '[[actor]]\nid = "?/x"\nname = 3\nkind = "state"\n', "actor 1: name must be a text; got 3"),
            ("a.toml", '[[actor]]\nid = "?/x"\nname = "X"\nkind = "state"\ncolour = "red"\n', "no field 'colour'"),
            ("a.toml", '[[actor]]\nid = "no id"\nname = "X"\nkind = "state"\n', "Actor.id: 'no id'"),
            ("a.toml", "[[actor\n", "a.toml: is not TOML"),
            ("a.toml", '[[planet]]\nid = "?/x"\n', "[[actor]] and [[issue]] are read; got 'planet'"),
            ("a.toml", '[actor]\nid = "?/x"\n', "[[actor]] and [[issue]] are read; got [actor]"),
            (
                "a.tsv",
                "# x\nid\tname\tkind\n?/x\tX\tplanet\n",
                "a.tsv line 3: kind: 'planet' is not one of person, state",
            ),
            (
                "a.tsv",
                "id\tname\tkind\tsectors\n?/x\tX\tstate\tGOV|NIL\n",
                "a.tsv line 2: sectors: 'NIL' is not one of",
            ),
            ("a.tsv", "id\tname\tkind\tgender\n?/x\tX\tperson\tw\n", "a.tsv line 2: gender: 'w' is not one of f, m"),
            (
                "a.tsv",
                "id\tname\tkind\tstart\n?/x\tX\tperson\tMay 2031\n",
                "a.tsv line 2: start: 'May 2031' is not a day, month or year",
            ),
            ("a.tsv", "id\tname\n?/x\n", "a.tsv line 2: has 1 cells, the header 2"),
            ("a.tsv", "id,name,kind\n", "a.tsv line 1: must name the columns, parted by tabs: id, name and kind"),
            ("a.toml", '[[issue]]\nid = "Sea Bed"\nname = "X"\nterms = ["x"]\n', "issue 1: Issue.id: 'Sea Bed' is not"),
            (
                "a.toml",
                '[[actor]]\nid = "?/x"\nname = "X"\nkind = "ngo"\ncountry = "PE"\n',
                "actor 1: Actor.country: 'PE'",
            ),
        ],
    )
    def test_faults(self, tmp_path: Path, name: str, content: str, message: str) -> None:
        """A bad row is refused with its place and the reason."""
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")

        with pytest.raises(TableError) as caught:
            Lexicon.default().with_file(path)

        assert message in str(caught.value)

    def test_absent(self, tmp_path: Path) -> None:
        """A file that is not there says so."""
        with pytest.raises(TableError, match="cannot be read"):
            Lexicon.default().with_file(tmp_path / "none.toml")


class TestNames:
    """The tables' names, which are read when a text needs them."""

    def test_reached(self) -> None:
        """The first words of all names give each of them a reading."""
        names, listed_names = Names(), list(_listed_names())
        names.open(words_of(name)[0] for name, _ in listed_names)
        bare = {name for name, sense in listed_names if sense is None}
        whole = {" ".join(words_of(name)) for name, sense in listed_names if sense is not None}

        assert (bare, whole) == (names.surnames.keys(), names.by_words.keys())

    @given(chance=st.randoms(use_true_random=True))
    @settings(max_examples=3)
    def test_order(self, chance: Random) -> None:
        """Whatever texts came before, the same words have the same readings."""
        names, whole = Names(), Names()
        order = sorted({words_of(name)[0] for name, _ in _listed_names()})
        chance.shuffle(order)
        whole.open(order)
        for word in order:
            names.open((word,))

        assert _readings(whole) == _readings(names)


def _listed_names() -> Iterator[tuple[str, Sense | None]]:
    """Every name of the tables, and what it names."""
    for table, columns in COLUMNS.items():
        for row in rows(table):
            for column, sense in columns:
                for name in listed(row[column]):
                    yield name, sense


def _readings(names: Names) -> dict[str, list[str]]:
    """The rows behind each name."""
    return {name: [entry.row for entry in entries] for name, entries in names.by_words.items()}
