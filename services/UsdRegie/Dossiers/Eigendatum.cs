using Inburgering.Contracts.School.V1;
using UsdRegie.Rekenen;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Dossiers;

/// <summary>
/// De eigen datum van een feit: de dag waarop het gebeurde. Plannen, aanbiedingen en antwoorden gelden vanaf de dag waarop zij
/// gedaan zijn (envelop), leveringen van uren vanaf de dag van ontvangst.
/// </summary>
internal static class Eigendatum
{
    public static DateOnly Van(object inhoud, DateOnly tijd, DateOnly ontvangen) => inhoud switch
    {
        StatushouderGekoppeld m => m.Koppelingsdatum,
        KlantprofielGedeeld m => m.Peildatum,
        EersteContactGelegd m => m.Datum,
        StatushouderGevestigd m => m.Vestigingsdatum,
        BegeleiderToegewezen m => m.Vanaf,
        // Alleen bij het begin van de plicht zegt begindatum wanneer dit gebeurde; later is zij een herhaling van het begin.
        InburgeringsplichtGewijzigd m => m.Datum ?? (m.GebeurtenisId is "SS101" or "SS128" or "SS139" ? m.Begindatum : null) ?? tijd,
        PipTermijnGestart m => m.Startdatum,
        LbtResultaatBekend m => m.Datum,
        InburgeringstermijnVastgesteld { Aanleiding: Termijnaanleiding.Start } m => Datums.Eerste(m.Startdatum, tijd),
        BredeIntakeAfgenomen m => m.Datum,
        BredeIntakeNietVerschenen m => m.Datum,
        PipVastgesteld m => m.Dagtekening,
        PipIngetrokken m => m.PerDatum,
        PipBijDuoGeregistreerd m => m.Registratiedatum,
        DuoverkeerBijgewerkt m => m.Datum,
        InburgeringsaanbodGedaan m => m.Datum,
        OntzorgenGewijzigd { Status: Ontzorgstatus.Gestart } m => Datums.Eerste(m.Van, tijd),
        MaatschappelijkeBegeleidingGewijzigd m => m.Datum,
        TaaltrajectGestart m => Datums.Eerste(m.Startdatum, tijd),
        TaaltrajectBeeindigd m => Datums.Eerste(m.Einddatum, tijd),
        AanwezigheidGeregistreerd or AanwezigheidV2 => ontvangen,
        TaalvoortgangVastgesteld m => m.Peildatum,
        ExamenuitslagBekend m => m.Datum,
        PvtActiviteitGeregistreerd m => m.Datum,
        PvtOndertekend m => m.OndertekendOp,
        MapActiviteitGeregistreerd m => m.Datum,
        MapAfgerond m => m.EindgesprekOp,
        ActiviteitGestart m => Datums.Eerste(m.Start, tijd),
        ActiviteitBeeindigd m => Datums.Eerste(m.Einde, tijd),
        UrenGeregistreerd or GevolgdeUrenBekend => ontvangen,
        WerktrajectGestart m => Datums.Eerste(m.Start, tijd),
        WerktrajectBeeindigd m => Datums.Eerste(m.Einde, tijd),
        NazorgGestart m => Datums.Eerste(m.Start, tijd),
        NazorgBeeindigd m => m.Einde,
        VoortgangsgesprekGevoerd m => m.Datum,
        VoortgangsgesprekNietVerschenen m => m.Datum,
        Handhavingssignaal m => m.Datum,
        Handhavingsbesluit m => m.BesluitOp,
        BerichtVerzonden m => m.Datum,
        VerhuisdNaarGemeente m => m.Datum,
        ContactmomentVastgelegd m => m.Datum,
        VerzoekBeoordeeld m => m.Datum,
        ZrouteAfgerond m => m.AfrondingOp,
        ToegangBeeindigd m => m.Per,
        _ => tijd,
    };

    /// <summary>De eerste dag waarover een feit iets kan veranderen. Van de meeste soorten kan dat elke dag zijn: de plicht bepaalt de wet van het hele dossier, een correctie neemt terug wat ooit gold.</summary>
    public static DateOnly AndersVanaf(Feit feit) => IsLevering(feit.Inhoud) ? feit.OntvangenOp.Dag() : DateOnly.MinValue;

    /// <summary>Of een feit alleen lessen brengt, of het totaal ervan.</summary>
    public static bool IsLevering(object inhoud) => inhoud is AanwezigheidGeregistreerd or AanwezigheidV2;
}
