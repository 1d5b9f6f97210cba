using Inburgering.Contracts.Keten.V1;

namespace CoaIntake.VerwerkingsfoutenVolgen;

/// <summary>Puts a refusal on the list of who sent the message.</summary>
internal sealed class VerwerkingsfoutGemeldConsumer(CoaIntakeDbContext db) : IConsume<VerwerkingsfoutGemeld>
{
    public Task Consume(Received<VerwerkingsfoutGemeld> message, CancellationToken ct) => Foutmelding.Ontvang(db, message, ct);
}
