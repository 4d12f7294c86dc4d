"""Documents as networks: who speaks about whom, who agrees with whom, who stands on what.

All attributes are texts and numbers, so every network can be written as GraphML, GEXF or JSON.
Needs networkx: ``pip install "geopolitics-events[graph]"``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from typing import TYPE_CHECKING, Final

from ..extras import optional
from ..records import Actor, Document, Stance, Statement
from .comparison import Pair, actor_key, compare, pairs
from .documents import each

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["agreement_network", "speech_network", "stance_network"]

# What XML cannot carry in any spelling.
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def speech_network(documents: Document | Iterable[Document]) -> nx.DiGraph[str]:
    """Give who speaks about whom: an arrow from each speaker to each actor whom the words name.

    Args:
        documents: One or many.

    Returns:
        Nodes are actors by :func:`~geopolitics_events.views.comparison.actor_key`, with ``name``, ``kind`` and
        ``country``; arrows have ``about`` (statements whose content names the actor) and ``to`` (statements
        addressed to it).

    Raises:
        MissingExtraError: networkx is not installed.

    >>> speech_network(Document(text="Peru")).number_of_nodes()
    0
    """
    graph: nx.DiGraph[str] = optional("networkx", "speech_network").DiGraph()
    for document in each(documents):
        for speaker, attribute, actor in _spoken_of(document):
            one = _add_actor(graph, actor_key(document, speaker), speaker)
            other = _add_actor(graph, actor_key(document, actor), actor)
            if other != one:
                line = graph.edges[one, other] if graph.has_edge(one, other) else {"about": 0, "to": 0}
                graph.add_edge(one, other, **{**line, attribute: line[attribute] + 1})
    return graph


def _spoken_of(document: Document) -> Iterator[tuple[Actor, str, Actor]]:
    for statement in document.statements:
        about = [("about", actor) for actor in _named_in(document, statement)]
        to = [("to", actor) for actor in statement.addressees]
        for speaker, (attribute, actor) in product(statement.speakers, about + to):
            yield speaker, attribute, actor


def agreement_network(documents: Document | Iterable[Document]) -> nx.Graph[str]:
    """Give who agrees with whom: a line between actors who stand on the same issue.

    Two actors agree on an issue where both support or both oppose it, and disagree where one supports and the
    other opposes it; conditional and neutral stances do neither. Each issue counts once for a pair.

    Args:
        documents: One or many.

    Returns:
        Nodes are actors by key; lines have ``agree`` and ``disagree`` (how many issues), ``sign`` (1 where
        agreement prevails, -1 where disagreement does, else 0), ``agree_on`` and ``disagree_on`` (issue ids, sorted,
        joined by ``|``).

    Raises:
        MissingExtraError: networkx is not installed.

    >>> agreement_network(Document(text="Peru")).number_of_edges()
    0
    """
    graph: nx.Graph[str] = optional("networkx", "agreement_network").Graph()
    standings = compare(documents)
    for standing in standings:
        _add_actor(graph, standing.key, standing.holder)
    found: defaultdict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs(standings):
        found[pair.one.key, pair.other.key].append(pair)
    for (one, other), shared in found.items():
        agree = sorted(pair.one.issue.id for pair in shared if pair.agree)
        disagree = sorted(pair.one.issue.id for pair in shared if pair.disagree)
        graph.add_edge(
            one,
            other,
            agree=len(agree),
            disagree=len(disagree),
            sign=_sign(len(agree), len(disagree)),
            agree_on="|".join(agree),
            disagree_on="|".join(disagree),
        )
    return graph


def stance_network(documents: Document | Iterable[Document]) -> nx.Graph[str]:
    """Give who stands on what: the two-mode network of actors and issues.

    Args:
        documents: One or many.

    Returns:
        Nodes are actors by key, and issue ids behind ``issue:``, told apart by ``bipartite`` (0 for actors, 1 for
        issues); lines have how often each stance was found, and ``sign`` (1 where support prevails over opposition,
        -1 where opposition does, else 0).

    Raises:
        MissingExtraError: networkx is not installed.

    >>> stance_network(Document(text="Peru")).number_of_nodes()
    0
    """
    graph: nx.Graph[str] = optional("networkx", "stance_network").Graph()
    for standing in compare(documents):
        _add_actor(graph, standing.key, standing.holder, bipartite=0)
        issue = f"issue:{standing.issue.id}"
        topic = _text(standing.issue.topic or "")
        graph.add_node(issue, name=_text(standing.issue.name), kind="issue", topic=topic, bipartite=1)
        found = Counter(position.stance for _, position in standing.positions)
        counts = {stance.value: found[stance] for stance in Stance}
        graph.add_edge(standing.key, issue, **counts, sign=_sign(found[Stance.SUPPORT], found[Stance.OPPOSE]))
    return graph


def _named_in(document: Document, statement: Statement) -> list[Actor]:
    return [
        appearance.actor
        for appearance in document.appearances
        if any(
            content.start <= mention.span.start and mention.span.end <= content.end
            for mention in appearance.mentions
            for content in statement.content
        )
    ]


def _add_actor(graph: nx.Graph[str], key: str, actor: Actor, **more: int) -> str:
    graph.add_node(key, name=_text(actor.name), kind=actor.kind.value, country=actor.country or "", **more)
    return key


def _sign(for_: int, against: int) -> int:
    return (for_ > against) - (for_ < against)


def _text(value: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", value)
