"""Documents as networks: what is a line, what it counts, and that files can hold it."""

from __future__ import annotations

from io import BytesIO

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import geopolitics_events as ge
from geopolitics_events.strategies import documents
from geopolitics_events.views.network import agreement_network, speech_network, stance_network

TEXT = "Peru and Chile and Fiji"


def state(code: str, name: str) -> ge.Actor:
    """Make a state."""
    return ge.Actor(id=ge.ActorId(code), name=name, kind=ge.ActorKind.STATE, country=ge.CountryCode(code))


PERU, CHILE, FIJI = state("PER", "Peru"), state("CHL", "Chile"), state("FJI", "Fiji")


def document(*stands: tuple[ge.Actor, str, str]) -> ge.Document:
    """Make a document in which actors stand on issues."""
    spans = {
        a.id: ge.Span(start=(i := TEXT.index(a.name)), end=i + len(a.name), text=a.name) for a in (PERU, CHILE, FIJI)
    }
    return ge.Document(
        text=TEXT,
        appearances=tuple(
            ge.Appearance(actor=actor, mentions=(ge.Mention(kind=ge.MentionKind.NAME, span=spans[actor.id]),))
            for actor in (PERU, CHILE, FIJI)
        ),
        statements=(
            ge.Statement(
                speakers=(PERU,),
                addressees=(FIJI,),
                content=(ge.Span(start=5, end=14, text="and Chile"),),
                kind=ge.StatementKind.INDIRECT,
            ),
        ),
        positions=tuple(
            ge.Position(
                holder=holder,
                issue=ge.Issue(id=ge.IssueId(issue), name=issue),
                stance=ge.Stance(stance),
                evidence=(ge.Span(start=0, end=4, text="Peru"),),
            )
            for holder, issue, stance in stands
        ),
    )


class TestSpeech:
    """An arrow leads from a speaker to whom the words name or reach."""

    def test_lines(self) -> None:
        """Whom the content names is spoken about; the addressee is spoken to."""
        graph = speech_network([document(), document()])

        assert {("PER", "CHL"): {"about": 2, "to": 0}, ("PER", "FJI"): {"about": 0, "to": 2}} == {
            (one, other): data for one, other, data in graph.edges(data=True)
        }
        assert graph.nodes["CHL"] == {"name": "Chile", "kind": "state", "country": "CHL"}


class TestAgreement:
    """A line joins actors who stand on one issue."""

    @pytest.mark.parametrize(
        "peru, chile, expected",
        [
            (["support"], ["support"], (1, 0, 1)),
            (["oppose"], ["oppose"], (1, 0, 1)),
            (["support"], ["oppose"], (0, 1, -1)),
            (["support", "oppose"], ["oppose"], (1, 1, 0)),
            (["conditional"], ["support"], None),
            (["neutral"], ["neutral"], None),
        ],
    )
    def test_sign(self, peru: list[str], chile: list[str], expected: tuple[int, int, int] | None) -> None:
        """Same side is agreement, other sides are disagreement, and a condition is neither."""
        stands = [(PERU, "talks", stance) for stance in peru] + [(CHILE, "talks", stance) for stance in chile]
        line = agreement_network(document(*stands)).get_edge_data("PER", "CHL")

        assert expected == (line and (line["agree"], line["disagree"], line["sign"]))

    def test_issues(self) -> None:
        """Issues count once for a pair, however often they are named."""
        stands = [(actor, issue, "support") for actor in (PERU, CHILE) for issue in ("talks", "aid")]
        graph = agreement_network([document(*stands), document(*stands)])

        assert graph.edges["PER", "CHL"]["agree_on"] == "aid|talks"
        assert graph.edges["PER", "CHL"]["agree"] == 2


class TestStances:
    """The two-mode network joins actors and issues."""

    @given(many=st.lists(documents(), max_size=2))
    def test_counts(self, many: list[ge.Document]) -> None:
        """Every position is counted once, between an actor and an issue."""
        graph = stance_network(many)

        assert sum(len(each.positions) for each in many) == sum(
            data[stance.value] for _, _, data in graph.edges(data=True) for stance in ge.Stance
        )
        assert all(
            {graph.nodes[one]["bipartite"], graph.nodes[other]["bipartite"]} == {0, 1} for one, other in graph.edges
        )

    def test_sign(self) -> None:
        """What prevails gives the sign."""
        graph = stance_network(document((PERU, "talks", "oppose"), (PERU, "talks", "neutral")))

        assert graph.edges["PER", "issue:talks"]["sign"] == -1


class TestFiles:
    """Every network can be written as GraphML."""

    @pytest.mark.parametrize("network", [speech_network, agreement_network, stance_network])
    @given(many=st.lists(documents(), max_size=2))
    def test_graphml(self, network: object, many: list[ge.Document]) -> None:
        """Reading back what was written gives the same network, whatever the names hold."""
        assert callable(network)
        graph = network(many)
        file = BytesIO()
        nx.write_graphml(graph, file)
        file.seek(0)
        back = nx.read_graphml(file)

        # XML readers make one line end of all.
        def plain(value: object) -> object:
            return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value

        assert {node: {k: plain(v) for k, v in data.items()} for node, data in graph.nodes(data=True)} == dict(
            back.nodes(data=True)
        )
        assert sorted((one, other, sorted(data.items())) for one, other, data in graph.edges(data=True)) == sorted(
            (one, other, sorted(data.items())) for one, other, data in back.edges(data=True)
        )
