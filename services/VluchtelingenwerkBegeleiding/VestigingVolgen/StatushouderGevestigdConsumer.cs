using System.Text.Json;
using Inburgering.Contracts.Gemeente.V1;
using VluchtelingenwerkBegeleiding.BerichtenVolgen;

namespace VluchtelingenwerkBegeleiding.VestigingVolgen;

/// <summary>The person lives in the municipality: the start of maatschappelijke begeleiding.</summary>
internal sealed class StatushouderGevestigdConsumer(VluchtelingenwerkDbContext db, Vault vault) : IConsume<StatushouderGevestigd>
{
    public async Task Consume(Received<StatushouderGevestigd> message, CancellationToken ct)
    {
        if (message.Envelope.Subject is not { } subject) { throw new RefusedException("SCHEMAFOUT", "Het bericht zegt niet over wie het gaat: attribuut subject ontbreekt."); }
        var sleutel = await db.Sleutel(subject, ct);
        var vestiging = await db.Vestigingen.FindAsync([sleutel], ct);
        if (vestiging is null) { db.Add(vestiging = new Vestiging { InburgeraarId = sleutel }); }
        var (op, volgorde) = (message.Envelope.Time, message.Envelope.Sequence ?? 0);
        if (!Vestiging.IsJonger(op, volgorde, vestiging.VestigingOp, vestiging.VestigingVolgorde)) { return; }
        (vestiging.Vestigingsdatum, vestiging.VestigingOp, vestiging.VestigingVolgorde, vestiging.Vestigingsbericht) = (message.Data.Vestigingsdatum, op, volgorde, message.Envelope.Id);
        vestiging.Adres = message.Data.Adres is { } adres ? vault.Encrypt(JsonSerializer.Serialize(adres, BerichtJson.Opties)) : null;
        await db.Vertel(Berichtsoorten.VestigingGemeld, sleutel, "matches", message.Envelope.RecordedAt, ct);
    }
}
