"""Web pages, read as text."""

from alteram.ingest.html.document import read_html

__all__ = ["read_html"]
