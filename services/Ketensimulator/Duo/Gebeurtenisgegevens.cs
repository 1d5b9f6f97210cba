using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using static Ketensimulator.Duo.Resource;

namespace Ketensimulator.Duo;

/// <summary>
/// Turns what a tester says about an event into complete documents of DUO's read APIs. Lenient on purpose: nested by
/// resource, or flat, or nothing at all; what is left out is made up so that it fits the event. Pure.
/// </summary>
internal static class Gebeurtenisgegevens
{
    private static readonly Dictionary<string, string> Namen = new(StringComparer.OrdinalIgnoreCase)
    {
        ["inburgeringsplicht"] = Plicht, ["plicht"] = Plicht, ["doelgroep"] = Doelgroep, ["inburgeringstermijn"] = Termijn, ["termijn"] = Termijn,
        ["lbt"] = Lbt, ["lbtResultaten"] = Lbt, ["leerbaarheidstoets"] = Lbt, ["lbt/resultaten"] = Lbt, ["examens"] = Examens, ["examenresultaten"] = Examens,
        ["examens/resultaten"] = Examens, ["vrijstellingen"] = Vrijstellingen, ["ontheffingen"] = Ontheffingen, ["pip"] = Pip, ["uren"] = Uren,
    };

    private static readonly HashSet<string> Plichtvelden = ["indicatorInburgeringsplicht", "begindatum", "einddatum", "wijzigingsdatum", "datumKennisgevingInburgeringsplicht", "redenGeenInburgeringsplicht"];
    private static readonly HashSet<string> Doelgroepvelden = ["indeling", "begindatum", "gedetailleerdeDoelgroep", "asielrechtenWijzigingVerblijfsdoel"];

    /// <summary>The documents that DUO holds after the event, for those that the event touches.</summary>
    public static Dictionary<string, JsonNode> Werkbij(string gebeurtenisId, JsonNode? gegevens, IReadOnlyDictionary<string, JsonNode> bestaand, DateOnly vandaag)
    {
        var delen = Verdeel(gebeurtenisId, gegevens);
        var dag = Tekst(vandaag);
        var resultaat = new Dictionary<string, JsonNode>();
        switch (gebeurtenisId)
        {
            case "SS101" or "SS128" or "SS139" or "SS129" or "SS130" or "SS120" or "SS121":
                var plicht = Samen(bestaand, delen, Plicht);
                plicht["indicatorInburgeringsplicht"] ??= true;
                plicht["begindatum"] ??= dag;
                if (gebeurtenisId == "SS139" && Deel(delen, Plicht)["datumKennisgevingInburgeringsplicht"] is null) { plicht["datumKennisgevingInburgeringsplicht"] = dag; }
                if (gebeurtenisId is "SS129" or "SS130")
                {
                    plicht["indicatorInburgeringsplicht"] = true;
                    plicht.Remove("redenGeenInburgeringsplicht");
                    plicht.Remove("einddatum");
                }
                resultaat[Plicht] = Gewijzigd(plicht, delen, dag);
                resultaat[Doelgroep] = Groep(Samen(bestaand, delen, Doelgroep), plicht["begindatum"]!.GetValue<string>());
                break;
            case "SS124" or "SS125":
                var groep = Samen(bestaand, delen, Doelgroep);
                var nieuw = Deel(delen, Doelgroep);
                if (nieuw["indeling"] is null) { groep["indeling"] = gebeurtenisId == "SS124" ? "Gezinsmigrant en overige migrant" : "Asielstatushouder"; }
                if (nieuw["gedetailleerdeDoelgroep"] is null) { groep.Remove("gedetailleerdeDoelgroep"); }
                if (nieuw["begindatum"] is null) { groep["begindatum"] = dag; }
                resultaat[Doelgroep] = Groep(groep, dag);
                break;
            case "SS106" or "SS107" or "SS108" or "SS109" or "SS110" or "SS111":
                var einde = Samen(bestaand, delen, Plicht);
                var gezegd = Deel(delen, Plicht);
                if (gezegd["indicatorInburgeringsplicht"] is null) { einde["indicatorInburgeringsplicht"] = false; }
                if (gezegd["redenGeenInburgeringsplicht"] is null)
                {
                    einde["redenGeenInburgeringsplicht"] = gebeurtenisId switch
                    {
                        "SS106" => "Inburgeringsplicht voldaan",
                        "SS107" => "Volledige vrijstelling",
                        "SS108" => "Volledige ontheffing",
                        "SS109" => "Tijdelijke vrijstelling",
                        "SS111" => "Overlijden",
                        _ => "Overig",
                    };
                }
                einde["einddatum"] ??= dag;
                resultaat[Plicht] = Gewijzigd(einde, delen, dag);
                break;
            case "SS102" or "SS103" or "SS104":
                var termijn = Samen(bestaand, delen, Termijn);
                termijn["startdatum"] ??= bestaand.GetValueOrDefault(Pip) is JsonObject pip && Datum(pip["pip"]?["dagtekeningPip"]) is { } dagtekening ? Tekst(dagtekening.AddDays(1)) : dag;
                if (Deel(delen, Termijn)["einddatum"] is null && Datum(termijn["einddatum"] ?? termijn["startdatum"]) is { } basis)
                {
                    termijn["einddatum"] = termijn["einddatum"] is null ? Tekst(basis.AddYears(3)) : Tekst(basis.AddMonths(gebeurtenisId == "SS102" ? 0 : 6));
                }
                termijn["wijzigingsdatum"] = Deel(delen, Termijn)["wijzigingsdatum"]?.DeepClone() ?? dag;
                resultaat[Termijn] = termijn;
                break;
            case "SS131":
                resultaat[Lbt] = Voegtoe(bestaand.GetValueOrDefault(Lbt), Rijen(delen, Lbt).Select(r => Toets(r, dag)), "datumAfname");
                break;
            case "SS137":
                resultaat[Examennummer] = new JsonObject { ["examennummer"] = delen.GetValueOrDefault(Examennummer)?["examennummer"]?.DeepClone() ?? dag.Replace("-", "", StringComparison.Ordinal) };
                break;
            case "SS199":
                resultaat[Examens] = Voegtoe(bestaand.GetValueOrDefault(Examens), Rijen(delen, Examens).Select(r => Examen(r, dag)), "onderdeel", "examendatum");
                break;
            case "SS114" or "SS115" or "SS116" or "SS117":
                resultaat[Vrijstellingen] = Voegtoe(bestaand.GetValueOrDefault(Vrijstellingen), Rijen(delen, Vrijstellingen).Select(r => Oordeel(r, gebeurtenisId, dag)));
                break;
            case "SS118" or "SS119":
                resultaat[Ontheffingen] = Voegtoe(bestaand.GetValueOrDefault(Ontheffingen), Rijen(delen, Ontheffingen).Select(r => Oordeel(r, gebeurtenisId, dag)));
                break;
        }
        // Whatever else was named goes in as it is: a tester may prepare several documents with one call.
        foreach (var (soort, deel) in delen)
        {
            if (!resultaat.ContainsKey(soort)) { resultaat[soort] = deel is JsonObject ? Samen(bestaand, delen, soort) : deel.DeepClone(); }
        }
        return resultaat;
    }

