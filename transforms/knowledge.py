"""What is known of the world before an article is read: countries, cities, institutions, and their identifiers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from transforms.declension import in_any_slot
from transforms.ids import content_id
from transforms.morphology import analyse
from transforms.schema import EntityType

PLACE_TYPES: frozenset[EntityType] = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, kw_only=True)
class KnownEntity:
    """One entity of the bundled knowledge; `adjectives` and `demonyms` are lemmas (japoński; Japończyk, Japonka).

    `roles` are lemmas of the titles that the news give a person (premier), `seats` places that stand for an institution
    where they act (Londyn for the government). With `state_institution` (ministry, court) it is no entity but a name
    that many states have one for; then `iso_3166_1` is the state that is meant where nothing says otherwise.
    """

    name: str
    entity_type: EntityType
    aliases: tuple[str, ...] = ()
    wikidata_id: str | None = None
    geonames_id: int | None = None
    iso_3166_1: str | None = None
    lat: float | None = None
    lon: float | None = None
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    source: str = ""
    roles: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    iso_3166_2: str | None = None
    population: int | None = None
    state_institution: str | None = None

    @property
    def entity_id(self) -> str:
        """Its Wikidata identifier, else one made of type and name."""
        if self.state_institution:
            return institution_id(self, None)
        return self.wikidata_id or named_entity_id(self.entity_type, self.name)

    @property
    def is_state(self) -> bool:
        """Whether it is one of the countries of ISO 3166-1, not a place in one."""
        placed = self.iso_3166_2 is not None or self.population is not None
        return self.entity_type == "GPE" and self.iso_3166_1 is not None and not placed


@dataclass(frozen=True, kw_only=True)
class InstitutionOfState(KnownEntity):
    """A state's own institution of a name that many states have one for; of no state where that is undecided."""

    generic: KnownEntity

    @property
    def entity_id(self) -> str:
        """Made of type, the name that many have, and the state."""
        return institution_id(self.generic, self.iso_3166_1)


def institution_id(generic: KnownEntity, state: str | None) -> str:
    """The identifier of that state's institution; None: it is not decided whose."""
    return content_id("state institution", generic.entity_type, generic.name.casefold(), state)


def named_entity_id(entity_type: EntityType, base_form: str) -> str:
    """The identifier of what is known by its name only; a place is one place whether seen as GPE, LOC or FAC.

    Nor does it matter with which apostrophe O'Neill is printed.
    """
    name = base_form.casefold().replace("’", "'")
    return content_id("entity", "GPE" if entity_type in PLACE_TYPES else entity_type, name)


