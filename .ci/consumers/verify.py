#!/usr/bin/env python3
"""verify.py OUTPUT [--articles DIR] [--json-schema FILE] [--profiles DIR]

Holds a published dataset against its own datapackage.json, with nothing of the program's: sizes,
hashes, row counts, types, required, unique, enums, patterns, bounds, primary and foreign keys; the
CSV dialect byte by byte; every record in its sentence; articles.jsonl and report.html against the tables. With --articles every offset is used to
slice the article as a Python str, which counts code points. Needs Python 3 only; --json-schema and
--profiles need the package jsonschema. Prints every problem; exit code 1 where there is one.
"""
import argparse
import collections
import csv
import hashlib
import html.parser
import json
import pathlib
import re
import sys
import zipfile

csv.field_size_limit(1 << 30)

BREAKS = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
CHECKED = {"required", "unique", "enum", "pattern", "minimum", "maximum"}
TYPES = {
    "string": lambda cell: True,
    "integer": lambda cell: re.fullmatch(r"-?\d+", cell),
    "number": lambda cell: re.fullmatch(r"-?\d+(\.\d+)?", cell),
    "boolean": lambda cell: cell in ("true", "false"),
}
KINDS = ("INDICATION", "CONTRAINDICATION", "ADVANTAGE")
ACTIVE = {"script", "iframe", "object", "embed", "img", "link", "base", "form", "svg"}
STATEMENTS = ("indications", "contraindications", "advantages")
COUNTED = STATEMENTS + ("procedures",)
ENDS = ("start_offset", "end_offset")


def read_table(path):
    """Header and rows; the csv module takes apart what the program put together."""
    with open(path, newline="", encoding="utf-8") as lines:
        rows = list(csv.reader(lines, strict=True))
    return rows[0], rows[1:]


def tables(output):
    """name -> (header, rows) of every CSV file that the descriptor lists."""
    package = json.loads((output / "datapackage.json").read_text(encoding="utf-8"))
    return {
        resource["name"]: read_table(output / resource["path"])
        for resource in package["resources"]
        if resource.get("format") == "csv"
    }


def shown(text):
    return BREAKS.sub(" ", text)


def files(output, package):
    for resource in package["resources"]:
        path, name = output / resource["path"], resource["path"]
        data = path.read_bytes()
        if len(data) != resource["bytes"]:
            yield f"{name}: expected {resource['bytes']} bytes but found {len(data)}"
        found = "sha256:" + hashlib.sha256(data).hexdigest()
        if found != resource["hash"]:
            yield f"{name}: expected {resource['hash']} but found {found}"
        rows = count(path, data)
        if rows != resource["procedex:rows"]:
            yield f"{name}: expected {resource['procedex:rows']} rows but found {rows}"
        if resource.get("format") == "csv":
            yield from dialect(name, data)


def count(path, data):
    if path.suffix == ".csv":
        return len(read_table(path)[1])
    if path.suffix == ".jsonl":
        return data.count(b"\n")
    if path.suffix == ".html":
        return data.count(b'<section class="card" id="p')
    with zipfile.ZipFile(path) as book:
        sheets = [n for n in book.namelist() if n.startswith("xl/worksheets/sheet")]
        return sum(book.read(sheet).count(b"<row ") - 1 for sheet in sheets)


def dialect(name, data):
    text = data.decode("utf-8")
    if text.startswith("\ufeff"):
        yield f"{name}: expected no byte-order mark"
    if not text.endswith("\r\n"):
        yield f"{name}: expected CRLF at the end"
    if BREAKS.search(text.replace("\r\n", "")):
        yield f"{name}: expected no line break but CRLF between rows"


def with_schema(package):
    return [(each["name"], each["schema"]) for each in package["resources"] if "schema" in each]


