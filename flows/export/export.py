"""A release as a folder: Parquet files, two descriptions that machines read, two that people read, views, checksums."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from flows import catalog
from flows.errors import UsageError
from flows.export import checksums, croissant, datapackage, readme, tables, views
from flows.export.place import replacing
from flows.export.publishers import Publisher, publishers
from flows.export.quality import Maker, makers, page
from flows.export.tables import TableFiles
from flows.release import latest, numbered
from flows.settings import Settings
from flows.status import existing
from transforms.schema import Release


@dataclass(frozen=True)
class Exported:
    """What an export holds: the release, the files of every table, who published the articles, what read them."""

    release: Release
    tables: list[TableFiles]
    publishers: list[Publisher]
    makers: list[Maker]


def export(settings: Settings, folder: Path, number: int | None = None) -> Exported:
    """Write that release, the latest if no number is given, to the folder: whole, or not at all.

    The same release gives the same bytes. Raises UsageError for a folder that holds anything but an older export.
    """
    lake = existing(settings)
    release = latest(lake) if number is None else numbered(lake, number)
    if release is None:
        raise UsageError("there is no release yet; `sedno run` makes one")
    with replacing(folder, checksums.SUMS) as beside, catalog.at_release(lake, release) as connection:
        connection.execute(f"SET memory_limit = '{settings.query_memory_mb}MB'")
        written = tables.write(connection, beside, settings.export_rows)
        exported = Exported(release, written, publishers(connection), makers(connection, settings))
        _describe(beside, exported)
        checksums.write(beside)
    return exported


def _describe(folder: Path, exported: Exported) -> None:
    pages = {
        "datapackage.json": datapackage.text(exported.release, exported.tables, exported.publishers),
        "croissant.json": croissant.text(exported.release, exported.tables, exported.publishers),
        "views.sql": views.text(exported.tables),
        "README.md": readme.text(exported.release, exported.tables, exported.publishers),
        "QUALITY.md": page(exported.makers),
    }
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")
