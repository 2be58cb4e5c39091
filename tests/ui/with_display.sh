#!/usr/bin/env bash
# with_display.sh PROGRAM...: runs it on a display of its own (xcb). Exit code 77 (skipped) without Xvfb.
set -euo pipefail
command -v Xvfb >/dev/null || { echo "skipped: Xvfb is missing (apt-get install xvfb)"; exit 77; }
work=$(mktemp -d)
exec 3<>"$work/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 2>"$work/log" &
display=$!
trap 'kill "$display" 2>/dev/null || true; rm -rf "$work"' EXIT
# However long it takes on a busy computer; it says its number, or ends.
until grep -q . "$work/display"; do
    kill -0 "$display" 2>/dev/null || { cat "$work/log"; exit 1; }
    sleep 0.1
done
DISPLAY=:$(head -n 1 "$work/display") QT_QPA_PLATFORM=xcb "$@"
