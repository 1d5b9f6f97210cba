using Inburgering.Contracts.Keten.V1;

namespace Ketenpartner;

/// <summary>Een melding dat er iets ernstigs is, zonder details: wie meer wil weten belt terug.</summary>
internal sealed class Calamiteit
{
    /// <summary>Id of the message: that is the key of this fact.</summary>
    public required Guid BerichtId { get; init; }

    public required Guid InburgeraarId { get; set; }

    public required Calamiteiternst Ernst { get; init; }

    public required string Kort { get; init; }

    public required string Terugbellen { get; init; }

    public required DateTimeOffset GemeldOp { get; init; }

    /// <summary>Puts a calamity on the list of whoever works with the person, and tells the municipality that it is there (M33b), in one transaction.</summary>
    public static async Task Ontvang(KetenpartnerDbContext db, Received<CalamiteitGemeld> message, CancellationToken ct)
    {
        var (envelope, melding) = (message.Envelope, message.Data);
        var persoon = await db.Persoon(envelope, ct);
        if (await db.Calamiteiten.FindAsync([envelope.Id], ct) is not null) { return; }
        db.Add(new Calamiteit { BerichtId = envelope.Id, InburgeraarId = persoon, Ernst = melding.Ernst, Kort = melding.Kort, Terugbellen = melding.Terugbellen, GemeldOp = envelope.Time });
        foreach (var oin in await db.Vertel(Nieuws.CalamiteitGemeld, persoon, "calamiteiten", envelope.RecordedAt, ct))
        {
            db.Publish(new CalamiteitBezorgd { CalamiteitId = envelope.Id, Oin = oin }, new About(persoon) { Oin = oin, Cause = envelope });
        }
    }
}
