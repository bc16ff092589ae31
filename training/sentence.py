"""The trained network as it is run: one sentence a call, and the projections of its words in one product."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn

from training.network import Network


class SentenceNetwork(nn.Module):
    """Computes what ``network`` computes, for a batch of one; the graph has fewer and larger steps."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        tags = [network.upos, network.xpos, network.script]
        sides = [network.arc_dependent, network.arc_head, network.label_dependent, network.label_head]
        self.encoder = network.encoder
        self.mixes = nn.Parameter(torch.softmax(torch.stack([network.mix, network.entity_mix]), 1).detach())
        self.words = joined([*tags, *sides])
        self.entity = network.entity
        self.arc_weight = network.arc_weight
        self.tag_widths = [each.out_features for each in tags]
        self.side_widths = [each.out_features for each in sides]

    def forward(self, pieces: Tensor, mask: Tensor, first: Tensor, casing: Tensor) -> tuple[Tensor, ...]:
        """What ``Network.forward`` gives, in the same order."""
        layers = self.encoder(
            input_ids=pieces, attention_mask=mask, token_type_ids=casing, output_hidden_states=True
        ).hidden_states
        chosen = torch.cat(layers).index_select(1, first[0])
        grammar, naming = (self.mixes @ chosen.flatten(1)).view(2, 1, -1, chosen.size(2))
        scored = self.words(grammar)
        upos, xpos, script = scored[..., : sum(self.tag_widths)].split(self.tag_widths, -1)
        sides = nn.functional.gelu(scored[..., sum(self.tag_widths) :])
        arc_dependent, arc_head, dependent, head = sides.split(self.side_widths, -1)
        one = torch.ones_like(dependent[..., :1])
        scaled = arc_head.transpose(1, 2) * (4 / math.sqrt(arc_head.size(-1)))
        arc = torch.cat([arc_dependent, one], -1) @ self.arc_weight @ scaled
        sides_with_one = (torch.cat([side, one], -1) for side in (dependent, head))
        return (upos, xpos, script, self.entity(naming), arc, *sides_with_one)


def joined(layers: Sequence[nn.Linear]) -> nn.Linear:
    """One layer that gives the outputs of ``layers`` side by side."""
    whole = nn.Linear(layers[0].in_features, sum(layer.out_features for layer in layers))
    whole.weight.data = torch.cat([layer.weight.data for layer in layers])
    whole.bias.data = torch.cat([layer.bias.data for layer in layers])
    return whole
