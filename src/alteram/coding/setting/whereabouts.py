"""Where a claim's event took place: the places of its clause, and how the event stands to each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from alteram.coding.clause.phrases import coordinated, top
from alteram.coding.clause.syntax import case_of, is_verb
from alteram.coding.events.craft import is_weapon
from alteram.coding.scene import View
from alteram.coding.setting.asides import (
    PASSING,
    is_before_or_after,
    is_destined,
    is_home,
    is_of_meeting,
    is_on_the_way,
    is_ruled_out,
)
from alteram.coding.setting.own_times import acts_of_speech
from alteram.lexicon import lexicon
from alteram.model import PlaceMention, Sentence, Span, Token, Where, is_a
from alteram.model.codes import Event, PlaceRelation

FROM_AFAR: Final = frozenset({"attack.shelling", "attack.air", "attack.drone"})  # what suffers these is no person
WIDER: Final = frozenset({"district", "region", "area"})  # what a spot may lie in
SPOTS: Final = frozenset({"exact", "settlement", "near-settlement", "unknown"})
BEFALLING: Final = ("access.", "attack.", "harm.", "mine.", "people.")  # what may befall goods on their way
TOLD_TO: Final = frozenset({"", "on", "upon", "against", "to"})  # "calls upon Moscow", "accused Yerevan"


def where(
    view: View, head: Token, tokens: list[Token], event: Event = "other", befallen: Sequence[Token] = ()
) -> tuple[Where, ...]:
    """The places in the event's clause, in text order; those among ``befallen``, whom it befell, do nothing there."""
    if event.startswith("talk."):
        befallen = ()  # who is accused or addressed
    befallen = [each for token in befallen for each in coordinated(view.sentence, token)]
    spans = [token.span for token in tokens]
    found = [m for m in view.places if any(m.span.overlaps(span) for span in spans)]
    if not found or head in tokens:  # what shares the verb of the clause beside it has places of its own
        outside = (m for m in view.places if m not in found and not follows_count(view.sentence, m, tokens))
        outside = (m for m in outside if not is_in_gap(view.sentence, m))
        found += [m for m in outside if governs_place(view.sentence, head, m.span)]
    found = found or [m for m in view.places if shares_place(view.sentence, head, m.span)]
    found += [m for m in view.named if top(view.sentence, m.span) in befallen and suffers(m, event, head)]
    found = [m for m in found if not (acts(view, m, befallen) or is_origin(view.sentence, m) or names_body(view, m))]
    found = [m for m in found if not (is_of_meeting(view.sentence, head, m) or is_on_the_way(view.sentence, head, m))]
    found = [m for m in found if not is_zone(view, m)]
    found = [m for m in found if not is_before_or_after(view.sentence, head, m)] or found
    found = [m for m in found if not (len(found) > 1 and (is_bearing(view, m) or is_soil(m, found)))]
    found = [m for m in found if not is_ruled_out(view.sentence, head, m)]
    found = [m for m in found if not is_home(view.sentence, m, found)]
    if event.startswith(BEFALLING):
        found = [m for m in found if not is_destined(view.sentence, head, m, found)]
    found = [m for m in found if not is_line_at(view.sentence, m, found)]
    found = [m for m in found if not (is_abbreviated(view.sentence, m) or tells_people(view.sentence, m))]
    found = [m for m in found if m.id is not None or not (is_label(view, m) or is_doer(view, m) or is_called(view, m))]
    first = {m.span.start: m for m in reversed(found)}  # a name may be among both kinds of places
    return tuple(located(view.sentence, first[start]) for start in sorted(first))


def follows_count(sentence: Sentence, mention: PlaceMention, tokens: Sequence[Token]) -> bool:
    """Whether a place is that of a bare count that the clause leaves out: "90 violations, 60 in Aldby"."""
    words = sentence.within(mention.span)
    number = sentence.tokens[words[0].index - 2] if words and words[0].index > 1 else None
    return number is not None and number.upos == "NUM" and all(token is not number for token in tokens)


