"""From acts to intervals: dated postings, one pass, a change list for every fluent."""
