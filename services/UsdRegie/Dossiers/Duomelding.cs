namespace UsdRegie.Dossiers;

/// <summary>
/// Hoe ver een melding aan DUO is: verzonden, ontvangen (DUO bevestigde), verwerkt (DUO toont het), of geweigerd. Van het PIP staat
/// dat bij het plan zelf; hier alleen het intrekken ervan. Een contactpersoon die DUO niet kan krijgen, is NIET_GEMELD.
/// </summary>
internal sealed record Duomelding(Guid? VerkeerId, string Soort, bool Terugnemen, string Stand, DateOnly Sinds, IReadOnlyList<string> Fouten)
{
    public static IReadOnlyList<Duomelding> Van(Stand s)
    {
        var gemeld = s.Vastgelegd<DuoverkeerBijgewerkt>()
            .Where(v => v.Feit.Inhoud is DuoverkeerBijgewerkt { Soort: not (Duoverkeersoort.Gebeurtenis or Duoverkeersoort.Nalezing) } m && (m.Soort != Duoverkeersoort.Pip || m.Terugnemen == true))
            .GroupBy(v => ((DuoverkeerBijgewerkt)v.Feit.Inhoud).VerkeerId)
            .Select(g => (Begin: g.Min(v => (v.Feit.Tijd, v.Feit.BerichtId)), Nu: (DuoverkeerBijgewerkt)g.MaxBy(v => (v.Feit.Tijd, v.Feit.BerichtId))!.Feit.Inhoud))
            .OrderBy(x => x.Begin)
            .Select(x => new Duomelding(x.Nu.VerkeerId, x.Nu.Soort.Tekst(), x.Nu.Terugnemen == true, x.Nu.Stand.Tekst(), x.Nu.Datum, [.. (x.Nu.Fouten ?? []).Select(f => f.Tekst)]));
        return s.Regisseur is { } regisseur && Ontbreekt(regisseur) is { } ontbreekt
            ? [.. gemeld, new Duomelding(null, Duoverkeersoort.Contactpersoon.Tekst(), false, "NIET_GEMELD", regisseur.Vanaf, [ontbreekt])]
            : [.. gemeld];
    }

    /// <summary>DUO vraagt van een contactpersoon een e-mailadres en een telefoonnummer.</summary>
    public static string? Ontbreekt(BegeleiderToegewezen regisseur) => (regisseur.Email, regisseur.Telefoon) switch
    {
        (null or "", null or "") => "Van de regisseur ontbreken het e-mailadres en het telefoonnummer.",
        (null or "", _) => "Van de regisseur ontbreekt het e-mailadres.",
        (_, null or "") => "Van de regisseur ontbreekt het telefoonnummer.",
        _ => null,
    };

    /// <summary>De feiten die DUO had zonder ze te melden; zij kwamen bij het nalezen.</summary>
    public static HashSet<Guid> Nagelezen(Dossier d) => [.. d.VanSoort<DuoverkeerBijgewerkt>().Select(v => ((DuoverkeerBijgewerkt)v.Feit.Inhoud).BerichtId).OfType<Guid>()];

    public static string Naam(Duoverkeersoort soort) => soort switch
    {
        Duoverkeersoort.Pip => "het plan",
        Duoverkeersoort.Inburgeringsaanbod => "het inburgeringsaanbod",
        Duoverkeersoort.Map => "het eindgesprek van de MAP",
        Duoverkeersoort.Pvt => "de ondertekening van het PVT",
        Duoverkeersoort.Zroute => "de afronding van de Z-route",
        Duoverkeersoort.GevolgdeUren => "de gevolgde uren",
        Duoverkeersoort.Contactpersoon => "de contactpersoon",
        Duoverkeersoort.Gebeurtenis => "een gebeurtenis",
        _ => "het nalezen",
    };

    public static string Titel(DuoverkeerBijgewerkt m) => m switch
    {
        { Soort: Duoverkeersoort.Nalezing } => "Bij het nalezen van DUO bleek iets dat niet gemeld was",
        { Soort: Duoverkeersoort.Gebeurtenis, Stand: Duoverkeerstand.Geweigerd } => $"DUO laat gebeurtenis {m.GebeurtenisId} niet lezen",
        { Soort: Duoverkeersoort.Gebeurtenis } => $"Gebeurtenis {m.GebeurtenisId} van DUO is alsnog gelezen",
        _ => $"Melding aan DUO over {Naam(m.Soort)}{(m.Terugnemen == true ? " (terugnemen)" : "")}: {m.Stand.Tekst().ToLowerInvariant()}",
    };

    /// <summary>Wat DUO weigerde, of niet liet lezen (AL-43): klaar zodra het alsnog lukt, of niet meer hoeft.</summary>
    public static IEnumerable<(DuoverkeerBijgewerkt Geweigerd, Vastlegging Vastlegging, Vastlegging? Alsnog)> Weigeringen(Stand s)
    {
        var verkeer = s.Vastgelegd<DuoverkeerBijgewerkt>().Select(v => (Inhoud: (DuoverkeerBijgewerkt)v.Feit.Inhoud, Vastlegging: v)).ToList();
        foreach (var g in verkeer.Where(x => x.Inhoud is { Stand: Duoverkeerstand.Geweigerd, Soort: not Duoverkeersoort.Pip }).GroupBy(x => x.Inhoud.VerkeerId))
        {
            var (inhoud, vastlegging) = g.MaxBy(x => Moment(x.Vastlegging));
            var alsnog = verkeer
                .Where(x => Moment(x.Vastlegging).CompareTo(Moment(vastlegging)) > 0
                    && (x.Inhoud.VerkeerId == inhoud.VerkeerId || (inhoud.Soort != Duoverkeersoort.Gebeurtenis && x.Inhoud.Soort == inhoud.Soort))
                    && x.Inhoud.Stand is Duoverkeerstand.Ontvangen or Duoverkeerstand.Verwerkt or Duoverkeerstand.Ingetrokken)
                .Select(x => x.Vastlegging).MinBy(Moment);
            yield return (inhoud, vastlegging, alsnog);
        }

        static (DateTimeOffset, Guid) Moment(Vastlegging v) => (v.Feit.Tijd, v.Feit.BerichtId);
    }
}
