#!/usr/bin/env bash
# systemd.sh CASEGRIP: the shipped timer and service are accepted by systemd, and the service's command does its work:
# it is run, as it stands there, on a small export of the invented force in place of /srv/casegrip/export.
set -euo pipefail
program=$1
command -v systemd-analyze >/dev/null || { echo "systemd-analyze is not installed"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for unit in packaging/systemd/*; do
    # Before installation neither the program nor its manual page is where the units expect them.
    sed -e "s,/usr/bin/casegrip,$program," -e '/^Documentation=/d' "$unit" >"$folder/$(basename "$unit")"
done
complaints=$(systemd-analyze verify "$folder"/casegrip-sync.{service,timer} 2>&1) || { echo "$complaints"; exit 1; }
[ -z "$complaints" ] || { echo "$complaints"; exit 1; }
systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' "$folder/casegrip-sync.timer")" >/dev/null

"$program" --quiet demo "$folder/export" --cases 200
read -ra command < <(sed -n "s,^ExecStart=,,;T;s,/srv/casegrip/export,$folder/export,p" "$folder/casegrip-sync.service")
export XDG_DATA_HOME="$folder/data"
"${command[@]}" >/dev/null
"${command[@]}" >/dev/null
[ -f "$folder/data/casegrip/work.db" ] || { echo "The service's command left no data folder."; exit 1; }
command[-1]+=/absent
if "${command[@]}" >/dev/null 2>&1; then
    echo "An export that is not there must be an error."
    exit 1
fi
