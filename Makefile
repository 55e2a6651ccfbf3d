# make reports   installs what is missing, builds, and publishes all bundled studies into output/
# make test      the same set-up, then every check
# README.md, "Development", says what else there is.

PACKAGES = libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev libyaml-dev libboost-math-dev pkg-config
RELEASE  = swift build -c release --static-swift-stdlib
PROGRAM  = .build/release/studyreport
BROWSER_PACKAGES = chromium default-jre-headless fonts-dejavu-core fonts-freefont-ttf fonts-noto-cjk poppler-utils python3-venv
PAGES    = output

.PHONY: setup program reports test lint unit output-is-current approve test-browser gallery fuzz kill clean

setup:
	@command -v swift >/dev/null || { echo "make: no swift; install Swift 6.2 or later from swift.org" >&2; exit 1; }
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then \
	    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends$$missing; \
	  else \
	    echo "make: packages are missing; run: sudo apt-get install$$missing" >&2; exit 1; \
	  fi; \
	fi

program: setup
	$(RELEASE)

reports: program
	$(PROGRAM) build

test: setup lint unit output-is-current

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

unit:
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --quiet

# Fails when the committed reports are not what the program makes of the committed studies. They are made over a copy, so
# that pages on what changed since an earlier version stay while nothing changes.
output-is-current: program
	@fresh=$$(mktemp -d) && trap 'rm -rf "$$fresh"' EXIT && cp -R output "$$fresh/output" && \
	$(PROGRAM) build --quiet --force --output "$$fresh/output" && \
	diff -r -q -x '.*' output "$$fresh/output" && echo "output/ is up to date" || \
	{ echo "output/ differs from a fresh build; look at the difference, then: make reports" >&2; exit 1; }

# Takes the present figures, messages and reports of the tests as right.
approve: setup
	STUDYREPORT_APPROVE=1 swift test

clean:
	rm -rf .build

# Opens every page of output/, or of PAGES=FOLDER, in Chromium, prints it, and holds it against axe and the HTML standard;
# Tests/Browser/check_pages.py says what is looked for.
test-browser:
	@for package in $(BROWSER_PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then \
	    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends$$missing; \
	  else \
	    echo "make: packages are missing; run: sudo apt-get install$$missing" >&2; exit 1; \
	  fi; \
	fi
	python3 -m venv .build/browser && .build/browser/bin/pip install -q -r Tests/Browser/requirements.txt
	.build/browser/bin/python Tests/Browser/check_pages.py --axe --nu $(PAGES)

# The galleries, of every kind of figure and of every kind with every shape of data, taken as right after a look at them.
gallery: setup
	STUDYREPORT_APPROVE=1 swift test --filter GalleryTests

# Ten minutes of libFuzzer on each reader of what people write.
fuzz: setup
	for target in definition delimited expression template narrative; do Tests/Fuzz/run.sh $$target 600 || exit 1; done

# Kills two hundred runs while a reader checks that every report is whole.
kill: program
	Tests/Robustness/kill.py --program $(PROGRAM)
