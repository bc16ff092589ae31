"""Where a claim's event took place that names no place: where its text just was, or what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from alteram.coding.scene import View
from alteram.coding.setting.antecedents import of_antecedent, of_way
from alteram.coding.setting.asides import PASSING
from alteram.coding.setting.discourse import REPORT, WEEK, Discourse, is_open
from alteram.coding.setting.whereabouts import SPOTS, WIDER
from alteram.lexicon import lexicon
from alteram.model import Claim, Sentence, Span, Token, When, Where
from alteram.model.codes import family

PHYSICAL: Final = frozenset({"attack", "harm", "mine", "force", "people", "ceasefire", "aid", "access"})
POINTERS: Final = frozenset({"the", "that", "this"})
WITHIN: Final = frozenset({",", "(", "in", "of", "at", "the", "district", "countryside", "area"})  # spot and region
TOLD_BESIDE: Final = frozenset({"other", "talk.refuse", "talk.meet"})  # what may be told of where a deed was
TOLD: Final = frozenset({"actual", "attempted", "possible"})


def recalled(view: View, claim: Claim, tokens: list[Token], discourse: Discourse) -> tuple[Where, ...]:
    """The places of ``claim``, or those that the text named last, where it happened somewhere and names none.

    What is only said, demanded or threatened happens nowhere yet. What happened is where its paragraph just was, or
    where the text last was if its ``tokens`` say so: "at the temple", "there". Where nothing happened anywhere yet, it
    is at the one spot that the text is about.
    """
    described = () if claim.where else of_antecedent(view, tokens) or of_way(view, tokens)
    if described:
        return described
    if claim.where and (happens(claim) or (is_told(claim) and is_unplaced(view, discourse))):
        settle(view, claim, discourse)
    elif claim.where and claim.event in ("other", "talk.threaten") and claim.modality in TOLD:
        discourse.lately, discourse.lately_in = settings(view.sentence, claim), view.sentence.index
    if claim.where or not happens(claim):
        return claim.where or beside(view, claim, tokens, discourse)
    points = pointing(view.sentence, tokens)
    if (known := of_kind(view.sentence, points, discourse)) is not None:
        return (replace(known, inherited=True),)
    if not points and is_history(claim.when, discourse.placed_on):
        return ()
    left = discourse.placed != view.sentence.paragraph and not goes_on(claim, discourse)
    same = claim.event.startswith("harm.") and all(view.sentence.span.covers(span_of(p)) for p in discourse.places)
    goes = same or is_next(view, claim)
    elsewhere = left or (other_day(claim.when, discourse.placed_on) and not goes)
    lately = discourse.lately if discourse.lately_in == view.sentence.index else ()
    found = pointed(view, discourse) if points else lately or (() if elsewhere else discourse.places)
    alone = discourse.topic if len(discourse.topic) == 1 and not (discourse.visited or discourse.section) else ()
    found = found or (discourse.section if left else ()) or alone
    if not found and not other_day(claim.when, discourse.placed_on) and is_of_subject(claim):
        found = discourse.subject
    if not found and family(claim.event) in ("attack", "harm"):
        here = view.sentence.span
        found = tuple(p for p in discourse.named if p.relation == "towards" and here.covers(span_of(p)))
    if points and found:
        discourse.places, discourse.placed = found, view.sentence.paragraph
        discourse.placed_on = discourse.placed_on if claim.when is None else claim.when
    if found:
        discourse.told_in, discourse.told_par, discourse.recalled = view.sentence.index, view.sentence.paragraph, found
    return tuple(replace(place, inherited=True) for place in found)


def of_kind(sentence: Sentence, points: list[Token], discourse: Discourse) -> Where | None:
    """The place of the kind that a word points to, named last: "the island"; "the same area" is where the text was."""
    kinds = (t.lemma.casefold() for t in points if not sentence.child(t, "amod"))
    return next((discourse.seen[kind] for kind in kinds if kind in discourse.seen), None)


def pointed(view: View, discourse: Discourse) -> tuple[Where, ...]:
    """Where the text was last, for words that point there: in this paragraph, else anywhere."""
    here = discourse.recalled if discourse.told_par == view.sentence.paragraph else ()
    return here or discourse.places or discourse.named


def settle(view: View, claim: Claim, discourse: Discourse) -> None:
    """Let what is told next be where ``claim`` says that something happened."""
    discourse.named = sharpest(view.sentence, list(claim.where))
    places = settings(view.sentence, claim)
    if places:
        discourse.told_par, discourse.recalled = view.sentence.paragraph, places
        discourse.places, discourse.placed, discourse.placed_on = places, view.sentence.paragraph, claim.when
        discourse.firmly = happens(claim)
        if happens(claim):
            discourse.visited |= {place.name for place in places}


def is_unplaced(view: View, discourse: Discourse) -> bool:
    """Whether no deed of another sentence of this paragraph has a place yet."""
    return discourse.placed != view.sentence.paragraph or not discourse.firmly


def is_told(claim: Claim) -> bool:
    """Whether a claim that no frame lists tells of something that was done: "two men tried to cross near Aldby"."""
    spots = any(place.precision in SPOTS for place in claim.where)
    return claim.event == "other" and claim.modality in TOLD and claim.stance == "asserted" and spots


def beside(view: View, claim: Claim, tokens: list[Token], discourse: Discourse) -> tuple[Where, ...]:
    """The places of a deed of the same sentence, for what it tells beside: "entered Aldby and questioned a herder".

    Those of an earlier one only where the words point to it: "met the elders there".
    """
    if claim.event not in TOLD_BESIDE or claim.modality != "actual":
        return ()
    found = discourse.places
    if any(token.upos == "ADV" for token in pointing(view.sentence, tokens)):
        found = found or discourse.named
    elif discourse.told_in == view.sentence.index and claim.stance == "asserted":
        found = discourse.recalled  # of a deed in the same sentence that names no place either
    elif discourse.lately_in == view.sentence.index and is_done(claim, tokens):
        found = discourse.lately  # "pointed a rifle at a guard at Aldby and took his watch"
    elif not (tells_on(view, claim, tokens, discourse) or all(view.sentence.span.covers(span_of(p)) for p in found)):
        found = discourse.subject if is_done(claim, tokens) else ()
    return tuple(replace(place, inherited=True) for place in found)


def tells_on(view: View, claim: Claim, tokens: list[Token], discourse: Discourse) -> bool:
    """Whether a claim tells in the past what came of a deed of its paragraph: "The rifle was handed to the elders"."""
    here = discourse.placed == view.sentence.paragraph and not other_day(claim.when, discourse.placed_on)
    return here and is_done(claim, tokens)


def is_done(claim: Claim, tokens: list[Token]) -> bool:
    """Whether a claim that no frame lists is told in the simple past, as what came of a deed is."""
    verb = next((token for token in tokens if token.upos in ("VERB", "AUX")), None)
    return claim.event == "other" and claim.stance == "asserted" and verb is not None and verb.xpos == "VBD"


def span_of(place: Where) -> Span:
    return Span(place.start, place.end)


def is_next(view: View, claim: Claim) -> bool:
    """Whether a time is counted from what was told before, with which the clause goes on: "the next morning"."""
    when = claim.when
    return when is not None and any(
        mention.rule.startswith("chain") and when.span == (mention.span.start, mention.span.end)
        for mention in view.times
    )


def goes_on(claim: Claim, discourse: Discourse) -> bool:
    """Whether a later paragraph goes on with the one incident of a text: of its one spot, and of its very day."""
    deed = family(claim.event) in ("attack", "harm") and claim.stance == "asserted" and claim.modality == "actual"
    spot = [place for place in discourse.places if place.precision in SPOTS]
    told, before = claim.when, discourse.placed_on
    day = told is not None and before is not None and not before.inherited and told.start[:10] == before.start[:10]
    return deed and day and len(spot) == len(discourse.visited) == 1


def happens(claim: Claim) -> bool:
    """Whether a claim is of what happens somewhere, and is told as having happened."""
    return family(claim.event) in PHYSICAL and claim.modality in TOLD


def is_of_subject(claim: Claim) -> bool:
    """Whether a claim is of what the title may be about: who moves or is moved does so from place to place."""
    return family(claim.event) not in ("force", "people") or claim.event == "people.detain"


def settings(sentence: Sentence, claim: Claim) -> tuple[Where, ...]:
    """The places of ``claim`` where something happened: not whence or whither somebody went.

    What is attacked is where an attack goes to: "a drone was sent towards Aldby".
    """
    there = [place for place in claim.where if place.relation not in PASSING]
    if not there and not claim.event.startswith("force."):
        there = [place for place in claim.where if is_of_road(sentence, place)]
    if not there and family(claim.event) == "attack":
        there = [place for place in claim.where if place.relation == "towards"]
    return sharpest(sentence, there)


def is_of_road(sentence: Sentence, place: Where) -> bool:
    """Whether a place only tells which road is meant on which something happened: "on the track from A to B"."""
    roads = lexicon().actors.passed.nouns
    before = [token.lower for token in sentence.tokens if token.span.end <= place.start][-4:]
    return any(word in roads for word in before) and before[-1:] in (["from"], ["to"])


def sharpest(sentence: Sentence, places: list[Where]) -> tuple[Where, ...]:
    """``places`` without those that only tell where the others lie: their country, and what they are so far from."""
    near = [place for place in places if place.relation != "distance-bearing"] or places
    sharp = [place for place in near if place.precision != "country"] or near
    whole = sentence.within(Span(sharp[0].start, sharp[-1].end)) if sharp else ()
    listed = any(token.lower in ("and", "or") for token in whole)
    dulls = [duller(sentence, spot, place, listed=listed) for spot, place in pairwise(sharp)]
    wider = {dull.start for dull in dulls if dull is not None}
    return tuple(place for place in sharp if place.start not in wider)


def duller(sentence: Sentence, first: Where, second: Where, *, listed: bool) -> Where | None:
    """Which of two places only tells where the other lies: "Aldby (Brenna district)", "the hospital at Aldby".

    A comma between them does not say so where places are ``listed``, but for a region that its kind tells: "Tarsa and
    Aldby, Brenna county".
    """
    between = {token.lower for token in sentence.within(Span(first.end, second.start))}
    if second.start <= first.end or not between <= WITHIN:
        return None
    if any(word in lexicon().actors.boundary.nouns for word in first.text.casefold().split()):
        return first  # "the Blue Line at Aldby"
    region = second.text.split()[-1].casefold() in lexicon().actors.realm.nouns
    wider = second.precision in WIDER or region or "countryside" in between
    if not between & {"in", "of", "at", "("} and listed and not second.text.split()[-1].islower():
        return None  # "Aldby, Brenna and Tarsa"
    if not between & {"in", "of", "at", "("} or "at" in between or first.id is None:
        inside = first.precision in (SPOTS | WIDER if between & {"in", "of", "("} else SPOTS)
        return second if (inside or region) and wider else None
    house = first.precision in ("exact", "settlement") and first.text.split()[-1].islower() and "of" in between
    return first if house else second


def lies_beside(spot: Where, wider: Where) -> bool:
    """Whether a place stands right behind another one, which lies in it: "Aldby in Brenna", "Aldby, Brenna"."""
    return 0 <= wider.start - spot.end <= len(" in the ")


def pointing(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """The words that point to a place that was named before: "there", "in that town", "at the temple"."""
    nouns = lexicon().actors.place.nouns
    return [
        token
        for token in tokens
        if (token.lower == "there" and token.upos == "ADV")
        or (
            token.lemma.casefold() in nouns
            and any(det.lower in POINTERS for det in sentence.children(token, "det"))
            and all(word.lower == "same" for word in sentence.children(token, "nmod", "compound", "amod"))
        )
    ]


def is_history(when: When | None, before: When | None) -> bool:
    """Whether a claim counts up a long time of its own, where what was told before was of some days: elsewhere too.

    "Gunmen ambushed a patrol at Aldby on Friday. The mission has lost 101 soldiers since 2013."
    """
    if when is None or (when.inherited and not is_open(when)):
        return False
    if is_open(when) and before is not None and when.start[:10] < before.start[:10] and not when.inherited:
        return True  # "since 7 October", where what was told is of today
    recent = before is None or days(before) <= WEEK
    return recent and days(when) > REPORT


def days(when: When) -> int:
    return (date.fromisoformat(when.end[:10]) - date.fromisoformat(when.start[:10])).days


def other_day(when: When | None, before: When | None) -> bool:
    """Whether a time that a clause states is another day's than that of what was told before."""
    if when is None or before is None or when.inherited:
        return False
    return not (when.start[:10] <= before.end[:10] and before.start[:10] <= when.end[:10])
