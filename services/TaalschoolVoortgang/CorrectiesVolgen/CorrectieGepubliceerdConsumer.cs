using Inburgering.Contracts.Keten.V1;

namespace TaalschoolVoortgang.CorrectiesVolgen;

/// <summary>A publisher takes back what it told. Every read leaves out what is withdrawn, so the two may arrive in any order.</summary>
internal sealed class CorrectieGepubliceerdConsumer(TaalschoolVoortgangDbContext db) : IConsume<CorrectieGepubliceerd>
{
    public async Task Consume(Received<CorrectieGepubliceerd> message, CancellationToken ct)
    {
        var (envelope, correctie) = (message.Envelope, message.Data);
        if (correctie.CorrectieVan == envelope.Id) { throw new RefusedException("SCHEMAFOUT", "De correctie trekt zichzelf in."); }
        if (await db.Intrekkingen.FindAsync([envelope.Id], ct) is not null) { return; }
        db.Add(new Intrekking { CorrectieId = envelope.Id, BerichtId = correctie.CorrectieVan, Reden = correctie.Reden, IngetrokkenOp = envelope.Time });
    }
}
