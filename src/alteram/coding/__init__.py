"""Coding: a parse with its mentions becomes claims."""

from alteram.coding.coder import code, explain
from alteram.coding.later_dates import warnings_of
from alteram.coding.reasons import Explanation, Step
from alteram.coding.scene import Reading, View

__all__ = ["Explanation", "Reading", "Step", "View", "code", "explain", "warnings_of"]
