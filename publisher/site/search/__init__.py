"""The search of the site: an index in small scripts, and the box. It works without a server and from a memory stick."""

from publisher.site.search.box import SCRIPT, box
from publisher.site.search.written import files

__all__ = ["SCRIPT", "box", "files"]
