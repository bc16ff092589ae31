"""The form of the compiled gazetteer, which its builder writes and the program reads.

Only the standard library is imported here, since the builder runs before the program's dependencies are there. All
numbers are little-endian. A change of the form raises ``FORMAT``.

- ``keys.marisa``: a trie of keys. Key number n belongs to the n-th number of ``meanings.bin``.
- ``meanings.bin``: one meaning a key, or with ``MANY`` the place in ``lists.bin`` of a count and that many meanings. A
  meaning is the number of a record, with flags, in three bytes.
- ``records.bin``: ``RECORD`` after ``RECORD``: the first-order divisions, then the second-order ones, each by code, and
  then the towns by GeoNames id.
- ``names.bin``: UTF-8 strings, each after the number of its bytes (one byte).
- ``stamp.json``: the form, what it was made from, and the size of each file.
"""

from __future__ import annotations

from struct import Struct

FORMAT = 1
FOLDER = "compiled"
STAMP = "stamp.json"
KEYS, MEANINGS, LISTS, RECORDS, NAMES = "keys.marisa", "meanings.bin", "lists.bin", "records.bin", "names.bin"
FILES = (KEYS, MEANINGS, LISTS, RECORDS, NAMES)

# latitude and longitude in 1e-5 degree, population, GeoNames id (of a division: where its code stands in names.bin),
# where the name stands there, the first-order division's record, country code, kind
RECORD = Struct("<iiIIIH2sB")
MEANING_BYTES = 3
NO_POINT = 2**31 - 1
NO_DIVISION = 2**16 - 1
KINDS = ("city", "settlement", "admin1", "admin2")

RECORD_BITS = 2**20 - 1
CAPITAL = 1 << 20  # the name begins with a capital letter
PRIMARY = 1 << 21  # the name is the record's own, not an alternate
SURE = 1 << 22  # large enough to be taken for a place without a word around it that says so
MANY = 1 << 23

VARIANT = "\x01"  # begins the key of a spelling class, see variants.py
VOWELS = "\x02"  # parts its consonants from its vowels
