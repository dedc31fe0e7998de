"""From documents to a ledger: names, instruments and acts, resolved."""
