using Inburgering.Contracts.Keten.V1;
using VluchtelingenwerkBegeleiding.BerichtenVolgen;

namespace VluchtelingenwerkBegeleiding.CorrectiesVolgen;

/// <summary>A publisher takes back what it told. Every read leaves out what is withdrawn, so the two may arrive in any order.</summary>
internal sealed class CorrectieGepubliceerdConsumer(VluchtelingenwerkDbContext db) : IConsume<CorrectieGepubliceerd>
{
    public async Task Consume(Received<CorrectieGepubliceerd> message, CancellationToken ct)
    {
        if (!await Intrekking.Ontvang(db, message, ct)) { return; }
        await db.SaveChangesAsync(ct); // a match of the same batch is found too
        foreach (var match in await db.Matches.Where(x => (x.Aanbodbericht ?? x.Aanmeldbericht) == message.Data.CorrectieVan).ToListAsync(ct))
        {
            db.Meld(match.Oin, Berichtsoorten.MatchIngetrokken, match.InburgeraarId, $"matches/{match.OverdrachtId}");
        }
    }
}
