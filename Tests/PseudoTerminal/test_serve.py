"""The practice server alone, used by the clients that people really have."""

import http.client
import importlib.util
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import unittest

from session import Session, control

PROGRAM = os.environ["METHODICAL"]


class ServingTestCase(unittest.TestCase):
    def serve(self, *arguments, **options):
        """Starts a server on a terminal; returns its session and its address."""
        session = self.enterContext(Session([PROGRAM, "serve", *arguments], columns=120, **options))
        session.wait_for("Try: curl")
        address = re.search(r"http://([0-9.]+:[0-9]+)", session.text)[1]
        return session, address

    def request(self, address, method, target, content=None, **fields):
        """Sends a request as a script would and returns the status and the content."""
        connection = http.client.HTTPConnection(address, timeout=30)
        fields = {name.replace("_", "-"): value for name, value in fields.items()}
        if content is not None:
            fields.setdefault("Content-Type", "application/json")
        connection.request(method, target, content, fields)
        response = connection.getresponse()
        text = response.read()
        connection.close()
        return response.status, text


class Serving(ServingTestCase):
    def test_each_exchange_is_a_line(self):
        session, address = self.serve()
        self.assertEqual(self.request(address, "GET", "/users/53")[0], 200)
        session.wait_for("GET /users/53 → 200 OK")
        self.assertEqual(self.request(address, "PUT", "/users/53", '{"name":"Ann"}')[0], 200)
        session.wait_for("PUT /users/53 → 200 OK  changed  127.0.0.1:")
        self.assertEqual(self.request(address, "DELETE", "/users/53")[0], 204)
        session.wait_for("DELETE /users/53 → 204 No Content  removed")
        self.assertEqual(self.request(address, "PUT", "/users/53", '{"name":"Ann"}')[0], 201)
        session.wait_for("PUT /users/53 → 201 Created  created")
        status, _ = self.request(address, "PUT", "/users/53", "{}", Origin="http://evil.example")
        self.assertEqual(status, 403)
        session.wait_for("403 Forbidden")

    def test_nothing_that_a_client_sends_reaches_the_terminal(self):
        session, address = self.serve()
        host, _, port = address.partition(":")
        with socket.create_connection((host, int(port)), timeout=30) as client:
            client.sendall(b"\x1b]0;title\x07 /\x1b[2J\x9b HTTP/1.1\r\n\r\n")
            self.assertTrue(client.recv(65536).startswith(b"HTTP/1.1 400 "))
        session.wait_for("400 Bad Request")
        self.assertNotIn(b"\x1b]0", session.received)
        self.assertNotIn(b"\x1b[2J", session.received)
        self.assertNotIn(b"\x07", session.received)

    def test_control_c_stops_it(self):
        session, address = self.serve()
        session.type(control("c"))
        self.assertEqual(session.wait_for_end(), 0)
        self.assertTrue(session.is_restored)
        with self.assertRaises(ConnectionRefusedError):
            self.request(address, "GET", "/")

    def test_a_terminating_signal_stops_it(self):
        session, _ = self.serve()
        session.kill(signal.SIGTERM)
        self.assertEqual(session.wait_for_end(), 0)

    def test_plain_output_has_no_colour(self):
        session, address = self.serve("--plain")
        self.request(address, "GET", "/users/53")
        session.wait_for("GET /users/53 -> 200 OK")
        self.assertNotIn(b"\x1b[", session.received)


class RefusingToServe(ServingTestCase):
    def refusal(self, *arguments):
        """Calls the program in vain; returns its exit status and what it says."""
        result = subprocess.run(
            [PROGRAM, "serve", *arguments], capture_output=True, text=True, timeout=30
        )
        return result.returncode, result.stderr

    def test_a_port_in_use_is_named(self):
        _, address = self.serve()
        port = address.partition(":")[2]
        status, text = self.refusal("--port", port)
        self.assertEqual(status, 74)
        self.assertIn(f"Port {port} is in use", text)

    def test_an_unknown_world_gets_the_list(self):
        status, text = self.refusal("--world", "atlantis")
        self.assertEqual(status, 64)
        self.assertIn("api.example.com", text)

    def test_a_number_that_is_no_port(self):
        self.assertEqual(self.refusal("--port", "65536")[0], 64)


