"""Which view shows which kind of step."""

from tui.domain.meeting.meeting import Kind
from tui.steps.agree import AgreeView
from tui.steps.cards import CardsView
from tui.steps.evaluate import EvaluateView
from tui.steps.free import FreeView
from tui.steps.goals import GoalsView
from tui.steps.guess_week import GuessWeekView
from tui.steps.if_i_vanished import IfIVanishedView
from tui.steps.last_actions import LastActionsView
from tui.steps.my_points import MyPointsView
from tui.steps.one_thing import OneThingView
from tui.steps.preview import PreviewView
from tui.steps.round import RoundView
from tui.steps.small_talk import SmallTalkView
from tui.steps.sounding_board import SoundingBoardView
from tui.steps.statements import StatementsView
from tui.steps.step_view import StepView
from tui.steps.sum_up import SumUpView
from tui.steps.their_points import TheirPointsView
from tui.steps.weather import WeatherView
from tui.steps.who_does_what import WhoDoesWhatView

VIEWS: dict[Kind, type[StepView]] = {
    "weather": WeatherView,
    "guess-week": GuessWeekView,
    "one-thing": OneThingView,
    "if-i-vanished": IfIVanishedView,
    "small-talk": SmallTalkView,
    "last-actions": LastActionsView,
    "their-points": TheirPointsView,
    "my-points": MyPointsView,
    "cards": CardsView,
    "statements": StatementsView,
    "goals": GoalsView,
    "free": FreeView,
    "sum-up": SumUpView,
    "agree": AgreeView,
    "preview": PreviewView,
    "evaluate": EvaluateView,
    "round": RoundView,
    "who-does-what": WhoDoesWhatView,
    "sounding-board": SoundingBoardView,
}
