using Inburgering.Contracts.Keten.V1;

namespace DuoExamens.MeldingenDoen;

/// <summary>
/// A fact that was reported to DUO no longer counts: it is taken back at DUO, and what counted before is reported again.
/// The correction is remembered, so that a report that comes later than its correction is never sent.
/// </summary>
internal sealed class CorrectieGepubliceerdConsumer(DuoExamensDbContext db, Meldingboek meldingen, TimeProvider time) : IConsume<CorrectieGepubliceerd>
{
    public async Task Consume(Received<CorrectieGepubliceerd> message, CancellationToken ct)
    {
        var vervallen = message.Data.CorrectieVan;
        if (await db.Correcties.FindAsync([vervallen], ct) is null) { db.Add(new Correctie { CorrectieVan = vervallen, OntvangenOp = time.GetUtcNow() }); }
        foreach (var melding in await db.Meldingen.Where(m => m.OpdrachtId == vervallen || m.OorzaakId == vervallen).ToListAsync(ct))
        {
            await meldingen.TrekIn(melding, message.Envelope, ct);
        }
    }
}

/// <summary>A message that does not count any more.</summary>
internal sealed class Correctie
{
    public required Guid CorrectieVan { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }
}
