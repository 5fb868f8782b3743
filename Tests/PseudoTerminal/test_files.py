"""Request files: run by `methodical send`, and saved at the prompt."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from session import ENTER, Session

PROGRAM = os.environ["METHODICAL"]
PAGE = pathlib.Path(__file__).parents[2] / "docs" / "http-files.md"


class FilesTestCase(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def run_program(self, *arguments, typed=""):
        """Runs the program in the folder of the test, with input that is no terminal."""
        return subprocess.run(
            [PROGRAM, *arguments],
            input=typed.encode(),
            capture_output=True,
            cwd=self.folder,
            env={"HOME": str(self.folder), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]},
            timeout=60,
        )

    def send(self, *arguments, typed="", status=0):
        """Runs `methodical send` and returns both outputs, without the times."""
        result = self.run_program("send", *arguments, typed=typed)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        output = re.sub(r" +[0-9.]+ ms\n", "\n", result.stdout.decode())
        return output, result.stderr.decode()

    def write(self, name, text):
        (self.folder / name).write_text(text)


class Send(FilesTestCase):
    def test_the_example_of_the_page_is_as_expected(self):
        example = PAGE.read_text().split("```http\n")[1].split("```")[0]
        self.write("orders.http", example)
        output, errors = self.send("orders.http")
        self.assertEqual(errors, "")
        self.assertIn("  right: 201  An order is made\n", output)
        self.assertTrue(output.endswith("5 requests in 1 file: 5 as expected\n"), output)

    def test_what_is_not_as_expected_is_told_in_full(self):
        self.write("a.http", "### Ann\nGET /users/53\n\n# HTTP/1.1 201\n# /id 54\n")
        output, _ = self.send("a.http", status=1)
        expected = """a.http
  wrong: 200  Ann
      a.http:4:3
      expected status 201 Created
      found 200 OK
      a.http:5:7
      expected /id to be 54
      found 53
1 request in 1 file: 0 as expected, 1 not
"""
        self.assertEqual(output, expected)

    def test_each_file_finds_a_fresh_server(self):
        self.write("a.http", "DELETE /users/53\n\n# HTTP/1.1 204\n###\nGET /users/53\n\n# HTTP/1.1 404\n")
        output, _ = self.send("a.http", "a.http")
        self.assertTrue(output.endswith("4 requests in 2 files: 4 as expected\n"), output)

    def test_content_comes_from_the_folder_of_the_file(self):
        (self.folder / "inner").mkdir()
        self.write("inner/user.json", '{"name": "Ann"}')
        self.write(
            "inner/a.http",
            "PUT /users/99\nContent-Type: application/json\n\n< ./user.json\n\n# HTTP/1.1 201\n# /name \"Ann\"\n",
        )
        self.send("inner/a.http")

    def test_standard_input_is_a_file_too(self):
        output, _ = self.send("--verbose", "-", typed="GET /users/53\n")
        self.assertIn("GET /users/53 HTTP/1.1\n      Host: api.example.com\n", output)
        self.assertIn("HTTP/1.1 200 OK\n", output)
        self.assertTrue(output.endswith("1 request in 1 file: 0 as expected, 1 without an expectation\n"))

    def test_errors_name_their_places_and_nothing_is_sent(self):
        self.write("good.http", "GET /users/53\n")
        self.write("bad.http", "PUT /users/53\nIf Match: *\n\n{{id}}\n")
        output, errors = self.send("good.http", "bad.http", status=1)
        self.assertEqual(output, "")
        expected = """\
bad.http:2:1: expected a field such as 'Name: value', or an empty line before the content, found 'If Match: *'
bad.http:4:1: expected a variable that has a value, found 'id'
help: Give it one on a line of its own: @id = value
"""
        self.assertEqual(errors, expected)

    def test_other_hosts_are_refused_with_a_list(self):
        _, errors = self.send("-", typed="GET http://example.org/\n", status=1)
        self.assertIn("standard input:1:5: expected one of the hosts api.example.com", errors)
        self.assertIn(", found 'example.org'\n", errors)

    def test_control_characters_of_a_file_do_not_reach_the_terminal(self):
        typed = "### \x1b]0;title\x07\nGET /users/53\n\n# HTTP/1.1 200\n# A: \x1b[2J\n"
        output, _ = self.send("-", typed=typed, status=1)
        self.assertNotIn("\x1b", output)
        _, errors = self.send("-", typed="GET /\x1b[2J x\x1b[2J\n", status=1)
        self.assertNotIn("\x1b", errors)

    def test_wrong_arguments_and_files_have_their_statuses(self):
        self.send(status=64)
        _, errors = self.send("missing.http", status=74)
        self.assertIn("missing.http could not be read", errors)
        self.send(".", status=74)


class Save(FilesTestCase):
    def test_a_saved_conversation_gives_the_same_statuses(self):
        typed = "\n".join([
            "GET /users/53", "PUT /users/53 name=Ann", 'PUT /users/53 If-Match:\'"x"\' name=Bob',
            "undo", "POST /orders item=book", "DELETE /users/53 Authorization:'Bearer abc'",
            "PATCH /users/53 [1]", "GET http://elsewhere.example/x", "save a.http",
        ])
        result = self.run_program("play", typed=typed + "\n")
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertIn(b"5 requests saved. methodical send a.http runs the file.", result.stdout)
        text = (self.folder / "a.http").read_text()
        self.assertNotIn("abc", text)
        told = re.findall(r"^  HTTP/1\.1 (\d+)", result.stdout.decode(), re.MULTILINE)
        # The second request was taken back, and with it the third, which changed nothing.
        del told[1:3]
        self.assertEqual(re.findall(r"^# HTTP/1\.1 (\d+)", text, re.MULTILINE), told)
        output, _ = self.send("a.http")
        self.assertTrue(output.endswith("in 1 file: 5 as expected\n"), output)

    def test_a_lesson_is_saved_with_the_states_that_it_set(self):
        course = pathlib.Path(__file__).parent.parent / "Courses" / "first"
        result = self.run_program(
            "learn", "put-replaces", "--lessons", str(course),
            typed="\na\n\n\n\n\nc\n\n\n\nc\nsave a.http\n",
        )
        self.assertIn(b"requests saved", result.stdout)
        self.assertIn("# @given ", (self.folder / "a.http").read_text())
        self.send("a.http")

    def test_a_file_is_not_written_over_unasked(self):
        self.write("a.http", "mine")
        with Session([PROGRAM, "play"], directory=self.folder) as session:
            session.wait_for("play ▸")
            session.type("GET /users/53" + ENTER)
            session.wait_for("200 OK")
            session.type("save a.http" + ENTER)
            session.wait_for("is there already")
            self.assertEqual((self.folder / "a.http").read_text(), "mine")
            session.type("save! a.http" + ENTER)
            session.wait_for("1 request saved")
            session.type("save missing/a.http" + ENTER)
            session.wait_for("could not be written")
        self.send("a.http")


if __name__ == "__main__":
    unittest.main()
