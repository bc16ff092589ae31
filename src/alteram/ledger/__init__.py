"""The ledger: statements, claims and what persons decided about them, kept for good.

It alone uses Django, which a bare installation lacks: import its modules where they are needed, not before.
"""
