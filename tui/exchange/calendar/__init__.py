"""What goes into calendars and comes out of them, as iCalendar (RFC 5545)."""
