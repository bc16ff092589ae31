"""Coding: a parse with its mentions becomes claims."""

from alteram.coding.coder import code
from alteram.coding.later_dates import warnings_of
from alteram.coding.scene import Reading

__all__ = ["Reading", "code", "warnings_of"]
