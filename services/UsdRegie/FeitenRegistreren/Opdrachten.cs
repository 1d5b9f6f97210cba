using Inburgering.Contracts.Cmd.V1;
using UsdRegie.Dossiers;
using UsdRegie.Overdrachten;
using UsdRegie.Referentie;

namespace UsdRegie.FeitenRegistreren;

/// <summary>Van verzoek naar opdracht aan een ander (C01, C06 tot en met C09): wat het dossier al weet, hoeft niemand in te vullen.</summary>
internal static class Opdrachten
{
    /// <summary>C01: COA zoekt op het V-nummer; een ander nummer dan dat van deze persoon gaat niet weg.</summary>
    public static VraagKlantprofielOp Klantprofiel(Invoer<VraagKlantprofielOp> i)
    {
        if (i.VNummer is not { } vNummer) { throw new InvalidBodyException("/vNummer", "Het V-nummer van deze persoon is hier niet bekend. Zonder dat nummer vindt COA niemand."); }
        var gelezen = i.Lees(("vNummer", vNummer), ("reden", "Het klantprofiel is nog niet gedeeld."));
        if (Nummers.VNummerVoluit(gelezen.VNummer) != vNummer) { throw new InvalidBodyException("/vNummer", "Dit is niet het V-nummer van deze inburgeraar. Laat het veld weg: het dossier kent het."); }
        ZonderNummers("/reden", gelezen.Reden, i.Bsn, vNummer);
        return gelezen with { VNummer = vNummer };
    }

    /// <summary>C06: een gesprek dat voor een dag gevoerd moet zijn.</summary>
    public static PlanVoortgangsgesprek Gesprek(Invoer<PlanVoortgangsgesprek> i)
    {
        var gelezen = i.Lees();
        ZonderNummers("/aanleiding", gelezen.Aanleiding, i.Bsn, i.VNummer);
        return gelezen;
    }

    /// <summary>C07: het lopende taaltraject, vanaf de dag na de vorige rapportage.</summary>
    public static VraagVoortgangsrapportageOp Rapportage(Invoer<VraagVoortgangsrapportageOp> i)
    {
        var traject = i.Stand.Taaltrajecten.OrderBy(t => t.LooptOp(i.Dag)).ThenBy(t => t.Start).LastOrDefault(); // one that runs, else the last
        var vanaf = i.Stand.Laatste<Inburgering.Contracts.School.V1.TaalvoortgangVastgesteld>()?.Peildatum.AddDays(1) ?? traject?.Start ?? i.Dag;
        return i.Lees(("trajectId", traject?.Id), ("periode", new Periode { Van = vanaf > i.Dag ? i.Dag : vanaf, Tot = i.Dag }));
    }

    /// <summary>C07 alleen over een traject van dit dossier, en over een periode die bestaat.</summary>
    public static IEnumerable<Weigering> RapportageGebreken(VraagVoortgangsrapportageOp m, Stand stand)
    {
        if (!stand.Taaltrajecten.Any(t => t.Id == m.TrajectId)) { yield return new Weigering("TRAJECT_ONBEKEND", "C07", "trajectId", "Dit taaltraject staat niet in dit dossier."); }
        if (m.Periode.Tot < m.Periode.Van) { yield return new Weigering("PERIODE", "C07", "periode/tot", "Het einde van de periode ligt vóór het begin."); }
    }

    /// <summary>C09: het werkprofiel is dat van de overdracht T4b, met alleen wat daar op de lijst staat.</summary>
    public static StartWerkmatching Werkmatching(Invoer<StartWerkmatching> i)
    {
        var s = i.Stand;
        var aanbod = s.Overdrachten.LastOrDefault(o => o.Overgang.Soort == "T4b" && o.Status is Overdrachtstatus.Aangeboden or Overdrachtstatus.Geaccepteerd)?.Aanbod;
        if (aanbod is null && !i.Body.Has("overdrachtId")) { throw new InvalidBodyException("/overdrachtId", "Er is geen overdracht T4b die nog staat. Bied eerst aan: dan staat vast wie gaat zoeken en wat die mag weten."); }
        var gelezen = i.Lees(
            ("naam", s.Naam), ("geboortedatum", s.Geboortedatum), ("moedertaal", s.Moedertaal), ("tolkNodig", s.Moedertaal != "nld"),
            ("overdrachtId", aanbod?.OverdrachtId), ("gewensteStart", aanbod?.GewensteStart), ("contact", aanbod?.VanContact), ("werkprofiel", aanbod?.Velden ?? []));
        if (Inhoud.Gebreken("T4b", gelezen.Werkprofiel, i.Bsn, i.VNummer).FirstOrDefault() is { } gebrek) { throw new InvalidBodyException("/werkprofiel", gebrek.Tekst); }
        return gelezen with { Werkprofiel = [.. gelezen.Werkprofiel.Where(v => Inhoud.GaatMee("T4b", v.Naam))] };
    }

    /// <summary>C09 hoort bij een overdracht T4b die nog staat: die zegt wie het krijgt.</summary>
    public static IEnumerable<Weigering> WerkmatchingGebreken(StartWerkmatching m, Stand stand)
    {
        if (!stand.Overdrachten.Any(o => o.Overgang.Soort == "T4b" && o.OverdrachtId == m.OverdrachtId && o.Status is Overdrachtstatus.Aangeboden or Overdrachtstatus.Geaccepteerd))
        {
            yield return new Weigering("OVERDRACHT_ONBEKEND", "C09", "overdrachtId", "Dit is geen overdracht T4b van dit dossier die nog staat.");
        }
    }

    /// <summary>Een dag die nog komt, of vandaag.</summary>
    public static IEnumerable<Weigering> NietVoorbij(DateOnly datum, DateOnly dag, string code, string veld)
    {
        if (datum < dag) { yield return new Weigering("DAG_VOORBIJ", code, veld, "Deze dag is al voorbij. Kies vandaag of later."); }
    }

    private static void ZonderNummers(string veld, string tekst, params IEnumerable<string?> nummers)
    {
        if (Inhoud.Vindbaar(nummers).Any(n => Inhoud.Cijfers(tekst).Contains(n, StringComparison.Ordinal))) { throw new InvalidBodyException(veld, "Hier staat een persoonsnummer. Haal het weg."); }
    }
}
