#!/usr/bin/env python3
"""examples.py PAGE FOLDER [--write]: runs the code blocks of a page where FOLDER/output is.

What a block prints must be the text block behind it. SQL blocks are run by the Maven tests.
--write puts into the page what was found.
"""
import csv
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

from agree import EXPORT, soffice

BLOCK = re.compile(r"```(python|r|sh|excel)\n(.*?)```\n\n```text\n(.*?)```\n", re.DOTALL)


def printed(command, code, folder):
    done = subprocess.run(command, input=code, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"expected the block to run but found:\n{code}\n{done.stderr}")
    return done.stdout


def with_formula(folder, formula):
    """Puts the formula into column P of the workbook, has LibreOffice count, filters as told."""
    book, sheet = folder / "formula.xlsx", "xl/worksheets/sheet4.xml"

    def cell(row):
        number = row.group(1)
        told = re.sub(r"\b([FD])2\b", rf"\g<1>{number}", formula.strip().lstrip("="))
        told = told.replace("<", "&lt;").replace(">", "&gt;")
        return f'{row.group(0)[:-6]}<c r="P{number}"><f>{told}</f></c></row>'

    with zipfile.ZipFile(folder / "output/dataset.xlsx") as old, zipfile.ZipFile(book, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == sheet:
                text = re.sub(r'<row r="(\d+)".*?</row>', cell, text)
            new.writestr(name, text)
    shutil.rmtree(folder / "sheets", ignore_errors=True)
    soffice(["--convert-to", EXPORT + "-1", book], folder)
    with open(folder / "sheets/formula-contraindications.csv", newline="", encoding="utf-8") as text:
        rows = list(csv.reader(text))[1:]
    return "".join(f"{row[5]} | {row[3]}\n" for row in sorted(rows, key=lambda r: r[5]) if row[15] != "0")


def run(language, code, folder):
    if language == "excel":
        return with_formula(folder, code)
    commands = {"python": [sys.executable, "-"], "r": ["Rscript", "-"], "sh": ["bash", "-eu"]}
    return printed(commands[language], code, folder)


def main(page, folder, write):
    text, problems = page.read_text(encoding="utf-8"), []

    def checked(block):
        language, code, expected = block.groups()
        found = run(language, code, folder)
        if found != expected:
            problems.append(f"{language}: expected\n{expected}but found\n{found}")
        return f"```{language}\n{code}```\n\n```text\n{found}```\n"

    told, blocks = BLOCK.subn(checked, text)
    if write:
        page.write_text(told, encoding="utf-8")
    elif problems:
        sys.exit("\n".join(problems))
    print(f"{page}: {blocks} blocks print what stands there")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), "--write" in sys.argv)