def shapes(package, read):
    """Where these fail, nothing else can be asked of the tables."""
    for name, schema in with_schema(package):
        header, rows = read[name]
        if header != [field["name"] for field in schema["fields"]]:
            yield f"{name}: the header {header} is not what the schema says"
        for row in rows:
            if len(row) != len(header):
                yield f"{name}: expected {len(header)} cells but found {len(row)}: {row}"


def schemas(package, read):
    for name, schema in with_schema(package):
        header, rows = read[name]
        if schema["missingValues"] != [""]:
            yield f"{name}: expected the empty cell to be the one missing value"
        for index, field in enumerate(schema["fields"]):
            yield from column(name, field, [row[index] for row in rows])
        yield from primary(name, schema, header, rows)
        yield from foreign(name, schema, read)


def column(table, field, cells):
    name, rules = f"{table}.{field['name']}", field.get("constraints", {})
    if not field.get("description"):
        yield f"{name}: expected a description"
    if set(rules) - CHECKED:
        yield f"{name}: nobody checks {set(rules) - CHECKED}"
    present = [cell for cell in cells if cell != ""]
    if rules.get("required") and len(present) != len(cells):
        yield f"{name}: expected no empty cell but found {len(cells) - len(present)}"
    if rules.get("unique") and len(set(present)) != len(present):
        yield f"{name}: expected every cell once"
    for cell in present:
        if not TYPES[field["type"]](cell):
            yield f"{name}: expected {field['type']} but found {cell!r}"
        elif "enum" in rules and cell not in rules["enum"]:
            yield f"{name}: expected one of {rules['enum']} but found {cell!r}"
        elif "pattern" in rules and not re.fullmatch(rules["pattern"], cell):
            yield f"{name}: expected {rules['pattern']} but found {cell!r}"
        elif "minimum" in rules and float(cell) < rules["minimum"]:
            yield f"{name}: expected at least {rules['minimum']} but found {cell}"
        elif "maximum" in rules and float(cell) > rules["maximum"]:
            yield f"{name}: expected at most {rules['maximum']} but found {cell}"


def keys(header, rows, fields):
    places = [header.index(field) for field in fields]
    return [tuple(row[place] for place in places) for row in rows]


def primary(name, schema, header, rows):
    found = keys(header, rows, schema["primaryKey"])
    if len(set(found)) != len(found):
        yield f"{name}: expected every key {schema['primaryKey']} once"


def foreign(name, schema, read):
    for key in schema.get("foreignKeys", []):
        target = key["reference"].get("resource", name)
        if target not in read:
            yield f"{name}: the key {key['fields']} leads to no table: {target!r}"
            continue
        known = set(keys(*read[target], key["reference"]["fields"]))
        for found in keys(*read[name], key["fields"]):
            if found not in known and found != ("",):
                yield f"{name}: {key['fields']} {found} is not in {target}"


def placed(read):
    """Every record stands in its sentence, letter for letter; cells of other types are empty."""
    sentences = {row["sentence_id"]: row for row in as_dicts(read, "sentences")}
    names = {row["procedure_id"]: row["name"] for row in as_dicts(read, "procedures")}
    for row in as_dicts(read, "records"):
        sentence = sentences.get(row["sentence_id"])
        if sentence is None or row["procedure_id"] not in names:
            continue  # its key has been told already
        name, kind = f"records: {row['record_id']}", row["type"]
        for cell, other in (("article_id",) * 2, ("section",) * 2, ("sentence", "text")):
            if row[cell] != sentence[other]:
                yield f"{name}: expected the {cell} of its sentence but found {row[cell]!r}"
        start, end = (int(row[at]) - int(sentence["start_offset"]) for at in ENDS)
        if start < 0 or sentence["text"][start:end] != row["text"]:
            yield f"{name}: expected its text at its place in its sentence"
        procedure = "" if kind == "PROCEDURE" else names[row["procedure_id"]]
        if row["procedure"] != procedure:
            yield f"{name}: expected the procedure {procedure!r} but found {row['procedure']!r}"
        if kind == "PROCEDURE" and row["procedure_id"] != row["record_id"]:
            yield f"{name}: expected its own id as procedure_id"
        if row["abbreviation"] and kind != "PROCEDURE":
            yield f"{name}: expected no abbreviation"
        if (row["strength"] or row["negated"] == "true") and kind != "CONTRAINDICATION":
            yield f"{name}: expected neither strength nor negation"


