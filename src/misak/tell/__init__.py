"""Stories, tables, timelines and conclusions made of answers."""
