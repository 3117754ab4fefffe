"""The names of the properties that the checks ask for, and what shorthands stand for."""

_SIDES = ("top", "right", "bottom", "left")
# Other names of a property.
ALIASES = {
    "page-break-inside": "break-inside",
    "grid-gap": "gap",
    "grid-column-gap": "column-gap",
    "word-wrap": "overflow-wrap",
    "-webkit-hyphens": "hyphens",
    "-webkit-column-count": "column-count",
    "-webkit-column-width": "column-width",
    "-webkit-columns": "columns",
}
# What changes the values above in ways that are not followed: any word but these harmless ones cannot be judged.
UNFOLLOWED = {
    "all": frozenset[str](),
    "zoom": frozenset({"1", "normal"}),
    "scale": frozenset({"1", "none"}),
    "filter": frozenset({"none"}),
    "mix-blend-mode": frozenset({"normal"}),
    "-webkit-text-fill-color": frozenset({"currentcolor"}),
    "font-size-adjust": frozenset({"none"}),
}
SHORTHANDS = {
    "background": ("background-color", "background-image"),
    "border": tuple(f"border-{side}-{what}" for side in _SIDES for what in ("width", "style")),
    "border-width": tuple(f"border-{side}-width" for side in _SIDES),
    "border-style": tuple(f"border-{side}-style" for side in _SIDES),
    "columns": ("column-count", "column-width"),
    "container": ("container-type",),
    "flex": ("flex-basis",),
    "font": ("font-size", "font-style", "font-variant-caps", "line-height"),
    "font-variant": ("font-variant-caps",),
    "gap": ("column-gap",),
    "grid": ("grid-template-columns",),
    "grid-column": ("grid-column-start", "grid-column-end"),
    "grid-template": ("grid-template-columns",),
    "margin": tuple(f"margin-{side}" for side in _SIDES),
    "margin-inline": ("margin-inline-start", "margin-inline-end"),
    "padding": tuple(f"padding-{side}" for side in _SIDES),
    "padding-inline": ("padding-inline-start", "padding-inline-end"),
    "place-self": ("justify-self",),
    "text-decoration": ("text-decoration-line",),
    **{f"border-{edge}": (f"border-{edge}-width", f"border-{edge}-style") for edge in (*_SIDES,)},
    **{
        f"border-inline-{edge}": (f"border-inline-{edge}-width", f"border-inline-{edge}-style")
        for edge in ("start", "end")
    },
    "border-inline": tuple(f"border-inline-{edge}-{what}" for edge in ("start", "end") for what in ("width", "style")),
}
# The properties that are read on their own, by the names that sheets may give them.
_READ = frozenset(
    [
        "background-color",
        "background-image",
        "box-sizing",
        "break-inside",
        "clip-path",
        "color",
        "color-scheme",
        "column-count",
        "column-gap",
        "column-width",
        "container-type",
        "content",
        "direction",
        "display",
        "flex-basis",
        "flex-direction",
        "flex-wrap",
        "float",
        "font-size",
        "font-style",
        "font-variant-caps",
        "grid-column-end",
        "grid-column-start",
        "grid-template-areas",
        "grid-template-columns",
        "hyphens",
        "inline-size",
        "justify-self",
        "line-height",
        "margin-inline-end",
        "margin-inline-start",
        "max-inline-size",
        "max-width",
        "min-inline-size",
        "min-width",
        "opacity",
        "order",
        "padding-inline-end",
        "padding-inline-start",
        "position",
        "text-align",
        "text-align-last",
        "text-decoration-line",
        "text-transform",
        "visibility",
        "width",
        "writing-mode",
    ]
)
ASKED = _READ | frozenset(
    {*ALIASES, *SHORTHANDS, *UNFOLLOWED, *(one for names in SHORTHANDS.values() for one in names)}
)
