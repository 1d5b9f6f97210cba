using System.Globalization;
using System.Text.RegularExpressions;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Duo.V1;

namespace DuoExamens.Duo;

/// <summary>DUO's codes and forms to those of the chain, and back. Pure; an unknown code is an error that someone sees, never a guess.</summary>
internal static partial class Vertaling
{
    /// <summary>Pass mark of the leerbaarheidstoets lowered to 28 of 40 on this day.</summary>
    private static readonly DateOnly Cesuur2023 = new(2023, 4, 12), EersteCesuur = new(2022, 1, 1);

    public static Doelgroep Doelgroep(string indeling) => indeling switch
    {
        "Asielstatushouder" => Inburgering.Contracts.Begrippen.V1.Doelgroep.Asielstatushouder,
        "Gezinsmigrant en overige migrant" => Inburgering.Contracts.Begrippen.V1.Doelgroep.GezinsmigrantOfOverig,
        _ => throw Onbegrepen("doelgroepindeling"),
    };

    public static Doelgroepdetail Detail(string detail) => detail switch
    {
        "Asielstatushouder" => Doelgroepdetail.Asielstatushouder,
        "Geestelijk bedienaar" => Doelgroepdetail.GeestelijkBedienaar,
        "Gezinshereniger" => Doelgroepdetail.Gezinshereniger,
        "Gezinshereniger met Asielstatushouder" => Doelgroepdetail.GezinsherenigerMetAsielstatushouder,
        "Gezinsvormer" => Doelgroepdetail.Gezinsvormer,
        "Gezinsvormer met Asielstatushouder" => Doelgroepdetail.GezinsvormerMetAsielstatushouder,
        "Overig" => Doelgroepdetail.Overig,
        _ => throw Onbegrepen("gedetailleerde doelgroep"),
    };

    /// <summary>The event says more than the register where the register has no word for it: withdrawn, resumed.</summary>
    public static Plichtreden? Reden(string gebeurtenisId, string? reden) => (gebeurtenisId, reden) switch
    {
        ("SS129" or "SS130", _) => Plichtreden.TijdelijkeVrijstellingIngetrokken,
        (_, "Volledige ontheffing") => Plichtreden.VolledigeOntheffing,
        (_, "Volledige vrijstelling") => Plichtreden.VolledigeVrijstelling,
        (_, "Inburgeringsplicht voldaan") => Plichtreden.Voldaan,
        (_, "Verblijfsdoel gewijzigd") => Plichtreden.VerblijfsdoelGewijzigd,
        (_, "Vertrek uit Nederland langer dan een jaar") => Plichtreden.VertrekUitNederland,
        (_, "Overlijden") => Plichtreden.Overleden,
        (_, "Tijdelijke vrijstelling") => Plichtreden.TijdelijkeVrijstelling,
        ("SS106", _) => Plichtreden.Voldaan,
        ("SS107", _) => Plichtreden.VolledigeVrijstelling,
        ("SS108", _) => Plichtreden.VolledigeOntheffing,
        ("SS109", _) => Plichtreden.TijdelijkeVrijstelling,
        ("SS110", _) => Plichtreden.PlichtIngetrokken,
        ("SS111", _) => Plichtreden.Overleden,
        (_, "Overig") => Plichtreden.Overig,
        (_, null) => null,
        _ => throw Onbegrepen("reden geen inburgeringsplicht"),
    };

    public static LbtResultaat LbtResultaat(string resultaat) => resultaat switch
    {
        "B1-route haalbaar" => Inburgering.Contracts.Duo.V1.LbtResultaat.Haalbaar,
        "B1-route niet haalbaar" => Inburgering.Contracts.Duo.V1.LbtResultaat.NietHaalbaar,
        "Onbekend" => Inburgering.Contracts.Duo.V1.LbtResultaat.Onbekend,
        _ => throw Onbegrepen("resultaat van de leerbaarheidstoets"),
    };

