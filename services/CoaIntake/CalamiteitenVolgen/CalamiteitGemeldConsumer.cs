using Inburgering.Contracts.Keten.V1;

namespace CoaIntake.CalamiteitenVolgen;

/// <summary>Puts a calamity on the list of whoever works with the person.</summary>
internal sealed class CalamiteitGemeldConsumer(CoaIntakeDbContext db) : IConsume<CalamiteitGemeld>
{
    public Task Consume(Received<CalamiteitGemeld> message, CancellationToken ct) => Calamiteit.Ontvang(db, message, ct);
}
