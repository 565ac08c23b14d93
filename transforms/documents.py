"""An article as given becomes a document: checked, normalised, identified; or it is refused with the reason."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from transforms.agencies import agency
from transforms.articles import Article, Rejection
from transforms.ids import content_id
from transforms.publication import publication
from transforms.schema import Document, PublishedAtMethod, QuarantineReason
from transforms.text import is_encodable, normalise

CREDENTIALS = re.compile(r"^(https?://)[^\s/?#]*@", re.IGNORECASE)
"""Name and password in an address, which no table shall show."""

WARSAW = ZoneInfo("Europe/Warsaw")

POLISH_WORDS = frozenset(
    {
        "w", "we", "ze", "się", "nie", "że", "oraz", "jest", "są", "był", "była", "było", "były", "przez", "przy",
        "dla", "jak", "jako", "ale", "lub", "czy", "który", "która", "które", "którzy", "jego", "jej", "ich", "tym", 
        "tego", "już", "także", "również", "przed", "będzie", "może", "tylko",
    }
)  # fmt: skip
"""Frequent function words that are not words of English, German, Czech or Slovak in the same spelling and frequency."""
LANGUAGE_MIN_WORDS = 40
LANGUAGE_MIN_SHARE = 0.015
DERIVED: tuple[PublishedAtMethod, ...] = ("url", "text")
"""Where publication dates are found that no source gives."""


class _RefusedError(Exception):
    def __init__(self, reason: QuarantineReason, message: str) -> None:
        super().__init__(message)
        self.reason: QuarantineReason = reason


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An admitted article: everything about the document that is known before it is parsed."""

    document_id: str
    text: str
    text_sha256: str
    title: str | None
    lang: str
    url: str | None
    publisher: str | None
    author: str | None
    origin_agency: str | None
    published_at: datetime | None
    published_on: date | None
    published_at_method: PublishedAtMethod
    fetched_at: datetime | None
    source: str
    license: str | None


def admit(article: Article, today: date) -> Draft | Rejection:
    """The article normalised and identified, or why it is refused; `today` bounds its publication date."""
    try:
        return _draft(article, today)
    except _RefusedError as refused:
        return _rejected(article.source, refused)


def readmit(held: Document, today: date) -> Draft | Rejection:
    """A document as this code admits it: what its source gave stands, what was made of that is made anew."""
    given = held.published_at is not None and held.published_at_method not in DERIVED
    try:
        said = held.published_at.isoformat() if held.published_at and given else None
        published = _published(said, held.published_at_method, held.url, held.text, today)
        anew = dict(zip(("published_at", "published_on", "published_at_method"), published, strict=True))
        fields = {f.name: getattr(held, f.name) for f in dataclasses.fields(Draft)} | anew
        fields["lang"] = _language(held.lang, held.text)
    except _RefusedError as refused:
        return _rejected(held.source, refused, held.document_id)
    return Draft(**{**fields, "origin_agency": agency(held.text, held.author, held.publisher)})


def _rejected(source: str, refused: _RefusedError, document_id: str | None = None) -> Rejection:
    message = f"{source}: {refused}"
    return Rejection(source=source, stage="document", reason=refused.reason, message=message, document_id=document_id)


def document(draft: Draft, n_sentences: int, version: int) -> Document:
    """The row of a draft that was parsed into so many sentences."""
    fields = {name: getattr(draft, name) for name in draft.__dataclass_fields__}
    return Document(**fields, version=version, n_chars=len(draft.text), n_sentences=n_sentences, cluster_id=None)


def _draft(article: Article, today: date) -> Draft:
    text = _body(article.text)
    title, url = _field("title", article.title), _url(article.url)
    publisher, author = _field("publisher", article.publisher), _field("author", article.author)
    published_at, published_on, method = _published(article.published_at, article.published_at_method, url, text, today)
    return Draft(
        document_id=_identity(_field("id", article.id), publisher, url, article.source),
        text=text,
        text_sha256=sha256(text.encode()).hexdigest(),
        title=title,
        lang=_language(article.lang, text),
        url=url,
        publisher=publisher,
        author=author,
        origin_agency=agency(text, author, publisher),
        published_at=published_at,
        published_on=published_on,
        published_at_method=method,
        fetched_at=_moment("fetched_at", article.fetched_at)[0],
        source=article.source,
        license=_field("license", article.license),
    )


def _identity(own_id: str | None, publisher: str | None, url: str | None, source: str) -> str:
    if own_id is not None:
        return content_id("document", "id", publisher, own_id)
    if url is not None:
        return content_id("document", "url", url)
    return content_id("document", "source", source)


def _body(text: str) -> str:
    if not is_encodable(text):
        raise _RefusedError("binary", "the text holds NUL or half a surrogate pair; save it again as UTF-8 text")
    normalised = normalise(text)
    if not normalised.strip():
        raise _RefusedError("empty", "there is no text; give one or remove the article")
    return normalised


def _field(name: str, value: str | None) -> str | None:
    if value is None or not value.strip():
        return None
    if not is_encodable(value):
        raise _RefusedError("invalid_record", f"{name} holds NUL or half a surrogate pair; correct it")
    return " ".join(normalise(value).split())


def _url(value: str | None) -> str | None:
    url = _field("url", value)
    if url is not None and not re.match(r"https?://[^\s/]+", url, re.IGNORECASE):
        raise _RefusedError("invalid_record", f"url is {url[:80]!r}; expected an address with http:// or https://")
    return url and CREDENTIALS.sub(r"\1", url)


def _published(
    given: str | None, method: PublishedAtMethod, url: str | None, text: str, today: date
) -> tuple[datetime | None, date | None, PublishedAtMethod]:
    """As the source gives it, else as the address or the dateline says; with where it was found."""
    published_at, published_on = _moment("published_at", given)
    where = "published_at"
    if published_at is None and (found := publication(url, text)) is not None:
        published_at, published_on = _moment(found.method, found.day.isoformat())
        method, where = found.method, f"the date in the {found.method}"
    if published_on is not None and published_on > today + timedelta(days=1):
        raise _RefusedError("future_date", f"{where} is {published_on}, after today; correct the date")
    return published_at, published_on, method if published_at else "none"


def _moment(name: str, value: str | None) -> tuple[datetime | None, date | None]:
    """UTC moment and the date in Warsaw of an ISO 8601 date or date-time; one without a zone is Warsaw's."""
    if value is None or not value.strip():
        return None, None
    try:
        moment = datetime.fromisoformat(value.strip())
        local = moment.astimezone(WARSAW) if moment.tzinfo else moment.replace(tzinfo=WARSAW)
        return local.astimezone(UTC), local.date()
    except (ValueError, OverflowError):
        shown = f"{name} is {value.strip()[:40]!r}; expected an ISO 8601 date such as 2026-01-31"
        raise _RefusedError("invalid_record", shown) from None


def _language(given: str | None, text: str) -> str:
    code = (given or "pl").strip().lower().replace("_", "-").split("-")[0]
    if code not in ("pl", "pol"):
        raise _RefusedError("language", f"its language is {code[:20]!r}; only Polish (pl) is read")
    words = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    polish = sum(w in POLISH_WORDS for w in words)
    if len(words) >= LANGUAGE_MIN_WORDS and polish < LANGUAGE_MIN_SHARE * len(words):
        message = f"{polish} of {len(words)} words are Polish function words; only Polish is read"
        raise _RefusedError("language", message)
    return "pl"
