using Inburgering.Contracts.Gemeente.V1;

namespace VluchtelingenwerkBegeleiding.ToegangVolgen;

/// <summary>The municipality ended an organisation's access. Every read looks here, so that it works from its day on.</summary>
internal sealed class ToegangBeeindigdConsumer(VluchtelingenwerkDbContext db) : IConsume<ToegangBeeindigd>
{
    public async Task Consume(Received<ToegangBeeindigd> message, CancellationToken ct)
    {
        var einde = message.Data;
        var persoon = await db.Sleutel(message.Envelope.Subject ?? throw new RefusedException("SCHEMAFOUT", "Het bericht zegt niet over wie het gaat: attribuut subject ontbreekt."), ct);
        if (await db.Toegangseinden.AnyAsync(x => x.InburgeraarId == persoon && x.Oin == einde.PartnerOin && x.Per == einde.Per, ct)) { return; }
        db.Add(new Toegangseinde { ToegangseindeId = Guid.CreateVersion7(), InburgeraarId = persoon, Oin = einde.PartnerOin, Per = einde.Per });
    }
}
