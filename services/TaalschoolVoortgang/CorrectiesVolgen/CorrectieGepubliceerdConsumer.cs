using Inburgering.Contracts.Keten.V1;
using TaalschoolVoortgang.BerichtenVolgen;

namespace TaalschoolVoortgang.CorrectiesVolgen;

/// <summary>A publisher takes back what it told. Every read leaves out what is withdrawn, so the two may arrive in any order.</summary>
internal sealed class CorrectieGepubliceerdConsumer(TaalschoolVoortgangDbContext db) : IConsume<CorrectieGepubliceerd>
{
    public async Task Consume(Received<CorrectieGepubliceerd> message, CancellationToken ct)
    {
        if (!await Intrekking.Ontvang(db, message, ct)) { return; }
        await db.SaveChangesAsync(ct); // a placement of the same batch is found too
        foreach (var plaatsing in await db.Plaatsingen.Where(x => (x.Aanbodbericht ?? x.Opdrachtbericht) == message.Data.CorrectieVan).ToListAsync(ct))
        {
            db.Meld(plaatsing.SchoolOin, Berichtsoorten.PlaatsingIngetrokken, plaatsing.InburgeraarId, $"plaatsingen/{plaatsing.OverdrachtId}");
        }
    }
}
