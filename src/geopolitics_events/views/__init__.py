"""Records as something to look at or to compute on."""
