"""Confidence is what the judged facts say it is."""

from __future__ import annotations

from tests.quality import calibration
from transforms.facts.confidence import SIGNALS, WEIGHTS, sureness


def test_the_weights_are_fitted_to_the_judgments() -> None:
    fitted = calibration.fit(calibration.judgments())
    assert fitted == WEIGHTS, f"transforms/facts/confidence.py: WEIGHTS = {fitted}, then {calibration.COMMAND}"


def test_the_page_is_up_to_date() -> None:
    assert calibration.PAGE.read_text(encoding="utf-8") == calibration.page(), f"run {calibration.COMMAND}"


def test_confidence_orders_facts_that_it_was_not_fitted_to() -> None:
    judged = calibration.judgments()
    pairs = sorted(zip(calibration.foreseen(judged), (j.right for j in judged), strict=True))
    half = len(pairs) // 2
    assert sum(right for _, right in pairs[:half]) < sum(right for _, right in pairs[half:])


def test_confidence_is_what_share_is_right() -> None:
    judged = calibration.judgments()
    said = sum(sureness(list(j.signals)) for j in judged) / len(judged)
    assert abs(said - sum(j.right for j in judged) / len(judged)) < 0.02


def test_every_signal_speaks_against_a_fact() -> None:
    assert all(sureness([name]) < sureness([]) for name in SIGNALS)
