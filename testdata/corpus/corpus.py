"""What the sweep and the benchmark share: libraries, compiler command lines, and measured processes."""

import os
import re
import resource  # noqa: F401  (os.wait4 needs it to be there)
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CORPUS = HERE / "work" / "corpus"
CHECKS = ("UnclosedResource", "CloseNotInFinally", "BlockingCallInAsync")
FINDING = re.compile(r"^(\S+\.java):(\d+): (?:warning|error): \[(%s)\] (.*)$" % "|".join(CHECKS), re.M)
CRASH = re.compile(r"unhandled exception was thrown by the Error Prone")
ERROR = re.compile(r"^(?:\S+\.java:\d+: )?error: ", re.M)


@dataclass(frozen=True)
class Library:
    """A line of the list; unpacked by `run --fetch`."""

    name: str

    @property
    def folder(self):
        return CORPUS / self.name

    def class_path(self):
        return (self.folder / "cp.txt").read_text().strip()

    def files(self):
        return (self.folder / "files.txt").read_text().split()

    def options(self):
        extra = self.folder / "options.txt"
        return extra.read_text().split() if extra.exists() else []

    def lines(self):
        return sum((self.folder / f).read_bytes().count(b"\n") for f in self.files())


@dataclass(frozen=True)
class Leg:
    """A JDK with the version of Error Prone that goes with it."""

    home: Path
    version: int
    error_prone: str

    @property
    def work(self):
        return HERE / "work" / f"out-{self.version}"

    def tool(self, name):
        return str(self.home / "bin" / name) if self.home != Path() else name


@dataclass(frozen=True)
class Usage:
    """What a process took: user CPU seconds, peak memory in MB, wall-clock seconds, exit status."""

    user: float
    memory: float
    wall: float
    status: int


def leg(java_home):
    home = Path(java_home) if java_home else Path()
    javac = str(home / "bin" / "javac") if java_home else "javac"
    text = subprocess.run([javac, "-version"], capture_output=True, text=True, check=True)
    version = int(re.search(r"javac (\d+)", text.stdout + text.stderr).group(1))
    pom = (ROOT / "pom.xml").read_text()
    key = "error-prone.newest.version" if version > 17 else "error-prone.version"
    return Leg(home, version, re.search(f"<{key}>(.*)</{key}>", pom).group(1))


def fetch(java_leg, names):
    """Unpacks what is not there yet. Libraries that can't be had are left out, with a message."""
    command = [str(HERE / "run"), "--fetch", "--out", str(java_leg.work)]
    if java_leg.home != Path():
        command += ["--java-home", str(java_leg.home)]
    for name in names:
        done = subprocess.run(command + [name], capture_output=True, text=True)
        if done.returncode:
            print(f"{name}: {done.stderr.strip()}", file=sys.stderr)


def listed(names):
    """The libraries of the list, or the named ones."""
    lines = (HERE / "list.txt").read_text().splitlines()
    known = [line.split()[0] for line in lines if line.strip() and not line.startswith("#")]
    unknown = set(names) - set(known)
    if unknown:
        sys.exit(f"no such library in {HERE / 'list.txt'}: {' '.join(sorted(unknown))}")
    return [name for name in known if not names or name in names]


def jar():
    jars = sorted((ROOT / "checks" / "target").glob("sluice-checks-*.jar"))
    if not jars:
        sys.exit("no built jar: run mvn package first")
    return str(jars[0])


def error_prone_path(java_leg):
    return (java_leg.work / f"error-prone-{java_leg.error_prone}.txt").read_text().strip()


def javac(java_leg, library, classes, plugin=None, processor_path=None, files=None):
    """
    A command line that compiles `library`, to be run in its folder.

    Never with -nowarn, -Xlint:none or -Werror: the first two drop every Error Prone warning, the last one stops the
    analysis at the first finding.
    """
    command = [java_leg.tool("javac"), "-J-Xmx3g"]
    command += ["-J" + line for line in (ROOT / ".mvn" / "jvm.config").read_text().split()]
    command += ["-proc:none", "-encoding", "UTF-8", "-Xmaxwarns", "100000", "-Xmaxerrs", "1000", "-d", classes]
    own = library.options()
    if own:
        command += own
    elif java_leg.version > 17:
        command += ["--release", "17"]
    if library.class_path():
        command += ["-cp", library.class_path()]
    if plugin is not None:
        command += ["-XDcompilePolicy=simple", "--should-stop=ifError=FLOW", "-XDaddTypeAnnotationsToSymbol=true"]
        command += ["-processorpath", processor_path, "-Xplugin:ErrorProne -XepDisableAllChecks " + plugin]
    return command + (["@files.txt"] if files is None else list(files))


def sluice_on(extra=""):
    return " ".join(f"-Xep:{check}:WARN" for check in CHECKS) + " -XepOpt:Sluice:FailOnInternalError=true " + extra


def measured(command, folder, log=None):
    """Runs `command` to its end and tells what it took, its children included."""
    sink = open(log, "wb") if log else subprocess.DEVNULL
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=sink, stderr=subprocess.STDOUT)
    _, status, usage = os.wait4(process.pid, 0)
    if log:
        sink.close()
    return Usage(usage.ru_utime, usage.ru_maxrss / 1024, time.monotonic() - start, os.waitstatus_to_exitcode(status))


def compiled(java_leg, library, plugin=None, processor_path=None, files=None, log=None, folder=None):
    """Compiles `library` into a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as classes:
        command = javac(java_leg, library, classes, plugin, processor_path, files)
        return measured(command, folder or library.folder, log)


def table(header, rows):
    """Prints aligned columns, numbers to the right."""
    cells = [header] + [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(header))]
    for row in cells:
        print("  ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths))))
    sys.stdout.flush()
