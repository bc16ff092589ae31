"""PDFs: the letters of their pages become paragraphs in reading order, each run of them with its page and box."""

from alteram.ingest.pdf.document import read_pdf

__all__ = ["read_pdf"]
