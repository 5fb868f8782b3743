"""Ends the program with SIGKILL at random moments, and looks at what is left.

Usage: kills.py PROGRAM COUNT [SEED]. Prints what was done; the exit status is 1 if anything was lost.
"""

import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid

from questions import write_course

QUESTIONS = 40
# So many attempts that an export, an import or a copy takes a while.
MANY = 2000
APPLICATION_ID = 0x4D544844


class Report:
    """What was killed, and what was lost by it."""

    def __init__(self, seed):
        self.seed = seed
        self.kills = {}
        self.acknowledged = 0
        self.failures = []

    def __str__(self):
        lines = [f"{sum(self.kills.values())} times SIGKILL (seed {self.seed})"]
        lines += [f"  {count:4} while {name}" for name, count in self.kills.items()]
        lines.append(f"  {self.acknowledged} answers were acknowledged before")
        lines += [f"FAILED: {failure}" for failure in self.failures] or ["nothing was lost"]
        return "\n".join(lines)


class Killing:
    """One kind of work in a home of its own, killed again and again."""

    name = ""

    def __init__(self, program, folder, chance):
        self.program = program
        self.home = pathlib.Path(folder)
        self.data = self.home / "methodical" / "progress.sqlite"
        self.chance = chance
        self.acknowledged = 0
        self.course = write_course(folder, QUESTIONS)
        self.prepare()
        start = time.monotonic()
        self.reset()
        self.work()
        self.duration = time.monotonic() - start

    # What each kind of work says of itself.

    def prepare(self):
        """Makes what is needed for all rounds."""

    def reset(self):
        """Makes what is needed for one round."""

    def call(self):
        """Returns the arguments and the input of the work."""
        raise NotImplementedError

    def check(self, output):
        """Looks at what is left, after the file was found to be sound."""

    # The rest is the same for all.

    def spawn(self, arguments, source, sink):
        """Starts the program."""
        return subprocess.Popen(
            [self.program, *map(str, arguments)], stdin=source, stdout=sink,
            stderr=subprocess.DEVNULL,
            env={
                "HOME": str(self.home), "XDG_DATA_HOME": str(self.home), "LC_ALL": "C.UTF-8",
                "USER": "Ann", "PATH": os.environ["PATH"],
            },
        )

    def work(self, seconds=None):
        """Does the work; kills it after so many seconds. Returns its output and whether it was."""
        return self.do(*self.call(), seconds)

    def do(self, arguments, typed, seconds=None):
        """Runs the program, with files for its input and output: they outlive it, and never block."""
        with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as sink:
            source.write(typed)
            source.seek(0)
            process = self.spawn(arguments, source, sink)
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
            sink.seek(0)
            killed = process.returncode == -signal.SIGKILL
            assert killed or process.returncode == 0, f"{arguments} ended with {process.returncode}"
            return sink.read().decode(), killed

    def round(self):
        """Kills the work once and returns whether it was still running."""
        self.reset()
        output, killed = self.work(self.chance.uniform(0, self.duration * 1.05))
        if self.data.exists() and self.data.stat().st_size > 0:
            findings = self.query("PRAGMA quick_check")
            assert findings == [("ok",)], f"quick_check: {findings}"
        self.check(output)
        return killed

    def query(self, sql):
        """Returns the rows of a query, with the journal as the killed program left it."""
        database = sqlite3.connect(self.data)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def count(self, learner="Ann"):
        """Returns the number of the learner's attempts."""
        return self.query(f"SELECT count(*) FROM attempt WHERE learner = '{learner}'")[0][0]

    def answers(self, count):
        """Returns the call that answers so many questions and leaves."""
        typed = "\n" + "a\n\n" * count
        return ["learn", "many", "--lessons", self.course], typed.encode()

    def write_progress_file(self, path, learner, count):
        """Writes a progress file of so many attempts."""
        header = {"format": "methodical progress", "version": 1, "program": "0"}
        with open(path, "w", encoding="utf-8") as file:
            print(json.dumps(header | {"attempts": count, "places": 0}), file=file)
            for number in range(count):
                attempt = {
                    "attempt": str(uuid.UUID(int=self.chance.getrandbits(128))),
                    "learner": learner, "course": "questions", "item": "many/q0",
                    "itemVersion": 1, "keyDigest": "c0ffee",
                    "presentation": str(uuid.UUID(int=number)), "seed": "0", "try": 1,
                    "answer": ["all"], "score": 1, "misconceptions": [], "hints": 0,
                    "triedFirst": False, "milliseconds": 0, "instant": number, "program": "0",
                }
                print(json.dumps(attempt), file=file)


class Answering(Killing):
    name = "answers were given"

    def reset(self):
        shutil.rmtree(self.data.parent, ignore_errors=True)

    def call(self):
        return self.answers(QUESTIONS)

    def check(self, output):
        acknowledged = output.count("So it is (RFC 9110, 9.3.4).")
        self.acknowledged += acknowledged
        if not self.data.exists():
            assert acknowledged == 0, f"{acknowledged} answers, and no file"
            return
        kept = [item for item, in self.query("SELECT item FROM attempt ORDER BY sequence")]
        assert len(kept) >= acknowledged, f"{acknowledged} answers acknowledged, {len(kept)} kept"
        assert kept == [f"many/q{number}" for number in range(len(kept))], "answers are out of order"


