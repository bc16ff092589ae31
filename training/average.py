"""A running average of a network's weights: steadier than the weights of any one step."""

from __future__ import annotations

from copy import deepcopy

import torch

from training.network import Network

KEPT = 0.998  # of the average at each step; less at first, so that the untrained weights are forgotten


class Average:
    """``network`` is the average of what was taken so far, ready to be scored or saved."""

    def __init__(self, network: Network) -> None:
        self.network = deepcopy(network).eval()
        self._taken = 0

    @torch.no_grad()
    def take(self, network: Network) -> None:
        """Let the weights of ``network`` count into the average."""
        self._taken += 1
        share = 1 - min(KEPT, (1 + self._taken) / (10 + self._taken))
        pairs = zip(self.network.parameters(), network.parameters(), strict=True)
        mine, its = zip(*((mine, its) for mine, its in pairs if its.requires_grad), strict=True)
        torch._foreach_lerp_(mine, its, share)
