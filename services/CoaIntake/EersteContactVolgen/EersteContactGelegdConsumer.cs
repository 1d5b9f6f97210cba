using Inburgering.Contracts.Gemeente.V1;

namespace CoaIntake.EersteContactVolgen;

/// <summary>COA ziet dat de gemeente zich gemeld heeft.</summary>
internal sealed class EersteContactGelegdConsumer(CoaIntakeDbContext db) : IConsume<EersteContactGelegd>
{
    public async Task Consume(Received<EersteContactGelegd> message, CancellationToken ct)
    {
        if (message.Envelope.Subject is not { } sleutel) { throw new RefusedException("SCHEMAFOUT", "Het bericht zegt niet over wie het gaat: attribuut subject ontbreekt."); }
        sleutel = await db.Sleutel(sleutel, ct);
        var contact = message.Data;
        // Key of the fact is person and day: the same day again is the same contact, told better.
        if (await db.EersteContacten.FindAsync([sleutel, contact.Datum], ct) is { } bekend)
        {
            (bekend.Wijze, bekend.Taal, bekend.TolkIngezet, bekend.BerichtId) = (contact.Wijze, contact.Taal, contact.TolkIngezet, message.Envelope.Id);
            return;
        }
        db.Add(new EersteContact { InburgeraarId = sleutel, Datum = contact.Datum, Wijze = contact.Wijze, Taal = contact.Taal, TolkIngezet = contact.TolkIngezet, BerichtId = message.Envelope.Id });
    }
}
