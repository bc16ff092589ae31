"""The word over a content that introduces what somebody holds, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alteram.coding.clause.completions import leading
from alteram.coding.clause.syntax import (
    Oblique,
    auxiliaries,
    by_agent,
    case_of,
    is_passive,
    is_verb,
    obliques,
    particle,
    subject,
)
from alteram.coding.holders.held_things import finding, is_thing_held, is_told_by_name
from alteram.coding.holders.protests import accuser
from alteram.coding.holders.rejections import has_none, is_borne_out
from alteram.coding.holders.speakers import is_let_known, source_of, speaker_of, teller_of
from alteram.coding.scene import Scene
from alteram.coding.stance.doubts import is_nobody, is_not_done, is_unconfirmed, negating
from alteram.coding.stance.unsettled import asks_who, leaves_open, unheard_of
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

ABOUT = frozenset({"about", "out"})
TELLING = frozenset({"about", "on", "regarding", "concerning", "of"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that introduces content: ``source`` heads the phrase of who says it, None where nobody is named."""

    word: Token
    source: Token | None
    rejects: bool = False


def over(sentence: Sentence, content: Token, above: Token, scene: Scene) -> Iterator[Cue]:
    """The cue that ``above`` is for ``content`` below it, if it is one."""
    if (who := accuser(sentence, content, above)) is not None:
        yield Cue(above, who)
        return
    found = over_verb if is_verb(above) else over_noun
    yield from found(sentence, content, above, scene)


def over_noun(sentence: Sentence, content: Token, above: Token, scene: Scene) -> Iterator[Cue]:
    """The cue that ``above``, which is no verb, is for ``content`` below it."""
    cues, lemma = scene.lexicon.cues, above.lemma.casefold()
    if is_a(content.relation, "nmod") and lemma in cues.denying.shown:
        finder = finding(sentence, above)
        if finder is not None:
            yield Cue(finder, speaker_of(sentence, finder))  # "the mission found no traces of a raid"
    elif has_none(sentence, above) or unheard_of(sentence, above, content) is not None:
        return  # "no reports of casualties", "information on them is not available": nobody reports any
    elif lemma in cues.denying.nouns and is_a(content.relation, "nmod", "acl", "ccomp"):
        verb = sentence.head_of(above)
        given = verb is not None and is_verb(verb) and is_a(above.relation, "obj")
        owner = owner_of(sentence, above, but=content) or (subject(sentence, verb) if given and verb else None)
        yield Cue(above, owner, rejects=True)  # "issued a denial that it had fired"
    elif above.lower == "talks":
        return  # "the talks on a withdrawal": nobody tells of one
    elif is_a(content.relation, "nmod") and lemma in cues.saying.nouns and case_of(sentence, content) in TELLING:
        yield Cue(above, owner_of(sentence, above, but=content) or above)
    elif is_a(content.relation, "parataxis") and lemma in cues.saying.papers and is_behind_colon(sentence, content):
        by = (by_agent(sentence, t) for t in (above, *sentence.children(above, "flat", "nmod", "appos")))
        owner = next((each for each in by if each is not None), None) or owner_of(sentence, above)
        if owner is not None:
            yield Cue(above, owner)  # "Complaint No. 4 by Norland: that"
    elif is_judged(content, above, scene) or is_aim(sentence, content, above, scene):
        return  # "a claim that we reject", "a lie to justify the raid"
    elif is_a(content.relation, "acl", "ccomp") and (is_verb(content) or sentence.child(content, "cop") is not None):
        noun = saying_noun(sentence, content, above, scene)
        if noun is not None:
            yield Cue(noun, owner_of(sentence, noun) or noun)
        elif above.lemma in cues.denying.shown and (finder := finding(sentence, above)) is not None:
            yield Cue(finder, speaker_of(sentence, finder))
        elif (verb := said_beyond(sentence, content, above, scene) or voiced(sentence, content, above)) is not None:
            yield Cue(verb, speaker_of(sentence, verb))


def is_judged(content: Token, noun: Token, scene: Scene) -> bool:
    """Whether a relative clause only says what becomes of a report: "a claim that we reject"."""
    denying = scene.lexicon.cues.denying
    return content.relation == "acl:relcl" and content.lemma.casefold() in denying.verbs | denying.rejects


def is_aim(sentence: Sentence, content: Token, noun: Token, scene: Scene) -> bool:
    """Whether an infinitive tells what an untruth is for, unlike "the claim to have withdrawn"."""
    infinitive = any(mark.lower == "to" for mark in sentence.children(content, "mark"))
    return infinitive and noun.lemma.casefold() in scene.lexicon.cues.denying.predicates


def is_behind_colon(sentence: Sentence, content: Token) -> bool:
    """Whether ``content`` stands in a clause that ": that" opens."""
    pairs = zip(sentence.tokens[: content.index], sentence.tokens[1 : content.index], strict=False)
    return any(mark.text == ":" and word.lower == "that" for mark, word in pairs)


