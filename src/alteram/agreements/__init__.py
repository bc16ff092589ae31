"""Claims held against the obligations of agreements: what is alleged, by whom, and where nothing is said."""

from alteram.agreements.hold import Told, hold

__all__ = ["Told", "hold"]
