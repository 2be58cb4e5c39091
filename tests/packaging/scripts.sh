#!/usr/bin/env bash
# Every shell script parses and shellcheck has nothing to say.
set -euo pipefail
mapfile -t scripts < <(grep -rlE '^#!(/usr/bin/env bash|/bin/(ba)?sh)' packaging tests .ci)
[ ${#scripts[@]} -gt 3 ] || { echo "Too few scripts found: ${scripts[*]}"; exit 1; }
for script in "${scripts[@]}"; do
    bash -n "$script"
    [ -x "$script" ] || { echo "$script is not executable"; exit 1; }
done
command -v shellcheck >/dev/null || { echo "shellcheck is not installed"; exit 77; }
shellcheck --severity=style "${scripts[@]}"
echo "${#scripts[@]} scripts are clean."
