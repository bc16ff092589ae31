"""Score claims read from statements against gold claims.

    score_claims.py GOLD_DIR CLAIMS.jsonl [--json] [--errors N]

GOLD_DIR holds NNN.json files: {"id": ..., "claims": [...]}, as described in the README beside them; "names" may say
how the actors of the statement are called: {actor: [how the words begin]}.
CLAIMS.jsonl holds one claim a line in the project's own output form (docs/reference/claim.md); each line's
``statement`` is the id of its document.

A gold claim and a read claim can be paired when their evidence overlaps and their events belong to
the same family; pairs are chosen one to one, best first. Reported:

* evidence must cover half of the shorter span and reach an intersection over union of 0.25: whole sentences or
  paragraphs offered as evidence for one clause do not pair;
* detection: precision, recall, F1 over pairs (gold claims marked optional cost nothing when missed);
* for the paired claims, the share of right slots: event (exact), stance, modality, holder, agent,
  start day, places, weapons, quantities. Places, weapons and quantities count where gold has them; a time that the
  reading only inherited does not count where gold has none.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Record = dict[str, Any]
Names = Mapping[str, Sequence[str]]  # by actor, how the words that name it begin
NO_NAMES: Names = {}

# gold label -> event codes of the contract that mean it; the first is the exact one's family
EVENTS = {
    "assault.shelling": {"attack.shelling"},
    "assault.air/drone": {"attack.air", "attack.drone", "force.overflight"},
    "assault.small-arms": {"attack.small-arms"},
    "assault.ground/infiltration": {"attack.ground"},
    "assault.mine/IED": {"attack.mine"},
    "assault.other": {"attack.other"},
    "mobilize/deploy": {"force.deploy", "force.overflight"},
    "mine-laying": {"mine.laying"},
    "mine/UXO found or cleared": {"mine.clearance"},
    "casualty": {"harm.people"},
    "property damage": {"harm.property"},
    "ceasefire violation": {"ceasefire.violation", "agreement.breach"},
    "ceasefire/agreement made": {"agreement.made", "agreement.honour"},
    "meeting/negotiation": {"talk.meet"},
    "proposal/request": {"talk.propose"},
    "reject/refuse": {"talk.refuse", "access.deny", "mine.records"},
    "accuse/condemn": {"talk.accuse", "agreement.breach", "talk.position"},
    "withdraw/release/return": {"force.withdraw", "people.release", "people.return", "people.displace"},
    "detain/capture": {"people.detain"},
    "aid/reconstruct": {"aid.provide", "aid.rebuild"},
    "threaten": {"talk.threaten"},
    "other": None,  # any event may stand for it
}
# event codes that a careful annotator may take one for another
FAMILIES = [
    {"attack", "ceasefire", "mine", "agreement"},
    {"harm"},
    {"force", "people", "access"},
    {"talk", "agreement"},
    {"aid"},
]
MODALITY = {
    "actual": {"actual"},
    "intended/threatened": {"intended", "threatened", "attempted", "conditional", "promised"},
    "possible": {"possible", "conditional"},
    "obligation/demand": {"demanded", "obliged", "promised"},
}
STOP = set(
    "the of a an and in its their his her by on at to for side sides ministry defence defense foreign affairs "
    "government army forces armed units unit troops soldiers military positions position command representatives "
    "region district".split()
)
# words that name a party, so that "Thai troops", "Bangkok" and "Thailand" are one; order matters: longer first
PARTIES = {
    "south-ossetia": "south osseti|tskhinval", "north-korea": "north korea|kpa|dprk|pyongyang|korean people",
    "south-korea": "south korea|jcs|joint chiefs|seoul",
    "nagorno-karabakh": "nagorno|artsakh|karabakh defen|stepanakert", "armenia": "armenia|yerevan",
    "azerbaijan": "azerbaijan|baku",
    "dpr-lpr": "dpr|lpr|donetsk people|luhansk people|armed formations|illegal armed groups|so-called",
    "ukraine": "ukrain|kiev|kyiv|jfo", "russia": "russia|moscow|kremlin", "thailand": "thai",
    "cambodia": "cambodia|phnom penh|khmer", "kyrgyzstan": "kyrgyz|bishkek", "tajikistan": "tajik|dushanbe",
    "tigray": "tplf|tigray|tplf", "ethiopia": "ethiopia|endf|addis", "m23": "m23", "rwanda": "rwanda|kigali|rdf",
    "drc": "drc|congo|fardc|kinshasa", "sudan-rsf": "rsf|rapid support",
    "sudan-saf": "saf|sudanese armed|sudanese army|sudan armed", "hezbollah": "hezbollah|hizbollah",
    "israel": "israel|idf", "lebanon": "leban|beirut", "lna": "lna|libyan national|haftar",
    "gna": "gna|national accord|militias", "georgia": "georgia|tbilisi", "india": "india|bsf|new delhi",
    "pakistan": "pakistan|ispr|islamabad", "houthi": "houthi|ansar", "syria": "syria|damascus",
    "osce": "osce|smm|grau", "un": "unitams|unsmil|united nations|unhcr|unifil|minusma",
}  # fmt: skip


def parties(text: str | None) -> set[str]:
    """The parties that ``text`` names."""
    low = (text or "").lower()
    return {party for party, forms in PARTIES.items() if re.search(rf"\b(?:{forms})", low)}


# where the text names no means, a careful coder may call fire by any of these
UNARMED = {"attack.small-arms", "attack.other", "attack.ground"}


def codes_of(want: Record) -> set[str] | None:
    """The event codes that are right for a gold claim; None where any is."""
    codes = EVENTS[want["event"]]
    if codes is None or want["modality"] == "obligation/demand":
        return None  # a demand may be coded as the demand or as what is demanded
    if want["event"].startswith("assault") and not want.get("weapons") and codes & (UNARMED | {"attack.shelling"}):
        return codes | UNARMED
    return codes


def family(code: str) -> set[str]:
    head = code.split(".")[0]
    found = {head}
    for group in FAMILIES:
        if head in group:
            found |= group
    return found


def words(text: str | None) -> set[str]:
    return {w for w in re.findall(r"\w+", (text or "").lower()) if w not in STOP}


def stem(word: str) -> str:
    for end in ("ians", "ian", "ish", "ese", "is", "ns", "n", "s", "i"):
        if word.endswith(end) and len(word) - len(end) >= 4:
            return word[: -len(end)]
    return word


def named_by(names: Names, text: str | None) -> set[str]:
    """The actors that ``text`` names by the table that comes with a statement's gold."""
    low = (text or "").lower()
    return {name for name, forms in names.items() if any(re.search(rf"\b{re.escape(form)}", low) for form in forms)}


