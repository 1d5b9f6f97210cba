using Inburgering.Contracts.Coa.V1;
using VluchtelingenwerkBegeleiding.BerichtenVolgen;

namespace VluchtelingenwerkBegeleiding.VestigingVolgen;

/// <summary>COA knows the day of moving.</summary>
internal sealed class VerhuisdatumBekendConsumer(VluchtelingenwerkDbContext db) : IConsume<VerhuisdatumBekend>
{
    public async Task Consume(Received<VerhuisdatumBekend> message, CancellationToken ct)
    {
        if (message.Envelope.Subject is not { } subject) { throw new RefusedException("SCHEMAFOUT", "Het bericht zegt niet over wie het gaat: attribuut subject ontbreekt."); }
        var sleutel = await db.Sleutel(subject, ct);
        var vestiging = await db.Vestigingen.FindAsync([sleutel], ct);
        if (vestiging is null) { db.Add(vestiging = new Vestiging { InburgeraarId = sleutel }); }
        var (op, volgorde) = (message.Envelope.Time, message.Envelope.Sequence ?? 0);
        if (!Vestiging.IsJonger(op, volgorde, vestiging.VerhuisdatumOp, vestiging.VerhuisdatumVolgorde)) { return; }
        (vestiging.Verhuisdatum, vestiging.VerhuisdatumZeker, vestiging.VerhuisdatumOp, vestiging.VerhuisdatumVolgorde, vestiging.Verhuisbericht) = (message.Data.Verhuisdatum, message.Data.Zeker, op, volgorde, message.Envelope.Id);
        await db.Vertel(Berichtsoorten.VerhuisdatumGewijzigd, sleutel, "matches", message.Envelope.RecordedAt, ct);
    }
}
