using Inburgering.Contracts.Keten.V1;

namespace TaalschoolVoortgang.CalamiteitenVolgen;

/// <summary>Puts a calamity on the list of whoever works with the person.</summary>
internal sealed class CalamiteitGemeldConsumer(TaalschoolVoortgangDbContext db) : IConsume<CalamiteitGemeld>
{
    public Task Consume(Received<CalamiteitGemeld> message, CancellationToken ct) => Calamiteit.Ontvang(db, message, ct);
}
