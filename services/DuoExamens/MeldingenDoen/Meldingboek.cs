using System.Text.Json;
using DuoExamens.Personen;
using Inburgering.Contracts.Cmd.V1;

namespace DuoExamens.MeldingenDoen;

/// <summary>Puts reports ready, once, and takes them back.</summary>
internal sealed class Meldingboek(DuoExamensDbContext db, Personenregister personen, Duoverkeer verkeer, Vault vault, TimeProvider time)
{
    public async Task ZetKlaar(Envelope envelope, Meldingsoort soort, string bsn, Guid? pipId, string inhoud, CancellationToken ct)
    {
        if (envelope.Subject is not { } subject) { throw new RefusedException("SCHEMAFOUT", "De opdracht noemt geen ketensleutel."); }
        var persoon = await personen.VindVoorRegie(subject, bsn, ct);
        var kenmerk = vault.BlindIndex("melding", inhoud);
        var eerder = await db.Meldingen.SingleOrDefaultAsync(m => m.InburgeraarId == persoon.InburgeraarId && m.Soort == soort && m.Inhoudskenmerk == kenmerk, ct);
        // The same report again, by replay or by repetition. When another took its place since, it is news: back to what was.
        if (eerder is { Status: not (Meldingstatus.Geweigerd or Meldingstatus.Ingetrokken) } && (Zelfde(eerder, envelope) || !await Ingehaald(eerder, ct))) { return; }
        var gecorrigeerd = await db.Correcties.AnyAsync(c => c.CorrectieVan == envelope.Id || c.CorrectieVan == envelope.CausationId, ct);
        if (eerder is not null)
        {
            // Refused, taken back or replaced before and asked again: something changed at DUO, or people decided to try once more.
            if (!gecorrigeerd)
            {
                (eerder.OpdrachtId, eerder.OorzaakId) = (envelope.Id, envelope.CausationId);
                Opnieuw(eerder);
            }
            return;
        }
        persoon.Gemeente = envelope.Oin;
        var melding = Maak(envelope, persoon.InburgeraarId, bsn, personen.BsnIndex(bsn), soort, pipId, inhoud, kenmerk);
        db.Add(melding);
        if (gecorrigeerd)
        {
            melding.Status = Meldingstatus.Ingetrokken;
            verkeer.Meld(melding);
        }
        else { db.PlanWerk(Werksoort.Melding, melding.Id, melding.BsnIndex); }
    }

    /// <summary>
    /// This report no longer counts. Sent already: DUO is asked to take it back, and gets again what counted before. A later
    /// report of the same kind has replaced it at DUO already, and then there is nothing to take back.
    /// </summary>
    public async Task TrekIn(Melding melding, Envelope correctie, CancellationToken ct)
    {
        if (melding.Status is Meldingstatus.Ingetrokken || Tegenhanger(melding.Soort) is not { } tegenhanger) { return; }
        var gestuurd = melding.Status is Meldingstatus.Verzonden or Meldingstatus.Ontvangen or Meldingstatus.Verwerkt or Meldingstatus.Afwijkend;
        melding.Status = Meldingstatus.Ingetrokken;
        verkeer.Meld(melding);
        await db.Werk.Where(w => w.ItemId == melding.Id).ExecuteDeleteAsync(ct);
        if (!gestuurd) { return; }
        var geldend = (await db.Meldingen.Where(m => m.InburgeraarId == melding.InburgeraarId && m.Soort == melding.Soort && m.Id != melding.Id).ToListAsync(ct))
            .Where(m => m.Status is not (Meldingstatus.Geweigerd or Meldingstatus.Ingetrokken) && Vak(m) == Vak(melding)).MaxBy(m => m.Beurt);
        if (geldend?.Beurt > melding.Beurt) { return; }
        var inhoud = vault.Decrypt(melding.Inhoud);
        var intrekking = Maak(correctie, melding.InburgeraarId, vault.Decrypt(melding.Bsn), melding.BsnIndex, tegenhanger, melding.PipId, inhoud, vault.BlindIndex("melding", $"{correctie.Id} {inhoud}"));
        db.Add(intrekking);
        db.PlanWerk(Werksoort.Melding, intrekking.Id, intrekking.BsnIndex);
        await db.SaveChangesAsync(ct); // what is taken back comes before what is reported again
        if (geldend is not null) { Opnieuw(geldend); }
    }