def alike(a: str | None, b: str | None, names: Names = NO_NAMES) -> bool:
    """Do two descriptions of an actor mean the same party, or share a telling word where no party is named?

    ``names`` are those of the actors of one statement; they come before those of the parties of known conflicts.
    """
    for named, also in ((named_by(names, a), named_by(names, b)), (parties(a), parties(b))):
        if named and also:
            return bool(named & also)
    left, right = {stem(w)[:6] for w in words(a)}, {stem(w)[:6] for w in words(b)}
    return bool(left & right) or (not left and not right)


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    if shared <= 0:
        return 0.0
    return shared / min(a[1] - a[0], b[1] - b[0])


def closeness(a: tuple[int, int], b: tuple[int, int]) -> float:
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return shared / (max(a[1], b[1]) - min(a[0], b[0]))


def pair(gold: Sequence[Record], read: Sequence[Record]) -> list[tuple[int, int]]:
    options = []
    for g, want in enumerate(gold):
        codes = codes_of(want)
        for r, got in enumerate(read):
            span = (got["evidence"]["start"], got["evidence"]["end"])
            gold_span = (want["start"], want["end"])
            if overlap(gold_span, span) < 0.5 or closeness(gold_span, span) < 0.25:
                continue
            exact = codes is None or got["event"] in codes
            own = family(got["event"])
            near = codes is None or got["event"] == "other" or any(own & family(code) for code in codes)
            if not near:
                continue
            score = closeness((want["start"], want["end"]), span) + (1.0 if exact else 0.0)
            score += 0.3 * (got["stance"] == want["polarity"])
            options.append((score, g, r))
    chosen: list[tuple[int, int]] = []
    used_g: set[int] = set()
    used_r: set[int] = set()
    for _, g, r in sorted(options, reverse=True):
        if g not in used_g and r not in used_r:
            chosen.append((g, r))
            used_g.add(g)
            used_r.add(r)
    return chosen


def names(items: Sequence[Record] | None) -> str:
    """What the reading says an actor is: its resolved party or name if it has one, else the words."""
    return " ; ".join(str(i.get("party") or i.get("name") or i.get("text") or "") for i in items or [])


