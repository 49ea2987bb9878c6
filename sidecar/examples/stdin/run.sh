#!/bin/sh
# The program's output is scrubbed before Fluent Bit sees it. Set APP to your program.
set -eu
cd "$(dirname "$0")"
${APP:-node ../app.mjs} | ${SCRUBJAY:-scrubjay} --quiet | ${FLUENT_BIT:-fluent-bit} -c fluent-bit.yaml
