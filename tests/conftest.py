"""Settings shared by all tests: how long Hypothesis searches, and how."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# `fast` while writing code; `ci` finds the same examples every time, so that a red run can be repeated;
# `brief` is for another run of the same code, as on a second Python.
# `long` is for a night: HYPOTHESIS_PROFILE=long pytest tests/converters
# Time limits per example are off: they measure the machine.
settings.register_profile("fast", max_examples=20, deadline=None)
settings.register_profile(
    "ci", max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("brief", settings.get_profile("ci"), max_examples=20)
settings.register_profile("long", max_examples=10_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "fast"))
