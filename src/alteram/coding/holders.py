"""Who holds what is said: the issuer, or a source that the text names, and through whom it reaches us.

Terms are those of attribution corpora (PARC 3.0, PolNeAR): a source, a cue, and the content it introduces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from alteram.coding.actors import Cast
from alteram.coding.scene import Scene, View
from alteram.coding.syntax import by_agent, case_of, is_verb, noun_phrase, objects, obliques, particle, subject
from alteram.model import Actor, Holder, Sentence, Token, is_a
from alteram.profiles.records import Party

STOP = frozenset(
    {"of", "the", "affairs", "national", "republic", "s", "and", "for", "a", "in", "federation", "country"}
)
SAME = {
    "defense": "defence",
    "office": "ministry",
    "mod": "defence",
    "mfa": "foreign",
    "govt": "government",
    "armed": "forces",
    "troops": "forces",
    "military": "forces",
}
PERSONS = frozenset({"he", "she", "it", "they"})


@dataclass(frozen=True, slots=True)
class Voice:
    """A source in the text: whom it names, for which party it speaks, and whether it rejects the content."""

    actor: Actor
    party: Party | None
    is_issuer: bool
    rejects: bool = False
    cue: Token | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that introduces content: ``source`` heads the phrase of who says it, None where nobody is named."""

    word: Token
    source: Token | None
    rejects: bool = False


class Holders:
    """The voices of one statement, followed in text order."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene, self._cast = scene, cast
        self._last: Voice | None = None
        self._paragraph = -1  # where ``_last`` spoke
        self._spokespersons: set[str] = set()
        self._person: Actor | None = None
        self.issuer = Voice(self._issuing_actor(), scene.issuer, is_issuer=True)

    def _issuing_actor(self) -> Actor:
        statement, party = self._scene.reading.statement, self._scene.issuer
        name = statement.issuer or statement.party or "the issuer"
        bodies = party.bodies if party else ()
        known = next((b for b in bodies if name.casefold() in {b.name.casefold(), *map(str.casefold, b.aliases)}), None)
        return Actor(name=name, party=party.name if party else statement.party, actor=known.id if known else None)

    def voices(self, view: View, word: Token) -> list[Voice]:
        """The sources over ``word``, innermost first; empty where the issuer speaks in its own voice."""
        found = []
        for cue in cues_over(view, word, self._scene):
            voice = self._voice(view, cue)
            if voice is not None:
                found.append(voice)
        return found

    def _voice(self, view: View, cue: Cue) -> Voice | None:
        if cue.source is None:
            return None
        lower = cue.source.lower
        if lower in self._scene.lexicon.actors.own.words:
            return Voice(self.issuer.actor, self.issuer.party, True, cue.rejects, cue.word)
        if lower in ("it", "they") and self._paragraph != view.sentence.paragraph:
            return replace(self.issuer, rejects=cue.rejects, cue=cue.word)
        if lower in PERSONS and self._last is None and self._person is not None:
            self._last = Voice(self._person, self._party(self._person.party), is_issuer=False)
        if lower in PERSONS and self._last is not None:
            return Voice(self._last.actor, self._last.party, self._last.is_issuer, cue.rejects, cue.word)
        self._cast.remember(view, cue.source, self._scene.issuer)
        actor = self._cast.actor(view, cue.source, self._scene.issuer)
        party = self._party(actor.party)
        voice = Voice(actor, party, self._is_issuer(view, cue.source, actor), cue.rejects, cue.word)
        if voice.is_issuer:
            voice = Voice(self._in_words(actor), self.issuer.party, True, cue.rejects, cue.word)
        if is_verb(cue.word) and cue.word.lemma not in ("cite", "quote"):
            self._last, self._paragraph = voice, view.sentence.paragraph
        return voice

    def introduce(self, view: View) -> None:
        """Keep the person whom the sentence's main clause is about: "he said" may mean that one later."""
        root = view.sentence.root
        who = subject(view.sentence, root) if root is not None else None
        if who is not None and who.upos == "PROPN" and not any(n.first <= who.index <= n.last for n in view.names):
            actor = self._cast.actor(view, who, self._scene.issuer)
            self._person = self.issuer.actor if self._is_issuer(view, who, actor) else actor

    def _in_words(self, actor: Actor) -> Actor:
        """The issuer, pointing to the words that name it here."""
        issuer = self.issuer.actor
        return Actor(
            text=actor.text, start=actor.start, end=actor.end, name=issuer.name, party=issuer.party, actor=issuer.actor
        )

    def _party(self, name: str | None) -> Party | None:
        profile = self._scene.reading.profile
        return profile.party(name) if profile and name else None

    def _is_issuer(self, view: View, source: Token, actor: Actor) -> bool:
        """Whether a source is the issuer under another name: a shorter one, its country, or its spokesperson."""
        if self._scene.issuer is not None and actor.party not in (None, self._scene.issuer.name):
            return False
        phrase = noun_phrase(view.sentence, source)
        around = [*phrase, *view.sentence.children(source, "appos", "nmod:desc", "flat")]
        titled = any(noun in actor.name.casefold().split() for noun in self._scene.lexicon.actors.voice.nouns)
        if titled or any(t.lemma in self._scene.lexicon.actors.voice.nouns for t in around):
            named = [t for a in view.sentence.children(source, "appos") for t in view.sentence.subtree(a)]
            self._spokespersons |= {t.text for t in (*phrase, *named) if t.upos == "PROPN"}
            return True
        if {t.text for t in phrase if t.upos == "PROPN"} & self._spokespersons:
            return True
        if actor.actor is not None and actor.actor == self.issuer.actor.actor:
            return True
        return self._same_name(" ".join(t.text for t in phrase))

    def _same_name(self, words: str) -> bool:
        statement = self._scene.reading.statement
        own = significant(f"{statement.issuer or ''} {statement.party or ''}", self._scene.issuer)
        other = significant(words, self._scene.issuer)
        initials = "".join(word[0] for word in (statement.issuer or "").split() if word[:1].isupper())
        return (bool(other) and other <= own) or words == initials

    def holder(self, voices: list[Voice]) -> Holder:
        """The holder of what ``voices`` say, with the chain through which it reaches us."""
        chain = [voice for voice in voices if not voice.is_issuer]
        spoken = next((voice for voice in voices if voice.is_issuer), self.issuer)
        if not chain:
            return as_holder(spoken.actor, is_issuer=True, via=())
        unique = dict.fromkeys(voice.actor for voice in chain)
        first, *others = unique
        return as_holder(first, is_issuer=False, via=(*others, spoken.actor))


