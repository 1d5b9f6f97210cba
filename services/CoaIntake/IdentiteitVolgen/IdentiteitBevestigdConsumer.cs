using Inburgering.Contracts.Gemeente.V1;

namespace CoaIntake.IdentiteitVolgen;

/// <summary>The municipality confirmed whose key it is. An earlier key, when there was one, goes with it.</summary>
internal sealed class IdentiteitBevestigdConsumer(CoaIntakeDbContext db) : IConsume<IdentiteitBevestigd>
{
    public async Task Consume(Received<IdentiteitBevestigd> message, CancellationToken ct)
    {
        if (message.Data.OudeSleutel is { } oud && oud != message.Data.NieuweSleutel) { await db.VoegSamen(oud, message.Data.NieuweSleutel, ct); }
    }
}
