using Inburgering.Contracts.School.V1;

namespace UsdRegie.Dossiers;

/// <summary>
/// Waaraan twee berichten met een eigen id als hetzelfde feit herkend worden. Waar het bericht zelf een sleutel heeft, is dat de
/// sleutel; een stand zonder sleutel (verhuisdatum, ontzorgen) telt per moment, zodat heen en weer wisselen zichtbaar blijft.
/// Uren (M21, M27) worden niet hier maar per regel samengevoegd, want een levering kan een deel van een eerdere herhalen.
/// </summary>
internal static class Zaakssleutel
{
    public static object Van(Feit feit) => feit.Inhoud switch
    {
        StatushouderGekoppeld => "M01",
        KlantprofielGedeeld m => ("M02", m.ProfielVersie),
        VerhuisdatumBekend m => ("M03", m.Verhuisdatum, feit.Tijd),
        EersteContactGelegd m => ("M04", m.Datum, m.Wijze),
        StatushouderGevestigd m => ("M05", m.Vestigingsdatum),
        OverdrachtAangeboden m => ("M06", m.OverdrachtId),
        OverdrachtGeaccepteerd m => ("M07", m.OverdrachtId),
        OverdrachtTeruggelegd m => ("M08", m.OverdrachtId),
        BegeleiderToegewezen m => ("M09", m.Rol, m.Naam, m.Vanaf),
        InburgeringsplichtGewijzigd m => ("M10", m.GebeurtenisId, m.Datum, m.Begindatum),
        PipTermijnGestart m => ("M11", m.Startdatum, m.Aanleiding),
        LbtResultaatBekend m => ("M12", m.Datum),
        InburgeringstermijnVastgesteld m => ("M13", m.Aanleiding, m.Startdatum, m.Einddatum),
        BredeIntakeAfgenomen m => ("M14", m.Datum),
        BredeIntakeGepland m => ("M14b-gepland", m.Onderdeel, m.Datum, m.Poging),
        BredeIntakeNietVerschenen m => ("M14b-niet", m.Onderdeel, m.Datum),
        PipVastgesteld m => ("M15", m.Dagtekening, m.Versie),
        PipIngetrokken m => ("M15b", m.Dagtekening, m.Versie),
        PipBijDuoGeregistreerd m => ("M16", m.PipId, m.Registratiedatum),
        PipBijDuoGeweigerd m => ("M16-geweigerd", m.PipId, feit.Tijd),
        InburgeringsaanbodGedaan m => ("M17", m.Instellingsnummer, m.Datum),
        OntzorgenGewijzigd m => ("M18", m.Status, m.Van, m.Tot, feit.Tijd),
        MaatschappelijkeBegeleidingGewijzigd m => ("M19", m.Status, m.Datum, m.Begeleider),
        TaaltrajectGestart m => ("M20", m.TrajectId),
        TaaltrajectBeeindigd m => ("M20-einde", m.TrajectId),
        TaalvoortgangVastgesteld m => ("M22", m.Peildatum, feit.Bron),
        ExamenuitslagBekend m => ("M23", m.Onderdeel, m.Niveau, m.Datum),
        PvtActiviteitGeregistreerd m => ("M24", m.Datum, m.Uren, m.Excursie),
        PvtOndertekend m => ("M24-ondertekend", m.OndertekendOp),
        MapActiviteitGeregistreerd m => ("M25", m.Datum, m.Thema, m.Uren),
        MapAfgerond m => ("M25-afgerond", m.EindgesprekOp),
        ActiviteitGestart m => ("M26", m.ActiviteitId),
        ActiviteitBeeindigd m => ("M26-einde", m.ActiviteitId),
        WerktrajectGestart m => ("M28", m.WerktrajectId),
        WerktrajectBeeindigd m => ("M28-einde", m.WerktrajectId),
        NazorgGestart m => ("M28-nazorg", m.WerktrajectId),
        NazorgBeeindigd m => ("M28-nazorg-einde", m.WerktrajectId),
        VoortgangsgesprekGevoerd m => ("M29", m.Datum, m.Aanwezig),
        VoortgangsgesprekNietVerschenen m => ("M29-niet", m.Datum),
        Handhavingssignaal m => ("M30", m.Code, m.Datum, m.Feiten),
        Handhavingsbesluit m => ("M31", m.Code, m.BesluitOp),
        CalamiteitBezorgd m => ("M33b", m.CalamiteitId, m.Oin),
        BerichtVerzonden m => ("M32", m.Soort, m.Datum, string.Join(',', m.Talen), m.Tolk, m.Essentieel),
        VerhuisdNaarGemeente m => ("M34", m.Datum, m.VanGemeente, m.NaarGemeente),
        ToegangBeeindigd m => ("M35", m.PartnerOin, m.Per),
        IdentiteitBevestigd m => ("M37-bevestigd", m.OudeSleutel, m.NieuweSleutel, feit.Tijd),
        IdentiteitSamengevoegd m => ("M37", m.OudeSleutel, m.NieuweSleutel),
        ContactmomentVastgelegd m => ("M38", m.Datum, m.Wijze, m.MetRol, feit.Bron),
        VerzoekBeoordeeld m => ("M39", m.Soort, m.Omvang, m.Onderdeel, m.Datum),
        GevolgdeUrenBekend m => ("M40", m.Gemeentecode, m.BekendTot),
        GezinslidToegevoegd m => ("M41", m.GezinsverbandId, m.Relatie, m.Geboortedatum, m.InburgeraarId),
        ZrouteAfgerond m => ("M42", m.AfrondingOp),
        _ => feit.BerichtId,
    };
}
