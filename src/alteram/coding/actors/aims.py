"""What prepositions mark as the target of an act, and what only as its setting."""

from __future__ import annotations

from alteram.coding.clause.nominals import is_own
from alteram.coding.clause.phrases import is_distant, noun_phrase
from alteram.coding.clause.syntax import RELATIVE, antecedent, by_agent, is_passive, objects, obliques, particle
from alteram.coding.events.craft import is_craft, is_shot, is_weapon
from alteram.coding.events.needs import satisfies
from alteram.coding.events.triggers import Trigger
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

LAID = frozenset({"along", "around", "at", "between", "in", "inside", "near", "on", "within"})
KEPT = frozenset({"hold", "occupy", "man", "garrison"})
STRANDED = frozenset({"on", "upon", "at"})
HELD_UP = ("people.detain", "access.", "talk.refuse", "attack.other", "harm.people")
AGAINST = frozenset({"on", "at", "against", "upon", "into", "towards", "toward", "over", "among", "onto"})
# where a mine goes off, and where a shell ends
MARKS = {"attack.mine": AGAINST | {"under", "beneath", "through"}, "attack.shelling": AGAINST | {"through"}}
ONTO = frozenset({"direction", "hand", "face"})  # "in the direction of the post", "in the hands of a boy"


def oblique_targets(view: View, trigger: Trigger, verb: Token) -> tuple[Token, ...]:
    """The targets that prepositions mark around ``verb``: "on", "at", "against", "in the direction of"."""
    if trigger.frame.event.startswith(("agreement.", "aid.", "people.release", "people.return")):
        return ()  # "agreed at the talks in Moscow", "exchanged at the bridge"
    if trigger.frame.event == "access.deny" and is_passive(view.sentence, verb):
        return ()  # "the road is closed at Aldby"
    arms = [o.token for o in obliques(view.sentence, verb) if o.case == "with" and is_weapon(view, o.token)]
    shots = [t for t in objects(view.sentence, verb) if is_weapon(view, t) or is_shot(t)]  # "fired rockets on the post"
    shots += arms  # "attacks were made with drones against the port"
    # "carried out an action against"
    shots += [t for t in objects(view.sentence, verb) if is_of_verb(trigger, verb, t)]
    phrases = sorted((o for w in (verb, *shots) for o in obliques(view.sentence, w)), key=lambda o: o.token.index)
    at = trigger.frame.event not in ("attack.ground", "access.deny")  # one fires at a town, but assembles at it
    fired = trigger.frame.event == "harm.property" and verb.lemma == "set"  # "set fire to the mill"
    found = [
        antecedent(view.sentence, o.token)  # "the farmers, at whom they fired"
        for o in phrases
        if (fired and o.case == "to") or o.case in MARKS.get(trigger.frame.event, AGAINST)
        if is_soil(view, o.token) or not is_setting(view, o.token)
        # "at the bridge troops opened fire": that is where
        if o.case != "at" or (at and (o.token.index > verb.index or o.token.xpos in RELATIVE))
    ]
    last = aimed_at(view, verb) or broken(view, trigger, verb)
    return some(fought(view, verb)) or tuple(found[:1]) or some(last)


def broken(view: View, trigger: Trigger, verb: Token) -> Token | None:
    """Whose lines somebody got through or behind: "broke through the lines of the invading army"."""
    if trigger.frame.event != "attack.ground":
        return None
    lines = [o.token for o in obliques(view.sentence, verb) if o.case in ("through", "behind")]
    owners = [t for line in lines for t in view.sentence.children(line, "nmod:poss")]
    owners += [o.token for line in lines for o in obliques(view.sentence, line) if o.case == "of"]
    rivals = lexicon().actors.rival.nouns
    return next((t for t in owners if is_own(t) or is_fighting(view, t) or t.lemma.casefold() in rivals), None)


def fought(view: View, verb: Token) -> Token | None:
    """Whom somebody fights, where "with" says so: "clashed with the rebels"; not with what: "with rifles"."""
    mutual = lexicon().cues.mutual.verbs
    traded = [t for t in objects(view.sentence, verb) if f"{verb.lemma} {t.lemma}".casefold() in mutual]
    fights = (verb, *traded) if traded or verb.lemma.casefold() in mutual else ()
    phrases = (o for word in fights for o in obliques(view.sentence, word))
    found = (o.token for o in phrases if o.case == "with" and not is_weapon(view, o.token))
    return next((token for token in found if is_fighting(view, token) or is_craft(view, token)), None)


