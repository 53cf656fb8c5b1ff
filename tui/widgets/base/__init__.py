"""Fields, rows, footers and looks that know no meeting."""
