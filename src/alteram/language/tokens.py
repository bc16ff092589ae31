"""Text cut into the words of Universal Dependencies, after the English Web Treebank."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from alteram.language.orthography import Abbreviations, WordParts, abbreviations, word_parts
from alteram.language.views import view_of
from alteram.model import Span

CLITIC = re.compile(r"(?:n't|'(?:s|m|d|re|ve|ll))$", re.IGNORECASE)
NUMBER_RUN_ON = re.compile(r"(?!covid)[a-z]{4,}(?=\d{2,}$)")


def tokenize(text: str, span: Span) -> list[Span]:
    """The words of ``span``, in text order; every character but white space lies in exactly one.

    Offsets count code points of ``text``. Clitics stand apart ("do|n't", "Armenia|'s"), hyphens split compounds
    but not affixes or designations ("large|-|scale", "anti-personnel", "T-72"), and an abbreviation keeps its
    full stop. The text is never changed.
    """
    view = view_of(span.of(text))
    fused, words = word_parts().fused, []
    for match in word_pattern().finditer(view):
        word, start, end = match[0], match.start() + span.start, match.end() + span.start
        if word.isalpha() and word.lower() not in fused:
            words.append(Span(start, end))
        else:
            words += cut_word(word, start)
    return words


def cut_word(word: str, start: int) -> list[Span]:
    """The ranges of ``word``, which opens at ``start``, without clitics, fused words and numbers written solid."""
    cuts = cuts_in(word)
    bounds = [start, *(start + cut for cut in cuts), start + len(word)]
    return [Span(left, right) for left, right in pairwise(bounds)]


def cuts_in(word: str) -> list[int]:
    """Where ``word`` is cut, in order; an empty list for a word that stays whole."""
    if word.isalpha():
        fused = word_parts().fused.get(word.lower())
        return [fused] if fused else []
    run_on = NUMBER_RUN_ON.match(word)
    if run_on:
        return [run_on.end()]
    cuts: list[int] = []
    end = len(word)
    while (clitic := CLITIC.search(word, max(0, end - 3), end)) and clitic.start() > 0:
        end = clitic.start()
        cuts.append(end)
    return cuts[::-1]


@cache
def word_pattern() -> re.Pattern[str]:
    """One pattern for a word or a mark of a view; repeats are bounded, so that no text takes long."""
    parts, known = word_parts(), abbreviations()
    alternatives = [
        PLAIN_WORD,
        *address_patterns(parts),
        *abbreviation_patterns(known),
        *number_patterns(parts),
        *hyphen_patterns(parts),
        *WORD_PATTERNS,
        *MARK_PATTERNS,
    ]
    return re.compile("|".join(alternatives))


def address_patterns(parts: WordParts) -> list[str]:
    """Web and mail addresses, handles, document symbols such as "S/RES/1701", and file names."""
    return [
        r"(?i:https?://|ftp://|www\.|mailto:)[^\s<>\"]*[^\s<>\"'.,;:!?()\[\]{}\u2026*]",
        r"\w[\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
        r"(?<![\w&])[@#][^\W\d]\w*",
        r"(?<![\w/])(?=[A-Z/]{2,20}[\w/.()-]{0,60}\d)[A-Z]{1,4}(?:/\w(?:[\w.()-]{0,18}\w)?){1,6}",
        rf"(?<![\w.])\w[\w-]{{0,62}}(?:\.\w[\w-]{{0,62}}){{0,5}}\.(?:{either(parts.domains)})(?![\w.]*\w)(?:/[\w/-]*\w)?",
    ]


def abbreviation_patterns(known: Abbreviations) -> list[str]:
    """Abbreviations with their full stop, as far as the words beside them allow."""
    never_last = known.of("title", "linking", "month", "measure")
    may_close = known.of("closing", "name_closing")
    return [
        rf"(?<![\w'.])(?:{either(known.of('numbered'))})\.(?=\s*[(\[]?\d)",
        rf"(?<![\w'.])(?:{either(never_last)})\.(?=\s*\S)(?!\.)",
        rf"(?<![\w'.])(?:{either(may_close)})\.(?!\.)(?!\w)",
        r"(?<![\w'])[^\W\d_](?:\.[^\W\d_]){1,9}\.(?!\w)",
        r"(?<![\w'])[^\W\d_](?:\.[^\W\d_]){1,9}(?!\w)",
        r"(?<![\w'])[A-Z]\.(?=(?:\s+|-)?[A-Z]|[,;])",
    ]


def number_patterns(parts: WordParts) -> list[str]:
    """Numbers, clock times, dates in figures, telephone numbers, ordinals and decades."""
    figures = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|\d+(?:[.:/]\d+){0,9}"
    return [
        r"(?<![\w-])\d{1,4}(?:-\d{1,4}){2,5}(?![\w-])",
        r"(?<![\w-])\d{3}-\d{4}(?![\w-])",
        r"(?<!\w)'\d\ds?(?![\w'])",
        r"(?<!\w)\d*0's(?!\w)",
        r"(?<![\w.])\.\d+(?!\w)",
        rf"\d+,\d{{1,2}}(?=\s?(?:{either(parts.units)})(?!\w))",
        rf"(?:{figures})(?=(?:{either(parts.units)})(?!\w))",
        rf"(?:(?<!\w)\+)?(?:{figures})\w*",
    ]


def hyphen_patterns(parts: WordParts) -> list[str]:
    """Hyphenated words that stay whole: designations of equipment, prefixed and suffixed words."""
    prefix = either([form for word in parts.prefixes for form in (word, word.capitalize())])
    capitals = either([word.upper() for word in parts.prefixes if len(word) > 2])
    bridges = either(parts.bridges)
    return [
        r"(?<![\w-])[A-Z][A-Za-z]{0,14}(?:-[A-Z]{1,3})?-\d{1,4}[A-Za-z]{0,4}\d{0,2}[A-Z]{0,3}s?(?:-\d{1,2}[A-Z]?)?(?!\w)",
        r"(?<![\w-])[A-Z][A-Za-z]{1,14}-[A-Z](?![\w-])",
        rf"(?<![\w-])(?:{prefix})-(?!(?:{bridges})-)\w+(?:'\w+)*",
        rf"(?<![\w-])(?:{capitals})-[A-Z]{{2,}}(?!\w)",
        rf"(?<![\w-])[^\W\d_]+-(?:{either(parts.suffixes)})(?![\w-])",
    ]


PLAIN_WORD = r"(?<!\S)[A-Z]?[a-z]+(?=[\s,])"  # no other alternative reads one otherwise; most words need none
WORD_PATTERNS = (
    r"(?<!\w)[A-Z]{1,3}&[A-Z]{1,3}(?!\w)",
    r"(?<!\w)(?:US|U|A|C|NZ|HK|R)\$(?=\s?\d)",
    r"\w+\(e?s\)",
    r"(?<!\w)w/(?:o|out)?(?!\w)",
    r"(?<=\S)'(?i:s|re|ve|ll|d|m)(?!\w)",
    r"\w+(?:'\w+)*",
)
MARK_PATTERNS = (
    r"\.{2,}",
    r"\u2026\.?",
    r"[!?]{2,}",
    r"-{2,}",
    r"\*+",
    r"=+",
    r"~+",
    r"<<|>>",
    r"''",
    r"\S",
)


def either(words: Iterable[str]) -> str:
    """An alternation of ``words``, longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