def as_holder(actor: Actor, *, is_issuer: bool, via: tuple[Actor, ...]) -> Holder:
    return Holder(
        text=actor.text,
        start=actor.start,
        end=actor.end,
        inherited=actor.inherited,
        name=actor.name,
        party=actor.party,
        actor=actor.actor,
        is_issuer=is_issuer,
        via=via,
    )


def significant(words: str, party: Party | None) -> set[str]:
    """The telling words of a body's name, the party's own forms brought to one."""
    lowered = words.casefold()
    if party is not None:
        forms = sorted({*party.names, *party.capitals, *party.adjectives, *party.people}, key=len, reverse=True)
        for form in forms:
            lowered = re.sub(rf"\b{re.escape(form.casefold())}\b", party.id, lowered)
    return {SAME.get(word, word) for word in re.findall(r"\w+", lowered)} - STOP


def cues_over(view: View, word: Token, scene: Scene) -> Iterator[Cue]:
    """The cues whose content holds ``word``, innermost first."""
    sentence = view.sentence
    named = sources_named(sentence, word, scene)
    current: Token | None = word
    while current is not None:
        yield from beside(sentence, current, scene, inner=word)
        above = sentence.head_of(current)
        if above is not None:
            yield from over(sentence, current, above, scene)
        current = above
    yield from named


def over(sentence: Sentence, content: Token, above: Token, scene: Scene) -> Iterator[Cue]:
    """The cue that ``above`` is for ``content`` below it, if it is one."""
    cues = scene.lexicon.cues
    lemma = above.lemma.casefold()
    if is_verb(above):
        says = lemma in cues.saying.verbs or phrasal(sentence, above) in cues.saying.verbs
        denies = lemma in cues.denying.verbs
        clause = is_a(content.relation, "ccomp", "csubj") or (is_a(content.relation, "xcomp") and is_verb(content))
        thing = is_a(content.relation, "obj", "nsubj:pass") and (lemma in cues.saying.object or denies)
        if (clause and (says or denies)) or thing:
            yield Cue(above, speaker_of(sentence, above), rejects=denies)
    elif is_a(content.relation, "acl") and is_verb(content):
        noun = saying_noun(sentence, content, above, scene)
        if noun is not None:
            yield Cue(noun, owner_of(sentence, noun) or noun)


def saying_noun(sentence: Sentence, content: Token, above: Token, scene: Scene) -> Token | None:
    """The noun of saying that ``content`` completes: ``above``, or one over it ("the assertion of X that ...")."""
    nouns = scene.lexicon.cues.saying.nouns
    if above.lemma.casefold() in nouns:
        return above
    if not any(m.lower == "that" for m in sentence.children(content, "mark")):
        return None
    current = above
    while is_a(current.relation, "nmod", "nmod:poss") and (higher := sentence.head_of(current)) is not None:
        if higher.lemma.casefold() in nouns:
            return higher
        current = higher
    return None


