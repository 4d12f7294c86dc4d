"""Find the names of the tables, and the nouns that are roles."""
