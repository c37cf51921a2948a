#!/usr/bin/env python3
"""Compare the counts of `validate` with those of the independent scorer beside the project.

usage: agree.py SCORE_PY GOLD.csv RECORDS.csv SCORES.csv
The independent scorer matches greedily, `validate` optimally: it may find pairs more, never fewer.
"""
import csv
import importlib.util
import sys

spec = importlib.util.spec_from_file_location("score", sys.argv[1])
score = importlib.util.module_from_spec(spec)
spec.loader.exec_module(score)
counts, _, _, _ = score.score(score.read(sys.argv[2]), score.read(sys.argv[3]))
ours = {}
with open(sys.argv[4], newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        if row["average"] == "micro":
            ours[row["scheme"], row["type"]] = [int(row[k]) for k in ("matched", "gold", "extracted")]
wrong = 0
for key, theirs in counts.items():
    mine = ours[key]
    more = mine[0] - theirs[0]
    if mine[1:] != theirs[1:] or not 0 <= more <= 3:
        print("differs:", key, "independent", theirs, "validate", mine)
        wrong += 1
    elif more:
        print("optimal matching finds", more, "more than greedy:", *key)
print(len(counts), "counts compared,", wrong, "differ")
sys.exit(1 if wrong else 0)
