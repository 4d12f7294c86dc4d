"""Documents as networks: who speaks about whom, who agrees with whom, who stands on what.

All attributes are texts and numbers, so every network can be written as GraphML, GEXF or JSON.
Needs networkx: ``pip install geopolitics-events[graph]``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from importlib import import_module
from itertools import combinations
from types import ModuleType
from typing import TYPE_CHECKING, Final

from ..errors import MissingExtraError
from ..records import Actor, Document, Issue, Position, Stance, Statement

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
        Nodes are actor ids with ``name``, ``kind`` and ``country``; arrows have ``about`` (statements
        whose content names the actor) and ``to`` (statements addressed to it).

    Raises:
        MissingExtraError: networkx is not installed.

    >>> speech_network(Document(text="Peru")).number_of_nodes()
    0
    """
    graph: nx.DiGraph[str] = _networkx("speech_network").DiGraph()
    for document in _many(documents):
        for statement in document.statements:
            about = _named_in(document, statement)
            for speaker in statement.speakers:
                _add_actor(graph, speaker)
                for attribute, others in (("about", about), ("to", statement.addressees)):
                    for other in others:
                        if other.id != speaker.id:
                            _add_actor(graph, other)
                            _count(graph, speaker.id, other.id, ("about", "to"), attribute)
    return graph


def agreement_network(documents: Document | Iterable[Document]) -> nx.Graph[str]:
    """Give who agrees with whom: a line between actors who stand on the same issue.

    Two actors agree on an issue where both support or both oppose it, and disagree where one supports and the
    other opposes it; conditional and neutral stances do neither. Each issue counts once for a pair.

    Args:
        documents: One or many.

    Returns:
        Nodes are actor ids; lines have ``agree`` and ``disagree`` (how many issues), ``sign`` (1 where
        agreement prevails, -1 where disagreement does, else 0), ``agree_on`` and ``disagree_on`` (issue ids, sorted,
        joined by ``|``).

    Raises:
        MissingExtraError: networkx is not installed.

    >>> agreement_network(Document(text="Peru")).number_of_edges()
    0
    """
    graph: nx.Graph[str] = _networkx("agreement_network").Graph()
    stances: defaultdict[str, defaultdict[str, set[Stance]]] = defaultdict(lambda: defaultdict(set))
    for position in _positions(documents):
        _add_actor(graph, position.holder)
        stances[position.issue.id][position.holder.id].add(position.stance)
    found: defaultdict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: {"agree": [], "disagree": []})
    for issue, holders in sorted(stances.items()):
        for one, other in combinations(sorted(holders), 2):
            for kind in _compare(holders[one], holders[other]):
                found[one, other][kind].append(issue)
    for (one, other), issues in found.items():
        agree, disagree = len(issues["agree"]), len(issues["disagree"])
        graph.add_edge(
            one,
            other,
            agree=agree,
            disagree=disagree,
            sign=(agree > disagree) - (agree < disagree),
            agree_on="|".join(issues["agree"]),
            disagree_on="|".join(issues["disagree"]),
        )
    return graph


def stance_network(documents: Document | Iterable[Document]) -> nx.Graph[str]:
    """Give who stands on what: the two-mode network of actors and issues.

    Args:
        documents: One or many.

    Returns:
        Nodes are actor ids, and issue ids behind ``issue:``, told apart by ``bipartite`` (0 for actors, 1 for
        issues); lines have how often each stance was found, and ``sign`` (1 where support prevails over opposition,
        -1 where opposition does, else 0).

    Raises:
        MissingExtraError: networkx is not installed.

    >>> stance_network(Document(text="Peru")).number_of_nodes()
    0
    """
    graph: nx.Graph[str] = _networkx("stance_network").Graph()
    names = tuple(stance.value for stance in Stance)
    for position in _positions(documents):
        _add_actor(graph, position.holder, bipartite=0)
        issue = _add_issue(graph, position.issue)
        _count(graph, position.holder.id, issue, names, position.stance.value)
    for _, _, line in graph.edges(data=True):
        support, oppose = line[Stance.SUPPORT.value], line[Stance.OPPOSE.value]
        line["sign"] = (support > oppose) - (support < oppose)
    return graph


def _networkx(purpose: str) -> ModuleType:
    try:
        return import_module("networkx")
    except ImportError as error:
        raise MissingExtraError(purpose, "networkx", "graph") from error


def _many(documents: Document | Iterable[Document]) -> Iterable[Document]:
    return (documents,) if isinstance(documents, Document) else documents


def _positions(documents: Document | Iterable[Document]) -> Iterable[Position]:
    return (position for document in _many(documents) for position in document.positions)


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


def _compare(one: set[Stance], other: set[Stance]) -> list[str]:
    sides = {Stance.SUPPORT, Stance.OPPOSE}
    one, other = one & sides, other & sides
    found = ["agree"] if one & other else []
    # Who says both is on both sides.
    return [*found, "disagree"] if (one and other and one | other == sides) else found


def _add_actor(graph: nx.Graph[str], actor: Actor, **more: int) -> None:
    graph.add_node(actor.id, name=_text(actor.name), kind=actor.kind.value, country=actor.country or "", **more)


def _add_issue(graph: nx.Graph[str], issue: Issue) -> str:
    node = f"issue:{issue.id}"
    graph.add_node(node, name=_text(issue.name), kind="issue", topic=_text(issue.topic or ""), bipartite=1)
    return node


def _count(graph: nx.Graph[str], one: str, other: str, names: tuple[str, ...], name: str) -> None:
    if not graph.has_edge(one, other):
        graph.add_edge(one, other, **dict.fromkeys(names, 0))
    graph.edges[one, other][name] += 1


def _text(value: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", value)
