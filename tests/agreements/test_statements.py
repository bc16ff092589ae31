"""Statements in own words, read by the program and held against agreements that come with it."""

from __future__ import annotations

import pytest

from alteram.ingest import Particulars, statement_from_text
from alteram.model import Register
from alteram.workspace import read_statement, registers
from tests.agreements.made import kinds

KARABAKH, LINKS, BORDER = "arm-aze-rus-2020-11-10", "arm-aze-rus-2021-01-11", "arm-aze-rus-2021-11-26"
MINSK, LEBANON = "rus-ukr-2015-02-12", "isr-lbn-2024-11-27"

# The agreement, who speaks when, what is said, and the findings.
CASES = {
    "not_withdrawn": (
        KARABAKH, "Azerbaijan", "2022-09-14",
        "In breach of the Trilateral Statement, Armenia has not withdrawn its troops from the area.",
        ["4a alleged-breach"],
    ),
    "promised_for_a_month": (
        KARABAKH, "Azerbaijan", "2022-09-14",
        "Armenia promised to withdraw its conscripts from Azerbaijan by September 2022.",
        ["4a promise"],
    ),
    "ceasefire_broken": (
        KARABAKH, "Armenia", "2022-09-14",
        "Azerbaijan violated the ceasefire near Jermuk on 13 September 2022.",
        ["1 alleged-breach"],
    ),
    "mines_after_a_ceasefire": (
        KARABAKH, "Azerbaijan", "2022-09-14",
        "Contrary to the Trilateral Statement, the Armenian side planted mines in Lachin district.",
        ["1 alleged-breach"],
    ),
    "maps_that_it_does_not_speak_of": (
        KARABAKH, "Azerbaijan", "2022-09-14",
        "In violation of the Trilateral Statement, Armenia has not handed over the minefield maps.",
        ["- not-found"],
    ),
    "corridor_blocked": (
        KARABAKH, "Armenia", "2022-12-20",
        "Azerbaijan has blocked the Lachin corridor.",
        ["6g alleged-breach", "9a alleged-breach"],
    ),
    "prisoners_freed": (
        KARABAKH, "Azerbaijan", "2022-10-05",
        "On 4 October 2022 Azerbaijan released 17 Armenian prisoners.",
        ["8a alleged-fulfilment"],
    ),
    "war_before_it": (
        KARABAKH, "Armenia", "2022-09-14",
        "On 2 October 2020 Azerbaijan shelled Stepanakert.",
        [],
    ),
    "talks_on_transport": (
        LINKS, "Azerbaijan", "2022-09-14",
        "In the working group on transport links on 30 August 2022, Armenia rejected what had been agreed before.",
        ["1 alleged-breach"],
    ),
    "talks_on_transport_under_another": (
        BORDER, "Azerbaijan", "2022-09-14",
        "In the working group on transport links on 30 August 2022, Armenia rejected what had been agreed before.",
        [],
    ),
    "admitted_by_the_other": (
        KARABAKH, "Azerbaijan", "2022-09-14",
        "The Ministry of Defence of Armenia said that Armenian forces remain deployed in Azerbaijan.",
        ["4a own-act"],
    ),
    "fire_on_the_line": (
        MINSK, "Ukraine", "2021-05-04",
        "On 3 May 2021 Russian forces shelled Avdiivka with mortars.",
        ["1 alleged-breach"],
    ),
    "fire_elsewhere": (
        MINSK, "Ukraine", "2022-03-02",
        "On 1 March 2022 Russian forces shelled Kyiv.",
        [],
    ),
    "rockets_that_a_state_was_to_prevent": (
        LEBANON, "Israel", "2024-12-03",
        "On 2 December 2024 Hezbollah fired two rockets at Israel.",
        ["2a alleged-breach"],
    ),
    "strike_in_lebanon": (
        LEBANON, "Lebanon", "2024-12-03",
        "On 2 December 2024 an Israeli aircraft bombed Tyre.",
        ["1 alleged-breach", "2b alleged-breach"],
    ),
}  # fmt: skip


def held(agreement: str, party: str, published: str, text: str) -> Register:
    conflict = {MINSK: "russia-ukraine", LEBANON: "israel-lebanon"}.get(agreement, "armenia-azerbaijan")
    given = Particulars(issuer=f"{party}'s ministry", party=party, published=published, conflict=conflict)
    (register,) = registers(agreement, [read_statement(statement_from_text(text, given=given))])
    return register


@pytest.mark.parametrize(("agreement", "party", "published", "text", "expected"), CASES.values(), ids=CASES)
def test_a_statement_is_held_against_an_agreement(agreement, party, published, text, expected):
    assert kinds(held(agreement, party, published, text)) == expected


def test_a_promised_month_is_never_the_deadline_of_the_agreement():
    register = held(*CASES["promised_for_a_month"][:4])
    (entry,) = [each for each in register.entries if each.findings]
    (promise,) = entry.findings
    assert entry.obligation.deadline is None
    assert promise.claim.when is not None
    assert promise.claim.when.end == "2022-09-30"
    assert [agent.party for agent in promise.claim.agent] == ["Armenia"]
