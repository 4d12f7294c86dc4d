"""Cut a text into zones, paragraphs, sentences, tokens and quotations; and what is known of English words."""
