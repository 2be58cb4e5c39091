#!/usr/bin/env bash
# at_spi.sh CASEGRIP CASEGRIP-DESKTOP: the window on a display of its own, worked with keys (xdotool) and looked at as a
# screen reader does (at_spi.py). Needs what it names below; exit code 77 (skipped) says what is missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
casegrip=$(realpath "$1") desktop=$(realpath "$2")
launcher=/usr/libexec/at-spi-bus-launcher

missing() { echo "skipped: $1 is missing (apt-get install $2)"; exit 77; }
command -v Xvfb >/dev/null || missing Xvfb xvfb
command -v xdotool >/dev/null || missing xdotool xdotool
command -v dbus-run-session >/dev/null || missing dbus-run-session dbus
[ -x "$launcher" ] || missing at-spi-bus-launcher at-spi2-core
/usr/bin/python3 -c 'import pyatspi' 2>/dev/null || missing pyatspi "python3-pyatspi gir1.2-atspi-2.0"

work=$(mktemp -d)
pids=()
finish() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT
mkdir -m 700 "$work/run" "$work/config" "$work/home"
"$casegrip" --quiet demo "$work/force" --cases 2000 --seed 3
"$casegrip" --quiet --data "$work/data" sync "$work/force" 2>/dev/null
login=$("$here/../../packaging/sergeant" "$casegrip" "$work/data" "$work/force")

exec 3<>"$work/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 2>/dev/null &
pids+=($!)
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(head -n 1 "$work/display")
export DISPLAY QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
export XDG_RUNTIME_DIR=$work/run XDG_CONFIG_HOME=$work/config HOME=$work/home LC_ALL=C.UTF-8 TZ=Europe/London
# shellcheck disable=SC2016 # the inner shell expands these
dbus-run-session -- bash -c '
    "$0" --launch-immediately --a11y=1 2>/dev/null &   # the bus first: who starts before it stays unseen
    launcher=$!
    /usr/bin/python3 -B "$@"; code=$?
    kill $launcher
    exit $code
' "$launcher" "$here/at_spi.py" "$desktop" "$work/data" "$login" 2>"$work/err" || { code=$?; cat "$work/err" >&2; exit $code; }
