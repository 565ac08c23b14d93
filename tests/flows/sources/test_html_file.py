"""Saved pages: the article and what the page says of it, nothing else that stands there."""

from __future__ import annotations

import pytest

from flows.sources.html_dates import published
from flows.sources.items import Limits
from tests.flows.sources.made import Write, article, items, rejection

ROOMY = Limits(max_article_bytes=20_000, max_page_bytes=20_000)
META = """<title>Most w Kępnie otwarty | Gazeta Próbna</title>
<meta property="og:title" content="Most w Kępnie otwarty"><meta property="og:site_name" content="Gazeta Próbna">
<meta name="author" content="Lena Borowik"><link rel="canonical" href="https://gazeta.example/most?utm_source=rss">
<meta property="article:published_time" content="2026-01-31T23:30:00+01:00">
<meta property="article:modified_time" content="2026-02-03T10:00:00+01:00">"""
BODY = """<nav><a href="/">Strona główna</a> <a href="/kraj">Kraj</a> <a href="/sport">Sport</a></nav>
<article><h1>Most w Kępnie otwarty</h1>
<p>Burmistrz Kępna otworzył w sobotę nowy most
   nad Prosną, na który mieszkańcy czekali osiem lat.</p>
<p>Budowa kosztowała 12&nbsp;mln zł. „To ważny dzień” – powiedziała <b>Anna Kowal</b>, przewodnicząca rady.</p>
<script>document.write("<p>Zły skrypt dopisał zdanie.</p>")</script><style>p {color: red}</style>
<ul><li>Otwarcie ścieżki rowerowej.</li><li>Remont ulicy Długiej.</li></ul>
<p onclick="alert(1)">W przyszłym roku gmina wyremontuje dojazd.<br>Przetarg ogłoszono we wtorek.</p></article>
<section class="comments"><p>Jan: super most!</p></section><footer>Gazeta Próbna</footer>"""
ENGLISH = (
    "<p>The mayor opened the new bridge over the river on Saturday, eight years after the old one was closed to cars. "
    "The work cost twelve million zlotys and took longer than anybody in the town had expected.</p><p>Next year the "
    "council wants to repair the road that leads to it, and a cycle path will follow when there is money for it. The "
    "shopkeepers on the other bank say that they have lost half of their customers in the meantime.</p></article>"
)
TEXT = (
    "Burmistrz Kępna otworzył w sobotę nowy most nad Prosną, na który mieszkańcy czekali osiem lat.\n\n"
    "Budowa kosztowała 12 mln zł. „To ważny dzień” – powiedziała Anna Kowal, przewodnicząca rady.\n\n"
    "- Otwarcie ścieżki rowerowej.\n\n- Remont ulicy Długiej.\n\n"
    "W przyszłym roku gmina wyremontuje dojazd.\nPrzetarg ogłoszono we wtorek."
)


def page(head: str = META, body: str = BODY) -> str:
    return f'<!doctype html><html lang="pl"><head>{head}</head><body>{body}</body></html>'


@pytest.mark.parametrize("name", ["a.html", "A.HTM"])
def test_the_article_and_what_the_page_says_of_it(write: Write, name: str) -> None:
    (found,) = items(write(name, page()), ROOMY)
    assert vars(found) == {
        "text": TEXT,
        "source": f"news/{name}",
        "id": None,
        "title": "Most w Kępnie otwarty",
        "published_at": "2026-01-31T23:30:00+01:00",
        "published_at_method": "html",
        "url": "https://gazeta.example/most",
        "publisher": "Gazeta Próbna",
        "lang": None,
        "author": "Lena Borowik",
        "license": None,
        "fetched_at": None,
    }


@pytest.mark.parametrize("codec", ["iso8859_2", "cp1250", "utf-8", "utf-8-sig", "utf-16"])
def test_pages_in_all_the_encodings_of_polish(write: Write, codec: str) -> None:
    source = f'<?xml version="1.0" encoding="{codec}"?>' + page("<title>Most w Kępnie otwarty</title>")
    kept = source.replace("„", '"').replace("”", '"').replace("–", "-")
    (found,) = items(write("a.html", kept.encode(codec)), ROOMY)
    assert "Burmistrz Kępna otworzył w sobotę nowy most nad Prosną, na który mieszkańcy" in vars(found)["text"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "missing_text"),
        ("Ala ma kota", "missing_text"),
        ("<p>" * 5000, "missing_text"),
        (page("<title>Kraj</title>", '<nav><a href="/1">Wypadek</a> <a href="/2">Mecz</a></nav>'), "missing_text"),
        ("\0" * 10, "binary"),
        (page().encode().replace(b"nowy", b"n\xc4wy"), "encoding"),
        (page(body="<article>" + ENGLISH), "language"),
        ("x" * 20_001, "too_large"),
        (page(body="<article><p>Ala ma&#0; kota.</p><p>Ola ma &#xD800;psa.</p></article>"), "encoding"),
    ],
)
def test_what_is_no_article(write: Write, content: str | bytes, reason: str) -> None:
    (found,) = items(write("a.html", content), ROOMY)
    assert vars(found).get("reason") == reason, found
    assert vars(found)["message"].startswith("news/a.html: ")


def test_a_text_above_the_limit_is_refused_though_the_page_is_not(write: Write) -> None:
    (found,) = items(write("a.html", page()), Limits(max_article_bytes=100, max_page_bytes=20_000))
    assert vars(found)["reason"] == "too_large"


def test_an_empty_file_is_named(write: Write) -> None:
    assert rejection(write("a.html", "")).message == "news/a.html: there is no article on the page; leave it out"


def test_a_short_article_has_nothing_of_the_page_around_it(write: Write) -> None:
    body = (
        '<nav><a href="/">Strona główna</a> <a href="/k">Kraj</a></nav><article><h1>Pilne</h1>'
        "<p>Rada obniżyła stopy.</p></article><footer>Wszelkie prawa zastrzeżone.</footer>"
    )
    assert article(write("a.html", page("<title>Pilne</title>", body))).text == "Rada obniżyła stopy."


LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "time"),
    [
        ('<meta itemprop="datePublished" content="2026-01-31">', "2026-01-31T00:00:00"),
        (LD.format('{"@graph": [{"@type": ["NewsArticle"], "datePublished": "2026-01-31T08:00:00Z"}]}'),
         "2026-01-31T08:00:00+00:00"),
        (LD.format('{"@type": "Comment", "datePublished": "2026-01-31"}'), None),
        (LD.format('{"@type": "NewsArticle", "dateModified": "2026-01-31"}'), None),
        (LD.format('{"@type": "Article", "datePublished": "2026-01-31"}')
         + LD.format('{"@type": "Article", "datePublished": "2020-01-31"}'), None),
        (LD.format("[" * 3000), None),
        (LD.format("{bad"), None),
        ('<meta property="article:modified_time" content="2026-01-31">', None),
        ('<meta property="article:published_time" content="wczoraj">', None),
        ('<meta property="og:image" content="https://x.example/2014/05/06/a.jpg">', None),
        ('<time datetime="2015-03-02">2 marca 2015</time>', None),
        ('<time itemprop="datePublished" datetime="2015-03-02">2 marca</time>', "2015-03-02T00:00:00"),
        ("Dane z 2019-03-12 są złe.", None),
    ],
)  # fmt: skip
def test_only_metadata_made_for_it_gives_the_time(head: str, time: str | None) -> None:
    from lxml.html import fromstring

    assert published(fromstring(f"<html><head></head><body>{head}</body></html>")) == time
