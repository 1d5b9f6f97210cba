using Inburgering.Contracts.Cmd.V1;
using TaalschoolVoortgang.BerichtenVolgen;

namespace TaalschoolVoortgang.VoortgangRapporteren;

/// <summary>Puts the question on the school's list. Traject and period are its key: asked again it is the same question.</summary>
internal sealed class VraagVoortgangsrapportageOpConsumer(TaalschoolVoortgangDbContext db) : IConsume<VraagVoortgangsrapportageOp>
{
    public async Task Consume(Received<VraagVoortgangsrapportageOp> message, CancellationToken ct)
    {
        var (envelope, vraag) = (message.Envelope, message.Data);
        if (vraag.Periode.Tot < vraag.Periode.Van) { throw new RefusedException("SCHEMAFOUT", "Het einde van de periode ligt voor het begin."); }
        if (await db.Trajecten.FindAsync([vraag.TrajectId], ct) is not { } traject) { throw new NotYetException("Dit traject is hier nog niet bekend."); }
        var verzoek = await db.Rapportageverzoeken.FirstOrDefaultAsync(x => x.TrajectId == vraag.TrajectId && x.PeriodeVan == vraag.Periode.Van && x.PeriodeTot == vraag.Periode.Tot, ct);
        if (verzoek is null) { db.Add(verzoek = new Rapportageverzoek { VerzoekId = Guid.CreateVersion7(), TrajectId = vraag.TrajectId, PeriodeVan = vraag.Periode.Van, PeriodeTot = vraag.Periode.Tot }); }
        else if (verzoek.GevraagdOp >= envelope.Time) { return; }
        (verzoek.BerichtId, verzoek.GevraagdOp) = (envelope.Id, envelope.Time);
        await db.Vertel(Berichtsoorten.RapportageGevraagd, traject.InburgeraarId, "rapportageverzoeken", envelope.RecordedAt, ct, alleen: traject.SchoolOin);
    }
}
