"""Who did an event and whom it befell."""
