using System.Text.Json.Serialization;

namespace UsdRegie.Dossiers;

/// <summary>Waar iemand staat op de weg naar voldaan.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Toestand>))]
internal enum Toestand
{
    Aangekondigd, InOpvang, Gevestigd, IntakeLoopt, TrajectLopend, InAfronding, Voldaan, Opgeschort, Overgedragen, Beeindigd, Volgend,
}

/// <summary>De toestand wordt berekend; de eerste regel die past, geldt.</summary>
internal static class Toestanden
{
    public static Toestand Bepaal(Stand stand)
    {
        var plicht = stand.Alle<InburgeringsplichtGewijzigd>().ToList();
        if (plicht.Exists(p => p.GebeurtenisId == "SS106")) { return Toestand.Voldaan; }
        if (plicht.Exists(p => p.GebeurtenisId is "SS107" or "SS108" or "SS110" or "SS111")) { return Toestand.Beeindigd; }
        if (stand.Regime == Regime.Wi2013) { return Toestand.Volgend; }
        if (Vertrek(stand) is { } weg) { return weg.NaarGemeente is null ? Toestand.Beeindigd : Toestand.Overgedragen; }
        if (plicht.LastOrDefault(p => p.GebeurtenisId is "SS109" or "SS129" or "SS130")?.GebeurtenisId == "SS109") { return Toestand.Opgeschort; }
        if (stand.Pip is not null) { return stand.Onderdelen.AllesGereed ? Toestand.InAfronding : Toestand.TrajectLopend; }
        if (stand.Vestiging is not null) { return IntakeBegonnen(stand) ? Toestand.IntakeLoopt : Toestand.Gevestigd; }
        return stand.Koppeling is not null ? Toestand.InOpvang : Toestand.Aangekondigd;
    }

    /// <summary>De verhuizing waarmee de persoon deze gemeente verliet en niet terugkwam; wie daarna nog eens verhuist, was hier al weg.</summary>
    public static VerhuisdNaarGemeente? Vertrek(Stand stand) => Sinds(stand).FirstOrDefault();

    /// <summary>De verhuizingen vanaf het vertrek, op datum; leeg zolang de persoon hier woont.</summary>
    public static IEnumerable<VerhuisdNaarGemeente> Sinds(Stand stand)
    {
        if (!stand.Is<VerhuisdNaarGemeente>()) { return []; }
        var verhuizingen = stand.Alle<VerhuisdNaarGemeente>().ToList();
        return verhuizingen.Skip(verhuizingen.FindLastIndex(m => m.NaarGemeente == stand.Dossier.Sleutel.Gemeentecode) + 1);
    }

    public static bool IntakeBegonnen(Stand stand) =>
        stand.Is<BredeIntakeAfgenomen>()
        || stand.Alle<BredeIntakeGepland>().Any(m => m.Onderdeel == Intakeonderdeel.Intake)
        || stand.Alle<BredeIntakeNietVerschenen>().Any(m => m.Onderdeel == Intakeonderdeel.Intake);
}
