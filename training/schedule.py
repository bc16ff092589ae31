"""How a network's weights move: AdamW by groups, a warm-up and a decline, and the average of where they were."""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor, nn

from training.average import Average
from training.network import Network

WARM_UP: Final = 0.08
LAST: Final = 0.01  # of the peak rate, at the end
RATES: Final = {"embeddings": 1e-4, "casing": 1e-3, "heads": 2e-3}
STEEPEST: Final = 2.0


class Schedule:
    """The steps of ``network`` through ``epochs``; ``rate`` is the encoder's at its peak."""

    def __init__(self, network: Network, *, rate: float, epochs: int) -> None:
        self.average = Average(network)
        self._network, self._epochs = network, epochs
        self._optimiser = optimiser_of(network, RATES | {"encoder": rate})
        self._peak = [group["lr"] for group in self._optimiser.param_groups]

    def step(self, loss: Tensor, *, epochs: float) -> None:
        """Move the weights against ``loss`` when ``epochs`` are behind."""
        factor = rate_at(epochs / self._epochs)
        for group, peak in zip(self._optimiser.param_groups, self._peak, strict=True):
            group["lr"] = peak * factor
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self._network.parameters(), STEEPEST)
        self._optimiser.step()
        self.average.take(self._network)


def rate_at(progress: float) -> float:
    """The share of the peak rate: a linear warm-up, then a linear decline."""
    return progress / WARM_UP if progress < WARM_UP else max(LAST, (1 - progress) / (1 - WARM_UP))


def optimiser_of(network: Network, rates: dict[str, float]) -> torch.optim.Optimizer:
    """AdamW with its own rate for encoder, casing embeddings and heads; word embeddings stay as they are."""
    groups: dict[str, list[nn.Parameter]] = {name: [] for name in rates}
    for name, parameter in network.named_parameters():
        if "word_embeddings" in name or "position_embeddings" in name:
            parameter.requires_grad_(False)
        elif "token_type" in name:
            groups["casing"].append(parameter)
        elif "embeddings" in name:
            groups["embeddings"].append(parameter)
        else:
            groups["encoder" if name.startswith("encoder.") else "heads"].append(parameter)
    sets = [{"params": parameters, "lr": rates[name]} for name, parameters in groups.items()]
    return torch.optim.AdamW(sets, weight_decay=0.01, fused=True)
