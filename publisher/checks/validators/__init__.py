"""Outside validators as ordinary checks: each a module, found or not on this machine, in its own words and rule ids."""
