"""Incidents are listed, shown as accounts side by side, and decided about; what changed since is told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from alteram.ledger import grouping, judging, placing
from alteram.ledger import kept as kept_statements
from alteram.ledger.keeping import Incoming
from alteram.ledger.models import Entry, Grouping, Judgement
from alteram.ledger.placing import Meant
from alteram.ledger.verifying import verify
from alteram.model import Holder
from alteram.model.identity import identified
from alteram.room import incidents as listing
from alteram.room.accounts import silence
from alteram.workspace.incidents import incidents_of_days
from tests.claim_factory import actor, at
from tests.ledger.place import claim_in, kept, spot, told

ARMENIA, AZERBAIJAN = "Armenia", "Azerbaijan"
GORIS, TARTAR = ("Goris", 39.51, 46.34), ("Tartar", 40.34, 46.93)


def account(party: str, *quotes: str, day: str = "2022-09-13", place=GORIS, by: str = "", **fields) -> Incoming:
    """A statement of ``party`` that says in those words that ``by``, its rival if none is named, shelled a place."""
    rival = by or (AZERBAIJAN if party == ARMENIA else ARMENIA)
    one = told(
        *quotes, **{"id": f"{party} {day}", "party": party, "published": day, "title": f"{party} tells"} | fields
    )
    claims = (
        claim_in(one.statement, quote, when=at(day), where=(spot(*place),), agent=(actor(rival, party=rival),))
        for quote in quotes
    )
    return replace(one, claims=tuple(claims))


@pytest.fixture
def rivals():
    """Two statements of rival parties that tell of one night, two claims in each."""
    pair = account(ARMENIA, "they shelled Goris", "shells fell"), account(AZERBAIJAN, "they fired", "they went on")
    kept(*pair)
    return pair


def page(response) -> str:
    assert response.status_code == 200
    return str(response.content.decode())


def words(html: str) -> str:
    """The words of a page alone, as people read them."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", "", html)))


def listed(browser, query: str = "") -> list[str]:
    """The ids of the incidents in the list."""
    return re.findall(r'<p class="when"><a href="/incidents/(\w+)/"', page(browser.get(f"/incidents/{query}")))


def cids(*tellings: Incoming) -> set[str]:
    return {claim.id for each in tellings for claim in each.claims}


def boxes(html: str) -> set[str]:
    """The ids of the claims that can be chosen on a page."""
    return set(re.findall(r'name="claim" value="(\w+)"', html))


def of_id(id: str, **form) -> str:
    return f"/incidents/{id}/"


def test_an_incident_is_listed_with_its_days_places_parties_and_three_counts(browser, rivals):
    text = words(page(browser.get("/incidents/")))
    for told_there in ("13 September 2022", "Armenia · Azerbaijan", "4 claims, 2 statements, 2 sources", "Goris"):
        assert told_there in text
    assert re.search(r"(strong|fair|slight) grounds, score 0\.\d\d", text)
    assert "proposed, waits" in text
    assert "All days" in text


def test_the_accounts_stand_side_by_side_in_the_order_of_parties_with_their_words(browser, rivals):
    (id,) = listed(browser)
    html = page(browser.get(of_id(id)))
    heads = re.findall(r'<th scope="col" role="columnheader">(\w+)', html)
    assert heads == [ARMENIA, AZERBAIJAN]
    assert boxes(html) == cids(*rivals)
    for telling in rivals:
        for claim in telling.claims:
            there = rf'href="/statements/\d+/\?claim={claim.id}#{claim.id}"'
            assert re.search(rf"{there}><q[^>]*>{claim.evidence.quote}</q>", html)
    assert re.search(r'class="m-differ">.*?≠</b> differ', html, re.DOTALL)
    assert "each blames the other" in words(html)


def test_the_order_in_which_statements_came_turns_nothing_round(browser):
    pair = account(AZERBAIJAN, "they fired"), account(ARMENIA, "they shelled Goris")
    kept(*pair)
    html = page(browser.get(of_id(listed(browser)[0])))
    assert re.findall(r'role="columnheader">(\w+)', html) == [ARMENIA, AZERBAIJAN]


