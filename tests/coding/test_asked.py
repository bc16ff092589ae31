"""What is asked of a word of a sentence is found out once, and kept with that sentence."""

from __future__ import annotations

from alteram.coding.clause.asked import once
from alteram.language.parser import Parser
from alteram.model import Sentence, Token


def test_a_question_is_answered_once_for_each_word(parser: Parser):
    answered = []

    @once
    def length(sentence: Sentence, word: Token) -> int:
        answered.append(word.text)
        return len(word.text)

    first, second = parser.parse("Sudland fired. Sudland fired.").sentences
    assert [length(first, first.tokens[at]) for at in (0, 1, 0)] == [7, 5, 7]
    assert length(second, second.tokens[0]) == 7
    assert answered == ["Sudland", "fired", "Sudland"]
