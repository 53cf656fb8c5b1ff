"""What is drawn rather than written: pixels of half a cell, letters, weathers, the fire, the slider."""
