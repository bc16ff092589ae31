"""Which time expression of a sentence tells when the event of a clause took place."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from alteram.coding.clause.syntax import case_of, is_verb, obliques, particle
from alteram.coding.clause.tenses import is_perfect, is_present
from alteram.coding.scene import Scene, View
from alteram.coding.setting.asides import gone
from alteram.coding.setting.discourse import day_of, stated, until
from alteram.lexicon import lexicon
from alteram.model import Sentence, Span, TimeMention, Token, When, is_a

BEFORE: Final = frozenset({"after", "following", "despite"})
OVER: Final = frozenset({"over", "against", "about", "regarding", "concerning", "on"})
PARTS_OF_DAYS: Final = frozenset({"day", "night", "morning", "afternoon", "evening", "eve", "date"})
DEEDS: Final = ("attack.", "harm.", "force.", "people.", "mine.")


def own_time(view: View, head: Token, tokens: list[Token], *, speech: bool = False) -> TimeMention | None:
    """The time that stands in the event's clause, else the one that opens its sentence's main clause.

    What somebody is asked or agrees to do by a day does not date the ``speech``: "We call on them to leave by May".
    """
    below = set(view.sentence.children(head, "xcomp", "advcl", "ccomp")) if speech else set()
    chain = {head, *complements(view.sentence, head)} - below
    spans = [token.span for token in tokens]
    dated = [m for m in view.times if m.value is not None and not dates_total(view.sentence, m)]
    if speech:
        things = matters(view.sentence, head)
        dated = [
            m
            for m in dated
            if not (dates_thing(view.sentence, m.span) or any(thing.span.end <= m.span.start for thing in things))
        ]
    attached = [m for m in dated if governs(view.sentence, head, m.span)]
    attached = attached or [m for m in dated if dates_meeting(view.sentence, head, m.span, said=speech)]
    among = [m for m in dated if any(m.span.overlaps(span) for span in spans)]
    if among and head not in tokens:
        return among[0]  # what shares the verb of the clause beside it: "and Brenna on Tuesday"
    inside = [m for m in among if any(governs(view.sentence, verb, m.span) for verb in chain)]
    lasting = (m for m in among if m.text.casefold().startswith(lexicon().actors.since.phrases))
    within = [m for m in lasting if not of_relative(view.sentence, head, m.span)]
    found = attached or inside or within or [m for m in dated if dates_doer(view.sentence, head, m.span)]
    return min(found, key=lambda m: (is_restated(m, found), *rank(m, head)), default=None)


def of_relative(sentence: Sentence, head: Token, span: Span) -> bool:
    """Whether a time is that of a relative clause below ``head``: "called the ships, which were there since May"."""
    word = next((t for t in sentence.within(span) if t.upos in ("NUM", "NOUN", "PROPN")), None)
    while word is not None and word is not head:
        if word.relation == "acl:relcl":
            return True
        word = sentence.head_of(word)
    return False


def dates_event_before(sentence: Sentence, head: Token, span: Span) -> bool:
    """Whether a time is that of an event since which ``head`` has happened: "since the flood of 26 December"."""
    word = next((t for t in sentence.within(span) if t.upos in ("NUM", "NOUN", "PROPN")), None)
    above = sentence.head_of(word) if word is not None else None
    if above is not None and is_verb(above) and is_a(above.relation, "advcl"):  # "since it was signed in 2018"
        return above is not head and any(mark.lower == "since" for mark in sentence.children(above, "mark"))
    if word is None or above is None or not is_a(word.relation, "nmod"):
        return False
    return above.span.end <= span.start and case_of(sentence, above) == "since"


def dates_thing(sentence: Sentence, span: Span) -> bool:
    """Whether a time is that of a thing which is spoken of or asked for: "condemns the attack of 3 May"."""
    word = next((t for t in sentence.within(span) if t.upos in ("NUM", "NOUN", "PROPN")), None)
    above = sentence.head_of(word) if word is not None and is_a(word.relation, "nmod") else None
    if word is None or above is None or case_of(sentence, word) != "of" or above in sentence.within(span):
        return False
    return is_a(above.relation, "obj", "obl", "nmod") and case_of(sentence, above) not in ("in", "at", "during")


def matters(sentence: Sentence, verb: Token) -> list[Token]:
    """What a protest is over; a time behind it is that of the matter: "protested over the raid on 2 March".

    Whoever condemns in the present does so now, so that there what is condemned is such a matter too.
    """
    things = sentence.children(verb, "obj", "nsubj:pass")
    led = [o for each in (verb, *things) for o in obliques(sentence, each) if o.case in OVER]
    found = [o.token for o in led if o.token.upos == "NOUN" and o.token.lemma.casefold() not in PARTS_OF_DAYS]
    now = is_present(sentence, verb) and verb.lemma.casefold() in accusing()
    return [*found, *(sentence.children(verb, "obj") if now else ())]


@lru_cache(maxsize=1)
def accusing() -> frozenset[str]:
    """Verbs that accuse by themselves, of what is their object: "condemn"."""
    spoken = (f for f in lexicon().frames if f.event == "talk.accuse" and not (f.needs or f.having or f.objects))
    return frozenset(verb for frame in spoken for verb in frame.verbs)


def dates_total(sentence: Sentence, mention: TimeMention) -> bool:
    """Whether a time is that since which a total is counted: "killed 30, bringing their losses since May to 112"."""
    if not mention.text.casefold().startswith(lexicon().actors.since.phrases):
        return False
    brings = lexicon().numbers.bringing
    verbs = (token for token in sentence.tokens if token.lower in brings and is_a(token.relation, "advcl"))
    return any(verb.span.start < mention.span.start and governs(sentence, verb, mention.span) for verb in verbs)


def dates_doer(sentence: Sentence, head: Token, span: Span) -> bool:
    """Whether a time is that of what the subject was doing then: "monitors travelling on Tuesday were turned back".

    Of a meeting it is when that was held: "talks held in January ended without result". Whom something befell were
    where they had gone: "monitors who went to Aldby on Tuesday were turned back".
    """
    meetings = lexicon().cues.foreseen.nouns
    told = [(who, c) for who in (*sentence.children(head, "nsubj"), head) for c in sentence.children(who, "acl")]
    doing = [c for who, c in told if c.xpos == "VBG" or who.lemma.casefold() in meetings]
    light, clauses = lexicon().cues.light.verbs, sentence.children(head, "acl", "acl:relcl")
    doing += [clause for clause in clauses if carried(sentence, clause) in light]
    doing += [way for who in sentence.children(head, "nsubj:pass") for way in gone(sentence, who)]
    return any(governs(sentence, verb, span) for verb in doing)


def carried(sentence: Sentence, verb: Token) -> str:
    """``verb`` with its particle, as the verbs that only carry an act are listed: "the raid which they carried out"."""
    return f"{verb.lemma.casefold()} {particle(sentence, verb) or ''}".strip()


def is_since(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause says since what something has gone on: "since the truce came into force, they have fired"."""
    return clause.relation == "advcl" and any(m.lower == "since" for m in sentence.children(clause, "mark"))


