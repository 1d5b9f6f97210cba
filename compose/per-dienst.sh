#!/usr/bin/env bash
# Runs the chain for a demonstration as one process per service on a RabbitMQ that is there already; Ctrl+C stops all.
#   compose/per-dienst.sh amqp://user:password@localhost/
# The services listen on 5081 and up, in the order below. Data: INBURGERING_DATA, default ./data.
set -euo pipefail
broker=${1:?Give the address of the broker: $0 amqp://user:password@localhost/}
root=$(cd "$(dirname "$0")/.." && pwd)
services=(Toegang CoaIntake TaalschoolVoortgang VluchtelingenwerkBegeleiding DuoExamens UsdRegie Ketensimulator)
export ASPNETCORE_ENVIRONMENT=Development INBURGERING_DATA=${INBURGERING_DATA:-$PWD/data}

dotnet build "$root/services/Hub" -v q -clp:NoSummary   # refers to every service, so it builds them all
address() { echo "http://127.0.0.1:$((5081 + $1))"; }
peers=$(for i in "${!services[@]}"; do printf '%s;' "$(address "$i")"; done)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null; wait' EXIT
trap 'exit 130' INT TERM
for i in "${!services[@]}"; do
  echo "$(address "$i")  ${services[$i]}"
  dotnet "$root/artifacts/bin/${services[$i]}/debug/${services[$i]}.dll" --urls "$(address "$i")" --broker "$broker" --Demo:Peers "$peers" \
    --Toegang:Adres "$(address 0)/toegang" --DuoExamens:Adres "$(address 4)" --Ketensimulator:Adres "$(address 6)" &
  pids+=($!)
done
wait -n || true
echo "One of the services stopped; stopping the others." >&2
exit 1
