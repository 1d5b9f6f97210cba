using System.Text.Json.Serialization;
using Inburgering.Contracts.School.V1;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Overdrachten;

namespace UsdRegie.Dossiers;

/// <summary>De wet waaronder iemand inburgert; ligt vast voor het hele dossier.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Regime>))]
internal enum Regime { Wi2013, Wi2021 }

/// <summary>
/// Het dossier zoals het er op één dag voor staat: alleen feiten waarvan de eigen datum bereikt is. Alles is afgeleid en wordt één
/// keer per stand berekend.
/// </summary>
internal sealed class Stand(Dossier dossier, DateOnly dag)
{
    // Boxes, so that "there is none" is remembered too and another thread sees all or nothing.
    private Pip?[]? pip;
    private Termijn?[]? termijn;
    private PipTermijn?[]? pipTermijn;
    private Ontzorgen?[]? ontzorgen;
    private IReadOnlyList<Vastlegging>? plannen;
    private IReadOnlyList<Urenpost>? uren;
    private IReadOnlyList<Activiteit>? activiteiten;
    private IReadOnlyList<DateOnly>? randen;
    private IReadOnlyList<Taaltraject>? taaltrajecten;
    private Lesboek? lesboek;
    private Aanwezigheid?[]? aanwezigheid;
    private Uren? urenboek;
    private IReadOnlyList<Les>? lessen;
    private IReadOnlyList<Urentotaal>? urentotalen;
    private IReadOnlyList<Overdracht>? overdrachten;
    private IReadOnlyList<Fase>? fasen;
    private Onderdelen? onderdelen;
    private Toestand? toestand;
    private Regime? regime;

    public Dossier Dossier => dossier;

    public DateOnly Dag => dag;

    /// <summary>Feiten van één soort die gebeurd zijn, op eigen datum.</summary>
    public IEnumerable<Vastlegging> Vastgelegd<T>() => dossier.VanSoort<T>(dag);

    public IEnumerable<T> Alle<T>() => Vastgelegd<T>().Select(v => (T)v.Feit.Inhoud);

    public T? Laatste<T>() where T : class => dossier.VanSoort<T>(dag) is [.., var laatste] ? (T)laatste.Feit.Inhoud : null;

    public bool Is<T>() => dossier.VanSoort<T>(dag).Count > 0;

    public Doelgroep Doelgroep => DoelgroepOp(dag);

    public bool Asielstatushouder => Doelgroep == Doelgroep.Asielstatushouder;

    public Doelgroep DoelgroepOp(DateOnly op) => dossier.DoelgroepOp(op);

    public Regime Regime => regime ??= dossier.VanSoort<InburgeringsplichtGewijzigd>().Select(v => ((InburgeringsplichtGewijzigd)v.Feit.Inhoud).Begindatum).Min() < new DateOnly(2022, 1, 1)
        ? Regime.Wi2013
        : Regime.Wi2021;

    public StatushouderGekoppeld? Koppeling => Laatste<StatushouderGekoppeld>();

    public DateOnly? Vestiging => Laatste<StatushouderGevestigd>()?.Vestigingsdatum;

    public string? Naam => Koppeling?.Naam ?? Alle<StatushouderGevestigd>().LastOrDefault(m => m.Naam is not null)?.Naam;

    /// <summary>Het eerste woord van de naam: wie iemand kent van een activiteit, heeft aan meer geen behoefte.</summary>
    public string? Voornaam => Naam?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();

    public string? Moedertaal => Koppeling?.Moedertaal ?? Alle<StatushouderGevestigd>().LastOrDefault(m => m.Moedertaal is not null)?.Moedertaal;

    /// <summary>Null als de moedertaal niet bekend is.</summary>
    public bool? TolkNodig => Moedertaal is { } taal ? taal != "nld" : null;

    public DateOnly? Geboortedatum => Koppeling?.Geboortedatum ?? Alle<StatushouderGevestigd>().LastOrDefault(m => m.Geboortedatum is not null)?.Geboortedatum;

    public PipTermijn? PipTermijn => (pipTermijn ??= [PipTermijn.Van(this)])[0];

    /// <summary>Plannen die niet ingetrokken zijn, op dagtekening en versie.</summary>
    public IReadOnlyList<Vastlegging> Plannen => plannen ??= Pip.Plannen(this);

    /// <summary>Het plan dat geldt, of <see langword="null"/>.</summary>
    public Pip? Pip => (pip ??= [Pip.Van(this)])[0];

    public Termijn? Termijn => (termijn ??= [Termijn.Van(this)])[0];

    public Ontzorgen? Ontzorgen => (ontzorgen ??= [Ontzorgen.VanStand(this)])[0];

