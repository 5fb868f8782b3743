"""A program on a pseudo-terminal, and what a person would see on its screen."""

import os
import pty
import tempfile
import termios
import time

import pexpect
import pyte

UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
WORD_RIGHT, WORD_LEFT = "\x1b[1;5C", "\x1b[1;5D"
HOME, END, DELETE, BACKSPACE = "\x1b[H", "\x1b[F", "\x1b[3~", "\x7f"
TAB, ENTER = "\t", "\r"


def control(letter):
    """Returns what a terminal sends for Control and a letter."""
    return chr(ord(letter.upper()) & 0x1F)


def pasted(text):
    """Returns what a terminal sends for a text that is pasted (bracketed paste)."""
    return "\x1b[200~" + text.replace("\n", "\r") + "\x1b[201~"


def modes_of_a_fresh_terminal():
    """Returns the modes that a pseudo-terminal has before any program changes them."""
    master, slave = pty.openpty()
    try:
        return termios.tcgetattr(slave)
    finally:
        os.close(master)
        os.close(slave)


class Session:
    """A program on a pseudo-terminal, with an empty home folder unless `env` names another.

    Nothing here sleeps: each wait reads what the program writes until a condition holds. If
    `timeout` seconds pass or the program ends first, the wait fails with a picture of the screen.
    `received` has all bytes that the program has written.
    """

    def __init__(self, argv, env=None, columns=80, rows=24, directory=None, timeout=30):
        self._folder = tempfile.TemporaryDirectory()
        self.home = self._folder.name
        self.received = bytearray()
        self._timeout = timeout
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._child = pexpect.spawn(
            argv[0],
            argv[1:],
            env=self._environment(env or {}),
            cwd=directory,
            dimensions=(rows, columns),
        )
        self._child.delaybeforesend = None

    def _environment(self, changes):
        """Returns a small environment; a change to None takes a variable away."""
        environment = {
            "HOME": self.home,
            "LC_ALL": "C.UTF-8",
            "PATH": os.environ["PATH"],
            # Swift would ask a person at a terminal whether to debug a crash.
            "SWIFT_BACKTRACE": "enable=no",
            "TERM": "xterm-256color",
            **changes,
        }
        return {name: value for name, value in environment.items() if value is not None}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._child.close(force=True)
        self._folder.cleanup()

    # What the person does.

    def type(self, keys):
        """Sends keys to the program."""
        self._child.send(keys)

    def resize(self, columns, rows):
        """Changes the size of the window; rows are taken away at the top."""
        removed = max(0, self._screen.lines - rows)
        self._screen.resize(rows, columns)
        # pyte leaves the cursor where it was, which may be below the last row.
        self._screen.cursor.y = max(0, self._screen.cursor.y - removed)
        self._child.setwinsize(rows, columns)

    def kill(self, number):
        """Sends a signal to the program."""
        self._child.kill(number)

    # What the person sees.

    @property
    def lines(self):
        """The rows of the screen, without the spaces at their ends."""
        return [row.rstrip() for row in self._screen.display]

    @property
    def text(self):
        """The screen as one text."""
        return "\n".join(self.lines)

    @property
    def cursor(self):
        """The column and the row of the cursor, from 0."""
        return self._screen.cursor.x, self._screen.cursor.y

    @property
    def current_line(self):
        """The row where the cursor is."""
        return self.lines[self._screen.cursor.y]

    def style_at(self, column, row):
        """The character of the screen with its colours."""
        return self._screen.buffer[row][column]

    def wait_until(self, condition, description):
        """Reads until a condition of this session holds."""
        deadline = time.monotonic() + self._timeout
        while not condition(self):
            if not self._read(deadline - time.monotonic()):
                raise AssertionError(f"waited in vain for {description}\n{self.picture()}")

    def wait_for(self, text):
        """Reads until a text is on the screen."""
        self.wait_until(lambda session: text in session.text, repr(text))

    def wait_for_current_line(self, line):
        """Reads until the row where the cursor is consists of a text."""
        self.wait_until(lambda session: session.current_line == line, f"the line {line!r}")

    def wait_for_end(self):
        """Reads until the program ends; returns its exit status, or minus its signal."""
        deadline = time.monotonic() + self._timeout
        while self._read(deadline - time.monotonic()):
            pass
        if time.monotonic() >= deadline:
            raise AssertionError(f"waited in vain for the end\n{self.picture()}")
        self._child.wait()
        if self._child.signalstatus is not None:
            return -self._child.signalstatus
        return self._child.exitstatus

    @property
    def modes(self):
        """The modes of the terminal, as termios.tcgetattr() has them."""
        return termios.tcgetattr(self._child.child_fd)

    @property
    def is_restored(self):
        """Whether the terminal has the modes that it had before the program started."""
        return self.modes == modes_of_a_fresh_terminal()

    def picture(self):
        """The screen in a frame, for people, down to the last row in use."""
        edge = "+" + "-" * self._screen.columns + "+"
        last = max([self.cursor[1]] + [row for row, line in enumerate(self.lines) if line])
        rows = [f"|{row}|" for row in self._screen.display[: last + 1]]
        return "\n".join([edge, *rows, edge, f"cursor at {self.cursor}"])

    def _read(self, seconds):
        """Feeds the screen with what the program writes next; False if that is nothing."""
        if seconds <= 0:
            return False
        try:
            output = self._child.read_nonblocking(65536, timeout=seconds)
        except (pexpect.EOF, pexpect.TIMEOUT):
            return False
        self.received += output
        self._stream.feed(output)
        return True
