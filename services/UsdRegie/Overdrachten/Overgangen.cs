using System.Collections.Frozen;

namespace UsdRegie.Overdrachten;

/// <summary>Hoe de uiterste dag van antwoord op een aanbod wordt bepaald.</summary>
internal enum Antwoordregel { WerkdagenNaAanbod, WerkdagenVoorVestiging, OpVestiging, WerkdagenVoorStart, VoorLaatsteLes, ZelfdeDag, DagenVoorEindeOntzorgen, Geen }

/// <summary>
/// Eén overgang in de keten: wie draagt over aan wie, wat moet erin (boven op de kern), welke velden en gegevensgroepen mogen er
/// nooit in, en hoe snel komt er antwoord.
/// </summary>
internal sealed record Overgang(
    string Soort, string Naam, string Van, string Naar, string[] Verplicht, string[] Optioneel, string[] Nooit, string[] NooitKlassen,
    Antwoordregel Regel, int Aantal);

/// <summary>De overgangen T1 tot en met T11 van de warme overdracht, met hun inhoud.</summary>
internal static class Overgangen
{
    /// <summary>Verplicht in elke overdracht. Personen, contacten, datums, wat al verzameld is en de cliëntkopie zijn velden van het bericht zelf.</summary>
    public static IReadOnlyList<string> Kern { get; } = ["aanleiding", "status", "lopendeActiviteiten", "openAfspraken", "aandachtspunten", "wens", "doel"];

    /// <summary>Gegevens die niet verouderen: nummers, het adres en datums die vastliggen.</summary>
    public static IReadOnlySet<string> Blijvend { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "vNummer", "bsn", "adres", "koppelingsdatum", "verhuisdatum", "vestigingsdatum", "intakeEnPipDatum", "dagtekening",
        "termijnEinde", "ontzorgenEinde", "kennismakingOp", "startdatum", "nazorgTot",
    };

    /// <summary>In geen enkel bericht: een diagnose.</summary>
    private static readonly string[] Altijd = ["diagnose", "medischDossier"];

