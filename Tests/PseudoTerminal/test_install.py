"""The program as it is installed: in its places, complete, and independent of the checkout."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["METHODICAL"]
CHECKOUT = pathlib.Path(__file__).resolve().parents[2]
MANUAL = "share/man/man1/methodical.1"
LESSONS = "share/methodical/Lessons"
COMPLETIONS = {
    "bash": "share/bash-completion/completions/methodical",
    "zsh": "share/zsh/site-functions/_methodical",
    "fish": "share/fish/vendor_completions.d/methodical.fish",
}
PLACES = ["bin/methodical", LESSONS, MANUAL, *COMPLETIONS.values()]


def run(*words, folder="/", text="", **variables):
    """Runs a command without a terminal, with the text for its input; returns how it ended."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "COLUMNS": "80", **variables}
    return subprocess.run(
        [str(word) for word in words],
        cwd=folder, env=environment, input=text, capture_output=True, text=True, timeout=120,
    )


def script_install(*arguments, program=PROGRAM, **options):
    """Calls script/install so that it need not build."""
    program = str(pathlib.Path(program).resolve())
    return run(CHECKOUT / "script/install", *arguments, METHODICAL=program, **options)


class InstallationTestCase(unittest.TestCase):
    def folder(self):
        """Returns an empty folder that lasts for one test, by a path without symbolic links."""
        return pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())).resolve()

    def installed(self):
        """Returns a folder below which the program has been installed."""
        prefix = self.folder()
        self.assert_succeeds(script_install(prefix))
        return prefix

    def assert_succeeds(self, result):
        """Fails with what the command said unless it ended with 0."""
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        return result

    def files_below(self, folder):
        """Returns the paths of all files below a folder."""
        paths = [path for path in folder.rglob("*") if not path.is_dir()]
        return sorted(str(path.relative_to(folder)) for path in paths)

    def descriptions(self, command=None):
        """Returns the description of each command of the program, with the words that call it."""
        if command is None:
            dump = self.assert_succeeds(run(PROGRAM, "--experimental-dump-help")).stdout
            command = json.loads(dump)["command"]
        words = command.get("superCommands", [])[1:]
        found = [] if command["commandName"] == "help" else [command | {"words": words}]
        for subcommand in command.get("subcommands", []):
            found += self.descriptions(subcommand)
        return found


class Places(InstallationTestCase):
    def test_everything_is_installed_in_its_place_and_told(self):
        prefix = self.folder()
        result = self.assert_succeeds(script_install(prefix))
        told = [line.strip() for line in result.stdout.splitlines() if line.startswith("  ")]
        self.assertCountEqual(told, [f"{prefix}/{place}" for place in PLACES])
        for place in PLACES:
            path = prefix / place
            self.assertTrue(path.exists(), place)
            mode = 0o755 if place in (LESSONS, "bin/methodical") else 0o644
            self.assertEqual(path.stat().st_mode & 0o777, mode, place)

    def test_the_lessons_are_those_of_the_checkout_and_nothing_else(self):
        prefix = self.folder()
        stale = prefix / LESSONS / "stale.md"
        stale.parent.mkdir(parents=True)
        stale.touch()
        self.assert_succeeds(script_install(prefix))
        names = self.files_below(prefix / LESSONS)
        self.assertIn("course.yml", names)
        expected = [
            name for name in self.files_below(CHECKOUT / "Lessons")
            if name.endswith((".md", ".yml")) and "/." not in "/" + name
        ]
        self.assertEqual(names, expected)
        self.assertEqual(os.listdir(prefix / "share/methodical"), ["Lessons"])

    def test_a_prefix_may_be_relative_and_have_spaces(self):
        folder = self.folder()
        result = self.assert_succeeds(script_install("my programs", folder=folder))
        self.assertIn(f"{folder}/my programs/bin/methodical", result.stdout)
        program = folder / "my programs/bin/methodical"
        self.assert_succeeds(run(program, text="", HOME=str(folder)))

    def test_a_package_is_made_below_another_folder(self):
        folder = self.folder()
        result = self.assert_succeeds(script_install("/usr", DESTDIR=str(folder)))
        self.assertIn("  /usr/bin/methodical\n", result.stdout)
        for place in PLACES:
            self.assertTrue((folder / "usr" / place).exists(), place)

    def test_what_fails_leaves_the_older_installation(self):
        prefix = self.installed()
        before = {name: (prefix / name).read_bytes() for name in self.files_below(prefix)}
        result = script_install(prefix, program="/bin/false")
        self.assertNotEqual(result.returncode, 0)
        after = {name: (prefix / name).read_bytes() for name in self.files_below(prefix)}
        self.assertEqual(before, after)

    def test_a_place_where_nothing_can_be_written_is_named(self):
        file = self.folder() / "file"
        file.touch()
        result = script_install(file)
        self.assertEqual(result.returncode, 74)
        self.assertIn(f"may not write to {file}", result.stderr)

    def test_wrong_arguments_are_refused(self):
        for arguments in [["--help"], ["/a", "/b"], [""], ["--remove", "--what"]]:
            with self.subTest(arguments):
                self.assertEqual(script_install(*arguments).returncode, 64)


class Removing(InstallationTestCase):
    def test_nothing_is_left(self):
        prefix = self.installed()
        self.assert_succeeds(script_install("--remove", prefix))
        self.assertEqual(self.files_below(prefix), [])
        self.assertFalse((prefix / "share/methodical").exists())
        self.assertEqual(script_install("--remove", prefix).returncode, 1)

    def test_progress_in_the_same_folder_stays_and_is_private(self):
        home = self.folder()
        prefix = home / ".local"
        self.assert_succeeds(script_install(prefix, HOME=str(home)))
        self.assert_succeeds(run(prefix / "bin/methodical", text="", HOME=str(home)))
        progress = prefix / "share/methodical/progress.sqlite"
        self.assertTrue(progress.exists())
        self.assertEqual(progress.parent.stat().st_mode & 0o777, 0o700)
        self.assert_succeeds(script_install("--remove", prefix, HOME=str(home)))
        self.assertTrue(progress.exists())
        self.assertFalse((prefix / LESSONS).exists())


