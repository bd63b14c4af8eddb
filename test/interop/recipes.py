"""Runs the recipes of docs/recipes.md as they stand, in a folder of their own, and holds what they print against the document.

Prints "passed NAME" or "FAILED NAME" for each check. Arguments: the checkout, an empty folder, and `--write` to write what is
printed into the document, to be read again, and all blocks into the Chinese one.
"""

import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import openpyxl

checkout, folder = (Path(argument).resolve() for argument in sys.argv[1:3])
guide = checkout / "docs/recipes.md"
SQL = """import duckdb, sys
for statement in duckdb.extract_statements(open(sys.argv[1], encoding='utf-8').read()):
    answer = duckdb.sql(statement.query)
    if statement.type == duckdb.StatementType.SELECT:
        answer.show()
"""
# What runs a block of each language.
INTERPRETERS = {
    "sh": ["bash", "-eu"],
    "python": [sys.executable, "-X", "utf8"],
    "sql": [sys.executable, "-X", "utf8", "-c", SQL],
    "r": ["Rscript", "--vanilla"],
}
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```\w+\n.*?^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#{2,3}) (.*)$", re.MULTILINE)


def check(name, complaints):
    print(("FAILED " if complaints else "passed ") + name)
    for complaint in complaints[:20]:
        print(f"  {complaint}")


def environment():
    """That of a person who has installed the package: `rolm` is a command."""
    commands = folder / "commands"
    commands.mkdir()
    command = commands / "rolm"
    command.write_text(f'#!/bin/sh\nexec node "{checkout}/dist/cli/main.js" "$@"\n', "utf-8")
    command.chmod(0o755)
    path = os.pathsep.join([str(commands), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", "COLUMNS": "100", "NO_COLOR": "1"}


def run(language, code, variables):
    """What a block prints, and how it ends."""
    script = folder / "recipe"
    script.write_text(code, "utf-8")
    command = [*INTERPRETERS[language], str(script)]
    ran = subprocess.run(command, cwd=folder / "work", env=variables, capture_output=True, text=True, encoding="utf-8", timeout=120)
    printed = "".join(f"{line.rstrip()}\n" for line in ran.stdout.strip("\n").split("\n")) if ran.stdout.strip() else ""
    return printed, [f"it ends with {ran.returncode}", *ran.stderr.splitlines()] if ran.returncode else []


def cells(line):
    """The words and numbers of a line of any program's table, numbers without the zeros that a fixed scale adds."""
    words = re.split(r"[\s|│┆]+", unicodedata.normalize("NFC", line))
    return [re.sub(r"(?<=\d)\.0+$|(\.\d*?[1-9])0+$", r"\1", word.lower()) for word in words if word]


def answers(text):
    """The rows of the tables that answer the questions, without their headers."""
    tables = re.findall(r"^\|.*\n\|[-|]+\|\n((?:\|.*\n)+)", text, re.MULTILINE)
    return [cells(row) for table in tables for row in table.splitlines()]


def lacking(printed, wanted):
    """The rows that a program does not print, each on a line of its own."""
    lines = [cells(line) for line in printed.splitlines()]
    return [f"it does not print {' '.join(row)}" for row in wanted if row not in lines]


def section(text, heading):
    """What stands under a heading of the second level."""
    start = text.index(f"\n## {heading}\n")
    end = text.find("\n## ", start + 1)
    return text[start:end]


def check_recipes(text, wanted):
    """Runs each block; gives the document with what it printed."""
    variables = environment()
    (folder / "work").mkdir()
    in_each = section(text, "In each program")
    made, end = [], 0
    for found in FENCE.finditer(text):
        language, code, shown = found.groups()
        if language not in INTERPRETERS:
            continue
        *_, (_, heading) = HEADING.findall(text, 0, found.start())
        printed, complaints = run(language, code, variables)
        if shown is not None:
            if printed != shown and not complaints and "--write" not in sys.argv:
                complaints += ["it prints", *printed.splitlines()]
            made += [text[end : found.start(3)], printed]
            end = found.end(3)
        elif printed:
            complaints += ["the document does not say that it prints", *printed.splitlines()]
        check(f"the recipe for {heading} runs as it stands: {language}", complaints)
        if code in in_each:
            complaints = lacking(printed, wanted) if wanted else ["the document has no answers"]
            check(f"the recipe for {heading} answers as the others do: {len(wanted)} rows", complaints)
    return "".join([*made, text[end:]])


def check_workbook():
    """Holds what the document says of the files for Excel against a published folder."""
    published = folder / "published"
    command = [folder / "commands/rolm", "publish", "changshu-2015-2020", "--out", published]
    subprocess.run(command, check=True, capture_output=True)
    figures = openpyxl.load_workbook(published / "dataset.xlsx")["数字"]
    header = [cell.value for cell in figures[1]]
    complaints = [f"the sheet of figures has no column {name}" for name in ("地区", "时期", "数值", "原文") if name not in header]
    complaints += [f"{name} is in the sheet of figures" for name in ("下限", "上限", "lower", "upper") if name in header]
    complaints += [] if any(cell.number_format == "@" for cell in figures[2]) else ["no cell is typed as text"]
    check("the workbook for Excel has what was printed, and no ends", complaints)
    for_people = (published / "changshu-2015-2020-spreadsheet.csv").read_bytes()
    plain = (published / "changshu-2015-2020.csv").read_bytes()
    check("the CSV for Excel is the other one with a byte order mark", [] if for_people == b"\xef\xbb\xbf" + plain else ["it is not"])


text = guide.read_text("utf-8")
made = check_recipes(text, answers(section(text, "The three questions")))
check_workbook()
if "--write" in sys.argv:
    guide.write_text(made, "utf-8")
    blocks = iter(BLOCK.findall(made))
    in_chinese = checkout / "docs/recipes.zh.md"
    in_chinese.write_text(BLOCK.sub(lambda _: next(blocks), in_chinese.read_text("utf-8")), "utf-8")
