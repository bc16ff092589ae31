"""PDF files under a password, for tests: 40-bit RC4, the oldest of the standard locks (PDF 1.7, 7.6.3)."""

from __future__ import annotations

import re
from hashlib import md5

from tests.ingest.pdf.factory import file_of

PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
FILE_ID = b"0123456789abcdef"
NOTHING_ALLOWED = (-64).to_bytes(4, "little", signed=True)
STREAM = re.compile(rb"(?<=stream\n).*(?=\nendstream)", re.DOTALL)


def locked(objects: dict[int, bytes], *, to_open: str, to_change: str) -> bytes:
    """A PDF of ``objects`` with one password to open it, "" for none, and one to change it."""
    owner = rc4(md5(padded(to_change)).digest()[:5], padded(to_open))
    key = md5(padded(to_open) + owner + NOTHING_ALLOWED + FILE_ID).digest()[:5]
    hidden = {number: hidden_in(body, number, key) for number, body in objects.items()}
    lock = f"<< /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{rc4(key, PADDING).hex()}> /P -64 >>"
    file_id = f"/ID [<{FILE_ID.hex()}> <{FILE_ID.hex()}>]"
    return file_of(hidden, trailer=f"/Root 1 0 R {file_id} /Encrypt {lock}")


def hidden_in(body: bytes, number: int, key: bytes) -> bytes:
    """The object with its stream locked."""
    own = md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
    return STREAM.sub(lambda found: rc4(own, found[0]), body)


def padded(password: str) -> bytes:
    return (password.encode() + PADDING)[:32]


def rc4(key: bytes, content: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    stream = bytearray()
    i = j = 0
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        stream.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(stream)
