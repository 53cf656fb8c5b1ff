"""The page of the dialogue, and how it is laid out on a walk."""

from __future__ import annotations

from textual.containers import Vertical


class Page(Vertical):
    """The whole window; on a walk a column, and at a glance no more rows than a phone leaves free."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    Page { width: 1fr; height: 1fr; layers: base over; }
    .-walk Page { max-width: 76; }
    .-glance Page { max-height: 14; }
    .-walk { align: center top; }
    .-walk StageHead, .-walk #mantel, .-walk #side, .-walk StepClock { display: none; }
    .-walk TalkLine, .-walk #noted, .-walk #last-notes { display: none; }
    .-walk #notice { layer: over; dock: top; margin: 0; background: $ground; display: none; text-align: left; }
    .-walk #notice.-said { display: block; }
    .-walk #notice.-trouble { background: $over; }
    .-walk #middle, .-walk #hall { height: auto; }
    .-walk #stage { height: auto; min-height: 9; max-height: 14; align: left top; margin: 1 0; }
    .-glance #stage { height: 5; min-height: 5; margin: 0; }
    .-game #stage { height: 8; }
    .-walk #stage > StepView { height: auto; max-height: 100%; padding: 0 1; align: left top; }
    .-walk #stage AskingView > Static, .-walk #stage GuessWeekView > .line { text-align: left; margin: 0; }
    .-walk #stage PointsView > Static { text-align: left; margin: 0; }
    .-walk #stage Rows { height: auto; max-height: 8; min-height: 1; }
    .-glance #stage Rows { max-height: 3; }
    .-glance #stage ListingView > QuestionCard { max-height: 2; }
    .-walk #stage QuestionCard { text-align: left; margin: 0 0 1 0; }
    .-glance #stage QuestionCard { background: $ground; color: $text; padding: 0; margin: 0; }
    .-glance #stage OptionCards { margin: 0; }
    .-glance CaptureLine { height: 1; }
    .-glance CaptureLine.-told { height: 2; }
    .-walk CaptureLine > Entry { background: $raised; }
    .-walk LastCaptures { margin: 1 0; }
    .-glance LastCaptures { margin: 0; }
    .-walk Hints { text-align: left; background: $background; }
    """
