"""What is known of a person from what was kept."""
