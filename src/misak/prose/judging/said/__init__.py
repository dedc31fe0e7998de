"""What a stretch of a note says: by which papers it may be judged, its names with their sides, its
verbs, its days and numbers."""
