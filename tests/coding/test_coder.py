"""Whole short statements, of made-up and of real parties: what is claimed, in order, line by line."""

from __future__ import annotations

import pytest

from alteram.model import Claim
from tests.coding.readings import parties

# each claim: its event, whose forces did it, the party or kind of those it befell; when; where
STATEMENTS = {
    "made_up": (
        {"party": "Norland", "published": "2023-03-10"},
        "Sudland used heavy artillery against Aldby on the night of 7 to 8 March. A school and two houses were "
        "destroyed. According to Sudport, its troops only returned fire.",
        [
            "attack.shelling: Sudland > unknown | 2023-03-07/2023-03-08 | Aldby",
            "harm.property: - > civilian, civilian | 2023-03-07/2023-03-08 | Aldby",
            "attack.other: Sudland > Norland | 2023-03-07/2023-03-08 | Aldby",
        ],
    ),
    "armenia_azerbaijan": (
        {"conflict": "armenia-azerbaijan", "party": "Armenia", "published": "2021-07-20"},
        "The Azerbaijani armed forces opened fire on Armenian positions near Sotk with mortars on 19 July. The "
        "Armenian side returned fire. There were no casualties.",
        [
            "attack.shelling: Azerbaijan > Armenia | 2021-07-19 | Sotk",
            "attack.other: Armenia > Azerbaijan | 2021-07-19 | Sotk",
            "harm.people: - > - | 2021-07-19 | Sotk",
        ],
    ),
    "azerbaijan_armenia": (
        {"conflict": "armenia-azerbaijan", "party": "Azerbaijan", "published": "2021-07-20"},
        "The Armenian armed forces opened fire on Azerbaijani positions near Sotk with mortars on 19 July. The "
        "Azerbaijani side returned fire. There were no casualties.",
        [
            "attack.shelling: Armenia > Azerbaijan | 2021-07-19 | Sotk",
            "attack.other: Azerbaijan > Armenia | 2021-07-19 | Sotk",
            "harm.people: - > - | 2021-07-19 | Sotk",
        ],
    ),
    "thailand_cambodia": (
        {"conflict": "thailand-cambodia", "party": "Thailand", "published": "2025-07-25"},
        "Cambodian troops fired rockets at a hospital in Surin province, killing two patients.",
        [
            "attack.shelling: Cambodia > civilian | - | Surin province",
            "harm.people: Cambodia > civilian | - | Surin province",
        ],
    ),
    "russia_ukraine": (
        {"conflict": "russia-ukraine", "party": "Ukraine", "published": "2023-02-11"},
        "Russian forces struck a power station in Kharkiv region with two missiles overnight. Five engineers were "
        "wounded.",
        [
            "attack.shelling: Russia > civilian | 2023-02-10/2023-02-11 | Kharkiv region",
            "harm.people: - > unknown | 2023-02-10/2023-02-11 | Kharkiv region",
        ],
    ),
    "india_pakistan": (
        {"conflict": "india-pakistan", "party": "Pakistan", "published": "2018-02-05"},
        "Indian troops opened fire on civilians in Leepa Valley.",
        ["attack.other: India > civilian | - | Leepa Valley"],
    ),
    "korea": (
        {"conflict": "korea", "party": "South Korea", "published": "2015-08-21"},
        "North Korea fired an artillery shell towards the South's guard post.",
        ["attack.shelling: North Korea > South Korea | - | -"],
    ),
    "yemen": (
        {"conflict": "yemen-hodeidah", "party": "Government of Yemen", "published": "2020-03-01"},
        "The Houthis laid more than 200 mines around Hodeidah.",
        ["mine.laying: Ansar Allah > - | - | Hodeidah"],
    ),
    "congo": (
        {"conflict": "drc-rwanda-m23", "party": "DRC", "published": "2022-06-13"},
        "M23 rebels attacked FARDC positions near Bunagana.",
        ["attack.other: M23 > DRC | - | Bunagana"],
    ),
    "sudan": (
        {"conflict": "sudan", "party": "Sudanese Armed Forces", "published": "2024-05-02"},
        "The RSF shelled a market in Omdurman, killing dozens of civilians.",
        [
            "attack.shelling: Rapid Support Forces > civilian | - | Omdurman",
            "harm.people: Rapid Support Forces > civilian | - | Omdurman",
        ],
    ),
    "israel_lebanon": (
        {"conflict": "israel-lebanon", "party": "Hezbollah", "published": "2024-02-01"},
        "Israeli aircraft bombed two houses in the town of Aitaroun on 31 January, killing a farmer.",
        [
            "attack.air: Israel > civilian | 2024-01-31 | Aitaroun",
            "harm.people: Israel > civilian | 2024-01-31 | Aitaroun",
        ],
    ),
    "syria": (
        {"conflict": "syria", "party": "SDF", "published": "2021-06-13"},
        "The SDF did not shell civilians in Afrin.",
        ["attack.shelling: SDF > civilian | - | Afrin"],
    ),
    "libya": (
        {"conflict": "libya", "party": "GNA", "published": "2020-02-19"},
        "LNA aircraft bombed the airfield on 18 February. The GNA calls on the LNA to cease fire.",
        ["attack.air: LNA > military | 2020-02-18 | -", "talk.propose: GNA > LNA | 2020-02-19 | -"],
    ),
    "ethiopia": (
        {"conflict": "ethiopia-tigray", "party": "Ethiopia", "published": "2020-11-10"},
        "TPLF forces shelled the town of Humera.",
        ["attack.shelling: TPLF > civilian | - | Humera"],
    ),
}
NO_CLAIMS = {
    "no_event": "The bridge is intact. The road leads to the port.",
    "heading": "Sudland shelled Aldby\n\nThe night was calm.",
    "boilerplate": "We ask the public to follow only official information on the shelling.",
    "nothing": "",
}
BESIDE_BOILERPLATE = {
    "press_service": "The enemy shelled Aldby, the press service of the ministry said.",
    "official_source": "An official source said that the enemy shelled Aldby.",
    "further_details": "The enemy shelled Aldby; further details are being clarified.",
}
INHERITED_ATTACKER = {
    "named_before": ("The enemy shelled Aldby. The clinic was also shelled.", ["Sudland"]),
    "never_the_one_who_suffers": ("Our guards fired at Brenna. Our posts were also shelled.", []),
    "nobody_named": ("The clinic was shelled.", []),
}


