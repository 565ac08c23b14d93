"""Which files are read, in which order, under which names."""

from __future__ import annotations

import os
import socket
import unicodedata
from pathlib import Path

import pytest

from flows.sources import SourceError, read
from tests.flows.sources.made import SMALL, Write, items, outcomes, rejection
from transforms.articles import Article


def test_folders_are_walked_in_the_order_of_names(write: Write, folder: Path) -> None:
    for name in ("b/2.txt", "b/10.txt", "c.md", "a.txt", "B.TXT", "b.txt", "ą.txt"):
        write(name, name)
    names = ["B.TXT", "a.txt", "b/10.txt", "b/2.txt", "b.txt", "c.md", "ą.txt"]
    assert outcomes(folder) == [(name, name) for name in names]


def test_a_file_is_named_by_its_folder_however_it_is_given(
    write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("deep/a.txt", "Ala")
    monkeypatch.chdir(folder)
    given = {next(read([s])).source for s in (folder, f"{folder}/", ".", "../news", "deep/..", Path())}
    assert given == {"news/deep/a.txt"}
    assert next(read(["deep/a.txt"])).source == "deep/a.txt"


def test_names_are_the_same_on_every_file_system(write: Write, folder: Path) -> None:
    write(unicodedata.normalize("NFD", "łąka.txt"), "Ala")
    assert outcomes(folder) == [("łąka.txt", "Ala")]


def test_a_name_that_is_no_utf_8_is_written_out(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/a\xff.txt")).write_text("Ala")
    assert outcomes(folder) == [("a\\xff.txt", "Ala")]


def test_names_that_are_no_articles_are_passed_over(write: Write, folder: Path) -> None:
    for name in (
        "README.md",
        "readme",
        "LICENSE.txt",
        ".hidden.txt",
        ".git/a.txt",
        "knowledge/countries.csv",
        "__init__.py",
    ):
        write(name, "text\nx\n")
    write("a.txt", "Ala")
    assert outcomes(folder) == [("a.txt", "Ala")]


def test_readme_is_read_when_it_is_named(write: Write) -> None:
    assert outcomes(write("README.md", "Ala")) == [("README.md", "Ala")]


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.txt.gz", "a.json"])
def test_an_unknown_extension_is_named(write: Write, folder: Path, name: str) -> None:
    write("z.txt", "Ala")
    path = write(name, "Ala")
    assert outcomes(folder) == [(name, "unknown_extension"), ("z.txt", "Ala")]
    assert rejection(path).message.startswith(f"news/{name}: not a kind of file that is read; expected .txt, .md")


def test_json_that_is_no_list_of_lines_is_told_how_to_become_one(write: Write) -> None:
    assert rejection(write("a.json", "[]")).message.endswith("; write one object a line and name it .jsonl")


def test_several_sources_in_their_order_and_nothing_twice(write: Write, folder: Path) -> None:
    first, second = write("z/1.txt", "Ala"), write("a/2.txt", "Ola")
    assert [i.source for i in read([first.parent, folder, second])] == ["z/1.txt", "news/a/2.txt"]


@pytest.mark.parametrize("name", ["missing", "a\0b", ""])
def test_a_source_that_is_not_there_raises_before_anything_is_read(write: Write, name: str) -> None:
    with pytest.raises(SourceError, match="name a file or a folder"):
        read([write("a.txt", "Ala"), name])


def test_no_source_at_all_raises() -> None:
    with pytest.raises(SourceError, match="no source"):
        read([])


def test_a_folder_without_articles_raises(write: Write, folder: Path) -> None:
    with pytest.raises(SourceError, match="holds no article file"):
        read([folder])
    write("a.pdf", "x")
    write("knowledge/b.csv", "text\nx")
    with pytest.raises(SourceError, match="holds no article file"):
        read([folder])


def test_links_are_not_followed_out_of_the_folder(write: Write, folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_text("tajne")
    write("a.txt", "Ala")
    (folder / "b.txt").symlink_to("a.txt")
    (folder / "c.txt").symlink_to(outside)
    (folder / "d.txt").symlink_to("nowhere")
    (folder / "e.txt").symlink_to("e.txt")
    (folder / "loop").symlink_to(folder)
    assert outcomes(folder) == [
        ("a.txt", "Ala"),
        ("b.txt", "Ala"),
        ("c.txt", "unreadable"),
        ("d.txt", "unreadable"),
        ("e.txt", "unreadable"),
        ("loop", "unreadable"),
    ]


def test_pipes_and_sockets_are_never_opened(write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("z.txt", "Ala")
    os.mkfifo(folder / "a.txt")
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("b.txt")
    assert outcomes(folder) == [("a.txt", "unreadable"), ("b.txt", "unreadable"), ("z.txt", "Ala")]
    with pytest.raises(SourceError, match="neither a file nor a folder"):
        read([folder / "a.txt"])


def test_a_file_named_as_a_folder_and_a_folder_named_as_a_file(write: Write, folder: Path) -> None:
    write("a.txt/b.txt", "Ala")
    assert outcomes(folder) == [("a.txt/b.txt", "Ala")]


class Denied:
    """Refuses to open paths of one name, as the system does for others than root."""

    def __init__(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.name = name
        self.scandir, self.open = os.scandir, Path.open
        monkeypatch.setattr(os, "scandir", lambda path: self.scandir(self.checked(path)))
        monkeypatch.setattr(Path, "open", lambda path, mode="r": self.open(self.checked(path), mode))

    def checked(self, path: Path) -> Path:
        if path.name == self.name:
            raise PermissionError(13, "Permission denied")
        return path


@pytest.mark.parametrize("name", ["b.txt", "b.jsonl", "b.csv", "b.parquet", "b"])
def test_what_may_not_be_opened_is_named(
    write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    write("a.txt", "Ala")
    write(name if "." in name else f"{name}/c.txt", "Ola")
    Denied(name, monkeypatch)
    assert outcomes(folder) == [("a.txt", "Ala"), (name, "unreadable")]
    assert "Permission denied" in items(folder)[1].message  # type: ignore[union-attr]


def test_a_folder_that_may_not_be_opened_raises(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Denied(folder.name, monkeypatch)
    with pytest.raises(SourceError, match="Permission denied"):
        read([folder])


def test_a_file_that_goes_while_others_are_read_is_named(write: Write, folder: Path) -> None:
    write("a.txt", "Ala")
    gone = write("b.txt", "Ola")
    given = read([folder], SMALL)
    assert isinstance(next(given), Article)
    gone.unlink()
    assert [i.source for i in given] == ["news/b.txt"]


def test_ten_thousand_files_one_at_a_time(folder: Path) -> None:
    for number in range(10_000):
        (folder / f"{number:05}.txt").write_text("Ala")
    sources = [i.source for i in read([folder])]
    assert sources == [f"news/{number:05}.txt" for number in range(10_000)]
