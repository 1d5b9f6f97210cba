using DuoExamens.Duo;
using DuoExamens.MeldingenDoen;
using DuoExamens.Personen;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Keten.V1;
using static DuoExamens.Duo.DuoVerbinding;

namespace DuoExamens.NotificatiesVerwerken;

/// <summary>
/// Turns a thin notification into facts: read the right API of DUO, translate, publish. The read happens before the
/// transaction; what is published, the new status and the end of the work are one transaction, so that a crash in between
/// means reading again, never telling twice.
/// </summary>
internal sealed class VerwerkNotificatie(DuoExamensDbContext db, IDuo duo, Vault vault, Personenregister personen, Doorgeefboek doorgeven, VerstuurMelding meldingen, Duoverkeer verkeer, TimeProvider time)
{
    /// <summary>After this long without a person the regie is told.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromHours(24);

    public async Task Verwerk(Werk werk, CancellationToken ct)
    {
        var n = await db.Notificaties.SingleAsync(x => x.BerichtId == werk.ItemId, ct);
        var (bsn, vNummer) = (n.Bsn is { } b ? vault.Decrypt(b) : null, n.VNummer is { } v ? vault.Decrypt(v) : null);
        bsn ??= await BekendBsn(n.VNummerIndex, ct);
        var soort = Gebeurtenis.Soort(n.GebeurtenisId);
        var gelezen = soort == Gebeurtenissoort.ZonderFeit || bsn is null ? null : await Lees(soort, n, bsn, ct);

        await using var transactie = await db.Begin(ct);
        db.Remove(werk);
        if (bsn is null && vNummer is null)
        {
            Sluit(n, NotificatieStatus.Geparkeerd, "DUO noemt geen persoon.");
        }
        else
        {
            var persoon = await personen.VindOfMaak(bsn, vNummer, ct);
            persoon.Gemeente = n.Doel;
            if (bsn is null) { Parkeer(n, persoon, vNummer!, soort); }
            else
            {
                IReadOnlyList<object> berichten = gelezen is null ? [] : await Berichten(soort, n, gelezen, bsn, vNummer, ct);
                foreach (var bericht in berichten) { Publiceer(n, persoon, bericht); }
                Sluit(n, berichten.Count > 0 ? NotificatieStatus.Verwerkt : NotificatieStatus.ZonderGevolg, null);
                if (n.Gemeld)
                {
                    n.Gemeld = false;
                    verkeer.Meld(n, persoon.InburgeraarId, null);
                }
                if (soort is Gebeurtenissoort.Plicht or Gebeurtenissoort.PlichtEnTienWeken) { await meldingen.HervatContactpersoon(persoon.InburgeraarId, ct); }
                if (soort == Gebeurtenissoort.Termijn) { await PipIsVerwerkt(persoon.InburgeraarId, ct); }
            }
        }
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
    }

    /// <summary>DUO cannot be read yet: the chain hears once that the event happened and that details follow.</summary>
    public async Task MeldDeelbericht(Guid berichtId, CancellationToken ct)
    {
        var n = await db.Notificaties.SingleAsync(x => x.BerichtId == berichtId, ct);
        if (n.DeelberichtVerzonden || n.Bsn is null || Gebeurtenis.Soort(n.GebeurtenisId) is not (Gebeurtenissoort.Plicht or Gebeurtenissoort.PlichtEnTienWeken)) { return; }
        await using var transactie = await db.Begin(ct);
        var (bsn, vNummer) = (vault.Decrypt(n.Bsn), n.VNummer is { } v ? vault.Decrypt(v) : null);
        Publiceer(n, await personen.VindOfMaak(bsn, vNummer, ct), Deelbericht(n, bsn, vNummer));
        n.DeelberichtVerzonden = true;
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
    }

