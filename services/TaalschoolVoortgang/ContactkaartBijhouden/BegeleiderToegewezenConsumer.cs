using Inburgering.Contracts.Keten.V1;
using TaalschoolVoortgang.InburgeraarsVolgen;

namespace TaalschoolVoortgang.ContactkaartBijhouden;

/// <summary>Keeps who to call at the other organisations.</summary>
internal sealed class BegeleiderToegewezenConsumer(TaalschoolVoortgangDbContext db) : IConsume<BegeleiderToegewezen>
{
    public async Task Consume(Received<BegeleiderToegewezen> message, CancellationToken ct)
    {
        var (envelope, nieuw) = (message.Envelope, message.Data);
        var persoon = await db.Geldend(envelope.Subject ?? throw new RefusedException("SCHEMAFOUT", "Het bericht zegt niet over wie het gaat: attribuut subject ontbreekt."), ct);
        var begeleider = await db.Begeleiders.FirstOrDefaultAsync(x => x.InburgeraarId == persoon && x.Rol == nieuw.Rol && x.Naam == nieuw.Naam && x.Vanaf == nieuw.Vanaf, ct);
        if (begeleider is null) { db.Add(begeleider = new Begeleider { BegeleiderId = Guid.CreateVersion7(), InburgeraarId = persoon, Rol = nieuw.Rol, Naam = nieuw.Naam, Organisatie = nieuw.Organisatie, Vanaf = nieuw.Vanaf }); }
        else if ((envelope.Time, envelope.Sequence ?? 0).CompareTo((begeleider.GemeldOp, begeleider.Volgorde)) <= 0) { return; }
        (begeleider.Organisatie, begeleider.Telefoon, begeleider.Email, begeleider.Tot) = (nieuw.Organisatie, nieuw.Telefoon, nieuw.Email, nieuw.Tot);
        (begeleider.BerichtId, begeleider.GemeldOp, begeleider.Volgorde) = (envelope.Id, envelope.Time, envelope.Sequence ?? 0);
    }
}
