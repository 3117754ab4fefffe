"""All pictures that an author may name in a workspace: the team's own, those of its packs, and OpenMoji's.

A name means the team's own file first, then a picture of a pack, then OpenMoji's. Between two packs nothing decides:
a name that stands in both is refused until the author says which is meant.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from publisher.errors import Place, SourceError
from publisher.pictures.findable import Findable, Hit
from publisher.pictures.names import FOLDER, OPENMOJI, SAVE_AS, SUFFIXES, WORD, Entry, candidates, pack_and_name
from publisher.pictures.packs import LIST, Pack, folder_of, openmoji_pack

if TYPE_CHECKING:
    from publisher.pictures.search import Index

_MOST_SUGGESTIONS = 3
# A name that is suggested in an error has at least this score, and this part of the best one's.
_NEAR_ENOUGH, _NEAR_THE_BEST = 0.5, 0.75


@dataclass(frozen=True)
class Collection:
    """The pictures of a workspace: the names of the team's own files, its packs in order, and its folders.

    `folders` are the names of all folders beside the team's own files, whether they are packs or not.
    """

    files: tuple[str, ...] = ()
    packs: tuple[Pack, ...] = ()
    folders: tuple[str, ...] = ()

    @property
    def all_packs(self) -> tuple[Pack, ...]:
        """Return the packs in the order in which names are looked up: the workspace's, then OpenMoji."""
        return (*self.packs, openmoji_pack())

    @cached_property
    def own(self) -> tuple[str, ...]:
        """Return the names of the team's own pictures, without their endings."""
        stems = (file.rpartition(".")[0] for file in self.files if file.endswith(SUFFIXES))
        return tuple(dict.fromkeys(stem for stem in stems if WORD.fullmatch(stem)))

    def is_own(self, name: str) -> bool:
        """Return whether a name means a file of the team's own."""
        return not set(candidates(name)).isdisjoint(self.files)

    def pack_of(self, name: str, place: Place) -> Pack | None:
        """Return the pack that has the picture of that name, None where no pack has; the team's own come before it.

        Raises `SourceError` for a name that two packs have, and for a pack that is not there.
        """
        asked, inside = pack_and_name(name)
        if asked:
            pack = next((pack for pack in self.all_packs if pack.id == asked), None)
            if pack is None:
                raise self._unknown_pack(asked, place)
            return pack if inside in pack.pictures else None
        having = [pack for pack in self.packs if inside in pack.pictures]
        if len(having) > 1:
            places = " and ".join(f"“{pack.id}” ({pack.place(inside)})" for pack in having)
            raise SourceError(
                f"The picture “{name}” is in the packs {places}.",
                mend=f"Say which you mean: {' or '.join(f'{pack.id}/{name}' for pack in having)}.",
                place=place,
            )
        return next((pack for pack in (*having, openmoji_pack()) if inside in pack.pictures), None)

    def written(self, pack: str, name: str) -> str:
        """Return the shortest name by which an author can ask for a picture, `pack` being "" for the team's own."""
        having = [one.id for one in self.packs if name in one.pictures] or [OPENMOJI]
        return f"{pack}/{name}" if pack and (name in self.own or having != [pack]) else name

    def search(self, words: str, *, most: int = 10) -> tuple[Hit, ...]:
        """Return the pictures that stand for some words, the best first."""
        return self._index.search(words, most=most)

    @property
    def findable(self) -> tuple[Findable, ...]:
        """Return all pictures, in the order in which names are looked up."""
        own = (Findable("", name, Entry(name, "", ())) for name in self.own)
        packs = (Findable(pack.id, name, entry) for pack in self.all_packs for name, entry in pack.pictures.items())
        return (*own, *packs)

    @cached_property
    def _index(self) -> "Index":
        # Imported here: a build that has nothing to suggest need not wait for it.
        from publisher.pictures.search import Index  # noqa: PLC0415

        return Index(self.findable)

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return up to three names that are like one that is not there, or that stand for it, the nearest first."""
        asked, inside = pack_and_name(name)
        hits = self.search(inside.rpartition(".")[0] or inside, most=50)
        near = [hit.found for hit in hits if hit.score >= max(_NEAR_ENOUGH, _NEAR_THE_BEST * hits[0].score)]
        chosen = [found for found in near if found.pack == asked] or near
        return tuple(dict.fromkeys(self.written(found.pack, found.name) for found in chosen))[:_MOST_SUGGESTIONS]

    def unknown(self, name: str, place: Place) -> SourceError:
        """Return the error to raise where no picture has that name, which suggests the nearest.

        A file of the name that is there is of a kind that is not read, such as WebP.
        """
        file = {file.rpartition(".")[0]: file for file in self.files}.get(name)
        if file:
            ending = file.rpartition(".")[2]
            if f".{ending.lower()}" in SUFFIXES:
                message = f"The ending of “{file}” has capital letters."
                return SourceError(message, mend=f"Call the file {name}.{ending.lower()}.", place=place)
            return SourceError(f"“{file}” is of a kind that is not read.", mend=SAVE_AS, place=place)
        near = self.nearest(name)
        asked, _ = pack_and_name(name)
        put = f"add it to {folder_of(asked)}/{LIST}" if asked else f"put a file into {FOLDER}/: {candidates(name)[0]}"
        if asked == OPENMOJI:
            put = f"look for one: publisher pictures search {pack_and_name(name)[1]}"
        suggestion = f"Did you mean {' or '.join(f'“{one}”' for one in near)}? Or {put}." if near else f"{put}."
        return SourceError(
            f"There is no picture “{name}”.", mend=f"{suggestion[:1].upper()}{suggestion[1:]}", place=place
        )

    def _unknown_pack(self, asked: str, place: Place) -> SourceError:
        if asked in self.folders:
            return SourceError(
                f"The folder {folder_of(asked)} is not a pack: it has no {LIST}.",
                mend=(
                    'Write that list: name, licence and credit, each in a line such as name = "Mulberry Symbols", then '
                    "for each picture a table [pictures.nurse] with its file and title."
                ),
                place=place,
            )
        known = [pack.id for pack in self.all_packs]
        return SourceError(f"There is no pack “{asked}”.", mend=f"Use one of: {', '.join(known)}.", place=place)


def collection_of(files: Iterable[str], packs: Iterable[Pack], folders: Iterable[str]) -> Collection:
    """Return the collection of a workspace from the names in its folder of pictures and the packs among them."""
    return Collection(tuple(files), tuple(packs), tuple(folders))
