"""Whether an event noun that no verb carries says that something happened."""

from __future__ import annotations

from alteram.coding.actors.roles import roles_of
from alteram.coding.clause.syntax import case_of, is_verb, obliques
from alteram.coding.clause.tenses import is_past
from alteram.coding.events.carriers import BREACHES, is_claimed
from alteram.coding.events.triggers import OUTCOMES, Trigger
from alteram.coding.holders.contents import is_disputed
from alteram.coding.holders.disowned import disowned
from alteram.coding.holders.protests import CHARGED, over
from alteram.coding.holders.rejections import epithets, is_false, is_unreal, unshown
from alteram.coding.scene import View
from alteram.coding.stance.doubts import left_open, negating
from alteram.coding.stance.outlook import is_fixed
from alteram.coding.stance.unsettled import unheard_of
from alteram.lexicon import Lexicon, lexicon
from alteram.model import Sentence, Token, is_a

CAUSES = frozenset({"due to", "as a result of", "because of", "in response to", "following", "result of"})
COVERING = frozenset({"cover", "describe", "concern", "list", "examine", "summarise", "summarize", "discuss", "oppose"})
WHATEVER = frozenset({"all", "any", "every", "such"})  # "responsible for all the hostile acts from its soil"
CLAIMING = frozenset({"claim", "admit", "assume", "accept", "acknowledge"})
MENTIONING = frozenset({"mention", "refer", "speak", "contain", "cite", "list", "include", "describe", "note"})
ANAPHORIC = frozenset({"this", "that", "these", "those", "such"})
INTO = frozenset({"into", "over", "on", "upon", "about", "in connection with", "in relation to"})
FACT = "fact"
GETTING = frozenset({"receive", "get", "hear"})
SETTING = CAUSES | frozenset(
    "about after amid as at before despite during for from in on over since than through to under until via with "
    "without".split()
)


def noun_asserts(view: View, trigger: Trigger, triggers: list[Trigger], lexicon: Lexicon) -> bool:
    """Whether an event noun without a verb that carries it says that something happened."""
    sentence = view.sentence
    noun = first_conjunct(sentence, whole_of(sentence, trigger.word, lexicon))
    above = sentence.head_of(noun)
    said = trigger.frame.event.startswith("talk.")
    hedged = bool(epithets(sentence, noun) & (lexicon.cues.denying.hedges | lexicon.cues.denying.predicates))
    if not said and (is_disputed(sentence, noun, lexicon, hedged=hedged) or disowned(sentence, noun) is not None):
        return True
    if hedged:
        return is_told_hedged(sentence, noun)
    if is_a(noun.relation, "compound", "nmod:poss", "amod", "nmod:desc", "flat"):
        return False
    if is_told_of(sentence, noun, above) or is_avoided(noun, above, lexicon) or is_part(sentence, noun, triggers):
        return False
    if unshown(sentence, noun) and not said:
        return True  # "found no signs of a bombardment"
    if is_given_a_day(sentence, noun, above) or (not said and is_unclaimed(sentence, noun, above)):
        return True
    if noun.relation == "root" or sentence.child(noun, "cop") or is_entry(view, noun):
        return not is_heading(sentence, noun, trigger, triggers)
    if is_denied(sentence, noun, lexicon):
        return not said  # "denied the accusations": that they were made is not denied
    if not said and is_told_by_report(sentence, noun, lexicon):
        return True
    if any(c.lower in ANAPHORIC for c in sentence.children(noun, "det", "amod")):
        return False
    return is_told_of_somebody(view, trigger, triggers, noun, lexicon)


def is_told_of_somebody(view: View, trigger: Trigger, triggers: list[Trigger], noun: Token, lexicon: Lexicon) -> bool:
    """Whether the event ``noun`` is told of somebody, or as one of its kind, where its clause tells it as news."""
    sentence, said = view.sentence, trigger.frame.event.startswith("talk.")
    above, roles = sentence.head_of(noun), roles_of(view, trigger)
    if is_unmentioned(sentence, noun, above):
        return False
    accord = trigger.frame.event.startswith("agreement.") and any(o.case == "of" for o in obliques(sentence, noun))
    told = bool(roles.agents or roles.targets) or accord
    named = told or sentence.child(noun, "nummod") is not None
    if not (named or trigger.frame.light) or (said and not roles.agents):
        return False
    if is_a(noun.relation, "nmod", "obl") and above is not None and reports(sentence, noun, above, lexicon):
        return True  # "claims about the seizure of the base", "speak of the abduction of young men"
    if not said and named and is_investigated(sentence, noun, above):
        return True
    if is_a(noun.relation, "obl", "nmod"):
        if roles.agents and (case_of(sentence, noun) in CAUSES or (above is not None and above.lemma in OUTCOMES)):
            return True  # "as a result of shelling by the rebels"
        return under_speech(sentence, noun, triggers) or (
            trigger.frame.light and case_of(sentence, noun) not in SETTING
        )
    if is_a(noun.relation, "obj") and above is not None and above.lemma in lexicon.cues.saying.object:
        return True
    if any(c.lower == "the" for c in sentence.children(trigger.word, "det")) and not told:
        return False
    return above is not None and (is_verb(above) or above.upos in ("ADJ", "NOUN"))


