#!/bin/sh
# Measure the program:
#     Tests/Benchmark/run.sh S|M|L [ROUNDS]          one study: from its files to a published report
#     Tests/Benchmark/run.sh BATCH [ROUNDS] [N]      N small studies, by default 100: all anew, and once more unchanged
#
#   PEERS      a folder with a run.sh that measures other programs beside a command named by SUBJECT_CMD; where it is
#              set, S, M and L are measured by it, in one run, on its data, and the numbers compared with its reference.
#              Without it the program is measured alone, on data that generate.py makes.
#   REPORT     general (the default) or brief: a report of a paragraph, two tables a domain and eight figures, which is what
#              the programs that PEERS measures write
#   ROWS       with PEERS: only the programs whose names begin so, with commas between
#   PROGRAM    default .build/release/studyreport
#   BENCH_DATA where generated data is kept, default /tmp/studyreport-bench
set -e
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=${PROGRAM:-$root/.build/release/studyreport}
kept=${BENCH_DATA:-/tmp/studyreport-bench}
templates=$root/templates
size=${1:-S}
rounds=${2:-5}
brief=
[ "${REPORT:-general}" = brief ] && brief=--brief
mkdir -p "$kept"

case $size in
  S | M | L)
    if [ -n "$PEERS" ]; then
      export PEERS_DATA="${PEERS_DATA:-/tmp/peers-data}"
      data=$PEERS_DATA/$size
      SUBJECT_CMD="$here/fresh.sh $program $templates {data}" \
        SUBJECT_PREPARE="$here/prepare.py $brief {data} {data}.studyreport/studies" \
        PEERS="${ROWS:+$ROWS,subject}" "$PEERS/run.sh" "$size" "$rounds"
      echo
      echo "Against the reference (p_wilcoxon: ties are decided on recorded decimals here, on binary doubles there):"
      for report in "$data.studyreport/output"/*/results.csv; do
        "$here/peer_columns.py" "$report" "$data/study.json" > "$data.studyreport/results.csv"
      done
      "$PEERS/compare.py" "$data.studyreport/results.csv" "$data.reference/results.csv" || true
      exit
    fi
    data=$kept/$size
    [ -f "$data/observations.csv" ] || "$here/generate.py" "$size" "$data"
    "$here/prepare.py" $brief "$data" "$data.studyreport/studies"
    "$here/measure.py" --rounds "$rounds" --label "$size, ${REPORT:-general} report" --fresh "$data.studyreport/output" \
      "$program" build --quiet --templates "$templates" --studies "$data.studyreport/studies" \
      --output "$data.studyreport/output"
    ;;
  BATCH)
    count=${3:-100}
    data=$kept/batch-$count
    [ -d "$data" ] || "$here/generate.py" BATCH "$data" "$count"
    [ -d "$data.studyreport/studies" ] || "$here/prepare.py" "$data" "$data.studyreport/studies"
    "$here/measure.py" --rounds "$rounds" --label "$count studies, all anew" --fresh "$data.studyreport/output" \
      "$program" build --quiet --templates "$templates" --studies "$data.studyreport/studies" \
      --output "$data.studyreport/output"
    "$here/measure.py" --rounds "$rounds" --label "$count studies, unchanged" \
      "$program" build --quiet --templates "$templates" --studies "$data.studyreport/studies" \
      --output "$data.studyreport/output"
    ;;
  *)
    sed -n 2,4p "$0" >&2
    exit 2
    ;;
esac
