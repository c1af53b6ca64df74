"""Every task of a developer or of CI, one session each; `nox --list` shows them."""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
from pathlib import Path

import nox

ROOT = Path(__file__).parent
REQUIREMENTS = ROOT / "requirements"
SITE = ROOT / "site"

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["lint", "site", "tests", "audit"]
nox.options.default_venv_backend = "virtualenv"  # has a newer and faster pip than Python
nox.options.reuse_venv = "yes"
nox.options.error_on_external_run = True

LOCKS: dict[str, tuple[str, ...]] = {
    "nox": ("nox.in",),
    "lock": ("lock.in",),
    "site": ("../pyproject.toml", "site.in"),
    "tests": ("../pyproject.toml", "site.in", "tests.in"),
    "lint": ("../pyproject.toml", "site.in", "lint.in"),
    "audit": ("../pyproject.toml", "site.in", "audit.in"),
    "zensical": ("../pyproject.toml", "site.in", "zensical.in"),
    "supply": ("supply.in",),
}
"""What each lock file is made from. Versions agree, since each is held to those of `site`."""

MEASUREMENTS: dict[str, tuple[str, ...]] = {
    "build_time": (),
    "first_view": (),
    "lighthouse": (),
    "corpora": (),
    "search": (),
    "figures": (),
    "speed": (),
    "startup": (),
    "memory": (),
    "verdicts": (),
    "check_time": (),
    "fragments": (),
}
"""Modules of `tests/bench/` with their arguments, in the order in which `bench` runs them."""

PROOFS: tuple[str, ...] = ("facts", "pages", "merging", "kills", "hostile", "fuzzing")
"""Modules of `tests/proofs/` that count in full what `tests` runs a seeded part of."""

BROWSED: tuple[str, ...] = ("hostile",)
"""Those of them that need a browser."""

# without PIP_NO_COMPILE pip compiles every module of every package, most of which nobody imports
PIP = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_NO_COMPILE": "1"}
QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore::DeprecationWarning"}


# ------------------------------------------------------------------ sessions


@nox.session
def lint(session: nox.Session) -> None:
    """Style, types, the direction of imports, and the workflows; nothing is asked of a network."""
    install(session, "lint")
    session.run("ruff", "check", "--quiet", ".")
    session.run("ruff", "format", "--check", "--quiet", ".")
    session.run("mypy", "--strict", "--no-error-summary")
    session.run("lint-imports", "--no-logo", "--cache-dir", ".cache/import_linter", silent=True)
    workflows = sorted(str(file) for file in (ROOT / ".github" / "workflows").glob("*.yml"))
    session.run("actionlint", "-shellcheck=", "-pyflakes=", *workflows)
    strict = ["--offline", "--persona=pedantic", "--strict-collection", "--no-progress"]
    session.run("zizmor", "--quiet", *strict, ".github", silent=True)
    print("actionlint, zizmor: 0 findings")


@nox.session
def site(session: nox.Session) -> None:
    """Generate, check and build the site into `site/`, and check that; `--release` asks more."""
    gate = ["--release"] if "--release" in session.posargs else []
    install(session, "site")
    session.run("explainer", "generate")
    session.run("explainer", "check")
    build(session, SITE)
    session.run("explainer", "check", "--site", SITE.name, *gate)
    pages = sum(1 for _ in SITE.rglob("*.html"))
    print(f"\n{pages} pages are in {SITE.relative_to(ROOT)}/. Look at them in a browser:")
    print(f"  python3 -m http.server --bind 127.0.0.1 --directory {SITE.name} 8000")
    print("then open http://127.0.0.1:8000/ (Ctrl-C ends it).")
    print(f"To write with a preview that follows every change: {nox_command()} --session serve\n")


@nox.session(default=False)
def serve(session: nox.Session) -> None:
    """Preview that follows every change; arguments go to `mkdocs serve`."""
    install(session, "site")
    address = session.posargs or ["--dev-addr", f"127.0.0.1:{free_port(8000)}"]
    session.run("python", "-m", "mkdocs", "serve", *address, env=QUIET)


@nox.session
def tests(session: nox.Session) -> None:
    """Everything that needs no browser, on all cores; arguments go to pytest."""
    install(session, "tests")
    everything = ["--ignore=tests/audit", "--numprocesses=auto", "--dist=loadfile"]
    everything.append("--no-loadscope-reorder")  # a file with a single test may take longest
    run_pytest(session, *(session.posargs or everything))


@nox.session
def audit(session: nox.Session) -> None:
    """The built site in a real browser, under axe and the Nu HTML Checker, in two at once.

    Of many like cases a part runs, with `-- --whole` all; `-- --renew` does that and writes report
    and accessibility trees anew. Other arguments go to pytest.
    """
    install(session, "audit")
    everything = ["tests/audit", "--numprocesses=2", "--dist=worksteal"]
    is_about_all = all(argument in ("--whole", "--renew") for argument in session.posargs)
    run_pytest(session, *everything * is_about_all, *session.posargs)


