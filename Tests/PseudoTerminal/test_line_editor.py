"""Editing a line at the program's prompt, as a person at a terminal would."""

import os
import signal
import unittest

from session import (
    BACKSPACE, DELETE, DOWN, END, ENTER, HOME, LEFT, RIGHT, TAB, UP, WORD_LEFT, WORD_RIGHT,
    Session, control, pasted,
)

PROGRAM = os.environ["METHODICAL"]
PROMPT_END = "▸ "


def typed(session):
    """Returns what stands behind the prompt in the row of the cursor, without the right prompt."""
    _, _, line = (session.current_line + " ").partition(PROMPT_END)
    return line.split("   ")[0].rstrip()


class LineEditorTestCase(unittest.TestCase):
    def start(self, argv=(PROGRAM,), **options):
        """Starts the program and waits for its prompt."""
        session = self.enterContext(Session(list(argv), **options))
        if argv == (PROGRAM,):
            session.wait_until(lambda s: PROMPT_END.strip() in s.current_line, "a prompt")
        return session

    def wait_for_line(self, session, line):
        """Waits until the line being edited is the given one."""
        session.wait_until(lambda s: typed(s) == line, f"{line!r} behind the prompt")

    def assert_edits(self, cases):
        """Types the keys of each case, which leave a line behind the prompt."""
        session = self.start()
        for name, keys, line in cases:
            with self.subTest(name):
                session.type(control("u") + keys)
                self.wait_for_line(session, line)


class MovingAndDeleting(LineEditorTestCase):
    def test_keys_move_the_cursor_and_delete(self):
        self.assert_edits([
            ("arrows", "abd" + LEFT + "c" + RIGHT + "e", "abcde"),
            ("Control-A and Control-E", "bc" + control("a") + "a" + control("e") + "d", "abcd"),
            ("Home, End and Delete", "xbc" + HOME + DELETE + "a" + END + "d", "abcd"),
            ("Control and arrows", "one two" + WORD_LEFT + "x" + WORD_RIGHT + "y", "one xtwoy"),
            ("Control-K", "abcd" + LEFT + LEFT + control("k"), "ab"),
            ("Control-W", "one two" + control("w"), "one"),
        ])

    def test_backspace_takes_characters_and_not_bytes(self):
        self.assert_edits([
            ("a composed letter", "aéb" + LEFT + BACKSPACE, "ab"),
            ("a combining accent and its letter", "ae\u0301b" + LEFT + BACKSPACE * 2, "ab"),
            ("wide characters", "日本語" + LEFT + BACKSPACE + "x", "日x語"),
            ("beyond the basic plane", "a😀b" + LEFT + BACKSPACE, "ab"),
        ])

    def test_utf8_is_edited_in_a_locale_without_it(self):
        session = self.enterContext(Session([PROGRAM], env={"LC_ALL": "C"}))
        session.wait_until(lambda s: s.current_line != "", "a prompt")
        session.type("aéb" + LEFT + BACKSPACE + "ü")
        session.wait_for("aüb")

    def test_a_long_line_wraps_at_the_right_column(self):
        session = self.start(columns=40)
        start = session.cursor[0]
        # No part of the text occurs twice, so no row can look like another one on the way.
        text = "".join(f"{number:02}" for number in range(45))
        rows = [text[:40 - start], text[40 - start:80 - start], text[80 - start:]]
        session.type(text)
        session.wait_until(lambda s: s.current_line == rows[2], "the last row")
        row = session.cursor[1]
        self.assertEqual(session.lines[row - 2][start:], rows[0])
        self.assertEqual(session.lines[row - 1], rows[1])
        session.type(HOME + "x")
        session.wait_until(
            lambda s: s.lines[row] == rows[1][-1] + rows[2] and s.cursor == (start + 1, row - 2),
            "the line moved on and the cursor behind the letter",
        )

    def test_the_line_survives_a_change_of_the_window(self):
        session = self.start()
        session.type("abc")
        self.wait_for_line(session, "abc")
        session.resize(columns=50, rows=20)
        session.type("d")
        self.wait_for_line(session, "abcd")


