"""A lesson from the first prompt to the last, as a person at a terminal would walk through it."""

import os
import pathlib
import signal
import sqlite3
import subprocess
import tempfile
import unittest

from session import ENTER, TAB, UP, Session, control

PROGRAM = os.environ["METHODICAL"]
# A course that does not change with the lessons that people learn from.
COURSE = str(pathlib.Path(__file__).parent.parent / "Courses" / "first")


class LearningTestCase(unittest.TestCase):
    def start(self, *arguments, home=None, **options):
        """Starts the program with the arguments, in a home that outlives it if one is given."""
        env = options.pop("env", {})
        if home:
            env = {"HOME": home, "XDG_DATA_HOME": home, "XDG_STATE_HOME": home} | env
        arguments += ("--lessons", COURSE)
        # The options of questions stand in the order of the lesson.
        if arguments[0] != "play":
            arguments += ("--seed", "0")
        return self.enterContext(Session([PROGRAM, *arguments], env=env, **options))

    def go(self, session, keys, prompt):
        """Types the keys and waits until the line of the cursor begins with the prompt."""
        seen = len(session.received)
        session.type(keys)
        self.wait_for_prompt(session, prompt, seen)

    def wait_for_prompt(self, session, prompt, seen=0):
        """Waits for a prompt that comes after what was seen, going on where there is more to show."""
        while True:
            session.wait_until(
                lambda s: "▸".encode() in s.received[seen:]
                and s.current_line.startswith((prompt + " ▸", "more ▸"))
                and not s.current_line.partition("▸")[2].split("   ")[0].strip(),
                f"the prompt {prompt}",
            )
            if not session.current_line.startswith("more"):
                return
            seen = len(session.received)
            session.type(ENTER)

    def home(self):
        """Returns a folder that lasts for one test."""
        return self.enterContext(tempfile.TemporaryDirectory())

    def attempts(self, home):
        """Returns the item and the score of each attempt in the home, checking the file first."""
        path = pathlib.Path(home) / "methodical" / "progress.sqlite"
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        self.assertEqual(path.parent.stat().st_mode & 0o777, 0o700)
        with sqlite3.connect(path) as database:
            self.assertEqual(database.execute("PRAGMA quick_check").fetchall(), [("ok",)])
            return database.execute("SELECT item, score FROM attempt ORDER BY rowid").fetchall()


class TheLesson(LearningTestCase):
    def test_it_can_be_finished_and_is_kept(self):
        home = self.home()
        session = self.start(home=home)
        self.wait_for_prompt(session, "read 1/10")
        self.go(session, ENTER, "predict 2/10")
        self.go(session, "a" + ENTER, "done 2/10")
        self.assertIn("Not so.", session.text)
        self.assertIn("− note", session.text)
        self.go(session, ENTER, "run 3/10")
        self.go(session, ENTER, "run 3/10")
        self.go(session, ENTER, "read 3/10")
        self.go(session, ENTER, "predict 4/10")
        self.go(session, "c" + ENTER, "done 4/10")
        self.assertIn("Right.", session.text)
        self.go(session, ENTER, "run 5/10")
        self.go(session, ENTER, "read 5/10")
        self.go(session, ENTER, "predict 6/10")
        self.go(session, "c" + ENTER, "done 6/10")
        self.go(session, ENTER, "do 7/10")
        # A mistake costs nothing: what is missing is said, and the next request mends it.
        self.go(session, "PUT /users/53 email=ann@example.com" + ENTER, "do 7/10")
        self.assertIn("Not there yet.", session.text)
        content = 'PUT /users/53 {"id": 53,' + ENTER
        session.type(content)
        session.wait_until(lambda s: s.current_line.startswith("…"), "the continuation prompt")
        self.go(
            session, '"name": "Lorem Ipsum", "email": "ann@example.com"}' + ENTER, "done 7/10"
        )
        self.go(session, ENTER, "answer 8/10")
        self.go(session, "a" + ENTER, "answer 8/10")
        self.go(session, "b" + ENTER, "done 8/10")
        self.go(session, ENTER, "answer 9/10")
        self.go(session, "d" + ENTER, "done 9/10")
        self.go(session, ENTER, "read 10/10")
        session.type(ENTER)
        session.wait_for("You have finished")
        session.type("quit" + ENTER)
        self.assertEqual(session.wait_for_end(), 0)
        self.assertTrue(session.is_restored)
        items = [
            ("predict-members", 0), ("predict-create", 1), ("predict-refused", 1),
            ("change-one", 1), ("quiz-review", 0), ("quiz-review", 1), ("quiz-decides", 1),
        ]
        expected = [("put-replaces/" + item, score) for item, score in items]
        self.assertEqual(self.attempts(home), expected)

    def test_the_next_start_resumes_at_the_step_from_its_declared_state(self):
        home = self.home()
        first = self.start(home=home)
        self.wait_for_prompt(first, "read 1/10")
        self.go(first, ENTER, "predict 2/10")
        self.go(first, "PUT /resource/123 {}" + ENTER, "predict 2/10")
        first.type(control("d"))
        self.assertEqual(first.wait_for_end(), 0)
        second = self.start(home=home)
        self.wait_for_prompt(second, "predict 2/10")
        self.go(second, "GET /resource/123" + ENTER, "predict 2/10")
        self.assertIn('{"key":"old_value","note":"keep me"}', second.text)

    def test_trying_first_is_allowed_and_not_graded(self):
        home = self.home()
        session = self.start(home=home)
        self.wait_for_prompt(session, "read 1/10")
        self.go(session, ENTER, "predict 2/10")
        self.go(session, "GET /resource/123" + ENTER, "predict 2/10")
        self.go(session, "b" + ENTER, "done 2/10")
        self.assertIn("not graded", session.text)


