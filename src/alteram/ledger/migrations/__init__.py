"""How the ledger's tables are made, and changed from version to version."""
