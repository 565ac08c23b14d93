"""The gender that a person's first name shows."""

from __future__ import annotations

from transforms.morphology import analyse
from transforms.schema import Gender

OF_FIRST_NAMES: dict[str, Gender] = {"m1": "Masc", "f": "Fem"}


def gender_of_name(name: str) -> Gender | None:
    """The one gender of the first name of a full name, after the dictionary; None when it has none or both."""
    first, _, rest = name.partition(" ")
    given = (r for r in analyse(first) if "imię" in r.names and r.lemma.casefold() == first.casefold()) if rest else ()
    genders = {OF_FIRST_NAMES[v] for r in given for v in r.values if v in OF_FIRST_NAMES}
    return genders.pop() if len(genders) == 1 else None
