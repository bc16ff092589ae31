"""How firmly an event is held: affirmed or denied, done, meant, asked for or doubted, begun or stopped."""
