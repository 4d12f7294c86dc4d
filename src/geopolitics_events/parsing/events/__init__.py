"""Find who did what to whom, coded by PLOVER 2.0."""
