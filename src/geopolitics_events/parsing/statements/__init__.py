"""Find who said what: speaker, cue, content."""
