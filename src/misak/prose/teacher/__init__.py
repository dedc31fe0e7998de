"""For the teacher: decisions on marks, corrected notes, and one sheet of many units."""
