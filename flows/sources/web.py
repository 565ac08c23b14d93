"""The web as a run sees it: robots.txt is kept to, hosts are not hurried, what has not changed is not fetched again."""

from __future__ import annotations

import logging
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from flows.sources.copies import Copies, Copy
from flows.sources.fetch import MAX_RETRY_AFTER, Answer, Hop, Policy, checked, fetch
from flows.sources.items import FetchError

if TYPE_CHECKING:
    from protego import Protego

MAX_ROBOTS_BYTES = 500_000
MAX_CRAWL_DELAY = 30.0
MAX_FAILURES = 3
"""Addresses of one host that fail in a row before the host is left alone for the rest of the run."""

logger = logging.getLogger(__name__)


class Web:
    """What one run asks of the web. `file` keeps copies from run to run."""

    def __init__(self, policy: Policy | None = None, file: Path | None = None) -> None:
        self.policy = policy or Policy()
        self.copies = Copies(file)
        self.read: set[str] = set()
        """Pages that this run has read already."""
        self._robots: dict[str, Protego | FetchError] = {}
        self._next: dict[str, float] = {}
        self._failures: Counter[str] = Counter()

    def get(self, url: str, changed_at: datetime | None = None, fresh: bool = True) -> Copy:
        """What stands at the address: as kept when its server says that it has not changed since. Raises FetchError.

        `fresh` asks its server in any case; else a copy younger than `refetch_hours` is taken as it is, unless the
        page was changed after that.
        """
        kept = self.copies.get(url)
        if kept is not None and not fresh and self._is_young(kept, changed_at):
            return kept
        answer = self._asked(url, kept)
        if answer.status == 304 and kept is not None:
            self.copies.unchanged(url, answer.fetched_at)
            return kept
        self.copies.put(url, answer)
        return _copy(answer)

    def _is_young(self, kept: Copy, changed_at: datetime | None) -> bool:
        young = datetime.now(UTC) - kept.asked_at < timedelta(hours=self.policy.refetch_hours)
        return young and (changed_at is None or changed_at <= kept.asked_at)

    def _asked(self, url: str, kept: Copy | None) -> Answer:
        host = checked(url).netloc.decode("ascii")
        if self._failures[host] >= MAX_FAILURES:
            raise FetchError("unreachable", f"{host} did not answer {MAX_FAILURES} times; try again later", True)
        try:
            self._allowed(url)
            answer = self._patiently(url, kept.conditions() if kept else {}, self._redirected)
        except FetchError as error:
            self._failures[host] = self._failures[host] + 1 if error.transient else 0
            raise
        self._failures[host] = 0
        if answer.status == 304 and kept is None:
            raise FetchError("http_status", "the server answered 304 though nothing is kept; try again later", True)
        return answer

    def _redirected(self, url: str) -> None:
        self._allowed(url)
        self._wait(url)

    def _patiently(self, url: str, conditions: dict[str, str], hop: Hop = lambda url: None) -> Answer:
        """The answer, after as many attempts as the policy has when it fails for a while only."""
        for attempt in range(1, self.policy.attempts + 1):
            self._wait(url)
            try:
                return fetch(url, self.policy, conditions, hop)
            except FetchError as error:
                pause = error.retry_after or self.policy.backoff * 2 ** (attempt - 1)
                if not error.transient or attempt == self.policy.attempts or pause > MAX_RETRY_AFTER:
                    raise
                logger.info("%s: %s; attempt %d in %.0f s", url, error.sentence, attempt + 1, pause)
                sleep(pause)
        raise AssertionError("a policy has at least one attempt")

    def _wait(self, url: str) -> None:
        """Until the host may be asked again."""
        host, now = checked(url).host, monotonic()
        due = max(self._next.get(host, now), now)
        self._next[host] = due + self._delay(url)
        sleep(due - now)

    def _delay(self, url: str) -> float:
        robots = self._robots.get(_origin(url))
        if robots is None or isinstance(robots, FetchError):
            return self.policy.delay
        return max(self.policy.delay, min(float(robots.crawl_delay(self._token()) or 0), MAX_CRAWL_DELAY))

    def _token(self) -> str:
        return self.policy.user_agent.split("/")[0].strip() or "Sedno"

    def _allowed(self, url: str) -> None:
        """Raises FetchError when the host's robots.txt forbids the address, or cannot be had for a while."""
        origin = _origin(url)
        if origin not in self._robots:
            self._robots[origin] = self._robots_of(origin)
        robots = self._robots[origin]
        if isinstance(robots, FetchError):
            raise robots
        if not robots.can_fetch(str(checked(url)), self._token()):
            raise FetchError("robots", "its robots.txt forbids it; leave it out or ask the publisher")

    def _robots_of(self, origin: str) -> Protego | FetchError:
        """The host's rules: none where it has none, the failure where it fails for a while (RFC 9309)."""
        from protego import Protego

        try:
            body = self._patiently(f"{origin}/robots.txt", {}).body
        except FetchError as error:
            return error if error.transient or error.reason != "http_status" else Protego.parse("")
        return Protego.parse(body[:MAX_ROBOTS_BYTES].decode("utf-8", "replace"))


def _origin(url: str) -> str:
    address = checked(url)
    return f"{address.scheme}://{address.netloc.decode('ascii')}"


def _copy(answer: Answer) -> Copy:
    said = answer.headers.get
    return Copy(
        url=answer.url,
        content_type=said("content-type") or "",
        etag=said("etag"),
        last_modified=said("last-modified"),
        fetched_at=answer.fetched_at,
        asked_at=answer.fetched_at,
        body=answer.body,
    )
