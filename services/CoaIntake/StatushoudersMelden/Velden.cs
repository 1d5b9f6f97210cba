namespace CoaIntake.StatushoudersMelden;

/// <summary>What can be typed in a field.</summary>
internal enum Veldsoort { Tekst, Datum, Keuze, JaNee, Getal, Namen }

/// <summary>One field of the form, which is also one column of the file and one member of the request to the API.</summary>
/// <param name="Naam">Place in the JSON of the request, with points: <c>taalniveau.lezen</c>; <c>velden.x</c> is the field x of a handover.</param>
/// <param name="Label">What people read; the name of the column.</param>
/// <param name="Soort">What can be typed.</param>
/// <param name="Verplicht">Whether the API, or for a handover the agreement T1, asks for it.</param>
/// <param name="Uitleg">What somebody may not know.</param>
/// <param name="Herstel">What to do when the API refuses the shape.</param>
internal sealed record Veld(string Naam, string Label, Veldsoort Soort = Veldsoort.Tekst, bool Verplicht = false, string? Uitleg = null, string? Herstel = null)
{
    /// <summary>Codes with their words, for a choice.</summary>
    public IReadOnlyList<(string Code, string Woord)> Keuzes { get; init; } = [];

    public int Lengte { get; init; } = 200;

    /// <summary>Data group in a handover.</summary>
    public string Klasse { get; init; } = "K4";
}

/// <summary>What COA tells of one person, in four parts.</summary>
/// <param name="Naam">Name of the part, in the address of the form.</param>
/// <param name="Voorvoegsel">What the names of its columns begin with, where they would be the same as those of another part.</param>
/// <param name="Velden">Its fields, in the order of the form.</param>
internal sealed record Onderdeel(string Naam, string Voorvoegsel, IReadOnlyList<Veld> Velden)
{
    public const string VNummer = "vNummer";

    private static readonly (string, string)[] Niveaus = [("PRE_A1", "onder A1"), ("A1", "A1"), ("A2", "A2"), ("B1", "B1"), ("B2", "B2"), ("C1", "C1")];

    /// <summary>Languages by ISO 639-3 code: what people in the reception centres speak most. Another code may be typed in the file.</summary>
    public static readonly (string Code, string Woord)[] Talen =
    [
        ("amh", "Amhaars"), ("ara", "Arabisch"), ("aze", "Azerbeidzjaans"), ("prs", "Dari"), ("eng", "Engels"), ("fra", "Frans"), ("kmr", "Koerdisch (Kurmanci)"), ("ckb", "Koerdisch (Sorani)"), ("uig", "Oeigoers"), ("ukr", "Oekraïens"),
        ("orm", "Oromo"), ("pus", "Pasjtoe"), ("fas", "Perzisch (Farsi)"), ("rus", "Russisch"), ("som", "Somalisch"), ("spa", "Spaans"), ("swa", "Swahili"), ("tir", "Tigrinya"), ("tur", "Turks"), ("urd", "Urdu"),
    ];

    public static readonly Onderdeel Koppeling = new("koppeling", "",
    [
        new(VNummer, "V-nummer", Verplicht: true, Herstel: "Een V-nummer heeft 1 tot en met 10 cijfers.") { Lengte = 10 },
        new("bsn", "BSN", Uitleg: "Leeg zolang de inschrijving in de BRP nog niet is gedaan.", Herstel: "Een BSN heeft negen cijfers.") { Lengte = 9 },
        new("naam", "Naam", Verplicht: true),
        new("geboortedatum", "Geboortedatum", Veldsoort.Datum, Verplicht: true),
        new("geslacht", "Geslacht", Veldsoort.Keuze) { Keuzes = [("VROUW", "vrouw"), ("MAN", "man"), ("ONBEKEND", "onbekend")] },
        new("moedertaal", "Moedertaal", Veldsoort.Keuze, Verplicht: true, Herstel: "Kies een taal, of gebruik de taalcode van drie kleine letters (ISO 639-3).") { Keuzes = Talen },
        new("rol", "Plaats in het gezin", Veldsoort.Keuze) { Keuzes = [("HOOFD", "hoofdpersoon"), ("PARTNER", "partner"), ("KIND", "kind"), ("NAREIZIGER", "nareiziger")] },
        new("gemeentecode", "Gemeente", Veldsoort.Keuze, Verplicht: true, Herstel: "Gebruik de gemeentecode van vier cijfers, bijvoorbeeld 1942.") { Keuzes = [("1942", "Gooise Meren"), ("0376", "Blaricum"), ("0317", "Eemnes"), ("0402", "Hilversum"), ("0406", "Huizen"), ("0417", "Laren"), ("1696", "Wijdemeren")] },
        new("azcLocatie", "AZC", Verplicht: true, Uitleg: "Naam van de opvanglocatie.") { Lengte = 80 },
        new("koppelingsdatum", "Koppelingsdatum", Veldsoort.Datum, Verplicht: true, Uitleg: "Vanaf deze dag tellen de termijnen voor eerste contact en klantprofiel."),
    ]);