    public LbtResultaatBekend? Lbt => Laatste<LbtResultaatBekend>();

    public BredeIntakeAfgenomen? Intake => Laatste<BredeIntakeAfgenomen>();

    public Onderdelen Onderdelen => onderdelen ??= Onderdelen.Van(this);

    public Toestand Toestand => toestand ??= Toestanden.Bepaal(this);

    public IReadOnlyList<Activiteit> Activiteiten => activiteiten ??= Activiteit.Van(this);

    /// <summary>Dagen waarop een gat naast de lessen kan beginnen of eindigen.</summary>
    public IReadOnlyList<DateOnly> Randen => randen ??= Gaten.Randen(this);

    public IReadOnlyList<Taaltraject> Taaltrajecten => taaltrajecten ??= Taaltraject.Van(this);

    /// <summary>Eerste les: de vroegste startdatum van een taaltraject die bereikt is.</summary>
    public DateOnly? EersteLes => Taaltrajecten.Where(t => t.Start <= dag).Select(t => (DateOnly?)t.Start).Min();

    /// <summary>De lessen per traject, zoals zij geleverd zijn tot en met deze dag.</summary>
    public Lesboek Lesboek => lesboek ??= dossier.LesboekOp(dag);

    /// <summary>De aanwezigheid van alle trajecten samen; <see langword="null"/> zolang er geen les bekend is.</summary>
    public Aanwezigheid? Aanwezigheid => (aanwezigheid ??= [Aanwezigheid.Over(Lesboek.Trajecten)])[0];

    /// <summary>Alle lessen op datum.</summary>
    public IReadOnlyList<Les> Lessen => lessen ??= Lesboek.Trajecten is [var enige] ? enige.Lessen : [.. Lesboek.Trajecten.SelectMany(t => t.Lessen).OrderBy(l => l.Datum).ThenBy(l => l.GroepId, StringComparer.Ordinal).ThenBy(l => l.TrajectId)];

    /// <summary>Gevolgde uren waarvan de lessen niet bekend zijn.</summary>
    public IReadOnlyList<Urentotaal> Urentotalen => urentotalen ??= Urentotaal.Uit(this);

    /// <summary>Alle gevolgde uren taal: per les, per week en als totaal.</summary>
    public decimal Taaluren => Lesboek.Trajecten.Sum(t => t.Aanwezig) + Urentotalen.Sum(u => u.Uren);

    /// <summary>Geregistreerde uren van activiteiten en werktrajecten.</summary>
    public IReadOnlyList<Urenpost> Urenposten => uren ??= Urenpost.Van(this);

    public Uren Uren => urenboek ??= Uren.Van(this);

    public IReadOnlyList<Overdracht> Overdrachten => overdrachten ??= Overdracht.Van(this);

    /// <summary>Wat er begon en waar een overdracht bij hoort.</summary>
    public IReadOnlyList<Fase> Fasen => fasen ??= Fase.Van(this);

    /// <summary>Wie begeleidt of begeleidde (M09). Een regisseur van de vorige gemeente stopte op de dag voor de verhuizing; partners kunnen doorgaan.</summary>
    public IEnumerable<BegeleiderToegewezen> Begeleiders => Vastgelegd<BegeleiderToegewezen>().Select(v => (BegeleiderToegewezen)v.Feit.Inhoud is var b && VanVorigeGemeente(v.Feit, b) is { } verhuisd && (b.Tot is null || b.Tot >= verhuisd)
        ? b with { Tot = verhuisd.AddDays(-1) }
        : b);

    private DateOnly? VanVorigeGemeente(Feit feit, BegeleiderToegewezen b) =>
        b.Rol == Begeleidersrol.Regisseur && Gemeenten.Code(feit.Bron) is { } code && code != dossier.Sleutel.Gemeentecode && Laatste<VerhuisdNaarGemeente>() is { } m && m.NaarGemeente == dossier.Sleutel.Gemeentecode
            ? m.Datum
            : null;

    /// <summary>Wie nu begeleidt: genoemd in M09 zonder einde, of met een einde dat nog niet voorbij is.</summary>
    public IEnumerable<BegeleiderToegewezen> ActieveBegeleiders => Begeleiders.Where(b => b.Tot is null || b.Tot >= dag);

    public BegeleiderToegewezen? Regisseur => ActieveBegeleiders.LastOrDefault(b => b.Rol == Begeleidersrol.Regisseur);

    public TaaltrajectGestart? Taaltrajectstart(Guid trajectId) => Alle<TaaltrajectGestart>().FirstOrDefault(t => t.TrajectId == trajectId);
}
