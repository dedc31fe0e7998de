"""Tables of spells and transfers booked by the meaning of a ledger: tables in, panels out, audits, on one machine or on Spark."""

from misak.bulk.processor import choose

choose()  # before anything here loads NumPy
