"""Faults to plant in good files, one table for each format: what the checks on files must find, and nothing else."""
