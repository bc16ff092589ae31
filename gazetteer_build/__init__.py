"""Compiles the gazetteer that comes with the program; run when a wheel is built, and never by the program itself."""
