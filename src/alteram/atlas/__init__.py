"""Claims laid on a map, each as coarse as its place is known."""

from alteram.atlas.drawing import Drawing, draw
from alteram.atlas.spots import Chart, Group, Spot, chart

__all__ = ["Chart", "Drawing", "Group", "Spot", "chart", "draw"]
