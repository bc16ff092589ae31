"""The public profile: what leaves for everybody's eyes, made in one place from what is kept."""

from alteram.workspace.publishing.ledger import Published, publish

__all__ = ["Published", "publish"]
