"""The third room of ``prose``: a claim laid beside the books, and how far a mark may go."""
