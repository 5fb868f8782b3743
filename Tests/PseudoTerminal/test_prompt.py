"""What the prompt offers around a request, as a person at a terminal would use it."""

import os
import pathlib
import re
import tempfile
import unittest

from session import (
    ENTER, LEFT, TAB, UP, WORD_LEFT, WORD_RIGHT, Session, control, pasted,
)

PROGRAM = os.environ["METHODICAL"]
ESCAPE = "\x1b"


class PromptTestCase(unittest.TestCase):
    def play(self, **options):
        """Starts the program at play and waits for its prompt."""
        options.setdefault("rows", 60)
        session = self.enterContext(Session([PROGRAM, "play"], **options))
        self.wait_for_prompt(session)
        return session

    def wait_for_prompt(self, session, seen=0, prompt="play"):
        """Waits for an empty prompt that comes after what was seen, through all that is shown."""
        def is_empty(s):
            _, pointer, line = s.current_line.partition("▸" if "▸" in s.current_line else ">")
            return pointer and not line.split("   ")[0].strip()

        while True:
            session.wait_until(
                lambda s: len(s.received) > seen and s.current_line.startswith((prompt, "more"))
                and is_empty(s),
                f"the prompt {prompt}",
            )
            if not session.current_line.startswith("more"):
                return
            seen = len(session.received)
            session.type(ENTER)

    def run_line(self, session, line, prompt="play"):
        """Types a line and waits for the next prompt."""
        session.type(line)
        session.wait_until(lambda s: line.split()[-1] in s.current_line, f"{line!r} at the prompt")
        seen = len(session.received)
        session.type(ENTER)
        self.wait_for_prompt(session, seen, prompt)

    def wait_for_line(self, session, line):
        """Waits until the line being edited is the given one."""
        session.wait_until(
            lambda s: s.current_line.partition("▸ ")[2].split("   ")[0].rstrip() == line,
            f"{line!r} behind the prompt",
        )

    def folder(self):
        """Returns a folder that lasts for one test."""
        return self.enterContext(tempfile.TemporaryDirectory())

    def script(self, folder, text):
        """Returns the path of a shell script with the text."""
        path = pathlib.Path(folder) / "script"
        path.write_text("#!/bin/sh\n" + text)
        path.chmod(0o700)
        return str(path)


class AnEditor(PromptTestCase):
    def test_it_gets_what_is_there_and_what_it_leaves_is_sent(self):
        editor = self.script(self.folder(), 'sed -i "s/Lorem Ipsum/From the editor/" "$1"\n')
        for variable in ["EDITOR", "VISUAL"]:
            with self.subTest(variable):
                session = self.play(env={variable: editor})
                self.run_line(session, "PUT /users/53 @")
                self.assertIn('"name": "From the editor"', session.text)
                self.assertIn("~ name", session.text)

    def test_it_has_the_terminal_meanwhile(self):
        text = 'echo what name; read name </dev/tty; printf \'{"name":"%s"}\' "$name" >"$1"\n'
        session = self.play(env={"EDITOR": self.script(self.folder(), text)})
        session.type("PUT /users/53 @" + ENTER)
        session.wait_for("what name")
        seen = len(session.received)
        session.type("Zoe" + ENTER)
        self.wait_for_prompt(session, seen)
        self.assertIn('{"name":"Zoe"}', session.text)
        session.type(control("d"))
        self.assertEqual(session.wait_for_end(), 0)
        self.assertTrue(session.is_restored)

    def test_control_c_in_it_does_not_end_the_program(self):
        text = "trap 'exit 3' INT; echo waiting; while :; do read line </dev/tty; done\n"
        session = self.play(env={"EDITOR": self.script(self.folder(), text)})
        session.type("PUT /users/53 @" + ENTER)
        session.wait_for("waiting")
        seen = len(session.received)
        session.type(control("c"))
        self.wait_for_prompt(session, seen)
        self.assertIn("ended with status", session.text)
        self.assertIn("Nothing was sent.", session.text)

    def test_one_that_is_not_there_is_named(self):
        session = self.play(env={"EDITOR": "/no/such/editor"})
        self.run_line(session, "PUT /users/53 @")
        self.assertIn("There is no editor '/no/such/editor'", session.text)
        self.assertIn("Nothing was sent.", session.text)

    def test_its_file_is_the_learners_alone_and_gone_afterwards(self):
        folder = self.folder()
        text = f'stat -c %a "$1" >"{folder}/seen"; echo "$1" >>"{folder}/seen"; echo 1 >"$1"\n'
        session = self.play(env={"EDITOR": self.script(folder, text)})
        self.run_line(session, "PUT /users/53 @")
        mode, path = (pathlib.Path(folder) / "seen").read_text().split()
        self.assertEqual(mode, "600")
        self.assertFalse(os.path.exists(path))