def set_f1(want: set[str], got: set[str]) -> float:
    if not want and not got:
        return 1.0
    hit = len(want & got)
    return 2 * hit / (len(want) + len(got)) if want or got else 0.0


def slots(want: Record, got: Record, statement: Record) -> dict[str, float]:
    out: dict[str, float] = {}
    known = statement.get("names") or NO_NAMES
    codes = codes_of(want)
    if codes is not None:
        out["event"] = float(got["event"] in codes)
    out["evidence"] = closeness((want["start"], want["end"]), (got["evidence"]["start"], got["evidence"]["end"]))
    out["stance"] = float(got["stance"] == want["polarity"])
    fitting = MODALITY[want["modality"]] | ({"actual"} if want["event"] == "threaten" else set())
    out["modality"] = float(got["modality"] in fitting)
    holder = got.get("holder") or {}
    said = names([holder])
    if holder.get("is_issuer"):
        said = said if parties(said) or named_by(known, said) else f"{statement.get('issuer')} {statement.get('party')}"
    out["holder"] = float(alike(want["holder"], said, known))
    harm = want["event"] in ("casualty", "property damage")  # who did it is often not said there: not scored
    if not harm and (want.get("actor") or got.get("agent")):
        who = names(got.get("agent"))
        right = [want.get("actor")]
        if want["event"] == "accuse/condemn":
            right += [want.get("target"), want["holder"]]
        out["agent"] = float(any(alike(name, who, known) for name in right))
    if want.get("target") and (parties(want["target"]) or named_by(known, want["target"])):
        out["target"] = float(alike(want["target"], names(got.get("target")), known))
    when = want.get("when")
    read_when = got.get("when") or {}
    if when or (read_when.get("start") and not read_when.get("inherited")):
        day = (when or {}).get("start") or ""
        last = (when or {}).get("end") or day
        first, final = read_when.get("start") or "", read_when.get("end") or read_when.get("start") or ""
        out["day"] = float(bool(when) and first[:10] == day[:10])
        out["interval"] = float(bool(when) and bool(first) and first[:10] <= last[:10] and final[:10] >= day[:10])
    where = {w.lower() for w in want.get("where") or []}
    got_where = {w["text"].lower() for w in got.get("where") or []}
    if where:
        hit_w = sum(any(w in g or g in w for g in got_where) for w in where)
        hit_g = sum(any(w in g or g in w for w in where) for g in got_where)
        p = hit_g / len(got_where) if got_where else 0.0
        r = hit_w / len(where) if where else 0.0
        out["where"] = 2 * p * r / (p + r) if p + r else 0.0
    arms = {stem(w) for text in want.get("weapons") or [] for w in words(text)}
    got_arms = {stem(w) for item in got.get("weapons") or [] for w in words(item["text"])}
    if arms:
        out["weapons"] = set_f1(arms, got_arms)
    counts = Counter((q.get("value_low"), q.get("value_high")) for q in want.get("quantities") or [])
    got_counts = Counter((q.get("low"), q.get("high")) for q in got.get("quantities") or [])
    if counts:
        hit = sum((counts & got_counts).values())
        out["quantities"] = 2 * hit / (sum(counts.values()) + sum(got_counts.values()))
    return out


def particulars(statement: Record, gold_doc: Record) -> Record:
    """``statement`` with the names of its actors that come with its gold."""
    return statement | {"names": gold_doc.get("names", NO_NAMES)}


