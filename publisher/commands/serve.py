"""The command that shows the built site on this computer."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

from pathlib import Path

import click

from publisher.commands import options
from publisher.commands.say import say
from publisher.errors import ConfigurationError


@click.command(epilog="Example: publisher serve --base-path /leaflets/")
@options.workspace
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="The folder to show.  [default: output, in the workspace]",
)
@click.option("--port", type=click.IntRange(0, 65535), metavar="N", help="0 takes any that is free.  [default: 8000]")
@click.option("--base-path", "base", default="/", metavar="PATH", help="Show it below this path, as your host will.")
def serve(*, workspace: Path, output: Path | None, port: int | None, base: str) -> None:
    """Show the built site in a browser on this computer, until you press Ctrl+C.

    Build first. Nobody else can reach it: it listens at this computer's own addresses alone.
    It sends the headers that your host should send too (docs/how-to/host.md).
    """
    from publisher import serve as server
    from publisher.build.folder import Folder
    from publisher.build.materials import shared_materials
    from publisher.build.texts import open_workspace
    from publisher.site.download import addresses, missing
    from publisher.workspace import OUTPUT

    folder = Folder.open(workspace)
    settings = open_workspace(folder)
    place = (output or folder.root / OUTPUT).resolve()
    if not (place / addresses.HOME).is_file():
        raise ConfigurationError(f"There is no site in “{place}”.", mend="Build it first: publisher build")
    path = server.base_path(base)
    page = missing.page(settings.contact, settings.languages[0], shared_materials(folder.root), path)
    sockets = server.listen(server.PORT if port is None else port)
    say(f"The site is at http://localhost:{sockets[0].getsockname()[1]}{path}")
    say("Press Ctrl+C to end.")
    server.run(server.Shown(place, path, page), sockets)
