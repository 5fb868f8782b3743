"""The practice host httpbin.org answers as the package httpbin does."""

import http.client
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import unittest

from httpbin_comparison import peer
from session import Session

PROGRAM = os.environ["METHODICAL"]
EXCHANGES = json.loads(pathlib.Path(__file__).with_name("exchanges.json").read_text())


@unittest.skipUnless(importlib.util.find_spec("httpbin"), "the package httpbin is not installed")
class Package(unittest.TestCase):
    def test_the_table_holds_the_answers_of_the_package(self):
        application = peer.application()
        for exchange in EXCHANGES:
            with self.subTest(exchange["name"]):
                answer = peer.normal_form(*peer.answer_of_package(application, exchange["request"]))
                self.assertEqual(answer, exchange["response"])


class PracticeHost(unittest.TestCase):
    def test_the_practice_host_gives_the_answers_of_the_table(self):
        session = self.enterContext(Session([PROGRAM, "serve"], columns=120))
        session.wait_for("Try: curl")
        address = re.search(r"http://([0-9.]+:[0-9]+)", session.text)[1]
        for exchange in EXCHANGES:
            with self.subTest(exchange["name"]):
                answer = peer.normal_form(*self.answer(address, exchange["request"]))
                self.assertEqual(answer, exchange["response"])

    def answer(self, address, request):
        """Returns the status, the fields and the content with which the practice host answers."""
        connection = http.client.HTTPConnection(address, timeout=30)
        connection.putrequest(
            request["method"], request["target"], skip_host=True, skip_accept_encoding=True
        )
        for name, value in peer.fields_of(request):
            connection.putheader(name, value)
        connection.endheaders(peer.content_of(request))
        response = connection.getresponse()
        content = response.read()
        connection.close()
        return response.status, response.getheaders(), content


# What the article on PUT and POST does, and what it leaves out.
EXAMPLES = [
    "r = requests.put(base + '/put', data={'key': 'value'})",
    "r = requests.post(base + '/post', data={'key': 'value'})",
    "r = requests.put(base + '/put', json={'key': 'value'})",
    "r = requests.patch(base + '/patch', data='{\"a\": 1}')",
    "r = requests.post(base + '/post', files={'n': ('n.txt', 'milk')}, data={'a': ['1', '2']})",
    "r = requests.put(base + '/redirect-to?url=/anything&status_code=303', data={'key': 'value'})",
    "r = requests.put(base + '/redirect-to?url=/anything&status_code=307', data={'key': 'value'})",
    "r = requests.get(base + '/basic-auth/ann/secret', auth=('ann', 'secret'))",
]


@unittest.skipUnless(
    importlib.util.find_spec("httpbin") and importlib.util.find_spec("requests"),
    "the packages httpbin and requests are not installed",
)
class Examples(unittest.TestCase):
    def test_scripts_print_the_same_with_either_host(self):
        from werkzeug.serving import WSGIRequestHandler, make_server

        class Handler(WSGIRequestHandler):
            def log_request(self, *arguments):
                pass

        server = make_server("127.0.0.1", 0, peer.application(), request_handler=Handler)
        self.addCleanup(server.server_close)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.shutdown)
        session = self.enterContext(Session([PROGRAM, "serve"], columns=120))
        session.wait_for("Try: curl")
        practice = re.search(r"http://[0-9.]+:[0-9]+", session.text)[0]
        for example in EXAMPLES:
            with self.subTest(example):
                expected = self.output(example, "http://127.0.0.1:%d" % server.server_port)
                self.assertEqual(self.output(example, practice), expected)

    def output(self, example, base):
        """Returns what a script prints, with a host of its own for every host."""
        script = "import requests\nbase = %r\n%s\nprint(r, r.history, r.text)" % (base, example)
        result = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, timeout=60
        )
        boundary = re.search("boundary=([0-9a-f]+)", result.stdout)
        text = result.stdout.replace(boundary[1], "boundary") if boundary else result.stdout
        return text.replace(base.removeprefix("http://"), "host") + result.stderr


if __name__ == "__main__":
    unittest.main()
