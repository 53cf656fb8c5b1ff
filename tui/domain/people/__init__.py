"""People and what is agreed with them: actions, points, goals, cadence."""
