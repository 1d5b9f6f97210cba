using Inburgering.Contracts.Keten.V1;

namespace Ketenpartner;

/// <summary>Wie er bij andere organisaties voor een inburgeraar is: werkgegevens, om te bellen of te mailen.</summary>
internal sealed class Begeleider
{
    public required Guid BegeleiderId { get; init; }

    public required Guid InburgeraarId { get; set; }

    public required Begeleidersrol Rol { get; init; }

    public required string Naam { get; init; }

    public required string Organisatie { get; set; }

    public string? Telefoon { get; set; }

    public string? Email { get; set; }

    public required DateOnly Vanaf { get; init; }

    public DateOnly? Tot { get; set; }

    /// <summary>Id of the message that told this last.</summary>
    public Guid BerichtId { get; set; }

    /// <summary>Business moment and sequence of the message that told this: the youngest counts.</summary>
    public DateTimeOffset GemeldOp { get; set; }

    public long Volgorde { get; set; }

    /// <summary>Keeps who to call at the other organisations.</summary>
    public static async Task Ontvang(KetenpartnerDbContext db, Received<BegeleiderToegewezen> message, CancellationToken ct)
    {
        var (envelope, nieuw) = (message.Envelope, message.Data);
        var persoon = await db.Persoon(envelope, ct);
        var begeleider = await db.Begeleiders.FirstOrDefaultAsync(x => x.InburgeraarId == persoon && x.Rol == nieuw.Rol && x.Naam == nieuw.Naam && x.Vanaf == nieuw.Vanaf, ct);
        if (begeleider is null) { db.Add(begeleider = new Begeleider { BegeleiderId = Guid.CreateVersion7(), InburgeraarId = persoon, Rol = nieuw.Rol, Naam = nieuw.Naam, Organisatie = nieuw.Organisatie, Vanaf = nieuw.Vanaf }); }
        else if ((envelope.Time, envelope.Sequence ?? 0).CompareTo((begeleider.GemeldOp, begeleider.Volgorde)) <= 0) { return; }
        (begeleider.Organisatie, begeleider.Telefoon, begeleider.Email, begeleider.Tot) = (nieuw.Organisatie, nieuw.Telefoon, nieuw.Email, nieuw.Tot);
        (begeleider.BerichtId, begeleider.GemeldOp, begeleider.Volgorde) = (envelope.Id, envelope.Time, envelope.Sequence ?? 0);
        await db.Vertel(Nieuws.ContactkaartGewijzigd, persoon, "begeleiders", envelope.RecordedAt, ct);
    }
}
