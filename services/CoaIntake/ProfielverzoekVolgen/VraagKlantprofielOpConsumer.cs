using Inburgering.Contracts.Cmd.V1;

namespace CoaIntake.ProfielverzoekVolgen;

/// <summary>Puts the request on COA's list. Unknown here is normal: COA may have coupled the person outside the chain.</summary>
internal sealed class VraagKlantprofielOpConsumer(CoaIntakeDbContext db, Vault vault) : IConsume<VraagKlantprofielOp>
{
    public async Task Consume(Received<VraagKlantprofielOp> message, CancellationToken ct)
    {
        var (envelope, vraag) = (message.Envelope, message.Data);
        if (!Nummers.IsVNummer(vraag.VNummer)) { throw new RefusedException("SCHEMAFOUT", "Het V-nummer heeft niet 1 tot en met 10 cijfers."); }
        if (await db.Profielverzoeken.FindAsync([envelope.Id], ct) is not null) { return; }
        var index = vault.BlindIndex("vnummer", Nummers.VNummerVoluit(vraag.VNummer));
        var koppeling = await db.Statushouders.Where(x => x.VNummerIndex == index).Select(x => (Guid?)x.KoppelingId).SingleOrDefaultAsync(ct);
        // A profile shared after the question was asked is the answer, whatever arrived first.
        var gedeeld = koppeling is null ? [] : await db.Klantprofielen.Where(x => x.KoppelingId == koppeling).Select(x => x.GedeeldOp).ToListAsync(ct);
        db.Add(new Profielverzoek
        {
            VerzoekId = envelope.Id, InburgeraarId = envelope.Subject, VNummerIndex = index, Reden = vraag.Reden[..Math.Min(vraag.Reden.Length, 200)], GevraagdOp = envelope.Time,
            BeantwoordOp = gedeeld.Where(op => op >= envelope.Time).Order().Select(op => (DateTimeOffset?)op).FirstOrDefault(),
        });
    }
}
