using System.Text.Json;
using Inburgering.Contracts.Duo.V1;

namespace DuoExamens.NotificatiesVerwerken;

/// <summary>A fact of DUO that the chain was told, as it was told.</summary>
internal sealed class Doorgegeven
{
    public long Volgnummer { get; init; }

    /// <summary>Id of the message, so that what a receiver says about it finds its way back.</summary>
    public required Guid BerichtId { get; init; }

    /// <summary>Name of the contract.</summary>
    public required string Bericht { get; init; }

    public required Guid InburgeraarId { get; set; }

    /// <summary>OIN of the municipality for which DUO told it.</summary>
    public required string Gemeente { get; init; }

    /// <summary>DUO's notification, our report, or the comparison that it came from.</summary>
    public required Guid HerkomstId { get; init; }

    /// <summary>Keyed digest of what DUO holds, without what only the event says.</summary>
    public required string Kenmerk { get; init; }

    /// <summary>What was told, encrypted.</summary>
    public required byte[] Inhoud { get; init; }

    public required DateTimeOffset DoorgegevenOp { get; init; }
}

/// <summary>Publishes facts and remembers them: a comparison with DUO later shows what was never told.</summary>
internal sealed class Doorgeefboek(DuoExamensDbContext db, Vault vault, TimeProvider time)
{
    /// <returns>Id of the message.</returns>
    public Guid Geef(object bericht, About over, string gemeente, Guid herkomst)
    {
        var id = Guid.CreateVersion7();
        db.Publish(bericht, over with { MessageId = id });
        var kern = Kern(bericht);
        db.Add(new Doorgegeven
        {
            BerichtId = id,
            Bericht = bericht.GetType().Name,
            InburgeraarId = over.Person!.Value,
            Gemeente = gemeente,
            HerkomstId = herkomst,
            Kenmerk = Kenmerk(kern),
            Inhoud = vault.Encrypt(Json(kern)),
            DoorgegevenOp = time.GetUtcNow(),
        });
        return id;
    }

    public string Kenmerk(object kern) => vault.BlindIndex("feit", $"{kern.GetType().Name} {Json(kern)}");

    /// <summary>What of a message DUO's register itself holds: the same register gives the same core, whatever the event was.</summary>
    public static object Kern(object bericht) => bericht switch
    {
        InburgeringsplichtGewijzigd m => m with { Bsn = null, VNummer = null, Reden = null, GebeurtenisId = "", Datum = null },
        InburgeringstermijnVastgesteld m => m with { Aanleiding = default },
        _ => bericht,
    };

    public static string Json(object kern) => JsonSerializer.Serialize(kern, kern.GetType(), BerichtJson.Opties);
}
