"""Claims held against the obligations of agreements: what is alleged, by whom, and where nothing is said."""

from alteram.agreements.hold import Told, events_that_matter, hold

__all__ = ["Told", "events_that_matter", "hold"]
