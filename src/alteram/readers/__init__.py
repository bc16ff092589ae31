"""Readers: statements in, claims out."""

from alteram.readers.coded import CodedReader
from alteram.readers.protocol import Reader

__all__ = ["CodedReader", "Reader"]