class APager(PromptTestCase):
    def start(self, env, **options):
        """Starts the program with a file whose content is longer than three screens."""
        folder = self.folder()
        members = ", ".join(f'"member{number}": {number}' for number in range(90))
        (pathlib.Path(folder) / "long.json").write_text("{" + members + "}")
        session = self.play(env=env, directory=folder, **options)
        self.run_line(session, "PUT /users/53 @long.json")
        return session

    def test_it_gets_what_is_long(self):
        session = self.start({"PAGER": "cat; echo the pager was here; cat"})
        self.run_line(session, "content")
        session.wait_for("the pager was here")
        self.assertIn('"member89": 89', session.text)
        self.assertNotIn("more ▸", "\n".join(session.lines[-8:]))

    def test_it_has_the_terminal_meanwhile(self):
        pager = "head -n 3; echo go on; read line </dev/tty; true"
        session = self.start({"PAGER": pager})
        session.type("content" + ENTER)
        session.wait_for("go on")
        seen = len(session.received)
        session.type(ENTER)
        self.wait_for_prompt(session, seen)
        self.assertNotIn('"member89": 89', session.lines[-5:])

    def test_without_one_there_are_screens(self):
        for pager in ["no-such-pager", ""]:
            with self.subTest(pager):
                session = self.start({"PAGER": pager}, rows=120)
                self.run_line(session, "content")
                self.assertIn('"member89": 89', session.text)
                self.assertIn("more ▸", session.text)


class Lines(PromptTestCase):
    def test_tab_tells_what_the_words_mean(self):
        session = self.play()
        session.type("PUT /users/53 If-" + TAB + TAB)
        session.wait_for("only if the state is one of these")
        session.type(control("u") + "P" + TAB + TAB)
        session.wait_for("idempotent: the content becomes the state")
        session.type(control("u") + "PATCH /users/53 na" + TAB)
        session.wait_until(lambda s: "PATCH /users/53 name=" in s.current_line, "the member")
        session.type(control("c"))

    def test_tab_completes_files_and_values(self):
        folder = self.folder()
        (pathlib.Path(folder) / "ann.json").write_text('{"name":"Ann"}')
        session = self.play(directory=folder)
        session.type("PUT /users/53 @an" + TAB)
        session.wait_until(lambda s: "@ann.json" in s.current_line, "the file")
        seen = len(session.received)
        session.type(ENTER)
        self.wait_for_prompt(session, seen)
        self.assertIn('{"name":"Ann"}', session.text)
        session.type("set n=.body.na" + TAB)
        session.wait_until(lambda s: ".body.name" in s.current_line, "the place")

    def test_edit_brings_the_last_request_back(self):
        session = self.play()
        self.run_line(session, "PATCH /users/53 merge name=Ann")
        session.type("edit" + ENTER)
        self.wait_for_line(session, 'PATCH /users/53 merge {"name":"Ann"}')
        seen = len(session.received)
        session.type(LEFT * 2 + "e" + ENTER)
        self.wait_for_prompt(session, seen)
        self.assertIn('~ name  "Ann" → "Anne"', session.text)
        session.type("edit" + ENTER)
        self.wait_for_line(session, 'PATCH /users/53 merge {"name":"Anne"}')
        session.type(control("c"))
        self.wait_for_line(session, "")

    def test_control_arrows_go_by_words(self):
        session = self.play()
        session.type("GET /users" + WORD_LEFT + WORD_LEFT + WORD_LEFT + "x" + WORD_RIGHT + "y")
        session.wait_until(lambda s: "▸ x" in s.current_line and "y" in s.current_line, "the words")

    def test_vi_keys_are_honoured(self):
        home = self.folder()
        (pathlib.Path(home) / ".editrc").write_text("bind -v\n")
        session = self.play(env={"HOME": home})
        session.type("GET /users/54")
        self.wait_for_line(session, "GET /users/54")
        session.type(ESCAPE + "r3")
        self.wait_for_line(session, "GET /users/53")
        seen = len(session.received)
        session.type(ENTER)
        self.wait_for_prompt(session, seen)
        self.assertIn("200 OK", session.text)

    def test_history_outlives_the_program_without_secrets(self):
        home = self.folder()
        secrets = [
            "GET /users/53 Authorization:'Bearer hunter2'", "header Cookie: a=hunter2",
            "GET http://ann:hunter2@api.example.com/users/53",
            "curl -u ann:hunter2 http://api.example.com/users/53",
        ]
        first = self.play(env={"HOME": home}, rows=200)
        self.run_line(first, "GET /users/54")
        for line in secrets:
            seen = len(first.received)
            first.type(line + ENTER)
            self.wait_for_prompt(first, seen + len(line))
        first.type(control("d"))
        self.assertEqual(first.wait_for_end(), 0)
        path = pathlib.Path(home) / ".local/state/methodical/history"
        self.assertNotIn("hunter2", path.read_text())
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        second = self.play(env={"HOME": home})
        second.type(UP)
        self.wait_for_line(second, "GET /users/54")


