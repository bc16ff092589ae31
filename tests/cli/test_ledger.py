"""``alteram ledger`` finds, shows, counts, judges and checks what is kept."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

WHO = ("--by", "Ana", "--reason", "the text says so")
TEXT = (
    "On 13 September 2022 Armenian forces shelled Goris with mortars. On 14 September 2022 two civilians were killed."
)


@pytest.fixture
def ledger(run, tmp_path: Path, monkeypatch):
    """The verbs, on a ledger that has one statement."""
    monkeypatch.setenv("ALTERAM_DATABASE_URL", f"sqlite:///{tmp_path / 'ledger.sqlite3'}")
    monkeypatch.setenv("COLUMNS", "100")
    record = {"id": "015", "text": TEXT, "issuer": "Ministry of Defence of Azerbaijan", "party": "Azerbaijan",
              "published": "2022-09-15", "conflict": "armenia-azerbaijan"}  # fmt: skip
    (tmp_path / "s.json").write_text(json.dumps(record))
    assert run("add", tmp_path / "s.json").exit_code == 0
    return lambda *arguments, **given: run("ledger", *arguments, **given)


def rows(result):
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def claim_of(ledger) -> str:
    [row] = rows(ledger("find", "--event", "attack.shelling"))
    return str(row["claim"]["id"])


FOUND = [
    ("--event", "attack"),
    ("--words", "mortar"),
    ("--near", "Goris", "--within", "5", "--conflict", "armenia-azerbaijan"),
    ("--near", "39.51,46.34"),
    ("--place", "goris"),
    ("--since", "2022-09-13", "--until", "2022-09-13"),
    ("--party", "Azerbaijan", "--holder", "Ministry of Defence of Azerbaijan", "--event", "attack.shelling"),
    ("--party", "Nobody", "--party", "Azerbaijan", "--event", "mine", "--event", "attack.shelling"),
    ("--event", "attack", "--judgement", "none", "--level", "high", "--level", "middling", "--level", "low"),
    ("--event", "attack", "--published", "2021", "--published", "2022-09"),
    ("--statement", "015", "--stance", "asserted", "--modality", "actual", "--words", "shelled"),
]


@pytest.mark.parametrize("asked", FOUND, ids=" ".join)
def test_claims_are_found_by_what_they_say(ledger, asked):
    [row] = rows(ledger("find", *asked))
    assert row["claim"]["event"] == "attack.shelling"
    assert row["kept"]["statement"] == "015"


@pytest.mark.parametrize(
    "asked", [("--party", "Armenia"), ("--near", "0,0"), ("--agreement", "none"), ("--sure", "1")], ids=" ".join
)
def test_nothing_found_is_said_and_ends_in_1(ledger, asked):
    result = ledger("find", *asked)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no claims found" in result.stderr


WRONG = [
    ("--within", "5"),
    ("--near", "Nowhere at all"),
    ("--near", "91,0"),
    ("--near", "Goris", "--conflict", "none"),
    ("--event", "attack.ufo"),
    ("--since", "yesterday"),
    ("--level", "certain"),
    ("--judgement", "true"),
]


@pytest.mark.parametrize("asked", WRONG, ids=" ".join)
def test_what_cannot_be_asked_is_refused(ledger, asked):
    assert ledger("find", *asked).exit_code == 2


@pytest.mark.parametrize("asked", [("--words", '"open'), ("--words", "--"), ("--published", "soon")], ids=" ".join)
def test_words_and_times_that_are_none_are_told_by_a_code(ledger, asked):
    result = ledger("find", *asked)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "D105" in result.stderr


def test_more_pages_are_told(ledger):
    result = ledger("find", "--size", "1")
    assert len(result.stdout.splitlines()) == 1
    assert "note: there are more; --page 2 shows the next" in result.stderr
    again = ledger("find", "--size", "1", "--page", "2")
    assert again.stdout not in ("", result.stdout)


def test_a_table_has_the_words_and_the_ids(ledger):
    result = ledger("find", "--format", "table")
    page = " ".join(result.stdout.split())  # lines may end anywhere
    for words in ("shelled Goris with mortars", "statement 015", "A claim is not a fact"):
        assert words in page, (result.stderr, result.exception)


def test_statements_and_claims_are_two_counts(ledger):
    counts = {row["what"]: row["number"] for row in rows(ledger("count"))}
    assert counts["statements"] == 1
    assert counts["claims"] > 1
    by_event = {row["event"]: row["claims"] for row in rows(ledger("count", "--by", "event"))}
    assert sum(by_event.values()) == counts["claims"]
    assert "attack.shelling" in ledger("count", "--by", "event", "--format", "table").stdout
    assert ledger("count", "--party", "Nobody").exit_code == 1


def test_a_statement_is_shown_with_its_revisions(ledger):
    [shown] = rows(ledger("show", "015"))
    assert [revision["number"] for revision in shown["revisions"]] == [1]
    assert ledger("show", "015", "--text").stdout == f"{TEXT}\n"
    assert "Ministry of Defence of Azerbaijan" in ledger("show", "015", "--format", "table").stdout


def test_a_claim_is_shown_with_all_that_was_decided_about_it(ledger):
    id = claim_of(ledger)
    [judged] = rows(ledger("judge", id, "unsure", *WHO))
    rows(ledger("assess", id, "--source", "B", "--item", "3", *WHO))
    [corrected] = rows(ledger("judge", id[:12], "correct", "--set", "event=attack.air", *WHO))
    [shown] = rows(ledger("show", id))
    assert [each["verdict"] for each in shown["kept"]["judgements"]] == ["unsure", "correct"]
    assert shown["kept"]["judgements"][1]["corrected"] == corrected["corrected"]
    assert [(each["axis"], each["grade"]) for each in shown["kept"]["assessments"]] == [("source", "B"), ("item", "3")]
    table = ledger("show", id, "--format", "table")
    assert "unsure by Ana on " in " ".join(table.stdout.split()), (table.stderr, table.exception)

    rows(ledger("undo", str(judged["entry"]), *WHO))
    [shown] = rows(ledger("show", id))
    assert [each["verdict"] for each in shown["kept"]["judgements"]] == ["correct"]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (("show", "nobody"), "D104 no statement has the id or address 'nobody'"),
        (("show", "c_nobody"), "D104 no claim has the id 'c_nobody'"),
        (("undo", "99", *WHO), "D104 there is no entry 99"),
        (("judge", "c_nobody", "accept", *WHO), "D104 no claim has the id"),
        (("verify", "--head", "x"), "D105 'x' is no head"),
    ],
)
def test_what_is_not_there_ends_in_1_with_its_code(ledger, asked, message):
    result = ledger(*asked)
    assert result.exit_code == 1
    assert result.stderr.startswith(message)


@pytest.mark.parametrize(
    "asked",
    [("judge", "c_", "accept"), ("judge", "c_", "correct", "--set", "event", *WHO), ("assess", "c_", *WHO)],
)
def test_a_decision_has_a_reason_and_a_person(ledger, asked, monkeypatch):
    monkeypatch.delenv("ALTERAM_REVIEWER", raising=False)
    assert ledger(*asked).exit_code == 2


def test_the_reviewer_may_be_set_once(ledger, monkeypatch):
    monkeypatch.setenv("ALTERAM_REVIEWER", "Ben")
    id = claim_of(ledger)
    rows(ledger("judge", id, "accept", "--reason", "yes"))
    [shown] = rows(ledger("show", id))
    assert shown["kept"]["judgements"][0]["by"] == "Ben"


def test_what_nobody_touched_verifies_and_what_somebody_did_is_named(ledger, tmp_path):
    head = ledger("checkpoint").stdout.strip()
    assert head.startswith("1:")
    result = ledger("verify", "--head", head)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "as they were kept" in result.stderr
    with sqlite3.connect(tmp_path / "ledger.sqlite3") as behind:
        behind.execute("UPDATE ledger_claim SET party = 'Armenia' WHERE number = 1")
    behind.close()
    result = ledger("verify")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["fault"] == "altered"
    assert "1 fault" in result.stderr


def test_words_that_go_are_gone(ledger):
    result = ledger("redact", "015", "-", *WHO, stdin="Goris\n")
    [done] = rows(result)
    assert (done["places"], len(done["salt"])) == (1, 64)
    assert "backups" in result.stderr
    assert ledger("find", "--words", "Goris").exit_code == 1
    assert "█████" in ledger("show", "015", "--text").stdout
    assert ledger("verify").exit_code == 0


RIVAL = (
    "On 13 September 2022 Azerbaijani forces shelled Goris with mortars. Armenian forces did not open fire on that day."
)


@pytest.fixture
def rivals(run, ledger, tmp_path: Path):
    """The verbs, on a ledger with the accounts of two parties."""
    record = {"id": "016", "text": RIVAL, "issuer": "Ministry of Defence of Armenia", "party": "Armenia",
              "published": "2022-09-14", "conflict": "armenia-azerbaijan"}  # fmt: skip
    (tmp_path / "r.json").write_text(json.dumps(record))
    assert run("add", tmp_path / "r.json").exit_code == 0
    return ledger


def accounted(incidents):
    return {claim["id"] for each in incidents for account in each["accounts"] for claim in account["claims"]}


def test_incidents_are_shown_accepted_split_and_joined(rivals):
    [incident] = rows(rivals("incidents"))
    assert (incident["accepted"], incident["groupings"]) == ([], [])
    [done] = rows(rivals("accept", incident["id"], *WHO))
    [accepted] = rows(rivals("incidents", "--since", "2022-09-13"))
    assert set(accepted["accepted"]) == accounted([accepted])
    assert [each["entry"] for each in accepted["groupings"]] == [done["entry"]]
    page = rivals("incidents", "--format", "table").stdout
    assert incident["id"] in page
    assert f"Accepted: {len(accepted['accepted'])} claims of 2 statements" in page
    assert f"accepted by Ana on {accepted['groupings'][0]['at'][:10]}: the text says so" in page
    one = accepted["accepted"][0]
    rows(rivals("split", incident["id"], one, *WHO))
    assert one not in accounted(rows(rivals("incidents")))
    rows(rivals("join", *accepted["accepted"], *WHO))
    assert one in accounted(rows(rivals("incidents")))


def test_a_register_has_the_kept_claims_and_what_persons_hold(rivals):
    accord = "arm-aze-rus-2020-11-10"
    rows(rivals("rate", accord, "1", "1", *WHO))
    entries = rows(rivals("register", accord))
    first = next(each for each in entries if each["obligation"] and each["obligation"]["id"] == "1")
    assert {each["claim"]["statement"] for each in first["findings"]} == {"015", "016"}
    assert [each["fulfilment"] for each in first["assessments"]] == [1]
    assert "fulfilment 1 of 3, minimal, as Ana holds" in rivals("register", accord, "--format", "table").stdout


def test_a_register_of_some_claims_tells_no_silence(rivals):
    accord = "arm-aze-rus-2020-11-10"
    assert any(entry["silent"] for entry in rows(rivals("register", accord)))
    assert not any(entry["silent"] for entry in rows(rivals("register", accord, "--party", "Armenia")))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("accept", "i_0"), "D104 no incident was shown under 'i_0'"),
        (("rate", "arm-aze-rus-2020-11-10", "99", "1"), "D105 'arm-aze-rus-2020-11-10' has no obligation '99'"),
        (("rate", "no-such-accord", "1", "1"), "no-such-accord"),
    ],
)
def test_what_cannot_be_decided_is_told_with_a_code(rivals, arguments, told):
    result = rivals(*arguments, *WHO)
    assert result.exit_code == 1
    assert told in result.stderr


def test_a_claim_is_added_by_hand_and_taken_back(ledger, tmp_path: Path):
    [found] = rows(ledger("find", "--event", "attack.shelling"))
    path = tmp_path / "claim.json"
    path.write_text(json.dumps(found["claim"] | {"event": "attack.other", "method": "mine"}))
    [added] = rows(ledger("claim-add", str(path), *WHO))
    [shown] = rows(ledger("show", added["claim"], "--format", "jsonl"))
    assert (shown["claim"]["event"], shown["claim"]["method"]) == ("attack.other", "by hand")
    assert (shown["kept"]["addition"]["by"], shown["kept"]["addition"]["entry"]) == ("Ana", added["entry"])
    assert "added by Ana" in ledger("show", added["claim"], "--format", "table").stdout
    again = ledger("claim-add", str(path), *WHO)
    assert (again.exit_code, "stands there already" in again.stderr) == (1, True)
    rows(ledger("undo", str(added["entry"]), *WHO))
    assert added["claim"] not in ledger("find", "--event", "attack", "--format", "jsonl").stdout


def test_a_claim_that_is_added_waits_for_a_second_person_where_two_are_required(ledger, tmp_path: Path):
    [found] = rows(ledger("find", "--event", "attack.shelling"))
    path = tmp_path / "claim.json"
    path.write_text(json.dumps(found["claim"] | {"event": "attack.other"}))
    rows(ledger("require", "two-person", *WHO))
    [added] = rows(ledger("claim-add", str(path), *WHO))
    assert added["second_person"] == "waiting for a second person"
    [shown] = rows(ledger("find", "--event", "attack.other", "--format", "jsonl"))
    assert shown["kept"]["second_person"] == "waiting for a second person"
    table = " ".join(ledger("show", added["claim"], "--format", "table").stdout.split())
    assert "added, waiting for a second person, by Ana" in table
    assert "added by hand, waiting for a second person" in table
    own = ledger("judge", added["claim"], "accept", *WHO)
    assert (own.exit_code, "you added the claim" in own.stderr) == (1, True)
    [corrected] = rows(ledger("judge", found["claim"]["id"], "correct", "--set", "event=attack.air", *WHO))
    assert corrected["second_person"] == "waiting for a second person"
    rows(ledger("judge", added["claim"], "accept", "--by", "Ben", "--reason", "so it says"))
    [shown] = rows(ledger("find", "--event", "attack.other", "--format", "jsonl"))
    assert shown["kept"]["second_person"] == "approved by a second person"


def test_what_is_no_claim_is_not_added(ledger):
    broken = ledger("claim-add", "-", *WHO, stdin='{"id": "c_1"}')
    assert broken.exit_code != 0
    assert "no claim" in broken.stderr


def test_a_ledger_that_is_not_there_is_not_made(run, tmp_path: Path):
    nowhere = tmp_path / "nothere.sqlite3"
    result = run("ledger", "find", "--ledger", nowhere)
    assert (result.exit_code, nowhere.exists()) == (1, False)
    assert "D102" in result.stderr


MISTYPED = {
    "since": ("--since", "yesterday", "give one as 2022-09-12"),
    "event": ("--event", "shooting", "attack, mine"),
}


@pytest.mark.parametrize(("option", "value", "told"), MISTYPED.values(), ids=MISTYPED)
def test_what_an_option_does_not_take_is_told_with_what_it_does(ledger, option: str, value: str, told: str):
    result = ledger("find", option, value)
    assert result.exit_code == 2
    assert told in result.stderr
