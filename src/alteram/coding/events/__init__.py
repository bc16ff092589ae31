"""Which words of a sentence tell an event, by frames or without one, and which of them make a claim."""
