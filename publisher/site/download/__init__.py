"""The download site: its pages, what programs read of it, and its bundles. Pure values; the build writes them."""
