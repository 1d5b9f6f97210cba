using DuoExamens.NotificatiesVerwerken;
using Inburgering.Contracts.Gemeente.V1;

namespace DuoExamens.MeldingenDoen;

/// <summary>Tells the dossier how far things are between the municipality and DUO (M16). A PIP has answers of its own; of it only the sending is told here.</summary>
internal sealed class Duoverkeer(DuoExamensDbContext db, TimeProvider time)
{
    public void Meld(Melding melding)
    {
        if (melding.Status == Meldingstatus.Klaargezet || (melding.Soort == Meldingsoort.Pip && melding.Status != Meldingstatus.Verzonden)) { return; }
        var bericht = Nieuw(melding.Id, Soort(melding.Soort), Enum.Parse<Duoverkeerstand>(melding.Status.ToString())) with
        {
            Terugnemen = Meldingboek.IsIntrekking(melding.Soort) ? true : null,
            Fouten = melding.Status == Meldingstatus.Geweigerd ? Fouten(melding.Fouten!.Split('\n')) : null,
        };
        db.Publish(bericht, Over(melding));
    }

    /// <summary>DUO did not let itself be read about this event, or did after all.</summary>
    public void Meld(Notificatie n, Guid persoon, string? uitleg)
    {
        var bericht = Nieuw(n.BerichtId, Duoverkeersoort.Gebeurtenis, uitleg is null ? Duoverkeerstand.Verwerkt : Duoverkeerstand.Geweigerd);
        db.Publish(bericht with { GebeurtenisId = n.GebeurtenisId, Fouten = uitleg is null ? null : Fouten([uitleg]) }, new About(persoon) { Cause = VerwerkNotificatie.Oorzaak(n) });
    }

    /// <summary>Reading everything brought a fact that nobody had told.</summary>
    public void MeldNalezing(Guid verschil, Guid persoon, Guid bericht) =>
        db.Publish(Nieuw(verschil, Duoverkeersoort.Nalezing, Duoverkeerstand.Verwerkt) with { BerichtId = bericht }, new About(persoon));

    /// <summary>Whose report it is, and what it follows from.</summary>
    public static About Over(Melding melding) => new(melding.InburgeraarId)
    {
        Cause = new Envelope(melding.OpdrachtId, "opdracht", $"urn:nld:oin:{melding.Bron}", melding.InburgeraarId, melding.KlaargezetOp, melding.KlaargezetOp, melding.Correlatie, null, null, null),
    };

    private DuoverkeerBijgewerkt Nieuw(Guid id, Duoverkeersoort soort, Duoverkeerstand stand) => new() { VerkeerId = id, Soort = soort, Stand = stand, Datum = time.Today() };

    private static Duoverkeersoort Soort(Meldingsoort soort) => soort switch
    {
        Meldingsoort.Pip or Meldingsoort.PipIntrekken => Duoverkeersoort.Pip,
        Meldingsoort.Inburgeringsaanbod or Meldingsoort.InburgeringsaanbodIntrekken => Duoverkeersoort.Inburgeringsaanbod,
        Meldingsoort.Map or Meldingsoort.MapIntrekken => Duoverkeersoort.Map,
        Meldingsoort.Pvt or Meldingsoort.PvtIntrekken => Duoverkeersoort.Pvt,
        Meldingsoort.Zroute or Meldingsoort.ZrouteIntrekken => Duoverkeersoort.Zroute,
        Meldingsoort.GevolgdeUren or Meldingsoort.GevolgdeUrenIntrekken => Duoverkeersoort.GevolgdeUren,
        _ => Duoverkeersoort.Contactpersoon,
    };

    private static List<DuoFout> Fouten(IEnumerable<string> teksten) => [.. teksten.Select(t => new DuoFout { Code = "DUO_WEIGERT", Tekst = t })];
}
