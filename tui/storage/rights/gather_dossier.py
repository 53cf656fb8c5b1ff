"""Putting together all there is about one person."""

from datetime import date

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.rights.dossier import Dossier
from tui.storage.repository.form_drafts import Forms
from tui.storage.repository.reader import Reader


def gather(reader: Reader, team: Team, live: dict[str, Meeting], person: Person) -> Dossier:
    """Give it from every file; `person` may also be one who left, as `everybody` gives them."""
    archives = [reader.archive(person.id, year) for year in reader.years(person.id)]
    held = [one for archive in archives for one in archive.meetings]
    points = [point for point in team.points if point.person == person.id]
    return Dossier(
        person=person,
        left=next((one.left for one in team.former if one.id == person.id), None),
        digest=team.digest(person.id),
        actions=(*team.actions_of(person.id), *(a for archive in archives for a in archive.actions)),
        points=(*points, *(p for archive in archives for p in archive.points)),
        goals=(*team.goals_of(person.id), *(g for archive in archives for g in archive.goals)),
        decisions=(*team.decisions_of(person.id), *(d for archive in archives for d in archive.decisions)),
        log=(*team.log_of(person.id), *(entry for archive in archives for entry in archive.log)),
        calendar=tuple(row for row in team.calendar if row.person == person.id),
        sent=tuple(sent for sent in team.sent if sent.person == person.id),
        released=tuple(release.on for release in team.releases if release.is_about(person.id)),
        ideas=team.ideas_of(person.id),
        unheld=(*team.unheld_of(person.id), *(one for archive in archives for one in archive.unheld)),
        groups=tuple(group.name for group in team.groups_of(person.id)),
        meetings=tuple(sorted(held, key=lambda one: one.meeting.held or date.min, reverse=True)),
        private=reader.private(person.id),
        under_way=live.get(person.id),
        drafts=Forms(reader.folder, sealing=reader.sealing).about(person.id),
    )