def said_beyond(sentence: Sentence, content: Token, noun: Token, scene: Scene) -> Token | None:
    """The verb of saying whose content was read as that of a phrase: "said under questioning that they crossed"."""
    verb = sentence.head_of(noun)
    if verb is None or not is_a(noun.relation, "obl") or not is_that(sentence, content):
        return None
    saying, objects = scene.lexicon.cues.saying, sentence.children(verb, "obj")
    says = verb.lemma.casefold() in saying.verbs | saying.clausal and sentence.child(verb, "ccomp") is None
    parting = saying.imparting | saying.learning  # "received information from a priest that"
    gives = any(o.lemma.casefold() in saying.learned for o in objects) and phrasal(sentence, verb) in parting
    return verb if (says or gives) and sentence.child(content, "nsubj", "expl") is not None else None


def voiced(sentence: Sentence, content: Token, feeling: Token) -> Token | None:
    """The verb by which somebody tells what it feels about what it holds: "expressed concern that they had fired"."""
    verb = sentence.head_of(feeling)
    if verb is None or not is_a(feeling.relation, "obj") or not is_that(sentence, content):
        return None
    return verb if verb.lemma.casefold() in lexicon().cues.saying.expressing else None


def report_told(sentence: Sentence, content: Token, verb: Token, scene: Scene) -> Token | None:
    """The report whose content stands behind its verb: "reports emerged that it was hit", "rumours suggest that"."""
    noun = sentence.child(verb, "nsubj")
    if noun is None or noun.upos != "NOUN" or noun.lemma.casefold() not in scene.lexicon.cues.saying.nouns:
        return None
    return noun if is_that(sentence, content) and is_a(content.relation, "ccomp", "acl") else None


def is_mute(sentence: Sentence, verb: Token) -> bool:
    """Whether what ``verb`` has as its subject only shows something: "traces suggest that", "images suggest that"."""
    who, cues = subject(sentence, verb), lexicon().cues
    return who is not None and who.lemma.casefold() in cues.denying.shown | cues.depicting.nouns


def is_that(sentence: Sentence, clause: Token) -> bool:
    return any(m.lower == "that" for m in sentence.children(clause, "mark"))


def over_verb(sentence: Sentence, content: Token, above: Token, scene: Scene) -> Iterator[Cue]:
    """The cue that the verb ``above`` is for ``content`` below it, if it is one."""
    if is_borne_out(sentence, above):
        return  # "the claim that they fired is not confirmed by the facts": facts say nothing
    cues, lemma = scene.lexicon.cues, above.lemma.casefold()
    names = {lemma, phrasal(sentence, above)}
    says = bool(names & (cues.saying.verbs | cues.denying.spreading))
    says = says or is_let_known(sentence, above)
    says = says or (lemma in cues.feared.verbs and not is_passive(sentence, above))
    says = says or (lemma in cues.saying.clausal and is_that(sentence, content) and not is_mute(sentence, above))
    denying = bool(names & cues.denying.verbs or (names & cues.denying.clausal and is_a(content.relation, "ccomp")))
    negated = bool(negating(sentence, above)) or (denying and is_not_done(sentence, above))
    denies = denying != (negated and (denying or lemma in cues.disbelieved.verbs))
    if is_untold(sentence, content, above, says=says, denies=denies):
        return
    says = says or (negated and denying)
    told_of = is_a(content.relation, "advcl") and f"{lemma} {leading(sentence, content)}" in cues.saying.speaking
    clause = told_of or is_a(content.relation, "ccomp", "csubj")
    clause = clause or (is_a(content.relation, "xcomp") and is_verb(content)) or is_said_of(sentence, content, above)
    if clause and says and any(m.lower == "whether" for m in sentence.children(content, "mark")):
        return  # "refused to say whether they had left": nobody says that they had
    report = report_told(sentence, content, above, scene)
    spread = names & cues.emerging.verbs and is_a(content.relation, "ccomp")
    if report is not None and spread:
        yield Cue(report, owner_of(sentence, report) or report)  # "rumours are being spread that"
    if (clause and (says or denies or told_of)) or is_thing_held(sentence, content, above, denies=denies):
        yield Cue(above, teller_of(sentence, above), rejects=denies)
    elif is_told_by_name(sentence, content, above):
        yield Cue(above, speaker_of(sentence, above))
    elif report is not None and not spread:
        yield Cue(report, owner_of(sentence, report) or report)


def is_said_of(sentence: Sentence, content: Token, verb: Token) -> bool:
    """Whether an infinitive tells what somebody says of others: "are said by the rebels to have shelled it"."""
    infinitive = is_a(content.relation, "advcl") and any(m.lower == "to" for m in sentence.children(content, "mark"))
    return infinitive and is_passive(sentence, verb) and by_agent(sentence, verb) is not None


