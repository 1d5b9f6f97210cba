using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static Ketensimulator.Duo.DuoApi;

namespace Ketensimulator.Duo;

/// <summary>DUO's functional checks on what a municipality reports. The checks themselves are pure; around them is only reading and writing.</summary>
internal static partial class DuoRegels
{
    private static readonly string[] Leerroutes = ["B", "O", "Z"], Niveaus = ["A2", "B1"], Alfabetisering = ["A", "AA", "NVT"];

    public static async Task<Uitkomst> RegistreerPip(DuoRegister register, string bsn, JsonNode? inhoud, string bron, DateOnly vandaag, CancellationToken ct)
    {
        if (inhoud is not JsonObject pip || !PipVorm(pip)) { return new(StatusCodes.Status400BadRequest); }
        var huidig = await register.Lees(bsn, Resource.Pip, ct);
        var redenen = PipRedenen(pip, huidig?["pip"] as JsonObject, await register.Lees(bsn, Resource.Plicht, ct) as JsonObject, await register.Lees(bsn, Resource.Doelgroep, ct) as JsonObject, vandaag);
        if (redenen.Count > 0) { return Uitkomst.Geweigerd(redenen); }
        var vast = (JsonObject)pip.DeepClone();
        if (Tekst(vast["leerroute"]) is "B" or "O") { vast["niveau"] ??= "B1"; }
        await register.Zet(bsn, Resource.Pip, new JsonObject { ["gemeentecode"] = Gemeentecode(bron), ["pip"] = vast }, ct);
        return new(StatusCodes.Status201Created);
    }