class Running(InstallationTestCase):
    def test_a_lesson_starts_in_any_folder(self):
        prefix = self.installed()
        result = run(prefix / "bin/methodical", text="\nb\n", HOME=str(self.folder()))
        self.assertIn("2 of ", self.assert_succeeds(result).stdout)

    def test_its_lessons_are_found_through_symbolic_links_and_not_in_the_checkout(self):
        prefix, folder = self.installed(), self.folder()
        (folder / "second").symlink_to(prefix / "bin/methodical")
        (folder / "methodical").symlink_to("second")
        # A mistake in the installed course shows which course was read.
        course = prefix / LESSONS / "course.yml"
        course.write_text(course.read_text() + "unknown: 1\n")
        path = f"{folder}:{os.environ['PATH']}"
        for words in [[folder / "methodical"], ["sh", "-c", 'methodical "$@"', "sh"]]:
            with self.subTest(words[0]):
                result = run(*words, "course", "check", PATH=path)
                self.assertEqual(result.returncode, 1)
                self.assertIn(f"{course}:", result.stdout)
                self.assertNotIn(str(CHECKOUT), result.stdout)

    def test_without_its_lessons_it_says_where_it_looked(self):
        prefix = self.installed()
        shutil.rmtree(prefix / LESSONS)
        result = run(prefix / "bin/methodical", HOME=str(self.folder()))
        self.assertEqual(result.returncode, 74)
        self.assertIn(str(prefix / LESSONS), result.stderr)


class TheManual(InstallationTestCase):
    def test_no_formatter_has_anything_against_it(self):
        page = self.installed() / MANUAL
        checks = [
            ["mandoc", "-T", "lint", "-W", "warning", page],
            ["groff", "-man", "-ww", "-z", "-T", "utf8", page],
        ]
        checks = [check for check in checks if shutil.which(check[0])]
        self.assertTrue(checks, "neither mandoc nor groff is installed")
        for check in checks:
            with self.subTest(check[0]):
                result = self.assert_succeeds(run(*check))
                self.assertEqual(result.stdout + result.stderr, "")

    def test_it_has_every_section_command_and_option(self):
        page = (self.installed() / MANUAL).read_text()
        headings = [line[4:] for line in page.splitlines() if line.startswith(".SH ")]
        self.assertEqual(headings, [
            "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "FILES", "ENVIRONMENT",
            "EXIT STATUS", "EXAMPLES",
        ])
        for command in self.descriptions():
            if not command["shouldDisplay"] or "subcommands" in command:
                continue
            call = " ".join(["methodical", *command["words"], command["commandName"]])
            self.assertIn(f".SS {call}\n", page.replace("\\-", "-"))
            for argument in command["arguments"]:
                if argument["kind"] == "option" and argument["shouldDisplay"]:
                    name = argument["preferredName"]["name"]
                    self.assertIn(f"\\fB--{name}\\fR \\fI", page.replace("\\-", "-"))


class TheHelp(InstallationTestCase):
    def test_each_command_shows_examples_in_eighty_columns(self):
        for command in self.descriptions():
            name = command["commandName"]
            words = [] if name == "methodical" else [*command["words"], name]
            with self.subTest(" ".join(words)):
                text = self.assert_succeeds(run(PROGRAM, *words, "--help")).stdout
                self.assertIn("\nEXAMPLES\n  ", text)
                self.assertLessEqual(max(map(len, text.splitlines())), 80)
                # What was wrapped is not in the text as it was written.
                tables = [line for line in command["discussion"].splitlines() if line[:1] == " "]
                for line in tables:
                    self.assertIn(line + "\n", text)

    def test_a_misspelt_word_gets_a_suggestion(self):
        cases = [
            (["lern"], "'learn'"),
            (["learn", "put-replace"], "'put-replaces'"),
            (["course", "chek"], "'check'"),
            (["help", "statment"], "'statement'"),
            (["learn", "--plian"], "'--plain'"),
        ]
        for words, suggestion in cases:
            with self.subTest(words):
                result = run(PROGRAM, *words, HOME=str(self.folder()))
                self.assertEqual(result.returncode, 64)
                self.assertRegex(result.stderr.lower(), f"did you mean .*{suggestion}")


class CompletionScripts(InstallationTestCase):
    def test_each_shell_can_read_its_own(self):
        prefix = self.installed()
        for shell, place in COMPLETIONS.items():
            with self.subTest(shell):
                if shutil.which(shell) is None:
                    self.skipTest(f"{shell} is not installed")
                self.assert_succeeds(run(shell, "-n", prefix / place))

    def test_bash_completes_commands_and_lessons(self):
        prefix = self.installed()
        complete = (
            '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; '
            'COMP_POINT=${#COMP_LINE}; _methodical "$1" "${!#}"; printf "%s\\n" "${COMPREPLY[@]}"'
        )
        path = f"{prefix}/bin:{os.environ['PATH']}"
        for words, completed in [("methodical st", "statement"), ("methodical learn put-r", "put-replaces")]:
            with self.subTest(words):
                script = prefix / COMPLETIONS["bash"]
                result = run("bash", "--norc", "-c", complete, script, *words.split(), PATH=path)
                self.assertIn(completed, self.assert_succeeds(result).stdout.split())


if __name__ == "__main__":
    unittest.main()
