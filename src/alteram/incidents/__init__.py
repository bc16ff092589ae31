"""Claims of different statements about one happening: proposed with reasons, never merged without a person."""

from alteram.incidents.accounts import lay_out
from alteram.incidents.cluster import find_incidents
from alteram.incidents.pairs import propose

__all__ = ["find_incidents", "lay_out", "propose"]
