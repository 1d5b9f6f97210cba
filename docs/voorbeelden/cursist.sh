#!/usr/bin/env bash
# Gives the running Hub the learner of aanwezigheid-juni.csv: linked by COA, settled, with a PIP, placed at school A, lessons
# since 25 March 2024, and a demo clock on 28 June 2024. Run again: nothing changes.
#   docs/voorbeelden/cursist.sh [address of the hub] [toegang.json]
set -euo pipefail
hub=${1:-http://127.0.0.1:5080}
toegang=${2:-${INBURGERING_DATA:-data}/toegang.json}
bsn=999990081   # a test number

token() {
  local secret
  secret=$(sed -n "/\"$1\"/{n;s/.*: \"\(.*\)\".*/\1/p;}" "$toegang")
  curl -sf "$hub/toegang/token" -d grant_type=client_credentials -d client_id="$1" -d client_secret="$secret" | sed -n 's/.*"access_token": *"\([^"]*\)".*/\1/p'
}
# call <client> <method> <path> [json]: prints the answer, or says what was refused and stops.
call() {
  local answer
  answer=$(curl -s -X "$2" "$hub$3" -H "Authorization: Bearer $(token "$1")" -H 'Content-Type: application/json' ${4:+-d "$4"} -w '\n%{http_code}')
  case ${answer##*$'\n'} in 2??) echo "${answer%$'\n'*}" ;; *) echo "$2 $3: $answer" >&2; return 1 ;; esac
}
field() { sed -n "s/.*\"$1\": *\"\([^\"]*\)\".*/\1/p" | head -1; }
at_rest() { # sets the clock forward, never back, and waits until the chain is at rest
  local now
  now=$(curl -sf "$hub/demo/v1/klok" | field nu)
  if [[ -n ${1:-} && $now < $1 ]]; then now=$1; fi
  call beheer PUT /demo/v1/klok "{\"nu\":\"$now\"}" > /dev/null
}

curl -sf -o /dev/null "$hub/usd-regie/health/ready" || { echo "De hub antwoordt niet op $hub: start hem, en wacht op 'De keten draait'." >&2; exit 1; }
[[ -r $toegang ]] || { echo "$toegang is er niet: start dit in de map waarin de hub gestart is, of geef het bestand mee." >&2; exit 1; }
at_rest 2024-06-28T07:00:00+00:00
found=$(call regisseur-gm POST /usd-regie/v1/dossiers/_zoek "{\"bsn\":\"$bsn\"}" | field dossierId)
if [[ -n $found ]]; then echo "De cursist is er al: $hub/dossiers/$found"; exit 0; fi

inburgeraar=$(call coa POST /coa-intake/v1/koppelingen "{\"vNummer\":\"2900000081\",\"bsn\":\"$bsn\",\"naam\":\"Selam Gebre\",\"geboortedatum\":\"1992-08-17\",\"moedertaal\":\"tir\",\"gemeentecode\":\"1942\",\"azcLocatie\":\"Almere\",\"koppelingsdatum\":\"2023-10-02\"}" | field inburgeraarId)
at_rest
dossier=$(call regisseur-gm POST /usd-regie/v1/dossiers/_zoek "{\"bsn\":\"$bsn\"}" | field dossierId)
onder=/usd-regie/v1/dossiers/$dossier
call regisseur-gm POST "$onder/vestigingen" '{"vestigingsdatum":"2024-01-08","adres":{"straat":"Dorpsstraat","huisnummer":"1","postcode":"1411 AB","plaats":"Naarden"}}' > /dev/null
call regisseur-gm POST "$onder/pips" '{"dagtekening":"2024-03-04","talen":["nld","tir"],"leerroute":"B1","niveau":"B1","alfabetisering":"NVT","map":{"verplicht":true,"uren":40},"pvt":{"uren":12}}' > /dev/null
plaatsing=$(call regisseur-gm POST "$onder/taalschoolplaatsingen" '{"naarOin":"00000099000001004000","leerroute":"B1","niveau":"B1","gewensteStart":"2024-03-25","velden":[]}' | field overdrachtId)
at_rest
call taalschool-a POST "/taalschool-voortgang/v1/plaatsingen/$plaatsing/_bevestig" '{"gesprekDatum":"2024-03-11","wijze":"TELEFOON","behandelaar":{"naam":"Robin Smit","telefoon":"035 207 00 02","email":"robin@voorbeeld.example"},"ontbrekendeVelden":[],"akkoord":true}' > /dev/null
call taalschool-a POST /taalschool-voortgang/v1/trajecten "{\"inburgeraarId\":\"$inburgeraar\",\"groepId\":\"B1-2A\",\"leerroute\":\"B1\",\"niveauDoel\":\"B1\",\"startdatum\":\"2024-03-25\",\"urenPerWeek\":6}" > /dev/null
at_rest
echo "De cursist staat klaar: $hub/dossiers/$dossier"
