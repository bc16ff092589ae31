"""Whom somebody speaks to: who is asked, warned, accused or met, as the words of the clause mark it."""

from __future__ import annotations

from dataclasses import replace

from alteram.coding.actors.aims import is_fighting, is_place, some
from alteram.coding.actors.cast import Cast
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import (
    antecedent,
    by_agent,
    is_outer,
    is_passive,
    is_verb,
    objects,
    obliques,
    subject,
    with_particle,
)
from alteram.coding.clause.tenses import is_infinitive
from alteram.coding.events.needs import satisfies
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Target, Token, is_a

ADDRESSED = frozenset({"to", "on", "upon", "with", "against", "for", "at", "between"})
URGING = frozenset({"request", "insistence", "initiative", "behest", "instigation", "wish"})
DEMANDED = ADDRESSED | {"of", "from"}  # "demands of the rebels that", "demanded from the Force"


def addressed(view: View, trigger: Trigger) -> list[Token]:
    """The words that prepositions around a verb of speech mark as those spoken to; no times."""
    cases = DEMANDED if trigger.frame.event == "talk.propose" else ADDRESSED
    phrases = (o for o in obliques(view.sentence, trigger.word) if o.token.lower != "part")  # no "for its part"
    there = ("at", "to") if trigger.frame.event == "talk.meet" else ("at",)  # "flew to the capital for talks"
    found = [o for o in phrases if o.case in cases and o.token.lemma not in URGING]
    found = [o for o in found if not (o.case in there and is_place(view, o.token))]
    return [o.token for o in found if not view.is_timed(o.token)]


def urged_by(view: View, verb: Token) -> Token | None:
    """Whose doing a refusal is, told as a wish: "the talks were put off at the request of the army"."""
    urging = (o.token for o in obliques(view.sentence, verb) if o.case == "at" and o.token.lemma in URGING)
    return next((maker for word in urging for maker in makers(view, word)), None)


def speech_roles(view: View, trigger: Trigger, who: Token | None, things: list[Token], whom: list[Token]) -> Roles:
    """Speakers and those addressed: the object, or a phrase with "to", "on", "with", "against"."""
    sentence, verb = view.sentence, trigger.word
    if is_passive(sentence, verb):
        return passive_roles(view, trigger, who, whom)
    if who is not None and verb.xpos == "VBG" and who.lemma.casefold() in lexicon().actors.message.nouns:
        who = next(iter(makers(view, who)), who)  # "the Front's letter offering a truce": the Front offers it
    if (owner := whose_message(view, trigger, things)) is not None:
        to = [*some(sentence.child(verb, "iobj")), *whom, *named_beside(view, trigger)]
        return Roles((owner,), tuple(token for token in to if token is not owner)[:1])
    if trigger.frame.event == "talk.accuse":
        sent = messages(sentence, trigger)
        things = [thing for thing in things if thing not in sent]  # "lodged a protest with the embassy"
    told = some(sentence.child(verb, "iobj")) or (*things, *whom[:1])
    told = told or named_beside(view, trigger) or tuple(asked(view, trigger)[:1]) or deplored(sentence, trigger)
    return Roles(some(who), told or tuple(met_with(view, trigger)[:1]))


def met_with(view: View, trigger: Trigger) -> list[Token]:
    """Whom somebody goes to talk to: "travelled to the capital for talks with the elders"."""
    if trigger.frame.event != "talk.meet":
        return []
    talks = [o.token for o in obliques(view.sentence, trigger.word) if o.token.lemma.casefold() in trigger.frame.needs]
    beside = [o.token for noun in talks for o in obliques(view.sentence, noun) if o.case == "with"]
    return [t for t in beside if is_someone(view, t) or view.names_in(noun_phrase(view.sentence, t))]


def passive_roles(view: View, trigger: Trigger, who: Token | None, whom: list[Token]) -> Roles:
    """The roles where the subject is addressed, or is what is said to somebody: "a warning was issued to all ships"."""
    speaker = by_agent(view.sentence, trigger.word)
    if speaker is None and trigger.frame.event == "talk.refuse":
        speaker = urged_by(view, trigger.word)
    if who is None or who.lemma.casefold() not in lexicon().actors.message.nouns:
        return Roles(some(speaker), some(who))
    phrases = obliques(view.sentence, who)
    met = [o.token for o in phrases if o.case == "with"]  # "talks with the Front were held"
    told = [(token, antecedent(view.sentence, token)) for token in (*met, *whom)]
    whom = [meant for token, meant in told if token is meant or is_someone(view, meant)]  # no sea "to which" they go
    between = next((token for token in whom if case_between(view.sentence, token)), None)
    if trigger.frame.event == "talk.meet" and between is not None:
        return Roles((between,))
    maker = next((token for token in makers(view, who) if is_someone(view, token)), None)
    if trigger.frame.event == "talk.refuse" and not whom:
        return Roles(some(speaker), some(maker))  # "their offer was turned down"
    return Roles(some(speaker or maker), tuple(whom[:1]))