@dataclass(frozen=True)
class Knowledge:
    """All known entities, found by a name in the nominative or by an adjective or demonym made from it."""

    entities: tuple[KnownEntity, ...] = ()

    def lookup(self, base_form: str, entity_type: EntityType | None = None) -> KnownEntity | None:
        """The one entity of that name and a compatible type (any when None); None when there is none or several."""
        named = self._by_name.get(base_form.casefold(), ())
        fitting = [e for e in named if entity_type is None or compatible(e.entity_type, entity_type)]
        exact = [e for e in fitting if e.entity_type == entity_type]
        return _only(exact) or _only(fitting)

    def bearers(self, base_form: str, entity_type: EntityType) -> list[KnownEntity]:
        """All entities of that name and a compatible type."""
        return [e for e in self._by_name.get(base_form.casefold(), ()) if compatible(e.entity_type, entity_type)]

    def inflected(self, words: Sequence[str], entity_type: EntityType | None) -> tuple[str, KnownEntity] | None:
        """The one known name of a compatible type that the words may be a form of (Stanów Zjednoczonych), and whose."""
        guessed = (frozenset(map(str.casefold, (*in_any_slot(word), *_bare(word)))) for word in words)
        lemmas = [known | more for known, more in zip(_lemmas_of(words), guessed, strict=True)]
        found = {
            entity.entity_id: (name, entity)
            for first in (lemmas[0] if lemmas else ())
            for name, of_name, entity in self._by_lemma.get(first, ())
            if len(of_name) == len(lemmas) and all(a & b for a, b in zip(lemmas, of_name, strict=True))
            if len(lemmas) > 1 or name.casefold() in lemmas[0]
            if entity_type is None or compatible(entity.entity_type, entity_type)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def called(self, surname: str, role: str) -> bool:
        """Whether somebody of that surname is called by that office (premier May)."""
        return any(role in person.roles for person in self._by_surname.get(surname.casefold(), ()))

    def surname(self, form: str) -> str | None:
        """The one surname of a known person that the word is an oblique form of; None of a surname itself."""
        if form.casefold() in self._surnames:
            return None
        found = {self._surnames[c.casefold()] for c in in_any_slot(form) if c.casefold() in self._surnames}
        return found.pop() if len(found) == 1 else None

    def generic(self, base_form: str) -> KnownEntity | None:
        """What many states have under that name (Senat, MSZ); it is looked up nowhere else."""
        return self._generics.get(base_form) or self._generics.get(base_form.casefold())

    def of_state(self, generic: KnownEntity, state: str | None) -> KnownEntity:
        """That state's institution: the one known by a name of its own, else one named "Senat (Francja)"."""
        own = {e.entity_id: e for name in (generic.name, *generic.aliases) for e in self.bearers(name, "ORG")}
        named = [e for e in own.values() if state and e.iso_3166_1 == state and e.entity_type == "ORG"]
        if len(named) == 1:
            return named[0]
        name = f"{generic.name} ({self.states[state].name})" if state else generic.name
        return InstitutionOfState(
            name=name, entity_type=generic.entity_type, iso_3166_1=state, source=generic.source, generic=generic
        )

    @cached_property
    def states(self) -> Mapping[str, KnownEntity]:
        """The countries by their ISO 3166-1 codes."""
        states = sorted(
            (e for e in self.entities if e.is_state), key=lambda e: (bool(e.adjectives), bool(e.wikidata_id))
        )
        return {str(e.iso_3166_1): e for e in states}

    @cached_property
    def published(self) -> tuple[KnownEntity, ...]:
        """All that a mention may be linked to: what is known by name, and every state's institutions."""
        generics = [e for e in self.entities if e.state_institution]
        states = [None, *sorted(self.states)]
        institutions = [self.of_state(g, state) for g in generics for state in states]
        named = [e for e in self.entities if not e.state_institution]
        return (*named, *(i for i in institutions if isinstance(i, InstitutionOfState)))

    def adjective(self, lemma: str) -> KnownEntity | None:
        """The country an adjective belongs to (japoński: Japonia)."""
        return _only(self._by_adjective.get(lemma.casefold(), ()))

    def demonym(self, lemma: str) -> KnownEntity | None:
        """The country whose people are called so (Japończyk: Japonia)."""
        return _only(self._by_demonym.get(lemma.casefold(), ()))

    def institution(self, seat: str) -> KnownEntity | None:
        """The institution that the place stands for where it acts."""
        return _only(self._by_seat.get(seat.casefold(), ()))

    @cached_property
    def by_id(self) -> Mapping[str, KnownEntity]:
        """Every entity by its identifier."""
        return {e.entity_id: e for e in self.entities}

    @cached_property
    def fingerprint(self) -> str:
        """20 hex digits that change when anything known changes."""
        return content_id("knowledge", *sorted(map(repr, self.entities)))

    @cached_property
    def _by_name(self) -> Mapping[str, list[KnownEntity]]:
        return _index((n, e) for e in self.entities if not e.state_institution for n in (e.name, *e.aliases))

    @cached_property
    def _generics(self) -> Mapping[str, KnownEntity]:
        """By name in small letters, acronyms as they are: a Men is no MEN."""
        generics = (e for e in self.entities if e.state_institution)
        return {n if n.isupper() else n.casefold(): e for e in generics for n in (e.name, *e.aliases)}

    @cached_property
    def _by_lemma(self) -> Mapping[str, list[tuple[str, list[frozenset[str]], KnownEntity]]]:
        index: dict[str, list[tuple[str, list[frozenset[str]], KnownEntity]]] = {}
        for entity in (e for e in self.entities if not e.state_institution):
            for name in (entity.name, *entity.aliases):
                lemmas = _lemmas_of(name.replace("-", " ").split())
                for first in lemmas[0]:
                    index.setdefault(first, []).append((name, lemmas, entity))
        return index

    @cached_property
    def _by_adjective(self) -> Mapping[str, list[KnownEntity]]:
        return _index((a, e) for e in self.entities for a in e.adjectives)

    @cached_property
    def _by_surname(self) -> Mapping[str, list[KnownEntity]]:
        return _index((e.name.split()[-1], e) for e in self.entities if e.entity_type == "PER" and e.roles)

    @cached_property
    def _surnames(self) -> Mapping[str, str]:
        people = (e.name.split() for e in self.entities if e.entity_type == "PER")
        return {words[-1].casefold(): words[-1] for words in people if len(words) > 1}

    @cached_property
    def _by_seat(self) -> Mapping[str, list[KnownEntity]]:
        return _index((s, e) for e in self.entities for s in e.seats)

    @cached_property
    def _by_demonym(self) -> Mapping[str, list[KnownEntity]]:
        return _index((d, e) for e in self.entities for d in e.demonyms)


def compatible(known: EntityType, seen: EntityType) -> bool:
    """Whether a mention read as the one type may be an entity of the other."""
    return known == seen or {known, seen} <= PLACE_TYPES or {known, seen} == {"ORG", "PRO"}


def _lemmas_of(words: Sequence[str]) -> list[frozenset[str]]:
    """For each word its possible lemmas, and itself; of one word nouns only (Polski is Polska, not the adjective)."""
    readings = [[r for r in analyse(word) if len(words) > 1 or r.pos == "subst"] for word in words]
    return [frozenset({w.casefold(), *(r.lemma.casefold() for r in rs)}) for w, rs in zip(words, readings, strict=True)]


def _bare(word: str) -> Sequence[str]:
    """`Un` of `Una`, which is too short to tell its declension."""
    return [word[:-1]] if len(word) == 3 and word.endswith("a") else []


def _only(entities: Sequence[KnownEntity]) -> KnownEntity | None:
    return entities[0] if len(entities) == 1 else None


def _index(pairs: Iterable[tuple[str, KnownEntity]]) -> Mapping[str, list[KnownEntity]]:
    index: dict[str, list[KnownEntity]] = {}
    for name, entity in pairs:
        bearers = index.setdefault(name.casefold(), [])
        if entity not in bearers:
            bearers.append(entity)
    return index
