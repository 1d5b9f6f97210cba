using Inburgering.Contracts.Keten.V1;

namespace CoaIntake.Overdragen;

/// <summary>The municipality took the handover, or asks for what is missing.</summary>
internal sealed class OverdrachtGeaccepteerdConsumer(CoaIntakeDbContext db) : IConsume<OverdrachtGeaccepteerd>
{
    public async Task Consume(Received<OverdrachtGeaccepteerd> message, CancellationToken ct)
    {
        var overdracht = await db.Overdrachten.FindAsync([message.Data.OverdrachtId], ct)
            ?? throw new RefusedException("ONBEKENDE_OVERDRACHT", "Deze overdracht is hier nooit aangeboden.");
        await db.HeropenNaIntrekking(overdracht, ct);
        overdracht.Verwerk(message.Data, message.Envelope.Time, message.Envelope.Id);
    }
}
