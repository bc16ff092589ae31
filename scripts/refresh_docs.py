"""Rewrite what the documentation shows of the program's output, so that it never shows what the program no longer says.

    python scripts/refresh_docs.py

Each page is played from top to bottom in a folder of its own that holds the bundled statements:

- a fence after ``<!-- file: NAME -->`` is written to that file;
- in a ``console`` fence each line that begins with ``$ alteram`` is run, and has to end well, or as ``# exits N`` says;
  ``alteram serve`` is opened, each page that its first one leads to is asked for, and it is closed;
- a ``python`` fence is run;
- what stands between ``<!-- output: alteram ... -->`` and ``<!-- end -->`` is replaced by what that command writes on a
  terminal of 100 columns, after ``output: python`` by what the last ``python`` fence wrote, and after
  ``output: figures NAME`` by the figures kept in ``benchmarks/results/NAME.json``.
"""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any
from unittest.mock import patch

from alteram.cli import main as alteram
from alteram.cli.demo import FOLDER
from alteram.room.settings import configure
from scripts.serving import walked

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = FOLDER.resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results"
WIDTH = "100"
PARTS = re.compile(
    r"^<!-- file: (?P<file>\S+) -->\n```\w*\n(?P<content>.*?)^```$"
    r"|^<!-- output: (?P<output>.+?) -->\n(?P<shown>.*?)^<!-- end -->$"
    r"|^```console\n(?P<console>.*?)^```$"
    r"|^```python\n(?P<python>.*?)^```$",
    re.M | re.S,
)
EXITS = re.compile(r"\s*# exits (\d)$")
INTO = re.compile(r"\s*> (\S+)$")


def set_for(folder: str) -> dict[str, str]:
    """The environment of a page that is played in ``folder``: whoever plays it keeps the places that they added."""
    return {"COLUMNS": WIDTH, "ALTERAM_GAZETTEER": str(Path(folder) / ".places")}


