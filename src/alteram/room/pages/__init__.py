"""The pages, a file each: a view asks the ledger and the hall, and hands a template what it shows."""