def is_investigated(sentence: Sentence, noun: Token, above: Token | None) -> bool:
    """Whether an inquiry is into what ``noun`` tells: "a case was opened over it", "upon the fact of the raid"."""
    if above is None or not is_a(noun.relation, "obl", "nmod"):
        return False
    if above.lemma == FACT:
        noun, above = above, sentence.head_of(above)
    if above is None or case_of(sentence, noun) not in INTO:
        return False
    verb = above if is_verb(above) else sentence.head_of(above)
    if verb is None or not is_past(sentence, verb) or epithets(sentence, noun) & lexicon().cues.possible.adjectives:
        return False  # "an inquiry into possible attacks"
    inquiries = sentence.children(above, "obj", "nsubj:pass") if verb is above else [above]
    return any(each.lemma.casefold() in lexicon().cues.reacting.nouns for each in inquiries)


def is_unmentioned(sentence: Sentence, noun: Token, above: Token | None) -> bool:
    """Whether somebody only says nothing of what ``noun`` tells: "the report does not mention any shelling"."""
    if above is None or above.lemma.casefold() not in MENTIONING or not negating(sentence, above):
        return False
    return is_a(noun.relation, "obj", "obl") and any(c.lower == "any" for c in sentence.children(noun, "det"))


def is_told_of(sentence: Sentence, noun: Token, above: Token | None) -> bool:
    """Whether ``noun`` only says of what: "this report covers incidents in", "the ambush was in reprisal for it"."""
    answer = noun.lemma.casefold() in lexicon().cues.answering.nouns and case_of(sentence, noun) in ("in", "as")
    if noun.lemma in BREACHES and is_a(noun.relation, "obl", "nmod") and case_of(sentence, noun) == "in":
        return True  # "in violation of withdrawal lines, six howitzers were seen"
    if above is not None and is_a(noun.relation, "nmod", "nmod:poss") and above.lemma in lexicon().actors.kin.nouns:
        return True  # "relatives of the victim"
    return answer or (above is not None and above.lemma.casefold() in COVERING)


def is_given_a_day(sentence: Sentence, noun: Token, above: Token | None) -> bool:
    """Whether a verb sets the day of what ``noun`` tells: "the meeting is slated for Friday"."""
    return above is not None and is_a(noun.relation, "nsubj") and is_fixed(sentence, above)


def is_part(sentence: Sentence, noun: Token, triggers: list[Trigger]) -> bool:
    """Whether ``noun`` is of what another event noun counts: "recorded 20 violations, including three explosions"."""
    above = sentence.head_of(noun)
    return case_of(sentence, noun) == "including" and any(t.word is above for t in triggers)


def is_told_hedged(sentence: Sentence, noun: Token) -> bool:
    """Whether a hedged noun is called false or left open: "was unable to confirm the alleged bombing"."""
    if is_false(sentence, noun) or left_open(sentence, noun) is not None:
        return True
    return is_unreal(sentence, noun) and is_a(noun.relation, "nsubj")


def is_avoided(noun: Token, above: Token | None, lexicon: Lexicon) -> bool:
    """Whether a verb keeps off what ``noun`` tells: "to avoid losses"."""
    kept_off = above is not None and above.lemma in lexicon.cues.negation.verbs
    return kept_off and is_a(noun.relation, "nsubj:pass", "obj")


def is_unclaimed(sentence: Sentence, noun: Token, above: Token | None) -> bool:
    """Whether nobody claims what took place: "no group claimed responsibility for the blast"."""
    verb = sentence.head_of(above) if above is not None else None
    if above is None or verb is None or above.lemma != "responsibility" or case_of(sentence, noun) != "for":
        return False
    return verb.lemma in CLAIMING and not is_claimed(sentence, above)


def is_heading(sentence: Sentence, noun: Token, trigger: Trigger, triggers: list[Trigger]) -> bool:
    """Whether ``noun`` only heads the clause that tells the event: "Casualties: two people were killed"."""
    if [t.text for t in sentence.tokens[noun.index + 1 : noun.index + 2]] != [":"]:
        return False
    below = sentence.subtree(noun)
    told = (t for t in triggers if t.frame.event == trigger.frame.event and is_verb(t.word))
    return any(t.word in below for t in told)


