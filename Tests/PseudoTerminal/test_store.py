"""Progress: kept, copied, mended, moved and forgotten, whatever happens to its file."""

import contextlib
import json
import os
import pathlib
import resource
import signal
import sqlite3
import subprocess
import tempfile
import unittest

import kills
from questions import write_course
from session import ENTER, Session

PROGRAM = os.environ["METHODICAL"]
PAGE = pathlib.Path(__file__).parents[2] / "docs" / "progress-format.md"


class StoreTestCase(unittest.TestCase):
    QUESTIONS = 3

    def setUp(self):
        self.home = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.data = self.home / "methodical" / "progress.sqlite"
        self.course = write_course(self.home, self.QUESTIONS)
        self.env = {
            "HOME": str(self.home), "XDG_DATA_HOME": str(self.home),
            "XDG_STATE_HOME": str(self.home / "state"), "LC_ALL": "C.UTF-8", "USER": "Ann",
            "PATH": os.environ["PATH"],
        }

    def run_program(self, *arguments, typed="", status=0, **options):
        """Runs the program without a terminal; returns what it wrote to its two outputs."""
        result = subprocess.run(
            [PROGRAM, *map(str, arguments)], input=typed.encode(), capture_output=True,
            cwd=self.home, env=self.env, timeout=60, **options,
        )
        output, errors = result.stdout.decode(), result.stderr.decode()
        self.assertEqual(result.returncode, status, output + errors)
        return output, errors

    def learn(self, *arguments, **options):
        """Answers all questions from a script."""
        typed = "\n" + "a\n\n" * self.QUESTIONS
        return self.run_program(
            "learn", "many", "--lessons", self.course, *arguments, typed=typed, **options
        )

    def start(self, *arguments):
        """Starts the program at a terminal."""
        return self.enterContext(Session([PROGRAM, *map(str, arguments)], env=self.env))

    def query(self, sql):
        """Returns the rows of a query."""
        with contextlib.closing(sqlite3.connect(self.data, isolation_level=None)) as database:
            self.assertEqual(database.execute("PRAGMA quick_check").fetchall(), [("ok",)])
            return database.execute(sql).fetchall()

    def attempts(self):
        """Returns the number of attempts of each learner, checking the file first."""
        return dict(self.query("SELECT learner, count(*) FROM attempt GROUP BY learner"))

    def aside(self):
        """Returns the files that were moved aside."""
        return sorted(self.data.parent.glob("progress.sqlite.damaged-*"))


