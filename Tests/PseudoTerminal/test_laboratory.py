"""What the laboratory does to the requests of real clients, and at the prompt."""

import concurrent.futures
import http.client
import importlib.util
import json
import os
import re
import socket
import subprocess
import sys
import unittest

from session import ENTER, Session, control

PROGRAM = os.environ["METHODICAL"]
COMMAND = "Laboratory"
HAS_REQUESTS = importlib.util.find_spec("requests") is not None


class LaboratoryTestCase(unittest.TestCase):
    def serve(self, *arguments):
        """Starts a server; returns its address."""
        session = self.enterContext(Session([PROGRAM, "serve", *arguments], columns=120))
        session.wait_for("Try: curl")
        self.server = session
        return re.search(r"http://([0-9.]+:[0-9]+)", session.text)[1]

    def request(self, address, method, target, content=None, fields=None):
        """Sends a request as a script would; returns the status, the fields and the content."""
        connection = http.client.HTTPConnection(address, timeout=30)
        fields = dict(fields or {})
        if content is not None:
            fields.setdefault("Content-Type", "application/json")
        try:
            connection.request(method, target, content, fields)
            response = connection.getresponse()
            return response.status, response.headers, response.read()
        finally:
            connection.close()

    def play(self, *lines, world=None):
        """Types lines into free practice; returns what it writes."""
        arguments = [PROGRAM, "play"] + (["--world", world] if world else [])
        script = "".join(line + "\n" for line in lines)
        home = self.enterContext(Session(["true"])).home
        run = subprocess.run(
            arguments,
            input=script.encode(),
            capture_output=True,
            env={"HOME": home, "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]},
            timeout=60,
        )
        return run.stdout.decode()


class OverTheWire(LaboratoryTestCase):
    def test_a_lost_response_leaves_the_change(self):
        address = self.serve()
        with self.assertRaises(http.client.RemoteDisconnected):
            self.request(
                address, "PUT", "/users/53", '{"name":"Ann"}', {COMMAND: "fault drop-response"}
            )
        _, _, content = self.request(address, "GET", "/users/53")
        self.assertEqual(json.loads(content), {"id": 53, "name": "Ann"})
        self.server.wait_for("no response: the connection was lost")

    def test_a_truncated_response_is_an_error(self):
        address = self.serve()
        with self.assertRaises(http.client.IncompleteRead):
            self.request(address, "GET", "/users/53", fields={COMMAND: "fault truncate 5"})

    def test_a_reset_is_an_error(self):
        address = self.serve()
        with self.assertRaises(ConnectionResetError):
            self.request(address, "GET", "/users/53", fields={COMMAND: "fault reset"})

    def test_a_refusal_says_when_to_come_back(self):
        address = self.serve()
        status, fields, _ = self.request(
            address, "PUT", "/users/53", "{}", {COMMAND: "fault 503 7s"}
        )
        self.assertEqual((status, fields["Retry-After"]), (503, "7"))

    def test_a_page_in_a_browser_may_not_use_it(self):
        address = self.serve()
        fields = {COMMAND: "fault drop-response", "Origin": "http://" + address}
        self.assertEqual(self.request(address, "GET", "/users/53", fields=fields)[0], 403)

    def test_an_unknown_host_is_refused_with_the_known_ones(self):
        address = self.serve()
        status, _, content = self.request(address, "GET", "/", fields={"Host": "nobody.example"})
        self.assertEqual(status, 421)
        self.assertIn(b"api.example.com", content)
        self.assertIn(b"httpbin.org", content)

    def test_every_host_can_be_reached(self):
        address = self.serve()
        for host, target in [("httpbin.org", "/get"), ("jsonplaceholder.typicode.com", "/posts/1")]:
            with self.subTest(host):
                by_host = self.request(address, "GET", target, fields={"Host": host})
                by_path = self.request(address, "GET", f"/@{host}{target}")
                self.assertEqual((by_host[0], by_path[0]), (200, 200))
        status, _, content = self.request(address, "GET", "/posts/1")
        self.assertEqual((status, json.loads(content)["id"]), (200, 1))

    def lose_an_update(self, version):
        """Has two clients write with one entity tag, a pause between check and write."""
        address = self.serve()
        target = "/express/version/123"
        known = {"Host": "handlers.example"}
        self.request(
            address, "GET", target, fields={**known, COMMAND: f"handler express-version {version}"}
        )
        tag = self.request(address, "GET", target, fields=known)[1]["ETag"]
        with concurrent.futures.ThreadPoolExecutor() as pool:
            paused = {**known, "If-Match": tag, COMMAND: "pause before write"}
            content = '{"name":"Ann","email":"ann@example.com","role":"user"}'
            first = pool.submit(self.request, address, "PUT", target, content, paused)
            self.server.wait_for("held as #1")
            content = '{"name":"Bob","email":"bob@example.com","role":"user"}'
            second = self.request(address, "PUT", target, content, {**known, "If-Match": tag})[0]
            self.request(address, "GET", target, fields={**known, COMMAND: "continue 1"})
            first = first.result()[0]
        name = json.loads(self.request(address, "GET", target, fields=known)[2])["name"]
        return first, second, name

    def test_rfc_9110_13_1_1_an_update_is_lost_at_the_handler_as_written(self):
        self.assertEqual(self.lose_an_update("as-written"), (200, 200, "Ann"))

    def test_rfc_9110_13_1_1_no_update_is_lost_at_the_fixed_handler(self):
        self.assertEqual(self.lose_an_update("fixed"), (412, 200, "Bob"))

    @unittest.skipUnless(HAS_REQUESTS, "needs the Python package requests")
    def test_the_calls_of_the_articles_do_what_the_claims_say(self):
        address = self.serve()
        script = (
            "import json, requests\n"
            f"api = 'http://{address}'\n"
            "def show(response):\n"
            "    print(response.request.method, response.status_code)\n"
            "named = {'Content-Type': 'application/json'}\n"
            "data = json.dumps({'key': 'new_value'})\n"
            "show(requests.put(api + '/resource/123', data=data, headers=named))\n"
            "print(requests.get(api + '/resource/123').json())\n"
            "show(requests.patch(api + '/resource/123', data=data, headers=named))\n"
            "changes = {'email': 'ann@example.com', 'telephone': '+1'}\n"
            "show(requests.patch(api + '/users/53', json=changes))\n"
            "merge = {'Content-Type': 'application/merge-patch+json'}\n"
            "show(requests.patch(api + '/users/53', json=changes, headers=merge))\n"
            "print(requests.get(api + '/users/53').json())\n"
            "text = {'description': 'new'}\n"
            "for token in ['none-token', 'reader-token', 'writer-token']:\n"
            "    fields = {'Authorization': 'Bearer ' + token, **merge}\n"
            "    show(requests.patch(api + '/resource/17', json=text, headers=fields))\n"
            "show(requests.patch(api + '/posts/1', json={'title': 'new'}))\n"
            "print(requests.get(api + '/posts/1').json()['title'] == 'new')\n"
            "echo = requests.put(api + '/put', data={'key': 'value'}).json()\n"
            "print(echo['form'], echo['json'])\n"
        )
        run = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, timeout=60
        )
        self.assertEqual(run.stderr, "")
        self.assertEqual(run.stdout.splitlines(), [
            "PUT 200",
            "{'key': 'new_value'}",
            "PATCH 415",
            "PATCH 415",
            "PATCH 200",
            "{'id': 53, 'name': 'Lorem Ipsum', 'email': 'ann@example.com', 'telephone': '+1'}",
            "PATCH 401",
            "PATCH 403",
            "PATCH 200",
            "PATCH 200",
            "False",
            "{'key': 'value'} None",
        ])


