"""A person makes a claim of words of a statement, or corrects one in all its parts; what is wrong is told beside it."""

from __future__ import annotations

import re
from html import unescape

import pytest

from alteram.contract import decode_claim
from alteram.ledger.lookup import claim_by
from alteram.ledger.models import Addition, Claim, Judgement, Statement
from alteram.ledger.verifying import verify
from alteram.model import Actor, Holder, Quantity, Target, Weapon, When
from alteram.room.slots import SLOTS, chosen_of, draft_from
from alteram.workspace.composing import compose, parts_of
from tests.ledger.place import claim_in, kept, told

TEXT = (
    "On 13 September 2022 Armenian forces shelled Goris with mortars. At least 26 civilians were killed there. "
    "Azerbaijan denies that. Armenian forces withdrew."
)
WORDS = "Armenian forces shelled Goris with mortars"
FILLED = {
    "event": "attack.shelling", "stance": "asserted", "modality": "actual", "aspect": "", "evidence-0-words": WORDS,
    "agent-0-words": "Armenian forces", "where-0-words": "Goris", "where-0-relation": "",
    "weapons-0-words": "mortars", "weapons-0-kind": "", "when-0-words": "On 13 September 2022",
    "quantities-0-words": "At least 26 civilians", "quantities-0-unit": "killed", "quantities-0-flow": "flow",
    "target-0-words": "civilians", "target-0-kind": "civilian", "reason": "nobody read it",
}  # fmt: skip


@pytest.fixture
def statement():
    kept(told(text=TEXT, issuer="Ministry of Defence of Azerbaijan", party="Azerbaijan",
              conflict="armenia-azerbaijan", published="2022-09-15", claims=[claim_of_all()]))  # fmt: skip
    return Statement.objects.get().pk


def claim_of_all():
    """A claim with something in each of its parts."""
    statement = told(text=TEXT, published="2022-09-15").statement
    at = TEXT.index("Azerbaijan denies")
    issuer = Actor(name="Ministry of Defence of Azerbaijan", party="Azerbaijan", actor="aze.mod")
    holder = Holder(
        text="Azerbaijan", start=at, end=at + 10, name="Azerbaijan", party="Azerbaijan", is_issuer=False, via=(issuer,)
    )
    first, killed = TEXT.index("Armenian forces"), TEXT.index("At least 26")
    return claim_in(
        statement, "26 civilians were killed", "harm.people", holder=holder, stance="denied",
        agent=(Actor(text="Armenian forces", start=first, end=first + 15, name="Armenian forces", party="Armenia"),),
        target=(Target(text="civilians", start=killed + 12, end=killed + 21, name="civilians", kind="civilian"),),
        when=When(edtf="2022-09-15", start="2022-09-15", end="2022-09-15", precision="day"),
        weapons=(Weapon(text="mortars", start=56, end=63, kind="mortar", inherited=True),),
        quantities=(Quantity(text="26", start=killed + 9, end=killed + 11, low=26, best=26, high=26, approx=False,
                             unit="killed", of="26 civilians"),),
    )  # fmt: skip


def fields(page: str) -> dict[str, str]:
    """What a browser would send of the form on a page, untouched."""
    form = page[page.index('<form class="making"') :]
    found = {
        name: unescape(value) for name, value in re.findall(r'<input[^>]*? name="([^"]+)"[^>]*? value="([^"]*)"', form)
    }
    found |= {
        name: unescape(value)
        for name, value in re.findall(r'<textarea name="([^"]+)"[^>]*>(.*?)</textarea>', form, re.S)
    }
    for name, options in re.findall(r'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'<option(?: value="([^"]*)")?[^>]* selected>([^<]*)', options)
        first = re.search(r'<option(?: value="([^"]*)")?[^>]*>([^<]*)', options)
        best = chosen or (None if 'size="' in form[form.index(f'name="{name}"') :][:40] else first)
        found[name] = (best[1] if best[1] is not None else best[2]) if best else ""
    return found


def post(browser, pk: int, **changed: str):
    return browser.post(f"/statements/{pk}/claims/new/", FILLED | changed)


def test_a_claim_is_made_of_words_that_are_found_in_the_text(person, statement):
    response = post(person("coder", "Cora"), statement)
    assert response.status_code == 302
    added = Addition.objects.get()
    claim = decode_claim(added.claim.json)
    assert (added.by, added.reason, claim.method) == ("Cora", "nobody read it", "by hand")
    assert response["Location"].endswith(f"?claim={claim.id}#{claim.id}")
    assert (claim.evidence.quote, TEXT[slice(*claim.evidence.sentence)]) == (WORDS, TEXT[: TEXT.index(" At least")])
    assert (claim.agent[0].text, claim.agent[0].party, claim.agent[0].inherited) == (
        "Armenian forces",
        "Armenia",
        False,
    )
    assert (claim.where[0].text, claim.where[0].name, claim.where[0].lat is not None) == ("Goris", "Goris", True)
    assert claim.when is not None
    assert (claim.when.edtf, claim.when.inherited) == ("2022-09-13", True)
    assert [(each.text, each.kind) for each in claim.weapons] == [("mortars", "mortar")]
    (count,) = claim.quantities
    assert (count.low, count.high, count.unit, count.inherited) == (26, None, "killed", True)
    assert (claim.target[0].kind, claim.holder.is_issuer) == ("civilian", True)
    assert (claim.holder.name, claim.holder.party) == ("Ministry of Defence of Azerbaijan", "Azerbaijan")
    assert verify().faults == []


