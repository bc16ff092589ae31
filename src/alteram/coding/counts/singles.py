"""One person or thing alone that a claim tells of, as a count of one: "a soldier", "another MiG-29", "a drone"."""

from __future__ import annotations

from alteram.coding.clause.phrases import coordinated, phrase_span
from alteram.coding.clause.syntax import is_verb
from alteram.coding.counts.quantities import only
from alteram.coding.counts.units import as_person, unit_of
from alteram.coding.events.craft import is_craft, is_weapon
from alteram.coding.events.needs import satisfies
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.mentions.numbers import neighbour
from alteram.coding.scene import Scene, View
from alteram.coding.stance.doubts import negating
from alteram.lexicon import lexicon
from alteram.model import Quantity, Sentence, Span, Token, is_a

PERSONS = ("harm.people", "people.detain", "people.release", "people.return", "people.displace")
FLOWN = ("force.overflight", "force.deploy", "attack.air", "attack.drone")
VAGUE = frozenset({"damage", "loss", "blow", "fire", "destruction", "toll", "share", "heap", "pair", "couple"})
ONE_MORE = frozenset({"another", "fourth", "third", "second", "fifth", "sixth"})


def singles(
    scene: Scene, view: View, trigger: Trigger, roles: Roles, counted: tuple[Quantity, ...], tokens: list[Token]
) -> tuple[Quantity, ...]:
    """One for each person or thing alone that the clause tells of, where no number counts it already."""
    one_each = [token for token in tokens if is_listed(view.sentence, token)]
    if trigger.frame.event == "harm.people":  # "left three dead and a mosque in ruins": nobody there
        one_each = [token for token in one_each if satisfies(view, token, "@people")]
    listed = [of_one(scene, view, token) for token in one_each]
    if trigger.frame.event.startswith(("harm.", "people.", "attack.")):
        listed += [of_one(scene, view, token) for token in tokens if is_another(view.sentence, token)]
    found = [*listed, *(each for each in told_alone(scene, view, trigger, roles) if each is not None)]
    spans = [Span(q.start, q.end) for q in counted]
    kept: list[Quantity] = []
    for one in found:
        if not any(Span(one.start, one.end).overlaps(span) for span in spans):
            kept.append(one)
            spans.append(Span(one.start, one.end))
    return tuple(kept)


