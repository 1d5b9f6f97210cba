namespace VluchtelingenwerkBegeleiding.BerichtenVolgen;

/// <summary>Waarover VluchtelingenWerk bericht krijgt.</summary>
internal static class Berichtsoorten
{
    public const string MatchNieuw = "match-nieuw", MatchAangevuld = "match-aangevuld", MatchBeantwoord = "match-beantwoord", MatchIngetrokken = "match-ingetrokken",
        VerhuisdatumGewijzigd = "verhuisdatum-gewijzigd", VestigingGemeld = "vestiging-gemeld", OverdrachtBeantwoord = "overdracht-beantwoord";

    public static Berichtdienst<VluchtelingenwerkDbContext> Dienst { get; } = new(Diensten.VluchtelingenwerkBegeleiding, ["vwn"], caller => caller.Oin, new Dictionary<string, string>(Nieuws.Soorten)
    {
        [MatchNieuw] = "de gemeente biedt u iemand aan",
        [MatchAangevuld] = "de gemeente vult een match aan",
        [MatchBeantwoord] = "een match is buiten u om beantwoord",
        [MatchIngetrokken] = "de gemeente trekt een match in",
        [VerhuisdatumGewijzigd] = "COA noemt een andere verhuisdatum",
        [VestigingGemeld] = "iemand woont nu in de gemeente",
        [OverdrachtBeantwoord] = "de gemeente beantwoordt een overdracht van u",
    });
}
