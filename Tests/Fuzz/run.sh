#!/bin/sh
# Fuzzes one reader of the program with libFuzzer, from the seeds in Corpus/TARGET.
#
#   Tests/Fuzz/run.sh TARGET SECONDS      TARGET: definition, delimited, expression, template or narrative
#
# Fails on a crash, a broken promise of Targets/, more than 2 s for one input, or more than 1 GB of memory. The input
# that did it is written to .build/fuzz/found/TARGET; put it into Corpus/TARGET once it is mended, and the tests will try
# it for ever. New inputs that reached new code go to .build/fuzz/work/TARGET, not into the repository.
#
# Everything is built without optimisation: optimised, comparisons are merged and the fuzzer no longer sees how near it is.
set -eu
target=${1:?name a target}
seconds=${2:?give the number of seconds}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
package=$root/.build/fuzz
mkdir -p "$package/work/$target" "$package/found/$target"
ln -sfn "$root/Sources" "$package/Sources"
mkdir -p "$package/Fuzz"
ln -sfn "$here/Targets" "$package/Fuzz/Targets"
ln -sfn "$here/Driver" "$package/Fuzz/Driver"
cp "$here/Package.swift.in" "$package/Package.swift"
runtime=$(dirname "$(readlink -f "$(command -v swift)")")/../lib/clang
library=$(find "$runtime/" -name 'libclang_rt.fuzzer_no_main-*.a' | head -n 1)
[ -n "$library" ] || { echo "run.sh: this Swift has no libFuzzer" >&2; exit 2; }
sed -i "s|@FUZZER@|$library|" "$package/Package.swift"
swift build --package-path "$package" --product fuzz
cd "$package"
FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no exec ./.build/debug/fuzz \
  -max_total_time="$seconds" -max_len=8192 -timeout=2 -rss_limit_mb=1024 -artifact_prefix="found/$target/" \
  -print_final_stats=1 "work/$target" "$here/Corpus/$target"
