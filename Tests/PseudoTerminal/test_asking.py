"""Requests that wait: for a yes, for values of an environment, and for the server."""

import json
import os
import pathlib
import re
import subprocess
import unittest

from session import ENTER, Session
from test_prompt import PROGRAM, PromptTestCase

NOTE = "# @note It is for good\nDELETE /users/53\n\n# HTTP/1.1 204\n"


class AskingTestCase(PromptTestCase):
    def setUp(self):
        self.place = pathlib.Path(self.folder())

    def write(self, name, text):
        """Writes a file; returns its path."""
        path = self.place / name
        path.write_text(text)
        return str(path)

    def send(self, *arguments):
        """Runs a file without a terminal; returns how it ended."""
        return subprocess.run(
            [PROGRAM, "send", *arguments], env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            input="", capture_output=True, text=True, timeout=60,
        )


class ARequestWithANote(AskingTestCase):
    def test_it_is_asked_about_at_a_terminal(self):
        for answer, status in [("y", 0), ("n", 1)]:
            with self.subTest(answer):
                session = Session([PROGRAM, "send", self.write("a.http", NOTE)])
                self.enterContext(session)
                session.wait_for("It is for good: send DELETE /users/53? (y/n)")
                session.type(answer + ENTER)
                self.assertEqual(session.wait_for_end(), status)

    def test_a_script_needs_to_say_so(self):
        path = self.write("a.http", NOTE)
        refused = self.send(path)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("expected a yes before it is sent", refused.stdout)
        self.assertIn("--yes", refused.stdout)
        self.assertEqual(self.send("--yes", path).returncode, 0)


class AnEnvironment(AskingTestCase):
    def test_its_values_are_those_of_the_file_beside_it(self):
        path = self.write("a.http", "GET /users/{{id}}\n\n# HTTP/1.1 200\n# /name \"{{name}}\"\n")
        self.write("http-client.env.json", json.dumps({"test": {"id": 53, "name": "x"}}))
        self.write("http-client.private.env.json", json.dumps({"test": {"name": "Lorem Ipsum"}}))
        result = self.send("--env", "test", path)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_what_is_missing_is_named(self):
        path = self.write("a.http", "GET /users/{{id}}\n")
        result = self.send("--env", "test", path)
        self.assertEqual(result.returncode, 64)
        self.assertIn("there is no file", result.stderr)
        self.write("http-client.env.json", json.dumps({"test": {}, "live": {}}))
        self.assertIn("did you mean 'test'?", self.send("--env", "tets", path).stderr)
        self.assertIn("there is live, test", self.send("--env", "other", path).stderr)
        self.write("http-client.env.json", "{")
        result = self.send("--env", "test", path)
        self.assertEqual(result.returncode, 74)
        self.assertIn("is no environment file", result.stderr)


class ASlowServer(AskingTestCase):
    def test_it_is_said_how_long_it_takes_and_then_gone(self):
        session = self.play()
        self.run_line(session, "fault delay 2s")
        seen = len(session.received)
        session.type("GET /users/53" + ENTER)
        session.wait_for("Waiting for the server: 1 s")
        self.wait_for_prompt(session, seen)
        self.assertNotIn("Waiting for the server", session.text)
        self.assertIn("200 OK", session.text)

    def test_nothing_of_it_is_in_plain_output(self):
        session = self.enterContext(Session([PROGRAM, "play", "--plain"], rows=60))
        self.wait_for_prompt(session)
        self.run_line(session, "fault delay 1s")
        self.run_line(session, "GET /users/53")
        self.assertIsNone(re.search(b"Waiting for the server", session.received))


if __name__ == "__main__":
    unittest.main()
