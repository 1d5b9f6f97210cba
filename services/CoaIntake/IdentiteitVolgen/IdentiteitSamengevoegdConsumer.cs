using Inburgering.Contracts.Gemeente.V1;

namespace CoaIntake.IdentiteitVolgen;

/// <summary>The municipality found two keys of one person.</summary>
internal sealed class IdentiteitSamengevoegdConsumer(CoaIntakeDbContext db) : IConsume<IdentiteitSamengevoegd>
{
    public Task Consume(Received<IdentiteitSamengevoegd> message, CancellationToken ct) => db.VoegSamen(message.Data.OudeSleutel, message.Data.NieuweSleutel, ct);
}