    /// <summary>The shape that the specification asks for.</summary>
    internal static bool PipVorm(JsonObject pip) =>
        Gebeurtenisgegevens.Datum(pip["dagtekeningPip"]) is not null && Leerroutes.Contains(Tekst(pip["leerroute"]))
        && (pip["niveau"] is null || Niveaus.Contains(Tekst(pip["niveau"])))
        && (pip["geschatteIntensiteitB1Route"] is null || Getal(pip["geschatteIntensiteitB1Route"]) is >= 1 and <= 9999)
        && (pip["indicatorMagOpleidingAfmaken"] is null || pip["indicatorMagOpleidingAfmaken"]!.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
        && (pip["indicatorAlfabetiseringsonderwijs"] is null || Alfabetisering.Contains(Tekst(pip["indicatorAlfabetiseringsonderwijs"])));

    internal static List<string> PipRedenen(JsonObject pip, JsonObject? huidig, JsonObject? plicht, JsonObject? doelgroep, DateOnly vandaag)
    {
        var (dagtekening, leerroute, niveau) = (Gebeurtenisgegevens.Datum(pip["dagtekeningPip"])!.Value, Tekst(pip["leerroute"]), Tekst(pip["niveau"]));
        var redenen = new List<string>();
        Als(dagtekening > vandaag, "De dagtekening van het PIP ligt in de toekomst.");
        Als(Gebeurtenisgegevens.Datum(plicht?["begindatum"]) is { } begin && dagtekening < begin, "De dagtekening van het PIP ligt voor het begin van de inburgeringsplicht.");
        Als(Gebeurtenisgegevens.Datum(huidig?["dagtekeningPip"]) is { } vorige && dagtekening < vorige, "De dagtekening van het PIP ligt voor de dagtekening van het huidige PIP.");
        Als(niveau == "A2" && leerroute == "O", "Niveau A2 past niet bij de onderwijsroute.");
        Als(niveau == "B1" && leerroute == "Z", "Niveau B1 past niet bij de Z-route.");
        Als(niveau == "A2" && leerroute == "B" && huidig is null, "Niveau A2 kan niet bij de B1-route in het eerste PIP.");
        Als(pip["geschatteIntensiteitB1Route"] is not null && leerroute != "B", "De geschatte intensiteit hoort alleen bij de B1-route.");
        Als(pip["geschatteIntensiteitB1Route"] is not null && Tekst(doelgroep?["indeling"]) is "Gezinsmigrant en overige migrant", "De geschatte intensiteit hoort alleen bij een asielstatushouder.");
        return redenen;

        void Als(bool fout, string tekst)
        {
            if (fout) { redenen.Add(tekst); }
        }
    }

    public static async Task<Uitkomst> VerwijderPip(DuoRegister register, string bsn, CancellationToken ct)
    {
        if (await register.Lees(bsn, Resource.Pip, ct) is null) { return new(StatusCodes.Status404NotFound); }
        var redenen = new List<string>();
        if (await register.Lees(bsn, Resource.Termijn, ct) is not null) { redenen.Add("Het PIP is niet te verwijderen: de inburgeringstermijn is al vastgesteld."); }
        if (await register.Lees(bsn, Resource.Uren, ct) is not null) { redenen.Add("Het PIP is niet te verwijderen: er zijn al cursusuren geregistreerd."); }
        if (redenen.Count > 0) { return Uitkomst.Geweigerd(redenen); }
        await register.Zet(bsn, Resource.Pip, null, ct);
        return new(StatusCodes.Status200OK);
    }

    public static async Task<Uitkomst> RegistreerAanbod(DuoRegister register, string bsn, string instellingsnummer, JsonNode? inhoud, CancellationToken ct)
    {
        if (inhoud is not JsonObject aanbod || instellingsnummer.Length != 10 || !Alfabetisering.Contains(Tekst(aanbod["indicatorAlfabetiseringsonderwijs"]))) { return new(StatusCodes.Status400BadRequest); }
        var redenen = AanbodRedenen(aanbod, instellingsnummer, (await register.Lees(bsn, Resource.Pip, ct))?["pip"] as JsonObject, await register.Lees(bsn, Resource.Doelgroep, ct) as JsonObject, await register.Lees(bsn, Resource.Termijn, ct) as JsonObject);
        if (redenen.Count > 0) { return Uitkomst.Geweigerd(redenen); }
        await register.Zet(bsn, $"{Resource.Aanbod}/{instellingsnummer}", aanbod, ct);
        return new(StatusCodes.Status201Created);
    }

    internal static List<string> AanbodRedenen(JsonObject aanbod, string instellingsnummer, JsonObject? pip, JsonObject? doelgroep, JsonObject? termijn)
    {
        var redenen = new List<string>();
        if (Tekst(doelgroep?["indeling"]) == "Gezinsmigrant en overige migrant") { redenen.Add("Een inburgeringsaanbod is er alleen voor een asielstatushouder."); }
        if (pip is null) { redenen.Add("Een inburgeringsaanbod kan pas na een PIP."); }
        var keurmerk = Tekst(pip?["leerroute"]) == "O" ? "indicatieTstKeurmerk" : "indicatieBowKeurmerk";
        if (pip is not null && !Instellingen().Any(i => Tekst(i?["instellingsnummer"]) == instellingsnummer && i![keurmerk]!.GetValue<bool>()))
        {
            redenen.Add("De instelling is bij DUO niet bekend met het keurmerk dat bij de leerroute hoort.");
        }
        if (Gebeurtenisgegevens.Datum(aanbod["datumInburgeringsaanbod"]) is { } datum && Gebeurtenisgegevens.Datum(pip?["dagtekeningPip"]) is { } dagtekening && datum < dagtekening)
        {
            redenen.Add("De datum van het inburgeringsaanbod ligt voor de dagtekening van het huidige PIP.");
        }
        if (Gebeurtenisgegevens.Datum(aanbod["verwachteEinddatumOpleiding"]) is { } einde && Gebeurtenisgegevens.Datum(termijn?["einddatum"]) is { } eindeTermijn && einde > eindeTermijn) // both are the day after the last
        {
            redenen.Add("De opleiding eindigt na de inburgeringstermijn.");
        }
        return redenen;
    }

    public static async Task<Uitkomst> VerwijderAanbod(DuoRegister register, string bsn, string instellingsnummer, CancellationToken ct)
    {
        var soort = $"{Resource.Aanbod}/{instellingsnummer}";
        if (await register.Lees(bsn, soort, ct) is null) { return new(StatusCodes.Status404NotFound); }
        await register.Zet(bsn, soort, null, ct);
        return new(StatusCodes.Status204NoContent);
    }

    /// <summary>PUT replaces the whole resource: without a date the result is withdrawn.</summary>
    public static async Task<Uitkomst> RegistreerResultaat(DuoRegister register, string bsn, string soort, string datumveld, JsonNode? inhoud, DateOnly vandaag, CancellationToken ct)
    {
        if (inhoud is not JsonObject resultaat || (resultaat[datumveld] is not null && Gebeurtenisgegevens.Datum(resultaat[datumveld]) is null) || (resultaat["verwijtbaar"] is not null && Tekst(resultaat["verwijtbaar"]) is not ("Ja" or "Nee")))
        {
            return new(StatusCodes.Status400BadRequest);
        }
        if (Gebeurtenisgegevens.Datum(resultaat[datumveld]) is not { } datum)
        {
            await register.Zet(bsn, soort, null, ct);
            return new(StatusCodes.Status200OK);
        }
        var afrondingZ = Gebeurtenisgegevens.Datum((await register.Lees(bsn, Resource.Zroute, ct))?["datumAfrondingZroute"]);
        var redenen = ResultaatRedenen(datum, Tekst(resultaat["verwijtbaar"]), await register.Lees(bsn, Resource.Termijn, ct) as JsonObject, soort == Resource.Zroute ? null : afrondingZ, soort == Resource.Zroute, vandaag);
        if (redenen.Count > 0) { return Uitkomst.Geweigerd(redenen); }
        await register.Zet(bsn, soort, resultaat, ct);
        return new(StatusCodes.Status200OK);
    }

    internal static List<string> ResultaatRedenen(DateOnly datum, string? verwijtbaar, JsonObject? termijn, DateOnly? afrondingZ, bool zroute, DateOnly vandaag)
    {
        var redenen = new List<string>();
        var (start, einde) = (Gebeurtenisgegevens.Datum(termijn?["startdatum"]), Gebeurtenisgegevens.Datum(termijn?["einddatum"]));
        Als(datum > vandaag, "De datum ligt in de toekomst.");
        Als(start is { } s && datum < s, "De datum ligt voor de start van de inburgeringstermijn.");
        Als(afrondingZ is { } z && datum > z, "De datum ligt na de afronding van de Z-route.");
        if (!zroute && einde is { } e)
        {
            Als(verwijtbaar == "Nee" && vandaag < e.AddMonths(-2), "Niet verwijtbaar kan pas in de laatste twee maanden van de termijn.");
            Als(verwijtbaar == "Ja" && vandaag < e, "Verwijtbaar kan pas na het einde van de termijn.");
            Als(verwijtbaar is not null && datum < e, "Bij een datum binnen de termijn hoort geen verwijtbaarheid.");
            Als(verwijtbaar is null && datum >= e, "De termijn is overschreden: geef aan of dat verwijtbaar is.");
        }
        return redenen;

        void Als(bool fout, string tekst)
        {
            if (fout) { redenen.Add(tekst); }
        }
    }

    /// <summary>Hours are kept per municipality.</summary>
    public static async Task<Uitkomst> RegistreerUren(DuoRegister register, string bsn, string deel, JsonNode? inhoud, string bron, DateOnly vandaag, CancellationToken ct)
    {
        if (inhoud is not JsonObject json || Getal(json["uren"]) is not (>= 0 and <= 9999)) { return new(StatusCodes.Status400BadRequest); }
        var lijst = await register.Lees(bsn, Resource.Uren, ct) as JsonArray ?? [];
        var gemeente = lijst.OfType<JsonObject>().FirstOrDefault(g => Tekst(g["gemeentecode"]) == Gemeentecode(bron));
        if (gemeente is null)
        {
            gemeente = new JsonObject { ["gemeentecode"] = Gemeentecode(bron) };
            lijst.Add(gemeente);
        }
        gemeente["bekendTot"] = vandaag.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        gemeente[deel] = new JsonObject { ["uren"] = json["uren"]!.DeepClone() };
        await register.Zet(bsn, Resource.Uren, lijst, ct);
        return new(StatusCodes.Status200OK);
    }

    /// <summary>Two free attempts per part for an asielstatushouder; every attempt with a result, or missed by own fault, takes one.</summary>
    public static JsonArray GratisPogingen(JsonObject? doelgroep, JsonArray? examens) => [.. ((string[])["KNM", "LE", "LU", "SC", "SP"]).Select(onderdeel => (JsonNode)new JsonObject
    {
        ["onderdeel"] = onderdeel,
        ["gratisPogingenTegoed"] = Tekst(doelgroep?["indeling"]) != "Asielstatushouder" ? 0
            : Math.Max(0, 2 - (examens?.Count(e => Tekst(e?["onderdeel"]) == onderdeel && (Tekst(e?["resultaat"]) != "Geen" || Tekst(e?["redenGeenResultaat"]) is "Verwijtbaar" or "Absent")) ?? 0)),
    })];

    public static async Task<Uitkomst> RegistreerContactpersoon(DuoRegister register, string bron, JsonNode? inhoud, CancellationToken ct)
    {
        if (!ContactVorm(inhoud)) { return new(StatusCodes.Status400BadRequest); }
        var id = (Getal(await register.Lees(bron, "contactpersonen/laatste", ct)) ?? 0) + 1;
        await register.Zet(bron, "contactpersonen/laatste", id, ct);
        await register.Zet(bron, $"contactpersonen/{id}", inhoud, ct);
        return new(StatusCodes.Status201Created, new JsonObject { ["id"] = id, ["contactpersoongegevens"] = inhoud!.DeepClone() });
    }

    public static async Task<Uitkomst> WijzigContactpersoon(DuoRegister register, string bron, int id, JsonNode? inhoud, CancellationToken ct)
    {
        if (id == 0 || !ContactVorm(inhoud)) { return new(StatusCodes.Status400BadRequest); }
        if (await register.Lees(bron, $"contactpersonen/{id}", ct) is null) { return new(StatusCodes.Status404NotFound); }
        await register.Zet(bron, $"contactpersonen/{id}", inhoud, ct);
        return new(StatusCodes.Status200OK);
    }

    public static async Task<Uitkomst> VerwijderContactpersoon(DuoRegister register, string bron, int id, CancellationToken ct)
    {
        if (await register.Lees(bron, $"contactpersonen/{id}", ct) is null) { return new(StatusCodes.Status404NotFound); }
        await register.Zet(bron, $"contactpersonen/{id}", null, ct);
        return new(StatusCodes.Status200OK);
    }

    public static async Task<Uitkomst> Koppel(DuoRegister register, string bron, int id, string bsn, CancellationToken ct)
    {
        if (await register.Lees(bron, $"contactpersonen/{id}", ct) is null || await register.Lees(bsn, Resource.Plicht, ct) is null) { return new(StatusCodes.Status404NotFound); }
        await register.Zet(bsn, "contactpersoon", id, ct);
        return new(StatusCodes.Status201Created);
    }

    public static async Task<Uitkomst> Ontkoppel(DuoRegister register, int id, string bsn, CancellationToken ct)
    {
        if (Getal(await register.Lees(bsn, "contactpersoon", ct)) != id) { return new(StatusCodes.Status404NotFound); }
        await register.Zet(bsn, "contactpersoon", null, ct);
        return new(StatusCodes.Status200OK);
    }

    internal static bool ContactVorm(JsonNode? inhoud) => inhoud is JsonObject contact
        && Tekst(contact["naam"]) is { Length: <= 100 } && Tekst(contact["email"]) is { Length: >= 4 and <= 241 } && Tekst(contact["telefoonnummer"]) is { Length: >= 3 and <= 22 } telefoon
        && Telefoonnummer().IsMatch(telefoon);

    public static JsonArray Instellingen() =>
    [
        new JsonObject { ["instellingsnummer"] = "0000004000", ["naam"] = "Taalschool A", ["postcode"] = "1411AB", ["huisnummer"] = 1, ["plaatsnaam"] = "Naarden", ["bow"] = "4000", ["indicatieBowKeurmerk"] = true, ["indicatieTstKeurmerk"] = false },
        new JsonObject { ["instellingsnummer"] = "0000005000", ["naam"] = "Taalschool B", ["postcode"] = "1401AB", ["huisnummer"] = 2, ["plaatsnaam"] = "Bussum", ["bow"] = "5000", ["indicatieBowKeurmerk"] = true, ["indicatieTstKeurmerk"] = true },
    ];

    public static JsonArray Verlengingsgronden() =>
    [
        new JsonObject { ["code"] = "1", ["omschrijving"] = "Verlenging door late start buiten schuld" },
        new JsonObject { ["code"] = "2", ["omschrijving"] = "Verlenging door ziekte" },
    ];

    private static string Gemeentecode(string oin) => oin.Length == 20 && oin.StartsWith("0000009900", StringComparison.Ordinal) ? oin[10..14] : "1942";

    private static string? Tekst(JsonNode? waarde) => waarde?.GetValueKind() == JsonValueKind.String ? waarde.GetValue<string>() : null;

    private static int? Getal(JsonNode? waarde) => waarde?.GetValueKind() == JsonValueKind.Number && waarde.AsValue().TryGetValue<int>(out var getal) ? getal : null;

    [GeneratedRegex(@"^(\+|[0-9])((\s|\s?(-|\(0\))\s?)?[0-9]){2,15}([,][1-9][0-9]{1,8})?$")]
    private static partial Regex Telefoonnummer();
}
