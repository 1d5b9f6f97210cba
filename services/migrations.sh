#!/usr/bin/env bash
# Brings the migrations in line with the tables, for SQLite and SQL Server, where they differ.
#   services/migrations.sh                   every service; nothing is released yet, so Initial is made anew
#   services/migrations.sh CoaIntake Toegang only these
#   NAME=AddPhone services/migrations.sh     adds a migration instead: what is released does not change any more
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en ASPNETCORE_ENVIRONMENT=Development

initial=20261124000000_Initial # one number for all, so that two branches that change tables meet in the same file
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

# The tool starts a service up to the moment that it would listen, and takes the context from it.
ef() { # command, context, options
  local provider=()
  [[ $2 == *SqlServer* ]] && provider=(--Storage:Provider=sqlserver --Storage:ConnectionString=Server=nowhere)
  dotnet ef migrations "$1" --project "services/$service" --context "$2" --no-build "${@:3}" -- "--INBURGERING_DATA=$data" "${provider[@]}"
}

folder() { [[ $1 == *SqlServer* ]] && echo Migrations/SqlServer || echo Migrations/Sqlite; }

differs() {
  for context in $contexts; do
    ef has-pending-model-changes "$context" > "$data/answer" && continue
    grep -q 'Changes have been made' "$data/answer" || { cat "$data/answer"; exit 1; }
    return 0
  done
  return 1
}

dotnet tool restore > /dev/null
services=("$@")
[ $# -gt 0 ] || mapfile -t services < <(grep -lE '^(internal|public)( sealed)? class \w+DbContext\(' services/*/*DbContext.cs | cut -d/ -f2)
for service in "${services[@]}"; do
  contexts=$(grep -ohE 'class \w+DbContext\(' "services/$service/"*DbContext.cs | grep -oE '\w+DbContext')
  dotnet build "services/$service" -v q -clp:NoSummary
  if [ -f "services/$service/Migrations/Sqlite/Tables.sql" ] && ! differs; then echo "$service: up to date"; continue; fi
  if [ -z "${NAME:-}" ]; then
    rm -rf "services/$service/Migrations"
    dotnet build "services/$service" -v q -clp:NoSummary
  fi
  for context in $contexts; do
    into=services/$service/$(folder "$context")
    ef add "$context" "${NAME:-Initial}" --output-dir "$(folder "$context")" > "$data/answer" || { cat "$data/answer"; exit 1; }
    if [ -z "${NAME:-}" ]; then
      made=$(basename "$(ls "$into"/*_Initial.cs)" .cs)
      sed -i "s/$made/$initial/" "$into/$made.Designer.cs"
      for part in cs Designer.cs; do mv "$into/$made.$part" "$into/$initial.$part"; done
    fi
  done
  dotnet build "services/$service" -v q -clp:NoSummary
  for context in $contexts; do
    # What the migrations do to a new file, all of them: the host runs this where it would take EF half a second to work it out.
    [[ $context == *SqlServer* ]] || ef script "$context" --output "services/$service/Migrations/Sqlite/Tables.sql" > "$data/answer" || { cat "$data/answer"; exit 1; }
  done
  echo "$service: ${NAME:-Initial}"
done
