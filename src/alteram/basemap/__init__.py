"""The base map: countries, first-order divisions and disputed lines of the world."""

from alteram.basemap.topology import Polygon, Ring, inside
from alteram.basemap.world import Area, Dispute, World, world

__all__ = ["Area", "Dispute", "Polygon", "Ring", "World", "inside", "world"]
