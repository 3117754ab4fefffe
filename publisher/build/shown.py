"""What somebody who signs a document was shown: its built files, as far as they are what it is today."""

from pathlib import Path

from publisher.build import cache, system
from publisher.build.folder import Folder
from publisher.build.listed import text_of
from publisher.build.materials import shared_materials
from publisher.build.pages import identity
from publisher.build.plan import Selection, Write
from publisher.build.planned import planned_drafts, planned_release
from publisher.build.sign_offs import shown_now, signable
from publisher.build.stage import digest_of
from publisher.build.texts import open_workspace
from publisher.errors import ConfigurationError
from publisher.site import manifest


def shown_in(folder: Folder, output: Path, name: str, language: str, edition: str) -> str:
    """Return the digest of what the built files of a document show, for `sign`: that of today, since they show it.

    Raises `ConfigurationError` where a file of it is missing in the folder, was changed, or is not what a build would
    make today, and for what there is not; `SourceError` or `SourceErrors` where the texts cannot be read.
    """
    document, source = signable(folder, name, language, edition)
    digest = shown_now(folder, dict.fromkeys((source, document)))[identity(document)]
    tasks = [task for task in _tasks(folder, output, name) if identity(task.document) == identity(document)]
    record = cache.read_record(text_of(output / cache.NAME))
    lacking = [task.path for task in tasks if digest_of(output / task.path) == ""]
    if lacking or not tasks:
        raise _refusal(f"is not built in “{output}”, or not all of it", lacking, name, language, edition)
    materials, installation = shared_materials(folder.root), system.installation()
    changed = [
        task.path
        for task in tasks
        if task.path not in record
        or not cache.fresh(
            record[task.path], cache.key(task, installation), materials.digest, digest_of(output / task.path)
        )
    ]
    if changed:
        raise _refusal(f"changed since it was built in “{output}”", changed, name, language, edition)
    return digest


def _tasks(folder: Folder, output: Path, name: str) -> tuple[Write, ...]:
    """Return the files of a text in all languages, as the build made them that the folder is of.

    What is not translated enough to be built by itself is among them where it was built all the same.
    """
    workspace, materials = open_workspace(folder), shared_materials(folder.root)
    listed = {file.path: file for file in manifest.read_manifest(text_of(output / manifest.NAME))}
    released = any(not file.draft for file in listed.values())
    plan_of = planned_release if released else planned_drafts
    planned = plan_of(folder, workspace, materials, Selection((name,)))
    return (*planned.work.writes, *(task for task in planned.left_out if task.path in listed))


def _refusal(what: str, paths: list[str], name: str, language: str, edition: str) -> ConfigurationError:
    shown = f": {', '.join(paths)}" if paths else ""
    return ConfigurationError(
        f"“{name}” ({edition}, {language}) {what}{shown}. What you sign is what you saw.",
        mend=f"Build it and look at it: publisher build {name} --language {language} --edition {edition}",
    )
