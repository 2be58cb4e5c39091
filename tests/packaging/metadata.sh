#!/usr/bin/env bash
# Desktop entry, AppStream metainfo, icon and manual pages say what their formats ask for.
set -euo pipefail
for tool in desktop-file-validate appstreamcli man; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done
desktop-file-validate packaging/desktop/*.desktop
appstreamcli validate --no-net --pedantic packaging/desktop/*.metainfo.xml
python3 -c 'import sys, xml.etree.ElementTree as x; [x.parse(f) for f in sys.argv[1:]]' resources/icons/*.svg
for page in packaging/man/*.1; do
    complaints=$(man --warnings=w -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
    [ -z "$complaints" ] || { echo "$page: $complaints"; exit 1; }
done
