"""Checks on written files."""
