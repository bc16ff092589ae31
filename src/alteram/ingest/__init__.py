"""The room where bytes become statements, each with the capture it came in."""

from alteram.ingest.languages import UNDETERMINED, detect_language
from alteram.ingest.particulars import Particulars
from alteram.ingest.sources import read_sources
from alteram.ingest.texts import statement_from_text

__all__ = ["UNDETERMINED", "Particulars", "detect_language", "read_sources", "statement_from_text"]
