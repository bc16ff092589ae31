"""Peers that ours is held against: each is put into an environment of its own, never into ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


class PeerMissing(Exception):
    """A peer cannot be run; the message says why, and what to do."""


def python_of(folder: Path) -> Path:
    """The interpreter of the environment at ``folder``."""
    return folder / "bin" / "python"


def install(name: str, package: str, folder: Path) -> None:
    """Make the environment at ``folder`` and put ``package`` into it, which holds the peer of that name.

    Raises:
        PeerMissing: the environment cannot be made, or the package cannot be had.
    """
    print(f"putting {package} into {folder}", file=sys.stderr)
    pip = [str(python_of(folder)), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    for command in ([sys.executable, "-m", "venv", str(folder)], [*pip, "install", package]):
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError as error:
            raise PeerMissing(f"{name} is not beside: {error} - name another folder") from error
        if done.returncode:
            reason = last_line(done.stderr or done.stdout)
            raise PeerMissing(f"{name} is not beside: {reason} - put {package} into {folder} by hand")


def last_line(output: str) -> str:
    """The last line of ``output`` that says something."""
    return next((line.strip() for line in reversed(output.splitlines()) if line.strip()), "it does not say why")
