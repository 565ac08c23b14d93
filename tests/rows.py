"""`python -m tests.rows` prints, as JSON, what reads the articles of seeds/ here, and the hash of all rows it makes."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

from flows.fingerprints import code_fingerprint
from flows.knowledge import load_knowledge
from flows.sources import read
from transforms import nlp, words
from transforms.articles import Article
from transforms.documents import Draft, admit
from transforms.extract import extract

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    """Model included: what tags and lemmatises is partly ours."""
    admitted = [admit(item, date(2026, 2, 1)) for item in read([str(SEEDS)]) if isinstance(item, Article)]
    drafts = [draft for draft in admitted if isinstance(draft, Draft)]
    docs, knowledge = nlp.parse(nlp.load(), [draft.text for draft in drafts]), load_knowledge()
    made = [extract(draft, doc, 1, knowledge) for draft, doc in zip(drafts, docs, strict=True)]
    rows = [row for one in made for row in one.rows]
    said = {
        "code": code_fingerprint(knowledge.fingerprint),
        "left out": sum(sum(one.left_out.values()) for one in made),
        "n_rows": len(rows),
        "rows": sha256(repr(rows).encode()).hexdigest(),
    }
    print(json.dumps({"file": words.__file__, "said": said}))


if __name__ == "__main__":
    main()
