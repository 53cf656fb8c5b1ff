"""Commands that show what is kept, of one person or across the team."""
