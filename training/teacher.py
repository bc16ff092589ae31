"""The encoder of a teacher: a larger one, of the same subwords, that is never shipped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import MPNetModel

from training.network import CASINGS

SPECIAL = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>"}


class TeacherEncoder(nn.Module):
    """MPNet, called as the small encoder is: subwords by the small one's numbers, casing as token types."""

    def __init__(self, model: MPNetModel, numbers: Tensor) -> None:
        super().__init__()
        self.model = model
        self.config = model.config
        self.register_buffer("numbers", numbers, persistent=False)
        self.token_type_embeddings = nn.Embedding(CASINGS, model.config.hidden_size)
        nn.init.zeros_(self.token_type_embeddings.weight)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor, **options: Any) -> Any:
        words = self.model.embeddings.word_embeddings(self.numbers[input_ids])
        embedded = words + self.token_type_embeddings(token_type_ids)
        return self.model(inputs_embeds=embedded, attention_mask=attention_mask, **options)


def load_teacher_encoder(folder: Path, tokenizer: Tokenizer) -> TeacherEncoder:
    """The encoder in ``folder``, its weights rounded to bfloat16; ``tokenizer`` is the small encoder's."""
    model = MPNetModel.from_pretrained(str(folder), add_pooling_layer=False).bfloat16().float()
    own = Tokenizer.from_file(str(folder / "tokenizer.json")).get_vocab()
    unknown = own["[UNK]"]
    numbers = torch.full((tokenizer.get_vocab_size(),), unknown)
    for word, number in tokenizer.get_vocab().items():
        numbers[number] = own.get(SPECIAL.get(word, word), unknown)
    return TeacherEncoder(model, numbers)