    /// <summary>DUO refuses, or says something that nobody here understands: not repeated, people look at it.</summary>
    public async Task MeldGeweigerd(Werk werk, string uitleg, CancellationToken ct)
    {
        var n = await db.Notificaties.SingleAsync(x => x.BerichtId == werk.ItemId, ct);
        db.Remove(werk);
        Sluit(n, NotificatieStatus.Geweigerd, uitleg);
        var persoon = n.BsnIndex is null ? null : await db.Personen.SingleOrDefaultAsync(p => p.BsnIndex == n.BsnIndex, ct);
        if (persoon is not null) { verkeer.Meld(n, persoon.InburgeraarId, uitleg); }
        MeldAanRegie(n, persoon?.InburgeraarId, $"DUO-gebeurtenis {n.GebeurtenisId} is niet verwerkt. {uitleg}");
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Notifications that named nobody for a day.</summary>
    public async Task MeldGeparkeerd(CancellationToken ct)
    {
        var voor = time.GetUtcNow() - Geduld;
        foreach (var n in await db.Notificaties.Where(x => x.Status == NotificatieStatus.Geparkeerd && !x.Gemeld && x.OntvangenOp <= voor).OrderBy(x => x.OntvangenOp).Take(100).ToListAsync(ct))
        {
            MeldAanRegie(n, null, $"DUO-gebeurtenis {n.GebeurtenisId} noemt geen persoon die bij DUO op te zoeken is. Vraag DUO wie bedoeld is.");
        }
        await db.SaveChangesAsync(ct);
    }

    private async Task<object?> Lees(Gebeurtenissoort soort, Notificatie n, string bsn, CancellationToken ct)
    {
        var kop = Kop(n.Doel, n.Bron, Guid.CreateVersion7());
        return soort switch
        {
            Gebeurtenissoort.Plicht or Gebeurtenissoort.PlichtEnTienWeken => new Plichtlezing(
                await duo.Inburgeringsplicht(bsn, kop, ct).OfNiets() ?? throw new NogNietLeesbaarException(),
                await duo.Doelgroep(bsn, Kop(n.Doel, n.Bron, Guid.CreateVersion7()), ct).OfNiets()),
            Gebeurtenissoort.Leerbaarheidstoets => await duo.LbtResultaten(bsn, kop, ct).OfNiets() is { Count: > 0 } toetsen ? toetsen
                : n.GebeurtenisId == "SS131" ? throw new NogNietLeesbaarException() : null, // SS137 is only the registration
            Gebeurtenissoort.Termijn => await duo.Inburgeringstermijn(bsn, kop, ct).OfNiets() ?? throw new NogNietLeesbaarException(),
            Gebeurtenissoort.Examen => await duo.Examenresultaten(bsn, kop, ct).OfNiets() is { Count: > 0 } examens ? examens : throw new NogNietLeesbaarException(),
            Gebeurtenissoort.Verhuizing => new Verhuislezing(n.GebeurtenisId is "SS121" or "SS122" ? await duo.Pip(bsn, kop, ct).OfNiets() : null),
            Gebeurtenissoort.Verzoek => n.GebeurtenisId switch
            {
                "SS113" => new Verzoeklezing([], []),
                "SS118" or "SS119" => new Verzoeklezing([], await duo.Ontheffingen(bsn, kop, ct).OfNiets() ?? []),
                _ => new Verzoeklezing(await duo.Vrijstellingen(bsn, kop, ct).OfNiets() ?? [], []),
            },
            _ => null,
        };
    }

    private async Task<IReadOnlyList<object>> Berichten(Gebeurtenissoort soort, Notificatie n, object gelezen, string bsn, string? vNummer, CancellationToken ct)
    {
        var dag = LegalTime.DateOf(n.RegistratieDatumTijd);
        switch (gelezen)
        {
            case Plichtlezing plicht:
                var m10 = Feiten.Plicht(n.GebeurtenisId, dag, bsn, vNummer, plicht.Plicht, plicht.Doelgroep);
                if (soort != Gebeurtenissoort.PlichtEnTienWeken) { return [m10]; }
                var eerder = await db.Notificaties.AsNoTracking()
                    .Where(x => x.BsnIndex == n.BsnIndex && (x.GebeurtenisId == "SS101" || x.GebeurtenisId == "SS128") && x.BerichtId != n.BerichtId)
                    .Select(x => (DateTimeOffset?)x.RegistratieDatumTijd).ToListAsync(ct);
                return [m10, Feiten.TienWeken(dag, plicht.Plicht, eerder.Max() is { } moment ? LegalTime.DateOf(moment) : null)];
            case IReadOnlyList<DuoLbtResultaat> toetsen:
                return [.. toetsen.Select(Feiten.Lbt)];
            case DuoTermijn termijn:
                return [Feiten.Termijn(n.GebeurtenisId, termijn)];
            case IReadOnlyList<DuoExamenresultaat> examens:
                return [.. examens.Select(Feiten.Examen)];
            case Verhuislezing verhuizing:
                return [Feiten.Verhuizing(n.GebeurtenisId, dag, n.Doel, verhuizing.Pip)];
            case Verzoeklezing verzoek:
                return Feiten.Verzoeken(n.GebeurtenisId, dag, verzoek.Vrijstellingen, verzoek.Ontheffingen);
            default:
                return [];
        }
    }

    private void Parkeer(Notificatie n, Persoon persoon, string vNummer, Gebeurtenissoort soort)
    {
        Sluit(n, NotificatieStatus.Geparkeerd, "DUO noemt alleen het V-nummer; DUO is alleen met een BSN te bevragen.");
        if (n.DeelberichtVerzonden || soort is not (Gebeurtenissoort.Plicht or Gebeurtenissoort.PlichtEnTienWeken)) { return; }
        Publiceer(n, persoon, Deelbericht(n, null, vNummer));
        n.DeelberichtVerzonden = true;
    }

    private static InburgeringsplichtGewijzigd Deelbericht(Notificatie n, string? bsn, string? vNummer) => new()
    {
        Bsn = bsn,
        VNummer = vNummer,
        Plicht = Gebeurtenis.HeeftPlicht(n.GebeurtenisId),
        GebeurtenisId = n.GebeurtenisId,
        Datum = LegalTime.DateOf(n.RegistratieDatumTijd),
        DetailsVolgen = true,
    };

    private async Task<string?> BekendBsn(string? vNummerIndex, CancellationToken ct) =>
        vNummerIndex is not null && await db.Personen.Where(p => p.VNummerIndex == vNummerIndex).Select(p => p.Bsn).SingleOrDefaultAsync(ct) is { } cijfer ? vault.Decrypt(cijfer) : null;

    /// <summary>DUO sets or moves the term because of a PIP: what was reported has taken effect.</summary>
    private async Task PipIsVerwerkt(Guid inburgeraarId, CancellationToken ct)
    {
        foreach (var melding in await db.Meldingen.Where(m => m.InburgeraarId == inburgeraarId && m.Soort == Meldingsoort.Pip && m.Status == Meldingstatus.Ontvangen).ToListAsync(ct))
        {
            meldingen.IsVerwerkt(melding);
        }
    }

    private void Sluit(Notificatie n, NotificatieStatus status, string? uitleg) =>
        (n.Status, n.Uitleg, n.VerwerktOp) = (status, uitleg, status == NotificatieStatus.Geparkeerd ? null : time.GetUtcNow());

    private void MeldAanRegie(Notificatie n, Guid? persoon, string tekst)
    {
        n.Gemeld = true;
        db.Publish(
            new VerwerkingsfoutGemeld { BerichtId = n.BerichtId, Code = Verwerkingsfout.Schemafout, Tekst = tekst.Length > 200 ? tekst[..200] : tekst },
            new About(persoon) { Cause = Oorzaak(n) }, Diensten.UsdRegie);
    }

    private void Publiceer(Notificatie n, Persoon persoon, object bericht) =>
        doorgeven.Geef(bericht, new About(persoon.InburgeraarId) { Time = n.RegistratieDatumTijd, Oin = n.Bron, Cause = Oorzaak(n) }, n.Doel, n.BerichtId);

    /// <summary>DUO's berichtId starts the chain of events, so that a fact can be followed back to the notification.</summary>
    internal static Envelope Oorzaak(Notificatie n) =>
        new(n.BerichtId, "notificatie", $"urn:nld:oin:{n.Bron}", null, n.RegistratieDatumTijd, n.OntvangenOp, n.BerichtId, null, null, null);

    private sealed record Plichtlezing(DuoInburgeringsplicht Plicht, DuoDoelgroep? Doelgroep);

    private sealed record Verhuislezing(DuoGemeentePip? Pip);

    private sealed record Verzoeklezing(IReadOnlyList<DuoVrijstelling> Vrijstellingen, IReadOnlyList<DuoOntheffing> Ontheffingen);
}

/// <summary>DUO notified, but its read API does not have the data yet: read again later.</summary>
internal sealed class NogNietLeesbaarException() : Exception("DUO heeft de gegevens bij deze gebeurtenis nog niet.");
