"""The shipped articles, through the real model, the real gate and the real lake."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"


def test_every_shipped_article_keeps_every_promise(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from flows.cli import main; main()", "run", str(SEEDS), "--data", str(tmp_path)]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    assert re.search(r"^(\d\d) in: \1 published, 0 unchanged, 0 rejected", done.stdout, re.MULTILINE), done.stdout
