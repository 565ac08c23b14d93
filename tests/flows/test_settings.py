from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from flows.build import web
from flows.errors import UsageError
from flows.settings import Settings, settings
from flows.settings_md import PAGE, settings_md


def test_defaults_stand_until_the_environment_or_the_command_says_otherwise() -> None:
    assert settings(environ={}) == Settings(data=Path("data").absolute())
    assert settings(environ={"SEDNO_DATA": "/x", "SEDNO_BATCH_ARTICLES": "7"}).batch_articles == 7
    assert settings(Path("/y"), {"SEDNO_DATA": "/x"}).data == Path("/y")
    assert settings(environ={"SEDNO_MODEL": "/m", "SEDNO_PARSE_BATCH": ""}) == settings(environ={"SEDNO_MODEL": "/m"})


@pytest.mark.parametrize("value", ["0", "-1", "dwa", "1.5", "²"])
def test_a_setting_that_is_no_count_is_named(value: str) -> None:
    with pytest.raises(UsageError, match=r"SEDNO_PARSE_BATCH is .*; expected a whole number above 0"):
        settings(environ={"SEDNO_PARSE_BATCH": value})


def test_everything_that_a_run_writes_is_in_the_data_folder() -> None:
    made = Settings(data=Path("/d"))
    assert {p.parent for p in (made.lake, made.staging, made.catalog, made.docs, made.logs)} == {Path("/d")}


@pytest.mark.parametrize("name", ["a%20b", "a*", "a?", "a[1]"])
def test_a_folder_that_the_engines_would_misread_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="as a pattern; rename it"):
        settings(Path("/d") / name, {})


def test_the_web_is_asked_as_the_settings_say() -> None:
    asked = settings(environ={"SEDNO_ALLOW_PRIVATE": "1", "SEDNO_USER_AGENT": "Sedno/1 (+https://example.org)"})
    assert asked.allow_private is True and not settings(environ={"SEDNO_ALLOW_PRIVATE": "0"}).allow_private
    policy = web(asked).policy
    assert policy.allow_private and policy.user_agent == "Sedno/1 (+https://example.org)"
    assert web(settings(environ={})).policy.user_agent.startswith("Sedno/")
    assert not web(settings(environ={})).policy.allow_private


@pytest.mark.parametrize(("name", "value"), [("ALLOW_PRIVATE", "yes"), ("USER_AGENT", "a\nb"), ("USER_AGENT", "ą")])
def test_a_setting_of_the_web_that_makes_no_sense_is_named(name: str, value: str) -> None:
    with pytest.raises(UsageError, match=f"SEDNO_{name} is"):
        settings(environ={f"SEDNO_{name}": value})


def test_the_page_of_settings_is_what_they_are() -> None:
    assert PAGE.read_text("utf-8") == settings_md(), "run python -m flows.settings_md"


def test_every_count_can_be_set() -> None:
    counts = [f.name for f in dataclasses.fields(Settings) if type(f.default) is int]
    assert len(counts) >= 9
    for name in counts:
        assert getattr(settings(environ={f"SEDNO_{name.upper()}": "7"}), name) == 7
