"""A slow, obviously right simulation of the books, day by day and place by place. It shares no code with booking.

``world`` holds the plain description of a random ledger, ``worlds`` makes them, ``simulate`` lives through them, and
``writing`` turns them into ledger text for Misak. Only the tests import both sides.
"""
