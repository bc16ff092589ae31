"""Clauses as the parse gives them: who does what, in which tense, and what noun phrases are made of."""
