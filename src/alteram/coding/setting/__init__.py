"""When and where an event took place, by its own words or by what the text told before."""
