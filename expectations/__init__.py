"""What every published row promises; this folder is also the Great Expectations file context that checks it.

`python -m expectations` writes suites/, definitions/, checkpoints/, great_expectations.yml and docs/tables.md anew.
"""
