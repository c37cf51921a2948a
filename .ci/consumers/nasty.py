#!/usr/bin/env python3
"""nasty.py write FOLDER: writes articles that break careless readers.
nasty.py check OUTPUT: holds a dataset made of them against what must come out.

What must come out follows from the articles, not from the program: letter for letter, the words of
every list item under "Indications" that names something; and, for items that are numbers, begin with a
sign, or say that there is nothing to say, that they stand among the sentences as they are.
"""
import csv
import json
import pathlib
import sys

# Items that must be records: words that quoting, type guessers and code units get wrong.
RECORDS = {
    "signs": [
        "+1 dB hearing loss",
        "-3 dioptre myopia",
        "@home dialysis failure",
        "=1+1 fever",
        "50% burns (face; hands)",
        "bleeding & <b>bold</b> rash",
    ],
    "nulls": ["null", "NaN", "TRUE", "false", "undefined", "inf"],
    "numbers": ["1E5", "0x1F", "10e-3 percent jaundice"],
    "quotes": ['"quoted" asthma', 'gout, "severe, chronic"', "“curly” fever, ‘single’ rash"],
    "unicode": [
        "\U0001f600 astral migraine \U0001d400",
        "e\u0301tat de mal with combining marks",
        "\u05e9\u05dc\u05d5\u05dd right-to-left pain",
        "\u0639\u0644\u0627\u062c pain, left-to-right again",
        "\U00020000\U00020001 han beyond the first plane",
        "family \U0001f468\u200d\U0001f469\u200d\U0001f467 anxiety",
        "no-break\u00a0space syndrome",
        "ideographic \u75db\u98ce gout",
        "\U0001f1e9\U0001f1ea flag fatigue",
        "soft\u00adhyphen stenosis",
        "k\u0327\u0323\u0307 stacked marks",
    ],
}
# Lines that must be sentences as they stand, whatever is extracted from them.
SENTENCES = {
    "signs": [
        "=1+1",
        "=SUM(A1:A9) fever",
        "'quoted gout",
        "back\\slash \\n gout",
        "tab\there gout",
        "a _x000D_ cramp",
        "bell\x07and escape\x1b cramp",
    ],
    "nulls": ["NULL", "N/A", "NA", "None", "nil"],
    "numbers": ["00123", "1,5", "2026-11-23", "1/2", "9007199254740993", "1_000", "-0"],
    "quotes": ['a ""doubled"" cough', "tonsillitis,", ",comma first cataract"],
    "unicode": [],
}
BREAKS = {
    "crlf": "\r\n",
    "lf": "\n",
    "cr": "\r",
    "nel": "\u0085",
    "ls": "\u2028",
    "ps": "\u2029",
    "vt": "\x0b",
    "ff": "\x0c",
}
# Charsets from before Unicode, which have to be guessed.
LEGACY = {
    "windows-1252": ["Ménière’s disease", "fièvre “élevée”", "Sjögren syndrome"],
    "gb18030": [
        "子宫肌瘤以及其他不适合手术治疗的妇科疾病 (uterine fibroids)",
        "反复发作的慢性胰腺炎并且药物治疗没有效果的病人 pancreatitis",
        "肝功能衰竭的患者在医生的指导下可以使用 liver failure",
    ],
    "shift_jis": ["慢性膵炎をともなう pancreatitis", "てんかん (epilepsy)", "こどもの発熱 fever"],
}
# Of every kind of record and cell one, so that no column is empty from top to bottom.
EVERYTHING = """Ureteral lithotripsy (ULS), \U0001f600 "all" of it

Ureteral lithotripsy (ULS) is an operation that breaks "stones", =1+1 of them.

Advantages:
\u2022 =small scars
\u2022 \U0001f600 quick recovery
\u2022 "short" stay

Absolute contraindications:
\u2022 +acute "gout", untreated

Relative contraindications:
\u2022 @late pregnancy

There is no absolute contraindication to ureteral lithotripsy. Ureteral lithotripsy is used to treat "1E5" colic.
"""
ADVANTAGES = ["=small scars", "\U0001f600 quick recovery", '"short" stay']

# What can't be taken in is a row of rejected.csv, under names as bad.
REJECTED = {"+empty.txt": b"", 'a,"b".txt': b"\x00\x01\x02binary", "-blank.txt": b" \r\n\t "}