class TheScript(LearningTestCase):
    LINES = [
        "", "b", "", "", "", "", "c", "", "", "", "c", "",
        'PUT /users/53 {"id": 53,', '"name": "Lorem Ipsum", "email": "ann@example.com"}',
        "", "b", "", "d", "", "",
    ]

    def run_script(self, lines, *arguments):
        """Runs the program with the lines as its standard input."""
        home = self.home()
        environment = {"HOME": home, "XDG_DATA_HOME": home, "LC_ALL": "C.UTF-8"}
        script = "".join(line + "\n" for line in lines)
        result = subprocess.run(
            [PROGRAM, *arguments, "--lessons", COURSE], input=script, capture_output=True, text=True,
            env=environment,
        )
        return home, result

    def test_it_finishes_the_lesson_and_leaves_the_attempts(self):
        home, result = self.run_script(self.LINES)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("You have finished PUT replaces", result.stdout)
        self.assertNotIn("\x1b", result.stdout)
        self.assertNotIn("▸", result.stdout)
        self.assertEqual([score for _, score in self.attempts(home)], [1] * 6)

    def test_an_unknown_command_is_reported_with_its_line(self):
        _, result = self.run_script(["", "frobnicate", ""])
        self.assertEqual(result.returncode, 1)
        self.assertIn("line 2", result.stderr)


class ThePrompt(LearningTestCase):
    def test_a_line_is_edited_completed_and_interrupted(self):
        session = self.start("play")
        self.wait_for_prompt(session, "play")
        session.type("GET /users/53" + TAB)
        session.wait_until(lambda s: "GET /users/53 " in s.current_line, "the completed target")
        session.type(control("a") + "X" + control("e") + "y")
        session.wait_until(lambda s: "XGET /users/53 y" in s.current_line, "the edited line")
        self.go(session, control("c"), "play")
        self.go(session, "hel" + TAB + ENTER, "play")
        self.assertIn("help all", session.text)
        session.type(UP)
        session.wait_until(lambda s: "▸ help" in s.current_line, "the last line")
        self.go(session, control("c"), "play")
        session.type(control("d"))
        self.assertEqual(session.wait_for_end(), 0)
        self.assertTrue(session.is_restored)

    def test_forty_columns_are_enough(self):
        session = self.start(columns=40, rows=24)
        self.wait_for_prompt(session, "read 1/10")
        self.go(session, ENTER, "predict 2/10")
        self.assertIn("Type a, b or c", session.text)

    def test_what_a_response_says_does_not_steer_the_terminal(self):
        session = self.start("play")
        self.wait_for_prompt(session, "play")
        self.go(session, "PUT /files/x Content-Type:text/plain \"\\u{1B}]0;title\\u{7}\"" + ENTER, "play")
        self.assertNotIn(b"\x1b]0;", bytes(session.received))

    def test_a_signal_leaves_the_terminal_sane(self):
        session = self.start("play")
        self.wait_for_prompt(session, "play")
        session.kill(signal.SIGTERM)
        session.wait_for_end()
        self.assertTrue(session.is_restored)


class Trouble(LearningTestCase):
    def test_without_a_place_for_progress_it_offers_to_go_on(self):
        home = self.home()
        (pathlib.Path(home) / "file").touch()
        data = home + "/file/progress.sqlite"
        refused = self.start("--data", data)
        refused.wait_for("(y/n)")
        refused.type("n" + ENTER)
        self.assertEqual(refused.wait_for_end(), 74)
        accepted = self.start("--data", data)
        accepted.wait_for("(y/n)")
        accepted.type("y" + ENTER)
        self.wait_for_prompt(accepted, "read 1/10")


if __name__ == "__main__":
    unittest.main()
