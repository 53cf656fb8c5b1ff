"""What commands ask for and look up before they act."""
