"""SHA256SUMS, as `sha256sum --check` reads it."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

SUMS = "SHA256SUMS"


def write(folder: Path) -> None:
    """Write the file: a line for every other file of the folder, by name."""
    lines = [f"{_sha256(path)}  {path.name}\n" for path in sorted(folder.iterdir()) if path.name != SUMS]
    (folder / SUMS).write_text("".join(lines), "utf-8")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