def is_untold(sentence: Sentence, content: Token, above: Token, *, says: bool, denies: bool) -> bool:
    """Whether the subject of ``above`` does not say what ``content`` tells, though the verb might be one of saying."""
    cues, lemma = lexicon().cues, above.lemma.casefold()
    if is_a(content.relation, "xcomp") and lemma in cues.negation.verbs:
        return True  # "pretended to withdraw": it did not, and nobody says that it did
    before = [t.lower for t in sentence.tokens[max(0, above.index - 2) : above.index]]
    if lemma in cues.saying.clausal and before == ["only", "to"]:
        return True  # "ran on, only to find that they were surrounded": so whoever tells of them says
    if says and asks_who(sentence, content) and leaves_open(sentence, above):
        return True  # "an inquiry will establish which unit shelled it": it has not
    if (says or lemma in cues.denying.verbs) and not denies and is_nobody(sentence, above):
        return True  # "nobody says that they fired"
    if not negating(sentence, above):
        return False
    left_open = is_unconfirmed(sentence, content, above)
    if is_a(content.relation, "ccomp") and not denies and (says or left_open):
        return True  # "did not mention that it had fired": what is told is the teller's
    # "cannot deny that its soldiers looted it": whoever says so holds that they did
    return lemma in cues.denying.verbs and bool(auxiliaries(sentence, above) & cues.possible.auxiliaries)


def saying_noun(sentence: Sentence, content: Token, above: Token, scene: Scene) -> Token | None:
    """The noun of saying that ``content`` completes: ``above``, or one over it ("the assertion of X that ...")."""
    nouns = scene.lexicon.cues.saying.nouns
    if above.lemma.casefold() in nouns:
        return above
    if not any(m.lower == "that" for m in sentence.children(content, "mark", "obj", "nsubj")):
        return None
    current = above
    while is_a(current.relation, "nmod") and (higher := sentence.head_of(current)) is not None:
        if higher.lemma.casefold() in nouns:
            return higher
        current = higher
    return None


def owner_of(sentence: Sentence, noun: Token, *, but: Token | None = None) -> Token | None:
    """Who makes a claim named by a noun: its possessor, its "by" or "of", the maker of "circulated by".

    ``but`` is what the claim is about.
    """
    owner = sentence.child(noun, "nmod:poss") or by_agent(sentence, noun)
    if owner is not None and (but is None or owner.index < but.index):
        return owner  # "claims by Norland of an attack", not "claims of an attack by our forces"
    for clause in sentence.children(noun, "acl"):
        # "reports of raids carried out by the militia", but "allegations made by the militia"
        done = phrasal(sentence, clause) in lexicon().cues.light.verbs and clause.lemma != "make"
        maker = by_agent(sentence, clause) if not (done or is_that(sentence, clause)) else None
        if maker is None and clause.lemma.casefold() in lexicon().cues.saying.learning:
            maker = source_of(sentence, clause)  # "according to information received from the police"
        if maker is not None:
            return maker
    named = [o.token for o in obliques(sentence, noun) if is_whose(o) and o.token is not but]
    return next(iter(named), None) or spreader_of(sentence, noun)


def is_whose(phrase: Oblique) -> bool:
    """Whether a phrase beside a report tells whose it is: "reports of the ministry", "reports in the state's media"."""
    media = phrase.token.lemma.casefold() in lexicon().cues.saying.publishing
    return phrase.case in ("of", "from") or (phrase.case in ("in", "on") and media)


def spreader_of(sentence: Sentence, noun: Token) -> Token | None:
    """Who puts a report about or goes by it: "the ministry spreads disinformation that", "has information that"."""
    verb = sentence.head_of(noun)
    if noun.lemma.casefold() in lexicon().cues.saying.pretexts:
        deed = next((each for each in sentence.ancestors(noun) if is_verb(each)), None)
        return speaker_of(sentence, deed) if deed is not None else None  # "arrested them on the pretext that"
    told = verb is not None and noun.lemma.casefold() in lexicon().cues.saying.learned
    if told and verb is not None and phrasal(sentence, verb) in lexicon().cues.saying.imparting:
        return speaker_of(sentence, verb)  # "provided the team with information that", "shared information that"
    if case_of(sentence, noun) in TELLING:
        return None  # "can you comment on reports that": whose, is not said
    if verb is not None and is_a(noun.relation, "obl") and verb.lemma.casefold() in lexicon().cues.saying.verbs:
        return speaker_of(sentence, verb)  # "the ministry said in a statement that"
    if verb is None or not is_verb(verb) or not is_a(noun.relation, "obj", "nsubj:pass"):
        return None
    cues = lexicon().cues
    learns = verb.lemma.casefold() in cues.saying.learning and is_a(noun.relation, "obj")
    if learns and noun.lemma.casefold() in cues.saying.learned:
        return source_of(sentence, verb) or subject(sentence, verb)  # "our troops received intelligence that"
    spreads = {verb.lemma.casefold(), phrasal(sentence, verb)} & (cues.denying.spreading | cues.saying.reporting)
    return speaker_of(sentence, verb) if spreads else None


def phrasal(sentence: Sentence, verb: Token) -> str:
    found = particle(sentence, verb)
    if found is None and (content := sentence.child(verb, "ccomp")) is not None:
        first = sentence.child(content, "mark")  # "put about that": the parser takes "about" for a mark of the clause
        found = first.lower if first is not None and first.lower in ABOUT and first.index == verb.index + 1 else None
    return f"{verb.lemma.casefold()} {found or ''}".strip()