def rejected(sentence: Sentence, noun: Token, scene: Scene) -> Token | None:
    """The word that calls the content of ``noun`` false ("are a fabrication", "denied rumours"), or None."""
    denying = scene.lexicon.cues.denying
    above = sentence.head_of(noun)
    if above is None:
        return None
    lemma = above.lemma.casefold()
    if is_a(noun.relation, "obj", "nsubj:pass") and lemma in denying.rejects:
        return above
    if is_a(noun.relation, "nsubj"):
        if lemma in denying.predicates or any(
            c.lemma in denying.predicates for c in sentence.children(above, "amod", "xcomp")
        ):
            return above
        nothing = [
            c for c in sentence.children(above, "obj") if any(d.lower == "no" for d in sentence.children(c, "det"))
        ]
        if any(c.lemma in denying.lacking for c in nothing):
            return above
        negated = any(c.lower in ("not", "n't") for c in sentence.children(above, "advmod"))
        if negated and any(o.token.lemma in denying.correspond for o in obliques(sentence, above)):
            return above
    if any(c.lemma in denying.predicates or c.lower in denying.hedges for c in sentence.children(noun, "amod")):
        return noun
    return None


def called_false(sentence: Sentence, word: Token, scene: Scene) -> bool:
    """Whether the clause of ``word`` is what a predicate calls false: "it is false that they shelled"."""
    current = word
    while (above := sentence.head_of(current)) is not None:
        if is_a(current.relation, "csubj", "ccomp") and above.lemma.casefold() in scene.lexicon.cues.denying.predicates:
            return True
        current = above
    return False


def owner_of(sentence: Sentence, noun: Token) -> Token | None:
    """Who makes a claim named by a noun: its possessor, its "by" or "of", the maker of "circulated by"."""
    owner = sentence.child(noun, "nmod:poss") or by_agent(sentence, noun)
    if owner is not None:
        return owner
    for clause in sentence.children(noun, "acl"):
        maker = by_agent(sentence, clause)
        if maker is not None:
            return maker
    named = [o.token for o in obliques(sentence, noun) if o.case in ("of", "from")]
    return next(iter(named), None)


def beside(sentence: Sentence, word: Token, scene: Scene, *, inner: Token) -> Iterator[Cue]:
    """Cues that stand below ``word``: ", the ministry said", "according to X", "as X confirmed", "citing X"."""
    saying = scene.lexicon.cues.saying
    for child in sentence.children(word, "parataxis", "advcl"):
        if child is inner or inner in sentence.subtree(child) or not is_verb(child):
            continue
        if child.relation == "advcl" and child.lemma in ("cite", "quote") and objects(sentence, child):
            cited = objects(sentence, child)[0]
            if cited.upos == "PROPN" or cited.lemma.casefold() in scene.lexicon.actors.institution.nouns:
                yield Cue(child, cited)
        elif child.lemma.casefold() in saying.verbs and (
            is_a(child.relation, "parataxis") or is_as_clause(sentence, child)
        ):
            source = speaker_of(sentence, child)
            if source is not None:
                yield Cue(child, source)


def sources_named(sentence: Sentence, word: Token, scene: Scene) -> list[Cue]:
    """The sources of "according to X" anywhere in the sentence; "according to preliminary data" names nobody."""
    saying = scene.lexicon.cues.saying
    found = [t for t in sentence.tokens if is_a(t.relation, "obl", "nmod") and case_of(sentence, t) in saying.according]
    return [Cue(t, t) for t in found if t.lemma not in saying.nouns and word not in sentence.subtree(t)]


def is_as_clause(sentence: Sentence, verb: Token) -> bool:
    return any(c.lower == "as" for c in sentence.children(verb, "mark", "advmod"))


def speaker_of(sentence: Sentence, verb: Token) -> Token | None:
    """Who says it: the subject of an active verb, the "by" phrase of a passive one."""
    if any(c.relation in ("nsubj:pass", "aux:pass") for c in sentence.children(verb)):
        return by_agent(sentence, verb)
    if verb.relation in ("parataxis", "advcl"):  # beside the content: its subject is no speaker
        return sentence.child(verb, "nsubj")
    return subject(sentence, verb)


def phrasal(sentence: Sentence, verb: Token) -> str:
    return f"{verb.lemma.casefold()} {particle(sentence, verb) or ''}".strip()
