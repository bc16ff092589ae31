"""``alteram read``: the claims of statements."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from alteram.about import __version__
from alteram.cli.formats import FORMS, JSON_LINES, form_of, write, write_table
from alteram.cli.journal import passed_over
from alteram.cli.options import Sources, takes_sources
from alteram.cli.output import begun, check_output, opened
from alteram.cli.place_names import check_names, takes_names
from alteram.cli.progress import shown_for
from alteram.cli.streams import Page, Put, on_terminal, put_line, tell
from alteram.cli.watch import Watch
from alteram.workspace import reading_of

TABLE = "table"


@click.command()
@takes_sources
@click.option(
    "--format",
    "form",
    type=click.Choice([TABLE, *FORMS]),
    help="table for reading (default on a terminal), jsonl for programs (default in a pipe or file), csv for "
    "spreadsheets (default in a file .csv), lines to check each sentence beside its claims.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write into FILE as it goes; what it held before is lost.",
)
@takes_names
@click.option("--resume", is_flag=True, help="Go on where the last run with this --output stopped.")
@click.pass_context
def read(ctx: click.Context, sources: Sources, form: str | None, output: Path | None, names: str, resume: bool) -> None:
    """Show what statements claim, each claim with its exact words.

    FILE is a plain text, a web page (HTML), a PDF, a DOCX, JSON or JSON Lines, a folder of them, or - for standard
    input. What cannot be read is told on standard error, and the rest is read.

    \b
    Example:
      alteram read statement.pdf --issuer "Ministry of Defence of Armenia" \\
          --party Armenia --published 2022-09-13
    """
    watch = Watch(shown=shown_for(sources.sizes, grows=output is None and on_terminal()))
    if output is None:
        if resume:
            raise click.UsageError("--resume goes on with an --output FILE: name it")
        _write(sources, form or (TABLE if on_terminal() else JSON_LINES), names, watch, put=None)
    else:
        _write_file(sources, Target(path=output, form=form or _form_of(output), names=names, resume=resume), watch)
    ctx.exit(watch.end())


def _form_of(output: Path) -> str:
    return "csv" if output.suffix.lower() == ".csv" else JSON_LINES


def _write(sources: Sources, form: str, names: str, watch: Watch, *, put: Put | None) -> None:
    """Write the claims of ``sources``, by ``put`` where it does not go to standard output."""
    check_names(names, sources, form=form)
    readings = watch.over(sources.readings())
    if form == TABLE:
        write_table(readings, page=Page(put=put), names=names)
    else:
        write(readings, form_of(form, names), put=put or put_line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A file for output, the names of places in it, and whether the run that wrote it last goes on."""

    path: Path
    form: str
    names: str
    resume: bool

    @property
    def resumes(self) -> bool:
        """Whether a run in this form can go on."""
        return self.form in FORMS and FORMS[self.form].resumes


def _write_file(sources: Sources, target: Target, watch: Watch) -> None:
    _check(sources, target)
    check_names(target.names, sources, form=target.form)
    if target.resumes:
        _write_run(sources, target, watch)
    else:
        with opened(target.path) as put:
            _write(sources, target.form, target.names, watch, put=put)


def _check(sources: Sources, target: Target) -> None:
    """Refuse what would read its own output, or could not go on."""
    check_output(sources.files, target.path)
    if target.resume and not target.resumes:
        raise click.UsageError(f"--resume goes on with jsonl and csv, not with {target.form}")


def _write_run(sources: Sources, target: Target, watch: Watch) -> None:
    """Write claims with a journal beside them; what an earlier run finished is passed over, its errors told again.

    So are its warnings.
    """
    form, found = form_of(target.form, target.names), sources.found()
    shown = {"--format": target.form, "--names": target.names}
    header = {"journal": 1, "program": __version__, **shown, **sources.told()}
    with begun(target.path, header, resume=target.resume) as run:
        if run.done:
            tell(f"note: going on after {run.done:,} that were read before")
        else:
            run.put(form.head)
        for each, entry in passed_over(found, run.known()):
            known = reading_of(each, error=entry.failure(), warnings=entry.cautions(), folders=sources.folders)
            watch.count(known, claims=entry.claims)
        for reading in watch.over(sources.readings(found)):
            run.record(reading, form.lines(reading))
