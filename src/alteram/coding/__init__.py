"""Coding: a parse with its mentions becomes claims.

`coder` goes through a statement sentence by sentence, with what `scene` knows of it. `clause` reads the tree,
`mentions` what is named; `events` finds what is told, `actors` who did it and to whom, `holders` who says so,
`stance` how firmly, `counts` how many, `setting` when and where. `links` ties the claims of a sentence, and
`reasons` explains one.
"""

from alteram.coding.coder import code, explain
from alteram.coding.reasons import Explanation, Step
from alteram.coding.scene import Reading, View
from alteram.coding.setting.later_dates import warnings_of
from alteram.coding.setting.report_days import day_told

__all__ = ["Explanation", "Reading", "Step", "View", "code", "day_told", "explain", "warnings_of"]
