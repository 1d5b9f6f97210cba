using Inburgering.Contracts.Cmd.V1;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Overdrachten;

namespace UsdRegie.Dossiers;

/// <summary>Een organisatie die een calamiteit moet horen. BezorgdOp ontbreekt zolang zij haar nog niet heeft.</summary>
internal sealed record Bezorging(string Oin, DateTimeOffset? BezorgdOp);

/// <summary>Een calamiteit (M33) met wie haar heeft en wie nog niet (plan §2.3.2).</summary>
internal sealed record Calamiteitbeeld(Guid CalamiteitId, DateTimeOffset GemeldOp, string Bron, Calamiteiternst Ernst, string Kort, string Terugbellen, IReadOnlyList<Bezorging> Bezorgingen)
{
    /// <summary>Minuten van de melding tot de laatste die haar nodig heeft; <see langword="null"/> zolang er nog iemand wacht.</summary>
    public decimal? Minuten => Bezorgingen.All(b => b.BezorgdOp is not null)
        ? Bezorgingen.Select(b => Math.Max(0m, decimal.Round((decimal)(b.BezorgdOp!.Value - GemeldOp).TotalMinutes, 1, MidpointRounding.AwayFromZero))).DefaultIfEmpty().Max()
        : null;
}

internal static class Calamiteiten
{
    private static readonly string[] Ontvangers = Berichtcatalogus.Zoek(typeof(CalamiteitGemeld))!.Kenmerk.Abonnees;

    /// <summary>De calamiteiten in het dossier, de jongste eerst.</summary>
    public static IReadOnlyList<Calamiteitbeeld> Van(Stand s) => [.. s.Vastgelegd<CalamiteitGemeld>().Reverse().Select(v => Een(s, v.Feit))];

    /// <summary>
    /// Nodig hebben haar de partners van toen, behalve wie het meldde. Wie een eigen dienst heeft, zegt zelf wanneer zij er was (M33b); wie in de regie werkt, leest haar vanaf de melding.
    /// </summary>
    public static Calamiteitbeeld Een(Stand s, Feit melding)
    {
        var m = (CalamiteitGemeld)melding.Inhoud;
        var bezorgd = s.Vastgelegd<CalamiteitBezorgd>().Select(v => v.Feit).Where(f => ((CalamiteitBezorgd)f.Inhoud).CalamiteitId == melding.BerichtId).ToLookup(f => f.Bron, f => f.Tijd, StringComparer.Ordinal);
        var toen = Dossier.Vouw(s.Dossier.Sleutel, s.Dossier.Alle.Where(f => f.OntvangenOp <= melding.OntvangenOp)).Op(LegalTime.DateOf(melding.OntvangenOp));
        var nodig = ActievePartners(toen).Distinct().Where(oin => oin != melding.Bron && Gemeenten.Code(oin) is null && (Partners.DienstVan(oin) is not { } dienst || Ontvangers.Contains(dienst)));
        return new(melding.BerichtId, melding.OntvangenOp, melding.Bron, m.Ernst, m.Kort, m.Terugbellen,
            [.. nodig.Select(oin => new Bezorging(oin, Partners.DienstVan(oin) is null ? melding.OntvangenOp : bezorgd.Contains(oin) ? bezorgd[oin].Min() : null))]);
    }

    /// <summary>De partners die deze persoon nu hebben: COA tot de vestiging, en beide kanten van elke overdracht die niet is teruggelegd.</summary>
    public static IEnumerable<string> ActievePartners(Stand stand)
    {
        if (stand.Koppeling is not null && stand.Vestiging is null) { yield return Partners.Coa; }
        foreach (var overdracht in stand.Overdrachten.Where(o => o.Status is Overdrachtstatus.Aangeboden or Overdrachtstatus.Geaccepteerd))
        {
            var ander = Gemeenten.Code(overdracht.Aanbod.NaarOin) is null ? overdracht.Aanbod.NaarOin : overdracht.Aanbod.VanOin;
            if (ander != Partners.Coa && !stand.Alle<ToegangBeeindigd>().Any(m => m.PartnerOin == ander && m.Per <= stand.Dag)) { yield return ander; }
        }
        foreach (var plaatsing in stand.Alle<PlaatsInburgeraarBijTaalschool>()) { if (plaatsing.NaarOin is { } school) { yield return school; } }
        if (stand.Is<MeldAanVoorMaatschappelijkeBegeleiding>() || stand.Is<MaatschappelijkeBegeleidingGewijzigd>()) { yield return Partners.Vwn; }
    }
}