def since_event(scene: Scene, view: View, head: Token) -> When | None:
    """The time from the event since which what ``head`` tells has gone on, to the day of the statement."""
    if not (is_verb(head) and is_perfect(view.sentence, head)):
        return None
    clauses = [c for c in view.sentence.children(head, "advcl") if is_since(view.sentence, c)]
    mentions = [m for c in clauses for m in view.times if m.value is not None and governs(view.sentence, c, m.span)]
    found = (stated(mention, inherited=True) for mention in mentions)
    return next((until(each, day_of(scene)) for each in found if each is not None), None)


def complements(sentence: Sentence, head: Token) -> list[Token]:
    """The verbs that share ``head``'s time: those over it and under it by complement, and its conjuncts."""
    found = [c for c in sentence.children(head, "xcomp", "conj", "advcl") if is_verb(c)]
    above = sentence.head_of(head)
    while above is not None and is_a(head.relation, "xcomp", "ccomp", "advcl") and is_verb(above):
        if is_saying(above):
            break  # what somebody said on Thursday did not happen on Thursday
        found.append(above)
        head, above = above, sentence.head_of(above)
    return found


def is_saying(verb: Token) -> bool:
    return is_verb(verb) and verb.lemma.casefold() in lexicon().cues.saying.verbs


def is_of_speech(sentence: Sentence, verb: Token, span: Span) -> bool:
    """Whether a time that ``verb`` governs is when it was said: "said on Thursday", "condemned on Wednesday an attack".

    After the object it is that of what is spoken of: "condemned the attack on Wednesday".
    """
    if is_saying(verb):
        content = sentence.child(verb, "ccomp", "parataxis")
        before = content is not None and content.index < verb.index
        return not (before and span.start < verb.span.start)  # "On 5 May troops attacked, the ministry said"
    thing = sentence.child(verb, "obj") or next(iter(matters(sentence, verb)), None)
    acts = is_verb(verb) and verb.lemma.casefold() in acts_of_speech()
    return acts and (thing is None or span.start < thing.span.start)


