"""The house stands as designed: imports point one way, and the pure part is pure."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("transforms", "expectations", "flows", "training")
ENGINES = {
    "prefect",
    "great_expectations",
    "duckdb",
    "deltalake",
    "typer",
    "rich",
    "requests",
    "httpx",
    "socket",
    "urllib",
}
FORBIDDEN = {
    "transforms": ENGINES | {"expectations", "flows", "training", "tests"},
    "expectations": {"transforms", "flows", "training", "tests", "prefect", "deltalake", "spacy"},
    "flows": {"training", "tests"},
    "training": {"expectations", "tests", "prefect"},
}
ALLOWED = {("expectations", "transforms.schema"), ("expectations", "transforms.tables_md")}


def imports(package: str) -> Iterator[tuple[str, int, str]]:
    for path in sorted((ROOT / package).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((str(path.relative_to(ROOT)), node.lineno, a.name) for a in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield str(path.relative_to(ROOT)), node.lineno, node.module


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_point_one_way(package: str) -> None:
    wrong = [
        f"{path}:{line}: {package} must not import {name}"
        for path, line, name in imports(package)
        if name.split(".")[0] in FORBIDDEN[package] and (package, name) not in ALLOWED
    ]
    assert not wrong, "\n".join(wrong)


def test_transforms_touch_no_file_and_no_clock() -> None:
    calls = {"open", "print", "input"}
    attributes = {("datetime", "now"), ("date", "today"), ("time", "time"), ("time", "monotonic"), ("os", "environ")}
    wrong = []
    for path in sorted((ROOT / "transforms").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in calls:
                wrong.append(f"{path.name}:{node.lineno}: {node.func.id}()")
            if isinstance(node, ast.Attribute) and (getattr(node.value, "id", None), node.attr) in attributes:
                wrong.append(f"{path.name}:{node.lineno}: {node.attr}")
    assert not wrong, "\n".join(wrong)


def test_only_one_door_to_the_model() -> None:
    loaders = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for package in ("transforms", "flows")
        for path in sorted((ROOT / package).rglob("*.py"))
        if path.name != "nlp.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("load", "from_disk", "blank")
        and isinstance(node.value, ast.Name) and node.value.id in ("spacy", "util")
    ]  # fmt: skip
    assert not loaders, f"only transforms/nlp.py loads the model: {loaders}"
