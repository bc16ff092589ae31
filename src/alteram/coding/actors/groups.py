"""Of whom a bare number is: "the army met a band of rebels; two were captured", "six of them"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from alteram.coding.clause.nominals import is_rival, nearest_name
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import by_agent, case_of, is_verb, objects, obliques, subject
from alteram.coding.events.craft import CRAFT
from alteram.coding.mentions.counting import SHARED
from alteram.coding.mentions.naming import HYPHENS, Naming
from alteram.coding.scene import Scene, View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

OTHERS = frozenset({"others", "another", "some", "several", "both", "many", "most"}) | frozenset(
    {"all", "none", "each", "neither", "rest"}
)
OTHER = frozenset({"others", "another"})
LOST = frozenset({"loss", "casualty"})
ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh"})
TWO = frozenset({"former", "latter"})
COUNTED = frozenset({"number", "part", "half", "majority", "hundred", "thousand", "score", "dozen", "quarter"})
UNMEANT = frozenset({"body", "remains", "casualty", "victim", "other", "dead", "reporter", "journalist", "both"})
FORCES = frozenset({"police", "troop", "soldiery", "garrison"})
FALLEN = frozenset({"martyr", "dead", "fallen", "body", "corpse"})  # "the martyrs ...; four others were hurt"
BEYOND = frozenset({"surrounding", "nearby", "neighbouring", "neighboring", "adjacent", "other", "remaining"})
TAKEN = frozenset({"capture", "detain", "arrest", "seize", "take", "catch", "apprehend", "disarm"})
AT = frozenset({"on", "at", "against", "into"})
PARTS = frozenset({"including", "among"})
BACK = 2  # sentences before in which those may be named


def group_of(scene: Scene, view: View, token: Token, *, craft: bool, people: bool = False) -> tuple[View, Token] | None:
    """Those of whom ``token`` counts some, a number without a noun: people, ``craft``, or the last of both."""
    if token.lower in TWO:
        return one_of_two(scene, view, token)
    if not is_bare_count(view, token):
        return None
    whose = view.sentence.child(token, "nsubj")
    if whose is not None and whose.lemma.casefold() in LOST:
        return view, whose  # "our losses were two killed"
    if (things := things_beside(scene, view, token)) is not None:
        return view, things
    head = view.sentence.head_of(token)
    doer = subject(view.sentence, head) if head is not None and is_verb(head) else None
    harmed = head is not None and (is_a(token.relation, "nsubj:pass") or doer is token)
    apart = {doer.index} if doer is not None and not harmed else set()
    beside = head is not None and head.xpos == "VBG" and head.kin in ("advcl", "acl") and token.relation == "obj"
    for each in before(scene, view):
        if beside and each is not view:
            return None  # "a car was blown up, injuring three": none of those told of before
        last = token.index if each is view else len(each.sentence.tokens)
        named = [m.head for m in each.weapons if craft and m.arms.kind in CRAFT and m.head.index < last]
        if people or not craft:
            named += [t for t in each.sentence.tokens[:last] if is_group(scene, each, t)]
        found = [t for t in named if each is not view or t.index not in apart]
        if harmed and not craft:  # "the patrol's men were attacked by raiders and two were hurt": two of the men
            found = [t for t in found if not is_a(t.relation, "obl:agent")] or found
        if not craft:  # "eight residents, including two nurses, died and 20 were hurt": of the residents
            found = [t for t in found if case_of(each.sentence, t) not in PARTS] or found
        if found and not craft and is_toll(view, token):
            found = [t for t in found if not is_attacker(each.sentence, t)]
            if not found:
                return None  # "gunmen attacked a bus; seven were killed": whose dead they were is open
        if not craft and is_after_one(each, token, last, max((t.index for t in found), default=-1)):
            return None
        if found:
            last_told = max(found, key=lambda t: t.index)
            return None if is_of_others(scene, view, token, each, last_told) else (each, last_told)
    return None


def is_of_others(scene: Scene, view: View, token: Token, each: View, last_told: Token) -> bool:
    """Whether ``token`` counts others than those told of last: "killed seven pupils; 13 others"."""
    alone = view.sentence.child(token, "nmod") is None  # not "six of them"
    rest = view.sentence.child(token, "det") is not None  # "six were killed, the others fled": of the same
    fresh = (token.lower in OTHER and not rest) or (each is not view and token.relation == "obj" and alone)
    counted = fresh and each.sentence.child(last_told, "nummod") is not None
    acted = scene.issuer is None and last_told.relation == "nsubj"  # "rebels said so. We counted 61 dead"
    return counted or (fresh and (acted or last_told.lemma.casefold() in FALLEN))


def things_beside(scene: Scene, view: View, token: Token) -> Token | None:
    """The things of the clause beside of which ``token`` is some: "20 vehicles were burned and 10 captured"."""
    verb = view.sentence.head_of(token)
    above = view.sentence.head_of(verb) if verb is not None and verb.relation == "conj" else None
    if above is None or verb is None or not is_a(token.relation, "nsubj", "obj"):
        return None
    clauses = (above, *(c for c in view.sentence.children(above, "conj") if c.index < verb.index))
    told = view.sentence.child(clauses[-1], "nsubj" if token.kin == "nsubj" else "obj")
    if told is None or told.upos != "NOUN" or view.sentence.child(told, "nummod") is None:
        return None
    human = told.lemma.casefold() in lexicon().actors.people.nouns  # "four dead were found and four were captured"
    return None if human or is_group(scene, view, told) else told


def is_toll(view: View, token: Token) -> bool:
    """Whether ``token`` counts what an attack cost, whoever did it: "two were killed", "the raid left two dead"."""
    sentence, head = view.sentence, view.sentence.head_of(token)
    if head is None or head.lemma in TAKEN or sentence.child(token, "nmod") is not None:
        return False  # "six of them"
    if is_a(token.relation, "nsubj"):
        return by_agent(sentence, head) is None
    doer = subject(sentence, head)
    return doer is not None and any(is_attacker(sentence, t) for t in sentence.subtree(doer) if t is not doer)


def is_attacker(sentence: Sentence, group: Token) -> bool:
    """Whether ``group`` did to others what cost lives: "militants attacked a bus", "a raid by rebels"."""
    above, case = sentence.head_of(group), case_of(sentence, group)
    if above is None:
        return False
    if not is_verb(above):
        return case == "by" and is_a(group.relation, "nmod")
    if f"{above.lemma} {case}" in lexicon().cues.sharing.verbs:
        return True  # "the raid, attributed to rebels"
    aimed = sentence.child(above, "obj") or any(o.case in AT for o in obliques(sentence, above))
    return group.relation == "nsubj" and above.lemma in attacking() and bool(aimed)


@lru_cache(maxsize=1)
def attacking() -> frozenset[str]:
    """Verbs that tell of an attack by themselves: "raid", "shell"."""
    frames = (f for f in lexicon().frames if f.event.startswith("attack.") and not (f.needs or f.having or f.agents))
    return frozenset(verb for frame in frames for verb in frame.verbs if not frame.objects)


def is_after_one(view: View, token: Token, last: int, group: int) -> bool:
    """Whether "others" are others than one told of since the ``group``: "killing a woman and wounding three others"."""
    people = lexicon().actors.people.nouns | lexicon().actors.civilian.nouns
    return token.lower in OTHER and any(
        t.xpos == "NN" and t.lemma.casefold() in people for t in view.sentence.tokens[group + 1 : last]
    )


def craft_meant(scene: Scene, view: View, token: Token) -> tuple[tuple[View, Token], ...]:
    """The craft that ``token`` stands for, and whoever sent them: "the army launched 12 drones. Ten were shot down"."""
    told = view.craft.get(token.index)
    if told is None:
        return ()
    there = scene.views[told.sentence]
    craft = there.sentence.tokens[told.word]
    verb = there.sentence.head_of(craft)
    sent = verb is not None and verb.lemma.casefold() in lexicon().cues.hurling.verbs
    who = (subject(there.sentence, verb) or by_agent(there.sentence, verb)) if sent and verb is not None else None
    return ((there, craft), (there, who)) if who is not None else ((there, craft),)


def one_of_two(scene: Scene, view: View, token: Token) -> tuple[View, Token] | None:
    """Whom "the former" or "the latter" means, of the last two named together: "the army and the rebels"."""
    for each in before(scene, view):
        last = token.index if each is view else len(each.sentence.tokens)
        found = [t for t in each.sentence.tokens[:last] if is_side(scene, each, t)]
        found = [t for t in found if not (is_a(t.relation, "nmod") and each.sentence.head_of(t) in found)]
        if len(found) > 1:
            return each, found[-2] if token.lower == "former" else found[-1]
    return None


def is_side(scene: Scene, view: View, token: Token) -> bool:
    """Whether ``token`` is the word for some who act: a force, people, or a party by its name."""
    if token.upos not in ("NOUN", "PROPN") or is_a(token.relation, "compound", "flat", "nmod:poss"):
        return False
    if token.upos == "NOUN" and nearest_name(view, token) is not None:
        return True  # "his Norlandic counterpart"
    nouns = lexicon().actors.force.nouns
    named = any(n.first <= token.index <= n.last and n.sort != "capital" for n in view.names)
    return named or token.lemma.casefold() in nouns or is_group(scene, view, token)


def is_bare_count(view: View, token: Token) -> bool:
    """Whether ``token`` counts people without a word for them; "eleven of the rebels" has one."""
    ordinal = token.lower in ORDINALS and view.sentence.child(token, "det") is not None
    some = token.upos == "NOUN" and is_some(token)  # "hundreds of them"
    if token.upos != "NUM" and token.lower not in OTHERS and not (ordinal or some):
        return False
    of = [o.token for o in obliques(view.sentence, token) if o.case == "of"]
    if some and not (ordinal or token.lower in OTHERS) and not any(each.lower in SHARED for each in of):
        return False
    if is_followed(view, token):
        return False
    counts = is_a(token.relation, "nsubj", "obj", "conj") and view.sentence.child(token, "compound", "flat") is None
    return counts and all(each.lower in SHARED for each in of) and not objects(view.sentence, token)


def some_of(sentence: Sentence, token: Token) -> Token | None:
    """The pronoun for those of whom ``token`` counts some: "thousands of them"."""
    if token.upos != "NUM" and not is_some(token):
        return None
    return next((o.token for o in obliques(sentence, token) if o.case == "of" and o.token.lower in SHARED), None)


def is_some(token: Token) -> bool:
    """Whether a noun counts some of those named next: "a number of them", "hundreds of them"."""
    lemma, known = token.lemma.casefold(), lexicon()
    return lemma in COUNTED or lemma in known.actors.collective.nouns or lemma in known.numbers.vague


def is_followed(view: View, token: Token) -> bool:
    """Whether the word for those counted comes next, however the parse ties it: "ten freed children"."""
    after = view.sentence.tokens[token.index + 1 : token.index + 3]
    if after and token.head == after[0].index and is_verb(after[0]):
        return False  # "and four taken prisoner"
    described = bool(after) and (after[0].upos == "ADJ" or after[0].xpos in ("VBN", "VBG"))
    counted = after[1:] if described else after[:1]
    return any(t.upos in ("NOUN", "PROPN", "ADJ") and t.relation != "obj" and not view.is_timed(t) for t in counted)


def before(scene: Scene, view: View) -> Iterator[View]:
    """``view`` and the sentences before it, the nearest first."""
    at = view.sentence.index
    near = [each for each in scene.views if at - BACK <= each.sentence.index <= at]
    yield from reversed(near)


def is_group(scene: Scene, view: View, token: Token) -> bool:
    """Whether ``token`` names several people: "shepherds", "the enemy"."""
    if token.upos not in ("NOUN", "PROPN") or is_a(token.relation, "compound", "nmod:poss"):
        return False  # "the enemy's allies": they, not the enemy
    actors = lexicon().actors
    if is_rival(view.sentence, token) and token.lemma.casefold() in actors.rival.nouns:
        return True
    nouns = (actors.people.nouns | actors.irregular.nouns | FORCES) - UNMEANT
    one = any(each.lower == "one" for each in view.sentence.children(token, "nummod"))  # "one rebel was shot, two fled"
    return (one or token.xpos in ("NNS", "NNPS")) and token.lemma.casefold() in nouns


def both_named(view: View, token: Token) -> list[Naming]:
    """The names of both sides whose men a plural names: "Aldish and Brenni guards", "the ministers of X and Y"."""
    sentence = view.sentence
    if token.xpos not in ("NNS", "NNPS"):
        return []
    if hyphened := hyphened_pair(view, token):
        return hyphened
    beside = [*sentence.children(token, "amod", "compound", "nmod:poss")]
    beside += [o.token for o in obliques(sentence, token) if o.case == "of"]  # "the ministers of Aldland and Brenland"
    first = [t for t in beside if sentence.child(t, "conj") is not None]
    words = [w for t in first for w in (t, *sentence.children(t, "conj"))]
    found = [next(iter(view.names_in([word])), None) for word in words]
    named = [each for each in found if each is not None]
    return named if len(named) == len({each.party.name for each in named}) == 2 else []


def hyphened_pair(view: View, token: Token) -> list[Naming]:
    """The two names that a hyphen joins before a plural: "Aldish-Brenni troops"."""
    names = view.names_in(noun_phrase(view.sentence, token))
    for first, second in pairwise(names):
        joined = second.first == first.last + 2 and view.sentence.tokens[first.last + 1].text in HYPHENS
        if joined and second.last < token.index and first.party is not second.party:
            return [first, second]
    return []


def is_new(sentence: Sentence, noun: Token) -> bool:
    """Whether a definite phrase means others than those told of: "the surrounding villages", "the Guard positions"."""
    beside = any(c.lower in BEYOND for c in sentence.children(noun, "amod"))
    return beside or any(c.upos == "PROPN" for c in sentence.children(noun, "compound"))
