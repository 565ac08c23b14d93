"""What went wrong, in one sentence: what, where, what to do."""

from __future__ import annotations

import errno

ENGINES = ("duckdb", "_duckdb", "deltalake", "_internal", "pyarrow")
"""Modules whose exceptions speak of files and queries, by name so that none is imported to ask (Delta's: _internal)."""

ADVICE = {
    errno.ENOSPC: "the disk is full; free some space and run again, nothing published was harmed",
    errno.EDQUOT: "the disk quota is used up; free some space and run again, nothing published was harmed",
    errno.EROFS: "the disk is read-only; choose another folder with --data",
    errno.EACCES: "permission denied; give the right to write there or choose another folder with --data",
    errno.EPERM: "operation not permitted; give the right to write there or choose another folder with --data",
    errno.ENOTDIR: "a part of the path is a file; choose another folder with --data",
    errno.EEXIST: "a file stands where a folder is needed; choose another folder with --data",
}
FULL = "No space left on device"


class SednoError(Exception):
    """Something that stops the command, in a sentence."""

    exit_code = 1


class UsageError(SednoError):
    """The command was called wrongly."""

    exit_code = 2


def explained(error: BaseException) -> str | None:
    """The sentence for an error that is not a mistake of this program; None for one that may be."""
    if isinstance(error, SednoError):
        return str(error)
    if isinstance(error, OSError):
        return _of_system(error)
    if type(error).__module__.split(".")[0] in ENGINES:
        return ADVICE[errno.ENOSPC] if FULL in str(error) else " ".join(str(error).split())
    return None


def _of_system(error: OSError) -> str:
    place = f"{error.filename}: " if error.filename else ""
    return place + ADVICE.get(error.errno or 0, (error.strerror or str(error)).lower())