    /// <summary>Sorts the members to the documents they belong to.</summary>
    internal static Dictionary<string, JsonNode> Verdeel(string gebeurtenisId, JsonNode? gegevens)
    {
        var hoofd = Hoofd(gebeurtenisId);
        var delen = new Dictionary<string, JsonNode>();
        if (gegevens is JsonArray lijst)
        {
            if (hoofd is not null) { delen[hoofd] = lijst.DeepClone(); }
            return delen;
        }
        if (gegevens is not JsonObject json) { return delen; }
        foreach (var (naam, waarde) in json)
        {
            if (waarde is null) { continue; }
            if (Namen.TryGetValue(naam, out var soort) && waarde is JsonObject or JsonArray) { delen[soort!] = waarde.DeepClone(); }
            else if (soort == Doelgroep && waarde.GetValueKind() == JsonValueKind.String) { Vak(Doelgroep)["indeling"] = waarde.DeepClone(); }
            else if (hoofd is Plicht or Doelgroep)
            {
                var plicht = Plichtvelden.Contains(naam);
                if (Doelgroepvelden.Contains(naam) && (!plicht || hoofd == Doelgroep)) { Vak(Doelgroep)[naam] = waarde.DeepClone(); }
                else if (plicht) { Vak(Plicht)[naam] = waarde.DeepClone(); }
            }
            else if (hoofd is not null) { Vak(hoofd)[naam] = waarde.DeepClone(); }
        }
        return delen;

        JsonObject Vak(string soort)
        {
            if (delen.GetValueOrDefault(soort) is JsonObject vak) { return vak; }
            var nieuw = new JsonObject();
            delen[soort] = nieuw;
            return nieuw;
        }
    }

    private static string? Hoofd(string gebeurtenisId) => gebeurtenisId switch
    {
        "SS124" or "SS125" => Doelgroep,
        "SS102" or "SS103" or "SS104" => Termijn,
        "SS131" => Lbt,
        "SS137" => Examennummer,
        "SS199" => Examens,
        "SS114" or "SS115" or "SS116" or "SS117" => Vrijstellingen,
        "SS118" or "SS119" => Ontheffingen,
        "SS113" or "SS122" or "SS123" => null,
        _ => Plicht,
    };

    private static JsonObject Deel(Dictionary<string, JsonNode> delen, string soort) => delen.GetValueOrDefault(soort) as JsonObject ?? [];

    private static JsonObject Samen(IReadOnlyDictionary<string, JsonNode> bestaand, Dictionary<string, JsonNode> delen, string soort)
    {
        var samen = bestaand.GetValueOrDefault(soort) is JsonObject oud ? (JsonObject)oud.DeepClone() : [];
        foreach (var (naam, waarde) in Deel(delen, soort)) { samen[naam] = waarde?.DeepClone(); }
        return samen;
    }

    private static JsonObject Gewijzigd(JsonObject plicht, Dictionary<string, JsonNode> delen, string dag)
    {
        if (Deel(delen, Plicht)["wijzigingsdatum"] is null) { plicht["wijzigingsdatum"] = dag; }
        return plicht;
    }