class HistoryAndCompletion(LineEditorTestCase):
    def test_arrows_and_control_r_bring_lines_back(self):
        session = self.start(rows=60)
        session.type("help" + ENTER)
        session.wait_until(lambda s: s.text.count(PROMPT_END.strip()) >= 2 and typed(s) == "",
                           "the next prompt")
        session.type(UP)
        self.wait_for_line(session, "help")
        session.type(DOWN)
        self.wait_for_line(session, "")
        session.type(control("r") + "el")
        session.wait_until(lambda s: typed(s) == "help" and "bck:el" in s.text, "the search")

    def test_tab_completes_a_command(self):
        session = self.start()
        session.type("hel" + TAB + "x")
        self.wait_for_line(session, "help x")

    def test_tab_leaves_what_nothing_completes(self):
        session = self.start()
        session.type("zzz" + TAB + "x")
        self.wait_for_line(session, "zzzx")

    def test_pasted_lines_arrive_one_by_one(self):
        session = self.start(rows=100)
        session.type(pasted("help\nhelp\nlast\tline"))
        self.wait_for_line(session, "last line")
        self.assertEqual(session.text.count(PROMPT_END + "help"), 2)


class Leaving(LineEditorTestCase):
    def test_control_c_drops_the_line(self):
        session = self.start()
        session.type("abc")
        self.wait_for_line(session, "abc")
        session.type(control("c"))
        self.wait_for_line(session, "")
        session.type("d")
        self.wait_for_line(session, "d")

    def test_control_d_on_an_empty_line_ends_the_program(self):
        session = self.start()
        session.type(control("d"))
        self.assertEqual(session.wait_for_end(), 0)
        self.assertTrue(session.is_restored)

    def test_the_terminal_is_restored_whatever_signal_ends_the_program(self):
        for name in ["HUP", "QUIT", "TERM", "ABRT", "BUS", "ILL", "SEGV", "TRAP"]:
            with self.subTest(name):
                session = self.start()
                session.type("abc")
                self.wait_for_line(session, "abc")
                self.assertFalse(session.is_restored)
                number = getattr(signal, "SIG" + name)
                session.kill(number)
                self.assertEqual(session.wait_for_end(), -number)
                self.assertTrue(session.is_restored)

    def test_control_z_gives_the_terminal_to_the_shell_and_back(self):
        session = self.start(["/bin/bash", "--norc", "--noprofile", "-i"], env={"PS1": "shell> "})
        session.wait_for_current_line("shell>")
        session.type(PROGRAM + ENTER)
        session.wait_until(lambda s: PROMPT_END.strip() in s.current_line, "a prompt")
        session.type("abc")
        self.wait_for_line(session, "abc")
        session.type(control("z"))
        session.wait_for_current_line("shell>")
        session.type("fg" + ENTER)
        self.wait_for_line(session, "abc")
        session.type("d")
        self.wait_for_line(session, "abcd")


class WithoutEditing(LineEditorTestCase):
    def test_a_dumb_terminal_gets_a_prompt_and_no_escape_sequence(self):
        session = self.start(env={"TERM": "dumb"})
        session.type("help" + ENTER)
        session.wait_until(lambda s: s.text.count(PROMPT_END.strip()) >= 2, "the next prompt")
        session.type(control("d"))
        self.assertEqual(session.wait_for_end(), 0)
        self.assertNotIn(b"\x1b", session.received)
        self.assertTrue(session.is_restored)

    def test_the_editor_is_off_if_the_user_says_so(self):
        session = self.start(["/bin/sh", "-c", 'echo "edit off" > ~/.editrc; exec "$0"', PROGRAM])
        session.wait_until(lambda s: PROMPT_END.strip() in s.current_line, "a prompt")
        self.assertTrue(session.is_restored)
        session.type(control("d"))
        self.assertEqual(session.wait_for_end(), 0)


if __name__ == "__main__":
    unittest.main()
