#!/usr/bin/env python3
"""agree.py CONSUMER OUTPUT SCRATCH: what a consumer reads is what was written, cell by cell.

CONSUMER is pandas, pandas-typed, readr, miller, libreoffice-csv, libreoffice-xlsx, or careless, which guesses and
so must differ. Python's csv module says what
was written; an empty cell is no value, and every other cell is its text, "NA" and "00123" included.
"""
import csv
import io
import json
import pathlib
import subprocess
import sys

from verify import tables

HERE = pathlib.Path(__file__).resolve().parent
# Export of every sheet: comma, quotes, UTF-8, from row 1, text quoted, cells as stored.
EXPORT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,"


def pandas(output, scratch, written):
    """As docs/analysts.md says: only the empty cell is no value."""
    import pandas as pd

    for name in written:
        frame = pd.read_csv(
            output / f"{name}.csv", dtype=str, keep_default_na=False, na_values=[""]
        )
        rows = [["" if pd.isna(cell) else cell for cell in row] for row in frame.values.tolist()]
        yield name, [list(frame.columns)] + rows


def pandas_typed(output, scratch, written):
    """With the types of datapackage.json, by the very lines that docs/analysts.md shows."""
    import os

    page = (HERE / "../../docs/analysts.md").read_text(encoding="utf-8")
    code = page.split("```python\n")[1].split("\ncontraindications = ")[0]
    names = {}
    os.chdir(output.parent)
    exec(code, names)  # the page's own lines
    for name in written:
        frame = names["load"](name)
        rows = [
            ["" if cell is names["pd"].NA else plain(cell) for cell in row] for row in frame.values
        ]
        yield name, [list(frame.columns)] + rows


def careless(output, scratch, written):
    """With pandas' defaults, against which docs/analysts.md warns."""
    import pandas as pd

    for name in written:
        frame = pd.read_csv(output / f"{name}.csv")
        rows = [["" if pd.isna(cell) else str(cell) for cell in row] for row in frame.values.tolist()]
        yield name, [list(frame.columns)] + rows


def plain(cell):
    """A typed cell as the CSV writes it."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return f"{cell:.3f}".rstrip("0").rstrip(".") if isinstance(cell, float) else str(cell)


def readr(output, scratch, written):
    """R writes each cell as hexadecimal UTF-8, so that nothing stands between it and the check."""
    subprocess.run(["Rscript", HERE / "readr.R", output, scratch, *written], check=True)
    for name in written:
        lines = (scratch / f"{name}.hex").read_text("ascii").split("\n")[:-1]
        yield name, [[bytes.fromhex(cell).decode() for cell in line.split(",")] for line in lines]


def miller(output, scratch, written):
    for name, (header, rows) in written.items():
        command = ["mlr", "-S", "--icsv", "--ojson", "--jvstack", "cat", output / f"{name}.csv"]
        told = subprocess.run(command, check=True, capture_output=True).stdout
        # Miller writes control characters as they are, which strict JSON forbids.
        found = json.loads(told or "[]", strict=False)
        yield name, [list(found[0]) if found else header] + [list(row.values()) for row in found]


def soffice(arguments, scratch):
    profile = f"-env:UserInstallation=file://{scratch.resolve()}/office"
    command = ["soffice", "--headless", profile, *arguments, "--outdir", scratch / "sheets"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def sheet(path):
    with open(path, newline="", encoding="utf-8") as lines:
        return list(csv.reader(lines))


def libreoffice_csv(output, scratch, written):
    """Every column imported as text, as docs/analysts.md says."""
    for name, (header, _) in written.items():
        text = "/".join(f"{column}/2" for column in range(1, len(header) + 1))
        arguments = [f"--infilter=CSV:44,34,76,1,{text},0,true,false,false"]
        soffice([*arguments, "--convert-to", EXPORT[:-1], output / f"{name}.csv"], scratch)
        yield name, sheet(scratch / "sheets" / f"{name}.csv")


def libreoffice_xlsx(output, scratch, written):
    """The workbook without any option: what a double click opens."""
    soffice(["--convert-to", EXPORT + "-1", output / "dataset.xlsx"], scratch)
    for name in written:
        yield name, sheet(scratch / "sheets" / f"dataset-{name}.csv")


CONSUMERS = {
    "pandas": pandas,
    "pandas-typed": pandas_typed,
    "careless": careless,
    "readr": readr,
    "miller": miller,
    "libreoffice-csv": libreoffice_csv,
    "libreoffice-xlsx": libreoffice_xlsx,
}


def differences(name, expected, found):
    if len(expected) != len(found):
        yield f"{name}: expected {len(expected) - 1} rows but found {len(found) - 1}"
    for number, (left, right) in enumerate(zip(expected, found)):
        if left != right:
            cells = [pair for pair in zip(left, right) if pair[0] != pair[1]]
            yield f"{name} row {number}: {len(left)} and {len(right)} cells; differing {cells}"


def main(consumer, output, scratch):
    scratch.mkdir(parents=True, exist_ok=True)
    output, scratch = output.resolve(), scratch.resolve()
    written, problems, cells = tables(output), [], 0
    read = dict(CONSUMERS[consumer](output, scratch, written))
    for name, (header, rows) in written.items():
        problems += differences(name, [header] + rows, read[name])
        cells += len(header) * len(rows)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{consumer}: {len(written)} tables, {cells} cells, {len(problems)} differences")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