class Restoring(StoreTestCase):
    def test_a_file_cut_in_half_is_moved_aside_and_the_copy_taken(self):
        self.learn()
        half = self.data.read_bytes()[: self.data.stat().st_size // 2]
        self.data.write_bytes(half)
        _, errors = self.learn()
        [aside] = self.aside()
        [copy] = (self.data.parent / "copies").iterdir()
        self.assertIn(f"the progress in '{self.data}' could not be used: the database is damaged", errors)
        self.assertIn(
            f"It was moved to '{aside}', and nothing was deleted. The copy '{copy.name}' took its "
            "place; answers that were given after it are missing.\n",
            errors,
        )
        self.assertEqual(aside.read_bytes(), half)
        self.assertEqual(self.attempts(), {"Ann": 6})

    def test_an_empty_file_without_a_copy_begins_anew(self):
        self.data.parent.mkdir()
        self.data.touch()
        _, errors = self.learn()
        self.assertIn("the file is empty, expected a Methodical database", errors)
        self.assertIn("There is no sound copy of it, so your progress begins anew.\n", errors)
        self.assertEqual(self.attempts(), {"Ann": 3})

    def test_a_person_is_told_before_the_first_prompt(self):
        self.data.parent.mkdir()
        self.data.write_bytes(b"no database")
        session = self.start("learn", "--lessons", self.course)
        session.wait_for("▸")
        self.assertIn("could not be used", bytes(session.received).decode())

    def test_a_file_of_another_program_that_was_named_is_left_alone(self):
        letter = self.home / "letter.txt"
        letter.write_text("Dear diary, " * 500)
        _, errors = self.learn("--data", letter, status=74)
        self.assertIn("the file is not an SQLite database\nhelp: name another file", errors)
        self.assertEqual(letter.read_text(), "Dear diary, " * 500)

    def test_a_newer_file_is_refused_with_what_to_do(self):
        self.learn()
        self.query("INSERT INTO grdb_migrations VALUES ('9 of the future')")
        _, errors = self.learn(status=74)
        self.assertIn("was written by a newer version of Methodical\nhelp: install that", errors)
        self.assertEqual(self.aside(), [])


class Refusing(StoreTestCase):
    def without_rights(self):
        """Gives up the rights of root, for which there is no read-only folder."""
        if os.getuid() == 0:
            os.setgid(65534)
            os.setuid(65534)

    def test_a_read_only_folder_ends_a_script_and_asks_a_person(self):
        os.chmod(self.home, 0o755)
        locked = self.home / "locked"
        locked.mkdir(mode=0o555)
        data = locked / "progress.sqlite"
        _, errors = self.learn("--data", data, status=74, preexec_fn=self.without_rights)
        self.assertIn("permission denied\nhelp: make the file and its folder readable", errors)
        below = self.home / "course" / "course.yml" / "progress.sqlite"
        session = self.start("learn", "--lessons", self.course, "--data", below)
        session.wait_for("Go on without saving anything? (y/n)")
        session.type("y" + ENTER)
        session.wait_for("▸")

    def test_a_disk_that_is_full_ends_a_script_and_keeps_what_was_saved(self):
        self.learn()
        size = self.data.stat().st_size

        def limit():
            # A write beyond the limit fails as on a full disk, once the signal is ignored.
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        self.learn("--learner", "Bob" * 20_000, status=74, preexec_fn=limit)
        self.assertEqual(self.attempts(), {"Ann": 3})


class TwoPrograms(StoreTestCase):
    def test_both_keep_their_answers_and_a_learner_is_not_forgotten_meanwhile(self):
        first, second = (
            self.start("learn", "--lessons", self.course, "--seed", 0, "--learner", name)
            for name in ["Ann", "Bob"]
        )
        for session in [first, second]:
            session.wait_for("▸")
            session.type(ENTER)
            session.wait_for("answer 2/4")
        for session in [first, second]:
            session.type("a" + ENTER)
            session.wait_for("So it is (RFC 9110, 9.3.4).")
        self.assertEqual(self.attempts(), {"Ann": 1, "Bob": 1})
        _, errors = self.run_program("forget", "progress", "--learner", "Ann", "--yes", status=74)
        self.assertIn("another program has kept the database locked for five seconds\nhelp: end", errors)
        self.assertEqual(self.attempts(), {"Ann": 1, "Bob": 1})


class SeveralLearners(StoreTestCase):
    def setUp(self):
        super().setUp()
        self.learn("--learner", " Änne ")
        self.learn("--learner", "Bob\x1b]0;x\x07")

    def test_a_script_has_to_say_who_learns(self):
        _, errors = self.learn(status=64)
        self.assertIn("Several people learn here: Bob^[]0;x^G, Änne. Say --learner NAME.", errors)
        self.assertNotIn("\x1b", errors)

    def test_a_name_is_known_in_another_form_of_unicode(self):
        self.learn("--learner", "A\u0308nne")
        self.assertEqual(self.attempts(), {"Änne": 6, "Bob\x1b]0;x\x07": 3})

    def test_a_person_is_asked_and_may_mistype(self):
        session = self.start("learn", "many", "--lessons", self.course)
        session.wait_for("Who is learning? (Bob^[]0;x^G, Änne)")
        session.type("Anne" + ENTER)
        session.wait_for("Nobody of the name 'Anne' learns here yet. Begin? (y/n)")
        session.type("n" + ENTER)
        session.wait_until(lambda s: s.text.count("Who is learning?") == 2, "the question again")
        session.type("Änne" + ENTER)
        session.wait_for("▸")
        self.assertNotIn(b"\x1b]0;", bytes(session.received))

    def test_a_name_of_nothing_is_refused(self):
        _, errors = self.learn("--learner", " ", status=64)
        self.assertIn("A learner's name needs at least one character.", errors)


class Moving(StoreTestCase):
    def test_progress_moves_to_another_computer_and_importing_twice_changes_nothing(self):
        self.learn()
        text, _ = self.run_program("export", "progress")
        header, *lines = map(json.loads, text.splitlines())
        self.assertEqual(header["format"], "methodical progress")
        self.assertEqual((header["attempts"], header["places"]), (3, 1))
        self.assertEqual([line.get("item") for line in lines], ["many/q0", "many/q1", "many/q2", None])
        other = self.home / "other.sqlite"
        for summary in [
            "Imported 3 attempts and 1 place; 0 attempts and 0 places were here already.\n",
            "Imported 0 attempts and 0 places; 3 attempts and 1 place were here already.\n",
        ]:
            output, _ = self.run_program("import", "progress", "-", "--data", other, typed=text)
            self.assertEqual(output, summary)
            again, _ = self.run_program("export", "progress", "--data", other)
            self.assertEqual(again, text)

    def test_the_example_of_the_page_is_imported(self):
        example = PAGE.read_text().split("```json\n")[1].split("```")[0]
        output, _ = self.run_program("import", "progress", "-", typed=example)
        self.assertTrue(output.startswith("Imported 2 attempts and 1 place;"), output)
        self.assertEqual(self.run_program("export", "progress")[0], example)

    def test_an_export_is_private_and_replaces_nothing(self):
        self.learn()
        file = self.home / "mine.jsonl"
        self.run_program("export", "progress", file)
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)
        before = file.read_bytes()
        _, errors = self.run_program("export", "progress", file, status=74)
        self.assertEqual(
            errors, f"methodical: '{file}' could not be written: it exists already, and is not replaced\n"
        )
        self.assertEqual(file.read_bytes(), before)
        _, errors = self.run_program("export", "progress", self.home / "no/x", status=74)
        self.assertIn("no/x' could not be written: no such file or directory\n", errors)

    def test_one_learner_is_exported(self):
        self.learn("--learner", "Ann")
        self.learn("--learner", "Bob")
        text, _ = self.run_program("export", "progress", "--learner", "Bob")
        self.assertEqual({line.get("learner") for line in map(json.loads, text.splitlines()[1:])}, {"Bob"})
        _, errors = self.run_program("export", "progress", "--learner", "Cyd", status=64)
        self.assertIn("Nobody of the name 'Cyd' learns here: there is Ann, Bob.", errors)

    def test_a_terminal_is_not_steered_by_names(self):
        self.learn("--learner", "Ann\u009b31m")
        session = self.start("export", "progress")
        session.wait_for_end()
        self.assertNotIn("\u009b".encode(), bytes(session.received))

    def test_what_is_wrong_is_reported_with_its_line_and_nothing_is_imported(self):
        self.learn()
        text, _ = self.run_program("export", "progress")
        header, first, second, *rest = text.splitlines()
        file = self.home / "wrong.jsonl"
        other = self.home / "other.sqlite"
        newer = header.replace('"version":1', '"version":2')
        forged = first.replace('"score":1', '"score":0')
        for lines, error in [
            ([header, first, second + "}"], f":3:{len(second) + 1}: expected nothing more after the value, found '}}'\n"),
            ([header, first.replace('"try":1,', ""), second], ":2: expected a member 'try'\n"),
            ([header, first], ":2: expected 3 attempts, as the header says, found 1\nhelp: the file was cut or changed; export it again\n"),
            ([first], ":1: expected the first line of a progress file, with the format 'methodical progress'\nhelp: progress files are written by 'methodical export progress'\n"),
            ([newer, first], ":1: expected version 1 of the format, found version 2, written by Methodical 0.1.0\nhelp: import the file with the version of Methodical that wrote it, or with a newer one\n"),
            ([header, first, forged], f":3: the attempt {json.loads(first)['attempt']} is already recorded and differs from the new one\nhelp: one of the two was changed after it was made\n"),
            ([header, "x" * 2_000_000], ":2: expected a line of at most 1048576 bytes\n"),
        ]:
            with self.subTest(error=error):
                file.write_text("\n".join(lines) + "\n", encoding="utf-8")
                output, errors = self.run_program(
                    "import", "progress", file, "--data", other, status=1
                )
                self.assertEqual(errors, f"{file}{error}methodical: nothing was imported\n")
                self.assertEqual(output, "")
        empty, _ = self.run_program("export", "progress", "--data", other)
        self.assertEqual(len(empty.splitlines()), 1)

    def test_no_more_than_ten_errors_are_reported(self):
        file = self.home / "wrong.jsonl"
        header = '{"format":"methodical progress","version":1,"program":"0.1.0"}\n'
        file.write_text(header + "[]\n" * 50, encoding="utf-8")
        _, errors = self.run_program("import", "progress", file, status=1)
        self.assertEqual(errors.count("expected an object, found an array"), 10)

    def test_a_file_that_cannot_be_read_is_named(self):
        _, errors = self.run_program("import", "progress", self.home / "none", status=74)
        self.assertEqual(
            errors, f"methodical: '{self.home}/none' could not be read: no such file or directory\n"
        )
        _, errors = self.run_program("import", "progress", self.home, status=74)
        self.assertEqual(errors, f"methodical: '{self.home}' could not be read: is a directory\n")


