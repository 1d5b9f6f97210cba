using UsdRegie.Dossiers;

namespace UsdRegie.Referentie;

/// <summary>Eisen aan een besluit over handhaving (M31). Het systeem stelt nooit een bedrag voor.</summary>
internal static class Handhavingscontrole
{
    public const string NietToegestaan = "HANDHAVING_NIET_TOEGESTAAN";

    /// <summary>Van een besluit dat geldt: twee mensen keurden het goed.</summary>
    public static IReadOnlyList<Weigering> Gebreken(Handhavingsbesluit m, Stand stand, DateOnly dag, Handhavingsinstellingen instellingen) =>
    [
        .. GebrekenVanVoorstel(m, stand, dag, instellingen),
        .. m.Uitkomst == Handhavingsuitkomst.Boete && m.GoedgekeurdDoor.Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2
            ? [new Weigering(NietToegestaan, "R-20", "goedgekeurdDoor", "Twee verschillende mensen moeten het besluit goedkeuren.")]
            : (Weigering[])[],
    ];

    /// <summary>Alles wat vaststaat voordat de tweede mens ernaar keek.</summary>
    public static IReadOnlyList<Weigering> GebrekenVanVoorstel(Handhavingsbesluit m, Stand stand, DateOnly dag, Handhavingsinstellingen instellingen)
    {
        var fouten = new List<Weigering>();
        void Fout(bool als, string regel, string veld, string tekst)
        {
            if (als) { fouten.Add(new Weigering(NietToegestaan, regel, veld, tekst)); }
        }

        var boete = Boetes.Voor(m.Code, dag);
        var doelgroep = stand.DoelgroepOp(dag);
        Fout(m.GesprekOp > m.BesluitOp, "R-20", "gesprekOp", "Het gesprek moet voor het besluit geweest zijn.");
        Fout(string.IsNullOrWhiteSpace(m.Weging), "R-20", "weging", "De weging ontbreekt. Leg uit waarom dit besluit past.");
        if (m.Uitkomst != Handhavingsuitkomst.Boete)
        {
            Fout(m.Bedrag is > 0, "R-18", "bedrag", "Een bedrag hoort alleen bij een boete.");
            return fouten;
        }
        var gebruikt = Opgelegd(stand, boete, m);
        Fout(!boete.DoorGemeente, "R-18", "code", $"Een boete met code {m.Code.Tekst()} legt DUO op, niet de gemeente.");
        Fout(!boete.GeldtVoor(doelgroep), "R-19", "code", "Geen boete voor gezins-/overige migranten.");
        Fout(m.Bedrag is not > 0, "R-18", "bedrag", "Het bedrag van de boete ontbreekt.");
        Fout(m.Bedrag + gebruikt > boete.MaximumEuro * 100, "R-18", "bedrag", $"Het bedrag is hoger dan het maximum van {boete.MaximumEuro} euro; al opgelegd is {gebruikt / 100} euro.");
        Fout(!instellingen.MagBoete(m.Code, doelgroep, m.BesluitOp), "F-21", "uitkomst", $"Een boete met code {m.Code.Tekst()} voor een {(doelgroep == Doelgroep.Asielstatushouder ? "asielstatushouder" : "gezins- of overige migrant")} staat uit op de dag van het besluit zolang niet vaststaat dat dit mag. Leg alleen het signaal vast.");
        if (doelgroep == Doelgroep.Asielstatushouder)
        {
            Fout(string.IsNullOrWhiteSpace(m.OnwilOnderbouwing), "F-21", "onwilOnderbouwing", "Leg vast waaruit aanhoudende onwil blijkt.");
            Fout(string.IsNullOrWhiteSpace(m.PersoonlijkeOmstandigheden), "F-21", "persoonlijkeOmstandigheden", "Leg vast hoe de persoonlijke omstandigheden zijn gewogen.");
        }
        Fout(m.MaatregelParticipatiewetAfgewogen != true, "R-20", "maatregelParticipatiewetAfgewogen", "Weeg eerst af of een maatregel van de Participatiewet past.");
        return fouten;
    }

    /// <summary>Eerder opgelegde boetes binnen hetzelfde maximum, in eurocenten.</summary>
    public static int Opgelegd(Stand stand, Boete boete, Handhavingsbesluit? behalve = null) =>
        stand.Alle<Handhavingsbesluit>()
            .Where(b => b.Uitkomst == Handhavingsuitkomst.Boete && Boetes.Voor(b.Code, b.BesluitOp).Maximumgroep == boete.Maximumgroep
                && (behalve is null || b.Code != behalve.Code || b.BesluitOp != behalve.BesluitOp))
            .Sum(b => b.Bedrag ?? 0);
}
