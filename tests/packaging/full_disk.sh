#!/usr/bin/env bash
# full_disk.sh CASEGRIP: what the command says when there is no room, on a real disk that is full (a tmpfs; needs root) and
# when files may not grow (ulimit -f, which without care ends a program by SIGXFSZ). Afterwards nothing is torn.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'umount "$folder/disk" 2>/dev/null || true; rm -rf "$folder"' EXIT
fail() {
    echo "$*"
    exit 1
}
# refused WHAT COMMAND...: it ends with exit code 1 and one plain sentence that names space.
refused() {
    local what=$1 said code=0
    shift
    said=$("$@" 2>&1 >/dev/null) || code=$?
    [ "$code" -eq 1 ] || fail "$what: exit code $code: $said"
    grep -qi "space" <<<"$said" || fail "$what: not plain: $said"
    echo "$what: $said"
}
is_whole() { "$program" --data "$1" --quiet verify >/dev/null || fail "$1 does not verify."; }

"$program" --quiet demo "$folder/export" --cases 300
"$program" --data "$folder/data" --quiet sync "$folder/export" >/dev/null
case_no=$("$program" --data "$folder/data" --format csv queue --limit 1 | sed -n '2s/,.*//p')
text=$(printf '%10000s' x)
note() { "$program" --data "$folder/data" --quiet note "$case_no" --text "$text"; }
note >/dev/null
small() (
    ulimit -f "$1"
    shift
    "$@"
)
refused "sync, files of 40 KiB at most" small 40 "$program" --data "$folder/fresh" --quiet sync "$folder/export"
refused "note, files of 8 KiB at most" small 8 note
is_whole "$folder/data"

mkdir "$folder/disk"
mount -t tmpfs -o size=64m tmpfs "$folder/disk" 2>/dev/null || { echo "No disk can be mounted here: this part needs root."; exit 0; }
cp -r "$folder/data" "$folder/disk/data"
fill() { mount -o "remount,size=$(($(df --output=used -k "$folder/disk" | tail -1) + $1))k" "$folder/disk"; }
fill 0
refused "note on a full disk" "$program" --data "$folder/disk/data" --quiet note "$case_no" --text "$text"
refused "backup onto a full disk" "$program" --data "$folder/data" --quiet backup --unsealed "$folder/disk/work.backup"
refused "sync on a full disk" "$program" --data "$folder/disk/fresh" --quiet sync "$folder/export"
fill 300
refused "sync on an almost full disk" "$program" --data "$folder/disk/other" --quiet sync "$folder/export"
mount -o remount,size=64m "$folder/disk"
"$program" --data "$folder/disk/data" --quiet note "$case_no" --text "$text" >/dev/null || fail "With room again a note is still refused."
is_whole "$folder/disk/data"
[ -z "$(find "$folder/disk" -name 'work.backup*')" ] || fail "A backup that did not fit left something behind."