def is_fighting(view: View, token: Token) -> bool:
    return bool(view.names_in([token])) or (token.upos != "PRON" and satisfies(view, token, "@force"))


def taken_from(view: View, trigger: Trigger) -> tuple[Token, ...]:
    """Those from whom ground is taken: "retook the district from the insurgents"."""
    if trigger.frame.event != "attack.ground":
        return ()
    found = (o.token for o in obliques(view.sentence, trigger.word) if o.case == "from")
    return tuple(t for t in found if is_fighting(view, t) and not is_setting(view, t))[:1]


def fired_from(view: View, trigger: Trigger, verb: Token) -> Token | None:
    """Whom fire comes from: "was fired on from one of the boats", "from the rebel side"; not from a place."""
    if not trigger.frame.event.startswith(("attack.", "ceasefire.")):
        return None
    if is_passive(view.sentence, verb) and taken_from(view, trigger):
        return None
    for phrase in obliques(view.sentence, verb):
        if phrase.case != "from" or view.is_timed(phrase.token) or is_distant(view.sentence, phrase):
            continue
        if (holder := held_by(view, phrase.token)) is not None:
            return holder
        of = [o.token for o in obliques(view.sentence, phrase.token) if o.case == "of"]
        if phrase.token.lemma.casefold() == "direction":  # "shots were heard from the direction of the rebel lines"
            return next((each for each in (held_by(view, place) for place in of) if each is not None), None)
        token = next(iter(of), phrase.token) if is_some(phrase.token) else phrase.token
        if can_fire(view, token):
            return token
    return None


def can_fire(view: View, token: Token) -> bool:
    """Whether fire may come from ``token`` as from whoever fires: craft, a car, fighters, others, no place."""
    if token.upos not in ("NOUN", "PROPN") or is_craft(view, token) or is_place(view, token):
        return is_craft(view, token)
    ridden = token.lemma.casefold() in lexicon().actors.ridden.nouns
    several = token.xpos in ("NNS", "NNPS") and satisfies(view, token, "@people")
    return ridden or several or token.xpos == "NNPS" or satisfies(view, token, "@force")


def held_by(view: View, place: Token) -> Token | None:
    """Who is in a place that fire comes from: "from a house held by snipers", "from the rebel lines"."""
    clauses = (c for c in view.sentence.children(place, "acl") if c.xpos == "VBN" and c.lemma in KEPT)
    clauses = (c for c in clauses if c.index == place.index + 1)  # not "from the hill at our village, held by us"
    holders = (by_agent(view.sentence, clause) for clause in clauses)
    holder = next((each for each in holders if each is not None and is_fighting(view, each)), None)
    return holder or (whose_post(view, place) if place.lemma.casefold() in lexicon().actors.manned.nouns else None)


def whose_post(view: View, place: Token) -> Token | None:
    """Whose a line, a post or a zone is, where its name tells: "the rebel lines", "the posts of the 3rd Brigade"."""
    owners = [*view.sentence.children(place, "compound", "amod", "nmod:poss")]
    owners += [o.token for o in obliques(view.sentence, place) if o.case == "of"]
    owners += [t for t in view.sentence.children(place, "nmod:poss") if view.names_in([t])]
    titled = (t for t in owners if t.upos == "PROPN" and not view.is_timed(t))
    named = (t for t in owners if t.upos != "PROPN" and (is_fighting(view, t) or is_hostile(t)))
    return next((t for t in (*named, *titled) if not is_place(view, t)), None)


def is_hostile(token: Token) -> bool:
    return token.lemma.casefold() in lexicon().actors.rival.nouns | lexicon().actors.irregular.nouns


def stopped_at(view: View, trigger: Trigger) -> Token | None:
    """Who did it at a post that is theirs: "was detained at an RVF checkpoint", "at the roadblock of the militia"."""
    if not trigger.frame.event.startswith(HELD_UP) or not is_passive(view.sentence, trigger.word):
        return None
    posts = lexicon().actors.manned.nouns
    for phrase in obliques(view.sentence, trigger.word):
        if phrase.case != "at" or phrase.token.lemma.casefold() not in posts:
            continue
        owners = [*view.sentence.children(phrase.token, "compound", "nmod:poss")]
        owners += [o.token for o in obliques(view.sentence, phrase.token) if o.case in ("of", "by")]
        one = any(det.lower in ("a", "an") for det in view.sentence.children(phrase.token, "det"))
        owned = (t for t in owners if not is_place(view, t))
        found = next((t for t in owned if is_fighting(view, t) or (one and t.upos == "PROPN")), None)
        if found is not None:
            return found
    return None


