using Inburgering.Contracts.Keten.V1;

namespace DuoExamens.MeldingenDoen;

/// <summary>A receiver could not process something that this service published. People see it with the reports to DUO; nothing is sent again by itself.</summary>
internal sealed class VerwerkingsfoutGemeldConsumer(DuoExamensDbContext db, TimeProvider time) : IConsume<VerwerkingsfoutGemeld>
{
    public async Task Consume(Received<VerwerkingsfoutGemeld> message, CancellationToken ct)
    {
        var fout = message.Data;
        var regel = fout.Regel ?? 0;
        if (await db.Verwerkingsfouten.AnyAsync(f => f.BerichtId == fout.BerichtId && f.Code == fout.Code && f.Regel == regel, ct)) { return; }
        var doorgegeven = await db.Doorgegeven.SingleOrDefaultAsync(d => d.BerichtId == fout.BerichtId, ct);
        db.Add(new Verwerkingsfoutmelding
        {
            BerichtId = fout.BerichtId,
            Code = fout.Code,
            Regel = regel,
            Tekst = Duo.DuoVerbinding.ZonderNummers(fout.Tekst),
            Bericht = doorgegeven?.Bericht,
            HerkomstId = doorgegeven?.HerkomstId,
            Gemeente = doorgegeven?.Gemeente,
            InburgeraarId = doorgegeven?.InburgeraarId ?? message.Envelope.Subject,
            OntvangenOp = time.GetUtcNow(),
        });
    }
}

/// <summary>What a receiver said about a message of this service.</summary>
internal sealed class Verwerkingsfoutmelding
{
    public required Guid BerichtId { get; init; }

    public required Verwerkingsfout Code { get; init; }

    /// <summary>Zero when the whole message is meant.</summary>
    public required int Regel { get; init; }

    public required string Tekst { get; init; }

    /// <summary>Kind of message; null when this service does not remember it.</summary>
    public string? Bericht { get; init; }

    /// <summary>DUO's notification or our report that it came from.</summary>
    public Guid? HerkomstId { get; init; }

    /// <summary>OIN of the municipality whose matter it is.</summary>
    public string? Gemeente { get; init; }

    public Guid? InburgeraarId { get; set; }

    public required DateTimeOffset OntvangenOp { get; init; }
}
