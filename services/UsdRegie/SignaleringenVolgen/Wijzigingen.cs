using Abonnementen;
using UsdRegie.Dossiers;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Signaleringen;

namespace UsdRegie.SignaleringenVolgen;

/// <summary>
/// An alert opened, changed, was resolved or left no trace. Written in the transaction that changed it; it gets its place in the stream
/// after the commit (<see cref="NummerWijzigingen"/>), because numbers given inside a transaction can become visible out of order.
/// </summary>
internal sealed class WijzigingRij
{
    /// <summary>Order of writing. Of one alert also the order of change: who writes a dossier second has read what the first committed.</summary>
    public long Volgnummer { get; init; }
    public required Guid DossierId { get; init; }
    public required string Gemeentecode { get; init; }
    public required Guid SignaleringId { get; init; }
    public required string Soort { get; init; }
    public required string Code { get; init; }
    public required int Rang { get; init; }
    public required string Status { get; init; }
    public required DateOnly Sinds { get; init; }
    public required int Regelversie { get; init; }
    public required DateTimeOffset Op { get; init; }

    public static WijzigingRij Van(DossierRij dossier, string soort, Signalering s) => new()
    {
        DossierId = dossier.DossierId, Gemeentecode = dossier.Gemeentecode, SignaleringId = s.SignaleringId, Soort = soort, Code = s.Code,
        Rang = (int)s.Ernst + 1, Status = s.Status.Tekst(), Sinds = s.Sinds, Regelversie = s.Regelversie, Op = TimeProvider.System.GetUtcNow(),
    };
}

/// <summary>A change at its place in the stream. Numbers follow each other without a gap, over all municipalities.</summary>
internal sealed class StroomRij
{
    public required long Nummer { get; init; }
    public required Guid DossierId { get; init; }
    public required string Gemeentecode { get; init; }
    public required Guid SignaleringId { get; init; }
    public required string Soort { get; init; }
    public required string Code { get; init; }
    public required int Rang { get; init; }
    public required string Status { get; init; }
    public required DateOnly Sinds { get; init; }
    public required int Regelversie { get; init; }

    /// <summary>Moment of the change on the real clock: how long it is kept does not follow a demo clock.</summary>
    public required DateTimeOffset Op { get; init; }

    public static StroomRij Van(long nummer, WijzigingRij w) => new()
    {
        Nummer = nummer, DossierId = w.DossierId, Gemeentecode = w.Gemeentecode, SignaleringId = w.SignaleringId, Soort = w.Soort, Code = w.Code,
        Rang = w.Rang, Status = w.Status, Sinds = w.Sinds, Regelversie = w.Regelversie, Op = w.Op,
    };
}

/// <summary>What a change is called in the stream.</summary>
internal static class Wijzigingsoort
{
    public const string Geopend = "geopend", Gewijzigd = "gewijzigd", Opgelost = "opgelost";

    /// <summary>It opened and cleared on one day, or its dossier went into another: it is not on the timeline either.</summary>
    public const string Vervallen = "vervallen";

    /// <summary>What happened to an alert between two judgements; <paramref name="was"/> is null for one that was not there.</summary>
    public static string Van(Signalering? was, Signalering nu) =>
        nu.Status == SignaleringStatus.Opgelost && was?.Status != SignaleringStatus.Opgelost ? Opgelost
        : was is null || (was.Status == SignaleringStatus.Opgelost && nu.Status != SignaleringStatus.Opgelost) ? Geopend
        : Gewijzigd;
}

/// <summary>Wakes the streams of this process, and the deliveries to subscribers, when numbered changes have been committed.</summary>
internal sealed class Stroombel(Bezorger<UsdRegieDbContext> bezorger)
{
    private volatile TaskCompletionSource gong = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next ring. Taken before one looks in the store, so that no ring is missed.</summary>
    public Task Volgende => gong.Task;

    public void Luid()
    {
        var oud = gong;
        gong = new(TaskCreationOptions.RunContinuationsAsynchronously);
        oud.TrySetResult();
        bezorger.Wek();
    }
}

/// <summary>
/// How long changes are kept (<c>stroom:bewaardagen</c>, 7 by default, at least 1: longer than a stream lasts), and after how many silent seconds the stream shows that it is alive
/// (<c>stroom:hartslag</c>, 15 by default; also the longest that a change of another process waits).
/// </summary>
internal sealed class Stroominstellingen(IConfiguration configuration)
{
    public TimeSpan Bewaartijd { get; } = TimeSpan.FromDays(Getal(configuration, "stroom:bewaardagen", 7, 1, 366));

    public TimeSpan Hartslag { get; } = TimeSpan.FromSeconds(Getal(configuration, "stroom:hartslag", 15, 0.1, 60));

    private static double Getal(IConfiguration configuration, string sleutel, double standaard, double minstens, double hoogstens) =>
        configuration.GetValue(sleutel, standaard) is var getal && getal >= minstens && getal <= hoogstens ? getal : throw new ArgumentException($"Instelling '{sleutel}' is geen getal van {minstens} tot en met {hoogstens}.");
}
