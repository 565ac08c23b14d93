"""A run that is killed while it reads: `python -m tests.flows.interrupted DATA N [MODEL]`.

N partitions are staged before. With another MODEL no source brings anything: it reads what the lake holds.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from flows import process
from flows.partition import make
from flows.run import working
from flows.settings import Settings
from tests.flows.fakes import FakeTools
from tests.flows.steps import article

ARTICLES = [article(f"Anna widzi Osobę{n}\nEwa zna Adama{n}", str(n)) for n in range(9)]


def main(data: str, n: str, model: str = "") -> None:
    settings = Settings(data=Path(data), workers=1, batch_articles=2)
    with working(settings, ["made"], FakeTools(model) if model else FakeTools()) as work:
        for partition in process.partitions(work, [] if model else ARTICLES):
            if partition.number == int(n):
                os.kill(os.getpid(), signal.SIGKILL)
            process.take(work, make(work.tools, partition, settings.parse_batch, settings.limits))


if __name__ == "__main__":
    main(*sys.argv[1:])