def is_in_gap(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a place is that of a clause whose verb is left out: "shelled Aldby on Monday and Brenna on Tuesday"."""
    word = top(sentence, mention.span)
    return word is not None and any(sentence.child(w, "orphan") for w in (word, *sentence.ancestors(word)))


def suffers(mention: PlaceMention, event: Event, head: Token) -> bool:
    """Whether a name that need not stand for a place does as what ``event`` befell: "Mariupol was shelled"."""
    taken = event == "attack.ground" and head.lemma.casefold() in lexicon().cues.taking.verbs
    return mention.kind != "country" and (mention.kind is not None or event in FROM_AFAR or taken)


def is_elsewhere(view: View, mention: PlaceMention) -> bool:
    """Whether a place is not where things happen: whence people are, who acts or is named by it, whither they go."""
    sentence = view.sentence
    apart = acts(view, mention) or is_origin(sentence, mention) or names_body(view, mention)
    return apart or is_zone(view, mention) or mention.relation in PASSING or is_label(view, mention)


def acts(view: View, mention: PlaceMention, befallen: Sequence[Token] = ()) -> bool:
    """Whether a name of a state or capital stands for its government here: as a subject or a possessor."""
    token = top(view.sentence, Span(mention.span.start, mention.span.start + 1))
    if token is None or token in befallen:
        return False
    placed = is_a(token.relation, "nsubj", "nmod:poss", "iobj") or is_addressed(view, token) or is_partner(view, token)
    return placed and any(name.first <= token.index <= name.last for name in view.names)


def is_partner(view: View, token: Token) -> bool:
    """Whether ``token`` is one of those between whom something is agreed: "was signed between Norland and Sudland"."""
    first = view.sentence.head_of(token) if is_a(token.relation, "conj") else token
    over = view.sentence.head_of(first) if first is not None else None
    if first is None or over is None or case_of(view.sentence, first) != "between":
        return False
    return is_verb(over) or over.lemma.casefold() in lexicon().actors.accord.nouns | lexicon().cues.foreseen.nouns


def is_addressed(view: View, token: Token) -> bool:
    """Whether ``token`` is the one to whom or of whom somebody speaks: "accused Yerevan", "calls upon Moscow to"."""
    verb, case = view.sentence.head_of(token), case_of(view.sentence, token)
    if verb is None or not is_a(token.relation, "obj", "obl") or case not in TOLD_TO:
        return False
    return bool({verb.lemma.casefold(), f"{verb.lemma.casefold()} {case}"} & acts_of_speech())


def names_body(view: View, mention: PlaceMention) -> bool:
    """Whether a place is but a part of a name: of a body, a regime or a treaty ("the Khartoum regime")."""
    words = view.sentence.within(mention.span)
    token = top(view.sentence, mention.span)
    head = view.sentence.head_of(token) if token is not None else None
    actors = lexicon().actors
    if words and words[0].index and view.sentence.tokens[words[0].index - 1].lower in ("in", "at"):
        return False  # "in Kurram Agency", "at Aldby, Brenna Division": no article, as a body has
    glossed = token is not None and head is not None and token.relation == "appos" and token.index < head.index
    part = glossed or (token is not None and is_a(token.relation, "compound", "amod"))
    if token is not None and head is not None and part and head not in words:  # also "the Vostok (East) task force"
        lemma = head.lemma.casefold()
        if lemma == "day":
            return True  # "Independence Day"
        named = any(lemma in group.nouns for group in (actors.institution, actors.accord, actors.force))
        if named and lemma not in actors.place.nouns:
            return True
    fighters = head is not None and any(head.lemma.casefold() in g.nouns for g in (actors.force, actors.people))
    if fighters and token is not None and token.lemma.casefold() in actors.force.nouns and is_a(token.relation, "nmod"):
        return True  # "militants of the Eastern Front"
    return bool(words) and any(
        name.body is not None and name.first <= words[0].index and words[-1].index < name.last for name in view.names
    )


def is_origin(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a place only tells whence people are: "two residents from Goris were wounded"."""
    token = top(sentence, mention.span)
    if token is None or mention.relation != "from" or not is_a(token.relation, "nmod"):
        return False
    head = sentence.head_of(token)
    actors = lexicon().actors
    behind = head is not None and head.index < token.index  # "from Goris two residents fled": that is where they were
    return head is not None and behind and head.lemma in (actors.people.nouns | actors.civilian.nouns)


def is_abbreviated(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a name is that of a body, for its initials stand behind it: "the Revolutionary United Front (RUF)"."""
    words = sentence.within(mention.span)
    behind = sentence.tokens[words[-1].index + 1 : words[-1].index + 3] if words else ()
    initials = "".join(word.text[0] for word in words if word.text[0].isupper())
    return len(initials) > 1 and [token.text for token in behind] == ["(", initials]


def tells_people(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a name only tells whose states or people are meant: "the Arab states"."""
    token = top(sentence, mention.span)
    return token is not None and token.upos == "ADJ" and is_a(token.relation, "amod")


def is_label(view: View, mention: PlaceMention) -> bool:
    """Whether a name that no gazetteer has is that of a people, a make or a type: "Peul nomads", "a Jeep Cherokee"."""
    token, words = top(view.sentence, mention.span), view.sentence.within(mention.span)
    head = view.sentence.head_of(token) if token is not None else None
    if token is None or not words or head is None:
        return False
    typed = words[-1].text[-1].isdigit() and "-" in words[-1].text  # "two Sukhoi-22"
    one = view.sentence.tokens[words[0].index - 1].lower in ("a", "an") and words[0].index > 0
    several = view.sentence.child(words[-1], "nummod") is not None  # "18 Sea Tigers"
    counted = several or is_weapon(view, words[0]) or (one and mention.precision == "unknown") or typed
    people = lexicon().actors.people.nouns | lexicon().actors.force.nouns
    described = is_a(token.relation, "compound", "amod") and head.index == words[-1].index + 1
    described = described and not is_of_kind(view.sentence, words[0])
    return counted or (described and (head.lemma.casefold() in people or is_weapon(view, head)))


def is_of_kind(sentence: Sentence, first: Token) -> bool:
    """Whether the kind of a place stands before a name: "in the sector of Aldby rebel troops came across"."""
    kind = sentence.tokens[first.index - 2] if first.index > 1 else None
    if kind is None or sentence.tokens[first.index - 1].lower != "of":
        return False
    return kind.lemma.casefold() in lexicon().actors.place.nouns


def is_doer(view: View, mention: PlaceMention) -> bool:
    """Whether a name that no gazetteer has is of those who do something: "destroyed by Licorne", "the Dergue built"."""
    sentence = view.sentence
    token = top(sentence, mention.span)
    head = sentence.head_of(token) if token is not None else None
    if token is None or head is None:
        return False
    if is_a(token.relation, "obl") and case_of(sentence, token) == "by":
        return sentence.child(head, "nsubj:pass") is not None and sentence.child(head, "aux:pass") is not None
    if token.relation == "nmod:poss":
        return head.lemma.casefold() in lexicon().actors.force.nouns  # "the Viet Nam People's Army"
    builds = sentence.child(head, "obj") is not None and sentence.child(head, "nsubj") is token
    return builds and is_verb(head) and head.lemma.casefold() not in lexicon().actors.undergoing.phrases


def is_called(view: View, mention: PlaceMention) -> bool:
    """Whether a name that no gazetteer has is an operation's: "Operation Octopus", "code-named Octopus"."""
    words = view.sentence.within(mention.span)
    if not words:
        return False
    before = view.sentence.tokens[max(0, words[0].index - 5) : words[0].index]
    behind = view.sentence.tokens[words[-1].index + 1 : words[-1].index + 2]
    if any(token.lower == "operation" for token in (*before[-1:], *behind)):
        return True  # "in the Operation Octopus zone", "the Octopus operation"
    called = lexicon().actors.called.nouns
    if any(word.text[0].isupper() and word.lower in called for word in (*before[-1:], *words[:1])):
        return True
    if not before or before[-1].lower not in lexicon().actors.called.phrases:
        return False
    return not any(
        token.lemma.casefold() in lexicon().actors.place.nouns for token in before
    )  # "a village named Aldby"


def is_zone(view: View, mention: PlaceMention) -> bool:
    """Whether a place only tells by whose clock an hour is: "at 14:20 Moscow time"."""
    words = view.sentence.within(mention.span)
    behind = view.sentence.tokens[words[-1].index + 1 : words[-1].index + 3] if words else ()
    return any(token.lower == "time" for token in behind) and any(s.covers(mention.span) for s in view.timed)


def is_soil(mention: PlaceMention, found: Sequence[PlaceMention]) -> bool:
    """Whether a place only says whose land the others are: "on Thai soil, at Ban Nong"."""
    words = mention.text.casefold().split()
    owned = len(words) > 1 and words[-1] in lexicon().actors.soil.nouns
    return owned and any(m.precision in SPOTS | WIDER and m is not mention for m in found)


def is_line_at(sentence: Sentence, mention: PlaceMention, found: Sequence[PlaceMention]) -> bool:
    """Whether a place is a line between two sides, and the next word says at which spot: "the Blue Line at Aldby"."""
    if not set(mention.text.casefold().split()) & lexicon().actors.boundary.nouns:
        return False
    after = next((m for m in found if m.span.start > mention.span.end), None)
    between = {t.lower for t in sentence.within(Span(mention.span.end, after.span.start))} if after else set()
    return bool(between & {"at", "in"}) and between <= {"at", "in", "the"}


def is_bearing(view: View, mention: PlaceMention) -> bool:
    """Whether a place in brackets only tells where another one lies: "Aldby (17 km north of Brenna)"."""
    words = view.sentence.within(mention.span)
    before = view.sentence.tokens[max(0, words[0].index - 6) : words[0].index] if words else ()
    bracketed = any(token.text == "(" for token in before) and not any(token.text == ")" for token in before)
    return mention.relation == "distance-bearing" and bracketed


def relation_of(sentence: Sentence, mention: PlaceMention) -> PlaceRelation:
    """How the event stands to a place: as the words before it say, or as the verb does whose object it is."""
    token = top(sentence, mention.span)
    head = sentence.head_of(token) if token is not None else None
    if token is None or head is None:
        return mention.relation
    cues = lexicon().cues
    left = is_verb(head) and head.lemma in cues.leaving.verbs
    if left and is_a(token.relation, "obj", "nsubj:pass") and mention.relation in ("in", "at"):
        return "from"
    if mention.relation == "towards" and head.lemma in cues.befalling.verbs | cues.befalling.nouns:
        return "in"  # "the damage that was done to Goris"
    return mention.relation


def shares_place(sentence: Sentence, head: Token, span: Span) -> bool:
    """Whether a place stands with the verb right behind ``head``: "were discovered and destroyed at Aldby"."""
    beside = (c for c in sentence.children(head, "conj") if c.index == head.index + 2 and is_verb(c))
    return any(governs_place(sentence, verb, span) for verb in beside)


def governs_place(sentence: Sentence, head: Token, span: Span) -> bool:
    token = next(iter(sentence.within(span)), None)
    while token is not None and token is not head:
        if is_verb(token) or case_of(sentence, token) in lexicon().cues.saying.according:
            return False  # "according to the governor of Goris": that is where he is
        token = sentence.head_of(token)
    return token is head


def located(sentence: Sentence, mention: PlaceMention) -> Where:
    """``mention`` as the place of a claim."""
    return Where(
        text=mention.text,
        start=mention.span.start,
        end=mention.span.end,
        name=mention.name,
        id=mention.id,
        lat=mention.lat,
        lon=mention.lon,
        precision=mention.precision,
        relation=relation_of(sentence, mention),
        country=mention.country,
    )