def test_a_party_that_tells_nothing_of_it_keeps_its_column(browser):
    pair = (
        account(ARMENIA, "they shelled Goris"),
        account(ARMENIA, "they shelled us", id="2", issuer="Foreign Ministry"),
    )
    kept(*pair, account(AZERBAIJAN, "nobody was met", day="2022-09-20", place=TARTAR))
    html = page(browser.get(of_id(listed(browser)[0])))
    assert re.findall(r'role="columnheader">(\w+)', html) == [ARMENIA, AZERBAIJAN]
    assert "silent" in words(html)
    assert "1 statement of it, published 13–27 September 2022, is kept here." in words(html)


def quoting(party: str, quoted: str, *quotes: str, **fields) -> Incoming:
    """A statement of ``party`` in which each claim is what it says that ``quoted`` says."""
    one = account(party, *quotes, **fields)
    holder = Holder(name=quoted, party=quoted, is_issuer=False)
    return replace(one, claims=tuple(identified(replace(claim, holder=holder)) for claim in one.claims))


def test_what_a_rival_quotes_is_no_statement_of_a_party(browser):
    kept(
        account(ARMENIA, "they shelled Goris"),
        account(ARMENIA, "they shelled us", id="2", issuer="Foreign Ministry"),
        quoting(ARMENIA, AZERBAIJAN, "nobody was met", day="2022-09-20", place=TARTAR),
        account(AZERBAIJAN, "he was met", day="2022-10-20", place=TARTAR),
    )
    html = page(browser.get(of_id(listed(browser, "?until=2022-09-14")[0])))
    assert "No statement of it, published 13–27 September 2022, is kept here: silence is not zero." in words(html)


def test_a_statement_of_a_party_under_another_of_its_names_is_its_own():
    days = (date(2022, 9, 13), date(2022, 9, 13))
    kept(account("azerbaijan", "nobody was met", day="2022-09-20", place=TARTAR))
    assert silence(AZERBAIJAN, days, "Armenia-Azerbaijan").startswith("1 statement of it")


def test_the_last_days_of_the_calendar_have_no_fortnight_after_them():
    days = (date(9999, 12, 25), date(9999, 12, 25))
    assert "25–31 December 9999" in silence(AZERBAIJAN, days, "Armenia-Azerbaijan")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", 2),
        ("?since=2022-09-13&until=2022-09-13", 1),
        ("?since=2022-09-14&until=2022-09-19", 0),
        ("?party=Armenia", 2),
        ("?party=Nobody", 0),
        ("?words=tartar", 1),
        ("?words=shelled+nothing", 0),
        ("?state=waiting", 2),
        ("?state=accepted", 0),
        ("?state=nonsense&page=nonsense&since=nonsense", 2),
    ],
)
def test_what_is_asked_for_is_listed(browser, rivals, query, found):
    kept(
        account(ARMENIA, "they shelled Tartar", day="2022-09-20", place=TARTAR),
        account(AZERBAIJAN, "they hit it", day="2022-09-20", place=TARTAR),
    )
    assert len(listed(browser, query)) == found


def test_a_time_that_ends_before_it_begins_is_refused(browser):
    assert browser.get("/incidents/?since=2022-09-20&until=2022-09-01").status_code == 400


def test_days_at_the_ends_of_time_are_no_trouble(browser, rivals):
    assert len(listed(browser, "?since=0001-01-01&until=9999-12-31")) == 1


def test_where_nothing_is_asked_the_newest_days_are_listed_and_told(browser, rivals, monkeypatch):
    kept(account(ARMENIA, "it is quiet", day="2024-01-05"), account(AZERBAIJAN, "they shot", day="2024-01-05"))
    monkeypatch.setattr(listing, "FAST", 3)
    text = page(browser.get("/incidents/"))
    assert "Nothing was asked: the incidents of 5 January 2023 – 5 January 2024" in words(text)
    assert len(listed(browser)) == 1


