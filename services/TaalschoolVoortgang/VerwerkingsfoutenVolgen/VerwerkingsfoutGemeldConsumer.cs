using Inburgering.Contracts.Keten.V1;

namespace TaalschoolVoortgang.VerwerkingsfoutenVolgen;

/// <summary>Puts a refusal on the list of who sent the message.</summary>
internal sealed class VerwerkingsfoutGemeldConsumer(TaalschoolVoortgangDbContext db) : IConsume<VerwerkingsfoutGemeld>
{
    public async Task Consume(Received<VerwerkingsfoutGemeld> message, CancellationToken ct)
    {
        var fout = message.Data;
        if (!await db.Verzendingen.AnyAsync(x => x.BerichtId == fout.BerichtId, ct)) { throw new RefusedException("BERICHT_ONBEKEND", "Dit bericht is hier niet verstuurd."); }
        if (await db.Foutmeldingen.FindAsync([fout.BerichtId, fout.Code, fout.Regel ?? 0], ct) is not null) { return; }
        db.Add(new Foutmelding { BerichtId = fout.BerichtId, Code = fout.Code, Regel = fout.Regel ?? 0, Tekst = fout.Tekst, GemeldOp = message.Envelope.Time });
    }
}
