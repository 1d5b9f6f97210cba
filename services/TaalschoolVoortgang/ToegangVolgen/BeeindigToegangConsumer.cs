using Inburgering.Contracts.Cmd.V1;

namespace TaalschoolVoortgang.ToegangVolgen;

/// <summary>The municipality orders a school to end access: the same effect as the news that it has ended.</summary>
internal sealed class BeeindigToegangConsumer(TaalschoolVoortgangDbContext db) : IConsume<BeeindigToegang>
{
    public Task Consume(Received<BeeindigToegang> message, CancellationToken ct) => db.BeeindigToegang(message.Envelope, message.Data.PartnerOin, message.Data.Per, ct);
}
