"""Measures the program as a person meets it: the first prompt, a request, the memory.

Usage: prompt.py PROGRAM. Prints one line per figure: a name, a tab, a value.
"""

import os
import pty
import re
import select
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 9
PROMPT = re.compile("▸".encode())
CONTROLS = re.compile(rb"\x1b\[[0-9;?]*[ -/]*[@-~]|[\r\n]")


def environment(home):
    """Returns a small environment with a home of its own."""
    return {"HOME": home, "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "TERM": "xterm-256color"}


def read_until(descriptor, pattern):
    """Reads what the program writes until the pattern is found in it, control sequences left out."""
    received = b""
    while not pattern.search(CONTROLS.sub(b"", received)):
        if not select.select([descriptor], [], [], 30)[0]:
            sys.exit(f"waited in vain for {pattern.pattern!r} after {received!r}")
        received += os.read(descriptor, 65536)
    return received


def peak_memory(process):
    """Returns the largest resident size of a running process in MB, where the system tells."""
    try:
        with open(f"/proc/{process}/status", encoding="ascii") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1]) / 1000
    except OSError:
        return float("nan")


def on_a_terminal(program, home):
    """Returns the seconds to the first prompt, those to an answer, and the memory in MB."""
    start = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.execve(program, [program, "play"], environment(home))
    read_until(terminal, PROMPT)
    first = time.perf_counter() - start
    answers = []
    for _ in range(ROUNDS):
        # What is typed is echoed first, so that the answer alone is measured.
        os.write(terminal, b"GET /users/53")
        read_until(terminal, re.compile(rb"/users/53"))
        begin = time.perf_counter()
        os.write(terminal, b"\r")
        received = read_until(terminal, re.compile(rb"HTTP/1\.1 \d{3}"))
        if not PROMPT.search(received.rpartition(b"HTTP/1.1")[2]):
            read_until(terminal, PROMPT)
        answers.append(time.perf_counter() - begin)
    memory = peak_memory(process)
    os.write(terminal, b"quit\r")
    os.waitpid(process, 0)
    os.close(terminal)
    return first, statistics.median(answers), memory


def timed(arguments, home, text=b""):
    """Returns the seconds that a call of the program takes."""
    start = time.perf_counter()
    subprocess.run(
        arguments, env=environment(home), input=text, check=True, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - start


def main(program):
    """Prints the figures."""
    with tempfile.TemporaryDirectory() as home:
        runs = [on_a_terminal(program, home) for _ in range(ROUNDS)]
        first, answer, memory = (statistics.median(values) for values in zip(*runs))
        piped = statistics.median(timed([program, "play"], home, b"quit\n") for _ in range(ROUNDS))
        check = statistics.median(timed([program, "course", "check"], home) for _ in range(3))
    print(f"first prompt on a terminal\t{first * 1000:.1f} ms")
    print(f"a request typed, answer and next prompt shown\t{answer * 1000:.1f} ms")
    print(f"resident memory after ten requests\t{memory:.1f} MB")
    print(f"started, told to quit and ended, piped\t{piped * 1000:.1f} ms")
    print(f"course check\t{check:.2f} s")


main(sys.argv[1])