class Clients(ServingTestCase):
    """What the articles' examples do, done by the real clients."""

    def run_client(self, *arguments):
        """Runs a client and returns what it writes."""
        result = subprocess.run(arguments, capture_output=True, text=True, timeout=60)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    @unittest.skipUnless(shutil.which("curl"), "curl is not installed")
    def test_curl(self):
        _, address = self.serve()
        url = f"http://{address}/users/53"
        status = ["-s", "-o", os.devnull, "-w", "%{http_code}"]
        json_type = ["-H", "Content-Type: application/json"]
        data = ["-d", '{"name":"Ann"}']
        self.assertEqual(self.run_client("curl", *status, url), "200")
        put = ["-X", "PUT", *data]
        self.assertEqual(self.run_client("curl", *status, *json_type, *put, url), "200")
        # Without a type curl says that the content is a form, which this resource does not take.
        self.assertEqual(self.run_client("curl", *status, *put, url), "415")
        self.assertEqual(self.run_client("curl", *status, "-I", url), "200")
        large = json.dumps({"name": "A" * 100_000})
        expecting = [*json_type, "-H", "Expect: 100-continue", "-X", "PUT", "-d", large]
        self.assertEqual(self.run_client("curl", *status, *expecting, url), "200")
        chunked = [*json_type, "-H", "Transfer-Encoding: chunked", *put]
        self.assertEqual(self.run_client("curl", *status, *chunked, url), "200")

    @unittest.skipUnless(importlib.util.find_spec("requests"), "requests is not installed")
    def test_python_requests(self):
        import requests

        _, address = self.serve()
        with requests.Session() as session:
            session.trust_env = False
            url = f"http://{address}/users/53"
            self.assertEqual(session.put(url, json={"name": "Ann"}).status_code, 200)
            self.assertEqual(session.get(url).json()["name"], "Ann")
            # Python's dictionary in data= becomes a form.
            self.assertEqual(session.put(url, data={"name": "Ann"}).status_code, 415)
            created = session.post(f"http://{address}/users", json={"name": "Bea"})
            self.assertEqual(created.status_code, 201)
            location = f"http://{address}{created.headers['Location']}"
            self.assertEqual(session.get(location).status_code, 200)
            self.assertEqual(session.delete(url).status_code, 204)
            self.assertEqual(session.get(url).status_code, 404)

    @unittest.skipUnless(shutil.which("node"), "node is not installed")
    def test_node_fetch(self):
        _, address = self.serve()
        script = """
          const url = `http://${process.argv[1]}/users/53`;
          const headers = { "Content-Type": "application/json" };
          const put = (body, headers) => fetch(url, { method: "PUT", body, headers });
          console.log((await put(JSON.stringify({ name: "Ann" }), headers)).status);
          console.log((await (await fetch(url)).json()).name);
          console.log((await put({ name: "Ann" }, headers)).status);
          console.log((await fetch(url, { method: "patch", body: "{}", headers })).status);
        """
        output = self.run_client("node", "--input-type=module", "-e", script, address)
        # A plain object becomes the text [object Object]; fetch does not spell `patch` in capitals.
        self.assertEqual(output.split(), ["200", "Ann", "400", "501"])

    def test_two_clients_at_once(self):
        session, address = self.serve()
        first = http.client.HTTPConnection(address, timeout=30)
        second = http.client.HTTPConnection(address, timeout=30)
        for number in range(20):
            for client in (first, second):
                client.request("GET", f"/users/53?{number}")
                response = client.getresponse()
                response.read()
                self.assertEqual(response.status, 200)
        session.wait_for("GET /users/53?19 → 200 OK")
        first.close()
        second.close()


if __name__ == "__main__":
    unittest.main()
