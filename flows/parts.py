"""Parts on disk: what partitions of articles became, each whole or not there; a run that died leaves its own behind."""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)

ABOUT = "part.json"
BESIDE = ".next"


@dataclass(frozen=True)
class Read:
    """How an article was read: as which version, from what input, and clauses left out, by reason."""

    version: int
    input_sha256: str
    left_out: Mapping[str, int]


def write(folder: Path, number: int, files: Mapping[str, bytes], articles: Mapping[str, Read]) -> None:
    """Keep a Parquet file a table and the articles they are of, by identifier: written aside, then renamed."""
    beside = folder / BESIDE
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir()
    for name, content in files.items():
        (beside / f"{name}.parquet").write_bytes(content)
    about = {
        "files": {f"{name}.parquet": sha256(content).hexdigest() for name, content in files.items()},
        "articles": {document_id: asdict(read) for document_id, read in articles.items()},
    }
    (beside / ABOUT).write_text(json.dumps(about), "utf-8")
    beside.rename(folder / f"{number:06}")


def size(folder: Path, number: int) -> int:
    """Bytes of the part's rows."""
    return sum(file.stat().st_size for file in (folder / f"{number:06}").glob("*.parquet"))


def found(folder: Path) -> Iterator[tuple[int, dict[str, Read]]]:
    """The parts that are there, by number, with the articles they are of; damaged ones are removed."""
    for part in sorted(folder.glob("[0-9]*")):
        try:
            yield int(part.name), _checked(part)
        except (OSError, ValueError, KeyError, TypeError) as error:
            logger.warning("part %s of an earlier run is damaged and is read anew (%s)", part.name, error)
            shutil.rmtree(part)


def _checked(part: Path) -> dict[str, Read]:
    about: dict[str, Any] = json.loads((part / ABOUT).read_text("utf-8"))
    for name, digest in about["files"].items():
        if sha256((part / name).read_bytes()).hexdigest() != digest:
            raise ValueError(f"{name} is not as it was written")
    return {document_id: Read(**read) for document_id, read in about["articles"].items()}
