"""The page: its payload (the contract with the front end), shapes and their checks, building it and
serving it."""
