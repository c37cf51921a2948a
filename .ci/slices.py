#!/usr/bin/env python3
"""slices.py ARTICLES RECORDS.csv: every text cell equals the article between its offsets."""
import csv
import pathlib
import re
import sys

articles, records = pathlib.Path(sys.argv[1]), sys.argv[2]
texts, rows = {}, 0
for row in csv.DictReader(open(records, newline="", encoding="utf-8")):
    article = row["article_id"]
    if article not in texts:
        data = (articles / (article + ".txt")).read_bytes()
        texts[article] = data.decode("utf-8-sig")
    words = texts[article][int(row["start_offset"]) : int(row["end_offset"])]
    shown = re.sub("[\r\n\x0b\x0c\x85\u2028\u2029]", " ", words)
    if shown != row["text"]:
        sys.exit(f"{article}: expected {row['text']!r} but found {shown!r}")
    rows += 1
print(f"{rows} slices equal")
