"""Find everyone who is named, described or referred to, and whom each phrase stands for."""
