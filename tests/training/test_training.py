"""Readers of the corpora on tiny files, the label map, the lexicon, and a few steps of training."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import pytest
import spacy

from training import package, pipeline
from training.conllu import Tree, Word, format_feats, parse_feats, read
from training.corpora import (
    Article,
    Piece,
    TaggedSentence,
    articles,
    cen,
    guess_spaces,
    held_out,
    kpwr,
    nkjp,
)
from training.entities import kpwr_piece, nkjp_iob
from training.evaluate import score_entities, score_trees
from training.labels import modernise
from training.lexicon import fill_lemmatizer
from training.pieces import article_pieces, concatenated, example, grouped, joined, tree_piece
from training.tagset import learn_tags, merge_clitics, nkjp_piece, origin
from training.train import Stream, initialise, resume, train
from transforms.lemmatizer import MorfeuszLemmatizer

CONLLU = """\
# orig_file_sentence = 1-2_morph_1-s#1
1-3\tPosłałbym\t_\t_\t_\t_\t_\t_\t_\t_
1\tPosłał\tposłać\tVERB\tpraet:sg:m1:perf\tGender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin\t0\troot\t_\t_
2\tby\tby\tAUX\tpart\t_\t1\taux:cnd\t_\t_
3\tm\tbyć\tAUX\taglt:sg:pri:imperf:nwok\tAspect=Imp|Number=Sing|Person=1|Variant=Short\t1\taux:clitic\t_\t_
4\tlist\tlist\tNOUN\tsubst:sg:acc:m3\tCase=Acc|Number=Sing\t1\tobj\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\tinterp\tPunctType=Peri\t1\tpunct\t_\t_

