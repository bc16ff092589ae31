"""Place names in the text of a statement."""

from alteram.places.find import find

__all__ = ["find"]
