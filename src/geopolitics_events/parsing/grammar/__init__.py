"""Tag the tokens and join them into noun phrases and verb groups."""