def answerer(view: View, trigger: Trigger, who: Token | None) -> Token | None:
    """Of whom an answer is told that came or did not: "no reply has been received from the government"."""
    if trigger.frame.event != "talk.refuse" or who is None or who.lemma.casefold() not in trigger.frame.needs:
        return None
    phrases = [*obliques(view.sentence, trigger.word), *obliques(view.sentence, who)]
    return next((o.token for o in phrases if o.case == "from" and is_someone(view, o.token)), None)


def makers(view: View, message: Token) -> list[Token] | tuple[Token, ...]:
    """Whose a message is: "the Front's offer", "the letter of the Ministry", "the truce that the elders proposed"."""
    sentence = view.sentence
    found = [*sentence.children(message, "nmod:poss")]
    found += [o.token for o in obliques(sentence, message) if o.case in ("of", "by", "from")]
    clauses = sentence.children(message, "acl:relcl")
    found += [who for c in clauses for who in sentence.children(c, "nsubj") if who.upos != "PRON"]
    return found or some(sender_of(sentence, message))


def sender_of(sentence: Sentence, message: Token) -> Token | None:
    """Who sends a message that does not say whose it is: "the Front issued an ultimatum demanding"."""
    verb = sentence.head_of(message)
    sent = verb is not None and verb.lemma.casefold() in lexicon().cues.saying.giving
    if verb is None or not sent or not is_a(message.relation, "obj", "nsubj:pass"):
        return None
    return by_agent(sentence, verb) if is_passive(sentence, verb) else subject(sentence, verb)


def agreed_between(view: View, trigger: Trigger) -> Token | None:
    """Between whom something was agreed: "an accord was signed between Norland and Sudland"."""
    if not trigger.frame.event.startswith("agreement."):
        return None
    phrases = (o.token for o in obliques(view.sentence, trigger.word) if o.case == "between")
    return next((token for token in phrases if is_someone(view, token)), None)


def case_between(sentence: Sentence, token: Token) -> bool:
    return any(case.lower == "between" for case in sentence.children(token, "case"))


def named_beside(view: View, trigger: Trigger) -> tuple[Token, ...]:
    """Those spoken to by what stands around the verb: "asked in a letter to the Council", "wrote to them, asking"."""
    sentence, verb = view.sentence, trigger.word
    nouns = lexicon().actors.message.nouns
    letters = [o.token for o in obliques(sentence, verb) if o.token.lemma.casefold() in nouns]
    head = sentence.head_of(verb)
    if head is not None and verb.xpos == "VBG" and verb.relation in ("acl", "advcl"):
        above = sentence.head_of(head)
        letters += [head] if is_verb(head) or head.lemma.casefold() in nouns else []
        letters += [above] if above is not None and head in letters and not is_verb(head) and is_verb(above) else []
    found = [o.token for word in letters for o in obliques(sentence, word) if o.case == "to"]
    if trigger.frame.event == "talk.accuse":
        protests = messages(sentence, trigger)
        found += [o.token for word in protests for o in obliques(sentence, word) if o.case in ADDRESSED]
    if trigger.frame.event == "talk.refuse":
        refused = sentence.children(verb, "xcomp")
        found += [o.token for word in refused for o in obliques(sentence, word) if o.case == "to"]
        found += [token for word in sentence.children(verb, "obj") for token in makers(view, word)]
    return tuple(token for token in found if is_someone(view, token))[:1]


def whose_message(view: View, trigger: Trigger, things: list[Token]) -> Token | None:
    """Whose words somebody only passes on, who speaks in them: "the envoy conveyed the Front's demand"."""
    saying, verb = lexicon().cues.saying, with_particle(view.sentence, trigger.word)
    if verb not in saying.conveying and trigger.word.lemma.casefold() not in saying.conveying:
        return None
    sent = [token for token in view.sentence.children(trigger.word, "obj", "obl") if token.upos == "NOUN"]
    spoken = (token for token in sent if token.lemma.casefold() in trigger.frame.needs or token in things)
    owners = (owner for token in spoken for owner in makers(view, token) if owner.upos != "PRON")
    return next((owner for owner in owners if is_someone(view, owner) and owner not in sent), None)


