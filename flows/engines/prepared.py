"""All that workers and auditors import: the fork server does it once for them, while the run's own process starts."""

import gc

from flows.garbage import unsearched

with unsearched():
    import datasketch  # noqa: F401

    from expectations import context
    from flows import partition, polish  # noqa: F401

    context.prepare()
gc.freeze()  # what stays to the end is not searched in any of them
