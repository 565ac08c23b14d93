"""All that workers and auditors import: the fork server does it once for them, while the run's own process starts."""

import gc
import sys
from types import TracebackType

from flows.garbage import unsearched

with unsearched():
    import datasketch  # noqa: F401

    from expectations import context
    from flows import partition, polish  # noqa: F401

    context.prepare()
gc.freeze()  # what stays to the end is not searched in any of them


def _unless_orphaned(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A process whose run has ended before it could begin finds nothing to begin with, and has nothing to tell."""
    if not issubclass(kind, FileNotFoundError | EOFError):
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _unless_orphaned
