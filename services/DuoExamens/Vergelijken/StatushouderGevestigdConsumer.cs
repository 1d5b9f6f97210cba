using DuoExamens.Personen;
using Inburgering.Contracts.Gemeente.V1;

namespace DuoExamens.Vergelijken;

/// <summary>
/// From settling on the municipality may see everything that DUO holds of this person, also what DUO notified to nobody
/// before: read it all now. Of the message only the person counts; the address is nobody's business here.
/// </summary>
internal sealed class StatushouderGevestigdConsumer(DuoExamensDbContext db, Personenregister personen) : IConsume<StatushouderGevestigd>
{
    public async Task Consume(Received<StatushouderGevestigd> message, CancellationToken ct)
    {
        if (message.Envelope.Subject is not { } sleutel) { throw new RefusedException("SCHEMAFOUT", "Het bericht noemt geen ketensleutel."); }
        var geldend = await personen.Geldend(sleutel, ct);
        // Unknown here, or without BSN: DUO's first notification or the PIP makes this person known, and plans a comparison.
        if (await db.Personen.SingleOrDefaultAsync(p => p.InburgeraarId == geldend, ct) is not { BsnIndex: { } groep } persoon) { return; }
        persoon.Gemeente = message.Envelope.Oin;
        await db.HaalNaarVoren(Werksoort.Vergelijking, persoon.Id, groep, ct);
    }
}
