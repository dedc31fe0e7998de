"""Tables in: read in many formats, by mappings, as spells and transfers with their codes, and
inspected."""
