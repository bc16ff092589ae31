"""The network: a small encoder with heads for tags, lemma edits, entities, and dependency arcs and relations.

The parser is the deep biaffine one (Dozat and Manning 2017) over a learned mix of the encoder's layers,
read at each word's first piece. Casing enters through the token-type embeddings, widened to four classes,
since the encoder's vocabulary is uncased.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

CASINGS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How many labels each head tells apart, and the widths of the parser's projections."""

    upos: int
    xpos: int
    script: int
    relation: int
    entity: int
    arc: int = 256
    label: int = 96


class Network(nn.Module):
    """Scores of one batch: ``upos, xpos, script, entity, arc, dependent, head`` (see ``forward``)."""

    def __init__(self, encoder: nn.Module, sizes: Sizes, *, dropout: float = 0.33) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.mix = nn.Parameter(torch.zeros(encoder.config.num_hidden_layers + 1))
        self.mix.data[-2:] = torch.tensor([0.5, 1.0])
        self.drop = nn.Dropout(dropout)
        self.upos = nn.Linear(width, sizes.upos)
        self.xpos = nn.Linear(width, sizes.xpos)
        self.script = nn.Linear(width, sizes.script)
        self.entity_mix = nn.Parameter(torch.zeros(encoder.config.num_hidden_layers + 1))
        self.entity_mix.data[-2:] = torch.tensor([0.5, 1.0])
        self.entity = nn.Linear(width, sizes.entity)
        self.arc_dependent, self.arc_head = nn.Linear(width, sizes.arc), nn.Linear(width, sizes.arc)
        self.label_dependent, self.label_head = nn.Linear(width, sizes.label), nn.Linear(width, sizes.label)
        self.arc_weight = nn.Parameter(torch.empty(sizes.arc + 1, sizes.arc))
        self.label_weight = nn.Parameter(torch.empty(sizes.relation, sizes.label + 1, sizes.label + 1))
        nn.init.xavier_uniform_(self.arc_weight)
        nn.init.xavier_uniform_(self.label_weight)

    def encode(self, pieces: Tensor, mask: Tensor, first: Tensor, casing: Tensor) -> tuple[Tensor, Tensor]:
        """One vector a word for grammar, and one for entities; the root's come first."""
        layers = self.encoder(
            input_ids=pieces, attention_mask=mask, token_type_ids=casing, output_hidden_states=True
        ).hidden_states
        chosen = first.unsqueeze(-1).expand(-1, -1, layers[0].size(-1))
        words = [torch.gather(layer, 1, chosen) for layer in layers]
        return mixed(words, self.mix), mixed(words, self.entity_mix)

    def forward(self, pieces: Tensor, mask: Tensor, first: Tensor, casing: Tensor) -> tuple[Tensor, ...]:
        """Tag, edit and entity scores a word, arc scores ``[word, head]``, and the two sides of the relation scorer."""
        grammar, naming = self.encode(pieces, mask, first, casing)
        words = self.drop(grammar)
        one = torch.ones_like(words[..., :1])
        activate = nn.functional.gelu
        arc_dependent = self.drop(activate(self.arc_dependent(words)))
        arc_head = self.drop(activate(self.arc_head(words)))
        label_dependent = self.drop(activate(self.label_dependent(words)))
        label_head = self.drop(activate(self.label_head(words)))
        arc = torch.cat([arc_dependent, one], -1) @ self.arc_weight @ arc_head.transpose(1, 2)
        return (
            self.upos(words),
            self.xpos(words),
            self.script(words),
            self.entity(self.drop(naming)),
            arc * 4 / math.sqrt(arc_head.size(-1)),
            torch.cat([label_dependent, one], -1),
            torch.cat([label_head, one], -1),
        )

    def relations(self, dependent: Tensor, head: Tensor, heads: Tensor) -> Tensor:
        """Relation scores of each word under the head given for it."""
        chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.size(-1)))
        return (torch.einsum("bni,dij->bndj", dependent, self.label_weight) * chosen.unsqueeze(2)).sum(-1)


def mixed(layers: list[Tensor], mix: Tensor) -> Tensor:
    """The sum of ``layers``, weighted by the softmax of ``mix``."""
    weights = torch.softmax(mix, 0)
    total = layers[0] * weights[0]
    for index, layer in enumerate(layers[1:], start=1):
        total = total + layer * weights[index]
    return total


def widen_casing(encoder: BertModel) -> None:
    """Give the encoder four token types, one a casing class, all starting as its first."""
    types = encoder.embeddings.token_type_embeddings.weight.data
    if len(types) == CASINGS:
        return
    widened = nn.Embedding(CASINGS, types.size(1))
    widened.weight.data[:] = types[0]
    encoder.embeddings.token_type_embeddings = widened
    encoder.config.type_vocab_size = CASINGS


def load_encoder(folder: Path) -> BertModel:
    """The pretrained encoder in ``folder``, ready to be fine-tuned."""
    encoder = BertModel.from_pretrained(str(folder), add_pooling_layer=False, attn_implementation="eager")
    widen_casing(encoder)
    return encoder


def blank_encoder(folder: Path) -> BertModel:
    """An encoder of the same shape with attention that exports to ONNX; its weights come from a state."""
    config = BertConfig.from_pretrained(str(folder))
    config.type_vocab_size = CASINGS
    config._attn_implementation = "eager"
    return BertModel(config, add_pooling_layer=False)
