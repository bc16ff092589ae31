"""What a text names: parties, persons, agreements, arms, places that no gazetteer has, and numbers."""
