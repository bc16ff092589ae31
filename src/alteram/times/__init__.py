"""Expressions of time: where a text says when."""

from alteram.times.find import find

__all__ = ["find"]
