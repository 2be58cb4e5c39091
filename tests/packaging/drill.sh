#!/usr/bin/env bash
# drill.sh CASEGRIP: what docs/administration.md promises about backup and restore, done with the real program: the
# quarterly drill, and the loss of work.db.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
data=$folder/data
passphrase=(--passphrase-file "$folder/passphrase")
echo "seven kestrels over the mill" >"$folder/passphrase"
casegrip() { "$program" --data "$data" --quiet "$@"; }
fail() {
    echo "$*"
    exit 1
}

"$program" --quiet demo "$folder/export" --cases 300
casegrip sync "$folder/export" >/dev/null
case_no=$(casegrip --format csv queue --limit 1 | sed -n '2s/,.*//p')
entry=$(casegrip note "$case_no" --text "Seen at the drill")
casegrip backup "$folder/drill.backup" "${passphrase[@]}"
casegrip backup --unsealed "$folder/plain.backup"
grep -q "Seen at the drill" "$folder/plain.backup" || fail "An unsealed backup does not show the note: the next check proves nothing."
if grep -q "Seen at the drill" "$folder/drill.backup"; then fail "A sealed backup can be read."; fi

# The drill, in a folder of its own.
data=$folder/drill
casegrip restore "$folder/drill.backup" "${passphrase[@]}"
casegrip sync "$folder/export" >/dev/null
casegrip verify >/dev/null || fail "The drill's data folder does not verify."
casegrip --format csv log --case "$case_no" | grep -q "$entry" || fail "The note is not in the restored log."

# A damaged work.db is said to be damaged, and a backup gets past it.
data=$folder/data
rm -f "$data"/work.db-wal "$data"/work.db-shm
dd if=/dev/urandom of="$data/work.db" bs=1k count=64 conv=notrunc status=none
if complaint=$(casegrip note "$case_no" --text "Lost" 2>&1); then fail "A damaged work.db was written to."; fi
grep -qiE "damaged|not a (Casegrip )?file|not a database" <<<"$complaint" || fail "Not plain: $complaint"
casegrip restore "$folder/drill.backup" --force "${passphrase[@]}"
casegrip --format csv log --case "$case_no" | grep -q "$entry" || fail "The note did not come back."
casegrip verify >/dev/null || fail "After the restore the data folder does not verify."
ls "$data"/work-before-restore-*.db >/dev/null || fail "The damaged file was not kept."
if casegrip restore "$folder/export/cases.csv" "${passphrase[@]}" 2>/dev/null; then fail "Something else was taken for a backup."; fi
echo "The drill and the loss of work.db: as promised."