@lru_cache(maxsize=1)
def acts_of_speech() -> frozenset[str]:
    """Verbs that accuse, demand, refuse or threaten by themselves; none that rather tell of deeds, as "attack" does."""
    spoken = [f for f in lexicon().frames if f.event.startswith("talk.") and f.event != "talk.meet" and not f.needs]
    deeds = (f for f in lexicon().frames if f.event.startswith(DEEDS) and not f.needs)
    done = {verb for frame in deeds for verb in frame.verbs}
    return frozenset(v for f in spoken for v in f.verbs if v not in done or not (f.having or f.agents or f.modal))


def rank(mention: TimeMention, head: Token) -> tuple[bool, int]:
    """Sharper and nearer times first."""
    coarse = mention.value is not None and mention.value.precision in ("year", "longer")
    return coarse, abs(mention.span.start - head.span.start)


def is_restated(mention: TimeMention, found: list[TimeMention]) -> bool:
    """Whether the day that a time means is told behind it: "two days earlier, on 3 January", "overnight on Friday"."""
    days = [m for m in found if m.value is not None and m.value.precision == "day" and "day" in m.rule.split(".")[0]]
    if mention.text.casefold() == "overnight" and any(day.span.start > mention.span.end for day in days):
        return True
    return any(mention.span.end < day.span.start <= mention.span.end + len(", ") for day in days)


def governs(sentence: Sentence, head: Token, span: Span) -> bool:
    """Whether the words at ``span`` depend on ``head`` without another verb between."""
    words = [t for t in sentence.within(span) if t.span.end <= span.end]
    token = next((t for t in words if t.upos in ("NUM", "NOUN", "PROPN", "ADV")), None)
    token = token or next((t for t in words if t.upos == "ADJ"), None)  # "on the 25th"
    while token is not None and token is not head:
        if is_verb(token) and not is_a(token.relation, "amod", "compound"):
            return False
        token = sentence.head_of(token)
        if token is not None and token is not head and dates(token, span):
            within = token.lemma.casefold() in lexicon().actors.accord.words
            return within and case_of(sentence, token) in ("in", "during") and sentence.head_of(token) is head
        if token is not None and token is not head and is_deed_before(sentence, token):
            return False
    return token is head


def is_deed_before(sentence: Sentence, noun: Token) -> bool:
    """Whether ``noun`` is what somebody did before, at a time of its own: "shelled us after its vow of 3 May"."""
    return case_of(sentence, noun) in BEFORE and sentence.child(noun, "nmod:poss") is not None


def dates_meeting(sentence: Sentence, head: Token, span: Span, *, said: bool) -> bool:
    """Whether the time at ``span`` is that of a meeting at which it was: "at the talks held in Moscow on 30 August".

    So is the day of a paper that of what is ``said`` in it: "complained in a letter dated 5 March".
    """
    nouns, papers = lexicon().cues.foreseen.nouns, lexicon().cues.saying.papers
    for noun in sentence.children(head, "obl"):
        if said and case_of(sentence, noun) in ("in", "by") and noun.lemma.casefold() in papers:
            return any(token in sentence.subtree(noun) for token in sentence.within(span))
        if case_of(sentence, noun) in ("at", "during"):
            below = sentence.subtree(noun)
            named = any(t.lemma.casefold() in nouns or t.lower in nouns for t in (noun, *sentence.children(noun)))
            return named and any(token in below for token in sentence.within(span))
    return False


def dates(noun: Token, span: Span) -> bool:
    """Whether the time at ``span`` is part of the name of an agreement or war and dates that, not the event."""
    outside = noun.span.start >= span.end or noun.span.end <= span.start
    return outside and noun.lemma.casefold() in lexicon().actors.accord.nouns


def shared_time(view: View, head: Token, *, speech: bool = False) -> TimeMention | None:
    """A time that the clauses above ``head`` give, for a clause that gives none.

    That of who says or writes something is also that of the ``speech`` within: "wrote on the 6th, asking for help".
    """
    below = head
    for above in view.sentence.ancestors(head):
        dated = [m for m in view.times if m.value is not None]
        found = [m for m in dated if governs(view.sentence, above, m.span)]
        found = found or [m for m in dated if dates_meeting(view.sentence, above, m.span, said=speech)]
        if head in matters(view.sentence, above):  # "lodged a protest today over the raid on 4 March"
            found = [m for m in found if m.span.start > head.span.end] or found
        beside = is_a(below.relation, "conj")  # "at the talks of 3 May they denied it and made new demands"
        if not (beside or speech or is_present(view.sentence, head)):  # "said on 19 July that they are deployed"
            found = [m for m in found if not is_of_speech(view.sentence, above, m.span)]
        if found:
            return found[0]
        if is_saying(above):
            break
        below = above
    return opening_time(view)


def opening_time(view: View) -> TimeMention | None:
    """The time that opens a sentence: it dates each of its clauses that has none of its own."""
    first = view.sentence.tokens[0].span.start
    return next((m for m in view.times if m.value is not None and m.span.start == first), None)