def pages() -> list[Path]:
    """The pages of the documentation, in order of path."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def played(page: str) -> str:
    """The text of ``page`` with the outputs that its commands have now.

    Raises:
        AssertionError: a command of it ends otherwise than it says.
    """
    with tempfile.TemporaryDirectory() as name, chdir(name), patch.dict(os.environ, set_for(name)):
        shutil.copytree(FOLDER, Path("src", "alteram", "demo"))
        return _Play().page(page)


class _Play:
    """One page being played; remembers what its last Python example wrote."""

    def __init__(self) -> None:
        self._written = ""

    def page(self, text: str) -> str:
        return PARTS.sub(self._part, text)

    def _part(self, part: re.Match[str]) -> str:
        if part["file"]:
            path = Path(part["file"])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(part["content"], encoding="utf-8")
        elif part["console"]:
            for line in commands(part["console"]):
                run_as_written(line)
        elif part["python"]:
            self._written = output_of(part["python"])
        elif part["output"]:
            return f"<!-- output: {part['output']} -->\n{self._shown(part['output'])}<!-- end -->"
        return part[0]

    def _shown(self, command: str) -> str:
        if command.startswith("figures "):
            return figures(command.removeprefix("figures "))
        if command == "python":
            return f"```text\n{self._written}```\n"
        written, code, said = run(command)
        assert code == 0, f"{command} exits {code}: {said}"
        return f"```text\n$ {command}\n{written}```\n"


def commands(console: str) -> Iterator[str]:
    """The lines of a ``console`` fence that call the program, continued lines made one."""
    for line in console.replace("\\\n", " ").splitlines():
        if line.startswith("$ alteram"):
            yield line.removeprefix("$ ")


def run_as_written(line: str) -> None:
    """Run ``line``, in a shell where it needs one; it has to end as it says."""
    if line.startswith("alteram serve"):
        assert walked(*shlex.split(line)[2:]), f"{line}: the first page leads nowhere"
        return
    expected = int(found[1]) if (found := EXITS.search(line)) else 0
    command = EXITS.sub("", line)
    into = INTO.search(command)
    if "|" in command:
        code, said = run_in_shell(command)
    else:
        written, code, said = run(INTO.sub("", command), terminal=into is None)
        if into:
            Path(into[1]).write_text(written, encoding="utf-8")
    assert code == expected, f"{command} exits {code}: {said}"


def run(command: str, *, terminal: bool = True) -> tuple[str, int, str]:
    """What ``command`` writes on a terminal (without colours) or into a file, its exit code, and what it says."""
    said = io.StringIO()
    written = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with ExitStack() as stack:
        for verb in ("read", "compare", "agreements"):
            stack.enter_context(patch(f"alteram.cli.{verb}.on_terminal", return_value=terminal))
        stack.enter_context(redirect_stdout(written))
        stack.enter_context(redirect_stderr(said))
        code = alteram.main(shlex.split(command)[1:], prog_name="alteram", standalone_mode=False)
    buffer = written.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(), code or 0, said.getvalue()


def run_in_shell(command: str) -> tuple[int, str]:
    """The exit code of ``command``, and what it says."""
    program = f'alteram() {{ {shlex.quote(sys.executable)} -m alteram "$@"; }}; set -o pipefail; {command}'
    environment = os.environ | {"PYTHONPATH": str(PACKAGE)}
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=False, env=environment)
    return done.returncode, done.stderr


def output_of(example: str) -> str:
    """What a Python example writes."""
    written = io.StringIO()
    with redirect_stdout(written):
        exec(compile(example, "<example>", "exec"), {"__name__": "example"})
    return written.getvalue()


def figures(name: str) -> str:
    """The figures last measured and kept under ``name``, beside those of a peer where one was measured."""
    path = RESULTS / f"{name}.json"
    if not path.exists():
        return "Not measured yet.\n"
    kept = json.loads(path.read_text(encoding="utf-8"))
    ours, peer = (
        {key: value for key, value in kept[side].items() if key[-6:] != "sha256"} for side in ("figures", "peer")
    )
    several = all(isinstance(value, Mapping) for value in ours.values())
    lines = _by_row(ours, peer) if several else _by_figure(ours, peer)
    lines.insert(1, ["---"] * len(lines[0]))
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _by_figure(ours: Mapping[str, Any], peer: Mapping[str, Any]) -> list[list[str]]:
    """One figure a line, beside the peer's where there is one."""
    heads = ["figure", "measured", *(["peer"] if peer else [])]
    return [heads, *([name, _number(ours[name]), *([_number(peer.get(name))] if peer else [])] for name in ours)]


def _by_row(ours: Mapping[str, Any], peer: Mapping[str, Any]) -> list[list[str]]:
    """What was measured several times over, a line each, and the peer's below its own."""
    columns = list(next(iter(ours.values())))
    named = [
        (label, row) for name, own in ours.items() for label, row in ((name, own), (f"{name}, peer", peer.get(name)))
    ]
    return [["", *columns], *([name, *(_number(row.get(each)) for each in columns)] for name, row in named if row)]


def _number(value: Any) -> str:
    """A share to three digits, a percentage to one, anything else as it is."""
    if not isinstance(value, float):
        return "-" if value is None else str(value)
    return f"{value:.3f}" if value <= 1 else f"{value:.1f}"


def main() -> int:
    """Rewrite the pages whose outputs changed, and name them; 1 where a page's example fails."""
    configure()  # one process plays commands of the ledger and of the room, each of which has one of its own else
    failed = 0
    for path in pages():
        text, name = path.read_text(encoding="utf-8"), path.relative_to(ROOT)
        try:
            fresh = played(text)
        except Exception as error:
            print(f"{name}: {error}", file=sys.stderr)
            failed = 1
            continue
        if fresh != text:
            path.write_text(fresh, encoding="utf-8")
            print(f"rewrote {name}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
