"""Records against their text: do they still match, and what to mend where they do not."""

from __future__ import annotations

from .checking import reanchor, verify
from .correction import replace_actor
from .findings import Finding, FindingKind, Verification

__all__ = ["Finding", "FindingKind", "Verification", "reanchor", "replace_actor", "verify"]
