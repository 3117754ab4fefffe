"""The words and forms that the rules of easy read look for: one file a rule, with a table by language.

The tables are of general grammar, as dictionaries and school grammars of each language have it; where a rule counts on
more than that, its file says so. A language that a table does not have has no rule.
"""
