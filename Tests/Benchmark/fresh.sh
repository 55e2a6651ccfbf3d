#!/bin/sh
# Publish the studies beside a benchmark's data into a folder that was not there: fresh.sh PROGRAM TEMPLATES DATA.
rm -rf "$3.studyreport/output"
exec "$1" build --quiet --templates "$2" --studies "$3.studyreport/studies" --output "$3.studyreport/output"
