"""The books in the forms of others: gazetteers, maps, graphs, bibliographies."""