def test_days_with_too_many_claims_are_not_compared_but_told(browser, rivals, monkeypatch):
    monkeypatch.setattr(listing, "MOST", 3)
    text = words(page(browser.get("/incidents/?since=2022-09-13")))
    assert "too many to compare while you wait. Give fewer days" in text
    assert "All days" not in text


def test_an_incident_that_was_never_shown_is_not_there(browser):
    assert browser.get("/incidents/i_0/").status_code == 404


def test_what_a_person_accepts_is_signed_kept_and_told(browser, rivals):
    (id,) = listed(browser)
    response = browser.post(of_id(id) + "accept/", {"reason": "same night, same town"})
    assert response["Location"] == of_id(id)
    row = Grouping.objects.get()
    assert (row.verdict, row.reason, row.by) == ("accept", "same night, same town", "Ana")
    html = page(browser.get(of_id(id)))
    assert "same night, same town" in html
    assert 'data-key="a"' not in html
    assert listed(browser, "?state=waiting") == []
    assert listed(browser, "?state=accepted") == [id]
    assert verify().faults == []


def test_chosen_claims_are_split_off_and_the_rest_is_shown(browser, rivals):
    (id,) = listed(browser)
    gone = rivals[0].claims[1].id
    response = browser.post(of_id(id) + "split/", {"claim": [gone, gone], "reason": "another town"})
    html = page(browser.get(response["Location"]))
    assert boxes(html) == cids(*rivals) - {gone}
    assert "split: 1 claim from 3" in words(html)
    before = words(page(browser.get(of_id(id))))
    assert "was shown with 4 claims" in before
    assert "1 is gone" in before


def test_an_incident_is_joined_with_one_that_is_offered(browser, rivals):
    later = (
        account(ARMENIA, "they shelled Tartar", day="2022-09-15", place=TARTAR),
        account(AZERBAIJAN, "they hit it", day="2022-09-15", place=TARTAR),
    )
    kept(*later)
    other, id = listed(browser)
    assert f'name="with" value="{other}"' in page(browser.get(of_id(id)))
    response = browser.post(of_id(id) + "join/", {"with": [other], "reason": "one battle"})
    assert boxes(page(browser.get(response["Location"]))) == cids(*rivals, *later)
    assert boxes(page(browser.get(of_id(other)))) == cids(*rivals, *later)


def test_what_is_held_back_waits_for_a_person_and_is_offered(browser, rivals):
    others = (
        account(ARMENIA, "Goris was shelled", id="3", issuer="Foreign Ministry"),
        account(AZERBAIJAN, "fire came from Goris", id="4", issuer="Border Service"),
    )
    kept(*others)
    for pair in (rivals, others):
        grouping.join(cids(*pair), reason="so", by="Ana")
    one, other = listed(browser)
    html = page(browser.get(of_id(one)))
    assert f'name="with" value="{other}"' in html
    assert "a link is held back" in words(html)
    assert '<section id="held-back">' in html
    assert boxes(html) in (cids(*rivals), cids(*others))


def test_a_claim_that_persons_moved_is_found_where_it_is_now(browser, rivals):
    (id,) = listed(browser)
    gone = rivals[1].claims[0].id
    late = account(ARMENIA, "Goris was shelled", day="2022-09-18", id="late")
    kept(late)
    grouping.accept(id, reason="so", by="Ana")
    grouping.join([gone, late.claims[0].id], reason="so", by="Ana")
    grouping.split(id, [gone], reason="not this", by="Ana")
    assert boxes(page(browser.get(of_id(id)))) == cids(*rivals) - {gone}
    assert gone in boxes(page(browser.get(browser.get(f"/claims/{gone}/incident/")["Location"])))


def test_a_claim_is_joined_by_its_id(browser, rivals):
    (id,) = listed(browser)
    lone = account(ARMENIA, "he says so", day="2023-09-20", place=TARTAR)
    kept(lone)
    response = browser.post(of_id(id) + "join/", {"ids": f" {lone.claims[0].id} ", "reason": "it tells of that night"})
    assert boxes(page(browser.get(response["Location"]))) == cids(*rivals, lone)


