"""How an attack was carried out, by the arms that are named beside its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..actors.cast import CastReader
from .conversions import Kind

if TYPE_CHECKING:
    from ..actors.cast import Cast
    from ..grammar.phrases import Phrase, Verb
    from .patterns import Patterns

__all__ = ["Arms"]

# The mode and the CAMEO code that each class of arms stands for; who is most exact comes first.
MODES: Final = {
    "SUICIDE": ("suicide-attack", "1831"), "DRONES": ("drone", "1952"), "AIRCRAFT": ("aerial", "195"),
    "BOMBS": ("explosives", "183"), "HEAVY": ("heavy-weapons", "194"), "BLADES": ("primitive", "182"),
    "GUNS": ("firearms", "193"),
}  # fmt: skip
# What a verb says of the arms unless they are named: "bombed" by planes, or by rebels.
OPEN: Final = frozenset({"", "aerial", "explosives", "heavy-weapons"})
USING: Final = frozenset({"by", "from", "using", "with"})


class Arms(CastReader):
    """Asks what the attacks of one text were done with."""

    __slots__ = ("_classes", "_nouns")

    def __init__(self, cast: Cast, patterns: Patterns) -> None:
        """Take what the earlier stages made."""
        super().__init__(cast)
        self._nouns = patterns.nouns
        self._classes = {mode: patterns.classes[name] for name, mode in MODES.items()}

    def told(self, verb: Verb, kind: Kind) -> Kind:
        """The kind of a verb's event, with the mode of the arms that its doer has or it is done with."""
        if kind.type != "ASSAULT" or kind.mode not in OPEN:
            return kind
        words = self._words(verb)
        for (mode, cameo), arms in self._classes.items():
            if not arms.isdisjoint(words):
                return Kind(kind.type, mode, cameo, kind.contexts)
        return kind

    def _words(self, verb: Verb) -> set[str]:
        """The words of the doer and of what stands after "with" and its likes; of a raid, its own row tells."""
        doer = self.grammar.agent(verb) if verb.undergone else self.grammar.subject(verb)
        phrases = [phrase for word, phrase in self.grammar.prepositions(verb) if word in USING]
        return {lemma for phrase in (doer, *phrases) if phrase is not None for lemma in self._lemmas(phrase)}

    def _lemmas(self, phrase: Phrase) -> list[str]:
        """The words of a phrase that names no event, in their base forms."""
        if self.lowers[phrase.head] in self._nouns:
            return []
        return [self.grammar.english.lemma(word) for word in self.lowers[phrase.first : phrase.stop]]
