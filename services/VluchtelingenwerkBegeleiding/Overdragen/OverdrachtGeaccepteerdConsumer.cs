using Inburgering.Contracts.Keten.V1;
using VluchtelingenwerkBegeleiding.BerichtenVolgen;

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
            db.Meld(overdracht.VanOin, Berichtsoorten.OverdrachtBeantwoord, overdracht.InburgeraarId, $"overdrachten/{overdracht.OverdrachtId}");
            return;
        }
        var match = await db.BeantwoordeMatch(antwoord.OverdrachtId, ct);
        if (match.IsBeslist) { return; }
        if (antwoord.Akkoord) { match.Accepteer(antwoord, match.Oin, envelope.Time, envelope.Id); }
        else { match.VraagAanvulling(antwoord.OntbrekendeVelden, null, match.Oin, envelope.Time, envelope.Id); }
        db.Meld(match.Oin, Berichtsoorten.MatchBeantwoord, match.InburgeraarId, $"matches/{match.OverdrachtId}");
    }
}
