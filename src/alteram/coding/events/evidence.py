"""The words that carry a claim: the clause of its event, without who says it and without other clauses."""

from __future__ import annotations

from alteram.coding.clause.completions import perceived
from alteram.coding.clause.syntax import ACHIEVED, RANKED, case_of, is_charge, is_verb, purpose
from alteram.coding.counts.tallies import counters, is_tallied
from alteram.coding.events.described import singled_out
from alteram.coding.events.triggers import OUTCOMES, Trigger
from alteram.lexicon import Lexicon
from alteram.lexicon import lexicon as known
from alteram.model import Sentence, Token, is_a

STAMPED = 7  # words of the hour of a log entry, with a bullet, a range and what sets it off
SHARED = frozenset({"them", "these", "those"})
EDGE = frozenset(
    {
        ",",
        ";",
        ":",
        ".",
        "-",
        "–",
        "—",
        "!",
        "?",
        "and",
        "but",
        "or",
        "that",
        "because",
        "although",
        "thus",
        "“",
        "«",
        '"',
    }
)


def clause_tokens(sentence: Sentence, trigger: Trigger, others: set[int], lexicon: Lexicon) -> list[Token]:
    """The words of the event's clause, in text order.

    ``others`` are the heads of other events of the sentence: a clause of their own is left out.
    """
    head = clause_head(sentence, trigger, lexicon)
    kept, waiting = [head], [head]
    while waiting:
        current = waiting.pop()
        for child in sentence.children(current):
            if not (
                belongs(sentence, current, child, trigger, lexicon, head) and apart(sentence, child, others, trigger)
            ):
                continue
            kept.append(child)
            waiting.append(child)
    noun = sentence.head_of(head)
    if noun is not None and is_a(head.relation, "acl") and is_tallied(sentence, head, noun):
        kept += [noun, *counters(sentence, noun)]  # "32 persons captured": whom a list counts
    elif noun is not None and noun.upos == "NUM" and noun.index == head.index - 1 and head.upos == "ADJ":
        beside = (c for c in sentence.children(noun, "conj") if c.upos == "NUM")
        kept += [noun, *(t for c in beside for t in sentence.subtree(c))]  # "their losses were 20 dead and 34 wounded"
    kept += number_put(sentence, head, lexicon)
    if trigger.shared and trigger.carrier is not None:  # "causing losses and damage to the port"
        first = sentence.head_of(trigger.word) or trigger.carrier
        phrases = (*sentence.children(trigger.carrier, "obl"), *sentence.children(first, "nmod"))
        kept += [t for c in phrases if c.index > trigger.word.index for t in sentence.subtree(c)]
    indices = sorted({t.index for t in kept})
    return trimmed(run_around(sentence, [sentence.tokens[at] for at in indices], trigger.word))


def number_put(sentence: Sentence, noun: Token, lexicon: Lexicon) -> list[Token]:
    """The number that somebody puts to ``noun``: "puts its losses at 19 dead"."""
    verb = sentence.head_of(noun)
    if verb is None or not is_a(noun.relation, "obj") or verb.lemma.casefold() not in lexicon.cues.saying.putting:
        return []
    at = next((c for c in sentence.children(verb, "obl") if case_of(sentence, c) == "at"), None)
    if at is None or not (at.upos == "NUM" or sentence.child(at, "nummod") is not None):
        return []
    number = sentence.subtree(at)
    behind = sentence.tokens[number[-1].index + 1 : number[-1].index + 2]
    return [*number, *(t for t in behind if t.lower in lexicon.numbers.fates)]


def clause_head(sentence: Sentence, trigger: Trigger, lexicon: Lexicon) -> Token:
    """The word whose subtree is the clause: the verb that carries the event, or the noun phrase on its own."""
    if trigger.shared:
        return trigger.word
    head = trigger.head
    if (who := singled_out(sentence, head)) is not None:
        return who  # "it was the rebels who fired"
    noun = sentence.head_of(head) if head.relation in ("acl", "amod") else None
    if noun is not None and head.relation == "amod" and is_verb(head):
        return noun  # "two killed soldiers"
    seen = perceived(sentence, noun, lexicon) if noun is not None else None
    if seen is not None:
        return seen
    if (
        is_a(head.relation, "xcomp")
        and not is_verb(head)
        and (verb := sentence.head_of(head)) is not None
        and is_verb(verb)
    ):
        head = verb  # "left civilians dead"
    first = sentence.head_of(head) if is_a(head.relation, "conj") and is_verb(head) else None
    beside = [c for c in sentence.children(first, "obj", "obl") if c.index < head.index] if first is not None else []
    if first is not None and first in trigger.joined and is_verb(first) and not beside:
        head = first  # "resorted to firing and shelling"
    if trigger.carrier is None and not is_verb(head):
        copula = sentence.child(head, "cop")
        return head if copula is not None else phrase_top(sentence, head, trigger)
    while (above := sentence.head_of(head)) is not None and (is_verb(above) or above.lemma in RANKED):
        achieved = is_a(head.relation, "advcl") and above.lemma in ACHIEVED and purpose(sentence, head)
        aspectual = (  # not "a bomb went off, killing two"
            is_a(head.relation, "advcl", "ccomp")
            and head.xpos == "VBG"
            and above.lemma in ("go", "keep", "continue", "carry", "resort", *lexicon.cues.perceived.verbs)
            and (above.lemma == "resort" or "," not in [t.text for t in sentence.tokens[above.index : head.index]])
        )
        if not (is_a(head.relation, "xcomp") or achieved or aspectual):
            break
        head = above
    return head


