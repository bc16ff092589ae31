"""How many: counts in clauses, lists and tolls."""
