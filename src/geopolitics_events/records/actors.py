"""Who: actors, and where a text names them."""

from __future__ import annotations

from attrs import frozen

from ..codes import CountryCode, Sector
from ..errors import RecordError
from .fields import ACCEPTED, are_actor_codes, checked, country_faults, empty_faults, is_actor_id, shown
from .kinds import ActorId, ActorKind, MentionKind
from .spans import Span

__all__ = ["Actor", "Appearance", "Mention"]


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class Actor:
    """Somebody who can speak, act or be acted upon.

    Attributes:
        country: Whom the actor acts for; None for an international body and its people.
        id: A readable path; the same id is the same actor everywhere, unless its last
            segment begins with ``?``: that names a role within one text.
        kind: What sort of actor it is.
        name: The full name, or the words of the text where it is not ``named``.
        named: False for "a senior government source".
        role: The office or function, such as "Prime Minister"; None when the text is silent.
        sectors: PLOVER's sectors, the best one first; a state carries ``GOV``.

    >>> modi = Actor(id=ActorId("IND/narendra-modi"), kind=ActorKind.PERSON, name="Narendra Modi")
    >>> modi.affiliation
    'IND'
    """

    country: CountryCode | None = None
    id: ActorId
    kind: ActorKind
    name: str
    named: bool = True
    role: str | None = None
    sectors: tuple[Sector, ...] = ()

    def __attrs_post_init__(self) -> None:
        country = self.country
        # No country is False, so an id that was never seen is asked about.
        accepted = ACCEPTED.get(self.id, False) == country or are_actor_codes(self.id, country)
        if not accepted or not self.name:
            raise RecordError(*self._faults())

    def _faults(self) -> list[str]:
        faults = country_faults("Actor", self.country)
        if not is_actor_id(self.id):
            faults.append(
                f"Actor.id: {shown(self.id)} is not a path of lower-case words under a country's "
                f"code, IGO or ?, such as 'IND/narendra-modi'"
            )
        return faults + empty_faults("Actor.name", self.name)

    @property
    def affiliation(self) -> ActorId | None:
        """The actor one step up its path: ``IND`` for ``IND/narendra-modi``; None at the top."""
        parent = self.id.rpartition("/")[0]
        return None if parent in {"", "?", "IGO"} else ActorId(parent)


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class Mention:
    """One place where the text names an actor.

    Attributes:
        kind: How it does so.
        span: The naming words.

    >>> Mention(kind=MentionKind.NAME, span=Span(start=0, end=5, text="India")).kind.value
    'name'
    """

    kind: MentionKind
    span: Span


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class Appearance:
    """An actor and everywhere the text names it.

    Attributes:
        actor: Who appears.
        mentions: Where, in text order; not empty.
    """

    actor: Actor
    mentions: tuple[Mention, ...]

    def __attrs_post_init__(self) -> None:
        if not self.mentions:
            raise RecordError("Appearance.mentions: is empty; give at least one mention")
        last = 0
        for at, mention in enumerate(self.mentions):
            start = mention.span.start
            if start < last:
                raise RecordError(
                    f"Appearance.mentions[{at}]: begins before the mention it follows; sort mentions by span.start"
                )
            last = start

    @property
    def start(self) -> int:
        """Where the first mention begins; appearances of a document are in this order."""
        return self.mentions[0].span.start
