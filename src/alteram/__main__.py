"""``python -m alteram``: the command line."""

from alteram.cli import main

main(prog_name="python -m alteram")
