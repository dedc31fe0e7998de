"""A slow, obviously right simulation of the books, day by day and place by place. It shares no
code with booking.

``world`` holds the plain description of a random ledger; ``worlds`` makes them (``names``,
``happenings``, ``agreements``, ``clauses``); ``life`` lives through them (``plan`` and
``dates`` say what is due when; ``titles``, ``ruling``, ``statuses``, ``fighting``, ``bonds``,
``sayings`` and ``endings`` each hold one kind of fact); ``writing`` turns them into ledger text
for Misak, and ``engine`` asks it. Only ``engine``, ``soak`` and the tests import both sides.
"""
