"""What a text has said so far of those who act and suffer: whom its pronouns may mean."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from functools import lru_cache

from alteram.coding.clause.syntax import by_agent, case_of, is_passive, obliques
from alteram.coding.mentions.naming import Naming
from alteram.coding.scene import Scene, View
from alteram.lexicon import lexicon
from alteram.model import Actor, Sentence, Span, Token, is_a, span_of
from alteram.profiles.records import Body, Party

THEY = frozenset(
    {
        "they",
        "it",
        "them",
        "he",
        "she",
        "him",
        "her",
        "this",
        "these",
        "those",
        "which",
        "who",
        "its",
        "their",
        "theirs",
        "his",
    }
)

POINTING = frozenset({"the", "this", "these", "those", "that"})  # of those told before
BARE = frozenset({"units", "forces", "troops"})  # without an article they may be those told before
HE = frozenset({"he", "she", "him", "her", "his"})


@dataclass(frozen=True, slots=True)
class Known:
    """Whom a phrase names: a party, perhaps one of its bodies, and the words that told so."""

    party: Party | None
    body: Body | None = None
    span: Span | None = None
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """One who acted, for the pronouns that may mean it: "they" is no single thing, "it" no number of people."""

    span: Span
    known: Known
    plural: bool
    collective: bool  # "they" may mean it though it is one: a party, a body, a force
    befallen: bool = False  # told as one to whom something was done
    human: bool = False  # one human being, who is no "it"
    main: bool = False  # the subject of its sentence's main clause
    accused: bool = False  # told as one whom somebody accuses
    beside: tuple[Known, ...] = ()  # who are "they" with it: "Norland and Sudland", of other parties
    fought: bool = False  # told to fight those beside it: "they" may then be either
    aside: bool = False  # told to act only in a clause that tells who it is: "men who had shot a boy"

    def answers(self, pronoun: str) -> bool:
        """Whether ``pronoun`` may stand for it."""
        if pronoun in ("they", "them", "their", "theirs"):
            return self.plural or self.collective
        if pronoun in HE:
            group = self.collective and self.known.party is None and not self.human  # "the patrol met a man. He said"
            return not (self.plural or group)  # "four guards led him away": none of them is "he"
        return pronoun not in ("it", "its") or not (self.plural or self.human)


@dataclass(slots=True)
class Memory:
    """What the text has said so far: the last subjects that can act, and the party behind each common noun."""

    subjects: deque[Subject] = field(default_factory=lambda: deque(maxlen=6))
    person: Known | None = None  # the one of whom the text last spoke
    nouns: dict[str, Known] = field(default_factory=dict)
    attacker: Actor | None = None  # who attacked last, by the names of its party

    def meant_by(self, sentence: Sentence, pronoun: Token) -> list[Known]:
        """Those told before whom ``pronoun`` may mean, in text order: of who suffered where it suffers too."""
        verb = sentence.head_of(pronoun)
        told = [s for s in self.subjects if s.span.end <= pronoun.span.start and s.answers(pronoun.lower)]
        if pronoun.relation == "nsubj:pass":  # "the patrol withdrew when it was fired upon"
            told = [each for each in told if each.span.start >= sentence.span.start] or told
        if (accused := self.accused(sentence, pronoun)) is not None:
            return [accused]
        if pronoun.lower in ("it", "they") and is_main(sentence, pronoun):
            told = up_to_main(told, aside=pronoun.lower == "they")
        aimed = is_a(pronoun.relation, "obl", "nmod") and case_of(sentence, pronoun) == "on"  # "opened fire on it"
        suffers = (aimed or is_a(pronoun.relation, "obj", "iobj", "nsubj:pass")) and pronoun.xpos == "PRP"
        beaten = verb is not None and verb.lemma.casefold() in lexicon().cues.repelling.verbs
        suffers = suffers and not beaten  # "the enemy attacked our post. They were driven back"
        alike = [each for each in told if each.befallen == suffers] or [each for each in told if not each.befallen]
        return [each.known for each in alike]

    def accused(self, sentence: Sentence, pronoun: Token) -> Known | None:
        """Who was accused last, where ``pronoun`` denies something: "Norland accused the army. They denied it"."""
        verb, denying = sentence.head_of(pronoun), lexicon().cues.denying
        if verb is None or verb.lemma.casefold() not in denying.verbs | denying.rejects or pronoun.kin != "nsubj":
            return None
        told = [s for s in self.subjects if s.span.end <= pronoun.span.start]
        last = max((each.span.start for each in told if each.main), default=-1)
        blamed = [s for s in told if s.accused and s.span.start > last and s.answers(pronoun.lower)]
        return blamed[-1].known if blamed else None

    def beside(self, pronoun: Token, found: Actor) -> tuple[Known, ...]:
        """Those of other parties who are "they" with the one that was ``found``: "Norland and Sudland. They agreed"."""
        if pronoun.lower != "they" or not found.inherited:
            return ()
        told = (each for each in reversed(self.subjects) if each.span.start == found.start and not each.fought)
        return next((each.beside for each in told if each.beside), ())

    def is_open(self, sentence: Sentence, pronoun: Token) -> bool:
        """Whether what befell "its" may be that of either of two, of whom one did something to the other just before.

        "The rebels attacked a brigade. Its positions were overrun", "Its leader was killed": the grammar does not tell,
        unless it tells by whom. Nor does it for "their losses" of two sides.
        """
        owned = sentence.head_of(pronoun) if pronoun.xpos == "PRP$" else None
        told = [s for s in self.subjects if s.span.end <= pronoun.span.start and s.answers(pronoun.lower)]
        if pronoun.lower == "they" and told and told[-1].fought:
            return True  # "the guard clashed with a gang. They tried to cross"
        if owned is None or len(told) < 2 or pronoun.lower in HE:
            return False
        if pronoun.lower == "their" and any(each.beside for each in told[-2:]):
            return True
        verb = sentence.head_of(owned)
        if owned.relation != "nsubj:pass" or verb is None or sentence.child(verb, "obl:agent") is not None:
            return False
        return told[-1].befallen and not told[-2].befallen and told[-1].known.party is not told[-2].known.party

    def of_attack(self, sentence: Sentence, noun: Token, scene: Scene, speaker: Party | None) -> Known | None:
        """Whom a word for those of an attack means: "the attackers fled", "five raiders were killed".

        Whoever speaks calls nobody of its own so: "our guards fired at the raiders".
        """
        words, lemma = lexicon().actors.assailing, noun.lemma.casefold()
        party = self.attacker.party if self.attacker is not None else None
        if party is None or lemma not in words.nouns | words.words or not is_told_of(sentence, noun):
            return None
        told = next((side for side in scene.sides if side.name == party), None)
        side = told if lemma in words.nouns else scene.rival(told)
        return Known(side) if side is not None and not (lemma in words.nouns and side is speaker) else None


def meant_by_verb(sentence: Sentence, pronoun: Token) -> Token | None:
    """Whom ``pronoun`` means by the verb over it: who tells others of itself, or is accused of what it did.

    "The mission was informed by the army that it lost two men", "condemns the rebels for their attacks".
    """
    if (meant := who_promised(sentence, pronoun) or addressed_before(sentence, pronoun)) is not None:
        return meant
    if (befallen := caught_at(sentence, pronoun)) is not None:
        return befallen
    for below in (pronoun, *sentence.ancestors(pronoun)):
        verb = sentence.head_of(below)
        if verb is None:
            return None
        told = is_a(below.relation, "ccomp") and sentence.head_of(pronoun) is below and is_passive(sentence, verb)
        if told and pronoun.lower in ("it", "they") and is_a(pronoun.relation, "nsubj"):
            return by_agent(sentence, verb)
        if pronoun.lower == "it" and sentence.head_of(pronoun) is below and is_own_deed(sentence, pronoun, below, verb):
            return sentence.child(verb, "nsubj")
        charged = is_a(below.relation, "obl") and case_of(sentence, below) in ("for", "of", "over")
        if charged and pronoun.xpos == "PRP$" and verb.lemma.casefold() in accusing():
            return next(iter(sentence.children(verb, "obj", "nsubj:pass")), None)
    return None


def caught_at(sentence: Sentence, pronoun: Token) -> Token | None:
    """Whom the clause above befell while they did what ``pronoun`` is told to do: "shot two herders as they fled"."""
    doing = sentence.head_of(pronoun)
    if doing is None or not is_a(pronoun.relation, "nsubj") or not is_a(doing.relation, "advcl"):
        return None
    deed, marks = sentence.head_of(doing), {c.lower for c in sentence.children(doing, "mark", "advmod")}
    verbs = {each.lemma.casefold() for each in (doing, *sentence.children(doing, "xcomp"))}
    if deed is None or not marks & {"as", "while", "when"} or verbs.isdisjoint(lexicon().cues.caught.verbs):
        return None
    whom = sentence.child(deed, "obj", "nsubj:pass")
    several = whom is not None and (whom.xpos in ("NNS", "NNPS") or sentence.child(whom, "nummod") is not None)
    alike = several if pronoun.lower == "they" else pronoun.lower in ("he", "she") and not several
    actors = lexicon().actors
    people = actors.people.nouns | actors.civilian.nouns | actors.force.nouns
    return whom if whom is not None and alike and whom.lemma.casefold() in people else None


def who_promised(sentence: Sentence, pronoun: Token) -> Token | None:
    """Who promised what ``pronoun`` did not do: "recalls that the militia undertook to leave, but it has not left"."""
    verb = sentence.head_of(pronoun)
    if pronoun.relation != "nsubj" or pronoun.lower not in ("it", "they") or verb is None or verb.relation != "conj":
        return None
    negation = lexicon().cues.negation.words
    if not any(c.lower in negation for c in sentence.children(verb, "advmod")):
        return None
    promising = lexicon().cues.promised.verbs
    promises = [t for t in sentence.tokens[: pronoun.index] if t.lemma.casefold() in promising and t.upos == "VERB"]
    who = sentence.child(promises[-1], "nsubj") if promises else None
    return who if who is not None and who.upos != "PRON" else None


def addressed_before(sentence: Sentence, pronoun: Token) -> Token | None:
    """Of whom "them" asks something: whom the clause beside it addresses: "thanked the ministers and asked them to"."""
    verb = sentence.head_of(pronoun)
    asked = pronoun.lower == "them" and is_a(pronoun.relation, "obj", "iobj") and verb is not None
    if not asked or verb is None or verb.lemma.casefold() not in lexicon().cues.demanding.verbs:
        return None
    above = sentence.head_of(verb) if verb.relation == "conj" and sentence.child(verb, "nsubj") is None else None
    things = sentence.children(above, "obj", "iobj") if above is not None else ()
    return next((t for t in things if t.xpos in ("NNS", "NNPS") and t.index < verb.index), None)


def is_own_deed(sentence: Sentence, pronoun: Token, told: Token, verb: Token) -> bool:
    """Whether "it" is a body that says what it did itself: "the side stated that it had only returned fire"."""
    who = sentence.child(verb, "nsubj")
    says = is_a(told.relation, "ccomp") and verb.lemma.casefold() in lexicon().cues.saying.verbs
    whom = sentence.child(told, "obj") is not None or any(o.case in ("to", "on") for o in obliques(sentence, told))
    acts = pronoun.relation == "nsubj" and told.upos == "VERB" and whom
    return says and acts and who is not None and who.upos in ("NOUN", "PROPN") and who.xpos in ("NN", "NNP")


@lru_cache(maxsize=1)
def accusing() -> frozenset[str]:
    """Verbs that accuse by themselves."""
    return frozenset(v for f in lexicon().frames if f.event == "talk.accuse" and not f.needs for v in f.verbs)


def is_told_of(sentence: Sentence, noun: Token) -> bool:
    """Whether ``noun`` is of those told of before: "the attackers", "five attackers", not "unknown attackers"."""
    if sentence.child(noun, "amod", "compound", "acl", "acl:relcl", "nmod") is not None:
        return False
    det = sentence.child(noun, "det")
    return det.lower in POINTING if det is not None else sentence.child(noun, "nummod") is not None


def is_main(sentence: Sentence, subject: Token) -> bool:
    """Whether ``subject`` is that of a main clause, not of what somebody says or of what is told in passing."""
    verb = sentence.head_of(subject)
    while verb is not None and is_a(verb.relation, "conj", "parataxis"):
        verb = sentence.head_of(verb)
    return subject.relation == "nsubj" and verb is not None and verb.relation == "root"


def up_to_main(told: list[Subject], *, aside: bool = False) -> list[Subject]:
    """``told`` without who was only told of below the last main clause: "The panel found that X knew. It asks".

    Of several who are "they" only those are left out who are told of ``aside``: "Troops chased men who had shot a boy".
    """
    last = next((at for at in range(len(told) - 1, -1, -1) if told[at].main), None)
    below = [each for each in told[last + 1 :] if not aside or each.aside] if last is not None else []
    return [each for each in told if each not in below]


def plain_name(words: str, known: Known, *, own: bool) -> str:
    """The words as they stand, or the party's name where they say no more than that."""
    if known.party is None:
        return words
    if (
        own
        or known.inherited
        or words.casefold()
        in {form.casefold() for form in (*known.party.names, *known.party.capitals, *known.party.adjectives)}
    ):
        return known.party.name
    return words


def known_by(view: View, name: Naming, token: Token) -> Known:
    """The party that ``name`` gives to ``token``'s phrase; its body only where it is the phrase's own head."""
    tokens = view.sentence.tokens
    span = span_of(list(tokens[name.first : name.last + 1]))
    own = name.first <= token.index <= name.last or is_a(token.relation, "flat", "appos")
    return Known(name.party, name.body if own else None, span)