def messages(sentence: Sentence, trigger: Trigger) -> list[Token]:
    """The objects of a verb that it makes an accusation with: "lodged a protest"."""
    return [token for token in sentence.children(trigger.word, "obj") if token.lemma.casefold() in trigger.frame.needs]


def deplored(sentence: Sentence, trigger: Trigger) -> tuple[Token, ...]:
    """The deed that words of blame are on, by whoever did it: "expressed its condemnation of the raid by the army"."""
    said = messages(sentence, trigger) if trigger.frame.event == "talk.accuse" else []
    deeds = [o.token for word in said for o in obliques(sentence, word) if o.case in ("of", "at", "over")]
    told = ((deed, (deed, *sentence.children(deed, "acl"))) for deed in deeds)
    made = (deed for deed, words in told if any(by_agent(sentence, word) for word in words))
    return tuple([*made, *(deed for deed in deeds if sentence.child(deed, "nmod:poss"))][:1])


def asked(view: View, trigger: Trigger) -> list[Token]:
    """Of whom a clause tells what is asked for or blamed: "demands that they leave", "denounced that they did it"."""
    clauses = view.sentence.children(trigger.word, "ccomp")
    doers = [by_agent(view.sentence, c) for c in clauses] if trigger.frame.event == "talk.accuse" else []
    doers += [subject(view.sentence, c) if view.sentence.child(c, "nsubj") else None for c in clauses]
    own = trigger.frame.event == "talk.threaten"  # "warned that his army would strike back"
    return [t for t in doers if t is not None and not (own and is_of_speaker(view.sentence, t))]


def is_of_speaker(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is called the speaker's own: "his army", "they"."""
    return any(c.upos == "PRON" for c in (token, *sentence.children(token, "nmod:poss")))


def asked_over(cast: Cast, opening: View) -> tuple[Target, ...]:
    """Of whom a list of demands asks, by a name in the words over it: "We demand that Sudland:"."""
    issuer = cast.scene.issuer
    words = (opening.sentence.tokens[name.last] for name in opening.names if name.party is not issuer)
    named = (word for word in words if is_a(word.relation, "ccomp", "nsubj", "obj", "obl", "nmod"))
    found = (cast.target(opening, word, issuer, event="talk.propose") for word in named)
    return tuple(replace(each, inherited=True) for each in found)[:1]


def due_subject(view: View, verb: Token) -> Token | None:
    """Who is to do something, read as what it is to be: "the sides are to swap prisoners", not "the aim is to"."""
    outer = (c for c in view.sentence.children(verb, "nsubj") if is_outer(c) and is_infinitive(view.sentence, verb))
    return next((who for who in outer if is_someone(view, who)), None)


def is_someone(view: View, token: Token) -> bool:
    """Whether ``token`` names some who can be spoken to."""
    if view.is_timed(token):
        return False
    actors = lexicon().actors
    named = token.upos == "PROPN" or token.lemma.casefold() in actors.institution.nouns | actors.addressee.nouns
    return named or is_fighting(view, token) or any(satisfies(view, token, n) for n in ("@monitors", "@people"))


def blame_roles(sentence: Sentence, verb: Token, who: Token | None) -> Roles:
    """Whom a "responsibility lies with" sentence blames; the one who blames is the speaker."""
    if who is not None and verb.lemma == "make" and (made := sentence.child(verb, "obj")) is not None:
        return Roles((who,), (made,))  # "will make them regret it"
    blamed = [o.token for o in obliques(sentence, verb) if o.case in ("with", "on", "upon", "for", "to")]
    named = [t for t in blamed if t.lemma != "responsibility"]
    if who is not None and who.lemma != "responsibility":
        return Roles((), (who,))
    return Roles((), tuple(named[:1]))


def senders(view: View, verb: Token) -> tuple[Token, ...]:
    """Whom words that are only received come from: "two complaints of the Front were received"."""
    sentence = view.sentence
    things = [*objects(sentence, verb), *sentence.children(verb, "nsubj:pass")]
    of = [o.token for word in (verb, *things) for o in obliques(sentence, word) if o.case in ("from", "by", "of")]
    return tuple([*of, *(t for thing in things for t in sentence.children(thing, "nmod:poss"))][:1])
