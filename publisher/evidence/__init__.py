"""What was checked, by whom, and what may be said of it: pure values above all checks."""
