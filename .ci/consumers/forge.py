#!/usr/bin/env python3
"""forge.py OUTPUT ARTICLES SCRATCH: a verifier that finds nothing proves nothing.

Does OUTPUT a damage of each kind, one at a time, in copies whose hashes, sizes and row counts are put
right again, so that nothing but the check in question can tell it, and asks verify.py, which must.
"""
import csv
import hashlib
import io
import json
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def first(rows, **cells):
    return next(row for row in rows if all(row[name] == cell for name, cell in cells.items()))


def change(table, **cells):
    """A damage: cells of the first row, or of the first of a type."""

    def damage(read):
        rows = read[table]
        kind = cells.pop("of", None)
        (first(rows, type=kind) if kind else rows[0]).update(cells)

    return damage


def drop_row(read):
    read["sentences"].pop()


def elsewhere(read):
    """A record of the first article, said to stand in a sentence of the last one."""
    read["records"][0]["sentence_id"] = read["sentences"][-1]["sentence_id"]


def repeats_a_repeat(read):
    repeats = [row for row in read["sentences"] if row["duplicate_of"]]
    repeats[-1]["duplicate_of"] = repeats[0]["sentence_id"]


def twice(read):
    read["records"].append(dict(read["records"][-1]))


# What is done to the tables, and what must be told of it.
DAMAGES = {
    "a changed cell": (change("records", of="INDICATION", sentence="Nothing."), "articles.jsonl: "),
    "a changed cell of one table": (change("indications", value="x"), "indications: "),
    "a shown record that is none": (change("records", of="INDICATION", text="x"), "report.html: "),
    "a key that is nowhere": (change("records", sentence_id="s0-0"), "is not in sentences"),
    "an article that is nowhere": (change("sentences", article_id="x"), "is not in articles"),
    "a key twice": (twice, "expected every key"),
    "a value outside the enum": (change("records", type="indication"), "expected one of"),
    "an empty cell": (change("sentences", text=""), "expected no empty cell"),
    "a word for a number": (change("records", mentions="one"), "expected integer but found"),
    "too sure": (change("records", confidence="1.5"), "expected at most 1"),
    "an id like no other": (change("procedures", procedure_id="7"), "procedures.procedure_id: "),
    "a count": (change("articles", indications="7777"), "indications"),
    "offsets of other words": (change("records", start_offset="0", end_offset="1"), "but found"),
    "a wrong article": (change("articles", sha256="0" * 64), "expected the hash of the file"),
    "a sentence of other words": (elsewhere, "expected the article_id of its sentence"),
    "a procedure of other words": (change("records", of="ADVANTAGE", procedure="x"), "expected the procedure "),
    "a degree of an indication": (change("records", of="INDICATION", strength="relative"), "neither strength"),
    "a chain of repeats": (repeats_a_repeat, "that repeats none"),
    "a likeness to nothing": (change("sentences", similarity="0.9"), "duplicate_of and similarity"),
    "another definition": (change("procedures", definition="x"), "the definition "),
    "another title": (change("articles", title="x"), "what stands there"),
    "a row less": (drop_row, " sentences"),
}
# What is done to the files behind the descriptor's back.
UNSIGNED = {
    "a byte": (lambda data: data.replace(b"e", b"E", 1), "expected sha256:"),
    "a row": (lambda data: data[: data.rindex(b"\r\n", 0, -2) + 2], "rows but found"),
    "a bare line end": (lambda data: data.replace(b"\r\n", b"\n", 1), "expected no line break"),
    "a mark": (lambda data: b"\xef\xbb\xbf" + data, "expected no byte-order mark"),
}


def sign(output):
    """Puts size, hash and row count of every table right again."""
    path = output / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        data = (output / resource["path"]).read_bytes()
        resource["bytes"], resource["hash"] = len(data), "sha256:" + hashlib.sha256(data).hexdigest()
        if resource["path"].endswith(".csv"):
            resource["procedex:rows"] = len(list(csv.reader(io.StringIO(data.decode(), newline="")))) - 1
    path.write_text(json.dumps(package), encoding="utf-8")


def damaged(output, damage):
    read, headers = {}, {}
    for path in output.glob("*.csv"):
        with open(path, newline="", encoding="utf-8") as lines:
            rows = csv.DictReader(lines)
            read[path.stem], headers[path.stem] = list(rows), rows.fieldnames
    damage(read)
    for name, rows in read.items():
        with open(output / f"{name}.csv", "w", newline="", encoding="utf-8") as lines:
            writer = csv.DictWriter(lines, headers[name])
            writer.writeheader()
            writer.writerows(rows)
    sign(output)


def told(output, articles):
    command = [sys.executable, HERE / "verify.py", output, "--articles", articles]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stderr if done.returncode == 1 else f"exit code {done.returncode}"


def main(output, articles, scratch):
    problems = []
    for name, (damage, expected) in {**DAMAGES, **UNSIGNED}.items():
        copy = scratch / "forged"
        shutil.copytree(output, copy)
        if name in DAMAGES:
            damaged(copy, damage)
        else:
            (copy / "records.csv").write_bytes(damage((copy / "records.csv").read_bytes()))
        found = told(copy, articles)
        if expected not in found:
            problems.append(f"{name}: expected the verifier to tell {expected!r}, found {found!r}")
        shutil.rmtree(copy)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(DAMAGES) + len(UNSIGNED)} damages, {len(problems)} not told")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(*(pathlib.Path(argument) for argument in sys.argv[1:]))
