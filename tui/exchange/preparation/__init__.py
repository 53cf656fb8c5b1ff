"""The form that the person fills in: out as text or as a page, and their answers back in."""
