"""Who holds what is said, in whose words, and what is called false."""