    /// <summary>DUO writes a score as text with a decimal comma and two decimals: 28,00.</summary>
    public static decimal Score(string score) => ScoreVorm().IsMatch(score)
        ? decimal.Parse(score.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        : throw Onbegrepen("score");

    public static string Cesuur(DateOnly afname) => (afname < Cesuur2023 ? EersteCesuur : Cesuur2023).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Examenonderdeel Onderdeel(string onderdeel) => onderdeel switch
    {
        "KNM" => Examenonderdeel.Knm,
        "LE" => Examenonderdeel.Lezen,
        "LU" => Examenonderdeel.Luisteren,
        "SC" => Examenonderdeel.Schrijven,
        "SP" => Examenonderdeel.Spreken,
        _ => throw Onbegrepen("examenonderdeel"),
    };

    public static ErkNiveau Niveau(string niveau) => niveau switch
    {
        "A2" => ErkNiveau.A2,
        "B1" => ErkNiveau.B1,
        "B2" => ErkNiveau.B2,
        _ => throw Onbegrepen("examenniveau"),
    };

    public static Examenresultaat Resultaat(string resultaat) => resultaat switch
    {
        "Geslaagd" => Examenresultaat.Geslaagd,
        "Gezakt" => Examenresultaat.Gezakt,
        "Geen" => Examenresultaat.Geen,
        _ => throw Onbegrepen("examenresultaat"),
    };

    public static GeenResultaatReden GeenResultaat(string reden) => reden switch
    {
        "Verwijtbaar" => GeenResultaatReden.Verwijtbaar,
        "Nietverwijtbaar" => GeenResultaatReden.NietVerwijtbaar,
        "Afgemeld" => GeenResultaatReden.Afgemeld,
        "Absent" => GeenResultaatReden.Absent,
        _ => throw Onbegrepen("reden geen examenresultaat"),
    };

    public static Verzoekoordeel Oordeel(string oordeel) => oordeel switch
    {
        "Toekenning" => Verzoekoordeel.Toegekend,
        "Afwijzing" => Verzoekoordeel.Afgewezen,
        _ => throw Onbegrepen("oordeel"),
    };

    public static Verzoekgrond? Grond(string? grond) => grond switch
    {
        null => null,
        "BIO" => Verzoekgrond.Bio,
        "MED" => Verzoekgrond.Med,
        "AVI" => Verzoekgrond.Avi,
        "DIP" => Verzoekgrond.Dip,
        "DOC" => Verzoekgrond.Doc,
        "GED" => Verzoekgrond.Ged,
        "INB" => Verzoekgrond.Inb,
        "INS" => Verzoekgrond.Ins,
        "OPL" => Verzoekgrond.Opl,
        _ => Verzoekgrond.Overig,
    };

    /// <summary>DUO sends a number, which has lost its leading zeros.</summary>
    public static string VNummer(long nummer) => Nummers.VNummerVoluit(nummer.ToString(CultureInfo.InvariantCulture));

    public static string Leerroute(Leerroute leerroute) => leerroute switch
    {
        Inburgering.Contracts.Begrippen.V1.Leerroute.B1 => "B",
        Inburgering.Contracts.Begrippen.V1.Leerroute.Onderwijs => "O",
        _ => "Z",
    };

    public static string Alfabetisering(Alfabetisering alfabetisering) => alfabetisering switch
    {
        Inburgering.Contracts.Begrippen.V1.Alfabetisering.Alfabetisering => "A",
        Inburgering.Contracts.Begrippen.V1.Alfabetisering.Andersgealfabetiseerd => "AA",
        _ => "NVT",
    };

    public static string JaNee(Verwijtbaarheid verwijtbaar) => verwijtbaar == Verwijtbaarheid.Ja ? "Ja" : "Nee";

    public static DuoPip Pip(RegistreerPipBijDuo opdracht) => new()
    {
        DagtekeningPip = opdracht.Dagtekening,
        Leerroute = Leerroute(opdracht.Leerroute),
        Niveau = opdracht.Niveau?.ToString(),
        GeschatteIntensiteitB1Route = opdracht is { Leerroute: Inburgering.Contracts.Begrippen.V1.Leerroute.B1, IntensiteitB1: > 0 } ? opdracht.IntensiteitB1 : null,
        IndicatorMagOpleidingAfmaken = opdracht.MagOpleidingAfmaken,
        IndicatorAlfabetiseringsonderwijs = opdracht.Alfabetisering is { } a ? Alfabetisering(a) : null,
    };

    public static DuoInburgeringsaanbod Aanbod(AanbodBijDuo aanbod) => new()
    {
        DatumInburgeringsaanbod = aanbod.Datum,
        VerwachteStartdatumOpleiding = aanbod.VerwachteStart,
        VerwachteEinddatumOpleiding = aanbod.VerwachteEind?.AddDays(1), // the chain means the last day of lessons, DUO the day after it
        IndicatorAlfabetiseringsonderwijs = Alfabetisering(aanbod.Alfabetisering),
    };

    public static DuoMap Map(MapBijDuo map) => new() { DatumEindgesprekMap = map.EindgesprekOp, Verwijtbaar = map.Verwijtbaar is { } v ? JaNee(v) : null };

    public static DuoPvt Pvt(PvtBijDuo pvt) => new() { DatumOndertekeningPvt = pvt.OndertekendOp, Verwijtbaar = pvt.Verwijtbaar is { } v ? JaNee(v) : null };

    public static DuoContactgegevens Contact(RegistreerContactpersoonBijDuo opdracht) => new(opdracht.Naam.Trim(), opdracht.Email.Trim(), opdracht.Telefoon.Trim());

    /// <summary>What DUO's specification does not allow in a contact; empty when all is well. Said here in words, where DUO would only answer 400.</summary>
    public static IReadOnlyList<string> Contactgebreken(DuoContactgegevens contact)
    {
        var gebreken = new List<string>();
        if (!Naamvorm().IsMatch(contact.Naam)) { gebreken.Add("DUO neemt als naam van een contactpersoon alleen letters, spaties, punten, apostrofs en streepjes aan, ten hoogste 100."); }
        if (contact.Email.Length is < 4 or > 241) { gebreken.Add("DUO vraagt een e-mailadres van 4 tot en met 241 tekens."); }
        if (contact.Telefoonnummer.Length > 22 || !Telefoonvorm().IsMatch(contact.Telefoonnummer)) { gebreken.Add("DUO neemt dit telefoonnummer niet aan: alleen cijfers, met spaties of streepjes, en een plus ervoor als het moet; ten hoogste 22 tekens."); }
        return gebreken;
    }

    private static OnbegrepenException Onbegrepen(string wat) => new($"DUO gebruikt een onbekende code of vorm voor: {wat}.");

    [GeneratedRegex(@"^[0-9]{1,3},[0-9]{2}$")]
    private static partial Regex ScoreVorm();

    [GeneratedRegex(@"^[\s'‘’.\p{L}\p{Pd}]{1,100}$")]
    private static partial Regex Naamvorm();

    [GeneratedRegex(@"^(\+|[0-9])((\s|\s?(-|\(0\))\s?)?[0-9]){2,15}([,][1-9][0-9]{1,8})?$")]
    private static partial Regex Telefoonvorm();
}
