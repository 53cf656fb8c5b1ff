"""Fireside: prepare, hold and follow up one-to-one meetings at a distance."""

__version__ = "0.1.0"
