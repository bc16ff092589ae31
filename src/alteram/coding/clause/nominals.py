"""Noun phrases by themselves: what they name, what they are made of, and whether they mean the other side."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from alteram.coding.clause.asked import once
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import antecedent, case_of, obliques
from alteram.coding.mentions.naming import HYPHENS, Naming
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

# offices of a body that deals with others; none of them is of those that they deal with
OFFICES: Final = frozenset(
    {"representative", "envoy", "ambassador", "rapporteur", "coordinator", "adviser", "advisor", "mediator", "delegate"}
    | {"commissioner", "commission", "committee", "mission", "secretary", "expert", "facilitator", "co-chair"}
)
REMITS: Final = frozenset({"for", "to", "on"})
EXCEPTING: Final = frozenset({"except", "excepting", "excluding", "save", "barring"})
ENTERING: Final = frozenset({"enter", "cross", "reach", "approach"})
BESIDE: Final = frozenset({"in", "at", "near", "on", "through", "via"})  # where one is, or by what one speaks


def is_person(view: View, token: Token) -> bool:
    """Whether ``token`` is one human being: a proper name that is no party's, "a man", "the spokesman"."""
    if token.upos == "PROPN":
        return not any(name.first <= token.index <= name.last for name in view.names)
    lemma = token.lemma.casefold()
    human = lemma in lexicon().actors.people.nouns or lemma.endswith(("man", "woman", "person"))
    return token.xpos == "NN" and human


def is_own(token: Token) -> bool:
    """Whether ``token`` is "we", "us" or "our", or the "I" of a letter, and neither the United States nor a numeral."""
    return token.text != "US" and token.upos != "NUM" and token.lower in lexicon().actors.own.words


def is_described(sentence: Sentence, token: Token) -> bool:
    """Whether a pointing word says itself who is meant: "those who work there", "those of the other side"."""
    return token.lower in ("these", "those") and sentence.child(token, "acl", "nmod") is not None


def content_noun(sentence: Sentence, noun: Token) -> Token:
    """What a collective is made of: "residents" in "a group of residents"."""
    inner = [o.token for o in obliques(sentence, noun) if o.case == "of"]
    return inner[0] if inner and noun.lemma.casefold() in lexicon().actors.collective.nouns else noun


def phrase_of(sentence: Sentence, token: Token) -> str:
    return " ".join(t.lower for t in noun_phrase(sentence, token))


