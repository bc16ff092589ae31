"""Tests of the ledger; Django is set up before their modules are imported."""

from alteram.ledger.opening import set_up

set_up()