class Pastes(PromptTestCase):
    def test_content_over_many_lines_is_one_request(self):
        session = self.play()
        seen = len(session.received)
        session.type(pasted('PUT /users/53 {\n\t"name": "Ann",\n\n  "x": [1,\n 2]\n}\n'))
        self.wait_for_prompt(session, seen)
        self.assertIn("+ x  [1,2]", session.text)
        self.assertIn("200 OK", session.text)

    def test_a_message_is_one_request(self):
        session = self.play()
        seen = len(session.received)
        session.type(pasted(
            "PATCH /users/53 HTTP/1.1\nHost: api.example.com\n"
            'Content-Type: application/merge-patch+json\n\n{\n  "name": "Pasted"\n}\n\n'
        ))
        self.wait_for_prompt(session, seen)
        self.assertIn('~ name  "Lorem Ipsum" → "Pasted"', session.text)

    def test_requests_and_commands_are_taken_one_by_one(self):
        session = self.play(rows=120)
        session.type(pasted("show brief\nGET /users/53\nGET /users/54\nheader X-A:1\n"))
        session.wait_for("X-A: 1")
        self.assertIn("GET /users/53 → 200 OK", session.text)
        self.assertIn("GET /users/54 → 200 OK", session.text)


class RawBytes(PromptTestCase):
    def test_control_characters_are_sent_and_shown_harmless(self):
        session = self.play()
        self.run_line(session, "raw", prompt="raw")
        head = ["GET /users/53 HTTP/1.1", "Host: api.example.com", r"X-A: \x1b]0;hunter\x07"]
        for line in head:
            self.run_line(session, line, prompt="raw")
        seen = len(session.received)
        session.type(ENTER + "." + ENTER)
        self.wait_for_prompt(session, seen)
        self.assertIn("X-A: ^[]0;hunter^G", session.text)
        self.assertIn("400 Bad Request", session.text)
        self.assertNotIn(b"\x1b]0;hunter", bytes(session.received))

    def test_control_c_leaves_it(self):
        session = self.play()
        self.run_line(session, "raw", prompt="raw")
        self.run_line(session, "GET /users/53 HTTP/1.1", prompt="raw")
        seen = len(session.received)
        session.type(control("c"))
        self.wait_for_prompt(session, seen)
        self.assertIn("Nothing was sent.", session.text)

    def test_control_c_leaves_content_over_many_lines(self):
        session = self.play()
        self.run_line(session, "PUT /users/53 {", prompt="…")
        seen = len(session.received)
        session.type(control("c"))
        self.wait_for_prompt(session, seen)
        self.assertIn("Nothing was sent.", session.text)


class Terminals(PromptTestCase):
    LINES = ["GET /users/53", "what-if If-None-Match:*", "again 3", "journal", "wire", "help all"]

    def run_lines(self, session):
        for line in self.LINES:
            self.run_line(session, line)

    def test_no_row_is_longer_than_a_narrow_or_a_wide_window(self):
        for columns in [40, 80, 200]:
            with self.subTest(columns):
                session = self.play(columns=columns, rows=200)
                self.run_lines(session)
                text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", session.received.decode())
                rows = [row for row in re.split(r"[\r\n]+", text) if "▸" not in row]
                self.assertGreater(len(rows), 40)
                self.assertLessEqual(max(map(len, rows)), columns)

    def test_a_dumb_terminal_gets_no_escape_sequence(self):
        session = self.play(env={"TERM": "dumb"}, rows=200)
        self.run_lines(session)
        self.assertNotIn(b"\x1b", bytes(session.received))

    def test_no_color_is_honoured(self):
        session = self.play(env={"NO_COLOR": "1"}, rows=200)
        self.run_lines(session)
        self.assertNotRegex(bytes(session.received), rb"\x1b\[[0-9;]*[1-9][0-9]?m")

    def test_json_has_colours(self):
        session = self.play()
        self.run_line(session, "GET /users/53")
        row = next(n for n, line in enumerate(session.lines) if line.startswith('  {"id":53'))
        colours = {session.style_at(column, row).fg for column in range(2, 60)}
        self.assertGreater(len(colours), 2)


if __name__ == "__main__":
    unittest.main()
