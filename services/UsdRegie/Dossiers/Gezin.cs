namespace UsdRegie.Dossiers;

/// <summary>Een gezinslid: een persoon op zichzelf, met een eigen dossier en een eigen doelgroep zodra hij of zij inburgert.</summary>
internal sealed record Gezinslid(Gezinsrelatie Relatie, DateOnly Geboortedatum, Guid? InburgeraarId);

/// <summary>Het gezin waar iemand bij hoort (beleidsplan §1.3.1). Rol is die van deze persoon zelf, bijvoorbeeld NAREIZIGER.</summary>
internal sealed record Gezin(Guid? GezinsverbandId, Gezinsrol? Rol, IReadOnlyList<Gezinslid> Leden)
{
    /// <summary>Null als geen bericht iets over een gezin zegt.</summary>
    public static Gezin? Van(Stand s)
    {
        var leden = s.Alle<GezinslidToegevoegd>().ToList();
        var verband = s.Koppeling?.GezinsverbandId ?? leden.LastOrDefault()?.GezinsverbandId;
        return verband is null && s.Koppeling?.Rol is null ? null : new Gezin(verband, s.Koppeling?.Rol, [.. leden.Select(m => new Gezinslid(m.Relatie, m.Geboortedatum, m.InburgeraarId)).OrderBy(m => m.Geboortedatum).ThenBy(m => m.Relatie)]);
    }
}