@once
def names_all(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is of every party: "both sides", "the delegations of the two countries"."""
    phrases = lexicon().actors.all.phrases
    whose = [o.token for o in obliques(sentence, token) if o.case == "of"] if token.xpos == "NNS" else []
    return any(phrase_of(sentence, each) in phrases for each in (token, *whose))


@once
def is_rival(sentence: Sentence, token: Token) -> bool:
    """Whether ``token``'s phrase is "the enemy", "the opposite side" or the like, or belongs to it."""
    rival = lexicon().actors.rival
    phrase = noun_phrase(sentence, token)
    if any(t.lemma in rival.nouns and t.upos == "NOUN" and not is_estranged(sentence, t, token) for t in phrase):
        return True
    if not any(t.lower in rival_openers() for t in phrase):
        return False  # most phrases name somebody else
    words = " ".join(t.lower for t in phrase)
    return any(each in words for each in rival.phrases)


@lru_cache(maxsize=1)
def rival_openers() -> frozenset[str]:
    """The first words of the phrases that mean the other side."""
    return frozenset(phrase.split()[0] for phrase in lexicon().actors.rival.phrases)


@once
def nearest_name(view: View, token: Token) -> Naming | None:
    """The name in ``token``'s phrase that stands nearest to it in the tree; of equals the first."""
    phrase = noun_phrase(view.sentence, token)
    names = [n for n in view.names_in(phrase) if not (is_setting_name(view, n, token) or is_origin_name(n, token))]
    names = [n for n in names if not (is_descent(view, n) or is_entered(view, n, token))]
    names = [n for n in names if not (is_watched(view, n, token) or is_remit(view, n, token))]
    if len(names) > 1 or (names and names[0].first > token.index):
        names = [n for n in names if not is_excepted(view, n, token)]
    names = [n for n in names if not (is_backer(view, n) or is_estranged(view.sentence, first_word(view, n), token))]
    covering = [name for name in names if name.first <= token.index <= name.last]
    if covering:
        return covering[0]
    return min(
        names,
        key=lambda name: (distance(view.sentence, view.sentence.tokens[name.first], token), name.first),
        default=None,
    )


def is_descent(view: View, name: Naming) -> bool:
    """Whether a name only tells of what people somebody is, who may live in another state: "ethnic Norlanders"."""
    return name.first > 0 and view.sentence.tokens[name.first - 1].lower == "ethnic"


def is_entered(view: View, name: Naming, token: Token) -> bool:
    """Whether a name is that of where ``token`` goes: "a convoy of trucks entering Norland from Sudland"."""
    for above in view.sentence.ancestors(first_word(view, name)):
        if above is token:
            return False
        if above.relation == "acl" and above.xpos == "VBG":
            return above.lemma.casefold() in lexicon().cues.leaving.verbs | ENTERING
    return False


def is_excepted(view: View, name: Naming, token: Token) -> bool:
    """Whether a name is of those left out of what ``token`` names: "all troops, except those of Norland"."""
    if token.lower in ("nobody", "none") or any(c.lower == "no" for c in view.sentence.children(token, "det")):
        return False  # "nobody except Norland": Norland did
    return any(word.lower in EXCEPTING for word in view.sentence.tokens[token.index + 1 : name.first])


def is_remit(view: View, name: Naming, token: Token) -> bool:
    """Whether a name only tells what an office deals with: "the Special Envoy for Norland", "the ambassador to it"."""
    if name.first <= token.index or token.lemma.casefold() not in OFFICES:
        return False
    return case_of(view.sentence, view.sentence.tokens[name.last]) in REMITS


def is_watched(view: View, name: Naming, token: Token) -> bool:
    """Whether a name only tells whose truce others watch: "the monitors of Norland's ceasefire"."""
    if name.first <= token.index <= name.last:
        return False  # "violations of the ceasefire by Norland"
    over = view.sentence.head_of(view.sentence.tokens[name.last])
    if over is token:
        return is_watching(view.sentence, token)
    return over is not None and over.lemma.casefold() in lexicon().actors.accord.nouns


def is_watching(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is of those who watch a truce: "Norland's peace monitors"."""
    actors, truces = lexicon().actors, sentence.children(token, "compound")
    watched = any(each.lemma.casefold() in actors.accord.nouns or each.lower == "peace" for each in truces)
    return watched and token.lemma.casefold() in actors.monitors.nouns


def first_word(view: View, name: Naming) -> Token:
    return view.sentence.tokens[name.first]


def is_backer(view: View, name: Naming) -> bool:
    """Whether ``name`` only tells who stands behind others, or against whom they are: "Norland-backed militias"."""
    words, actors = view.sentence.tokens, lexicon().actors
    after = [word.lower for word in words[name.last + 1 : name.last + 3]]
    before = [word.lower for word in words[max(0, name.first - 2) : name.first]]
    backed = len(after) == 2 and after[0] in HYPHENS and after[1] in actors.backed.adjectives
    return backed or (len(before) == 2 and before[1] in HYPHENS and before[0] in actors.backed.words)


def is_estranged(sentence: Sentence, word: Token, above: Token) -> bool:
    """Whether ``above`` are none of those whom ``word`` names below: "deserters from X", "men in the uniform of X"."""
    actors, below = lexicon().actors, word
    while below is not above:
        over = sentence.head_of(below)
        if over is None:
            return False
        if over is not above and over.lemma.casefold() in actors.guise.nouns:
            return True
        if over is not above and over.lemma.casefold() in actors.soil.nouns:
            return True  # "troops on our soil"
        if is_a(below.relation, "nmod", "obl", "compound", "amod") and is_apart(sentence, below, over):
            return True
        below = over
    return False


def is_apart(sentence: Sentence, below: Token, over: Token) -> bool:
    """Whether those of ``over`` are not those whom ``below`` names: "angry with X", "a splinter group of X"."""
    actors = lexicon().actors
    if below.xpos == "PRP$" and not is_own(below) and over.lemma.casefold() in actors.kin.nouns:
        return True  # "his brother"
    if is_a(below.relation, "nmod", "obl") and case_of(sentence, below) == "against":
        return True
    if over.upos == "ADJ":
        beside = is_a(below.relation, "obl") and case_of(sentence, below) in ("with", "to", "at", "towards")
        return beside and over.lemma.casefold() not in actors.backed.states
    kinds = (over, *(c for c in sentence.children(over, "compound", "amod") if c is not below))
    return any(each.lemma.casefold() in actors.estranged.nouns for each in kinds)


def is_setting_name(view: View, name: Naming, token: Token) -> bool:
    """Whether ``name`` says where ``token`` is, not whose it is: "the Special Representative in Mali"."""
    sentence = view.sentence
    word = sentence.tokens[name.first]
    while word is not token:
        if is_a(word.relation, "nmod", "obl") and case_of(sentence, word) in BESIDE:
            return True
        above = sentence.head_of(word)
        if above is None:
            return False
        sent = is_a(word.relation, "nmod") and case_of(sentence, word) == "to"
        if sent and above.lemma.casefold() in lexicon().actors.monitors.nouns:
            return True  # "the Monitoring Mission to Norland" is not Norland's
        word = above
    return False


def is_origin_name(name: Naming, token: Token) -> bool:
    """Whether ``name`` tells the origin of those who act for no state: "Albanian terrorists" are not Albania's."""
    actors = lexicon().actors
    unofficial = token.lemma.casefold() in actors.irregular.nouns | actors.private.nouns
    state = name.party.role == "third-party" or name.party.country is not None  # no state has rebels of its own
    return unofficial and state and name.sort in ("adjective", "people")


def distance(sentence: Sentence, word: Token, above: Token) -> int:
    """How many steps ``word`` lies below ``above``; a large number where it does not."""
    for steps, each in enumerate((word, *sentence.ancestors(word))):
        if each is above:
            return steps
    return len(sentence.tokens)


def possessor(sentence: Sentence, noun: Token) -> Token | None:
    """Whose ``noun`` is: "our guns", "a helicopter of theirs"; of "a miller and his wife" she is the miller's."""
    owner = sentence.child(noun, "nmod:poss")
    if is_watching(sentence, noun):
        return None
    if owner is None and noun.upos == "NUM":
        counted = next((o.token for o in obliques(sentence, noun) if o.case == "of"), None)
        return possessor(sentence, counted) if counted is not None else None  # "six of his men"
    if owner is None and (had := had_by(sentence, noun)) is not None:
        return had
    if owner is None:
        theirs = next((each for each in sentence.children(noun, "nmod") if each.lower == "theirs"), None)
        return theirs or shared_possessor(sentence, noun)
    if owner.xpos == "WP$":
        return antecedent(sentence, owner)  # "the army, whose guns shelled the mill"
    first = sentence.head_of(noun)
    if owner.xpos != "PRP$" or is_own(owner) or first is None or not is_a(noun.relation, "conj"):
        return owner
    own = any(each.lower == "own" for each in sentence.children(noun, "amod"))  # whoever does it
    return first if first.upos in ("NOUN", "PROPN") and not own else owner


def had_by(sentence: Sentence, noun: Token) -> Token | None:
    """Whose those are whom something befell that somebody "had": "the enemy had 20 men killed"."""
    verb = sentence.head_of(noun)
    if verb is None or verb.lemma != "have" or not is_a(noun.relation, "obj"):
        return None
    befell = [c for c in sentence.children(verb, "xcomp") if c.index == noun.index + 1]
    return sentence.child(verb, "nsubj") if befell else None


def shared_possessor(sentence: Sentence, noun: Token) -> Token | None:
    """Whose a bare noun is that stands second: "Norland's aircraft and artillery"; not "its soldiers and civilians"."""
    first, actors = sentence.head_of(noun), lexicon().actors
    if (
        first is None
        or noun.upos == "PRON"
        or not is_a(noun.relation, "conj")
        or sentence.child(noun, "det", "amod", "compound", "nummod")
    ):
        return None
    others = actors.people.nouns | actors.irregular.nouns
    return None if noun.lemma.casefold() in others else sentence.child(first, "nmod:poss")


def is_body(token: Token) -> bool:
    """Whether a noun in capitals names an organisation, though it may name a thing done: "the Movement shelled it"."""
    return token.index > 0 and token.text[:1].isupper() and token.lemma.casefold() in lexicon().actors.movement.words
