"""Who does what in a clause, read off the dependency tree: subjects, objects and prepositional phrases.

Relations are those of Universal Dependencies for English (https://universaldependencies.org/en/dep/).
"""

from __future__ import annotations

from dataclasses import dataclass

from alteram.coding.clause.asked import once
from alteram.coding.clause.contrasts import meant
from alteram.coding.clause.spending import is_paid_for
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

RELATIVE = frozenset({"WDT", "WP", "WP$"})
INSTRUMENTAL = frozenset({"means", "way", "virtue", "dint", "reason"})  # "by means of": how, not who
LEFT = frozenset({"stand", "remain", "lie", "stay", "get"})
ALONE = frozenset({"itself", "himself", "herself", "themselves", "ourselves"})  # "crashed by itself"
MANNERS = frozenset(
    "arms day degrees force hand night stages stealth surprise turns mistake accident chance error design default "
    "air sea land road rail train boat ship noon nightfall dusk dawn sunset sunrise midday midnight daylight".split()
)
RANKED = frozenset({"first", "last"})  # "were the first to fire"
# "used the terrain to lay mines": it was done
ACHIEVED = RANKED | {"use", "manage", "succeed", "exploit", "force", "compel", "oblige", "have"}


@dataclass(frozen=True, slots=True)
class Oblique:
    """A prepositional phrase: its preposition in lower case ("in the direction of" is "of") and its noun."""

    case: str
    token: Token


def is_verb(token: Token) -> bool:
    return token.upos in ("VERB", "AUX")


@once
def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether the subject of ``verb`` suffers it: by a passive subject or auxiliary, or as a bare participle.

    A perfect without "been" is active whatever its subject is taken for ("has not fully handed over the maps").
    """
    auxiliaries = {child.lemma for child in sentence.children(verb, "aux")}
    if "have" in auxiliaries and not auxiliaries & {"be", "get"}:
        return False
    if any(child.relation in ("nsubj:pass", "aux:pass", "csubj:pass") for child in sentence.children(verb)):
        actors = lexicon().actors.force.nouns | lexicon().actors.people.nouns  # "a column ambushed two lorries"
        acts = any(who.lemma.casefold() in actors for who in sentence.children(verb, "nsubj"))
        return bool(auxiliaries) or verb.xpos != "VBD" or not acts
    if sentence.child(verb, "nsubj") or not (verb.xpos == "VBN" or lacks_object(sentence, verb)):
        return False
    if verb.relation == "amod" or verb.relation.startswith("acl"):
        return True
    if is_a(verb.relation, "advcl") and sentence.child(verb, "aux", "obj") is None:
        return True  # "attacked by rebels, the convoy turned back"
    head = sentence.head_of(verb)
    if is_a(verb.relation, "xcomp") and head is not None and not sentence.child(verb, "mark", "aux"):
        found = sentence.child(head, "obj", "aux:pass") is not None and sentence.child(verb, "obj") is None
        if head.lemma in LEFT or found:
            return True  # "stands accused of", "remains occupied"; "rescued 20 men abducted in May", "was found shot"
    alone = is_a(verb.relation, "conj") and sentence.child(verb, "aux") is None
    return alone and head is not None and is_passive(sentence, head)


def is_loose(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` is a participle behind a passive: "the village was shelled, wounding three"."""
    above = sentence.head_of(verb)
    loose = verb.xpos == "VBG" and verb.relation == "advcl" and sentence.child(verb, "nsubj") is None
    suffers = above is not None and sentence.child(above, "nsubj:pass") is not None
    return loose and suffers and above is not None and is_passive(sentence, above)


def particle(sentence: Sentence, verb: Token) -> str | None:
    """The particle of a phrasal verb: "down" in "shot down", "up" in "moved up to the temple"."""
    return found.lower if (found := sentence.child(verb, "compound:prt") or stacked(sentence, verb)) else None


