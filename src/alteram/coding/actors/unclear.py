"""Whom a pronoun or a phrase with a name in it does not mean, or may not mean: what a text leaves open stays so."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from alteram.coding.actors.referents import Known
from alteram.coding.actors.remembered import can_act
from alteram.coding.clause.nominals import is_own
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import is_verb, obliques, subject
from alteram.coding.events.craft import is_craft
from alteram.coding.events.needs import satisfies
from alteram.coding.mentions.naming import Naming
from alteram.coding.scene import Scene, View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Span, Token, is_a
from alteram.profiles.records import Party

HELD = ("obj", "nsubj", "nsubj:pass", "obl")
ActorTest = Callable[[View, Token, Party | None], bool]


def has_foes(view: View, token: Token, speaker: Party | None) -> bool:
    """Whether ``token`` names the enemies of others than the side that speaks: "the enemies of X"."""
    if token.lemma.casefold() not in lexicon().actors.rival.nouns:
        return False
    of = [o.token for o in obliques(view.sentence, token) if o.case == "of"]
    names = [name for each in of for name in view.names_in(noun_phrase(view.sentence, each))]
    return any(name.party is not speaker for name in names)


def is_beside_ours(view: View, pronoun: Token, verb: Token, who: Token) -> bool:
    """Whether "its" stands in a clause of its own beside one of "our" side, which says "our" of what it has.

    "Our guns hit a plane and its pilot was captured".
    """
    clause = next((t for t in view.sentence.ancestors(pronoun) if is_verb(t)), verb)
    own = any(is_own(t) for t in noun_phrase(view.sentence, who))
    return own and clause is not verb and subject(view.sentence, clause) is not who


def is_ours_last(scene: Scene, view: View, known: Known, speaker: Party | None) -> bool:
    """Whether those who last acted are "our" men, in the sentence before.

    "The enemy attacked. Our men fired back. They withdrew": who, is left open.
    """
    if known.party is None or known.party is not speaker or known.span is None or view.sentence.index == 0:
        return False
    before = scene.views[view.sentence.index - 1].sentence
    return known.span.start >= before.span.start and "our" in scene.words(known.span).casefold().split()


def is_thing_told(scene: Scene, view: View, pronoun: Token, known: Known, is_actor: ActorTest) -> bool:
    """Whether a thing was named between those who act and "it", which then may mean the thing.

    "They shelled the hill while the mission was leaving it".
    """
    if known.span is None or not is_a(pronoun.relation, "obj", "nsubj:pass"):
        return False
    places = lexicon().actors.place.nouns | lexicon().actors.passed.nouns
    anybody = known.span.start == known.span.end
    first = view.sentence.index - int(known.party is not None or anybody)  # without a party, only by this sentence
    for each in scene.views[max(0, first) : view.sentence.index + 1]:
        for token in each.sentence.tokens:
            between = known.span.end <= token.span.start and token.span.end <= pronoun.span.start
            thing = token.xpos in ("NN", "NNP") and is_a(token.relation, "obj", "nsubj", "nsubj:pass")
            thing = thing or (is_a(token.relation, "obl", "nmod") and token.lemma.casefold() in places and each is view)
            if between and thing and not (each.is_timed(token) or is_actor(each, token, scene.issuer)):
                return True
    return False


@cache
def owned_things() -> frozenset[str]:
    """The nouns of what has an owner, a guard or a crew, and is nobody itself."""
    actors = lexicon().actors
    things = (actors.place, actors.passed, actors.ridden, actors.built, actors.civilian)
    return frozenset().union(*(each.nouns for each in things)) - actors.people.nouns


def is_of_thing(view: View, pronoun: Token) -> bool:
    """Whether "its" may be that of a thing named before it: "attacked a convoy and wounded its driver"."""
    for token in reversed(view.sentence.tokens[: pronoun.index]):
        many = token.xpos in ("NNS", "NNPS")
        if token.upos != "NOUN" or many != (pronoun.lower == "their") or not is_a(token.relation, *HELD):
            continue
        thing = token.lemma.casefold() in owned_things() or is_craft(view, token)
        if thing and not any(is_own(t) for t in view.sentence.children(token, "nmod:poss")):
            return True
    return False


def named_before(view: View, pronoun: Token) -> Naming | None:
    """The party named last before "its" in its own sentence: "in the name of Norland, its government closed it"."""
    if pronoun.lower == "they":
        return group_before(view, pronoun)
    possessed = view.sentence.head_of(pronoun)
    if pronoun.lower not in ("its", "their") or possessed is None or not is_a(possessed.relation, "nsubj"):
        return None
    return next((n for n in reversed(view.names) if n.last < pronoun.index and n.sort != "capital"), None)


def group_before(view: View, pronoun: Token) -> Naming | None:
    """Whose the one group of people or craft is that its sentence names before "they": "two gunboats of X"."""
    found: dict[int, Naming] = {}
    for name in view.names:
        word = view.sentence.tokens[name.last]
        over = view.sentence.head_of(word) if is_a(word.relation, "compound", "amod", "nmod", "flat") else None
        group = over if over is not None and over.xpos in ("NNS", "NNPS") else word
        acts = satisfies(view, group, "@force") or satisfies(view, group, "@people") or is_craft(view, group)
        if group.index < pronoun.index and group.xpos in ("NNS", "NNPS") and acts and name.party is not None:
            found[group.index] = name
    return next(iter(found.values())) if len(found) == 1 else None


def tells_of_itself(view: View, pronoun: Token, speaker: Party | None) -> bool:
    """Whether "they" is the subject of what the side that speaks is told to say: "the Front said that they held it"."""
    verb = view.sentence.head_of(pronoun)
    above = view.sentence.head_of(verb) if verb is not None and is_a(verb.relation, "ccomp") else None
    if above is None or speaker is None or not is_a(pronoun.relation, "nsubj") or not is_verb(above):
        return False
    who = subject(view.sentence, above) if above.lemma.casefold() in lexicon().cues.saying.verbs else None
    named = view.names_in(noun_phrase(view.sentence, who)) if who is not None else ()
    ours = verb is not None and any(is_own(each) for each in view.sentence.subtree(verb))  # "that they hit our post"
    return not ours and any(name.party is speaker for name in named)


def is_of_another(sentence: Sentence, pronoun: Token) -> bool:
    """Whether "its" stands in what somebody else says: "a delegate told the mission that its guns were elsewhere"."""
    saying = lexicon().cues.saying.verbs
    for above in sentence.ancestors(pronoun):
        who = subject(sentence, above) if is_verb(above) and above.lemma.casefold() in saying else None
        if who is not None and pronoun not in sentence.subtree(who) and who.upos != "PRON":
            return not any(is_own(t) for t in noun_phrase(sentence, who))
    return False


def is_not_of_speaker(scene: Scene, view: View, pronoun: Token, is_actor: ActorTest) -> bool:
    """Whether "its" need not be of those who speak: others say it, or it may be of a thing told in the sentence before.

    "The rebels raided a depot. Its gate was blown up".
    """
    owned, at = view.sentence.head_of(pronoun), view.sentence.index
    before = view.sentence.tokens[: pronoun.index]
    if pronoun.lower == "their" and any(
        is_a(t.relation, "nsubj") and t.upos != "PRON" and can_act(view, t) for t in before
    ):
        return True  # "a man was killed and his wife hurt when their car ran over a mine"
    if is_of_another(view.sentence, pronoun) or is_of_thing(view, pronoun):
        return True
    if owned is None or not at:
        return False
    start = scene.views[at - 1].sentence.span.start
    return is_thing_told(scene, view, owned, Known(None, span=Span(start, start)), is_actor)


def foe_named(view: View, pronoun: Token, speaker: Party | None) -> Known | None:
    """The other side, named before a "they" of those who say "we": "we broke the Iraqi line; they fled"."""
    for name in reversed(view.names):
        first = view.sentence.tokens[name.first]
        if name.sort != "capital" and name.party is not speaker and first.index < pronoun.index:
            return Known(name.party, span=first.span, inherited=True)
    return None


def is_named_apart(sentence: Sentence, noun: Token) -> bool:
    """Whether a name that nobody knows is in the phrase of ``noun``: "the forces of the Aldby Military Council"."""
    of = [o.token for o in obliques(sentence, noun) if o.case == "of"]
    return any(t.upos == "PROPN" for each in of for t in (each, *sentence.children(each, "compound", "amod")))


def is_disowned(sentence: Sentence, noun: Token) -> bool:
    """Whether an adjective says that no side calls it its own: "the de facto authorities", "self-styled"."""
    adjectives, words = lexicon().actors.state.adjectives, sentence.tokens
    before = (t for t in noun_phrase(sentence, noun) if noun.index - 4 < t.index < noun.index)
    for each in before:
        joined = each.index > 1 and words[each.index - 1].text == "-"
        whole = f"{words[each.index - 2].lower}-{each.lower}" if joined else each.lower
        if {each.lower, whole} & adjectives:
            return True
    return False


def teller(sentence: Sentence, token: Token) -> Token | None:
    """Who is told to say the clause of ``token``: "Sudland said that the army", "according to Sudland, the army"."""
    verbs = lexicon().cues.saying.verbs
    below = token
    for above in sentence.ancestors(token):
        cited = next((o.token for o in obliques(sentence, above) if o.case == "according to"), None)
        if cited is not None and cited is not below:
            return cited
        if is_a(below.relation, "ccomp") and above.lemma.casefold() in verbs:
            return subject(sentence, above)
        below = above
    return None


def is_titled(sentence: Sentence, token: Token, words: frozenset[str]) -> bool:
    """Whether ``words`` of a name have ``token`` and all titles before it: "the army", not "the Royal Army"."""
    titles = (t.lower for t in sentence.children(token, "amod", "compound") if t.text[0].isupper())
    return {token.lower, *titles} <= words
