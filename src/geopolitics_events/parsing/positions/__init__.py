"""Find who stands where, on what."""
