using Inburgering.Contracts.Keten.V1;

namespace TaalschoolVoortgang.ContactkaartBijhouden;

/// <summary>Keeps who to call at the other organisations.</summary>
internal sealed class BegeleiderToegewezenConsumer(TaalschoolVoortgangDbContext db) : IConsume<BegeleiderToegewezen>
{
    public Task Consume(Received<BegeleiderToegewezen> message, CancellationToken ct) => Begeleider.Ontvang(db, message, ct);
}
