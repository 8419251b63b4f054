"""What readers of the code ruled on the findings, and how a run compares; `rule` tells the format."""

import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# A leak names its resource; a blocking call the calls that lead to it.
FINDING = re.compile(
    r"src/(.+?\.java:\d+: (?:\[BlockingCallInAsync\] `.+?`(?: → `.+?`)*"
    r"|\[\w+\] (?:`\w+` \(.+?\)|this \w+)))(?: \([\w$]+\.java:\d+\))? (.*)")
REPORTED = ("real", "arguable", "false")
VANISHED = ("cured", "dropped")


def read_rulings(file):
    """The verdict and reason of each ruled finding, by place, check and resource."""
    rulings = {}
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    for number, line in enumerate(lines, 1):
        columns = line.split("\t")
        if not line or line.startswith("#"):
            continue
        if len(columns) != 3 or columns[1] not in REPORTED + VANISHED or not columns[2]:
            sys.exit(f"{file}:{number}: expected a finding, one of {', '.join(REPORTED + VANISHED)}, reason")
        if columns[0] in rulings:
            sys.exit(f"{file}:{number}: a second ruling on {columns[0]}")
        rulings[columns[0]] = (columns[1], columns[2])
    return rulings


def read_findings(file):
    """The message of each finding, by place, check and resource."""
    if not file.exists():
        sys.exit(f"{file}: there are no findings, run testdata/corpus/run first or give --run")
    matches = (FINDING.match(line) for line in file.read_text(encoding="utf-8").splitlines())
    return {match[1].replace(": [", " [", 1): match[2] for match in matches if match}


def rulings_on(library):
    return read_rulings(HERE / "rulings" / f"{library}.tsv")


def unruled(rulings, findings):
    """The findings that nobody ruled on, or that should be there no more."""
    return [finding for finding in findings if rulings.get(finding, ("",))[0] not in REPORTED]


def gone(rulings, findings):
    """What was ruled on as reported, and is reported no more."""
    return [finding for finding, ruling in rulings.items() if ruling[0] in REPORTED and finding not in findings]