    public static IReadOnlyList<Overgang> Alle { get; } =
    [
        new("T1", "van AZC/COA naar gemeente", "COA", "gemeente",
            ["vNummer", "koppelingsdatum", "azcLocatie", "gezinssamenstelling", "opleiding", "werkervaring", "taalniveau", "alfabetisering", "voorinburgering",
             "digid", "bankrekening", "rijbewijs", "verhuisdatum", "praktischeBeperkingen", "scenario"],
            ["bsn"], [.. Altijd, "asielrelaas", "religie"], [], Antwoordregel.WerkdagenNaAanbod, 10),
        new("T2", "van gemeente naar VluchtelingenWerk", "gemeente", "VluchtelingenWerk",
            ["vestigingsdatum", "adres", "gezinssamenstelling", "praktischeZaken", "ontzorgen", "zelfredzaamheid", "intakeEnPipDatum", "uitgelegdDoorCoa"],
            [], [.. Altijd, "bsn", "vNummer", "lbtScore", "lbt", "boetes", "inkomen"], ["K3", "K7"], Antwoordregel.WerkdagenVoorVestiging, 3),
        new("T3", "van gemeente naar taalschool", "gemeente", "taalschool",
            ["leerroute", "niveau", "intensiteit", "alfabetisering", "startniveau", "lbtHaalbaar", "opleidingsjaren", "bsn", "dagenEnTijden",
             "praktischeBehoeften", "verzuimcontact", "verzuimafspraken"],
            [], [.. Altijd, "inkomen", "ontzorgen", "gezondheid", "boetes", "lbtScore", "vNummer"], ["K5", "K6", "K7"], Antwoordregel.WerkdagenNaAanbod, 5),
        new("T4a", "van taalschool naar gemeente", "taalschool", "gemeente",
            ["urenGepland", "urenGevolgd", "urenVerzuim", "niveau", "examens", "advies", "watWerkt"],
            [], [.. Altijd, "meningen", "gezondheid"], ["K6"], Antwoordregel.WerkdagenNaAanbod, 5),
        new("T4b", "van gemeente naar werk of participatie", "gemeente", "participatiepartner",
            ["taalniveau", "beschikbaarheid", "werkervaring", "opleiding", "mapResultaten", "sectorkeuze", "rijbewijs", "reismogelijkheden", "periode", "urenPerWeek"],
            ["uitkering"], [.. Altijd, "bsn", "vNummer", "lbt", "lbtScore", "verzuim", "urenVerzuim", "boetes", "gezinssamenstelling", "inkomen"],
            ["K3", "K6", "K7"], Antwoordregel.WerkdagenNaAanbod, 5),
        new("T5", "van VluchtelingenWerk naar gemeente", "VluchtelingenWerk", "gemeente",
            ["themas", "zelfredzaamheid", "hulpvragen", "netwerk", "financieleZelfredzaamheid"],
            [], [.. Altijd, "notities", "vrijwilligersnotities"], [], Antwoordregel.WerkdagenVoorStart, 10),
        new("T6", "van taalschool naar taalschool", "taalschool", "taalschool",
            ["urenGepland", "urenGevolgd", "urenVerzuim", "niveau", "examens", "advies", "watWerkt", "reden", "afgerondeModules", "restUren"],
            [], [.. Altijd, "meningen", "gezondheid", "inkomen", "ontzorgen", "boetes"], ["K5", "K6", "K7"], Antwoordregel.VoorLaatsteLes, 0),
        new("T7", "van gemeente naar gemeente", "gemeente", "andere gemeente",
            ["pip", "dagtekening", "termijnEinde", "uren", "mapPvtStatus", "examens", "lopendAanbod", "ontzorgenEinde", "contact"],
            [], [.. Altijd, "gezondheid"], ["K6", "K7"], Antwoordregel.OpVestiging, 0),
        new("T8", "van regisseur naar regisseur", "regisseur", "regisseur",
            ["openTaken", "openSignaleringen", "toezeggingen", "communicatiestijl", "volgendeAfspraken", "kennismakingOp"],
            [], [.. Altijd], [], Antwoordregel.ZelfdeDag, 0),
        new("T9", "einde ontzorgen naar zelf regelen of budgethulp", "gemeente", "budgetbegeleiding",
            ["postenStatus", "achterstanden", "vaardigheden", "vervolgstap", "startdatum"],
            [], [.. Altijd, "uitkeringsdossier"], [], Antwoordregel.DagenVoorEindeOntzorgen, 42),
        new("T10", "van gemeente naar DUO", "gemeente", "DUO", [], [], [.. Altijd, "notities", "weging"], [], Antwoordregel.Geen, 0),
        new("T11", "einde traject naar nazorg", "gemeente", "nazorg",
            ["diploma", "niveau", "bestemming", "contact", "nazorgTot"], [], [.. Altijd], [], Antwoordregel.Geen, 0),
    ];

    private static readonly Dictionary<string, Overgang> OpSoort = Alle.ToDictionary(o => o.Soort, StringComparer.OrdinalIgnoreCase);

    public static Overgang Voor(string soort) => OpSoort[soort];

    private static readonly Dictionary<string, (string[] Namen, FrozenSet<string> Set)> Verplichtingen = Alle.ToDictionary(
        o => o.Soort,
        o => ((string[])[.. Kern, .. o.Verplicht], Kern.Concat(o.Verplicht).ToFrozenSet(StringComparer.OrdinalIgnoreCase)),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Alle verplichte namen: de kern en wat de overgang daarbovenop vraagt. Bij T10 is dat alleen de kern: de melding aan DUO draagt de gegevens.</summary>
    public static IReadOnlyList<string> VerplichteNamen(string soort) => Verplichtingen[soort].Namen;

    public static bool IsVerplicht(string soort, string naam) => Verplichtingen[soort].Set.Contains(naam);
}
