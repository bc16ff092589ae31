"""How the room's own table came to be."""
