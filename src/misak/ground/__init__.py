"""Values that everything stands on: places in text, faults, days, calendars. Imports nothing of
ours."""
