"""The answers of the package httpbin, and the normal form in which answers are compared."""

import base64
import io
import logging
import os
import re
import urllib.parse

# What every answer has that goes to no page in a browser; it is left out where it is complete.
PERMISSIONS = [["access-control-allow-credentials", "true"], ["access-control-allow-origin", "*"]]
# What the server program and the moment decide, and the length, which is compared with the content.
UNCOMPARED_FIELDS = {"connection", "content-length", "date", "server"}


def content_of(request):
    """Returns the bytes of a request of the table."""
    if "base64" in request:
        return base64.b64decode(request["base64"])
    return "\r\n".join(request.get("content", [])).encode()


def fields_of(request):
    """Returns the fields of a request of the table, with those that every request has."""
    fields = [("Host", "httpbin.org")] + [tuple(field) for field in request.get("fields", [])]
    if "content" in request or "base64" in request:
        fields.append(("Content-Length", str(len(content_of(request)))))
    return fields


def environment(request):
    """Returns what a server tells an application of a request, as PEP 3333 says."""
    path, _, query = request["target"].partition("?")
    result = {
        "REQUEST_METHOD": request["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": urllib.parse.unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query,
        "SERVER_NAME": "httpbin.org",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(content_of(request)),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in fields_of(request):
        key = name.upper().replace("-", "_")
        key = key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else "HTTP_" + key
        result[key] = result[key] + "," + value if key in result else value
    return result


def answer_of_package(application, request):
    """Returns the status, the fields and the content with which the package answers a request."""
    started = []
    parts = application.wsgi_app(
        environment(request), lambda status, fields, info=None: started.append((status, fields))
    )
    content = b"".join(parts)
    status, fields = started[0]
    return int(status.split()[0]), fields, content


def normal_form(status, fields, content):
    """Returns an answer without what may differ between the package and the practice host."""
    compared = sorted(
        [name.lower(), normal_value(name.lower(), value)]
        for name, value in fields
        if name.lower() not in UNCOMPARED_FIELDS
    )
    text = content.decode()
    if status in (402, 418) and text:
        text = "(our own)"
    # Sentences of pages are our own; their addresses are not.
    text = re.sub(
        r"<p>.*", lambda found: "<p>" + "".join(re.findall('href="[^"]*"', found[0])), text
    )
    text = re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "(a UUID)", text)
    compared = [field for field in compared if [status, field[0]] != [402, "x-more-info"]]
    if all(permission in compared for permission in PERMISSIONS):
        compared = [field for field in compared if field not in PERMISSIONS]
    else:
        compared.append(["access-control", "(missing)"])
    lines = text.split("\n")
    return {"status": status, "fields": compared, "content": lines if text else []}


def normal_value(name, value):
    """Returns a field's value without the order of methods, moments and what is drawn by lot."""
    if name == "allow":
        return ", ".join(sorted(value.split(", ")))
    if name == "last-modified":
        return "(a date)"
    return re.sub("^[0-9a-f]{32}$", "(a UUID)", value)


def application():
    """Returns the package's application, which answers errors as it does in production."""
    os.environ.pop("DEBUG", None)
    logging.disable(logging.CRITICAL)
    import httpbin

    httpbin.app.config["PROPAGATE_EXCEPTIONS"] = False
    return httpbin.app
