#!/bin/sh
# Debian's cron runs the shipped crontab line, twice, against the sandbox behind a socket; the second run does nothing.
#
#   tests/cron/run.sh [PYTHON]     PYTHON has ost2spotify installed; default: python3
#
# Needs root and cron (apt-get install cron); says so and leaves with 0 where they are missing. Takes about two minutes:
# cron's shortest step is one. The line is the shipped one but for its schedule, which becomes every minute.
set -eu

python=${1:-python3}
project=$(cd "$(dirname "$0")/../.." && pwd)
if [ "$(id -u)" != 0 ] || ! command -v cron >/dev/null || ! command -v crontab >/dev/null; then
    echo "SKIPPED: needs root and Debian's cron"
    exit 0
fi
if crontab -l >/dev/null 2>&1; then
    echo "SKIPPED: root has a crontab here, and this test would replace it"
    exit 0
fi

home=$(mktemp -d)
folder=$home/.config/ost2spotify
mkdir -p "$folder" "$home/.local/bin"
ln -s "$(dirname "$(command -v "$python")")/ost2spotify" "$home/.local/bin/ost2spotify"

"$python" -m ost2spotify.spotify.sandbox --state "$home/account.json" --log "$home/calls.jsonl" >"$home/address" &
server=$!
cron=
trap 'crontab -r 2>/dev/null || true; kill $server $cron 2>/dev/null || true; rm -rf "$home"' EXIT
while [ ! -s "$home/address" ]; do sleep 0.1; done
address=$(cat "$home/address")

"$python" "$project/tests/cron/prepare.py" "$folder" "$address"
{
    echo "HOME=$home"
    sed -n 's/^[0-9]* [0-9]* \* \* \* /* * * * * /p' "$project/deploy/crontab.example"
} | crontab -
crontab -l
cron -f &
cron=$!

# Two runs and the minute before the first: 150 seconds, and half a minute for a slow machine.
waited=0
until [ "$(cat "$folder/sync.log" 2>/dev/null | wc -l)" -ge 2 ]; do
    sleep 1
    waited=$((waited + 1))
    if [ "$waited" -gt 180 ]; then
        echo "FAILED: after three minutes the log has not two lines:"
        cat "$folder/sync.log" || true
        exit 1
    fi
done
"$python" "$project/tests/cron/compare.py" "$folder/sync.log" "$home/calls.jsonl" "$home/account.json"
