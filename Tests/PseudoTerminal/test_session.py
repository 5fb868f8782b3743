"""What the prompt keeps from one start to the next, and where it puts what it shows."""

import json
import os
import pathlib
import re
import stat
import subprocess
import unittest

from session import Session, control
from test_prompt import ENTER, ESCAPE, PROGRAM, PromptTestCase

DRAWING = re.compile("[\u2190-\u21ff\u2400-\u27bf\u25a0-\u25ff\u2500-\u257f·•−]")
COLOUR = re.compile(r"\x1b\[[0-9;]*[1-9][0-9;]*m")


class SessionTestCase(PromptTestCase):
    def leave(self, session):
        """Leaves the program and waits for its end."""
        session.type(control("u") + control("d"))
        self.assertEqual(session.wait_for_end(), 0)

    def state(self, home):
        """Returns the path of the folder in which the program keeps what is laid out."""
        return pathlib.Path(home) / ".local/state/methodical"

    def kept(self, home):
        """Returns the path of the only session that is kept."""
        [file] = self.state(home).glob("session-*.json")
        return file


class WhatIsLaidOut(SessionTestCase):
    def test_it_is_there_again_after_a_restart(self):
        home = self.folder()
        session = self.play(env={"HOME": home})
        self.run_line(session, "set id=53")
        self.run_line(session, "header Prefer:return=minimal")
        self.run_line(session, "header Authorization:Bearer-hidden")
        self.run_line(session, "set token=hidden")
        self.run_line(session, "cd /users", prompt="play /users")
        self.leave(session)
        file = self.kept(home)
        self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(file.parent.stat().st_mode), 0o700)
        self.assertNotIn("hidden", file.read_text())
        again = Session([PROGRAM, "play"], env={"HOME": home}, rows=60)
        self.enterContext(again)
        self.wait_for_prompt(again, prompt="play /users")
        self.assertIn("Kept from last time: 1 value, 1 field, the place /users.", again.text)
        self.run_line(again, "PUT {{id}} name=Ann", prompt="play /users")
        self.assertIn("PUT /users/53 HTTP/1.1", again.text)
        self.assertIn("Prefer: return=minimal", again.text)
        self.assertIn("204 No Content", again.text)

    def test_it_survives_a_program_that_is_killed(self):
        home = self.folder()
        session = self.play(env={"HOME": home})
        self.run_line(session, "set id=53")
        session.kill(9)
        session.wait_for_end()
        self.assertEqual(json.loads(self.kept(home).read_text())["values"], {"id": "53"})

    def test_each_learner_has_their_own(self):
        home = self.folder()
        for name in ["Ann", "B/../o b"]:
            session = Session([PROGRAM, "play", "--learner", name], env={"HOME": home}, rows=60)
            self.enterContext(session)
            self.wait_for_prompt(session)
            self.assertNotIn("Kept from last time", session.text)
            self.run_line(session, "set id=53")
            self.leave(session)
        names = sorted(file.name for file in self.state(home).glob("session-*"))
        self.assertEqual(names, ["session-Ann.json", "session-B%2F%2E%2E%2Fo%20b.json"])

    def test_a_damaged_file_is_said_and_costs_nothing_else(self):
        home = self.folder()
        session = self.play(env={"HOME": home})
        self.run_line(session, "set id=53")
        self.leave(session)
        self.kept(home).write_bytes(b"\x00{")
        again = self.play(env={"HOME": home})
        self.assertIn("What was kept from last time is not used, for it is damaged.", again.text)
        self.run_line(again, "set id=54")
        self.leave(again)
        self.assertEqual(json.loads(self.kept(home).read_text())["values"], {"id": "54"})

    def test_a_home_where_nothing_can_be_written_is_said_once(self):
        home = pathlib.Path(self.folder())
        (home / ".local").write_text("no folder")
        session = self.play(env={"HOME": str(home)})
        self.run_line(session, "set id=53")
        self.run_line(session, "set name=Ann")
        self.assertEqual(session.text.count("cannot be kept for the next time"), 1)
        self.leave(session)

    def test_forgetting_all_of_it_is_asked_about_first(self):
        home = self.folder()
        session = self.play(env={"HOME": home})
        self.run_line(session, "set id=53")
        self.run_line(session, "unset *", "y/n")
        self.run_line(session, "n")
        self.assertIn("Nothing was forgotten.", session.text)
        self.run_line(session, "unset *", "y/n")
        self.run_line(session, "y")
        self.leave(session)
        self.assertEqual(json.loads(self.kept(home).read_text())["values"], {})
        self.assertNotIn("Kept from last time", self.play(env={"HOME": home}).text)


