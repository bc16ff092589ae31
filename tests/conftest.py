"""How the whole suite runs: tests are repeatable, no slow machine fails them, and nobody's own places are read."""

import os
from pathlib import Path

from hypothesis import HealthCheck, settings

from alteram.room.guarding import LOOPBACK
from alteram.room.settings import configure

os.environ.pop("ALTERAM_DATABASE_URL", None)
os.environ["ALTERAM_GAZETTEER"] = str(Path(__file__).parent / "no-places-of-your-own")

# once in a process, so for the room, which has the most: the ledger's own tests run with its apps installed too
configure(hosts=(*LOOPBACK, "testserver"))

settings.register_profile(
    "alteram", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("alteram")
