"""`Lexicon`: the names and issues that `parse` knows, which users extend with their own."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import evolve, frozen

if TYPE_CHECKING:
    from pathlib import Path

    from .additions import NamedActor, NamedIssue

__all__ = ["Lexicon"]


@frozen(kw_only=True)
class Lexicon:
    """What `parse` knows by name besides the library's own tables.

    Attributes:
        actors: Actors that a user adds; their names come before the tables' readings.
        issues: Issues that a user adds.

    >>> from geopolitics_events import ActorId, ActorKind, NamedActor
    >>> borduria = NamedActor(id=ActorId("?/borduria"), name="Borduria", kind=ActorKind.STATE)
    >>> lexicon = Lexicon.default().with_actors(borduria)
    >>> lexicon.actors[0].name
    'Borduria'
    """

    actors: tuple[NamedActor, ...] = ()
    issues: tuple[NamedIssue, ...] = ()

    @classmethod
    def default(cls) -> Lexicon:
        """The library's own tables, nothing added."""
        return cls()

    def with_actors(self, *actors: NamedActor) -> Lexicon:
        """This lexicon and some more actors."""
        return evolve(self, actors=(*self.actors, *actors))

    def with_issues(self, *issues: NamedIssue) -> Lexicon:
        """This lexicon and some more issues."""
        return evolve(self, issues=(*self.issues, *issues))

    def with_file(self, path: str | Path) -> Lexicon:
        """This lexicon and the rows of a file.

        A ``.toml`` file holds ``[[actor]]`` and ``[[issue]]`` tables. A ``.tsv`` file holds a header of field names and
        a row an actor, or an issue where there is a column ``terms``; several values in a cell are parted by ``|``.

        Raises:
            TableError: The file cannot be read, or a row of it is wrong; says the file, the row and the reason.
        """
        # Only users' own actors, issues and files need it; every first parse would pay for it.
        from .additions import NamedIssue, read_additions

        lexicon = self
        for added in read_additions(path):
            lexicon = lexicon.with_issues(added) if isinstance(added, NamedIssue) else lexicon.with_actors(added)
        return lexicon

    @property
    def fingerprint(self) -> str:
        """12 hexadecimal digits that change with every addition; empty without any."""
        if not self.actors and not self.issues:
            return ""
        return sha256(repr((self.actors, self.issues)).encode()).hexdigest()[:12]
