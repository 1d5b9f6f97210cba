using System.Net;
using System.Text.Json;
using DuoExamens.Duo;
using DuoExamens.NotificatiesVerwerken;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Refit;
using static DuoExamens.Duo.DuoVerbinding;

namespace DuoExamens.MeldingenDoen;

/// <summary>
/// Sends one report to DUO, under its own id as DUO's <c>berichtId</c>, so that a repetition after a crash is the same
/// message. A refusal is an outcome and goes to people; a technical failure leaves here as an exception and goes on the schedule.
/// </summary>
internal sealed class VerstuurMelding(DuoExamensDbContext db, IDuo duo, Vault vault, Doorgeefboek doorgeven, Duoverkeer verkeer, Contactregister contacten, TimeProvider time, IConfiguration configuration)
{
    private readonly string duoOin = configuration["DuoExamens:DuoOin"] ?? "00000099000001002000";

    public async Task Verstuur(Werk werk, CancellationToken ct)
    {
        var melding = await db.Meldingen.SingleAsync(m => m.Id == werk.ItemId, ct);
        if (melding.Status == Meldingstatus.Klaargezet)
        {
            (melding.Status, melding.VerzondenOp) = (Meldingstatus.Verzonden, time.GetUtcNow());
            verkeer.Meld(melding);
            await db.SaveChangesAsync(ct);
        }
        var fouten = Vormgebreken(melding);
        try { if (fouten.Count == 0) { await Stuur(melding, ct); } }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.NotFound && Meldingboek.IsIntrekking(melding.Soort)) { /* DUO does not have it any more: that was the aim */ }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.NotFound && melding.Soort == Meldingsoort.Contactpersoon)
        {
            // A regisseur comes before the duty: DUO does not know this person yet. The first word of a duty takes it up again.
            db.Remove(werk);
            (melding.Status, melding.VerzondenOp) = (Meldingstatus.Klaargezet, null);
            await db.SaveChangesAsync(ct);
            return;
        }
        catch (ApiException e) when (Weigering(e) is { } weigering) { fouten = weigering; }

        db.Remove(werk);
        if (fouten.Count == 0)
        {
            (melding.Status, melding.OntvangenOp) = (Meldingstatus.Ontvangen, time.GetUtcNow());
            if (melding.Soort == Meldingsoort.Pip) { doorgeven.Geef(new PipBijDuoGeregistreerd { PipId = melding.PipId, Registratiedatum = time.Today() }, Duoverkeer.Over(melding), melding.Bron, melding.Id); }
            db.PlanWerk(Werksoort.Bevestiging, melding.Id, melding.BsnIndex);
        }
        else
        {
            (melding.Status, melding.GeweigerdOp, melding.Fouten) = (Meldingstatus.Geweigerd, time.GetUtcNow(), Tekst(string.Join('\n', fouten), 4000));
            if (melding.Soort is Meldingsoort.Pip or Meldingsoort.PipIntrekken)
            {
                doorgeven.Geef(new PipBijDuoGeweigerd { PipId = melding.PipId, Fouten = [.. fouten.Select(f => new DuoFout { Code = "DUO_WEIGERT", Tekst = f })] }, Duoverkeer.Over(melding), melding.Bron, melding.Id);
            }
            else
            {
                db.Publish(
                    new VerwerkingsfoutGemeld { BerichtId = melding.OpdrachtId, Code = Verwerkingsfout.Schemafout, Tekst = Tekst($"DUO weigert {melding.Soort}: {string.Join(" ", fouten)}", 200) },
                    Duoverkeer.Over(melding), Diensten.UsdRegie);
            }
        }
        verkeer.Meld(melding);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>DUO knows this person now: whom it may ask can be told.</summary>
    public async Task HervatContactpersoon(Guid inburgeraarId, CancellationToken ct)
    {
        foreach (var melding in await db.Meldingen.Where(m => m.InburgeraarId == inburgeraarId && m.Soort == Meldingsoort.Contactpersoon && m.Status == Meldingstatus.Klaargezet).ToListAsync(ct))
        {
            await db.HaalNaarVoren(Werksoort.Melding, melding.Id, melding.BsnIndex, ct);
        }
    }

    /// <summary>DUO works on a report after it confirmed receipt. What it shows afterwards is the proof.</summary>
    public async Task Bevestig(Werk werk, CancellationToken ct)
    {
        var melding = await db.Meldingen.SingleAsync(m => m.Id == werk.ItemId, ct);
        if (melding.Status == Meldingstatus.Ontvangen && await IsZichtbaar(melding, ct) is { } zichtbaar)
        {
            if (!zichtbaar) { throw new NogNietLeesbaarException(); }
            IsVerwerkt(melding);
        }
        db.Remove(werk);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The third state: DUO shows it. For a PIP the dossier is told.</summary>
    public void IsVerwerkt(Melding melding)
    {
        (melding.Status, melding.VerwerktOp) = (Meldingstatus.Verwerkt, time.GetUtcNow());
        verkeer.Meld(melding);
        if (melding.Soort != Meldingsoort.Pip) { return; }
        doorgeven.Geef(new PipBijDuoGeregistreerd { PipId = melding.PipId, Registratiedatum = LegalTime.DateOf(melding.OntvangenOp!.Value), VerwerktOp = time.Today() }, Duoverkeer.Over(melding), melding.Bron, melding.Id);
    }

    private async Task Stuur(Melding melding, CancellationToken ct)
    {
        var (bsn, inhoud, kop) = (vault.Decrypt(melding.Bsn), vault.Decrypt(melding.Inhoud), Kop(melding.Bron, duoOin, melding.Id));
        switch (melding.Soort)
        {
            case Meldingsoort.Pip:
                await duo.RegistreerPip(bsn, Vertaling.Pip(Lees<RegistreerPipBijDuo>(inhoud)), kop, ct);
                return;
            case Meldingsoort.PipIntrekken:
                await duo.VerwijderPip(bsn, kop, ct);
                return;
            case Meldingsoort.Contactpersoon:
                await Koppel(melding, bsn, Lees<RegistreerContactpersoonBijDuo>(inhoud), kop, ct);
                return;
            case Meldingsoort.ContactpersoonIntrekken:
                if (await contacten.BekendNummer(Lees<RegistreerContactpersoonBijDuo>(inhoud), melding.Bron, ct) is { } vervalt) { await duo.OntkoppelContactpersoon(vervalt, bsn, kop, ct); }
                return;
        }
        var opdracht = Lees<RegistreerResultaatBijDuo>(inhoud);
        switch (melding.Soort)
        {
            case Meldingsoort.Inburgeringsaanbod:
                await duo.RegistreerAanbod(bsn, opdracht.Inburgeringsaanbod!.Instellingsnummer, Vertaling.Aanbod(opdracht.Inburgeringsaanbod), kop, ct);
                break;
            case Meldingsoort.Map: // PUT replaces the whole: both members always travel together
                await duo.RegistreerMap(bsn, Vertaling.Map(opdracht.Map!), kop, ct);
                break;
            case Meldingsoort.Pvt:
                await duo.RegistreerPvt(bsn, Vertaling.Pvt(opdracht.Pvt!), kop, ct);
                break;
            case Meldingsoort.Zroute:
                await duo.RegistreerZroute(bsn, new DuoZroute { DatumAfrondingZroute = opdracht.Zroute!.AfrondingOp }, kop, ct);
                break;
            case Meldingsoort.InburgeringsaanbodIntrekken:
                await duo.VerwijderAanbod(bsn, opdracht.Inburgeringsaanbod!.Instellingsnummer, kop, ct);
                break;
            case Meldingsoort.MapIntrekken: // and an empty whole takes the result away
                await duo.RegistreerMap(bsn, new DuoMap(), kop, ct);
                break;
            case Meldingsoort.PvtIntrekken:
                await duo.RegistreerPvt(bsn, new DuoPvt(), kop, ct);
                break;
            case Meldingsoort.ZrouteIntrekken:
                await duo.RegistreerZroute(bsn, new DuoZroute(), kop, ct);
                break;
            case Meldingsoort.GevolgdeUrenIntrekken:
                await StuurUren(bsn, opdracht.GevolgdeUren!, u => u is null ? null : 0, kop, ct);
                break;
            default:
                await StuurUren(bsn, opdracht.GevolgdeUren!, u => u, kop, ct);
                break;
        }
    }

    /// <summary>One contact per person: whoever it was before is let go first.</summary>
    private async Task Koppel(Melding melding, string bsn, RegistreerContactpersoonBijDuo opdracht, Dictionary<string, string> kop, CancellationToken ct)
    {
        var nummer = await contacten.Nummer(opdracht, melding.Bron, duoOin, ct);
        var eerder = await db.Meldingen.AsNoTracking()
            .Where(m => m.InburgeraarId == melding.InburgeraarId && m.Soort == Meldingsoort.Contactpersoon && m.Bron == melding.Bron && m.Status == Meldingstatus.Ontvangen && m.Beurt < melding.Beurt)
            .OrderByDescending(m => m.Beurt).FirstOrDefaultAsync(ct);
        if (eerder is not null && await contacten.BekendNummer(Lees<RegistreerContactpersoonBijDuo>(vault.Decrypt(eerder.Inhoud)), melding.Bron, ct) is { } vorige && vorige != nummer)
        {
            try { await duo.OntkoppelContactpersoon(vorige, bsn, Kop(melding.Bron, duoOin, Guid.CreateVersion7()), ct); }
            catch (ApiException e) when (e.StatusCode == HttpStatusCode.NotFound) { /* let go before */ }
        }
        await duo.KoppelContactpersoon(nummer, bsn, kop, ct);
    }

    /// <summary>What DUO's specification does not allow is not sent.</summary>
    private IReadOnlyList<string> Vormgebreken(Melding melding) => melding.Soort == Meldingsoort.Contactpersoon
        ? Vertaling.Contactgebreken(Vertaling.Contact(Lees<RegistreerContactpersoonBijDuo>(vault.Decrypt(melding.Inhoud))))
        : [];

    /// <summary>Three resources; each PUT is complete in itself, so a repetition after a failure halfway does no harm.</summary>
    private async Task StuurUren(string bsn, UrenBijDuo uren, Func<int?, int?> waarde, IDictionary<string, string> kop, CancellationToken ct)
    {
        if (waarde(uren.TaalKnmIntake) is { } intake) { await duo.RegistreerUrenIntake(bsn, new DuoUren(intake), kop, ct); }
        if (waarde(uren.Participatie) is { } participatie) { await duo.RegistreerUrenParticipatie(bsn, new DuoUren(participatie), kop, ct); }
        if (waarde(uren.TaalKnm) is { } taal) { await duo.RegistreerUrenTaal(bsn, new DuoUren(taal), kop, ct); }
    }

    /// <summary>Null when DUO has no way to see it.</summary>
    public async Task<bool?> IsZichtbaar(Melding melding, CancellationToken ct)
    {
        var (bsn, inhoud, kop) = (vault.Decrypt(melding.Bsn), vault.Decrypt(melding.Inhoud), Kop(melding.Bron, duoOin, Guid.CreateVersion7()));
        switch (melding.Soort)
        {
            case Meldingsoort.Pip:
                var gemeld = Vertaling.Pip(Lees<RegistreerPipBijDuo>(inhoud));
                return await duo.Pip(bsn, kop, ct).OfNiets() is { Pip: { } pip }
                    && (pip.DagtekeningPip > gemeld.DagtekeningPip || (pip.DagtekeningPip == gemeld.DagtekeningPip && pip.Leerroute == gemeld.Leerroute));
            case Meldingsoort.PipIntrekken:
                return await duo.Pip(bsn, kop, ct).OfNiets() is not { } over || over.Pip.DagtekeningPip != Lees<RegistreerPipBijDuo>(inhoud).Dagtekening;
            case Meldingsoort.Map:
                return (await duo.Map(bsn, kop, ct).OfNiets())?.DatumEindgesprekMap == Lees<RegistreerResultaatBijDuo>(inhoud).Map!.EindgesprekOp;
            case Meldingsoort.Pvt:
                return (await duo.Pvt(bsn, kop, ct).OfNiets())?.DatumOndertekeningPvt == Lees<RegistreerResultaatBijDuo>(inhoud).Pvt!.OndertekendOp;
            case Meldingsoort.MapIntrekken:
                return await duo.Map(bsn, kop, ct).OfNiets() is null or { DatumEindgesprekMap: null };
            case Meldingsoort.PvtIntrekken:
                return await duo.Pvt(bsn, kop, ct).OfNiets() is null or { DatumOndertekeningPvt: null };
            case Meldingsoort.GevolgdeUren:
                var (gemeente, uren) = (Feiten.Gemeentecode(melding.Bron), Lees<RegistreerResultaatBijDuo>(inhoud).GevolgdeUren!);
                return (await duo.Uren(bsn, kop, ct).OfNiets() ?? []).Any(u => (gemeente is null || u.Gemeentecode == gemeente)
                    && (uren.TaalKnm is null || u.ParticipatieAlsTaalles?.Uren == uren.TaalKnm)
                    && (uren.Participatie is null || u.ParticipatieactiviteitenBredeIntake?.Uren == uren.Participatie)
                    && (uren.TaalKnmIntake is null || u.TaallesEnKnmBredeIntake?.Uren == uren.TaalKnmIntake));
            default:
                return null;
        }
    }

    private static T Lees<T>(string inhoud) => JsonSerializer.Deserialize<T>(inhoud, BerichtJson.Opties)!;

    private static string Tekst(string tekst, int lengte) => tekst.Length > lengte ? tekst[..lengte] : tekst;
}
