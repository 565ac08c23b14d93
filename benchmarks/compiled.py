"""What compiling the rules gives: `python -m benchmarks.compiled [FILE…]`, default seeds/; it needs a C compiler.

The modules are compiled as for a wheel; then both are measured in turns, each as `benchmarks/share.py` does.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
TURNS = 3
ASKED = "import json, sys; from benchmarks.share import measured; print(json.dumps(measured(sys.argv[1:])))"


def build(folder: Path) -> Path:
    """The packages with compiled modules among them."""
    from flows.wheel import compile_into

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    modules = project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]["modules"]
    start, cpu = time.perf_counter(), sum(os.times()[:4])
    made = compile_into(folder, ROOT, modules)
    size = sum(file.stat().st_size for file in made) / 1e6
    seconds, spent = time.perf_counter() - start, sum(os.times()[:4]) - cpu
    print(f"compiled in {seconds:.0f} s ({spent:.0f} s of CPU) into {size:.1f} MB")
    for package in ("transforms", "flows", "seeds", "benchmarks"):
        shutil.copytree(ROOT / package, folder / "lib" / package, dirs_exist_ok=True)
    return folder / "lib"


def measured(place: Path, sources: Sequence[str]) -> tuple[int, dict[str, float]]:
    """Words and seconds of what stands there, in a process of its own."""
    environment = os.environ | {"PYTHONPATH": str(place), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-c", ASKED, *sources]
    found = subprocess.run(command, cwd=place, env=environment, check=True, capture_output=True, text=True).stdout
    n_words, seconds = json.loads(found)
    return n_words, seconds


def main(sources: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as place:
        kinds = {"compiled": build(Path(place)), "interpreted": ROOT}
        best: dict[str, dict[str, float]] = {kind: {} for kind in kinds}
        for kind, where in [*kinds.items()] * TURNS:
            n_words, seconds = measured(where, sources)
            best[kind] = {name: min(s, best[kind].get(name, s)) for name, s in seconds.items()}
    print(f"{n_words} words, best of {TURNS} turns, CPU seconds")
    print(f"{'':12} {'compiled':>12} {'interpreted':>12}")
    for name in best["compiled"]:
        print(f"{name:12} " + " ".join(f"{best[kind][name]:12.3f}" for kind in kinds))
    shares = [best[kind]["extraction"] / best[kind]["model"] for kind in kinds]
    print(f"extraction is {shares[0]:.2f} of the model compiled, {shares[1]:.2f} interpreted")


if __name__ == "__main__":
    main([str(Path(name).resolve()) for name in sys.argv[1:]] or [str(ROOT / "seeds")])
