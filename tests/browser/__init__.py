"""The review room in a browser, as a person walks it."""
