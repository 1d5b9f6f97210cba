using Inburgering.Contracts.Gemeente.V1;

namespace TaalschoolVoortgang.ToegangVolgen;

/// <summary>The municipality ended an organisation's access. Every read and every write looks here, so that it works from its day on.</summary>
internal sealed class ToegangBeeindigdConsumer(TaalschoolVoortgangDbContext db) : IConsume<ToegangBeeindigd>
{
    public Task Consume(Received<ToegangBeeindigd> message, CancellationToken ct) => db.BeeindigToegang(message.Envelope, message.Data.PartnerOin, message.Data.Per, ct);
}