def test_words_that_were_selected_are_those_that_are_kept(person, statement):
    at = TEXT.rindex("Armenian forces")
    post(person("coder"), statement, **{"agent-0-at": f"{at}-{at + 15}"})
    assert decode_claim(Addition.objects.get().claim.json).agent[0].start == at


def test_another_who_holds_it_has_it_passed_on_by_the_issuer(person, statement):
    post(person("coder"), statement, **{"holder-0-words": "Azerbaijan"})
    holder = decode_claim(Addition.objects.get().claim.json).holder
    assert (holder.text, holder.is_issuer, [each.name for each in holder.via]) == (
        "Azerbaijan", False, ["Ministry of Defence of Azerbaijan"],
    )  # fmt: skip


WRONG = {
    "no words": ({"evidence-0-words": ""}, "does not say these words"),
    "words that are not there": ({"agent-0-words": "the moon"}, "does not say these words"),
    "no event": ({"event": ""}, "Choose one"),
    "no such event": ({"event": "attack.moon"}, "There is no such code"),
    "no day": ({"when-0-words": "Goris"}, "No day is read in these words"),
    "a day of no calendar": ({"when-0-begins": "2022-02-31"}, "A day of the calendar"),
    "days turned round": ({"when-0-begins": "2022-09-14", "when-0-ends": "2022-09-13"}, "before the first"),
    "no weapon": ({"weapons-0-words": "Goris"}, "knows no weapon"),
    "no number": ({"quantities-0-words": "Goris"}, "No number is read"),
    "no unit": ({"quantities-0-words": "26", "quantities-0-unit": ""}, "Say what is counted"),
    "bounds turned round": ({"quantities-0-low": "5", "quantities-0-high": "2"}, "more than the most"),
    "words for a number": ({"quantities-0-low": "many"}, "is no number"),
    "no such relation": ({"where-0-relation": "above"}, "no such relation"),
}


