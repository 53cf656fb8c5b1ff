"""One person over time: what was rated, the weather, guesses, talk and cadence, from closed meetings."""
