using Inburgering.Contracts.Gemeente.V1;

namespace VluchtelingenwerkBegeleiding.IdentiteitVolgen;

/// <summary>The municipality found two keys of one person.</summary>
internal sealed class IdentiteitSamengevoegdConsumer(VluchtelingenwerkDbContext db) : IConsume<IdentiteitSamengevoegd>
{
    public Task Consume(Received<IdentiteitSamengevoegd> message, CancellationToken ct) => db.VoegSamen(message.Data.OudeSleutel, message.Data.NieuweSleutel, ct);
}