    private static JsonObject Groep(JsonObject groep, string begin)
    {
        groep["indeling"] ??= "Asielstatushouder";
        groep["begindatum"] ??= begin;
        groep["gedetailleerdeDoelgroep"] ??= groep["indeling"]!.GetValue<string>() == "Asielstatushouder" ? "Asielstatushouder" : "Overig";
        return groep;
    }

    private static IEnumerable<JsonObject> Rijen(Dictionary<string, JsonNode> delen, string soort) => delen.GetValueOrDefault(soort) switch
    {
        JsonArray lijst => lijst.OfType<JsonObject>(),
        JsonObject een => [een],
        _ => [[]],
    };

    private static JsonObject Toets(JsonObject rij, string dag) => new()
    {
        ["resultaat"] = rij["resultaat"]?.DeepClone() ?? "B1-route haalbaar",
        ["behaaldeScore"] = Score(rij["behaaldeScore"]) ?? "34,00",
        ["benodigdeScore"] = Score(rij["benodigdeScore"]) ?? "28,00",
        ["datumAfname"] = rij["datumAfname"]?.DeepClone() ?? dag,
    };

    private static string? Score(JsonNode? score) => score?.GetValueKind() switch
    {
        JsonValueKind.Number => score.GetValue<decimal>().ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ','),
        JsonValueKind.String => score.GetValue<string>(),
        _ => null,
    };

    private static JsonObject Examen(JsonObject rij, string dag)
    {
        var onderdeel = rij["onderdeel"]?.GetValue<string>() ?? "LE";
        var examen = new JsonObject
        {
            ["examendatum"] = (rij["examendatum"] ?? rij["datum"])?.DeepClone() ?? dag,
            ["resultaat"] = rij["resultaat"]?.DeepClone() ?? "Geslaagd",
            ["onderdeel"] = onderdeel,
        };
        if (rij["redenGeenResultaat"] is { } reden) { examen["redenGeenResultaat"] = reden.DeepClone(); }
        if (onderdeel != "KNM") { examen["niveau"] = rij["niveau"]?.DeepClone() ?? "B1"; }
        return examen;
    }

    /// <summary>DUO wraps a decision in the kind of decision.</summary>
    private static JsonObject Oordeel(JsonObject rij, string gebeurtenisId, string dag)
    {
        if (rij.Any(m => m.Value is JsonObject)) { return (JsonObject)rij.DeepClone(); }
        var oordeel = (JsonObject)rij.DeepClone();
        oordeel["oordeel"] ??= gebeurtenisId is "SS117" or "SS119" ? "Toekenning" : "Afwijzing";
        oordeel["datumOordeel"] ??= dag;
        if (gebeurtenisId is "SS118" or "SS119") { oordeel["grond"] ??= "BIO"; }
        else { oordeel["reden"] ??= gebeurtenisId is "SS115" ? "INS" : gebeurtenisId is "SS114" ? "AVI" : "GED"; }
        var naam = gebeurtenisId switch
        {
            "SS114" => "GeheleVrijstelling",
            "SS115" => "TijdelijkeVrijstelling",
            "SS116" or "SS117" => "GedeeltelijkeVrijstelling",
            "SS119" => "GedeeltelijkeOntheffing",
            _ => rij["examenonderdeel"] is null ? "GeheleOntheffing" : "GedeeltelijkeOntheffing",
        };
        return new() { [naam] = oordeel };
    }

    /// <summary>Adds rows to a list document; a row with the same key takes the place of the old one.</summary>
    private static JsonArray Voegtoe(JsonNode? bestaand, IEnumerable<JsonObject> rijen, params string[] sleutel)
    {
        var lijst = bestaand is JsonArray oud ? (JsonArray)oud.DeepClone() : [];
        foreach (var rij in rijen)
        {
            if (sleutel.Length > 0)
            {
                foreach (var zelfde in lijst.Where(r => sleutel.All(s => JsonNode.DeepEquals(r?[s], rij[s]))).ToList()) { lijst.Remove(zelfde); }
            }
            lijst.Add(rij);
        }
        return lijst;
    }

    /// <summary>Earlier documents, with the members that DUO's history shows: fewer than the document itself.</summary>
    public static JsonArray Historie(string soort, JsonArray? eerdere)
    {
        string[] leden = soort switch
        {
            Plicht => ["indicatorInburgeringsplicht", "begindatum", "einddatum", "wijzigingsdatum"],
            Doelgroep => ["indeling", "begindatum", "einddatum"],
            _ => ["einddatum", "wijzigingsdatum", "verlengingsgrondcode", "verlengingsgrondomschrijving"],
        };
        return [.. (eerdere ?? []).OfType<JsonObject>().Select(d => (JsonNode)new JsonObject(d.Where(m => leden.Contains(m.Key)).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))))];
    }

    internal static DateOnly? Datum(JsonNode? waarde) =>
        waarde?.GetValueKind() == JsonValueKind.String && DateOnly.TryParseExact(waarde.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    private static string Tekst(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