class AsAnybody(LaboratoryTestCase):
    @unittest.skipUnless(os.getuid() == 0, "only root can become somebody else")
    def test_requests_need_no_privileges(self):
        # What root may set on a socket, others may not.
        folder = self.enterContext(Session(["true"])).home
        os.chmod(folder, 0o777)
        options = {
            "capture_output": True, "user": "nobody", "cwd": "/",
            "env": {"HOME": folder, "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]},
        }
        try:
            subprocess.run([PROGRAM, "--version"], check=True, **options)
        except (OSError, subprocess.CalledProcessError):
            self.skipTest("the program lies where only root can read")
        run = subprocess.run([PROGRAM, "play"], input=b"GET /users/53\n", timeout=60, **options)
        self.assertIn("HTTP/1.1 200 OK", run.stdout.decode())


class AtThePrompt(LaboratoryTestCase):
    def test_two_clients_interleave_by_hand(self):
        text = self.play(
            "show brief", "pause", "PUT /users/53 name=Ann", "client B", "PUT /users/53 name=Bob",
            "continue", "GET /users/53", "content",
        )
        self.assertIn("PUT /users/53 -> held as #1", text)
        self.assertIn('changed name  "Bob" -> "Ann"', text)

    def test_a_fault_is_told_and_why_says_what_happened(self):
        text = self.play("fault drop-response", "PUT /users/53 name=Ann", "why all", "fault")
        self.assertIn("no response: the connection was lost", text)
        self.assertIn("the client cannot know it", text)
        self.assertIn("The server has responded, and the connection was lost", text)
        self.assertIn("Nothing is to go wrong.", text)

    def test_an_address_of_a_host_is_served_here_and_that_is_said_once(self):
        text = self.play(
            "PUT https://httpbin.org/put key=value", "GET https://httpbin.org/get",
        )
        self.assertEqual(text.count("nothing leaves this"), 1)
        self.assertIn('"url": "http', text)

    def test_an_unknown_host_is_said_with_the_known_ones(self):
        text = self.play("GET https://nobody.example/x")
        self.assertIn("421", text)
        self.assertIn("jsonplaceholder.typicode.com", text)

    def test_requests_are_sent_as_another_program_sends_them(self):
        text = self.play("as-client requests", "PUT /users/53 name=Ann", "as-client off")
        self.assertIn("User-Agent: python-requests/", text)

    def test_a_handler_is_shown_and_chosen(self):
        text = self.play("handler django", "handler django fixed", "show handler django")
        self.assertIn("as-written", text)
        self.assertIn("django answers fixed from now on", text)

    def test_the_request_that_exposes_a_fault_is_recognized(self):
        text = self.play(
            "PUT http://handlers.example/django/users/123 {}",
            "GET http://handlers.example/express/users/123",
            "handler django fixed", "PUT http://handlers.example/django/users/123 {}",
        )
        self.assertEqual(text.count("This exposes a fault"), 1)
        self.assertIn("E31", text)

    def test_a_world_of_its_own_needs_no_program(self):
        folder = self.enterContext(Session(["true"])).home
        path = os.path.join(folder, "teas.yml")
        with open(path, "w") as file:
            file.write("host: teas.example\nresources:\n  /teas/{id}:\nstate:\n  /teas/1: {n: 1}\n")
        self.assertIn('{"n":1}', self.play("GET /teas/1", world=path))

    def test_what_is_wrong_in_a_world_is_said_with_its_place(self):
        folder = self.enterContext(Session(["true"])).home
        path = os.path.join(folder, "teas.yml")
        with open(path, "w") as file:
            file.write("host: teas.example\nresources:\n  /teas/{id}:\n    handler: nobody\n")
        run = subprocess.run([PROGRAM, "play", "--world", path], input=b"", capture_output=True)
        self.assertEqual(run.returncode, 1)
        self.assertIn(b"teas.yml:4:5: error: unknown handler 'nobody'", run.stderr)

    def test_an_interrupted_request_is_told_as_ones_own(self):
        session = self.enterContext(Session([PROGRAM, "play"], rows=50))
        session.wait_for("▸")
        session.type("fault delay 3s" + ENTER)
        session.wait_for("Waiting for a request to go wrong: delay 3s.")
        session.type("GET /users/53" + ENTER)
        session.wait_for("Waiting for the server")
        session.type(control("c"))
        session.wait_for("Interrupted while waiting for the response.")
        session.type("show brief" + ENTER)
        session.wait_for("what you did not wait for:")
        self.assertNotIn("from other programs", session.text)

    def test_the_cache_is_seen_on_a_terminal(self):
        session = self.enterContext(Session([PROGRAM, "play"]))
        session.wait_for("▸")
        session.type("cache on" + ENTER)
        session.wait_for("A shared cache is between you and the server now")
        session.type("cache" + ENTER)
        session.wait_for("The cache has stored nothing.")
