"""The question language; an answer carries its reasons or cannot be built."""
