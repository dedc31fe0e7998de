"""What the page shows of a source: its title, who published it, and its address."""
