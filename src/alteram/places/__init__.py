"""Place names in the text of a statement."""

from alteram.places.find import find
from alteram.places.precisions import Codes, codes_of

__all__ = ["Codes", "codes_of", "find"]
