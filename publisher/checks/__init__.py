"""The checks: each a value of `publisher.findings.Check`, in a file of its own that has the name of its id."""
