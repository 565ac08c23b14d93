"""A stretch of text that names an entity, with its base form."""

from __future__ import annotations

from typing import NamedTuple

from transforms.base_forms import base_form
from transforms.schema import BaseFormMethod, MentionKind
from transforms.stretches import Stretch


class Named(NamedTuple):
    """A stretch of text that stands for an entity, before it is known which."""

    span: Stretch
    start_char: int
    end_char: int
    base_form: str
    method: BaseFormMethod
    kind: MentionKind


def named(span: Stretch, kind: MentionKind = "name") -> Named:
    """The stretch with its base form."""
    text, method = base_form(span)
    return Named(span, span.start_char, span.end_char, text, method, kind)