def repeats(read):
    """A sentence repeats one before it that repeats none itself, and how much is told with it."""
    before = {}
    for row in as_dicts(read, "sentences"):
        first, name = row["duplicate_of"], f"sentences: {row['sentence_id']}"
        if bool(first) != bool(row["similarity"]):
            yield f"{name}: expected duplicate_of and similarity together"
        if first and before.get(first, "it comes later") != "":
            yield f"{name}: expected an earlier sentence that repeats none, found {first}"
        before[row["sentence_id"]] = first


def as_dicts(read, name):
    header, rows = read[name]
    return [dict(zip(header, row)) for row in rows]


def typed_tables(read):
    """The tables of one type are records.csv, told apart; counts are what was counted."""
    records = as_dicts(read, "records")
    by_id = {row["record_id"]: row for row in records}
    for name in STATEMENTS + ("procedures",):
        kind = name[:-1].upper()
        rows = as_dicts(read, name)
        key = "procedure_id" if name == "procedures" else "record_id"
        if [row[key] for row in rows] != [r["record_id"] for r in records if r["type"] == kind]:
            yield f"{name}: expected the {kind} rows of records.csv, in their order"
            continue
        for row in rows:
            whole = dict(by_id[row[key]], name=by_id[row[key]]["text"])
            for cell in set(row) & set(whole) - {"definition", *STATEMENTS}:
                if row[cell] != whole[cell]:
                    yield f"{name}: {row[key]} {cell}: expected {whole[cell]!r}, found {row[cell]!r}"
    by_article = collections.Counter((r["article_id"], r["type"]) for r in records)
    by_procedure = collections.Counter((r["procedure_id"], r["type"]) for r in records)
    yield from counted(read, "articles", STATEMENTS + ("procedures",), by_article)
    yield from counted(read, "procedures", STATEMENTS, by_procedure)


def sentence_counts(read):
    """Every article has the sentences that it counts, numbered from 0, and so many repeats."""
    sentences = collections.defaultdict(list)
    for row in as_dicts(read, "sentences"):
        sentences[row["article_id"]].append(row)
    article_of = {row["sentence_id"]: row["article_id"] for row in as_dicts(read, "sentences")}
    for row in as_dicts(read, "articles"):
        found = sentences[row["article_id"]]
        if [each["position"] for each in found] != [str(i) for i in range(int(row["sentences"]))]:
            yield f"articles: {row['article_id']}: expected {row['sentences']} sentences"
        own = [s for s in found if article_of.get(s["duplicate_of"]) == row["article_id"]]
        if len(own) != int(row["repeated_sentences"]):
            yield f"articles: {row['article_id']}: expected {len(own)} repeated_sentences"


def counted(read, table, names, numbers):
    key = read[table][0].index(table[:-1] + "_id")
    for row in read[table][1]:
        for name in names:
            number = numbers[row[key], name[:-1].upper()]
            if row[read[table][0].index(name)] != str(number):
                yield f"{table}: {row[key]}: expected {number} {name}"


def lines(output):
    with open(output / "articles.jsonl", encoding="utf-8", newline="\n") as source:
        return [json.loads(line) for line in source]


def nested(article):
    """Every record of a line, with its type and the procedure above it."""
    for procedure in article["procedures"]:
        yield "PROCEDURE", procedure["record_id"], procedure
        for name in STATEMENTS:
            for record in procedure[name]:
                yield name[:-1].upper(), procedure["record_id"], record


