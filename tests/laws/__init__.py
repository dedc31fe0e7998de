"""What holds of every document and of the shipped books, whatever they say."""
