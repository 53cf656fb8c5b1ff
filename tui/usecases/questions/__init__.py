"""What a meeting asks: questions, options and plans, chosen for a person."""
