"""The trained weights in the form that `transforms/reader` runs: half precision, names by layer, labels beside them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from training.graph.network import Network
from training.graph.samples import Labels


def export(network: Network, labels: Labels, folder: Path) -> None:
    """Write `weights.npz` and `labels.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    arrays = {name: parameter.detach().numpy().astype("float16") for name, parameter in network.named_parameters()}
    np.savez(folder / "weights.npz", **arrays)  # type: ignore[arg-type,unused-ignore]
    written = {"tags": labels.tags, "relations": labels.relations, "names": labels.names}
    (folder / "labels.json").write_text(json.dumps(written, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
