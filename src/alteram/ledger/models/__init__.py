"""The tables of the ledger.

Rows are added and never changed, but for two things: ``Reading.current`` says which reading is shown, and a redaction
takes words out. Rows that come by the thousand are written by ``bulk``; all others by the module that owns them.
"""

from alteram.ledger.models.access import Access
from alteram.ledger.models.decided import Addition, Assessment, Grouping, Incident, Judgement, Rating
from alteram.ledger.models.kept import Capture, Claim, Place, Reading, Revision, Statement
from alteram.ledger.models.placing import Naming, Placed, Placing
from alteram.ledger.models.reviewing import Coding, Requirement, Sample
from alteram.ledger.models.told import Checkpoint, Entry, Export, Redaction, Undo

__all__ = [
    "Access", "Addition", "Assessment", "Capture", "Checkpoint", "Claim", "Coding", "Entry", "Export", "Grouping",
    "Incident", "Judgement", "Naming", "Place", "Placed", "Placing", "Rating", "Reading", "Redaction", "Requirement",
    "Revision", "Sample", "Statement", "Undo",
]  # fmt: skip