@pytest.mark.parametrize(
    ("act", "form"),
    [
        ("split", {"reason": "none chosen"}),
        ("split", {"claim": "c_none", "reason": "no such claim"}),
        ("join", {"ids": "i_0", "reason": "no such incident"}),
        ("join", {"ids": "c_none", "reason": "no such claim"}),
        ("join", {"ids": " ", "reason": "nothing chosen"}),
        ("entries/999/take-back", {}),
    ],
)
def test_what_cannot_be_decided_is_refused_and_nothing_kept(browser, rivals, act, form):
    (id,) = listed(browser)
    assert browser.post(f"{of_id(id)}{act}/", form).status_code in {400, 404}
    assert Grouping.objects.count() == 0


def test_a_split_without_a_reason_is_refused(browser, rivals):
    (id,) = listed(browser)
    assert browser.post(of_id(id) + "split/", {"claim": rivals[0].claims[0].id, "reason": " "}).status_code == 400


def test_what_was_decided_is_taken_back(browser, rivals):
    (id,) = listed(browser)
    browser.post(of_id(id) + "accept/")
    entry = Grouping.objects.get().entry
    response = browser.post(f"{of_id(id)}entries/{entry}/take-back/")
    assert response["Location"] == of_id(id)
    assert "What persons decided" not in page(browser.get(of_id(id)))
    assert Entry.objects.order_by("-number")[0].kind == "undo"


def test_what_came_since_is_shown_and_told(browser, rivals):
    (id,) = listed(browser)
    late = account(ARMENIA, "Goris was shelled", id="late", issuer="Foreign Ministry")
    kept(late)
    html = page(browser.get(of_id(id)))
    assert boxes(html) == cids(*rivals, late)
    assert f"the claims of {id}, which was shown with 4 claims. As compared now, 1 has come." in words(html)


def test_among_too_many_claims_the_incident_is_shown_as_it_was(browser, rivals, monkeypatch):
    (id,) = listed(browser)
    kept(account(ARMENIA, "Goris was shelled", id="late", issuer="Foreign Ministry"))
    monkeypatch.setattr("alteram.workspace.incidents.NEAR", 2)
    html = page(browser.get(of_id(id)))
    assert boxes(html) == cids(*rivals)
    assert "?since=2022-09-13&amp;until=2022-09-13" in html


def test_a_claim_that_a_person_rejects_is_gone_and_a_correction_takes_its_place(browser, rivals):
    (id,) = listed(browser)
    one, other = (each.id for each in rivals[0].claims)
    judging.judge(one, "reject", reason="misread", by="Ana")
    judging.judge(other, "correct", reason="by drone", by="Ana", changed={"event": "attack.drone"})
    copy = Judgement.objects.exclude(corrected=None).get().corrected
    assert copy is not None
    assert boxes(page(browser.get(of_id(id)))) == {copy.cid, *cids(rivals[1])}


def test_what_was_accepted_stays_accepted_with_a_corrected_copy_in_it(browser, rivals):
    (id,) = listed(browser)
    browser.post(f"/incidents/{id}/accept/")
    one = rivals[0].claims[0]
    placing.place(
        one.id,
        "Goris",
        Meant(name="Kapan", id="own:kapan", lat=39.2, lon=46.4, precision="settlement"),
        reason="read on",
        by="Ana",
    )
    copy = Judgement.objects.exclude(corrected=None).get().corrected
    assert copy is not None
    html = page(browser.get(of_id(id)))
    assert boxes(html) == {copy.cid, *cids(*rivals)} - {one.id}
    assert "s-waits" not in html
    assert "v-accepted" in html
    (_,) = listed(browser)
    assert "s-waits" not in page(browser.get("/incidents/"))
    told = incidents_of_days(date(2022, 9, 13), date(2022, 9, 13))[0].told.incident
    assert set(told.accepted) == boxes(html)


