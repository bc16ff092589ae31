"""The command that holds the verbs."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from alteram.about import __version__
from alteram.cli.add import add
from alteram.cli.agreements import agreements
from alteram.cli.compare import compare
from alteram.cli.demo import demo
from alteram.cli.explain import explain
from alteram.cli.gazetteer import gazetteer
from alteram.cli.ledger import ledger
from alteram.cli.map import map_claims
from alteram.cli.people import people
from alteram.cli.read import read
from alteram.cli.serve import serve
from alteram.cli.streams import tell
from alteram.errors import AlteramError, OutputFailed

FAILED = 1
INTERRUPTED = 130  # what shells call the end of a program by Ctrl-C


class Verbs(click.Group):
    """A group whose deliberate errors end in a message and exit code 1, never in a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except AlteramError as error:
            tell(str(error))
            ctx.exit(FAILED)
        except KeyboardInterrupt:
            tell("stopped")
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            # whoever read our output has seen enough; what is still buffered goes nowhere
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except OSError as error:
            tell(
                str(
                    OutputFailed(
                        error.strerror or str(error), where="standard output", todo="make room and run it again"
                    )
                )
            )
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(FAILED)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="alteram", message="%(prog)s %(version)s")
def main() -> None:
    """Read official statements of parties to armed conflicts as claims, with the exact words behind each.

    A claim is not a fact: nothing that this program writes says what is true.

    \b
    Example:
      alteram demo
    """
    for stream in (sys.stdout, sys.stderr):
        # a terminal without the letters of a place name shows a question mark rather than stopping
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")


main.add_command(read)
main.add_command(compare)
main.add_command(map_claims)
main.add_command(agreements)
main.add_command(explain)
main.add_command(add)
main.add_command(ledger)
main.add_command(serve)
main.add_command(people)
main.add_command(gazetteer)
main.add_command(demo)