@nox.session(default=False)
def shots(session: nox.Session) -> None:
    """Screenshots of every page kind, size and scheme into `shots/`; `--readme` renews that one."""
    install(session, "audit")
    session.run("python", "-m", "tests.shots.take", *session.posargs, env=QUIET)


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """The site's build and weight; how well, how fast and in how much memory `ingest` reads.

    Corpora and articles stay outside: `EXPLAINER_BENCHMARKS` and `EXPLAINER_ORIGINALS` name their
    folders, else `benchmarks/` and `originals/` are taken. Arguments choose measurements.
    """
    install(session, "audit")
    for name in session.posargs or MEASUREMENTS:
        session.run("python", "-m", f"tests.bench.{name}", *MEASUREMENTS[name], env=QUIET)


@nox.session(default=False)
def proofs(session: nox.Session) -> None:
    """The long counts: every fault that can be made in a fact, and how many are noticed.

    The articles of the site stay outside; `EXPLAINER_ORIGINALS` names their folder. Arguments
    choose what is counted.
    """
    for name in session.posargs or PROOFS:
        install(session, "audit" if name in BROWSED else "tests")
        session.run("python", "-m", f"tests.proofs.{name}", env=QUIET)


@nox.session(default=False)
def links(session: nox.Session) -> None:
    """Ask every address that the built site leads to; `-- --write` keeps data/links.json."""
    install(session, "tests")
    session.run("python", "-m", "tests.supply.links", *session.posargs)


@nox.session(default=False)
def advisories(session: nox.Session) -> None:
    """Ask for known holes in every package that a lock file names."""
    install(session, "supply", project=False)
    session.run("python", "-m", "tests.supply.advisories", *session.posargs)


@nox.session(default=False)
def zensical(session: nox.Session) -> None:
    """Build with MkDocs and with Zensical and compare every page; an argument says how often."""
    install(session, "zensical")
    session.run("python", "-m", "tests.builders.compare", *session.posargs, env=QUIET)


@nox.session(default=False)
def lock(session: nox.Session) -> None:
    """Renew the lock files; `-- --upgrade` takes the newest versions of everything."""
    install(session, "lock", project=False)
    session.chdir(REQUIREMENTS)
    shared = ["uv", "pip", "compile", "--no-config", "--quiet", "--universal"]
    shared += ["--python-version", "3.11.0", "--generate-hashes", "--no-annotate"]
    shared += ["--custom-compile-command", "nox --session lock"]
    shared += ["--no-emit-index-url", "--no-emit-find-links", *session.posargs]
    addresses = ("UV_INDEX", "UV_INDEX_URL", "UV_DEFAULT_INDEX", "UV_EXTRA_INDEX_URL")
    env: dict[str, str | None] = dict.fromkeys((*addresses, "UV_FIND_LINKS"))
    for name, sources in LOCKS.items():
        held = (
            ["--constraint", "site.txt"] if name in {"tests", "lint", "audit", "zensical"} else []
        )
        session.run(*shared, *held, *sources, "--output-file", f"{name}.txt", env=env)


# ------------------------------------------------------------------ steps they share


def install(session: nox.Session, name: str, *, project: bool = True) -> None:
    """Install one lock file, and this project editable, unless that is what is installed.

    Hashes are required for everything that comes from a registry. The project's own build runs
    without isolation, since isolation would fetch its build backend without a hash.
    """
    requirements = REQUIREMENTS / f"{name}.txt"
    inputs = [requirements, *([ROOT / "pyproject.toml"] if project else [])]
    wanted = hashlib.sha256(b"".join(file.read_bytes() for file in inputs)).hexdigest()
    stamp = Path(session.virtualenv.location) / "installed.sha256"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    stamp.unlink(missing_ok=True)
    session.install("--require-hashes", "--requirement", str(requirements), env=PIP)
    if project:
        own = ["--no-deps", "--no-build-isolation", "--editable", "."]
        session.install(*own, env=PIP)
        # where Python may not write bytecode, every start of the command line would compile anew
        session.run("python", "-m", "compileall", "-q", "generator", silent=True)
    stamp.write_text(wanted, encoding="utf-8")


def build(session: nox.Session, folder: Path) -> None:
    """Build the site strictly into `folder`, which holds nothing else afterwards."""
    shutil.rmtree(folder, ignore_errors=True)
    # never --quiet: it hides warnings from --strict as well; nox shows the output of a failure
    command = ["python", "-m", "mkdocs", "build", "--strict"]
    session.run(*command, "--site-dir", str(folder), env=QUIET, silent=True)


def run_pytest(session: nox.Session, *arguments: str) -> None:
    """Run pytest so that its output ends in pytest's own summary line."""
    session.run("python", "-m", "pytest", "--quiet", *arguments, env=QUIET)


def free_port(first: int) -> int:
    """`first`, or where it is taken the next free port after it."""
    for port in range(first, first + 50):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    return first


def nox_command() -> str:
    """How the person who runs this can call nox again."""
    local = ROOT / ".venv" / "bin" / "nox"
    return os.path.relpath(local, Path.cwd()) if local.exists() else "nox"