def json_agrees(read, articles):
    rows = {row["record_id"]: row for row in as_dicts(read, "records")}
    definitions = {row["procedure_id"]: row["definition"] for row in as_dicts(read, "procedures")}
    told = set()
    for article in articles:
        for kind, procedure, record in nested(article):
            row = rows.get(record["record_id"])
            told.add(record["record_id"])
            first = record["mentions"][0]
            expected = {
                "article_id": article["article_id"],
                "type": kind,
                "procedure_id": procedure,
                "text": shown(record["text"]),
                "value": record["value"],
                "sentence_id": first["sentence_id"],
                "sentence": shown(first["sentence"]),
                "cue": shown(first["cue"]),
                "start_offset": str(record["start_offset"]),
                "end_offset": str(record["end_offset"]),
                "rule": record["rule"],
                "mentions": str(len(record["mentions"])),
                "strength": record.get("strength", ""),
                "negated": str(record.get("negated", False)).lower(),
                "section": shown(record["section"]),
                "abbreviation": record.get("abbreviation", ""),
                "confidence": f"{record['confidence']:g}",
            }
            for name, cell in expected.items():
                if row is None or row[name] != cell:
                    yield f"articles.jsonl: {record['record_id']} {name}: {cell!r} is not in {row}"
            definition = shown(record.get("definition", ""))
            if kind == "PROCEDURE" and definitions.get(procedure) != definition:
                yield f"articles.jsonl: {procedure}: the definition {definition!r} is not in procedures"
    if told != set(rows):
        yield f"articles.jsonl: expected every record but missed {set(rows) - told}"
    header = [name for name in read["articles"][0] if name not in COUNTED]
    lines = [[shown(str(article.get(name, ""))) for name in header] for article in articles]
    if lines != [[row[name] for name in header] for row in as_dicts(read, "articles")]:
        yield "articles.jsonl: expected a line for each row of articles.csv, and what stands there"


class Page(html.parser.HTMLParser):
    """What a browser shows of report.html under each procedure, and what it might run or fetch."""

    def __init__(self):
        super().__init__()
        self.card = self.kind = self.place = self.words = None
        self.told, self.active = [], []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        far = re.match(r"\s*(\w+:|//)", given.get("href") or given.get("src") or "")
        if far or tag in ACTIVE or any(name.startswith("on") for name in given):
            self.active.append(self.get_starttag_text())
        if tag == "section":
            self.card, self.kind = given["id"], "PROCEDURE"
        elif tag == "div" and given.get("class") in KINDS:
            self.kind = given["class"]
        elif tag in ("h3", "summary"):
            self.place = tag
        elif tag == "bdi" and self.place:
            self.words = ""

    def handle_data(self, data):
        if self.words is not None:
            self.words += data

    def handle_endtag(self, tag):
        if tag == "bdi" and self.words is not None:
            self.told.append((self.card, self.kind, self.words))
            self.place = self.words = None


def pictured(cell):
    """Control characters as their pictures, as the page shows them."""
    cell = re.sub("[\x00-\x08\x0e-\x1f]", lambda c: chr(0x2400 + ord(c.group())), cell)
    return re.sub("[\x7f-\x9f\ufffe\uffff]", "\ufffd", cell.replace("\t", " "))


def page(package, read, output):
    """report.html, where there is one, shows records, letter for letter, and runs and fetches nothing."""
    if not any(resource["path"] == "report.html" for resource in package["resources"]):
        return
    found = Page()
    found.feed((output / "report.html").read_text(encoding="utf-8"))
    for active in found.active:
        yield f"report.html: expected nothing that runs or is fetched but found {active}"
    rows = {(r["procedure_id"], r["type"], pictured(r["text"])) for r in as_dicts(read, "records")}
    for told in found.told:
        if told not in rows:
            yield f"report.html: {told} is no record"
    print(f"{len(found.told)} records shown in report.html")


