"""Questions from all over a course, what is known afterwards, and courses of one's own."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from session import ENTER, Session

PROGRAM = os.environ["METHODICAL"]
KINDS = pathlib.Path(__file__).parents[1] / "Courses" / "kinds"


class QuizTestCase(unittest.TestCase):
    def setUp(self):
        self.home = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.env = {
            "HOME": str(self.home), "XDG_DATA_HOME": str(self.home),
            "XDG_STATE_HOME": str(self.home), "LC_ALL": "C.UTF-8", "USER": "ann",
            "PATH": os.environ["PATH"],
        }

    def run_program(self, *arguments, typed="", status=0):
        """Runs the program without a terminal; returns what it wrote to its two outputs."""
        result = subprocess.run(
            [PROGRAM, *map(str, arguments)], input=typed.encode(), capture_output=True,
            cwd=self.home, env=self.env, timeout=60,
        )
        output, errors = result.stdout.decode(), result.stderr.decode()
        self.assertEqual(result.returncode, status, output + errors)
        return output, errors

    def quiz(self, *arguments, **options):
        return self.run_program("quiz", *arguments, "--lessons", KINDS, **options)

    def questions(self, *arguments):
        """Returns the questions that a quiz prints for other programs."""
        output, _ = self.quiz("--format", "json", *arguments)
        return json.loads(output)["questions"]

    def progress(self):
        output, _ = self.run_program("progress", "--format", "json", "--lessons", KINDS)
        return json.loads(output)

    def letter(self, question, is_right):
        """Returns the letter of an option of a choice."""
        right = {answer["id"] for answer in question["answer"]}
        return next(o["label"] for o in question["options"] if (o["id"] in right) == is_right)


class Quizzes(QuizTestCase):
    def test_a_script_answers_line_by_line_and_each_answer_is_kept(self):
        questions = self.questions("--seed", "3", "--answers")
        typed = ""
        for question in questions:
            if question["kind"] in ("text", "blank"):
                typed += "= " + question["answer"][0]["text"] + "\n"
            elif question["kind"] == "number":
                typed += question["answer"][0]["text"] + "\n"
            else:
                typed += " ".join(answer["label"] for answer in question["answer"]) + "\n"
        output, _ = self.quiz("--seed", "3", typed=typed)
        self.assertIn("10 of 10 right.", output)
        progress = self.progress()
        self.assertEqual(progress["answers"], {"right": 10, "partly": 0, "wrong": 0})
        self.assertEqual(progress["missed"], [])
        # A quiz is no place to come back to.
        self.assertEqual(progress["lessons"][0]["state"], "open")

    def test_the_same_seed_asks_the_same_again(self):
        asked = [self.quiz("--seed", "5", "--count", "4")[0] for _ in range(2)]
        ports = re.compile(r"127\.0\.0\.1:\d+")
        self.assertEqual(*[ports.sub("", text) for text in asked])

    def test_what_was_missed_can_be_asked_again_until_nothing_is(self):
        _, errors = self.quiz("--missed")
        self.assertIn("nothing was missed", errors)
        wanted = ["kinds/choice"]
        asked = self.questions("--seed", "1", "--answers")
        place = [question["item"] for question in asked].index(wanted[0])
        typed = "skip\n" * place + self.letter(asked[place], False) + "\n"
        output, _ = self.quiz("--seed", "1", typed=typed)
        self.assertIn("0 of 1 right, 9 not answered.", output)
        self.assertEqual([m["item"] for m in self.progress()["missed"]], wanted)
        missed = self.questions("--missed", "--seed", "1", "--answers")
        self.assertEqual([q["item"] for q in missed], wanted)
        self.quiz("--missed", "--seed", "1", typed=self.letter(missed[0], True) + "\n")
        self.assertEqual(self.progress()["missed"], [])
        beliefs = self.progress()["beliefs"]
        self.assertEqual([belief["refuted"] is not None for belief in beliefs], [True])

    def test_bad_input_is_refused_with_what_would_do(self):
        for arguments, message in [
            (["--count", "0"], "at least one question"),
            (["--count", "-4"], ""),
            (["--seed", "x"], "invalid"),
            (["--answers"], "goes with --format json"),
            (["put.replac"], "did you mean 'put.replace'?"),
            (["nonsense"], "methodical course show"),
            (["M11", "M15"], None),
        ]:
            status = 0 if message is None else 64
            _, errors = self.quiz(*arguments, status=status)
            self.assertIn(message or "", errors)

    def test_more_questions_than_there_are_is_said(self):
        output, _ = self.quiz("--count", "100000")
        self.assertIn("10 questions: there are no more than that.", output)

    def test_at_a_terminal_it_ends_with_its_score(self):
        env = {"HOME": str(self.home), "XDG_DATA_HOME": str(self.home)}
        arguments = [PROGRAM, "quiz", "--count", "1", "--seed", "11", "--lessons", str(KINDS)]
        session = self.enterContext(Session(arguments, env=env))
        session.wait_for("1/1 ▸")
        session.type("answer" + ENTER)
        session.wait_for("done 1/1 ▸")
        session.type(ENTER)
        session.wait_for("1 not answered.")
        session.wait_for_end()


class Courses(QuizTestCase):
    def test_a_new_one_works_at_once(self):
        output, _ = self.run_program("course", "new", "teas")
        self.assertIn("teas/course.yml", output)
        output, _ = self.run_program("course", "check", "teas")
        self.assertIn("0 to mend", output)
        output, _ = self.run_program("course", "show", "teas")
        self.assertIn("predict-price  predict  A new price", output)
        output, _ = self.run_program("learn", "--lessons", "teas", typed="\n" * 3)
        self.assertIn("What does `GET /teas/1` show afterwards?", output)

    def test_a_folder_that_is_not_empty_is_left_alone(self):
        folder = self.home / "mine"
        folder.mkdir()
        (folder / "notes.txt").write_text("Mine.")
        _, errors = self.run_program("course", "new", "mine", status=74)
        self.assertIn("the folder is not empty", errors)
        self.assertEqual([file.name for file in folder.iterdir()], ["notes.txt"])
        _, errors = self.run_program("course", "new", "mine/notes.txt", status=74)
        self.assertIn("it is a file, and no folder", errors)


class Progress(QuizTestCase):
    def test_of_nobody_says_how_to_begin(self):
        output, _ = self.run_program("progress")
        self.assertIn("Nothing is recorded yet. methodical starts the first lesson.", output)

    def test_of_several_learners_needs_a_name(self):
        for name in ("Ann", "Bob"):
            self.quiz("--count", "1", "--learner", name, typed="answer\n")
            self.run_program("learn", "--learner", name, "--lessons", KINDS)
        _, errors = self.run_program("progress", "--lessons", KINDS, status=64)
        self.assertIn("Say --learner NAME.", errors)
        output, _ = self.run_program("progress", "--lessons", KINDS, "--learner", "Bob")
        self.assertIn("Bob", output)


if __name__ == "__main__":
    unittest.main()
