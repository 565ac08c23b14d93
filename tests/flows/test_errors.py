from __future__ import annotations

import errno

import duckdb
import pytest
from deltalake.exceptions import DeltaError

from flows.errors import SednoError, explained


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (SednoError("as it is"), "as it is"),
        (OSError(errno.ENOSPC, "No space left on device", "/d/x"), "/d/x: the disk is full; free some space"),
        (OSError(errno.EROFS, "Read-only file system", "/d"), "/d: the disk is read-only; choose another folder"),
        (PermissionError(errno.EACCES, "Permission denied", "/d"), "/d: permission denied; give the right"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory", "/d/f"), "/d/f: a part of the path is a file"),
        (OSError(errno.EIO, "Input/output error"), "input/output error"),
        (OSError("no number"), "no number"),
        (duckdb.IOException('Could not write file "x": No space left on device'), "the disk is full"),
        (DeltaError("Generic error:\n  No space left on device (os error 28)"), "the disk is full"),
        (DeltaError("Generic\n  error"), "Generic error"),
    ],
)
def test_what_went_wrong_outside_is_one_sentence(error: Exception, sentence: str) -> None:
    assert (explained(error) or "").startswith(sentence)
    assert "\n" not in (explained(error) or "")


def test_a_mistake_of_the_program_is_not_explained_away() -> None:
    assert explained(ValueError("x")) is None
    assert explained(AssertionError("lost")) is None
