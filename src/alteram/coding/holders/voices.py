"""Who holds what is said: the issuer, or a source that the text names, and through whom it reaches us."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from alteram.coding.actors.cast import Cast
from alteram.coding.actors.referents import HE
from alteram.coding.clause.nominals import is_own
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import is_passive, is_verb, subject
from alteram.coding.events.needs import satisfies
from alteram.coding.holders.cues import cues_over
from alteram.coding.holders.introductions import Cue, owner_of
from alteram.coding.holders.likeness import significant
from alteram.coding.holders.papers import authored, introduced, is_bare_paper, is_one_speaker, report_of
from alteram.coding.holders.quotations import Quotation, quotations
from alteram.coding.holders.speakers import reporting, speaker_of
from alteram.coding.holders.spokespersons import speaks_for_another
from alteram.coding.scene import Scene, View
from alteram.model import Actor, Holder, Token, is_a, span_of
from alteram.profiles.records import Party

PRESS = "press"
PERSONS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})


@dataclass(frozen=True, slots=True)
class Voice:
    """A source in the text: whom it names, for which party it speaks, and whether it rejects the content."""

    actor: Actor
    party: Party | None
    is_issuer: bool
    rejects: bool = False
    cue: Token | None = None


class Holders:
    """The voices of one statement, followed in text order."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene, self._cast = scene, cast
        self._papers = scene.lexicon.cues.saying.papers
        self._authors: dict[str, Voice] = {}  # whose "the letter" is
        self._last: Voice | None = None
        self._human: Voice | None = None  # the last of them who is one person: "he said"
        self._quotations = tuple(quotations(scene))
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
        quotation = self.quotation(word)
        inside = quotation is not None and all(v.cue and quotation.span.overlaps(v.cue.span) for v in found)
        if inside and quotation is not None and quotation.view is not view:
            voice = self._voice(quotation.view, quotation.cue)
            found += [voice] if voice is not None else []
        return found

    def by_whom(self, view: View, verb: Token) -> list[Voice]:
        """Who says what ``verb`` tells; nobody where its clause names none."""
        voice = self._voice(view, Cue(verb, speaker_of(view.sentence, verb)))
        return [voice] if voice is not None else []

    def quotation(self, word: Token) -> Quotation | None:
        """The quotation of several sentences in which ``word`` stands; None where it stands in none."""
        return next((q for q in self._quotations if q.span.overlaps(word.span)), None)

    def _voice(self, view: View, cue: Cue) -> Voice | None:
        if cue.source is None:
            return None
        meant = self._pronoun(view, cue, cue.source)
        if meant is not None:
            return meant
        if is_bare_paper(view.sentence, cue.source):
            author = self._authors.get(cue.source.lemma.casefold())
            author = author or (self._last if self._is_last_theirs(view) else None)
            if author is not None:
                return replace(author, rejects=cue.rejects, cue=cue.word)
        saying = self._scene.lexicon.cues.saying.nouns  # "reports that ...": whose, is not said
        nameless = cue.source is cue.word and cue.word.upos == "NOUN" and cue.word.lemma.casefold() in saying
        if nameless:
            actor = report_of(self._scene, view, cue.word)
        else:
            if not is_a(cue.source.relation, "obj"):  # "phoned the premier. He threatened war": whoever phoned
                self._cast.remember(view, cue.source, self._scene.issuer)
            actor = self._cast.actor(view, cue.source, self._scene.issuer)
            passive = is_verb(cue.word) and is_passive(view.sentence, cue.word)
            if cue.rejects and passive and not self._cast.is_actor(view, cue.source, self._scene.issuer):
                return replace(self.issuer, rejects=True, cue=cue.word)  # "is belied by the facts": so the issuer says
        party = self._party(actor.party)
        issuing = not nameless and self._is_issuer(view, cue.source, actor)
        voice = Voice(actor, party, issuing, cue.rejects, cue.word)
        if voice.is_issuer:
            voice = Voice(self._in_words(actor), self.issuer.party, True, cue.rejects, cue.word)
        if is_verb(cue.word) and cue.word.lemma not in ("cite", "quote"):
            self._last, self._paragraph = voice, view.sentence.paragraph
            if is_one_speaker(view, cue.source):
                self._human = voice
        return voice

    def _pronoun(self, view: View, cue: Cue, source: Token) -> Voice | None:
        """Whom a pronoun means that says something: "we", "it", "they", "he"; None for other words."""
        lower = source.lower
        if is_own(source) or self._is_own_office(view, source):
            return Voice(self.issuer.actor, self.issuer.party, True, cue.rejects, cue.word)
        if lower in ("it", "they", *HE) and (who := self._clause_before(view, cue.word)) is not None:
            return self._voice(view, replace(cue, source=who))
        if lower in ("it", "they") and (accused := self._cast.accused(view, source)) is not None:
            own = self._scene.issuer is not None and accused.party == self._scene.issuer.name
            return Voice(accused, self._party(accused.party), own, cue.rejects, cue.word)
        if lower == "they" and (others := self._they(view, cue)) is not None:
            return others
        apart = lower == "they" and any(is_own(token) for token in view.sentence.tokens)  # "they claim that we fired"
        if lower == "it" and (told := self._told_of(view, cue)) is not None:
            return told
        if lower in ("it", "they") and self._paragraph != view.sentence.paragraph and not apart:
            return replace(self.issuer, rejects=cue.rejects, cue=cue.word)
        if lower in PERSONS and self._last is None and self._person is not None:
            self._last = Voice(self._person, self._party(self._person.party), is_issuer=False)
        root = view.sentence.root
        if lower in HE and root is not None and view.sentence.head_of(cue.word) not in (root, None):
            who = subject(view.sentence, root)
            if who is not None and who.index < source.index and who.upos == "PROPN" and is_one_speaker(view, who):
                return self._voice(view, replace(cue, source=who))  # "Mr. Karif denied this: no shot, he said, fell"
        if lower in HE and self._human is not None:
            return replace(self._human, rejects=cue.rejects, cue=cue.word)  # no army is "he"
        if lower in PERSONS and self._last is not None:
            return Voice(self._last.actor, self._last.party, self._last.is_issuer, cue.rejects, cue.word)
        return replace(self.issuer, cue=cue.word) if source.relation == "nmod:poss" and lower in PERSONS else None

    def _is_last_theirs(self, view: View) -> bool:
        """Whether "the statement" is that of others who spoke just before: "the rebels, in a statement, claimed"."""
        others = self._last is not None and not self._last.is_issuer
        return others and self._paragraph == view.sentence.paragraph

    def _they(self, view: View, cue: Cue) -> Voice | None:
        """Those whom "they" means where none of them has spoken; None where it may go on from who spoke last."""
        spoke = self._last is not None and not self._last.is_issuer
        if cue.source is None or (spoke and self._paragraph == view.sentence.paragraph):
            return None
        actor = self._cast.actor(view, cue.source, self._scene.issuer)
        own = self._scene.issuer is not None and actor.party == self._scene.issuer.name
        return None if own else Voice(actor, self._party(actor.party), False, cue.rejects, cue.word)

    def _told_of(self, view: View, cue: Cue) -> Voice | None:
        """Whom "it" means where a party tells of another in the sentence before: "Sudland is wrong. It says that"."""
        own, at = self._scene.issuer, view.sentence.index
        if cue.source is None or own is None or at == 0 or self._paragraph == view.sentence.paragraph:
            return None
        before, actor = self._scene.views[at - 1].sentence, self._cast.actor(view, cue.source, own)
        here = before.paragraph == view.sentence.paragraph and actor.inherited and actor.start is not None
        if not here or (actor.start or 0) < before.span.start or actor.party in (None, own.name):
            return None
        return Voice(actor, self._party(actor.party), False, cue.rejects, cue.word)

    def introduce(self, view: View) -> None:
        """Keep the person whom the sentence's main clause is about: "he said" may mean that one later."""
        root = view.sentence.root
        who = subject(view.sentence, root) if root is not None else None
        for paper, author in authored(view.sentence):
            actor = self._cast.actor(view, author, self._scene.issuer)
            if not self._cast.is_actor(view, author, self._scene.issuer):
                continue  # "the report of the attack": whose, is not said
            own = is_own(author) or self._is_issuer(view, author, actor)
            self._authors[paper] = self.issuer if own else Voice(actor, self._party(actor.party), is_issuer=False)
        if who is not None and who.upos == "PROPN" and not any(n.first <= who.index <= n.last for n in view.names):
            actor = self._cast.actor(view, who, self._scene.issuer)
            self._person = self.issuer.actor if self._is_issuer(view, who, actor) else actor
        if who is not None and self._is_own_office(view, who):
            self._last, self._paragraph = self.issuer, view.sentence.paragraph  # "My Government rejects this"
        source = introduced(view, root) if root is not None else None
        if root is not None and source is not None:
            self._voice(view, Cue(root, source))

    def _is_own_office(self, view: View, noun: Token) -> bool:
        """Whether ``noun`` is the body for which the issuer speaks: "my Government", "our Ministry"."""
        own = view.sentence.child(noun, "nmod:poss")
        office = noun.lemma.casefold() in self._scene.lexicon.actors.office.nouns
        return office and own is not None and is_own(own)

    def _clause_before(self, view: View, verb: Token) -> Token | None:
        """Who acts in the clause that a relative one hangs on: "the rebels shelled it, which they say was empty"."""
        if is_a(verb.relation, "parataxis"):  # "the skipper was charged; he says that he fired into the air"
            first = view.sentence.head_of(verb)
            who = subject(view.sentence, first) if first is not None and is_verb(first) else None
            alone = who is not None and who.upos == "NOUN" and who.xpos == "NN"
            return who if alone and who is not None and satisfies(view, who, "@people") else None
        if not is_a(verb.relation, "acl:relcl", "advcl") or reporting(view.sentence, verb) is not None:
            return None
        noun = view.sentence.head_of(verb)
        if noun is not None and verb.relation == "acl:relcl" and noun.lemma.casefold() in self._papers:
            return owner_of(view.sentence, noun)  # "the letter of the premier, in which he states that"
        above = next((t for t in view.sentence.ancestors(verb) if is_verb(t)), None)
        who = subject(view.sentence, above) if above is not None else None
        if who is None or who.upos not in ("NOUN", "PROPN"):
            return None
        return who if self._cast.is_actor(view, who, self._scene.issuer) else None

    def _in_words(self, actor: Actor) -> Actor:
        """The issuer, pointing to the words that name it here."""
        return replace(self.issuer.actor, text=actor.text, start=actor.start, end=actor.end)

    def _party(self, name: str | None) -> Party | None:
        profile = self._scene.reading.profile
        return profile.party(name) if profile and name else None

    def _is_issuer(self, view: View, source: Token, actor: Actor) -> bool:
        """Whether a source is the issuer under another name: a shorter one, its country, or its spokesperson."""
        phrase = noun_phrase(view.sentence, source)
        name = self._scene.reading.statement.issuer
        words = f"{self._scene.words(span_of(phrase))} {actor.text or ''}".casefold()
        whole = name is not None and name.casefold() in words
        foreign = self._scene.issuer is not None and actor.party not in (None, self._scene.issuer.name)
        if foreign and not whole:
            return False
        nameless = self._scene.issuer is None and all(t.text.islower() for t in phrase[1:])  # "A patrol" of monitors
        if (whole or nameless) and source.lemma.casefold() in self._scene.lexicon.actors.monitors.nouns:
            return True  # "an OSCE patrol" in a report of the OSCE
        around = [*phrase, *view.sentence.children(source, "appos", "nmod:desc", "flat")]
        voices = self._scene.lexicon.actors.voice.nouns
        titled = bool(voices & {*actor.name.casefold().split(), *(t.lemma for t in around)})
        titled = titled and source.lemma != PRESS  # "the press says": no press service
        if titled and speaks_for_another(view, source, self._scene, self._same_name):
            return False
        if titled:
            named = [t for a in view.sentence.children(source, "appos") for t in view.sentence.subtree(a)]
            self._spokespersons |= {t.text for t in (*phrase, *named) if t.upos == "PROPN"}
            return True
        if {t.text for t in phrase if t.upos == "PROPN"} & self._spokespersons:
            return True
        if actor.actor is not None and actor.actor == self.issuer.actor.actor:
            return True
        watching = {*(name or "").casefold().split()} & self._scene.lexicon.actors.watching.nouns
        if watching and self._scene.issuer is None and actor.party is not None:
            return False  # "Sudland says", in a report of the Joint Commission of Norland and Sudland
        return self._stands_alone(phrase) or self._same_name(" ".join(t.text for t in phrase))

    def _stands_alone(self, phrase: list[Token]) -> bool:
        """Whether a body is called by its kind alone, in capitals, where no other has spoken: "the Agency said"."""
        actors, statement = self._scene.lexicon.actors, self._scene.reading.statement
        kind = phrase[1].lower if len(phrase) == 2 and phrase[0].lower == "the" and phrase[1].text.istitle() else ""
        if kind not in actors.institution.nouns or (self._last is not None and not self._last.is_issuer):
            return False
        if kind in actors.state.nouns and self._scene.issuer is None:
            return False  # "the Government" in a report of monitors
        own = set((statement.issuer or "").casefold().split())
        if own & actors.institution.nouns:
            return kind in own
        if re.search(rf"\b{kind} of (?:the )?[A-Z]", statement.text, re.IGNORECASE) and kind in actors.guest.nouns:
            return False  # "to the Embassy of Sudland. The Embassy's assertion that ..."
        return statement.party is None or kind not in actors.monitors.nouns  # a party is no "Mission"

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
