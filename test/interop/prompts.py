"""Answers the questions of `rolm init` on a terminal, in both languages, as a person does who sits before it.

Prints "passed NAME" or "FAILED NAME" for each check. Arguments: the built program, and a folder to write into.
"""

import os
import pty
import select
import sys
import time
from pathlib import Path

program, folder = sys.argv[1], Path(sys.argv[2])
longest = 60


def converse(arguments, exchange):
    """Runs the program on a terminal of its own: waits for each question, then types the answer. Gives all that was seen, and how it ended."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm", NO_COLOR="1", LANG="C.UTF-8")
        os.execvp("node", ["node", program, *arguments])
    seen, at, end = b"", 0, time.monotonic() + longest
    pending = list(exchange)
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux says so where the other side is closed
            break
        if not piece:
            break
        seen += piece
        while pending and (found := seen.find(pending[0][0].encode(), at)) >= 0:
            question, answer = pending.pop(0)
            at = found + len(question.encode())
            os.write(terminal, answer.encode())
    else:
        os.kill(child, 9)
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return seen.decode("utf-8", "replace"), os.waitstatus_to_exitcode(status), [question for question, _ in pending]


def check(name, arguments, exchange, status, shown, files=()):
    seen, ended, unasked = converse(arguments, exchange)
    complaints = [f"was not asked: {question}" for question in unasked]
    complaints += [] if ended == status else [f"ended with {ended}, not {status}"]
    complaints += [f"does not show: {text}" for text in shown if text not in seen]
    complaints += [f"is not there: {path}" for path in files if not path.is_file()]
    print(("FAILED " if complaints else "passed ") + name)
    for complaint in complaints:
        print(f"  {complaint}")
    if complaints:
        print("  " + seen.replace("\n", "\n  "))


enter, end_of_input = "\r", "\x04"
chinese, english = folder / "kunshan", folder / "elsewhere"

check(
    "rolm init asks in Chinese, and an empty answer takes what is usual",
    ["init", str(chinese), "--lang", "zh"],
    [
        ("地区（代码或名称）: ", "昆山市" + enter),
        ("多数数字的时期 [", "2024" + enter),
        ("数据集标题 [昆山市法治政府建设数据 2024]: ", enter),
        ("发布者 [昆山市人民政府]: ", enter),
        ("报告标题 [昆山市法治政府建设情况报告 2024]: ", enter),
        ("格式：xlsx 或 csv [xlsx]: ", enter),
    ],
    0,
    ["请填写“数字”表的“原文”一栏", "rolm check "],
    [chinese / "kunshan.xlsx"],
)
check(
    "rolm init asks in English for a place that the catalogue lacks",
    ["init", str(english), "--lang", "en"],
    [
        ("Place (code or name): ", "320582" + enter),
        ("320582 is not in the catalogue. Its name: ", "Zhangjiagang" + enter),
        ("Level (", "county-level city" + enter),
        ("It lies within (code or name; empty for none): ", "Suzhou" + enter),
        ("Period of most figures [", "2024" + enter),
        ("Title of the dataset [Zhangjiagang, law-based government 2024]: ", "Figures of 2024" + enter),
        ("Publisher [Government of Zhangjiagang]: ", enter),
        ("Title of the report [", enter),
        ("Format: xlsx or csv [xlsx]: ", "csv" + enter),
    ],
    0,
    ['Fill in the column "printed"', "rolm check "],
    [english / name for name in ("dataset.yaml", "observations.csv", "places.csv", "README.md")],
)
check(
    "rolm init says what a format may be",
    ["init", str(folder / "excel"), "--lang", "en"],
    [
        ("Place (code or name): ", "Kunshan" + enter),
        ("Period of most figures [", enter),
        ("Title of the dataset [", enter),
        ("Publisher [", enter),
        ("Title of the report [", enter),
        ("Format: xlsx or csv [xlsx]: ", "excel" + enter),
    ],
    2,
    ['"excel"'],
)
for language, question, said in (
    ("en", "Place (code or name): ", "Nothing was written"),
    ("zh", "地区（代码或名称）: ", "未写出任何文件"),
):
    check(f"rolm init ends where the answers end, in {language}", ["init", str(folder / "none"), "--lang", language], [(question, end_of_input)], 2, [said])
check(
    "rolm init asks nothing with --yes",
    ["init", str(folder / "yes"), "--jurisdiction", "昆山市", "--lang", "zh", "--yes"],
    [],
    0,
    ["rolm check "],
    [folder / "yes" / "yes.xlsx"],
)