def listing(procedure, items, end="\n"):
    lines = [f"{procedure} is an operation that removes stones from a duct.", "", "Indications:"]
    lines += [f"\u2022 {item}" for item in items]
    lines += ["", "Contraindications:", '\u2022 pregnancy, "late"', "\u2022 NA"]
    return end.join(lines) + end


def broken(end):
    """A wrapped line: the break of a kind stands inside a record, astral words before it."""
    text = "Papillotomy \U0001f600, which is done in many hospitals, is used to treat chronic"
    return f"{text}{end}pancreatitis of the old.\n\nIt takes an hour, \"or two\".\n"


def articles():
    """Yields name, bytes, the indications, the sentences that must be there."""
    for kind, items in RECORDS.items():
        text = listing("Cholangioscopy", items + SENTENCES[kind]) + "\nThe \ufeffmark inside.\n"
        yield f"{kind}.txt", text.encode(), items, SENTENCES[kind]
    items = RECORDS["unicode"]
    text = listing("Lithotripsy", items, "\r\n")
    yield 'bom, "crlf".txt', b"\xef\xbb\xbf" + text.encode(), items, items
    yield "=1+1.txt", ("\ufeff" + text).encode("utf-16-le"), items, items
    yield "NA/null.txt", ("\ufeff" + text).encode("utf-16-be"), items, items
    yield "00123.txt", listing("Keratotomy", ["gout", "NA"], "\r").encode(), ["gout"], ["NA"]
    for charset, words in LEGACY.items():
        text = listing("Lithotripsy", words, "\r\n").replace("\u2022", "-")
        yield f"legacy/{charset}.txt", text.encode(charset), words, []
    for kind, end in BREAKS.items():
        shown = " " * len(end)
        record = f"chronic{shown}pancreatitis of the old"
        yield f"breaks/{kind}.txt", broken(end).encode(), [record], []
    colic = "\U0001f4a9 \U0001f4a9 colic"
    name = "\U0001f600/\u05e9\u05dc\u05d5\u05dd.txt"
    yield name, listing("Lithotomy", [colic]).encode(), [colic], []
    nothing = 'Nothing is said here, and so NA, "null" and =1+1 are no records.'
    yield "1E5.txt", nothing.encode(), [], [nothing]
    yield 'every, "kind".txt', EVERYTHING.replace("\n", "\r\n").encode(), ['"1E5" colic'], []
    # Titles: the first cell of an analyst's overview.
    for title in ("=2+2", "@sum", "NA", "00123", "-1"):
        text = f"{title}\n\nThe weather is fine today.\n"
        yield f"title {title}.txt", text.encode(), [], [title]


def write(folder):
    files = [(name, data) for name, data, _, _ in articles()] + list(REJECTED.items())
    for name, data in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    print(f"{len(files)} articles written")


def column(output, table, name):
    """The cells of a column, article by article."""
    found = {}
    with open(output / f"{table}.csv", newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["article_id"], []).append(row[name])
    return found


def empty_columns(output):
    """Every column of every table has a cell, each enum every value: else nothing is shown of it."""
    package = json.loads((output / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        if resource.get("format") == "csv" and resource["name"] != "rejected":
            with open(output / resource["path"], newline="", encoding="utf-8") as lines:
                rows = list(csv.DictReader(lines))
            for field in resource["schema"]["fields"]:
                found = {row[field["name"]] for row in rows} - {""}
                wanted = set(field.get("constraints", {}).get("enum", []))
                wanted |= set(field.get("trueValues", []) + field.get("falseValues", []))
                if not found or wanted - found:
                    yield f"{resource['name']}.{field['name']}: nothing of {wanted or 'any value'}"


def check(output):
    indications = column(output, "indications", "text")
    sentences = column(output, "sentences", "text")
    advantages = column(output, "advantages", "text")['every, "kind"']
    problems, words = list(empty_columns(output)), 0
    problems += [f"no advantage {cell!r}" for cell in ADVANTAGES if cell not in advantages]
    for name, _, records, lines in articles():
        article = name[: -len(".txt")]
        for kind, expected, found in (
            ("indication", records, indications.get(article, [])),
            ("sentence", lines, sentences.get(article, [])),
        ):
            words += len(expected)
            problems += [f"{article}: no {kind} {cell!r}" for cell in expected if cell not in found]
    rejected = {name[: -len(".txt")] for name in REJECTED}
    if set(column(output, "rejected", "reason")) != rejected:
        problems.append(f"rejected: expected {rejected}")
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{words} cells follow from the articles, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    commands = {"write": write, "check": check}
    commands[sys.argv[1]](pathlib.Path(sys.argv[2]))
