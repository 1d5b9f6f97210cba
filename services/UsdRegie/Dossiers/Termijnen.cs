using UsdRegie.Rekenen;

namespace UsdRegie.Dossiers;

/// <summary>De tien weken van de gemeente: 70 dagen na de start, zonder verschuiving voor het weekend.</summary>
/// <remarks>Dag is het aantal dagen na de startdag, tot en met de dagtekening van het eerste plan.</remarks>
internal sealed record PipTermijn(DateOnly Startdatum, DateOnly Uiterlijk, int Dag)
{
    public const int Dagen = 70;

    public static PipTermijn? Van(Stand stand)
    {
        var bericht = stand.Laatste<PipTermijnGestart>();
        var vestiging = stand.Vestiging;
        // Wie nog in de opvang zit, heeft geen lopende klok.
        if (bericht is null || (vestiging is null && stand.Koppeling is not null)) { return null; }
        var start = vestiging is { } v ? Datums.Laatste(bericht.Startdatum, v) : bericht.Startdatum;
        var eerste = Pip.Eerste(stand)?.Dagtekening;
        return new PipTermijn(start, start.PlusDagen(Dagen), start.DagenTot(eerste ?? stand.Dag));
    }
}

/// <summary>De inburgeringstermijn; de einddatum hoort er niet meer bij. De waarde van DUO gaat voor, anders een voorlopige.</summary>
internal sealed record Termijn(DateOnly Startdatum, DateOnly Einddatum, bool Voorlopig)
{
    public DateOnly LaatsteDag => Einddatum.PlusDagen(-1);

    public static Termijn? Van(Stand stand) => stand.Laatste<InburgeringstermijnVastgesteld>() is { } duo
        ? new Termijn(duo.Startdatum, duo.Einddatum, false)
        : Voorlopige(stand);

    /// <summary>Elke termijn die DUO noemde of die uit een plan volgt, ook uit een plan dat niet meer geldt.</summary>
    public static Termijn[] Alle(Dossier dossier) =>
    [
        .. dossier.VanSoort<InburgeringstermijnVastgesteld>().Select(v => (InburgeringstermijnVastgesteld)v.Feit.Inhoud).Select(m => new Termijn(m.Startdatum, m.Einddatum, false)),
        .. dossier.VanSoort<PipVastgesteld>().Select(v => ((PipVastgesteld)v.Feit.Inhoud).Dagtekening.PlusDagen(1)).Select(start => new Termijn(start, start.PlusJaren(3), true)),
    ];

    /// <summary>De dag na de dagtekening van het eerste plan, en drie jaar.</summary>
    public static Termijn? Voorlopige(Stand stand) => Pip.Eerste(stand) is { } pip
        ? new Termijn(pip.Dagtekening.PlusDagen(1), pip.Dagtekening.PlusDagen(1).PlusJaren(3), true)
        : null;
}

/// <summary>Een plan dat geldt of gold: niet ingetrokken.</summary>
internal sealed record Pip(PipVastgesteld Inhoud, Vastlegging Vastlegging, object? Antwoord)
{
    /// <summary>Null zolang DUO niet heeft geantwoord.</summary>
    public bool? BijDuo => Antwoord is null or DuoverkeerBijgewerkt ? null : Antwoord is PipBijDuoGeregistreerd;

    /// <summary>Hoe ver het plan bij DUO is: verzonden; DUO bevestigt eerst de ontvangst en toont het plan daarna.</summary>
    public string Duostatus => Antwoord switch
    {
        PipBijDuoGeregistreerd { VerwerktOp: not null } => "VERWERKT",
        PipBijDuoGeregistreerd => "ONTVANGEN",
        PipBijDuoGeweigerd => "GEWEIGERD",
        DuoverkeerBijgewerkt => "VERZONDEN",
        _ => "NOG_GEEN_ANTWOORD",
    };

    public DateOnly Dagtekening => Inhoud.Dagtekening;

    /// <summary>Niveau van het plan; zonder opgave B1 in de B1-route en de onderwijsroute.</summary>
    public ErkNiveau? Niveau => Inhoud.Niveau switch
    {
        PipNiveau.A2 => ErkNiveau.A2,
        PipNiveau.B1 => ErkNiveau.B1,
        _ => Inhoud.Leerroute == Leerroute.Z ? null : ErkNiveau.B1,
    };

    public static Pip? Van(Stand stand) =>
        stand.Plannen is [.., var plan] ? new Pip((PipVastgesteld)plan.Feit.Inhoud, plan, Registratie(stand, plan)) : null;

    public static PipVastgesteld? Eerste(Stand stand) => stand.Plannen.Select(p => (PipVastgesteld)p.Feit.Inhoud).FirstOrDefault();

    /// <summary>Alle plannen die niet ingetrokken zijn, op dagtekening en versie.</summary>
    public static IReadOnlyList<Vastlegging> Plannen(Stand stand)
    {
        if (!stand.Is<PipVastgesteld>()) { return []; }
        var ingetrokken = stand.Alle<PipIngetrokken>().Select(i => (i.Dagtekening, i.Versie)).ToHashSet();
        return
        [
            .. stand.Vastgelegd<PipVastgesteld>()
                .Where(v => v.Feit.Inhoud is PipVastgesteld p && !ingetrokken.Contains((p.Dagtekening, p.Versie)))
                .OrderBy(v => v.Eigen).ThenBy(v => ((PipVastgesteld)v.Feit.Inhoud).Versie),
        ];
    }

    private static object? Registratie(Stand stand, Vastlegging plan)
    {
        var id = ((PipVastgesteld)plan.Feit.Inhoud).PipId;
        var antwoorden = stand.Vastgelegd<PipBijDuoGeregistreerd>().Where(v => ((PipBijDuoGeregistreerd)v.Feit.Inhoud).PipId is null || ((PipBijDuoGeregistreerd)v.Feit.Inhoud).PipId == id)
            .Concat(stand.Vastgelegd<PipBijDuoGeweigerd>().Where(v => ((PipBijDuoGeweigerd)v.Feit.Inhoud).PipId is null || ((PipBijDuoGeweigerd)v.Feit.Inhoud).PipId == id))
            .Where(v => v.Eigen >= plan.Eigen)
            .MaxBy(v => (v.Feit.Tijd, v.Feit.BerichtId));
        return antwoorden?.Feit.Inhoud
            ?? stand.Vastgelegd<DuoverkeerBijgewerkt>().LastOrDefault(v => v.Feit.Inhoud is DuoverkeerBijgewerkt { Soort: Duoverkeersoort.Pip, Stand: Duoverkeerstand.Verzonden, Terugnemen: null } && v.Eigen >= plan.Eigen)?.Feit.Inhoud;
    }
}