def is_place(view: View, token: Token) -> bool:
    """Whether ``token`` only names a place: "at the Aldby checkpoint"."""
    named = bool(view.names_in([token])) or satisfies(view, token, "@force")
    return not named and any(m.span.overlaps(token.span) for m in view.places)


def is_hit_in_note(view: View, trigger: Trigger, who: Token) -> bool:
    """Whether a note leaves out "was": "Aldby shelled from the hills", "one of ours hit", not "the enemy shelled"."""
    verb, phrase = trigger.word, noun_phrase(view.sentence, who)
    terse = who.xpos == "NN" and all(t.upos in ("NOUN", "ADJ") for t in phrase)  # "enemy patrol hit", without article
    back = particle(view.sentence, verb) is not None or any(t.lower == "back" for t in view.sentence.children(verb))
    own = not back and verb.lemma in lexicon().cues.befalling.words and (terse or any(is_own(t) for t in phrase))
    bare = verb.xpos in ("VBD", "VBN") and view.sentence.child(verb, "aux") is None
    by = any(o.case == "by" and is_weapon(view, o.token) for o in obliques(view.sentence, verb))
    return bare and (by or own or is_place(view, who)) and not oblique_targets(view, trigger, verb)


def is_some(token: Token) -> bool:
    """Whether ``token`` counts some of what follows "of": "one of the boats", "groups of militiamen"."""
    return token.upos in ("NUM", "PRON") or token.lemma.casefold() in lexicon().actors.collective.nouns


def aimed_at(view: View, verb: Token) -> Token | None:
    """What fire goes in the direction of, where that is no mere place: "opened fire in the direction of the post"."""
    targets = lexicon().actors.military.nouns | lexicon().actors.civilian.nouns | lexicon().actors.force.nouns
    phrases = (o for word in (verb, *objects(view.sentence, verb)) for o in obliques(view.sentence, word))
    ways = [o.token for o in phrases if o.token.lemma.casefold() in ONTO and o.case != "from"]
    aims = (o.token for way in ways for o in obliques(view.sentence, way) if o.case == "of")
    return next((t for t in aims if t.lemma.casefold() in targets or satisfies(view, t, "@people")), None)


def is_soil(view: View, token: Token) -> bool:
    """Whether ``token`` is somebody's own ground, so that what hits it hits them: "on Sudland's soil"."""
    if token.lemma.casefold() not in lexicon().actors.soil.nouns:
        return False
    owners = view.sentence.children(token, "amod", "compound", "nmod:poss")
    return any(is_own(each) or view.names_in([each]) for each in owners)


def is_setting(view: View, token: Token) -> bool:
    """Whether ``token`` says when or where rather than whom: a time, a border, a line, a direction."""
    if view.is_timed(token):
        return True
    lemma, actors = token.lemma.casefold(), lexicon().actors
    told = {each.lower for each in view.sentence.children(token, "amod")}
    if told & (actors.civilian.adjectives | actors.military.adjectives):
        return False  # "residential areas"
    number = token.upos == "NUM" and not any(o.case == "of" for o in obliques(view.sentence, token))
    return number or lemma in actors.setting.nouns or lemma in lexicon().numbers.measures


def mined(view: View, verb: Token) -> tuple[Token, ...]:
    """What mines are laid in, beside or between: "mined the ground between our posts and the road"."""
    sentence = view.sentence
    phrases = (o for word in (verb, *objects(sentence, verb)) for o in obliques(sentence, word))
    found = [o.token for o in phrases if o.case in LAID and sentence.child(o.token, "amod", "compound", "nmod:poss")]
    owned = [token for token in found if view.names_in(noun_phrase(sentence, token)) and not is_weapon(view, token)]
    return tuple(owned[:1])


