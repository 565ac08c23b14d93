"""Confidence is measured, smoothed, and known for every rule that can be named."""

from tests.transforms.facts.views import read
from transforms.facts.confidence import MEASURED, UNMEASURED, confidence


def test_confidence_is_a_smoothed_precision():
    for rule, (right, seen) in MEASURED.items():
        assert 0 <= right <= seen
        assert confidence(rule) == round((right + 1) / (seen + 2), 3)
    assert 0 < min(map(confidence, MEASURED)) <= max(map(confidence, MEASURED)) < 1


def test_a_rule_never_measured_is_worth_one_half():
    assert confidence("no_such_rule") == UNMEASURED == 0.5


def test_a_fact_carries_the_confidence_of_its_rule():
    (view,) = read("Zamknięto=zamknąć/VERB{Person=0|Tense=Past|VerbForm=Fin}/ROOT most/NOUN{Case=Acc}/obj→0")
    assert (view.fact.rule, view.fact.confidence) == ("event_impersonal", confidence("event_impersonal"))