    public static readonly Onderdeel Profiel = new("profiel", "",
    [
        new("opleidingsniveau", "Hoogste opleiding", Veldsoort.Keuze, Verplicht: true) { Keuzes = [("GEEN", "geen onderwijs"), ("PO", "basisschool"), ("VO", "middelbare school"), ("MBO", "mbo"), ("HBO", "hbo"), ("WO", "universiteit"), ("ONBEKEND", "niet bekend")] },
        new("opleidingsjaren", "Jaren onderwijs", Veldsoort.Getal, Herstel: "Vul een heel getal in van 0 tot en met 30.") { Lengte = 2 },
        new("diplomawaardering", "Diplomawaardering", Veldsoort.Keuze, Verplicht: true) { Keuzes = [("NIET", "niet aangevraagd"), ("AANGEVRAAGD", "aangevraagd"), ("ONTVANGEN", "ontvangen")] },
        new("beroepen", "Beroepen", Veldsoort.Namen, Uitleg: "Eén per regel. Leeg betekent: geen werkervaring.") { Lengte = 1000 },
        new("taalniveau.luisteren", "Luisteren", Veldsoort.Keuze) { Keuzes = Niveaus },
        new("taalniveau.spreken", "Spreken", Veldsoort.Keuze) { Keuzes = Niveaus },
        new("taalniveau.lezen", "Lezen", Veldsoort.Keuze) { Keuzes = Niveaus },
        new("taalniveau.schrijven", "Schrijven", Veldsoort.Keuze) { Keuzes = Niveaus },
        new("alfabetiseringsbehoefte", "Alfabetisering nodig", Veldsoort.Keuze, Verplicht: true) { Keuzes = [("NEE", "nee"), ("JA", "ja"), ("ONBEKEND", "niet vastgesteld")] },
        new("voorinburgering.deelname", "Doet mee aan voorinburgering", Veldsoort.JaNee, Verplicht: true),
        new("voorinburgering.instemming", "Stemt in met delen van resultaten", Veldsoort.JaNee),
        new("voorinburgering.modules", "Modules van de voorinburgering", Veldsoort.Namen, Uitleg: "Eén per regel.") { Lengte = 1000 },
        new("voorinburgering.uren", "Uren voorinburgering", Veldsoort.Getal, Verplicht: true, Uitleg: "Gevolgd tot nu toe, in kwartieren; 0 als er nog geen waren.", Herstel: "Vul de gevolgde uren in, in stappen van een kwartier, bijvoorbeeld 40 of 12,5.") { Lengte = 7 },
        new("voorinburgering.einddatum", "Voorinburgering eindigde op", Veldsoort.Datum),
        new("digid", "DigiD", Veldsoort.Keuze, Verplicht: true) { Keuzes = [("JA", "ja"), ("NEE", "nee"), ("AANGEVRAAGD", "aangevraagd"), ("ONBEKEND", "niet bekend")] },
        new("rijbewijs", "Rijbewijs", Veldsoort.JaNee),
        new("praktischeBeperking", "Praktische beperking", Uitleg: "Waar de gemeente rekening mee moet houden, bijvoorbeeld: geen trap. Nooit een diagnose."),
    ]);

    public static readonly Onderdeel Verhuizing = new("verhuizing", "",
    [
        new("verhuisdatum", "Verhuisdatum", Veldsoort.Datum, Verplicht: true),
        new("zeker", "Verhuisdatum is zeker", Veldsoort.JaNee, Verplicht: true),
    ]);

    public static readonly Onderdeel Overdracht = new("overdracht", "T1 ",
    [
        new("gewensteStart", "Gewenste start bij de gemeente", Veldsoort.Datum, Verplicht: true),
        new("scenario", "Scenario", Veldsoort.Keuze, Verplicht: true) { Keuzes = [("SNELLE_START", "snelle start, in de opvang"), ("GECOMBINEERD", "gecombineerde aanpak"), ("NA_VERHUIZING", "start na de verhuizing")] },
        new("vanContact.naam", "Uw naam", Verplicht: true, Uitleg: "De gemeente belt u voor het gesprek."),
        new("vanContact.telefoon", "Uw telefoon") { Lengte = 40 },
        new("vanContact.email", "Uw e-mail"),
        Gegeven("aanleiding", "Aanleiding"),
        Gegeven("status", "Hoe gaat het nu"),
        Gegeven("wens", "Wens van de statushouder"),
        Gegeven("doel", "Doel"),
        Gegeven("gezinssamenstelling", "Gezin", "K2"),
        Gegeven("opleiding", "Opleiding"),
        Gegeven("werkervaring", "Werkervaring"),
        Gegeven("taalniveau", "Taalniveau"),
        Gegeven("alfabetisering", "Alfabetisering"),
        Gegeven("voorinburgering", "Voorinburgering"),
        Gegeven("digid", "DigiD"),
        Gegeven("bankrekening", "Bankrekening", "K5"),
        Gegeven("rijbewijs", "Rijbewijs"),
        Gegeven("praktischeBeperkingen", "Praktische beperkingen"),
        Gegeven("lopendeActiviteiten", "Wat loopt er"),
        Gegeven("openAfspraken", "Open afspraken"),
        Gegeven("aandachtspunten", "Aandachtspunten"),
        new("clientkopieTalen", "Taal van de kopie voor de statushouder", Veldsoort.Keuze, Herstel: "Kies een taal.") { Keuzes = Talen },
        new("clientkopieOp", "Kopie gegeven op", Veldsoort.Datum),
    ]);

    public static readonly IReadOnlyList<Onderdeel> Alle = [Koppeling, Profiel, Verhuizing, Overdracht];

    /// <summary>Name of the column of a field.</summary>
    public string Kolom(Veld veld) => Voorvoegsel + veld.Label;

    private static Veld Gegeven(string naam, string label, string klasse = "K4") => new($"velden.{naam}", label, Verplicht: true) { Lengte = 500, Klasse = klasse };
}
