#!/usr/bin/env bash
# links_core_only.sh PROGRAM: fails when the command would need a window system to start.
set -euo pipefail
libraries=$(ldd "$1")
grep -q 'libQt6Core\.' <<<"$libraries" || { echo "ldd does not even show Qt Core: $libraries"; exit 1; }
if grep -E 'libQt6(Gui|Widgets|Charts|Svg|PrintSupport|DBus|OpenGL)|libdbus|keychain|libX11|libxcb|wayland' <<<"$libraries"; then
    echo "$1 must not link these."
    exit 1
fi
echo "$1 links $(wc -l <<<"$libraries") libraries, none of a window system."
