"""A course of nothing but questions, so that many answers can be given in little time."""

import pathlib

OPTIONS = """- [x] It becomes what was sent. <!-- id: all -->
  > So it is (RFC 9110, 9.3.4).
- [ ] What was sent is merged into it. <!-- id: merged misconception: M10 -->
  > PUT carries a state, and no changes.
"""


def write_course(folder, count):
    """Writes a course with one lesson of so many questions into the folder, and returns its path."""
    course = pathlib.Path(folder) / "course"
    (course / "worlds").mkdir(parents=True)
    files = {
        "course.yml": "format: 1\nid: questions\ntitle: Questions\nlessons:\n  - many\n",
        "skills.yml": "put.replace: says what PUT does\n",
        "misconceptions.yml": "M10:\n  belief: PUT merges.\n  refutation: It replaces.\n"
        "  sources: [RFC 9110 §9.3.4]\n",
        "worlds/w.yml": "host: api.example.com\nresources:\n  /resource/{id}:\n",
        "many.md": lesson(count),
    }
    for name, text in files.items():
        (course / name).write_text(text, encoding="utf-8")
    return str(course)


def lesson(count):
    """Returns a lesson of so many questions."""
    head = (
        "---\nid: many\ntitle: Many questions\nminutes: 5\nobjectives:\n  - answer\n"
        "skills: [put.replace]\nsources: [RFC 9110 §9.3.4]\nprerequisites: []\nworld: w\n---\n\n"
        "# Many questions\n\nHere they come.\n"
    )
    steps = [
        f"\n## Question {number}\n\n"
        f"<!-- id: q{number} version: 1 kind: choice skill: put.replace -->\n\n"
        f"What does PUT do to the state of its target?\n\n{OPTIONS}\n"
        "<!-- hint: Read RFC 9110, 9.3.4. -->\n"
        for number in range(count)
    ]
    return head + "".join(steps)
