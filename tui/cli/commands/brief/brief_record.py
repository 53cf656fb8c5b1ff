"""What to know before a meeting, for `--json`."""

from __future__ import annotations

import msgspec

from tui.cli.commands.brief.brief_facts import BriefFacts
from tui.cli.output.json_records import Record, of_action, of_appointment, of_person, of_point


def brief_record(facts: BriefFacts) -> Record:
    """Give all that is known, whole; private keys only where private things were asked for."""
    team, digest, meeting, thing = facts.team, facts.digest, facts.meeting, facts.not_to_forget
    record = {
        **of_person(facts.person, team, facts.next),
        "under_way": None if meeting is None else meeting.phase,
        "purpose": "" if meeting is None else meeting.purpose,
        "weather": {"manager": digest.weather_manager, "employee": digest.weather_employee},
        "forecast": {"manager": digest.forecast_manager, "employee": digest.forecast_employee},
        "main_points": digest.main_points,
        "weather_before": facts.weathers[1] or None,
        "not_to_forget": None if thing is None else thing.id,
        "looked_forward": {"manager": digest.forward_manager, "employee": digest.forward_employee},
        "actions": [of_action(action, team) for action in facts.actions],
        "to_tell": [of_action(action, team) for action in facts.to_tell],
        "points": [of_point(point, team) for side in ("employee", "manager") for point in facts.points(side)],
        "next": of_appointment(facts.next),
    }
    if facts.aside is not None:
        record["focus"] = facts.focus
        record["log"] = [msgspec.structs.asdict(entry) for entry in facts.log]
        record["focus_before"] = [*facts.focus_before]
        record["notes"] = facts.notes[::-1]
    return record
