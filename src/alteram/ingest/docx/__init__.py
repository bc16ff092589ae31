"""DOCX documents, read as text."""

from alteram.ingest.docx.document import read_docx

__all__ = ["read_docx"]
