using Inburgering.Contracts.Keten.V1;

namespace VluchtelingenwerkBegeleiding.Overdragen;

/// <summary>The municipality took the handover that VluchtelingenWerk offered, or asks for more; or a match was accepted elsewhere in the chain.</summary>
internal sealed class OverdrachtGeaccepteerdConsumer(VluchtelingenwerkDbContext db) : IConsume<OverdrachtGeaccepteerd>
{
    public async Task Consume(Received<OverdrachtGeaccepteerd> message, CancellationToken ct)
    {
        var (envelope, antwoord) = (message.Envelope, message.Data);
        if (await db.Overdrachten.FindAsync([antwoord.OverdrachtId], ct) is { } overdracht)
        {
            await db.HeropenNaIntrekking(overdracht, ct);
            overdracht.Verwerk(antwoord, envelope.Time, envelope.Id);
            return;
        }
        var match = await db.BeantwoordeMatch(antwoord.OverdrachtId, ct);
        if (match.IsBeslist) { return; }
        if (antwoord.Akkoord) { match.Accepteer(antwoord, match.Oin, envelope.Time, envelope.Id); }
        else { match.VraagAanvulling(antwoord.OntbrekendeVelden, null, match.Oin, envelope.Time, envelope.Id); }
    }
}