@dataclass
class Tally:
    """What was counted over all documents; ``shown`` holds the claims missed, spurious and wrong.

    Of the paired claims ``untimed`` have no time in gold; ``inherited`` of those have one here from their discourse.
    """

    tp: int = 0
    fp: int = 0
    fn: int = 0
    untimed: int = 0
    inherited: int = 0
    denied: Counter[tuple[bool, bool]] = field(default_factory=Counter)
    modal: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    sums: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    shown: list[tuple[str, str, str, str]] = field(default_factory=list)

    def add(self, gold_doc: Record, got: Sequence[Record], statement: Record) -> None:
        """Count one document: its gold, what was read of it, and its particulars."""
        statement = particulars(statement, gold_doc)
        gold = gold_doc["claims"]
        pairs = pair(gold, got)
        self.tp += len(pairs)
        self.shown += self._unpaired(gold_doc["id"], gold, got, pairs)
        for g, r in pairs:
            self._compare(gold_doc["id"], gold[g], got[r], statement)

    def _unpaired(
        self, document: str, gold: Sequence[Record], got: Sequence[Record], pairs: Sequence[tuple[int, int]]
    ) -> Iterator[tuple[str, str, str, str]]:
        matched_g, matched_r = {g for g, _ in pairs}, {r for _, r in pairs}
        for g, want in enumerate(gold):
            if g not in matched_g and not want.get("optional"):
                self.fn += 1
                yield document, "missed", want["event"], want["quote"]
        for r, claim in enumerate(got):
            if r not in matched_r:
                self.fp += 1
                yield document, "spurious", claim["event"], claim["evidence"]["quote"]

    def _compare(self, document: str, want: Record, got: Record, statement: Record) -> None:
        if not want.get("when"):
            self.untimed += 1
            self.inherited += bool((got.get("when") or {}).get("inherited"))
        self.denied[(want["polarity"] == "denied", got["stance"] == "denied")] += 1
        said = next((m for m, also in MODALITY.items() if got["modality"] in also), "?")
        if got["modality"] in MODALITY[want["modality"]]:
            said = want["modality"]
        self.modal[want["modality"]][said] += 1
        for slot, value in slots(want, got, statement).items():
            self.sums[slot] += value
            self.counts[slot] += 1
            if value < 1:
                self.shown.append((document, f"wrong {slot}", want["event"], want["quote"]))

    def report(self) -> Record:
        """The figures by name, rounded to three places."""
        precision = self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0
        recall = self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        report: Record = {"paired": self.tp, "spurious": self.fp, "missed": self.fn}
        report |= {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}
        report["slots"] = {k: round(self.sums[k] / self.counts[k], 3) for k in sorted(self.sums)}
        hits = 2 * self.denied[True, True]
        wrong = self.denied[True, False] + self.denied[False, True]
        report["denied_f1"] = round(hits / (hits + wrong), 3) if hits else 0.0
        report["modality_macro_f1"] = self._modality()
        order = ("event", "stance", "modality", "holder", "agent", "day", "where", "quantities")
        have = [report["slots"][k] for k in order if k in report["slots"]]
        report["slot_mean"] = round(sum(have) / len(have), 3) if have else 0.0
        report["claim_score"] = round(f1 * report["slot_mean"], 3)
        return report

    def _modality(self) -> float:
        scores = []
        for label in self.modal:
            got_label = sum(row[label] for row in self.modal.values())
            scores.append(2 * self.modal[label][label] / (sum(self.modal[label].values()) + got_label))
        return round(sum(scores) / len(scores), 3) if scores else 0.0


def tally(gold: Iterable[Path], docs: Path, read: Mapping[str, Sequence[Record]]) -> Tally:
    """The counts over the files of ``gold``; ``read`` holds the claims read, by id of their document."""
    found = Tally()
    for path in gold:
        gold_doc = json.loads(path.read_text(encoding="utf-8"))
        doc_path = docs / path.name
        statement = json.loads(doc_path.read_text(encoding="utf-8")) if doc_path.exists() else {}
        found.add(gold_doc, read.get(str(gold_doc["id"]), []), statement)
    return found


def main() -> int:
    """Print the report; 0 whatever it says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("claims", type=Path)
    parser.add_argument("--docs", type=Path, help="folder of the documents (default: GOLD_DIR/../docs)")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", type=int, default=0, help="show up to N missed, spurious and wrong claims")
    args = parser.parse_args()

    read: dict[str, list[Record]] = defaultdict(list)
    for line in args.claims.read_text(encoding="utf-8").splitlines():
        if line.strip():
            claim = json.loads(line)
            read[str(claim["statement"])].append(claim)
    found = tally(sorted(args.gold.glob("*.json")), args.docs or args.gold.parent / "docs", read)
    for row in found.shown[: args.errors]:
        print("  ".join(str(x) for x in row), file=sys.stderr)
    if args.json:
        print(json.dumps(found.report()))
    else:
        show(found)
    return 0


def show(found: Tally) -> None:
    """Print the report as a table."""
    report = found.report()
    print(
        f"detection  P {report['precision']:.3f}  R {report['recall']:.3f}  F1 {report['f1']:.3f}  "
        f"({report['paired']} paired, {report['spurious']} spurious, {report['missed']} missed)"
    )
    for slot, value in report["slots"].items():
        print(f"  {slot:<11}{value:.3f}  of {found.counts[slot]}")
    print(f"denied F1 {report['denied_f1']:.3f}   modality macro F1 {report['modality_macro_f1']:.3f}")
    print(f"slot mean {report['slot_mean']:.3f}   claim score {report['claim_score']:.3f}")


if __name__ == "__main__":
    sys.exit(main())
