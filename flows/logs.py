"""The log: a file beside the data; a line names its run and document, and holds nothing of an article's text.

The terminal is for what a person wants to know.
"""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG = "sedno.log"
MAX_BYTES = 5_000_000


_run = "-"


def of_run(run_id: str) -> None:
    """From here on every line of the log names that run."""
    global _run
    _run = run_id


def _name_run(record: logging.LogRecord) -> bool:
    record.run = _run
    return True


def log_to(folder: Path) -> Path:
    """Write what is logged from here on, warnings included, to sedno.log in the folder; the path of the file."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / LOG, maxBytes=MAX_BYTES, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s run=%(run)s %(name)s: %(message)s"))
    handler.addFilter(_name_run)
    logging.getLogger("flows").setLevel(logging.INFO)
    root = logging.getLogger()
    for old in [h for h in root.handlers if isinstance(h, RotatingFileHandler)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    logging.captureWarnings(True)
    return folder / LOG
