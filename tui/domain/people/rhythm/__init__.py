"""When one meets somebody: how often, on which days, at which hours, and what did not come about."""
