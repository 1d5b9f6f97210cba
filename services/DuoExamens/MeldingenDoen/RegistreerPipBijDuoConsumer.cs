using System.Text.Json;
using DuoExamens.Personen;
using Inburgering.Contracts.Cmd.V1;

namespace DuoExamens.MeldingenDoen;

/// <summary>The municipality set or withdrew a PIP: put ready for DUO in the transaction of the receipt. DUO itself is called by the work list.</summary>
internal sealed class RegistreerPipBijDuoConsumer(Meldingboek meldingen) : IConsume<RegistreerPipBijDuo>
{
    public Task Consume(Received<RegistreerPipBijDuo> message, CancellationToken ct) => meldingen.ZetKlaar(
        message.Envelope, message.Data.Intrekken == true ? Meldingsoort.PipIntrekken : Meldingsoort.Pip,
        message.Data.Bsn, message.Data.PipId, JsonSerializer.Serialize(message.Data, BerichtJson.Opties), ct);
}

/// <summary>The municipality reports an offer, a result or hours.</summary>
internal sealed class RegistreerResultaatBijDuoConsumer(Meldingboek meldingen) : IConsume<RegistreerResultaatBijDuo>
{
    public Task Consume(Received<RegistreerResultaatBijDuo> message, CancellationToken ct)
    {
        var opdracht = message.Data;
        var soort = opdracht switch
        {
            { Soort: Resultaatsoort.Inburgeringsaanbod, Inburgeringsaanbod: not null } => Meldingsoort.Inburgeringsaanbod,
            { Soort: Resultaatsoort.Map, Map: not null } => Meldingsoort.Map,
            { Soort: Resultaatsoort.Pvt, Pvt: not null } => Meldingsoort.Pvt,
            { Soort: Resultaatsoort.Zroute, Zroute: not null } => Meldingsoort.Zroute,
            { Soort: Resultaatsoort.GevolgdeUren, GevolgdeUren: not null } => Meldingsoort.GevolgdeUren,
            _ => throw new RefusedException("SCHEMAFOUT", "Het deel dat bij soort hoort is niet gevuld."),
        };
        return meldingen.ZetKlaar(message.Envelope, soort, opdracht.Bsn, null, JsonSerializer.Serialize(opdracht, BerichtJson.Opties), ct);
    }
}

/// <summary>Puts a report ready, once.</summary>
internal sealed class Meldingboek(DuoExamensDbContext db, Personenregister personen, Vault vault, TimeProvider time)
{
    public async Task ZetKlaar(Envelope envelope, Meldingsoort soort, string bsn, Guid? pipId, string inhoud, CancellationToken ct)
    {
        if (envelope.Subject is not { } subject) { throw new RefusedException("SCHEMAFOUT", "De opdracht noemt geen ketensleutel."); }
        var persoon = await personen.VindVoorRegie(subject, bsn, ct);
        var kenmerk = vault.BlindIndex("melding", inhoud);
        var eerder = await db.Meldingen.SingleOrDefaultAsync(m => m.InburgeraarId == persoon.InburgeraarId && m.Soort == soort && m.Inhoudskenmerk == kenmerk, ct);
        if (eerder is { Status: not Meldingstatus.Geweigerd }) { return; } // the same report again, by replay or by repetition
        if (eerder is not null)
        {
            // Refused before and asked again: something changed at DUO, people decided to try once more.
            (eerder.Status, eerder.GeweigerdOp, eerder.Fouten) = (Meldingstatus.Klaargezet, null, null);
            db.PlanWerk(Werksoort.Melding, eerder.Id, eerder.BsnIndex);
            return;
        }
        var melding = new Melding
        {
            Id = Guid.CreateVersion7(),
            InburgeraarId = persoon.InburgeraarId,
            Bsn = vault.Encrypt(bsn),
            BsnIndex = personen.BsnIndex(bsn),
            Soort = soort,
            PipId = pipId,
            Bron = envelope.Oin,
            Inhoud = vault.Encrypt(inhoud),
            Inhoudskenmerk = kenmerk,
            OpdrachtId = envelope.Id,
            Correlatie = envelope.CorrelationId,
            KlaargezetOp = time.GetUtcNow(),
        };
        db.Add(melding);
        db.PlanWerk(Werksoort.Melding, melding.Id, melding.BsnIndex);
    }
}
