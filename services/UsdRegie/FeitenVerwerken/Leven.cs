using Inburgering.Contracts.School.V1;
using UsdRegie.Dossiers;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.FeitenVerwerken;

/// <summary>
/// What a person does from day to day after a move is for the new municipality alone. What was before the move is history for the old one too,
/// however late it comes.
/// </summary>
internal static class Leven
{
    /// <summary>The first day that a fact of daily life is about; null for any other fact.</summary>
    public static DateOnly? Begin(object inhoud) => inhoud switch
    {
        AanwezigheidV1 m => m.WeekVan,
        AanwezigheidV2 m => m.PeriodeVan,
        UrenGeregistreerd m => m.PeriodeVan,
        TaalvoortgangVastgesteld m => m.Peildatum,
        TaaltrajectGestart m => m.Startdatum,
        TaaltrajectBeeindigd m => m.Einddatum,
        ExamenuitslagBekend m => m.Datum,
        MaatschappelijkeBegeleidingGewijzigd m => m.Datum,
        ContactmomentVastgelegd m => m.Datum,
        PvtActiviteitGeregistreerd m => m.Datum,
        MapActiviteitGeregistreerd m => m.Datum,
        ActiviteitGestart m => m.Start,
        WerktrajectGestart m => m.Start,
        _ => null,
    };

    /// <summary>Whether this is of after the day on which the person left the municipality of this dossier.</summary>
    public static bool IsElders(object inhoud, Dossier dossier, DateOnly vandaag) => dossier.VanSoort<VerhuisdNaarGemeente>().Count > 0 && Begin(inhoud) >= Toestanden.Vertrek(dossier.Op(vandaag))?.Datum;
}