def is_denied(sentence: Sentence, noun: Token, lexicon: Lexicon) -> bool:
    """Whether somebody denies what ``noun`` tells: "denied any mortar fire", "this attack was denied"."""
    above = sentence.head_of(noun)
    denied = above is not None and above.lemma.casefold() in lexicon.cues.denying.verbs
    return denied and is_a(noun.relation, "obj", "nsubj:pass")


def reports(sentence: Sentence, noun: Token, above: Token, lexicon: Lexicon) -> bool:
    """Whether ``noun`` is what a report is of, or what somebody speaks of."""
    saying = lexicon.cues.saying
    if is_verb(above):
        return f"{above.lemma.casefold()} {case_of(sentence, noun)}" in saying.speaking
    if unheard_of(sentence, above, noun) is not None and above.upos == "ADJ":
        return True  # "is not aware of any attack on the convoy"
    if case_of(sentence, noun) not in ("of", "about", "on", "regarding", "concerning"):
        return False
    return above.lemma.casefold() in saying.nouns and above.lower != "talks"  # "the talks on a withdrawal ended"


def is_told_by_report(sentence: Sentence, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a report of ``noun`` comes in or is checked: "reports of a second incursion could not be confirmed"."""
    report = sentence.head_of(noun)
    if report is None or not is_a(noun.relation, "nmod") or not reports(sentence, noun, report, lexicon):
        return False
    verb = sentence.head_of(report)
    if verb is None or report.upos != "NOUN":
        return False
    checked = verb.lemma.casefold() in lexicon.cues.unconfirmed.words
    if is_a(report.relation, "nsubj"):
        left = any(c.lower in lexicon.cues.unconfirmed.adjectives for c in (verb, *sentence.children(verb, "xcomp")))
        return checked or left or verb.lemma.casefold() in lexicon.cues.emerging.verbs
    return is_a(report.relation, "obj") and (checked or verb.lemma in GETTING)


def whole_of(sentence: Sentence, noun: Token, lexicon: Lexicon) -> Token:
    """The noun that ``noun`` makes up, whose place in the sentence is that of both: "bursts of fire"."""
    above = sentence.head_of(noun)
    part = above is not None and is_a(noun.relation, "nmod") and case_of(sentence, noun) == "of"
    return above if part and above is not None and above.lemma.casefold() in lexicon.cues.light.bouts else noun


def is_entry(view: View, noun: Token) -> bool:
    """Whether ``noun`` is what a log tells under a time of day: "05:40: first shots at the barracks"."""
    above = view.sentence.head_of(noun)
    listed = above is not None and above.relation == "root" and is_a(noun.relation, "appos", "parataxis", "list", "dep")
    if above is None or not listed:
        return False
    return (above.upos == "NUM" and view.is_timed(above)) or is_under_place(view, noun, above)


def is_under_place(view: View, noun: Token, label: Token) -> bool:
    """Whether a daily list tells ``noun`` under the name of its place: "Aldby bridge: small-arms fire, 40 shots"."""
    if is_verb(label) or label.index + 1 >= noun.index or view.sentence.tokens[label.index + 1].text != ":":
        return False
    named = label.upos == "PROPN" or label.lemma.casefold() in lexicon().actors.place.nouns
    return named and not any(view.sentence.child(w, "nsubj", "aux", "cop") for w in (noun, label))


def first_conjunct(sentence: Sentence, noun: Token) -> Token:
    """The first noun of the coordination that ``noun`` stands in: its relation is that of all."""
    while is_a(noun.relation, "conj") and (above := sentence.head_of(noun)) is not None and not is_verb(above):
        noun = above
    return noun


def under_speech(sentence: Sentence, noun: Token, triggers: list[Trigger]) -> bool:
    """Whether ``noun`` is what an accusation is about: "protested over", "lodged a protest over", "accused of"."""
    above = sentence.head_of(noun)
    if above is None or case_of(sentence, noun) not in CHARGED:
        return False
    leads = {c.lower for c in sentence.children(noun, "det", "det:predet", "predet")}
    taken_up = bool(leads & WHATEVER) or ("the" in leads and not says_which(sentence, noun))
    verb = over(sentence, above) or sentence.head_of(above)
    chain = [above, *(t for t in sentence.ancestors(above) if verb is not None and verb in sentence.ancestors(t))]
    made = {each.lemma.casefold() for each in chain}
    return any(
        t.frame.event == "talk.accuse"
        and not (taken_up and t.frame.roles == "blame")  # "responsibility for the clashes lies with them": told before
        and (t.word in chain or (t.word is verb and not made.isdisjoint(t.frame.needs)))
        for t in triggers
    )


def says_which(sentence: Sentence, noun: Token) -> bool:
    """Whether words of its own say which event ``noun`` means: "the shelling of the town", "the three raids"."""
    return sentence.child(noun, "nmod", "nummod", "nmod:poss", "acl", "compound", "amod") is not None
