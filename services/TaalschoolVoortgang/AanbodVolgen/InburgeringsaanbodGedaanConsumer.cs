using Inburgering.Contracts.Gemeente.V1;
using TaalschoolVoortgang.BerichtenVolgen;

namespace TaalschoolVoortgang.AanbodVolgen;

/// <summary>Keeps what the municipality offered, for the school that is to carry it out.</summary>
internal sealed class InburgeringsaanbodGedaanConsumer(TaalschoolVoortgangDbContext db) : IConsume<InburgeringsaanbodGedaan>
{
    public async Task Consume(Received<InburgeringsaanbodGedaan> message, CancellationToken ct)
    {
        var (envelope, nieuw) = (message.Envelope, message.Data);
        var persoon = await db.Persoon(envelope, ct);
        var aanbod = await db.Aanbiedingen.FirstOrDefaultAsync(x => x.InburgeraarId == persoon && x.Instellingsnummer == nieuw.Instellingsnummer && x.Datum == nieuw.Datum, ct);
        if (aanbod is null) { db.Add(aanbod = new Inburgeringsaanbod { AanbodId = Guid.CreateVersion7(), InburgeraarId = persoon, Instellingsnummer = nieuw.Instellingsnummer, Datum = nieuw.Datum }); }
        else if ((envelope.Time, envelope.Sequence ?? 0).CompareTo((aanbod.GemeldOp, aanbod.Volgorde)) <= 0) { return; }
        (aanbod.BowNummer, aanbod.VerwachteStart, aanbod.VerwachteEind, aanbod.Alfabetisering, aanbod.Leerroute) = (nieuw.BowNummer, nieuw.VerwachteStart, nieuw.VerwachteEind, nieuw.Alfabetisering, nieuw.Leerroute);
        (aanbod.BerichtId, aanbod.GemeldOp, aanbod.Volgorde) = (envelope.Id, envelope.Time, envelope.Sequence ?? 0);
        await db.SaveChangesAsync(ct);
        foreach (var school in await db.Plaatsingen.Where(x => x.InburgeraarId == persoon && x.SchoolOin != null).Select(x => x.SchoolOin!).Distinct().ToListAsync(ct))
        {
            var dag = LegalTime.DateOf(envelope.RecordedAt);
            if ((await RaadpleegAanbiedingen.Bij(db, persoon, school, dag, ct)).Any(x => x.Instellingsnummer == nieuw.Instellingsnummer)) { db.Meld(school, Berichtsoorten.AanbodGedaan, persoon, "inburgeringsaanbiedingen"); }
        }
    }
}
