"""Tables: every engine gives the rows of the plain definition, and the audits find what was
planted."""
