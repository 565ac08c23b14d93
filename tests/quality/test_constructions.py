"""The page on constructions shows what the shipped model and the extraction give now."""

from __future__ import annotations

from tests.quality import constructions


def test_the_page_is_up_to_date() -> None:
    assert constructions.PAGE.read_text(encoding="utf-8") == constructions.page(), f"run {constructions.COMMAND}"


def test_every_construction_has_its_own_name_and_sentence() -> None:
    known = constructions.constructions()
    assert len({(c.section, c.construction) for c in known}) == len({c.sentence for c in known}) == len(known)
