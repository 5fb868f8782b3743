"""Calls of other clients: what `as` prints is run by them, and what is pasted is sent as they do."""

import json
import os
import re
import shutil
import socket
import subprocess
import threading
import unittest

from session import ENTER, Session, pasted

PROGRAM = os.environ["METHODICAL"]


def python_with_requests():
    """Returns a Python that has the module requests, or None."""
    for name in ("python3", "/usr/bin/python3"):
        program = shutil.which(name)
        if not program:
            continue
        if not subprocess.run([program, "-c", "import requests"], capture_output=True).returncode:
            return program
    return None


def interpreters():
    """Returns the commands that run what is printed, by format; None where one is not installed."""
    python, node = python_with_requests(), shutil.which("node")
    return {
        "curl": shutil.which("curl") and ["bash", "-c"],
        "httpie": shutil.which("http") and ["bash", "-c"],
        "xh": shutil.which("xh") and ["bash", "-c"],
        "hurl": shutil.which("hurl") and ["bash", "-c", 'printf %s "$0" | hurl'],
        "python": python and [python, "-c"],
        "javascript": node and [node, "--input-type=module", "-e"],
    }


class Recorder:
    """A socket that answers 204 to each request and keeps its bytes."""

    def __init__(self):
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = "127.0.0.1:%d" % self._socket.getsockname()[1]
        self.requests = []
        threading.Thread(target=self._listen, daemon=True).start()

    def close(self):
        self._socket.close()

    def _listen(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                self._record(connection)

    def _record(self, connection):
        received = b""
        while True:
            head, end, content = received.partition(b"\r\n\r\n")
            length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
            if end and len(content) >= int(length[1] if length else 0):
                break
            more = connection.recv(65536)
            if not more:
                return
            received += more
        self.requests.append((head.decode(), content))
        connection.sendall(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")


class Play:
    """The program at play, read by a script that waits for each answer."""

    def __init__(self):
        self._process = subprocess.Popen(
            [PROGRAM, "play"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._count = 0
        self.address = re.search(r"http://(\S+)", self.say())[1]

    def say(self, *lines):
        """Types lines and returns what is shown for them."""
        self._count += 1
        mark = f"/mark/{self._count}"
        self._process.stdin.write("".join(line + "\n" for line in (*lines, f"state {mark}")))
        self._process.stdin.flush()
        shown = ""
        for line in self._process.stdout:
            if mark in line:
                return shown
            shown += line
        raise AssertionError("the program ended:\n" + shown)

    def close(self):
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()


# What is typed, and what is to arrive: method, target, fields and content.
REQUESTS = [
    ("GET /users/53", "GET", "/users/53", {}, ""),
    (
        "DELETE /users/53 X-Note:\"it's \\\"so\\\" $HOME `id` !x \\\\n\"",
        "DELETE", "/users/53", {"X-Note": "it's \"so\" $HOME `id` !x \\n"}, "",
    ),
    (
        """PUT /users/53 {"name": "O'Hara \\\\ $HOME `id` !! %s 😀 é"}""",
        "PUT", "/users/53", {"Content-Type": "application/json"},
        """{"name": "O'Hara \\\\ $HOME `id` !! %s 😀 é"}""",
    ),
    (
        r"""PUT /users/53 Content-Type:text/plain "two\nlines\r\n\tand \"quoted\" 'single'" """,
        "PUT", "/users/53", {"Content-Type": "text/plain"},
        "two\nlines\r\n\tand \"quoted\" 'single'",
    ),
    (
        "PATCH /users/53 merge If-Match:* X: name=Ann tags:=[1,2]",
        "PATCH", "/users/53", {"Content-Type": "application/merge-patch+json", "If-Match": "*"},
        '{"name":"Ann","tags":[1,2]}',
    ),
    (
        'POST /users Content-Type: {"untyped": true}',
        "POST", "/users", {}, '{"untyped": true}',
    ),
    ("POST /users", "POST", "/users", {}, ""),
    ("OPTIONS /users?a=b%20c&d=e!f", "OPTIONS", "/users?a=b%20c&d=e!f", {}, ""),
]


class Printed(unittest.TestCase):
    """What `as` prints, run by the client that it is for."""

    def setUp(self):
        self.play = Play()
        self.addCleanup(self.play.close)
        self.recorder = Recorder()
        self.addCleanup(self.recorder.close)

    def check(self, format, spells_json=False):
        """Runs what is printed for each request; some clients spell JSON in their own way."""
        command = interpreters()[format]
        if not command:
            self.skipTest(f"{format} is not installed")
        for typed, *expected in REQUESTS:
            with self.subTest(typed=typed):
                self.play.say(typed)
                text = self.play.say("as " + format).strip("\n")
                self.assertIn(self.play.address, text)
                before = self.play.say("journal").count(expected[1])
                self.run_text(command, text)
                self.assertGreater(self.play.say("journal").count(expected[1]), before)
                self.run_text(command, text.replace(self.play.address, self.recorder.address))
                head, content = self.recorder.requests[-1]
                if spells_json and "application/json" in expected[2].values():
                    self.assertEqual(json.loads(content), json.loads(expected[3]))
                    content = expected[3].encode()
                self.compare(head, content, *expected)

    def run_text(self, command, text):
        done = subprocess.run(
            [*command, text], capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL
        )
        self.assertEqual(done.returncode, 0, text + done.stdout + done.stderr)

    def compare(self, head, content, method, target, fields, expected):
        line, *lines = head.split("\r\n")
        self.assertEqual(line, f"{method} {target} HTTP/1.1")
        self.assertEqual(content.decode(), expected)
        names = [line.split(":")[0].lower() for line in lines]
        self.assertEqual(len(names), len(set(names)), head)
        for name, value in fields.items():
            self.assertIn(f"{name}: {value}".lower(), head.lower())
        self.assertEqual("content-type" in names, "Content-Type" in fields, head)

    def test_curl(self):
        self.check("curl")

    def test_httpie(self):
        self.check("httpie")

    def test_xh(self):
        self.check("xh")

    def test_hurl(self):
        self.check("hurl")

    def test_python(self):
        self.check("python", spells_json=True)

    def test_javascript(self):
        self.check("javascript")


SCRIPT = """import requests

url = 'https://api.example.com/users/53'
data = {
    'name': "Ann",
}

response = requests.put(url, data=data, json={})

if response.status_code == 200:
    print(response.json())
"""


class Pasted(unittest.TestCase):
    """Calls as they are pasted at the prompt."""

    def start(self):
        session = self.enterContext(Session([PROGRAM, "play"], columns=100, rows=60))
        session.wait_for("play ▸")
        return session

    def paste(self, text, last):
        """Pastes a text line by line, as a terminal without bracketed paste does; waits for a text."""
        session = self.start()
        session.type(text.replace("\n", ENTER) + ENTER)
        session.wait_for(last)
        return session

    def test_a_script_with_empty_lines(self):
        session = self.paste(SCRIPT, "name=Ann")
        self.assertIn("is sent as a form", session.text)
        self.assertIn("User-Agent: python-requests/", session.text)
        self.assertNotIn("I do not know", session.text)

    def test_a_script_in_one_piece(self):
        session = self.start()
        session.type(pasted(SCRIPT) + ENTER)
        session.wait_for("is sent as a form")
        self.assertNotIn("I do not know", session.text)

    def test_a_command_of_three_lines(self):
        session = self.paste(
            "curl -X PUT https://api.example.com/users/53 \\\n"
            "  -H 'Content-Type: application/json' \\\n  -d '{\"name\":\n\"Ann\"}'",
            "Content-Length: 15",
        )
        self.assertIn("curl added", session.text)

    def test_fetch_with_an_object(self):
        session = self.paste(
            "const user = { name: 'Ann' };\nawait fetch('/users/53', {\n  method: 'PUT',\n  body: user\n})",
            "more ▸",
        )
        session.type(ENTER)
        session.wait_for("content-length: 15")
        self.assertIn("fetch added", session.text)
        self.assertIn("[object Object]", session.text)

    def test_what_is_not_understood_is_not_sent(self):
        session = self.paste("requests.put(address, json={})", "Nothing was sent.")
        self.assertIn("'address' is not known", session.text)

    def test_control_c_leaves_an_open_bracket(self):
        session = self.start()
        session.type("requests.put(" + ENTER)
        session.wait_for("… ▸")
        session.type("\x03")
        session.wait_for("Nothing was sent.")


if __name__ == "__main__":
    unittest.main()
