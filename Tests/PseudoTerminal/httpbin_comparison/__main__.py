"""Writes the answers of the installed package into the table: python3 -m httpbin_comparison."""

import json
import pathlib

from httpbin_comparison import peer

TABLE = pathlib.Path(__file__).with_name("exchanges.json")


def line(value):
    """Returns a value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False)


def lines(name, values):
    """Returns a list of texts as a member, with a line for each unless there are few."""
    if len(values) < 2:
        return '      "%s": %s' % (name, line(values))
    rows = ",\n".join("        " + line(value) for value in values)
    return '      "%s": [\n%s\n      ]' % (name, rows)


def entry(exchange):
    """Returns a request with its answer as JSON."""
    request, response = exchange["request"], exchange["response"]
    method, target = line(request["method"]), line(request["target"])
    asked = ['      "method": %s, "target": %s' % (method, target)]
    if "fields" in request:
        asked.append('      "fields": ' + line(request["fields"]))
    if "content" in request:
        asked.append(lines("content", request["content"]))
    if "base64" in request:
        asked.append('      "base64": ' + line(request["base64"]))
    answered = [
        '      "status": %d' % response["status"],
        '      "fields": ' + line(response["fields"]),
        lines("content", response["content"]),
    ]
    form = '  {\n    "name": %s,\n    "request": {\n%s\n    },\n    "response": {\n%s\n    }\n  }'
    return form % (
        line(exchange["name"]),
        ",\n".join(asked),
        ",\n".join(answered),
    )


def main():
    application = peer.application()
    exchanges = json.loads(TABLE.read_text())
    for exchange in exchanges:
        answer = peer.answer_of_package(application, exchange["request"])
        exchange["response"] = peer.normal_form(*answer)
    TABLE.write_text("[\n" + ",\n".join(entry(exchange) for exchange in exchanges) + "\n]\n")


if __name__ == "__main__":
    main()
