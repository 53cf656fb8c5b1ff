"""What commands print: columns, counts, JSON."""