def slices(read, articles, folder):
    """Every published offset, used on the article as it stands."""
    texts, checked = {}, 0
    for row in as_dicts(read, "articles"):
        data = (folder / (row["article_id"] + ".txt")).read_bytes()
        text = data.decode(row["encoding"])
        texts[row["article_id"]] = text[1:] if text.startswith("\ufeff") else text
        if hashlib.sha256(data).hexdigest() != row["sha256"]:
            yield f"articles: {row['article_id']}: expected the hash of the file"
        if len(texts[row["article_id"]]) != int(row["characters"]):
            yield f"articles: {row['article_id']}: expected {len(texts[row['article_id']])} characters"
    for name in ("records", "procedures", "sentences") + STATEMENTS:
        for row in as_dicts(read, name):
            if row["article_id"] not in texts:
                continue  # its key has been told already
            words = texts[row["article_id"]][int(row["start_offset"]) : int(row["end_offset"])]
            cell = row.get("text", row.get("name"))
            checked += 1
            if shown(words) != cell:
                yield f"{name}: {row['article_id']}: expected {cell!r} but found {words!r}"
    for article in articles:
        text = texts[article["article_id"]]
        for _, _, record in nested(article):
            for found in [record] + record["mentions"]:
                checked += 1
                if text[found["start_offset"] : found["end_offset"]] != found["text"]:
                    yield f"articles.jsonl: {record['record_id']}: expected {found['text']!r}"
    print(f"{checked} slices")


def json_schema(package, articles, file):
    import jsonschema

    schema = json.loads(file.read_text(encoding="utf-8"))
    told = (resource.get("procedex:jsonSchema") for resource in package["resources"])
    if list(filter(None, told)) != [schema]:
        yield f"datapackage.json: expected procedex:jsonSchema to be {file}"
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for article in articles:
        for error in validator.iter_errors(article):
            yield f"articles.jsonl: {article['article_id']}: {error.message[:200]}"
    print(f"{len(articles)} lines fit the JSON Schema")


def profiles(package, folder):
    """The official profiles: package, resources, schemas and dialects, each against its own."""
    import jsonschema

    parts = [("datapackage", package)]
    for resource in package["resources"]:
        parts.append(("dataresource", resource))
        parts += [("tableschema", resource["schema"])] if "schema" in resource else []
        parts += [("tabledialect", resource["dialect"])] if "dialect" in resource else []
    for name, part in parts:
        profile = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        validator = jsonschema.Draft7Validator(profile, format_checker=jsonschema.FormatChecker())
        for error in validator.iter_errors(part):
            yield f"datapackage.json against {name}: {list(error.path)}: {error.message[:200]}"
        if not list(validator.iter_errors([])):
            yield f"expected the profile {name} to refuse what is no object"
    print(f"{len(parts)} parts of datapackage.json fit the official profiles")


def contents(package, read, articles, given):
    problems = [*schemas(package, read), *typed_tables(read), *sentence_counts(read)]
    problems += [*placed(read), *repeats(read)]
    problems += [*json_agrees(read, articles), *page(package, read, given.output)]
    if given.articles:
        problems += slices(read, articles, given.articles)
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=pathlib.Path)
    for option in ("--articles", "--json-schema", "--profiles"):
        parser.add_argument(option, type=pathlib.Path)
    given = parser.parse_args()
    package = json.loads((given.output / "datapackage.json").read_text(encoding="utf-8"))
    read, articles = tables(given.output), lines(given.output)
    problems = list(files(given.output, package))
    misshapen = list(shapes(package, read))
    problems += misshapen or contents(package, read, articles, given)
    if given.json_schema:
        problems += json_schema(package, articles, given.json_schema)
    if given.profiles:
        problems += profiles(package, given.profiles)
    for problem in problems:
        print(problem, file=sys.stderr)
    rows = sum(len(rows) for _, rows in read.values())
    print(f"{len(package['resources'])} files, {rows} rows verified, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
