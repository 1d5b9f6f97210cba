using Inburgering.Contracts.Keten.V1;

namespace Ketenpartner;

/// <summary>Een ontvanger kon een bericht van de partner niet verwerken.</summary>
internal sealed class Foutmelding
{
    public required Guid BerichtId { get; init; }

    public required Verwerkingsfout Code { get; init; }

    /// <summary>Row of the delivery; 0 when the fault is not in a row.</summary>
    public required int Regel { get; init; }

    public required string Tekst { get; init; }

    public required DateTimeOffset GemeldOp { get; init; }

    /// <summary>What the refused message was about, and its type: a later message of that type about it mends the refusal.</summary>
    public required Guid Onderwerp { get; init; }

    public required string Type { get; init; }

    /// <summary>Told again since: the receiver judges that message anew.</summary>
    public bool Hersteld { get; set; }

    /// <summary>Puts a refusal on the list of who sent the message.</summary>
    public static async Task Ontvang(KetenpartnerDbContext db, Received<VerwerkingsfoutGemeld> message, CancellationToken ct)
    {
        var fout = message.Data;
        var bericht = await db.Verzendingen.AsNoTracking().SingleOrDefaultAsync(x => x.BerichtId == fout.BerichtId, ct) ?? throw new RefusedException("BERICHT_ONBEKEND", "Dit bericht is hier niet verstuurd.");
        if (await db.Foutmeldingen.FindAsync([fout.BerichtId, fout.Code, fout.Regel ?? 0], ct) is not null) { return; }
        var melding = new Foutmelding { BerichtId = fout.BerichtId, Code = fout.Code, Regel = fout.Regel ?? 0, Tekst = fout.Tekst, GemeldOp = message.Envelope.Time, Onderwerp = bericht.Onderwerp, Type = bericht.Type };
        db.Add(melding);
        await db.SaveChangesAsync(ct);
        // Over the newest rows. The update changes nothing: it waits for what is being sent now, see KetenpartnerDbContext.SaveChangesAsync.
        melding.Hersteld = await db.Verzendingen.Where(x => x.Seq > bericht.Seq && x.Type == bericht.Type && x.Onderwerp == bericht.Onderwerp).ExecuteUpdateAsync(s => s.SetProperty(x => x.Pad, x => x.Pad), ct) > 0;
        if (!melding.Hersteld) { db.Meld(bericht.Oin, Nieuws.BerichtGeweigerd, message.Envelope.Subject, "verwerkingsfouten"); }
    }
}