1\tTeż\tteż\tPART\tpart\t_\t2\tadvmod\t_\t_
1.1\tx\tx\t_\t_\t_\t_\t_\t_\t_
2\tpisze\tpisać\tVERB\tfin:sg:ter:imperf\tMood=Ind|Number=Sing\t0\troot\t_\t_
"""


@pytest.fixture
def trees(tmp_path: Path) -> list[Tree]:
    path = tmp_path / "tiny.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return list(read(path))


def test_multi_word_tokens_become_the_printed_word(trees: list[Tree]) -> None:
    first = trees[0]
    assert first.text == "Posłałbym list."
    verb = first.words[0]
    assert (verb.form, verb.lemma, verb.upos, verb.deprel, verb.head) == ("Posłałbym", "posłać", "VERB", "root", 0)
    assert (verb.feats["Person"], verb.feats["Mood"], verb.feats["Number"]) == ("1", "Cnd", "Sing")
    assert [word.head for word in first.words] == [0, 0, 0]
    assert origin(first) == ("1-2", "morph_1-s")


def test_empty_nodes_and_missing_comments(trees: list[Tree]) -> None:
    assert [word.form for word in trees[1].words] == ["Też", "pisze"]
    assert trees[1].source == "tiny"


def test_feats_round_trip() -> None:
    assert format_feats(parse_feats("Case=Gen|Number=Sing")) == "Case=Gen|Number=Sing"
    assert parse_feats("_") == {} == parse_feats("")


def word(form: str, upos: str, deprel: str, head: int = 0, **rest: str) -> Word:
    feats = parse_feats(rest.get("feats", ""))
    return Word(form, rest.get("lemma", form), upos, rest.get("xpos", ""), feats, head, deprel)


@pytest.mark.parametrize(
    ("old", "upos", "deprel"),
    [
        (word("też", "PART", "advmod"), "PART", "advmod:emph"),
        (word("nie", "PART", "advmod"), "PART", "advmod:neg"),
        (word("czy", "PART", "advmod"), "PART", "advmod"),
        (word("piszący", "ADJ", "acl", feats="VerbForm=Part"), "ADJ", "amod"),
        (word("dom", "NOUN", "obl:cmpr"), "NOUN", "advcl:cmp"),
        (word("em", "AUX", "compound:aglt"), "AUX", "aux:clitic"),
        (word("r", "X", "nmod", xpos="brev:pun", lemma="rok"), "NOUN", "nmod"),
        (word("np", "X", "parataxis:insert", xpos="brev:pun", lemma="na przykład"), "ADV", "advmod:emph"),
        (word("%", "SYM", "nmod"), "NOUN", "nmod"),
        (word("jest", "VERB", "cop"), "AUX", "cop"),
    ],
)
def test_older_labels_are_renamed(old: Word, upos: str, deprel: str) -> None:
    tree = Tree((word("pisze", "VERB", "root"), old))
    new = modernise(tree).words[1]
    assert (new.upos, new.deprel) == (upos, deprel)


SENTENCE = TaggedSentence(
    "1-2",
    "morph_1-s",
    ("Posłał", "by", "m", "list", "."),
    ("posłać", "by", "być", "list", "."),
    ("praet:sg:m1:perf", "qub", "aglt:sg:pri:imperf:nwok", "subst:sg:acc:m3", "interp"),
    (False, False, True, False, True),
    (),
)


def test_clitics_are_joined_as_printed() -> None:
    forms, tags, lemmas, firsts = merge_clitics(SENTENCE)
    assert forms == ["Posłałbym", "list", "."]
    assert tags[0] == "praet:sg:m1:perf+by+aglt:sg:pri:imperf:nwok"
    assert (lemmas, firsts) == (["posłać", "list", "."], [0, 3, 4])


def test_tags_are_learned_from_sentences_that_both_corpora_have(trees: list[Tree]) -> None:
    tags = learn_tags(trees, {("1-2", "morph_1-s"): SENTENCE})
    assert tags("subst:sg:acc:m3", "kot") == ("NOUN", "Case=Acc|Number=Sing")
    assert tags("subst:sg:dat:f", "kotka") is None
    piece = nkjp_piece(SENTENCE, tags)
    assert piece.upos == ("VERB", "NOUN", "PUNCT")
    assert piece.spaces == (True, False, True)


def test_readers_of_entities(tmp_path: Path) -> None:
    record = {
        "doc": "a/b.txt",
        "text": "Ewa w Pile",
        "entities": [
            {"start": 0, "end": 3, "label": "PER", "id": "PER-Ewa"},
            {"start": 6, "end": 10, "label": "LOC", "id": "GPE-Pila"},
        ],
    }
    (tmp_path / "s.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (article,) = articles(tmp_path / "s.jsonl")
    assert article.entities == ((0, 3, "PER"), (6, 10, "GPE"))
    with gzip.open(tmp_path / "k.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"tok": ["Ewa", "Lis", "śpi"], "ne": [[0, 2, "nam_liv_person", True]]}) + "\n")
    assert list(kpwr(tmp_path / "k.jsonl.gz")) == [
        (("Ewa", "Lis", "śpi"), ("B-nam_liv_person", "I-nam_liv_person", "O"))
    ]
    (tmp_path / "c.iob").write_text("-DOCSTART FILE x\nPiła\tpiła\tsubst\tB-nam_loc_gpe_city\n.\t.\tinterp\tO\n\n")
    assert list(cen(tmp_path / "c.iob")) == [(("Piła", "."), ("B-nam_loc_gpe_city", "O"))]
    with gzip.open(tmp_path / "n.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(
            json.dumps(
                {
                    "doc": "1",
                    "s": "2",
                    "tok": ["Piła", "."],
                    "nps": [0, 1],
                    "ne": [[0, 1, "placeName", "settlement", "Piła", True, False]],
                }
            )
            + "\n"
        )
    (sentence,) = nkjp(tmp_path / "n.jsonl.gz")
    assert sentence.spaces == (False, True)
    assert nkjp_iob(sentence) == ("B-GPE", "O")


def test_types_in_our_terms() -> None:
    kinds = ("B-nam_liv_person", "O", "B-nam_oth_tech", "B-nam_adj_country")
    piece = kpwr_piece(("Ewa", "pije", "colę", "polską"), kinds)
    assert piece.iob == ("B-PER", "O", "-", "O")
    inhabitants = TaggedSentence(
        "1", "2", ("Polacy", "i", "Sejm"), (), (), (True, True, True), ((0, 1, "placeName", "country", "Polak", False),)
    )
    assert nkjp_iob(inhabitants) == ("B-PER", "O", "-")


def test_spaces_around_punctuation() -> None:
    spaces = guess_spaces(["(", "tak", ")", ",", '"', "nie", '"', "."])
    assert spaces == (False, False, False, True, False, False, False, False)


def test_held_out_articles_are_always_the_same() -> None:
    assert held_out("brexit/brexit_pl.txt_file_1367.txt")
    share = sum(held_out(f"{number}.txt") for number in range(1000)) / 1000
    assert 0.06 < share < 0.14


def test_pieces_join_with_heads_and_blank_lines(trees: list[Tree]) -> None:
    pieces = [tree_piece(tree) for tree in trees]
    both = concatenated(pieces)
    assert both.heads == (0, 0, 0, 4, 4)
    texts = {
        "".join(form + " " * space for form, space in zip(piece.forms, piece.spaces, strict=True))
        for seed in range(60)
        for piece in [joined(pieces, random.Random(seed))]
    }
    assert any("\n\n" in text for text in texts)
    assert sum(len(piece) for piece in grouped(pieces * 3, random.Random(1))) >= 15


def test_untagged_words_are_missing_annotation() -> None:
    nlp = spacy.blank("pl")
    made = example(Piece(("Ewa", "śpi"), (True, False), upos=("PROPN", ""), feats=("", ""), iob=("-", "O")), nlp.vocab)
    assert made.get_aligned("POS", as_string=True) == ["PROPN", ""]
    assert made.reference[0].ent_iob_ == "" and made.reference[1].ent_iob_ == "O"


def test_a_few_steps_of_training(tmp_path: Path, trees: list[Tree], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "ROWS", [20] * 10)
    monkeypatch.setattr(pipeline, "WIDTH", 16)
    monkeypatch.setattr(pipeline, "LISTENER", pipeline.LISTENER | {"width": 16})
    monkeypatch.setattr("training.train.WORDS_PER_STEP", (20, 40))
    article = Article("x.txt", "Posłałbym list do Ewy.", ((18, 21, "PER"),))
    pieces = [tree_piece(modernise(tree)) for tree in trees]
    news = list(article_pieces(article, pipeline.new_pipeline()))
    trees_stream = Stream("trees", pieces * 4, ("morphologizer", "parser"))
    streams = [trees_stream, Stream("news", news * 4, ("ner",), group=False)]
    nlp = initialise(streams)
    lemmatizer = nlp.get_pipe("sedno_lemmatizer")
    assert isinstance(lemmatizer, MorfeuszLemmatizer)
    fill_lemmatizer(lemmatizer, pieces)
    train(nlp, streams, tmp_path, 20, 10, lambda model: score_trees(model, trees))
    again, step = resume(tmp_path)
    assert step == 20
    train(again, streams, tmp_path, 22, 10, lambda model: score_trees(model, trees), start=step)
    averaged = package.mean([spacy.load(tmp_path / "model-10"), spacy.load(tmp_path / "model-20")])
    package.describe(averaged, {})
    package.write(averaged, tmp_path / "shipped")
    assert "sedno_step" not in (tmp_path / "shipped" / "meta.json").read_text(encoding="utf-8")
    scores = score_trees(again, trees) | score_entities(again, [article])
    assert scores["tokens"] == 100
    assert scores["uas"] > 50
    assert len((tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()) == 3
