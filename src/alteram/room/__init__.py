"""The review room: pages in the browser on which people read, check and compare what the ledger keeps."""
