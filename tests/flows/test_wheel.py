"""Compiled or not: the same rows, and a wheel in any case."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Any

import pytest

from flows import wheel

ROOT = Path(__file__).parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONFIG = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]
RULES = ("tests/transforms/facts", "tests/transforms/times")
COMPILER = (sysconfig.get_config_var("CC") or "cc").split()[0]


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> wheel.Compiled:
    monkeypatch.delenv(wheel.SWITCH, raising=False)
    return wheel.Compiled(str(ROOT), CONFIG, None, None, "", "wheel")


@pytest.fixture(scope="session")
def compiled(request: pytest.FixtureRequest) -> Path:
    """The packages with the compiled modules among them; kept until their sources change."""
    if shutil.which(COMPILER) is None:
        pytest.skip(f"no C compiler ({COMPILER})")
    assert request.config.cache
    folder = Path(request.config.cache.mkdir("compiled"))
    sources = sorted((ROOT / "transforms").rglob("*.py"))
    state = [
        sys.version,
        Path(wheel.__file__).read_text("utf-8"),
        repr(CONFIG),
        *(p.read_text("utf-8") for p in sources),
    ]
    key = folder / sha256("\0".join(state).encode()).hexdigest()
    if not key.exists():
        shutil.rmtree(folder)
        folder.mkdir()
        wheel.compile_into(folder, ROOT, CONFIG["modules"], optimised=0)
        shutil.copytree(ROOT / "transforms", folder / "lib" / "transforms", dirs_exist_ok=True)
        key.touch()
    return folder / "lib"


def rows(*paths: Path) -> dict[str, Any]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, paths)), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "tests.rows"]
    done = subprocess.run(command, env=environment, cwd=paths[0], check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_compiled_rules_make_the_same_rows(compiled: Path) -> None:
    quick, slow = rows(compiled, ROOT), rows(ROOT)
    assert quick["file"].endswith(tuple(EXTENSION_SUFFIXES)) and slow["file"].endswith(".py")
    assert quick["said"] == slow["said"] and slow["said"]["n_rows"] > 1000


def test_the_compiled_rules_pass_their_own_tests(compiled: Path) -> None:
    shutil.copytree(ROOT / "tests", compiled / "tests", dirs_exist_ok=True)
    shutil.copy(ROOT / "pyproject.toml", compiled)
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *RULES]
    done = subprocess.run(command, cwd=compiled, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_a_wheel_holds_what_was_compiled(hook: wheel.Compiled, monkeypatch: pytest.MonkeyPatch) -> None:
    def compile_into(folder: Path, root: Path, patterns: list[str]) -> list[Path]:
        assert root == ROOT and patterns == CONFIG["modules"]
        return [folder / "lib" / "transforms" / "words.so"]

    monkeypatch.setattr(wheel, "compile_into", compile_into)
    data: dict[str, Any] = {"force_include": {}}
    hook.initialize("standard", data)
    assert list(data["force_include"].values()) == ["transforms/words.so"]
    assert data["infer_tag"] and not data["pure_python"]
    hook.finalize("standard", data, "")
    assert not Path(hook.made.name).exists()


def test_where_it_cannot_be_compiled_the_wheel_goes_without(
    hook: wheel.Compiled, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def compile_into(*_: Any) -> list[Path]:
        raise SystemExit("no compiler")

    monkeypatch.setattr(wheel, "compile_into", compile_into)
    data: dict[str, Any] = {"force_include": {}}
    hook.initialize("standard", data)
    assert data == {"force_include": {}}
    assert capsys.readouterr().err == "sedno: not compiled, reading will be slower: SystemExit: no compiler\n"
    monkeypatch.setenv(wheel.SWITCH, "1")
    with pytest.raises(SystemExit):
        hook.initialize("standard", data)


@pytest.mark.parametrize(("version", "switch"), [("editable", None), ("standard", "0")])
def test_sources_alone_when_edited_in_place_or_when_asked(
    version: str, switch: str | None, hook: wheel.Compiled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wheel, "compile_into", lambda *_: pytest.fail("compiled"))
    if switch is not None:
        monkeypatch.setenv(wheel.SWITCH, switch)
    data: dict[str, Any] = {"force_include": {}}
    hook.initialize(version, data)
    assert data == {"force_include": {}}
    assert hook.dependencies() == ([] if switch == "0" else CONFIG["compilers"])


def test_what_is_to_be_compiled_exists_by_the_compiler_that_was_tested() -> None:
    assert all(list(ROOT.glob(pattern)) for pattern in CONFIG["modules"])
    assert CONFIG["compilers"][0] in (ROOT / "constraints.txt").read_text("utf-8").splitlines()


def _own(function: ast.FunctionDef) -> Iterator[ast.AST]:
    waiting = list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        yield node
        waiting += [] if isinstance(node, ast.FunctionDef | ast.Lambda) else ast.iter_child_nodes(node)


def test_nothing_is_looked_for_in_a_generator() -> None:
    """`word in above(other)` passes mypy and mypyc, and fails where it runs compiled: generators have no `in` there."""
    trees = {path: ast.parse(path.read_text("utf-8")) for pattern in CONFIG["modules"] for path in ROOT.glob(pattern)}
    nodes = [(path, node) for path, tree in trees.items() for node in ast.walk(tree)]
    functions = [node for _, node in nodes if isinstance(node, ast.FunctionDef)]
    generators = {f.name for f in functions if any(isinstance(n, ast.Yield | ast.YieldFrom) for n in _own(f))}
    asked = [
        f"{path.name}:{node.lineno}"
        for path, node in nodes
        if isinstance(node, ast.Compare)
        for operator, other in zip(node.ops, node.comparators, strict=True)
        if isinstance(operator, ast.In | ast.NotIn) and isinstance(other, ast.Call)
        if (other.func.attr if isinstance(other.func, ast.Attribute) else getattr(other.func, "id", "")) in generators
    ]
    assert not asked
