using UsdRegie.Dossiers;
using UsdRegie.Rekenen;

namespace UsdRegie.Referentie;

/// <summary>Wat er aan een plan (M15) mankeert voordat het vastgesteld en bij DUO gemeld wordt.</summary>
internal static class PipControle
{
    /// <summary>Uren NT2 die gevolgd moeten zijn voordat de B1-route op A2 mag eindigen (Besluit inburgering art. 5.5).</summary>
    public const int UrenVoorAfschalen = 600;

    /// <summary>Uren van het praktijkdeel van de MAP (Wet inburgering 2021 art. 8).</summary>
    private const int UrenMap = 40;

    /// <summary><paramref name="stand"/> is het dossier op de dag van vastlegging, zonder dit plan.</summary>
    public static IReadOnlyList<Weigering> Gebreken(PipVastgesteld pip, Stand stand)
    {
        var fouten = new List<Weigering>();
        void Fout(bool als, string code, string regel, string veld, string tekst)
        {
            if (als) { fouten.Add(new Weigering(code, regel, veld, tekst)); }
        }

        var plannen = stand.Plannen.Select(v => (PipVastgesteld)v.Feit.Inhoud).Where(p => p.PipId != pip.PipId).ToList();
        var doelgroep = stand.DoelgroepOp(pip.Dagtekening);
        var eerste = plannen.Count == 0;

        Fout(stand.Regime == Regime.Wi2013, "REGIME_WI2013", "R-02", "", "Deze persoon valt onder de Wet inburgering 2013. Daar hoort geen plan bij.");
        Fout(pip.Leerroute == Leerroute.Onderwijs && pip.Niveau == PipNiveau.A2, "PIP_NIVEAU", "F-07", "niveau", "In de onderwijsroute is niveau A2 niet mogelijk. Kies B1 of laat het niveau weg.");
        Fout(pip.Leerroute == Leerroute.Z && pip.Niveau == PipNiveau.B1, "PIP_NIVEAU", "F-07", "niveau", "In de Z-route is niveau B1 niet mogelijk. Kies A2 of laat het niveau weg.");
        Fout(eerste && pip.Leerroute == Leerroute.B1 && pip.Niveau == PipNiveau.A2, "PIP_NIVEAU", "F-07", "niveau", "In het eerste plan van de B1-route is niveau A2 niet mogelijk. Afschalen kan later.");
        if (!eerste && pip is { Leerroute: Leerroute.B1, Niveau: PipNiveau.A2 } && stand.Pip?.Inhoud is not { Leerroute: Leerroute.B1, Niveau: PipNiveau.A2 })
        {
            var uren = GevolgdeUren(stand);
            Fout(uren < UrenVoorAfschalen, "AFSCHALEN_NIET_MOGELIJK", "F-16", "niveau", $"Afschalen naar A2 kan pas na {UrenVoorAfschalen} uren taalles. Er zijn {uren.Getal()} uren gevolgd.");
            Fout(string.IsNullOrWhiteSpace(pip.OnderbouwingAfschalen), "PIP_ONDERBOUWING", "F-16", "onderbouwingAfschalen", "Schrijf op waaruit blijkt dat de inburgeraar zich voldoende heeft ingespannen. Zonder dat kan het niveau niet naar A2.");
        }
        Fout(pip.IntensiteitB1 is not null && (pip.Leerroute != Leerroute.B1 || doelgroep != Doelgroep.Asielstatushouder), "PIP_INTENSITEIT", "F-07", "intensiteitB1", "De geschatte intensiteit hoort alleen bij de B1-route van een asielstatushouder. Laat het veld weg.");
        Fout(pip.Leerroute == Leerroute.Onderwijs && pip.Map is { Verplicht: true }, "MAP_NIET_VAN_TOEPASSING", "R-12", "map/verplicht", "In de onderwijsroute is de MAP niet verplicht. Zet verplicht op onwaar of laat MAP weg.");
        Fout(pip.Ontzorgen is not null && !Aanbod.HeeftRecht(doelgroep, Aanbodonderdeel.Ontzorgen, pip.Dagtekening), "NIET_VOOR_DOELGROEP", "R-32", "ontzorgen", "Ontzorgen is alleen voor asielstatushouders. Laat het veld weg.");
        Fout(pip.MaatschappelijkeBegeleiding is not null && !Aanbod.HeeftRecht(doelgroep, Aanbodonderdeel.MaatschappelijkeBegeleiding, pip.Dagtekening), "NIET_VOOR_DOELGROEP", "R-16", "maatschappelijkeBegeleiding", "Maatschappelijke begeleiding is alleen voor asielstatushouders. Laat het veld weg.");
        Fout(pip.Alfabetisering != Alfabetisering.Nvt && !Aanbod.HeeftRecht(doelgroep, Aanbodonderdeel.Alfabetisering, pip.Dagtekening), "NIET_VOOR_DOELGROEP", "R-16", "alfabetisering", "Alfabetisering biedt de gemeente alleen aan asielstatushouders aan. Kies NVT.");
        Fout(pip.Dagtekening > stand.Dag, "PIP_DATUM", "F-07", "dagtekening", "De dagtekening ligt in de toekomst.");
        Fout(Plichtbegin(stand) is { } plicht && pip.Dagtekening < plicht, "PIP_DATUM", "F-07", "dagtekening", "De dagtekening ligt voor het begin van de inburgeringsplicht.");
        Fout(stand.Vestiging is { } vestiging && pip.Dagtekening < vestiging, "PIP_DATUM", "F-07", "dagtekening", "De dagtekening ligt voor de vestiging in de gemeente.");
        Fout(plannen.Count > 0 && pip.Dagtekening < plannen.Max(p => p.Dagtekening), "PIP_DATUM", "F-07", "dagtekening", "De dagtekening ligt voor die van het plan dat nu geldt.");
        Fout(pip.Ontzorgen is { } o && o.Tot < o.Van, "PIP_DATUM", "R-06", "ontzorgen/tot", "Het einde van het ontzorgen ligt voor het begin.");
        Fout(pip.Pvt is { } pvt && pvt.Uren < Pvtstand.Minimum, "PVT_UREN", "R-13", "pvt/uren", $"Het PVT duurt minstens {Pvtstand.Minimum.Getal()} uren.");
        Fout(pip.Map is { Verplicht: true, Uren: < UrenMap }, "MAP_UREN", "F-17", "map/uren", $"De MAP duurt minstens {UrenMap} uren.");
        return fouten;
    }

    /// <summary>Intrekken kan alleen zolang de termijn niet is vastgesteld en er geen lesuren geregistreerd zijn.</summary>
    public static Weigering? MagIntrekken(Stand stand) =>
        stand.Is<InburgeringstermijnVastgesteld>() ? new Weigering("PIP_NIET_INTREKBAAR", "F-07", "", "De termijn is al vastgesteld door DUO. Maak een nieuwe versie van het plan.")
        : stand.Taaluren > 0 ? new Weigering("PIP_NIET_INTREKBAAR", "F-07", "", "Er zijn al lesuren geregistreerd. Maak een nieuwe versie van het plan.")
        : null;

    /// <summary>Uren van eerder tellen mee, ook uit een andere gemeente: dan kent DUO er meer dan dit dossier. Nooit opgeteld, de hoogste geldt.</summary>
    private static decimal GevolgdeUren(Stand stand) => Math.Max(stand.Taaluren, stand.Laatste<GevolgdeUrenBekend>()?.TaalKnm ?? 0);

    private static DateOnly? Plichtbegin(Stand stand) => stand.Alle<InburgeringsplichtGewijzigd>().Where(m => m.Plicht).Select(m => m.Begindatum).Min();
}