def phrase_top(sentence: Sentence, noun: Token, trigger: Trigger) -> Token:
    """The top of the noun phrase that holds ``noun`` ("dozens of casualties" for "casualties")."""
    above = sentence.head_of(noun)
    while (
        above is not None
        and is_a(noun.relation, "nmod")
        and case_of(sentence, noun) == "of"
        and above.upos in ("NOUN", "NUM", "PROPN")
    ):
        noun, above = above, sentence.head_of(above)
    if is_a(noun.relation, "conj") and above in trigger.joined and above is not None:
        return phrase_top(sentence, above, trigger)
    if is_a(noun.relation, "nsubj") and above is not None and noun.upos == "NOUN":
        return above  # "shelling of our positions has been intense"
    return noun


def belongs(sentence: Sentence, parent: Token, child: Token, trigger: Trigger, lexicon: Lexicon, head: Token) -> bool:
    """Whether ``child``'s subtree, below ``parent``, is part of the event's clause, which ``head`` heads."""
    relation = child.kin
    if relation == "conj" and is_verb(parent) and (is_verb(child) or is_clause(sentence, child)):
        if parent.kin == "aux":
            return True  # "has not, and will not, lay mines"
        return child in trigger.joined or child is trigger.word
    if relation in ("obl", "nmod") and case_of(sentence, child) in lexicon.cues.saying.according:
        return False
    if parent is head:
        if relation in ("parataxis", "ccomp", "discourse", "vocative", "dislocated"):
            return relation == "ccomp" or is_count(sentence, child) or child in trigger.joined
        if relation in ("cc", "mark") and child.index < head.index and not is_inside(child, head):
            return False
        if relation == "obl" and is_consequence(sentence, child):
            return False
        if relation == "case" and child.index < head.index:
            return False
        if relation == "advcl" and is_apart(sentence, child, lexicon):
            return False
    return True


def is_clause(sentence: Sentence, word: Token) -> bool:
    """Whether a word that is no verb heads a clause: "the armoury is in ashes", or one that leaves out its verb."""
    if sentence.child(word, "orphan") is not None or of_other(sentence, word) is not None:
        return True
    return sentence.child(word, "cop") is not None and sentence.child(word, "nsubj") is not None


def of_other(sentence: Sentence, fate: Token) -> Token | None:
    """Of whom a clause that leaves out its verb counts the dead: "Norland lost 4 dead, Sudland 11 dead"."""
    if is_verb(fate) or fate.lower not in known().numbers.fates or not is_a(fate.relation, "conj"):
        return None
    whom = sentence.child(fate, "nsubj")
    counted = whom is not None and any(t.upos == "NUM" for t in sentence.tokens[whom.index + 1 : fate.index])
    return whom if counted and sentence.child(fate, "cop") is None else None


def is_count(sentence: Sentence, noun: Token) -> bool:
    """Whether ``noun`` only counts on, without a clause of its own: "22 civilians died, among them 6 children"."""
    part = sentence.child(noun, "nsubj")
    if part is not None and part.upos == "NUM" and not is_verb(noun) and sentence.child(noun, "cop") is None:
        return any(c.lower in SHARED for c in sentence.children(part, "nmod"))  # "fourteen of them small children"
    return sentence.child(noun, "nummod") is not None and sentence.child(noun, "nsubj", "cop", "obj") is None


def is_apart(sentence: Sentence, clause: Token, lexicon: Lexicon) -> bool:
    """Whether an adverbial clause says who speaks ("as X confirmed", "citing X") or concedes something else."""
    if any(m.lower in ("although", "if", "unless", "whereas") for m in sentence.children(clause, "mark")):
        return True
    return clause.lemma in ("cite", "quote") or clause.lemma in lexicon.cues.saying.verbs


def is_consequence(sentence: Sentence, noun: Token) -> bool:
    """Whether ``noun`` only opens what follows from the event: "as a result of which ..."."""
    return noun.lemma in OUTCOMES and sentence.child(noun, "acl:relcl") is not None


def is_inside(child: Token, head: Token) -> bool:
    return child.lower == "to" and child.index == head.index - 1


