using UsdRegie.Dossiers;

namespace UsdRegie.Delen;

/// <summary>Wie er bij een organisatie begeleidt: wie een meekijker kan bellen.</summary>
internal sealed record Meekijkcontact(Begeleidersrol Rol, string Naam, string Organisatie, string? Telefoon, string? Email);

/// <summary>Wat een meekijker zelf voor de persoon doet.</summary>
internal sealed record Meekijkactiviteit(string Soort, DateOnly Start, DateOnly? Einde, decimal Uren);

/// <summary>
/// Wat een meekijker ziet. De lijst per ontvanger is die van de tabel van gegevensgroepen (AVG art. 5); wat er niet op staat is leeg. Het wordt bij elke blik opnieuw
/// uit het dossier gemaakt. Nooit: BSN en V-nummer, geldzaken, gezondheid, verzuim, handhaving en signaleringen.
/// </summary>
internal sealed record Meekijkbeeld
{
    public required Guid DossierId { get; init; }
    public required Guid InburgeraarId { get; init; }

    /// <summary>Waarvoor de gemeente laat meekijken, en tot en met welke dag.</summary>
    public required string Doel { get; init; }
    public required DateOnly Tot { get; init; }

    /// <summary>Wie vrijwilligerswerk of werk biedt, krijgt alleen de voornaam; wie meer nodig heeft, krijgt een overdracht T4b.</summary>
    public string? Naam { get; init; }
    public DateOnly? Geboortedatum { get; init; }
    public string? Moedertaal { get; init; }
    public bool? TolkNodig { get; init; }
    public Leerroute? Leerroute { get; init; }
    public ErkNiveau? Niveau { get; init; }

    /// <summary>Of B1 volgens de leerbaarheidstoets haalbaar is; nooit de score.</summary>
    public bool? LbtHaalbaar { get; init; }
    public DateOnly? TermijnEinde { get; init; }

    /// <summary>Tot en met welke dag het ontzorgen loopt; niet welke posten.</summary>
    public DateOnly? OntzorgenTot { get; init; }
    public DateOnly? EersteLes { get; init; }
    public IReadOnlyList<Meekijkactiviteit> EigenActiviteiten { get; init; } = [];
    public IReadOnlyList<Meekijkcontact> Contacten { get; init; } = [];

    public static Meekijkbeeld Van(Stand s, Meekijker m, string rol)
    {
        var ieder = new Meekijkbeeld
        {
            DossierId = s.Dossier.Sleutel.DossierId, InburgeraarId = s.Dossier.Sleutel.InburgeraarId, Doel = m.Doel, Tot = m.Tot,
            Moedertaal = s.Moedertaal, TolkNodig = s.TolkNodig,
            Contacten = [.. s.ActieveBegeleiders.Select(b => new Meekijkcontact(b.Rol, b.Naam, b.Organisatie, b.Telefoon, b.Email))],
        };
        return rol switch
        {
            "coa" => ieder with { Naam = s.Naam, Geboortedatum = s.Geboortedatum },
            "vwn" => ieder with { Naam = s.Naam, Geboortedatum = s.Geboortedatum, Leerroute = s.Pip?.Inhoud.Leerroute, OntzorgenTot = s.Ontzorgen is { Stop: null } o ? o.Einde : null, EersteLes = s.EersteLes },
            "taalschool" => ieder with
            {
                Naam = s.Naam, Geboortedatum = s.Geboortedatum, Leerroute = s.Pip?.Inhoud.Leerroute, Niveau = s.Pip?.Niveau, TermijnEinde = s.Termijn?.Einddatum,
                LbtHaalbaar = s.Lbt?.Resultaat switch { LbtResultaat.Haalbaar => true, LbtResultaat.NietHaalbaar => false, _ => null },
                EigenActiviteiten = [.. s.Taaltrajecten.Where(t => t.SchoolOin == m.PartnerOin).Select(t => new Meekijkactiviteit("TAALLES", t.Start, t.Einde, s.Lessen.Where(l => l.TrajectId == t.Id).Sum(l => l.Aanwezig)))],
            },
            _ => ieder with
            {
                Naam = s.Voornaam,
                EigenActiviteiten = [.. s.Activiteiten.Where(a => a.Oin == m.PartnerOin).Select(a => new Meekijkactiviteit(a.Soort, a.Start, a.Einde, s.Urenposten.Where(u => u.ActiviteitId == a.Id).Sum(u => u.Uren)))],
            },
        };
    }
}
