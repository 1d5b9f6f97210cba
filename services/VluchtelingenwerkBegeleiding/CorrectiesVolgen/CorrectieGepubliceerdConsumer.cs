using Inburgering.Contracts.Keten.V1;

namespace VluchtelingenwerkBegeleiding.CorrectiesVolgen;

/// <summary>A publisher takes back what it told. Every read leaves out what is withdrawn, so the two may arrive in any order.</summary>
internal sealed class CorrectieGepubliceerdConsumer(VluchtelingenwerkDbContext db) : IConsume<CorrectieGepubliceerd>
{
    public Task Consume(Received<CorrectieGepubliceerd> message, CancellationToken ct) => Intrekking.Ontvang(db, message, ct);
}
