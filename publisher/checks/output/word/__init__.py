"""A finished Word file read back from its XML, and what it must be."""
