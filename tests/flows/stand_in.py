"""A small Polish pipeline with the labels of spaCy's own ones, taught three sentences, installed as a package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

NAME = "pl_stand_in"
# form lemma UPOS FEATS head relation entity
SENTENCES = (
    """Minister minister NOUN Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing 2 nsubj O
Kowalski Kowalski PROPN Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing 0 flat B-persName
podpisał podpisać VERB Aspect=Perf|Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin|Voice=Act 2 ROOT O
umowę umowa NOUN Case=Acc|Gender=Fem|Number=Sing 2 obj O
w w ADP AdpType=Prep 5 case O
Pradze Praga PROPN Case=Loc|Gender=Fem|Number=Sing 2 obl B-placeName
w w ADP AdpType=Prep 7 case O
sobotę sobota NOUN Case=Acc|Gender=Fem|Number=Sing 2 obl B-date
. . PUNCT PunctType=Peri 2 punct O""",
    """Firma firma NOUN Case=Nom|Gender=Fem|Number=Sing 2 nsubj O
Solaris Solaris PROPN Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing 0 flat B-orgName
kupiła kupić VERB Aspect=Perf|Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin|Voice=Act 2 ROOT O
fabrykę fabryka NOUN Case=Acc|Gender=Fem|Number=Sing 2 obj O
autobusów autobus NOUN Animacy=Inan|Case=Gen|Gender=Masc|Number=Plur 3 nmod O
i i CCONJ _ 6 cc O
grunty grunt NOUN Animacy=Inan|Case=Acc|Gender=Masc|Number=Plur 3 conj O
. . PUNCT PunctType=Peri 2 punct O""",
    """Burze burza NOUN Case=Nom|Gender=Fem|Number=Plur 1 nsubj O
były być AUX Aspect=Imp|Gender=Fem|Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin|Voice=Act 1 ROOT O
nad nad ADP AdpType=Prep 3 case O
Tatrami Tatry PROPN Case=Ins|Number=Plur 1 obl B-geogName
jak jak SCONJ _ 5 case O
zwykle zwykle ADV _ 1 advcl:cmpr O
. . PUNCT PunctType=Peri 1 punct O""",
)
FREQUENT: dict[str, dict[str, Any]] = {"trainable_lemmatizer": {"min_tree_freq": 1}, "parser": {"min_action_freq": 1}}
TEXT = "Minister Kowalski podpisał umowę w Pradze w sobotę."


def trained(lang: str = "pl", rename: dict[str, str] | None = None, rounds: int = 30) -> Language:
    """A whole pipeline that knows these sentences by heart; `rename` gives relations and types other names."""
    spacy.util.fix_random_seed(1)  # type: ignore[attr-defined]
    nlp = spacy.blank(lang)
    for pipe in ("morphologizer", "parser", "trainable_lemmatizer", "ner"):
        nlp.add_pipe(pipe, config=FREQUENT.get(pipe, {}))
    examples = [
        Example(nlp.make_doc(gold.text), gold) for gold in (_gold(nlp, rows, rename or {}) for rows in SENTENCES)
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(rounds):
        nlp.update(examples, sgd=optimizer)
    nlp.meta.update(name=NAME.removeprefix(f"{lang}_"), version="3.8.0", license="none")
    return nlp


def install(nlp: Language, site: Path) -> None:
    """What pip would leave of the package in a folder on the path."""
    inside = site / NAME / f"{NAME}-3.8.0"
    inside.parent.mkdir()
    nlp.to_disk(inside)
    (site / NAME / "meta.json").write_text((inside / "meta.json").read_text("utf-8"), "utf-8")
    (site / NAME / "__init__.py").write_text(
        "from pathlib import Path\nfrom spacy.util import load_model_from_init_py\n\n\n"
        "def load(**overrides):\n    return load_model_from_init_py(__file__, **overrides)\n",
        "utf-8",
    )
    info = site / f"{NAME}-3.8.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 3.8.0\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[spacy_models]\n{NAME} = {NAME}\n", "utf-8")


def _gold(nlp: Language, rows: str, rename: dict[str, str]) -> Doc:
    columns: list[Any] = list(zip(*(row.split() for row in rows.splitlines()), strict=True))
    forms, lemmas, pos, feats, heads, relations, entities = columns
    return Doc(
        nlp.vocab,
        words=list(forms),
        spaces=[following != "." for following in forms[1:]] + [False],
        lemmas=list(lemmas),
        pos=list(pos),
        morphs=["" if value == "_" else value for value in feats],
        heads=[int(head) for head in heads],
        deps=[rename.get(name, name) for name in relations],
        ents=[rename.get(name, name) for name in entities],
    )