def test_where_no_incident_is_left_the_claims_are_still_found(browser, rivals):
    (id,) = listed(browser)
    for claim in rivals[0].claims:
        judging.judge(claim.id, "reject", reason="misread", by="Ana")
    html = page(browser.get(of_id(id)))
    assert "No incident holds these claims now" in html
    assert all(f"#{cid}" in html for cid in cids(*rivals))


def test_a_claim_leads_to_its_incident(browser, rivals):
    claim = rivals[0].claims[0].id
    response = browser.get(f"/claims/{claim}/incident/")
    assert response["Location"] == of_id(listed(browser)[0])
    assert f"/claims/{claim}/incident/" in page(browser.get(f"/claims/{claim}/"))


def test_a_claim_in_no_incident_says_so(browser):
    lone = account(ARMENIA, "they shelled Goris")
    kept(lone)
    assert "No incident holds this claim" in page(browser.get(f"/claims/{lone.claims[0].id}/incident/"))


def test_a_claim_that_was_rejected_takes_no_part(browser, rivals):
    claim = rivals[0].claims[0].id
    judging.judge(claim, "reject", reason="misread", by="Ana")
    assert "It takes no part" in page(browser.get(f"/claims/{claim}/incident/"))


def test_no_statement_is_loaded_that_tells_nothing_near(browser, rivals, monkeypatch):
    (id,) = listed(browser)
    kept(*(account(ARMENIA, "Goris was shelled", day=f"2023-01-{day:02}", id=f"s{day}") for day in range(1, 29)))
    loaded: list[str] = []
    real = kept_statements.statement_of

    def watched(row):
        loaded.append(row.sid)
        return real(row)

    monkeypatch.setattr(kept_statements, "statement_of", watched)
    page(browser.get(of_id(id)))
    assert set(loaded) == {each.statement.id for each in rivals}


def test_who_only_reads_is_offered_no_decision(person, rivals):
    browser = person("viewer")
    html = page(browser.get(of_id(listed(browser)[0])))
    assert 'id="decide"' not in html
    assert boxes(html) == set()
    assert "they shelled Goris" in html


def test_a_coder_does_not_take_back_what_was_decided(person, rivals):
    (id,) = listed(person("reviewer", "Ana"))
    entry = grouping.accept(id, reason="so", by="Ana")
    assert person("coder", "Ben").post(f"/entries/{entry}/undo/").status_code == 403
    assert len(grouping.groupings()) == 1


def test_a_coder_takes_back_their_own_judgement_and_no_other(person, rivals):
    claim = rivals[0].claims[0].id
    mine, theirs = (judging.judge(claim, "accept", reason="so", by=by)[0] for by in ("Ben", "Ana"))
    coder = person("coder", "Ben")
    assert coder.post(f"/entries/{theirs}/undo/", {"cid": claim}).status_code == 403
    assert coder.post(f"/entries/{mine}/undo/", {"cid": claim}).status_code == 302


HOSTILE = '<script>alert(1)</script> "onload="x \u202ekcab {{ request.user }}'


def test_nothing_that_statements_or_persons_say_is_done(browser):
    pair = (
        account(ARMENIA, HOSTILE, title=HOSTILE, issuer=HOSTILE),
        account(AZERBAIJAN, "they fired", place=(HOSTILE, 39.5, 46.3)),
    )
    kept(*pair)
    (id,) = listed(browser)
    browser.post(of_id(id) + "accept/", {"reason": HOSTILE})
    for html in (page(browser.get(of_id(id))), page(browser.get("/incidents/"))):
        assert "<script>alert" not in html
        assert '"onload="' not in html
        assert "\u202e" not in html
    assert browser.get(f"/incidents/?words={HOSTILE}&party={HOSTILE}&state={HOSTILE}").status_code == 200


def test_no_word_of_a_page_says_that_a_claim_is_true_or_false(browser, rivals):
    text = words(page(browser.get(of_id(listed(browser)[0])))).casefold()
    assert not re.search(r"\b(lie[sd]?|false|fact is|proven|guilty)\b", text.replace("a claim is not a fact", ""))
