using Inburgering.Contracts.Cmd.V1;

namespace CoaIntake.ToegangVolgen;

/// <summary>The municipality orders COA to end access: the same effect as the news that it has ended.</summary>
internal sealed class BeeindigToegangConsumer(CoaIntakeDbContext db) : IConsume<BeeindigToegang>
{
    public Task Consume(Received<BeeindigToegang> message, CancellationToken ct) => db.BeeindigToegang(message.Envelope, message.Data.PartnerOin, message.Data.Per, ct);
}
