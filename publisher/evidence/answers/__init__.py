"""Who answers each clause of each standard: a check, an outside validator, a person, the program's design, or nobody.

A check answers the clauses that it cites; what validators, people and the design answer stands in a module a standard.
"""
