"""Panels out: what a panel is to hold, the engines that make it, and the files to which it goes."""
