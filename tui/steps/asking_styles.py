"""How the column of a question is laid out: how far apart its places stand, by the rows of the window."""

ASKING_STYLES = """
AskingView { height: auto; max-height: 100%; overflow-y: auto; scrollbar-size: 0 0;
             align-horizontal: center; }
AskingView > Static { height: auto; width: 1fr; }
AskingView > #over { text-align: center; color: $ember; text-style: bold; margin: 0 0 1 0; }
AskingView > #choices { width: auto; max-width: 100%; margin: 0 0 1 0; }
AskingView > #ends { height: 1; color: $text; }
AskingView > #history { text-align: center; margin: 1 0 0 0; }
AskingView > #follow-up { text-align: center; color: $text; margin: 1 0 0 0; }
AskingView > PatientInput { margin: 1 0 0 0; border: round $line; height: 3; background: $ground;
                            border-title-color: $ember; border-title-style: bold; }
AskingView > PatientInput:focus { border: round $gold; background: $ground; }
.-short AskingView > #over, .-tight AskingView > #over { margin: 0; }
.-tight AskingView > #history, .-tight AskingView > #follow-up, .-tight AskingView > #choices { margin: 0; }
.-tight AskingView > PatientInput { margin: 0; }
AskingView.-scaled > #over, AskingView.-scaled > #follow-up { margin: 0; }
AskingView > PatientInput.-plain { border: none; height: 1; margin: 0; background: $raised; }
AskingView > PatientInput.-plain:focus { border: none; background: $raised; }
AskingView > PatientInput.-later { visibility: hidden; }
.-short AskingView > #history, .-short AskingView > #follow-up { margin: 0; }
.-short AskingView > #choices { margin: 0; }
.-high AskingView > QuestionCard { padding: 3 3; }
.-high AskingView.-scaled > QuestionCard { padding: 2 3; }
.-high AskingView.-scaled > QuestionCard.-numbered { padding: 2 3 1 3; }
.-tall AskingView.-scaled > #history { margin: 0; }
.-tall AskingView.-scaled > #over, .-tall AskingView.-scaled > #follow-up { margin: 0 0 1 0; }
.-tall AskingView.-scaled > #ends { margin: 0 0 1 0; }
.-high AskingView.-scaled > #follow-up, .-high AskingView.-scaled > PatientInput.-plain { margin: 1 0 0 0; }
.-high AskingView.-scaled > #over { margin: 0 0 1 0; }
.-tall AskingView > QuestionCard.-deck { padding: 2 2; margin: 0 4 0 4; }
.-high AskingView > QuestionCard.-deck { margin: 0 4 0 4; }
.-high.-widest AskingView > QuestionCard { padding: 4 4; }
.-high.-widest AskingView.-scaled > QuestionCard { padding: 3 3; }
.-widest AskingView > QuestionCard.-deck { margin: 0 18 0 18; }
"""
