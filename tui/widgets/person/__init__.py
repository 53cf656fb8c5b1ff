"""What the desk shows of one person: promises, points, the weather of the last meetings."""
