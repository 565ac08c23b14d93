"""`python -m expectations` writes the generated files; with --check it only says which are stale (exit 1)."""

from __future__ import annotations

import sys
from pathlib import Path

from expectations import files
from transforms.tables_md import tables_md

TABLES_PAGE = files.HOME.parent / "docs" / "tables.md"
REPAIR = "python -m expectations"


def stale() -> list[str]:
    """Paths, from the repository's root, of the generated files that differ from what the schema and rules say."""
    found = [f"expectations/{p}" for p in files.stale()]
    page_is_stale = not TABLES_PAGE.is_file() or TABLES_PAGE.read_text("utf-8") != tables_md()
    return found + ["docs/tables.md"] * page_is_stale


def main(arguments: list[str]) -> int:
    """Exit status: 0 written or nothing stale, 1 stale under --check, 2 wrong usage."""
    match arguments:
        case ["--check"]:
            return _check()
        case []:
            return _write(files.HOME, TABLES_PAGE)
        case _:
            print(f"unknown arguments {' '.join(arguments)}; use `{REPAIR}` or `{REPAIR} --check`", file=sys.stderr)
            return 2


def _check() -> int:
    found = stale()
    if found:
        print(f"{', '.join(found)}: not what the schema and rules say; run `{REPAIR}`", file=sys.stderr)
    return 1 if found else 0


def _write(home: Path, page: Path) -> int:
    for path in files.write(home):
        print(f"expectations/{path}")
    page.parent.mkdir(exist_ok=True)
    page.write_text(tables_md(), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
