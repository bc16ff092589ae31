"""Maps of claims as one web page that needs nothing but itself."""

from alteram.cli.sheets.page import page_of

__all__ = ["page_of"]