def is_lone_number(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is a number that no words say the meaning of."""
    return token.upos == "NUM" and sentence.child(token, "nmod", "nummod") is None


def is_aimed_at(view: View, trigger: Trigger, who: Token) -> bool:
    """Whether the subject of a passive is what the verb's last preposition marks: "the plane was fired on"."""
    if who.relation != "nsubj:pass":
        return False
    next_word = view.sentence.tokens[trigger.word.index + 1 : trigger.word.index + 2]
    stranded = any(word.lower in STRANDED and word.relation != "case" for word in next_word)
    return stranded or particle(view.sentence, trigger.word) in STRANDED


def given_to(view: View, trigger: Trigger) -> tuple[Token, ...]:
    """Those to whom something is handed, or for whom: "to" and "for" after verbs of giving."""
    told = some(view.sentence.child(trigger.word, "iobj"))
    if trigger.frame.event == "access.deny":
        return told or refused_to(view, trigger.word) or whose_way(view, trigger)
    if trigger.frame.event not in ("mine.records", "aid.provide", "people.release"):
        return told
    cases = ("to", "for", "among") if trigger.frame.event == "aid.provide" else ("to",)
    found = [o.token for o in obliques(view.sentence, trigger.word) if o.case in cases and not view.is_timed(o.token)]
    return told or tuple(found[:1])


def refused_to(view: View, verb: Token) -> tuple[Token, ...]:
    """Those to whom access is refused: "denied access to the team", not "to the village"."""
    sentence = view.sentence
    words = (verb, *sentence.children(verb, "obj", "nsubj:pass"))
    phrases = [o.token for word in words for o in obliques(sentence, word) if o.case in ("to", "for")]
    # "flights of the team"
    phrases += [o.token for word in words[1:] for o in obliques(sentence, word) if o.case == "of"]
    teams = (
        t for t in phrases if view.names_in([t]) or any(satisfies(view, t, need) for need in ("@force", "@monitors"))
    )
    return tuple(teams)[:1]


def whose_way(view: View, trigger: Trigger) -> tuple[Token, ...]:
    """Whose access is refused, by the words before it: "restricted the team's movement", "denied the team passage"."""
    sentence, passive = view.sentence, is_passive(view.sentence, trigger.word)
    needs = trigger.frame.needs
    ways = [t for t in sentence.children(trigger.word, "obj", "nsubj:pass") if t.lemma.casefold() in needs]
    owners = [t for way in ways for t in sentence.children(way, "nmod:poss", "compound")]
    kinds = ("@monitors", "@people", "@force")
    found = (t for t in owners if t.upos != "PRON" and any(satisfies(view, t, kind) for kind in kinds))
    return tuple(t for t in found if not passive or is_a(t.relation, "nmod:poss"))[:1]


def some(token: Token | None) -> tuple[Token, ...]:
    return () if token is None else (token,)


def behind_mark(view: View, verb: Token) -> Token | None:
    """Who did it, whose phrase was read with that of what was hit: "shots were fired at a car by men in uniform"."""
    if not is_passive(view.sentence, verb):
        return None
    actors = lexicon().actors
    marks = actors.civilian.nouns | actors.military.nouns | actors.place.nouns
    beside = obliques(view.sentence, verb)  # "was fired on without warning by two boats"
    struck = (o.token for o in beside if o.case == "without" or o.token.lemma.casefold() in marks)
    found = (o.token for mark in struck for o in obliques(view.sentence, mark) if o.case == "by")
    kinds = ("@force", "@people")
    return next((t for t in found if is_craft(view, t) or any(satisfies(view, t, kind) for kind in kinds)), None)


def is_in_stem(trigger: Trigger, verb: Token, thing: Token) -> bool:
    """Whether a frame has a verb with its object, and perhaps a particle, for one: "carry out action"."""
    return (verb.lemma, thing.lemma) in ((v.split()[0], v.split()[-1]) for v in trigger.frame.verbs if " " in v)


def is_of_verb(trigger: Trigger, verb: Token, thing: Token) -> bool:
    """Whether an object only makes the sense of its verb: "carried out an action", "commenced firing"."""
    needed = thing.lemma.casefold() in trigger.frame.needs or thing.lower in trigger.frame.needs
    return needed or is_in_stem(trigger, verb, thing)


def beyond(view: View, trigger: Trigger, thing: Token) -> list[Token]:
    """``thing``, or what is behind it where it belongs to the verb: "took control of the hill"."""
    if not is_in_stem(trigger, trigger.word, thing) or not trigger.frame.event.startswith("attack."):
        return [thing]
    if trigger.frame.event != "attack.ground":  # "carried out an action against the post", "an action targeting it"
        aimed = (c for c in view.sentence.children(thing, "acl") if c.lemma == "target" and c.xpos == "VBG")
        return [t for clause in aimed for t in objects(view.sentence, clause)]
    phrases = [*obliques(view.sentence, thing), *obliques(view.sentence, trigger.word)]
    return [o.token for o in phrases if o.case in ("of", "over")][:1] or [thing]