def leaving(sentence: Sentence, trigger: Trigger) -> int:
    """The verb that an adjective completes, and that its claim takes in: "leaving two dead"; else the adjective."""
    above = sentence.head_of(trigger.head)
    left = above is not None and is_a(trigger.head.relation, "xcomp") and trigger.head.upos == "ADJ"
    return above.index if above is not None and left and above.lemma == "leave" else trigger.head.index


def apart(sentence: Sentence, child: Token, others: set[int], trigger: Trigger) -> bool:
    """Whether ``child`` is not the top of another event's own clause."""
    if child.index not in others or child is trigger.word or child in trigger.joined:
        return True
    if trigger.frame.event == "talk.accuse" and is_charge(sentence, child):
        return True
    return not (
        is_a(child.relation, "conj", "advcl", "acl", "parataxis", "ccomp") and not is_a(child.relation, "xcomp")
    )


def run_around(sentence: Sentence, tokens: list[Token], around: Token) -> list[Token]:
    """The words of ``tokens`` that stand together with ``around``.

    A gap of one word is bridged, and so is a relative clause between the subject and its verb.
    """
    at = next((i for i, t in enumerate(tokens) if t is around), 0)
    first = last = at
    while first > 0 and (
        tokens[first].index - tokens[first - 1].index <= 2
        or is_relative(sentence, tokens[first - 1].index, tokens[first].index)
    ):
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].index - tokens[last].index <= 2:
        last += 1
    return tokens[first : last + 1]


def trimmed(tokens: list[Token]) -> list[Token]:
    """``tokens`` without punctuation and conjunctions at either end, nor the hour before an entry of a log."""
    first, last = stamp_of(tokens), len(tokens) - 1
    while first < last and tokens[first].lower in EDGE:
        first += 1
    while last > first and (tokens[last].lower in EDGE or tokens[last].upos == "PUNCT"):
        last -= 1
    return tokens[first : last + 1]


def stamp_of(tokens: list[Token]) -> int:
    """How many of ``tokens`` are the hour that opens an entry, with what sets it off: "06:20 - ", "At 04:30 hrs: "."""
    at = int(tokens[:1] != [] and tokens[0].lower == "at")
    while at < min(STAMPED, len(tokens)) and (is_hour(tokens[at]) or tokens[at].kin in ("punct", "dep")):
        at += 1
    hours = [t for t in tokens[:at] if is_hour(t)]
    return at if hours and tokens[at - 1].kin == "punct" else 0


def is_hour(token: Token) -> bool:
    """Whether ``token`` is an hour of the clock that dates an entry."""
    return token.upos == "NUM" and ":" in token.text and token.kin == "obl"


def is_relative(sentence: Sentence, before: int, after: int) -> bool:
    """Whether all that stands between two words is a relative clause or an apposition to what comes before."""
    gap = [t for t in sentence.tokens[before + 1 : after] if t.upos != "PUNCT"]
    indices = {t.index for t in gap}
    tops = [t for t in gap if t.head not in indices]
    return bool(gap) and all(is_a(t.relation, "acl", "appos") and t.head <= before for t in tops)


def rejection_tokens(sentence: Sentence, cue: Token, refusal: Token, content: list[Token]) -> list[Token]:
    """The words of a rejection: the report's phrase, its content, and what calls it false; of several, the content."""
    if len(contents(sentence, cue)) > 1:
        return content  # "rejects the claim that we fired and that two women were hurt": whose count is not of the fire
    told = [c for c in sentence.children(refusal, "obl") if case_of(sentence, c) not in ("by", "as")]
    below = [*sentence.children(refusal, "cop", "aux", "det", "amod", "advmod", "obj", "nmod"), *told]
    whole = [t for c in below for t in sentence.subtree(c)]
    above = sentence.head_of(refusal)
    if above is not None and sentence.child(above, "expl") is not None:  # "there is no truth in"
        whole += [above, *sentence.children(above, "expl", "advmod")]
    inside = {t.index for t in content}
    own = [t for t in whole if t.index not in inside]
    whose = [t for c in sentence.children(cue, "nmod:poss", "amod") for t in sentence.subtree(c)]
    long = 3 * len(content) < len(own) + refusal.index - min(cue.index, content[0].index)
    judged = () if long and refusal.index > content[-1].index else (refusal, *own)
    indices = {t.index for t in (*content, cue, *judged, *sentence.children(cue), *whose)}
    words = list(sentence.tokens[min(indices) : max(indices) + 1])
    while words and words[-1].upos == "PUNCT":
        words.pop()
    return words


def contents(sentence: Sentence, cue: Token) -> list[Token]:
    """The heads of the clauses that a report tells: "the claim that we fired and that two women were hurt"."""
    told = [sentence.head_of(t) for t in sentence.subtree(cue) if t.lower == "that" and is_a(t.relation, "mark")]
    heads = [head for head in told if head is not None]
    joined = (c for head in heads for c in sentence.children(head, "conj") if is_verb(c) or sentence.child(c, "nsubj"))
    return [*heads, *(c for c in joined if c not in heads)]
