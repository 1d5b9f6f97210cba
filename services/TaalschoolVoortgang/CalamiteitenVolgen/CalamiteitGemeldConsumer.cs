using Inburgering.Contracts.Keten.V1;
using TaalschoolVoortgang.InburgeraarsVolgen;

namespace TaalschoolVoortgang.CalamiteitenVolgen;

/// <summary>Puts a calamity on the list of whoever works with the person.</summary>
internal sealed class CalamiteitGemeldConsumer(TaalschoolVoortgangDbContext db) : IConsume<CalamiteitGemeld>
{
    public async Task Consume(Received<CalamiteitGemeld> message, CancellationToken ct)
    {
        var (envelope, melding) = (message.Envelope, message.Data);
        var persoon = await db.Geldend(envelope.Subject ?? throw new RefusedException("SCHEMAFOUT", "Het bericht zegt niet over wie het gaat: attribuut subject ontbreekt."), ct);
        if (await db.Calamiteiten.FindAsync([envelope.Id], ct) is not null) { return; }
        db.Add(new Calamiteit { BerichtId = envelope.Id, InburgeraarId = persoon, Ernst = melding.Ernst, Kort = melding.Kort, Terugbellen = melding.Terugbellen, GemeldOp = envelope.Time });
    }
}