def with_particle(sentence: Sentence, verb: Token) -> str:
    """The name of a verb with its particle: "put off"."""
    return " ".join(filter(None, (verb.lemma.casefold(), particle(sentence, verb))))


def stacked(sentence: Sentence, verb: Token) -> Token | None:
    """The first of two prepositions in a row right after ``verb``, which goes with the verb; None without two."""
    after = sentence.tokens[verb.index + 1 : verb.index + 3]
    both = len(after) == 2 and all(t.relation == "case" and t.head == after[0].head for t in after)
    return after[0] if both else None


def lacks_object(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb that never lacks an object stands without one behind another: "was seized and freed later"."""
    past = verb.xpos in ("VBD", "VB") and is_a(verb.relation, "conj") and verb.lemma in lexicon().cues.suffered.verbs
    return past and sentence.child(verb, "obj", "ccomp", "aux") is None


@once
def case_of(sentence: Sentence, noun: Token) -> str:
    """The preposition before ``noun`` in lower case; of a compound one ("because of") the whole."""
    found = sentence.children(noun, "case")
    return " ".join(token.lower for case in found for token in sentence.subtree(case) if token.lower != "'s")


@once
def obliques(sentence: Sentence, word: Token) -> tuple[Oblique, ...]:
    """The prepositional phrases below ``word``, coordinated ones included, in text order."""
    led = ((case_of(sentence, child), child) for child in sentence.children(word, "obl", "nmod"))
    return tuple([Oblique(case, child) for case, child in led if case and (case, child.lower) != ("at", "all")])


@once
def subject(sentence: Sentence, verb: Token) -> Token | None:
    """The word that is the subject of ``verb``, in its own clause or by control from the one above."""
    found = sorted(sentence.children(verb, "nsubj", "csubj"), key=is_outer)
    due = any(c.lower == "yet" for c in sentence.children(verb, "advmod"))  # "Norland is yet to withdraw"
    if found and (due or not (is_outer(found[0]) and sentence.child(verb, "cop") is not None)):
        return antecedent(sentence, found[0])  # "Norland was to withdraw", not "The aim is to withdraw"
    head = sentence.head_of(verb)
    if head is None:
        return None
    if is_a(verb.relation, "amod") and verb.xpos == "VBN":
        return head  # "two killed soldiers"
    if is_a(verb.relation, "acl"):
        return relative_subject(sentence, verb, meant(sentence, head))
    if is_a(verb.relation, "conj") and not is_verb(verb) and not is_verb(head):
        return None
    done = is_a(verb.relation, "ccomp") and any(c.lower == "having" for c in sentence.children(verb, "aux"))
    if is_a(verb.relation, "xcomp") and is_untold(sentence, verb, head):
        return None
    if done or is_a(verb.relation, "xcomp") or is_charge(sentence, verb) or is_seen(sentence, verb, head):
        return controller(sentence, head)  # "denies having shelled it"
    if is_a(verb.relation, "conj", "advcl") or (verb.relation == "parataxis" and is_verb(head)):
        over = sentence.head_of(head) if head.upos == "ADV" and is_a(head.relation, "advmod") else None
        return subject(sentence, over or head)  # "far from withdrawing, the rebels dug in"
    return None


def is_outer(subject: Token) -> bool:
    """Whether ``subject`` is that of a copula whose predicate is a clause: "The aim is that they withdraw"."""
    return subject.relation.endswith(":outer")


def is_charge(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` is what somebody is accused of or kept from: "blamed it for breaking", "kept it from firing"."""
    head = sentence.head_of(verb)
    whom = sentence.child(head, "obj", "iobj", "nsubj:pass") if head is not None and is_verb(head) else None
    if head is not None and is_paid_for(sentence, verb, head):
        return False
    marks = {m.lower for m in sentence.children(verb, "mark", "case")}
    kept = "from" in marks and whom is not None and not whom.lower.endswith("ing")  # not "the fighting from spreading"
    kept = kept and whom is not None and whom.index < verb.index  # not "far from firing, they sent a doctor"
    charged = "with" in marks and head is not None and head.lemma.casefold() in lexicon().cues.saying.accusing
    return whom is not None and (bool(marks & {"of", "for", "against"}) or kept or charged)


def is_seen(sentence: Sentence, verb: Token, head: Token) -> bool:
    """Whether ``verb`` is what somebody was seen to do: "saw a column enter the town"."""
    below = {"VB": "advcl", "VBG": "ccomp"}.get(verb.xpos or "")  # "saw a boat laying mines"
    seen = verb.relation == below and head.lemma in lexicon().cues.perceived.verbs and sentence.child(head, "obj")
    return bool(seen) and not sentence.children(verb, "mark", "aux")


def is_untold(sentence: Sentence, verb: Token, head: Token) -> bool:
    """Whether somebody sees or hears what ``verb`` tells, done by nobody named: "had heard shelling"."""
    seen = verb.xpos == "VBG" and head.lemma in lexicon().cues.perceived.verbs and not is_passive(sentence, head)
    whom = sentence.child(head, "obj") is not None or head.relation == "acl:relcl"  # "whose men they saw laying mines"
    return seen and not whom and sentence.child(verb, "mark") is None


def relative_subject(sentence: Sentence, verb: Token, noun: Token) -> Token | None:
    """The subject of a clause below a noun: the noun, unless an infinitive leaves it to the noun's own agent."""
    planned = noun.lemma.casefold() in lexicon().cues.intended.nouns  # "has no intention of storming it"
    if verb.relation == "acl" and not planned and any(m.lower == "of" for m in sentence.children(verb, "mark")):
        if noun.lemma in lexicon().cues.nearly.nouns and sentence.child(noun, "cop") is not None:
            return sentence.child(noun, "nsubj")  # "was on the verge of storming it"
        return by_agent(sentence, verb)  # "as a result of shelling by rebels"
    had = planned or any(c.lower == "have" for c in sentence.children(verb, "aux"))  # "the claim to have left"
    if verb.relation == "acl" and (verb.xpos == "VB" or had):
        owner = sentence.child(noun, "nmod:poss") or by_agent(sentence, noun) or tried_by(sentence, noun)
        if owner is not None and owner.upos != "PRON":
            return owner
        above = sentence.head_of(noun)
        cues = lexicon().cues
        foiled = above is not None and above.lemma.casefold() in cues.prevented.verbs | cues.stopped.verbs
        if above is None or not is_verb(above) or foiled:
            return owner
        doer = subject(sentence, above)
        return owner if doer is noun else doer or owner  # "the attempt to cross failed": whose it was is not told
    if verb.relation == "acl:relcl" and not (sentence.child(verb, "obj", "ccomp") or relative_pronoun(sentence, verb)):
        return None
    return noun


def tried_by(sentence: Sentence, noun: Token) -> Token | None:
    """Whose attempt or failure it is, where "of" or the word before it says so: "an enemy attempt to infiltrate"."""
    cues = lexicon().cues
    if noun.lemma.casefold() not in cues.attempted.nouns | cues.negation.nouns | cues.intended.nouns:
        return None
    actors = lexicon().actors
    sides = actors.rival.nouns | actors.irregular.nouns | actors.state.nouns
    beside = [c for c in sentence.children(noun, "compound", "amod") if c.index < noun.index]
    told = [c for c in beside if c.lemma.casefold() in sides or c.text[0].isupper()]
    return next((o.token for o in obliques(sentence, noun) if o.case == "of"), next(iter(told), None))


def relative_pronoun(sentence: Sentence, verb: Token) -> Token | None:
    return next((c for c in sentence.children(verb, "nsubj", "obj", "obl") if c.xpos in RELATIVE), None)


def antecedent(sentence: Sentence, token: Token) -> Token:
    """``token``, or the noun that it stands for where it is a relative pronoun."""
    if token.xpos not in RELATIVE:
        return token
    for above in sentence.ancestors(token):
        if above.relation == "acl" and token.xpos == "WP":
            return token  # "the question of who shelled it"
        if above.relation.startswith("acl"):
            noun = sentence.head_of(above)
            return token if noun is None else meant(sentence, noun)
    return token


def controller(sentence: Sentence, head: Token) -> Token | None:
    """The understood subject of a complement of ``head``: its object if it has one, else its subject."""
    addressed = sentence.child(head, "obj", "iobj")
    if addressed is not None and not addressed.lower.endswith(("self", "selves")):
        return addressed
    asked = [
        o.token for o in obliques(sentence, head) if o.case in ("on", "upon", "to") and head.lemma in ("call", "appeal")
    ]
    if asked:
        return asked[0]
    return subject(sentence, head)


def objects(sentence: Sentence, verb: Token) -> list[Token]:
    """The direct objects of ``verb``; in a relative clause without one, the noun it belongs to."""
    own = [antecedent(sentence, token) for token in sentence.children(verb, "obj")]
    if own or is_passive(sentence, verb):
        return own
    if verb.relation == "acl:relcl" and sentence.child(verb, "nsubj") is not None:
        head = sentence.head_of(verb)
        pronoun = relative_pronoun(sentence, verb)
        if head is not None and (pronoun is None or is_a(pronoun.relation, "obj")):
            return [head]
    return own


def shared(sentence: Sentence, verb: Token) -> list[Token]:
    """The object of a verb joined to ``verb`` that is that of both: "attacked and took the post"."""
    behind = [c for c in sentence.children(verb, "conj") if is_verb(c) and c.index == verb.index + 2]
    first = sentence.head_of(verb) if is_a(verb.relation, "conj") else None
    ahead = [first] if first is not None and is_verb(first) and first.index == verb.index - 2 else []
    return [
        token for other in (*behind, *ahead) for token in sentence.children(other, "obj") if token.index > verb.index
    ]


@once
def by_agent(sentence: Sentence, word: Token) -> Token | None:
    """The noun of the phrase with "by" that names who did it, or None."""
    found = [o.token for o in obliques(sentence, word) if o.case == "by" and o.token.index > word.index]
    found = [t for t in found if not (t.lemma in INSTRUMENTAL or t.lower in ALONE or is_manner(sentence, t))]
    agents = [token for token in found if token.relation == "obl:agent"]
    return next(iter(agents or found), None)


def is_manner(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun after "by" tells how rather than who: "occupied by force", "released by stages"."""
    alone = not sentence.children(noun, "det", "amod", "nummod", "compound", "conj", "nmod", "flat")
    return alone and noun.upos == "NOUN" and noun.lower in MANNERS


def purpose(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` heads an infinitive of purpose, or tells what money is for: "to suppress", "for rebuilding"."""
    over = sentence.head_of(verb)
    if over is not None and over.lower == "far" and is_a(verb.relation, "advcl"):
        return False  # "went so far as to shell it": it was done
    if over is not None and is_paid_for(sentence, verb, over):
        return True
    return verb.xpos == "VB" and any(
        c.lower == "to" for m in sentence.children(verb, "mark") for c in sentence.subtree(m)
    )


def inverted(sentence: Sentence, verb: Token, auxiliary: Token) -> bool:
    """Whether ``auxiliary`` stands before the subject, as in a condition: "Should they attack again"."""
    who = sentence.child(verb, "nsubj")
    return who is not None and auxiliary.index < who.index


def auxiliaries(sentence: Sentence, word: Token) -> set[str]:
    """The auxiliaries of ``word``, or those of the verb it is coordinated with where it has none."""
    own = {c.lower for c in sentence.children(word, "aux")}
    joined = is_verb(word) and is_a(word.relation, "conj") and sentence.child(word, "nsubj") is None
    first = sentence.head_of(word) if joined and not own else None
    return own if first is None else auxiliaries(sentence, first)