class Forgetting(StoreTestCase):
    def test_a_script_has_to_say_yes(self):
        self.learn()
        _, errors = self.run_program("forget", "progress", status=64)
        self.assertIn("Everything that is kept about 'Ann' would be removed for good: say --yes.", errors)
        self.assertEqual(self.attempts(), {"Ann": 3})
        output, _ = self.run_program("forget", "progress", "--yes")
        self.assertEqual(
            output,
            "'Ann' is forgotten. Removed:\n  3 attempts\n  the places in 1 lesson\n"
            "  1 copy of the progress\n",
        )
        self.assertEqual(self.attempts(), {})
        output, _ = self.run_program("forget", "progress", "--yes")
        self.assertEqual(output, "Nothing is kept here about anybody.\n")

    def test_a_person_types_the_name(self):
        session = self.start("learn", "--lessons", self.course)
        session.wait_for("▸")
        session.type("hint" + ENTER + "quit" + ENTER)
        session.wait_for_end()
        self.learn()
        question = "Everything that is kept about 'Ann' is removed for good. Type the name to go on:"
        refused = self.start("forget", "progress")
        refused.wait_until(lambda s: question in s.text.replace("\n", ""), "the question")
        refused.type("Bob" + ENTER)
        self.assertEqual(refused.wait_for_end(), 1)
        self.assertIn("that is another name; nothing was removed", refused.text)
        accepted = self.start("forget", "progress")
        accepted.wait_for("Type the name")
        accepted.type("Ann" + ENTER)
        self.assertEqual(accepted.wait_for_end(), 0)
        self.assertIn("the lines typed at the prompt, whoever typed them", accepted.text)
        self.assertEqual(self.attempts(), {})
        self.assertFalse((self.home / "state/methodical/history").exists())

    def test_others_stay_and_damaged_files_are_named(self):
        self.learn("--learner", "Ann")
        self.learn("--learner", "Bob")
        aside = self.data.with_name("progress.sqlite.damaged-2026-01-31T120000Z")
        aside.touch()
        output, _ = self.run_program("forget", "progress", "--learner", "Ann", "--yes")
        self.assertTrue(output.endswith(f"remove them yourself:\n  {aside}\n"), output)
        self.assertEqual(self.attempts(), {"Bob": 3})
        _, errors = self.run_program("forget", "progress", "--learner", "Ann", "--yes", status=64)
        self.assertIn("Nobody of the name 'Ann' learns here: there is Bob.", errors)


class Kills(unittest.TestCase):
    def test_no_acknowledged_answer_is_lost_to_sigkill(self):
        count = int(os.environ.get("METHODICAL_KILLS", "9"))
        report = kills.run(PROGRAM, count)
        self.assertEqual(report.failures, [], f"seed {report.seed}")
        if "METHODICAL_KILLS" in os.environ:
            print(f"\n{report}")


if __name__ == "__main__":
    unittest.main()
