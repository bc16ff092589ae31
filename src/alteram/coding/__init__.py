"""Coding: a parse with its mentions becomes claims."""

from alteram.coding.coder import code
from alteram.coding.scene import Reading

__all__ = ["Reading", "code"]