    /// <summary>Sent once more, as it is.</summary>
    public void Opnieuw(Melding melding)
    {
        melding.Beurt = Beurt();
        (melding.Status, melding.VerzondenOp, melding.OntvangenOp, melding.VerwerktOp, melding.GeweigerdOp, melding.Fouten) = (Meldingstatus.Klaargezet, null, null, null, null, null);
        db.PlanWerk(Werksoort.Melding, melding.Id, melding.BsnIndex);
    }

    /// <summary>Takes back what was reported.</summary>
    public static bool IsIntrekking(Meldingsoort soort) => Tegenhanger(soort) is null;

    private static Meldingsoort? Tegenhanger(Meldingsoort soort) => soort switch
    {
        Meldingsoort.Pip => Meldingsoort.PipIntrekken,
        Meldingsoort.Inburgeringsaanbod => Meldingsoort.InburgeringsaanbodIntrekken,
        Meldingsoort.Map => Meldingsoort.MapIntrekken,
        Meldingsoort.Pvt => Meldingsoort.PvtIntrekken,
        Meldingsoort.Zroute => Meldingsoort.ZrouteIntrekken,
        Meldingsoort.GevolgdeUren => Meldingsoort.GevolgdeUrenIntrekken,
        Meldingsoort.Contactpersoon => Meldingsoort.ContactpersoonIntrekken,
        _ => null, // taking back is not itself taken back: what counts is reported
    };

    /// <summary>Another message about the same decision, or the same once more.</summary>
    private static bool Zelfde(Melding melding, Envelope envelope) =>
        new Guid?[] { melding.OpdrachtId, melding.OorzaakId }.Any(id => id is not null && (id == envelope.Id || id == envelope.CausationId));

    /// <summary>DUO was told something else since, where it keeps one value.</summary>
    private async Task<bool> Ingehaald(Melding melding, CancellationToken ct)
    {
        Meldingsoort[] soorten = [melding.Soort, .. Enum.GetValues<Meldingsoort>().Where(s => Tegenhanger(s) == melding.Soort || Tegenhanger(melding.Soort) == s)];
        return (await db.Meldingen.Where(m => m.InburgeraarId == melding.InburgeraarId && soorten.Contains(m.Soort) && m.Beurt > melding.Beurt).ToListAsync(ct))
            .Exists(m => m.Status is not (Meldingstatus.Geweigerd or Meldingstatus.Ingetrokken) && Vak(m) == Vak(melding));
    }

    /// <summary>Where DUO keeps one value: an offer per school, of the rest one per person.</summary>
    private string Vak(Melding melding) => melding.Soort is Meldingsoort.Inburgeringsaanbod or Meldingsoort.InburgeringsaanbodIntrekken
        ? JsonSerializer.Deserialize<RegistreerResultaatBijDuo>(vault.Decrypt(melding.Inhoud), BerichtJson.Opties)!.Inburgeringsaanbod!.Instellingsnummer
        : "";

    private Melding Maak(Envelope envelope, Guid inburgeraarId, string bsn, string bsnIndex, Meldingsoort soort, Guid? pipId, string inhoud, string kenmerk) => new()
        {
            Id = Guid.CreateVersion7(),
            InburgeraarId = inburgeraarId,
            Bsn = vault.Encrypt(bsn),
            BsnIndex = bsnIndex,
            Soort = soort,
            PipId = pipId,
            Bron = envelope.Oin,
            Inhoud = vault.Encrypt(inhoud),
            Inhoudskenmerk = kenmerk,
            OpdrachtId = envelope.Id,
            OorzaakId = envelope.CausationId,
            Correlatie = envelope.CorrelationId,
            Beurt = Beurt(),
            KlaargezetOp = time.GetUtcNow(),
        };

    private static long Beurt() => TimeProvider.System.GetUtcNow().UtcTicks;
}
