"""Has DuckDB and Polars read the Parquet, jsonschema validate the JSON, and openpyxl look at workbooks that LibreOffice saved.

Prints "passed NAME" or "FAILED NAME" for each check. Arguments: the checkout, and the folder that tables.ts filled.
"""

import csv
import json
import re
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

import duckdb
import jsonschema
import openpyxl
import polars
import regress

root, folder = map(Path, sys.argv[1:])
saved = folder / "saved"


def check(name, complaints):
    print(("FAILED " if complaints else "passed ") + name)
    for complaint in complaints[:10]:
        print(f"  {complaint}")


def plain(value):
    """A value of Parquet as the CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(value)


def in_csv(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def differences(rows, wanted):
    """Why rows of Parquet are not those of the CSV. A cell without a number has a row in Parquet alone."""
    figures = [row for row in rows if row["no_value"] is None]
    if len(figures) != len(wanted):
        return [f"{len(figures)} figures, and {len(wanted)} in the CSV"]
    return [
        f"{theirs['id']}: {name} is {plain(ours[name])}, and {text} in the CSV"
        for ours, theirs in zip(figures, wanted)
        for name, text in theirs.items()
        if plain(ours[name]) != text
    ]


def by_duckdb(path):
    found = duckdb.execute("SELECT * FROM read_parquet(?)", [str(path)])
    names = [column[0] for column in found.description]
    return [dict(zip(names, row)) for row in found.fetchall()]


def by_polars(path):
    return polars.read_parquet(path).to_dicts()


def drop_downs():
    sheet = openpyxl.load_workbook(saved / "chosen.xlsx")["数据"]
    lists = {str(rule.sqref).split(":")[0]: rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"}
    wanted = {"A2": ("代码", "$A$2:$A$121"), "B2": ("代码", "$B$2:$B$4")}
    missing = [cell for cell, parts in wanted.items() if not all(part in lists.get(cell, "") for part in parts)]
    return [f"the list of {cell} is {lists.get(cell)}" for cell in missing]


def formats():
    sheet = openpyxl.load_workbook(saved / "chosen.xlsx")["数据"]
    cells = (cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.column_letter != "C" and cell.value is not None)
    return [
        f"{cell.coordinate} is no text: {cell.value!r}, {cell.data_type}, {cell.number_format}"
        for cell in cells
        if (cell.data_type, cell.number_format) != ("s", "@")
    ]


def frozen(path):
    """Without a window, LibreOffice saves no workbook's frozen rows, whoever wrote it: they are looked for before."""
    return [f"{sheet.title}: {sheet.freeze_panes}" for sheet in openpyxl.load_workbook(path) if sheet.freeze_panes != "A2"]


def rules(path):
    """The lists of each sheet by its file: for each rule the first of its cells, and the cells that are chosen from."""
    with zipfile.ZipFile(path) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        texts = {name: book.read(name).decode("utf-8") for name in sheets}
    rule = re.compile(r'<dataValidation\b[^>]*\bsqref="([A-Z]+\d+)[^"]*"[^>]*>\s*<formula1>([^<]*)</formula1>')
    found = {name: sorted((cell, list.replace("'", "")) for cell, list in rule.findall(text)) for name, text in texts.items()}
    return {name: lists for name, lists in found.items() if lists}


def column_formats(path):
    """The format of each column of each sheet that a cell typed into it takes."""
    return {
        f"{sheet.title}!{index}": column.number_format
        for sheet in openpyxl.load_workbook(path)
        for column in sheet.column_dimensions.values()
        for index in range(column.min, min(column.max, sheet.max_column) + 1)
    }


def template_differences():
    """What LibreOffice changed in the template: a rule fewer, or a column that is no text any more."""
    one, other = (where / "template.xlsx" for where in (folder, saved))
    formats, kept = column_formats(one), column_formats(other)
    changed = [f"{name} is {kept.get(name)}, not {text}" for name, text in formats.items() if kept.get(name) != text]
    changed += [] if "@" in formats.values() else ["no column is text"]
    before, after = rules(one), rules(other)
    changed += [f"{name}: {set(lists) ^ set(after.get(name, []))}" for name, lists in before.items() if lists != after.get(name)]
    # 是 and 否, and the ids of another sheet
    wanted = [("合计与分项", "是否穷尽", "代码"), ("数字", "提供机关", "机构"), ("摘引", "用途", "代码")]
    book = openpyxl.load_workbook(other)
    for sheet, header, target in wanted:
        [letter] = [cell.column_letter for cell in book[sheet][1] if cell.value == header]
        lists = [rule.formula1 for rule in book[sheet].data_validations.dataValidation if str(rule.sqref).startswith(f"{letter}2")]
        changed += [] if any(target in each for each in lists) else [f"{sheet}, {header}: {lists}"]
    return changed


def matches(_validator, pattern, instance, _schema):
    """Patterns of JSON Schema are those of ECMAScript, with Unicode, which Python's own expressions are not."""
    if isinstance(instance, str) and regress.Regex(pattern, "u").find(instance) is None:
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


schema = json.loads((root / "ontology/schema.json").read_text("utf-8"))
Draft = jsonschema.Draft202012Validator
Draft.check_schema(schema, format_checker=jsonschema.FormatChecker([]))
validator = jsonschema.validators.extend(Draft, {"pattern": matches})(schema)
parquets = sorted(folder.glob("*.parquet"))
check("there is Parquet", [] if parquets else ["none"])
for path in parquets:
    wanted = in_csv(path.with_suffix(".csv"))
    for program, read in (("DuckDB", by_duckdb), ("Polars", by_polars)):
        check(f"{program} reads the rows of the CSV in {path.name}: {len(wanted)}", differences(read(path), wanted))
    data = json.loads((root / f"dist/datasets/{path.stem}.json").read_text("utf-8"))
    check(f"jsonschema validates {path.stem}.json", [error.message for error in validator.iter_errors(data)])
    broken = {**data, "id": "no/name"}
    check(f"jsonschema refuses {path.stem}.json under no name", [] if list(validator.iter_errors(broken)) else ["it is valid"])
check("LibreOffice keeps the lists to choose from", drop_downs())
check("LibreOffice keeps texts as texts", formats())
count = sum(map(len, rules(folder / "template.xlsx").values()))
check(f"LibreOffice keeps the {count} lists and the texts of the template of rolm init", template_differences())
for path in sorted(folder.glob("*.xlsx")):
    sheets = [openpyxl.load_workbook(one / path.name).sheetnames for one in (folder, saved)]
    check(f"openpyxl reads {path.name}, as written and as saved by LibreOffice", [] if sheets[0] == sheets[1] else sheets)
    check(f"openpyxl finds the headers frozen in {path.name}", frozen(path))
