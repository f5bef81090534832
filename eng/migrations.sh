#!/usr/bin/env bash
# Adds a migration of the given name to both sets, SQLite's and PostgreSQL's.
#   eng/migrations.sh AddLots        after a change to the model
#   eng/migrations.sh --undo         takes the last one back from both, while it is uncommitted
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ $# -ne 1 || $1 == -h || $1 == --help ]]; then
  sed -n '2,4p' "$0" | sed 's/^# \{0,1\}//'
  exit 2
fi

project=src/VoNhai.Commerce.Storefront
dotnet tool restore >/dev/null
dotnet build "$project" --nologo -v q

for engine in Sqlite PostgreSql; do
  context="${engine}ShopDbContext"
  if [[ $1 == --undo ]]; then
    dotnet ef migrations remove --no-build --force --project "$project" --context "$context"
    dotnet build "$project" --nologo -v q
  else
    # The name becomes a class: both sets may use it, each folder is a namespace.
    dotnet ef migrations add "$1" --no-build --project "$project" --context "$context" --output-dir "Migrations/$engine"
  fi
done

# The tool writes a byte-order mark; no other file here has one.
find "$project/Migrations" -name '*.cs' -exec sed -i '1s/^\xEF\xBB\xBF//' {} +
