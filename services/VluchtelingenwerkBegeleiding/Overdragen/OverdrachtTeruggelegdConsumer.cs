using Inburgering.Contracts.Keten.V1;
using VluchtelingenwerkBegeleiding.BerichtenVolgen;

namespace VluchtelingenwerkBegeleiding.Overdragen;

/// <summary>The municipality handed back what VluchtelingenWerk offered, with a reason to act on; or a match was handed back elsewhere in the chain.</summary>
internal sealed class OverdrachtTeruggelegdConsumer(VluchtelingenwerkDbContext db) : IConsume<OverdrachtTeruggelegd>
{
    public async Task Consume(Received<OverdrachtTeruggelegd> message, CancellationToken ct)
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
        match.LegTerug(antwoord, match.Oin, envelope.Time, envelope.Id);
        db.Meld(match.Oin, Berichtsoorten.MatchBeantwoord, match.InburgeraarId, $"matches/{match.OverdrachtId}");
    }
}
