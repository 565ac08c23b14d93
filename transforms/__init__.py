"""Doc in, rows out: everything that reads Polish. Pure, without files, clocks, networks or engines."""
