"""Read the words of one date: a function for each rule of the grammar.

Each takes the `Phrase` that its rule matched and returns what it says, or None for no date.
"""