def line(claim: Claim) -> str:
    befallen = ", ".join(target.party or target.kind for target in claim.target)
    when = claim.when.edtf if claim.when else None
    where = ", ".join(place.text for place in claim.where)
    return f"{claim.event}: {parties(claim.agent)} > {befallen or '-'} | {when or '-'} | {where or '-'}"


@pytest.mark.parametrize(("particulars", "text", "lines"), STATEMENTS.values(), ids=STATEMENTS)
def test_a_statement_is_read_line_by_line(read, particulars, text, lines):
    assert [line(claim) for claim in read(text, **particulars)] == lines


@pytest.mark.parametrize("text", NO_CLAIMS.values(), ids=NO_CLAIMS)
def test_not_every_text_claims_something(read, text):
    assert read(text) == []


@pytest.mark.parametrize("text", BESIDE_BOILERPLATE.values(), ids=BESIDE_BOILERPLATE)
def test_a_sentence_tells_of_deeds_whatever_else_it_says_of_news(read, text):
    assert [(claim.event, claim.evidence.quote) for claim in read(text)] == [
        (
            "attack.shelling",
            next(quote for quote in ("The enemy shelled Aldby", "the enemy shelled Aldby") if quote in text),
        )
    ]


@pytest.mark.parametrize(("text", "agents"), INHERITED_ATTACKER.values(), ids=INHERITED_ATTACKER)
def test_an_attack_without_attacker_is_by_the_one_last_named(read, text, agents):
    last = read(text)[-1]
    assert [agent.party for agent in last.agent if agent.inherited] == agents
    assert len(last.agent) == len(agents)


def test_claims_come_in_text_order(read):
    claims = read("On 8 March the enemy shelled Aldby and attacked Brenna. Two guards died. The rebels withdrew.")
    starts = [claim.evidence.start for claim in claims]
    assert len(starts) == 4
    assert starts == sorted(starts)


def test_a_claim_carries_the_particulars_of_its_statement(read):
    (claim,) = read("Sudland shelled Aldby.")
    assert (claim.statement, claim.published, claim.lang) == ("t", "2023-03-10", "en")
    assert claim.captured_sha256 == "0" * 64


def test_a_claim_names_the_frame_that_it_was_read_by(read):
    (claim,) = read("Sudland shelled Aldby.")
    assert claim.method == "coded/1 frame:shelling"


def test_what_another_tells_is_less_sure(read):
    (own,) = read("Sudland shelled Aldby.")
    (reported,) = read("Sudland shelled Aldby, the Lakes Mission said.")
    _, noun = read("Norland condemned Sudland's attack on Aldby.")
    assert 1 > own.confidence > reported.confidence > 0
    assert 1 > noun.confidence > 0