@pytest.mark.parametrize(("changed", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_beside_it_and_nothing_is_kept(person, statement, changed, said):
    response = post(person("coder"), statement, **changed)
    page = response.content.decode()
    assert response.status_code == 422
    assert re.search(rf'<p class="wrong"[^>]*>[^<]*{said}', page)
    assert 'aria-invalid="true"' in page or "relation" in said
    assert Addition.objects.count() == 0
    assert fields(page)["reason"] == "nobody read it"


def test_words_that_stand_twice_are_asked_for_and_then_told(person, statement):
    browser = person("coder")
    page = post(browser, statement, **{"evidence-0-words": "Armenian forces"}).content.decode()
    places = re.findall(r'type="radio" name="evidence-0-at" value="(\d+-\d+)"', page)
    assert len(places) == 2
    assert (
        post(browser, statement, **{"evidence-0-words": "Armenian forces", "evidence-0-at": places[1]}).status_code
        == 302
    )
    assert decode_claim(Addition.objects.get().claim.json).evidence.start == TEXT.rindex("Armenian forces")


def test_a_form_begins_with_the_words_that_were_selected(person, statement):
    at = TEXT.index(WORDS)
    page = person("coder").get(f"/statements/{statement}/claims/new/?at={at}-{at + len(WORDS)}").content.decode()
    assert fields(page)["evidence-0-words"] == WORDS
    assert f'<span class="lit">{WORDS}</span>' in page
    assert fields(page)["event"] == ""
    assert "<h1>" in page


def test_another_row_is_given_where_it_is_asked_for(person, statement):
    page = post(person("coder"), statement, more="agent").content.decode()
    assert 'name="agent-1-words"' in page
    assert Addition.objects.count() == 0


def test_within_a_page_the_form_comes_alone_and_leads_on(person, statement):
    browser = person("coder")
    asked = browser.get(f"/statements/{statement}/claims/new/", headers={"HX-Request": "true"}).content.decode()
    assert "<h1" not in asked
    done = browser.post(f"/statements/{statement}/claims/new/", FILLED, headers={"HX-Request": "true"})
    assert done["HX-Redirect"].startswith(f"/statements/{statement}/?claim=c_")


def test_a_claim_is_not_made_twice(person, statement):
    browser = person("coder")
    post(browser, statement)
    again = post(browser, statement)
    assert again.status_code == 422
    assert "stands there already" in again.content.decode()


def test_who_made_a_claim_takes_it_back_and_others_need_the_right_to(person, statement):
    post(person("coder", "Cora"), statement)
    entry = Addition.objects.get().entry
    assert person("coder", "Ben").post(f"/entries/{entry}/undo/").status_code == 403
    assert person("coder", "Cora").post(f"/entries/{entry}/undo/").status_code == 302
    assert "added by hand" not in person("viewer").get(f"/statements/{statement}/").content.decode()


def test_who_may_not_judge_is_offered_no_form(person, statement):
    assert "claims/new/" not in person("viewer").get(f"/statements/{statement}/").content.decode()
    assert post(person("viewer"), statement).status_code == 403


HOSTILE = '"><script>alert(1)</script>\u202e{{ request.user }}'


def test_what_is_written_into_the_form_stays_words(person, statement):
    changed = dict.fromkeys(
        ("agent-0-words", "weapons-0-kind", "reason", "quantities-0-low", "where-0-relation"), HOSTILE
    )
    page = post(person("coder"), statement, **changed).content.decode()
    assert "<script>alert" not in page
    assert "{{ request.user }}" in unescape(page)


def test_words_with_unseen_characters_are_found_as_they_are_shown(person):
    kept(told(text="they \u202eshelled\u202c us\nat night", claims=[]))
    pk = Statement.objects.get().pk
    response = person("coder").post(
        f"/statements/{pk}/claims/new/",
        {
            "event": "other",
            "stance": "asserted",
            "modality": "actual",
            "evidence-0-words": "\ufffdshelled\ufffd us at night",
        },
    )
    assert response.status_code == 302
    assert decode_claim(Addition.objects.get().claim.json).evidence.quote == "\u202eshelled\u202c us\nat night"


def test_a_claim_is_of_the_revision_that_was_looked_at(person, statement):
    kept(told(text=TEXT + " More.", issuer="Ministry of Defence of Azerbaijan", party="Azerbaijan"))
    response = post(person("coder"), statement, revision="1")
    assert Addition.objects.get().revision.number == 1
    assert "revision=1" in response["Location"]


def correcting(browser, **changed: str):
    claim = Claim.objects.get(reading__by_hand=False)
    at = f"/claims/{claim.cid}/correct/"
    return at, browser.post(at, fields(browser.get(at).content.decode()) | changed)


def test_a_form_sent_as_it_came_changes_nothing(person, statement):
    _, response = correcting(person("coder"), step="look")
    assert "Nothing." in response.content.decode()
    _, response = correcting(person("coder"), step="keep")
    assert response.status_code == 422
    assert Judgement.objects.count() == 0


def test_what_changes_is_shown_before_it_is_kept(person, statement):
    browser = person("coder")
    _, response = correcting(browser, step="look", stance="asserted", **{"weapons-0-words": ""})
    page = response.content.decode()
    rows = re.findall(r'<th scope="row">([^<]*)</th><td><del>([^<]*)</del></td><td><ins>([^<]*)</ins>', page)
    assert rows == [("Stance", "denied", "asserted"), ("With what", "mortar, “mortars”", "left open")]
    assert Judgement.objects.count() == 0


def test_a_correction_changes_what_was_changed_and_keeps_the_rest(person, statement):
    before = claim_of_all()
    _, response = correcting(
        person("coder"),
        step="keep",
        event="harm.property",
        **{"agent-0-words": "Azerbaijan", "agent-0-party": "", "target-0-kind": "military"},
    )
    judgement = Judgement.objects.get()
    copy = decode_claim(judgement.corrected.json)
    assert response["Location"].endswith(f"#{copy.id}")
    assert (copy.event, copy.agent[0].text, copy.agent[0].party) == ("harm.property", "Azerbaijan", "Azerbaijan")
    assert (copy.target[0].text, copy.target[0].kind) == ("civilians", "military")
    for name in ("evidence", "holder", "stance", "modality", "when", "weapons", "quantities", "confidence"):
        assert getattr(copy, name) == getattr(before, name)
    assert verify().faults == []


def test_a_part_without_words_can_be_taken_out(person, statement):
    browser = person("coder")
    at = f"/claims/{Claim.objects.get().cid}/correct/"
    sent = fields(browser.get(at).content.decode())
    assert sent.pop("when-0-kept").startswith("no words: 2022-09-15")
    browser.post(at, sent | {"step": "keep"})
    assert decode_claim(Judgement.objects.get().corrected.json).when is None


def test_every_part_of_a_claim_goes_through_the_form_unchanged(statement):
    claim = claim_of_all()
    made, faults = compose(draft_from(claim), told(text=TEXT).statement, before=claim, same=chosen_of)
    assert faults == ()
    assert made == claim
    assert all(chosen_of(slot.name, part) for slot in SLOTS for part in parts_of(claim, slot.name))


def test_the_claim_says_what_it_rests_on(browser, statement):
    claim = claim_by(Claim.objects.get().cid)
    page = browser.get(f"/claims/{claim.cid}/").content.decode()
    at = TEXT.index("Armenian forces")
    assert f'data-lights="{at}-{at + 15}"' in page
    assert f"lights={at}-{at + 15}#{claim.cid}" in page
    lit = browser.get(f"/statements/{statement}/?lights={at}-{at + 15}").content.decode()
    assert '<span class="lit">Armenian forces</span>' in lit