class ARedirection(SessionTestCase):
    def run_script(self, text, folder):
        """Has the program read a script in a folder; returns how it ended."""
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": folder}
        return subprocess.run(
            [PROGRAM, "play"], input=text, cwd=folder, env=environment, capture_output=True,
            text=True, timeout=60,
        )

    def test_it_writes_the_content_to_a_file_byte_for_byte(self):
        folder = pathlib.Path(self.folder())
        session = self.play(directory=str(folder))
        self.run_line(session, "GET /users/53 > ann.json")
        self.assertIn("64 bytes written to ann.json.", session.text)
        content = b'{"id":53,"name":"Lorem Ipsum","email":"lorem.ipsum@example.com"}'
        self.assertEqual((folder / "ann.json").read_bytes(), content)
        self.run_line(session, "GET /users/53 >> ann.json")
        self.assertEqual((folder / "ann.json").read_bytes(), content * 2)
        self.run_line(session, "GET /users/53 > ann.json")
        self.assertEqual((folder / "ann.json").read_bytes(), content)

    def test_what_a_command_prints_is_plain_in_the_file(self):
        folder = pathlib.Path(self.folder())
        session = self.play(directory=str(folder))
        self.run_line(session, "GET /users/53")
        self.run_line(session, "journal > 'my journal'")
        self.run_line(session, "wire >> 'my journal'")
        text = (folder / "my journal").read_text()
        self.assertIn("GET /users/53 HTTP/1.1", text)
        self.assertNotIn(ESCAPE, text)
        self.assertIsNone(DRAWING.search(text), text)

    def test_a_program_gets_it_and_has_the_terminal(self):
        session = self.play()
        self.run_line(session, "GET /users/53 | tr a-z A-Z | cut -c1-30")
        self.assertIn('{"ID":53,"NAME":"LOREM IPSUM",', session.lines)
        session.type("journal | grep -c users; read name </dev/tty; echo name $name" + ENTER)
        session.wait_until(lambda s: s.lines.count("1") == 1, "what the program writes")
        seen = len(session.received)
        session.type("Zoe" + ENTER)
        self.wait_for_prompt(session, seen)
        self.assertIn("name Zoe", session.lines)

    def test_what_goes_wrong_is_said(self):
        folder = self.folder()
        for line, complaint in [
            ("GET /users/53 > none/x", "none/x could not be written: there is no such folder"),
            ("GET /users/53 > .", ". could not be written: it is a folder"),
            ("GET /users/53 | exit 7", "'exit 7' ended with status 7."),
            ("GET /users/53 | no-such-program", "'no-such-program' ended with status 127."),
        ]:
            with self.subTest(line):
                result = self.run_script(line + "\nGET /users/53\n", folder)
                self.assertIn(complaint, result.stdout)
                self.assertEqual(result.returncode, 1)

    def test_a_script_can_use_it(self):
        folder = self.folder()
        result = self.run_script("GET /users/53 | wc -c\nstate /users/53 | tr 'a-z' 'A-Z'\n", folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("\n64\n", result.stdout)
        self.assertIn('"NAME":"LOREM IPSUM"', result.stdout)


class ASimplerTerminal(SessionTestCase):
    LINES = [
        "PUT /users/53 name=Ann", "why all", "again 3", "state /users", "journal", "diff", "ls /users",
        "help all", "PATCH /users/53 {", "}", "GET /users/53 name:=x", "hint",
    ]

    def output(self, *arguments, **environment):
        """Returns what the program writes to a terminal while the lines are typed."""
        session = Session([PROGRAM, "play", *arguments], env=environment, rows=200)
        self.enterContext(session)
        self.wait_for_prompt(session)
        for line in self.LINES:
            prompt = ("..." if arguments else "…") if line.endswith("{") else "play"
            if environment.get("TERM") == "dumb" and line.endswith("{"):
                prompt = "…"
            self.run_line(session, line, prompt)
        self.leave(session)
        return session.received.decode()

    def test_plain_has_neither_colour_nor_drawing(self):
        output = self.output("--plain")
        self.assertIsNone(COLOUR.search(output))
        self.assertIsNone(DRAWING.search(output), DRAWING.findall(output))

    def test_no_color_has_no_colour(self):
        self.assertIsNone(COLOUR.search(self.output(NO_COLOR="1")))

    def test_a_dumb_terminal_gets_no_escape_sequence(self):
        self.assertNotIn(ESCAPE, self.output(TERM="dumb"))

    def test_colours_are_those_that_both_grounds_show(self):
        output = self.output()
        numbers = {int(n) for c in COLOUR.findall(output) for n in re.findall(r"\d+", c)}
        self.assertLessEqual(numbers, {0, 1, 2, 3, 31, 32, 35, 36})


class AListOfStatements(SessionTestCase):
    def test_it_has_a_line_for_each_in_a_pipe(self):
        result = subprocess.run(
            [PROGRAM, "statement", "--list"], env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            capture_output=True, text=True, timeout=60,
        )
        lines = result.stdout.splitlines()
        self.assertGreater(len(lines), 200)
        self.assertTrue(all(re.match(r"N\d{3}  ", line) for line in lines))

    def test_it_goes_through_the_pager_on_a_terminal(self):
        session = Session([PROGRAM, "statement", "--list"], env={"PAGER": "sed 's/^/paged /'"})
        self.enterContext(session)
        self.assertEqual(session.wait_for_end(), 0)
        self.assertIn("paged ", session.text)


if __name__ == "__main__":
    unittest.main()
