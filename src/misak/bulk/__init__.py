"""Tables of spells and transfers booked by the meaning of a ledger: tables in, panels out,
audits, on one machine or on Spark.

Four rooms, each using those before it: ``kernels``, ``tables``, ``panels`` and ``audits``.
"""
