"""How the rules are compiled when a wheel is built; Hatchling loads this file, the program never imports it.

The modules that pyproject.toml names become C by mypyc. They stay in the wheel as sources too: those are what the
fingerprint of the code is made of, and what Python reads where nothing was compiled.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SWITCH = "SEDNO_COMPILE"
"""0: compile nothing; 1: fail where it cannot be done; unset: compile where it can be done."""

MYPY_OPTIONS = ["--config-file=", "--no-site-packages", "--ignore-missing-imports"]
"""Types of other packages count for nothing, so that the same C is made wherever it is made."""


class Compiled(BuildHookInterface[Any]):
    """Adds the compiled modules to a wheel, or says in a line why it goes without them."""

    def dependencies(self) -> list[str]:
        return [] if os.environ.get(SWITCH) == "0" else list(self.config["compilers"])

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable" or os.environ.get(SWITCH) == "0":
            return
        self.made = TemporaryDirectory(prefix="sedno-compiled-")
        folder = Path(self.made.name)
        try:
            modules = compile_into(folder, Path(self.root), self.config["modules"])
        except (Exception, SystemExit) as error:
            self.made.cleanup()
            if os.environ.get(SWITCH) == "1":
                raise
            print(f"sedno: not compiled, reading will be slower: {type(error).__name__}: {error}", file=sys.stderr)
            return
        build_data["force_include"].update({str(m): m.relative_to(folder / "lib").as_posix() for m in modules})
        build_data.update(pure_python=False, infer_tag=True)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if made := getattr(self, "made", None):
            made.cleanup()


def compile_into(folder: Path, root: Path, patterns: Iterable[str], optimised: int = 1) -> list[Path]:
    """Compile the modules below the root that the patterns name; the files made, in packages below `folder`/lib.

    Optimising more than a little takes half as long again and gains nothing that can be measured.
    """
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    class Parallel(build_ext):
        """Gives every core a file of C; setuptools compiles the files of one library one after another."""

        def build_extensions(self) -> None:
            one_by_one = self.compiler.compile

            def together(sources: Sequence[str], **options: Any) -> list[str]:
                with ThreadPoolExecutor(os.cpu_count()) as pool:
                    made = list(pool.map(lambda source: one_by_one([source], **options), sources))
                return [one for few in made for one in few]

            self.compiler.compile = together
            super().build_extensions()

    from mypyc.build import mypycify

    sources = sorted({str(path.relative_to(root)) for pattern in patterns for path in root.glob(pattern)})
    options = [*MYPY_OPTIONS, f"--cache-dir={folder / 'mypy'}"]
    with chdir(root), redirect_stdout(StringIO()):  # mypyc warns of every generator that it makes a list
        modules = mypycify(
            [*options, *sources],
            target_dir=str(folder / "c"),
            group_name="sedno",
            multi_file=True,
            opt_level=str(optimised),
            debug_level="0",
        )
        command = Parallel(Distribution({"ext_modules": modules}))
        command.build_lib, command.build_temp = str(folder / "lib"), str(folder / "o")
        command.parallel = os.cpu_count()
        command.ensure_finalized()
        command.run()
    return sorted(path for path in (folder / "lib").rglob("*") if path.is_file())
