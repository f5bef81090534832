#!/usr/bin/env bash
# A PostgreSQL server of one's own, for tests and for trying things out: no service, no shared database, loopback only.
#   eng/postgres.sh start [folder]   makes the cluster, starts it, prints one line: its connection string
#   eng/postgres.sh stop  [folder]   stops it and deletes the folder
#   eng/postgres.sh crash [folder]   ends it without a farewell, as a power cut would, and starts it again on its old port
# Without a folder: $TMPDIR/vonhai-postgres. PostgreSQL refuses to run as root: started by root, the server runs as `postgres` or `nobody`.
set -euo pipefail

verb=${1:-}
folder=${2:-${TMPDIR:-/tmp}/vonhai-postgres}
[[ $folder == /* ]] || folder=$PWD/$folder

fail() { echo "postgres.sh: $*" >&2; exit 1; }

binaries() {
  if command -v initdb >/dev/null && command -v pg_ctl >/dev/null; then
    dirname "$(command -v initdb)"
    return
  fi
  # Debian and its relatives keep the server's programs out of the path.
  local newest
  newest=$(find /usr/lib/postgresql /usr/pgsql-* /opt/homebrew/opt/postgresql* -maxdepth 3 -name initdb 2>/dev/null | sort -V | tail -n 1)
  [[ -n $newest ]] || fail "PostgreSQL's server programs (initdb, pg_ctl) are not installed"
  dirname "$newest"
}

# Runs a command as the server's user, without a shell of that user's.
as_server() {
  if [[ $(id -u) -ne 0 ]]; then
    "$@"
  elif id postgres >/dev/null 2>&1; then
    setpriv --reuid=postgres --regid="$(id -g postgres)" --clear-groups -- "$@"
  else
    setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups -- "$@"
  fi
}

port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

start() {
  if [[ -f $folder/connection ]] && as_server "$bin/pg_ctl" -D "$folder/cluster" status >/dev/null 2>&1; then
    cat "$folder/connection"
    return
  fi
  [[ ! -e $folder || -z $(ls -A "$folder") ]] || fail "$folder is not empty; 'eng/postgres.sh stop $folder' clears it"

  mkdir -p "$folder"
  chmod 700 "$folder"
  [[ $(id -u) -ne 0 ]] || chown "$(as_server id -u):$(as_server id -g)" "$folder"
  cd "$folder"

  local password port
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  as_server tee "$folder/password" <<<"$password" >/dev/null
  as_server "$bin/initdb" -D "$folder/cluster" --username=vonhai --pwfile="$folder/password" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 --no-instructions >"$folder/initdb.log" 2>&1 || fail "initdb failed, see $folder/initdb.log"

  for _ in 1 2 3 4 5 6 7 8; do
    port=$((20000 + RANDOM % 12000))
    port_is_free "$port" || continue
    # With -l the server does not keep our output open; without it a caller that reads the output would wait for ever.
    if as_server "$bin/pg_ctl" -D "$folder/cluster" -l "$folder/server.log" -w -t 60 \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300" start >/dev/null 2>&1; then
      local connection="Host=127.0.0.1;Port=$port;Username=vonhai;Password=$password;Database=postgres"
      as_server tee "$folder/connection" <<<"$connection"
      return
    fi
  done
  fail "the server did not start, see $folder/server.log"
}

stop() {
  [[ -d $folder ]] || return 0
  [[ -d $folder/cluster ]] || fail "$folder is no folder of ours"
  if as_server "$bin/pg_ctl" -D "$folder/cluster" status >/dev/null 2>&1; then
    as_server "$bin/pg_ctl" -D "$folder/cluster" -m fast -w -t 60 stop >/dev/null
  fi
  rm -rf "$folder"
}

crash() {
  [[ -f $folder/connection ]] || fail "$folder is no folder of ours"
  cd "$folder"
  # The options of the start are in the cluster; -l keeps our output free, as above.
  as_server "$bin/pg_ctl" -D "$folder/cluster" -l "$folder/server.log" -m immediate -w -t 60 restart >/dev/null 2>&1 ||
    fail "the server did not come back, see $folder/server.log"
}

case $verb in
  start | stop | crash) bin=$(binaries); "$verb" ;;
  *) sed -n '2,6p' "$0" | sed 's/^# \{0,1\}//'; exit 2 ;;
esac