class Starting(Killing):
    name = "the file was created"

    def reset(self):
        shutil.rmtree(self.data.parent, ignore_errors=True)

    def call(self):
        return self.answers(0)

    def check(self, output):
        assert not self.data.exists() or self.data.stat().st_size > 0, "an empty file"
        self.do(*self.answers(1))
        assert self.count() == 1, "the next start does not work"
        drafts = list(self.data.parent.glob("*.new-*"))
        assert not drafts or self.data.exists(), "drafts are left"


class Migrating(Starting):
    name = "an older file was migrated"

    def reset(self):
        super().reset()
        self.data.parent.mkdir(parents=True)
        database = sqlite3.connect(self.data)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        database.commit()
        database.close()

    def check(self, output):
        tables = {name for name, in self.query("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        assert len({"attempt", "place"} & tables) in (0, 2), f"half a migration: {tables}"
        super().check(output)


class Exporting(Killing):
    name = "progress was exported"

    def prepare(self):
        self.file = self.home / "out.jsonl"
        self.write_progress_file(self.home / "in.jsonl", "Ann", MANY)
        self.do(["import", "progress", self.home / "in.jsonl"], b"")

    def reset(self):
        for file in self.home.glob("out.jsonl*"):
            file.unlink()

    def call(self):
        return ["export", "progress", self.file], b""

    def check(self, output):
        assert self.count() == MANY, "attempts are missing"
        if self.file.exists():
            lines = self.file.read_text().splitlines()
            assert len(lines) == MANY + 1, f"{len(lines)} lines were exported"


class Importing(Killing):
    name = "progress was imported"

    def prepare(self):
        self.write_progress_file(self.home / "in.jsonl", "Bob", MANY)

    def reset(self):
        shutil.rmtree(self.data.parent, ignore_errors=True)
        self.do(*self.answers(3))

    def call(self):
        return ["import", "progress", self.home / "in.jsonl"], b""

    def check(self, output):
        assert self.count() == 3, "attempts are missing"
        assert self.count("Bob") in (0, MANY), f"{self.count('Bob')} of {MANY} attempts imported"
        assert not output or self.count("Bob") == MANY, "acknowledged, but not imported"


class Restoring(Killing):
    name = "a copy was restored"

    def reset(self):
        shutil.rmtree(self.data.parent, ignore_errors=True)
        self.do(*self.answers(5))
        self.damaged = self.data.read_bytes()[:9000]
        self.data.write_bytes(self.damaged)

    def call(self):
        return self.answers(0)

    def round(self):
        self.reset()
        _, killed = self.work(self.chance.uniform(0, self.duration * 0.6))
        self.do(*self.answers(0))
        assert self.query("PRAGMA quick_check") == [("ok",)], "the restored file is damaged"
        assert self.count() == 5, "the copy was not restored"
        aside = self.data.parent.glob("progress.sqlite.damaged-*")
        assert self.damaged in [file.read_bytes() for file in aside], "the damaged file is gone"
        return killed


class Forgetting(Killing):
    name = "a learner was forgotten"

    def prepare(self):
        self.write_progress_file(self.home / "in.jsonl", "Bob", MANY)

    def reset(self):
        shutil.rmtree(self.data.parent, ignore_errors=True)
        self.do(*self.answers(3))
        self.do(["import", "progress", self.home / "in.jsonl"], b"")

    def call(self):
        return ["forget", "progress", "--learner", "Bob", "--yes"], b""

    def check(self, output):
        assert self.count() == 3, "attempts of another learner are missing"
        assert self.count("Bob") in (0, MANY), "half a learner is left"
        assert not output or self.count("Bob") == 0, "acknowledged, but not forgotten"
        triggers = self.query("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'")
        assert triggers == [(3,)], "a guard of the attempts is missing"


class Leaving(Answering):
    name = "the program was left and made a copy"

    def call(self):
        return self.answers(2)

    def check(self, output):
        super().check(output)
        for copy in self.data.parent.glob("copies/*-progress.sqlite"):
            database = sqlite3.connect(copy)
            findings = database.execute("PRAGMA quick_check").fetchall()
            database.close()
            assert findings == [("ok",)], f"the copy is damaged: {findings}"


# Answers come up twice as often as the rest.
KINDS = [
    Answering, Starting, Migrating, Exporting, Answering, Importing, Restoring, Forgetting, Leaving,
]


def run(program, count, seed=None):
    """Kills the program until it was still running so many times, and returns the report."""
    seed = random.randrange(1 << 32) if seed is None else seed
    report = Report(seed)
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        kinds = []
        for number, kind in enumerate(KINDS):
            home = pathlib.Path(folder) / str(number)
            home.mkdir()
            kinds.append(kind(program, home, chance))
        done = 0
        while done < count and len(report.failures) < 10:
            kind = kinds[done % len(kinds)]
            try:
                killed = kind.round()
            except AssertionError as error:
                report.failures.append(f"while {kind.name}: {error}")
                killed = True
            if killed:
                done += 1
                report.kills[kind.name] = report.kills.get(kind.name, 0) + 1
        report.acknowledged = sum(kind.acknowledged for kind in kinds)
    return report


if __name__ == "__main__":
    result = run(sys.argv[1], int(sys.argv[2]), *map(int, sys.argv[3:4]))
    print(result)
    sys.exit(1 if result.failures else 0)
