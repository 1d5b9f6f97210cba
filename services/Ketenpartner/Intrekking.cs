using Inburgering.Contracts.Keten.V1;

namespace Ketenpartner;

/// <summary>Een bericht dat volgens zijn uitgever niet meer geldt. Wat het vertelde telt niet mee zolang deze intrekking zelf geldt.</summary>
internal sealed class Intrekking
{
    /// <summary>Id of the message that withdraws; withdrawing that one in turn makes the first hold again.</summary>
    public required Guid CorrectieId { get; init; }

    /// <summary>Id of the message that no longer holds; it may still have to arrive.</summary>
    public required Guid BerichtId { get; init; }

    public required string Reden { get; init; }

    public required DateTimeOffset IngetrokkenOp { get; init; }

    /// <summary>A publisher takes back what it told. Every read leaves out what is withdrawn, so the two may arrive in any order.</summary>
    /// <returns>False when this was known already.</returns>
    public static async Task<bool> Ontvang(KetenpartnerDbContext db, Received<CorrectieGepubliceerd> message, CancellationToken ct)
    {
        var (envelope, correctie) = (message.Envelope, message.Data);
        if (correctie.CorrectieVan == envelope.Id) { throw new RefusedException("SCHEMAFOUT", "De correctie trekt zichzelf in."); }
        if (await db.Intrekkingen.FindAsync([envelope.Id], ct) is not null) { return false; }
        db.Add(new Intrekking { CorrectieId = envelope.Id, BerichtId = correctie.CorrectieVan, Reden = correctie.Reden, IngetrokkenOp = envelope.Time });
        if (await db.Calamiteiten.FindAsync([correctie.CorrectieVan], ct) is { } calamiteit) { await db.Vertel(Nieuws.CalamiteitIngetrokken, calamiteit.InburgeraarId, "calamiteiten", envelope.RecordedAt, ct); }
        if (await db.Begeleiders.FirstOrDefaultAsync(x => x.BerichtId == correctie.CorrectieVan, ct) is { } begeleider) { await db.Vertel(Nieuws.ContactkaartGewijzigd, begeleider.InburgeraarId, "begeleiders", envelope.RecordedAt, ct); }
        return true;
    }
}
