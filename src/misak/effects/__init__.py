"""What a clause can do, one file an effect: its posting, what it hears, how it is booked, what it
bears on, how it ends."""
