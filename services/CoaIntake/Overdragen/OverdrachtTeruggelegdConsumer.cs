using Inburgering.Contracts.Keten.V1;

namespace CoaIntake.Overdragen;

/// <summary>The municipality handed it back, with a reason that COA can act on.</summary>
internal sealed class OverdrachtTeruggelegdConsumer(CoaIntakeDbContext db) : IConsume<OverdrachtTeruggelegd>
{
    public async Task Consume(Received<OverdrachtTeruggelegd> message, CancellationToken ct)
    {
        var overdracht = await db.Overdrachten.FindAsync([message.Data.OverdrachtId], ct)
            ?? throw new RefusedException("ONBEKENDE_OVERDRACHT", "Deze overdracht is hier nooit aangeboden.");
        await db.HeropenNaIntrekking(overdracht, ct);
        overdracht.Verwerk(message.Data, message.Envelope.Time, message.Envelope.Id);
    }
}