def is_listed(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is one of its kind in a list that counts the others: "two trucks and a jeep"."""
    if not is_one(sentence, token) or token.lemma.casefold() in lexicon().actors.collective.nouns:
        return False
    first = sentence.head_of(token) if is_a(token.relation, "conj") else token
    if first is None or is_verb(first):
        return False
    group = (first, *sentence.children(first, "conj"))
    return any(each.index != token.index and sentence.child(each, "nummod") is not None for each in group)


def told_alone(scene: Scene, view: View, trigger: Trigger, roles: Roles) -> list[Quantity | None]:
    event = trigger.frame.event
    further = [who for verb in trigger.joined for who in view.sentence.children(verb, "nsubj", "obj")]
    listed = [each for token in (*roles.targets, *further) for each in coordinated(view.sentence, token)]
    if event == "harm.property":  # no "a widow lost her hut"
        listed = [token for token in listed if not satisfies(view, token, "@people")]
    found: list[Quantity | None] = []
    if event in PERSONS:
        found = [single(scene, view, token) for token in listed]
    if event in ("people.detain", "harm.property", "mine.clearance") or event.startswith("attack."):
        craft = event.startswith("attack.") and not trigger.frame.wrecks
        found += [single_thing(scene, view, token, craft=craft) for token in listed]
    if event == "harm.property":
        found += [of_one(scene, view, token) for token in listed if is_some_thing(view.sentence, token)]
    if event in FLOWN and trigger.frame.roles != "find":  # "a drone of the mission spotted two guns": it is no count
        doers = view.sentence.children(trigger.carrier or trigger.word, "nsubj")
        found += [single_thing(scene, view, each, craft=True) for t in doers for each in coordinated(view.sentence, t)]
    if event.startswith("attack."):
        used = view.sentence.children(trigger.carrier or trigger.word, "nsubj", "obj")
        found += [single_thing(scene, view, token, craft=False) for token in used if is_weapon(view, token)]
    return found


def single(scene: Scene, view: View, token: Token) -> Quantity | None:
    """The one person whom ``token`` names, as a count of one: "a soldier", "policeman Przic"; None where it is none."""
    sentence = view.sentence
    named = token.xpos in ("NN", "NNP") and any(w.text[:1].isupper() for w in sentence.children(token, "flat", "appos"))
    if is_one_more(sentence, token):
        return of_one(scene, view, token)
    known = any(name.first <= token.index <= name.last for name in view.names)
    human = is_one(sentence, token) and is_person(view, token)
    if (known and not is_one(sentence, token)) or not (named or human or is_the_one(sentence, token)):
        return None
    return of_one(scene, view, token)


def single_thing(scene: Scene, view: View, token: Token, *, craft: bool) -> Quantity | None:
    """The one thing that was hit, as a count of one: "a school", "a MiG-29"; with ``craft`` only what moves."""
    units = scene.lexicon.numbers.noun_units
    unit = units.get(token.lemma.casefold())
    moves = unit in ("vehicles", "aircraft", "drones", "vessels") or is_craft(view, token)
    actors = scene.lexicon.actors
    kinds = actors.civilian.nouns | actors.military.nouns | actors.place.nouns
    solid = is_weapon(view, token) or unit is not None or token.lemma.casefold() in kinds
    if not is_one(view.sentence, token) or not (moves if craft else solid):
        return None
    return of_one(scene, view, token)


def is_some_thing(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is one thing that can be wrecked, whatever it is: "a locomotive", not "a number of houses"."""
    actors, lemma = lexicon().actors, token.lemma.casefold()
    return is_one(sentence, token) and lemma not in actors.collective.nouns | actors.notion.nouns | VAGUE


def is_another(sentence: Sentence, token: Token) -> bool:
    """Whether a bare "another" stands for one more, as whatever it is parsed: "and another wounded"."""
    if token.lower != "another" or neighbour(sentence, token, -1) in ("after", "one"):
        return False  # "one after another"
    above = sentence.head_of(token)
    return token.relation != "det" or (above is not None and is_verb(above))


def is_one_more(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` stands for one more of those told of: "another was wounded", "a third surrendered"."""
    third = token.lower in ONE_MORE and any(det.lower in ("a", "an") for det in sentence.children(token, "det"))
    return third or token.lower == "another"


def is_one(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is one of its kind by its article: "a soldier", "another F-16"."""
    share = token.lower in lexicon().numbers.shares and neighbour(sentence, token, 1) == "of"  # "a third of the houses"
    if token.xpos not in ("NN", "NNP") or share:
        return False
    if sentence.child(token, "amod") is not None and is_not_one(sentence, token):
        return False
    articles = (det for det in sentence.children(token, "det") if det.lower in ("a", "an", "another"))
    return any(neighbour(sentence, det, -1) != "not" for det in articles)  # "not a single house": none


def is_not_one(sentence: Sentence, token: Token) -> bool:
    """Whether a negation says that there is none: "did not capture a single soldier"."""
    single = any(c.lower == "single" for c in sentence.children(token, "amod"))
    return single and any(negating(sentence, each) for each in sentence.ancestors(token) if is_verb(each))


def is_person(view: View, token: Token) -> bool:
    """Whether ``token`` is a human being, a body of people, or one by whose people it is called: "a Serb"."""
    named = any(name.first <= token.index <= name.last for name in view.names)
    listed = lexicon().numbers.single | lexicon().actors.force.nouns  # "an infiltrator", "a brigade was wiped out"
    return named or satisfies(view, token, "@people") or token.lemma.casefold() in listed


def is_the_one(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is one known human being: "its driver", "the imam"; not "the crew"."""
    told = sentence.child(token, "det", "nmod:poss")
    actors, lemma = lexicon().actors, token.lemma.casefold()
    many = actors.force.nouns | actors.civilian.nouns | actors.collective.nouns
    known = actors.people.nouns | lexicon().numbers.single
    human = lemma in known and (lemma not in many or lemma.endswith(("man", "woman", "boy", "girl")))
    return (
        token.xpos == "NN" and told is not None and told.lower in ("the", "its", "his", "her", "their", "our") and human
    )


def of_one(scene: Scene, view: View, token: Token) -> Quantity:
    span = phrase_span(view.sentence, token)
    words = scene.words(span)
    unit = as_person(unit_of(view, token, token, scene.lexicon.numbers), token)
    return only(words, span, unit, (1, 1, 1), of=words)
