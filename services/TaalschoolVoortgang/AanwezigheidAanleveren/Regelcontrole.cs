using System.Globalization;
using Inburgering.Contracts.School.V2;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>One lesson of one learner as it was delivered and found good in itself.</summary>
/// <remarks><c>Regel</c> is the line in the file (the header is line 1) or the place in the JSON list, from 1. <c>Bsn</c> is null when the row names a traject.</remarks>
internal readonly record struct Lesregel(int Regel, string? Bsn, Guid? TrajectId, DateOnly Datum, string Groep, decimal Gepland, decimal Aanwezig, Verzuim Verzuim)
{
    /// <summary>The row as the school would write it: for the file of refused rows.</summary>
    public string[] Cellen() =>
        [Bsn ?? "", Datum.ToString(Regelcontrole.Datumvorm, CultureInfo.InvariantCulture), Groep, Regelcontrole.Uren(Gepland), Regelcontrole.Uren(Aanwezig), Regelcontrole.Code(Verzuim), TrajectId?.ToString() ?? ""];
}

/// <summary>One thing that is wrong with one row: where, what, and how to mend it. Never the value itself: it may be personal.</summary>
internal sealed record Regelfout(int Regel, string Kolom, string Code, string Reden, string Herstel);

/// <summary>A row that is not kept, with its cells in the order of <see cref="Regelcontrole.Kolommen"/>.</summary>
internal sealed record Weigering(int Regel, string[] Cellen, IReadOnlyList<Regelfout> Fouten);

/// <summary>The rules for one row of a school's file (J6): day-month-year, decimal comma, quarters of an hour, BSN with elfproef.</summary>
internal static class Regelcontrole
{
    public const string Bsn = "BSN", Datum = "Datum", Groep = "Groep", UrenGepland = "Uren gepland", UrenAanwezig = "Uren aanwezig", Verzuimcode = "Verzuim", TrajectId = "TrajectId";

    /// <summary>Order of the cells of a row here, whatever the order in the file.</summary>
    public static readonly string[] Kolommen = [Bsn, Datum, Groep, UrenGepland, UrenAanwezig, Verzuimcode, TrajectId];

    /// <summary>Columns that a file must have.</summary>
    public const int Verplicht = 6;

    public const int GroepLengte = 60;

    public const decimal MaxUrenPerLes = 12;

    public const string Datumvorm = "dd-MM-yyyy";

    /// <summary>The lesson, or null when something is wrong; everything that is wrong is added to <paramref name="fouten"/>.</summary>
    public static Lesregel? Lees(int regel, IReadOnlyList<string> cellen, DateOnly vandaag, List<Regelfout> fouten)
    {
        var begin = fouten.Count;
        Guid? trajectId = null;
        if (cellen[6].Length > 0)
        {
            if (Guid.TryParseExact(cellen[6], "D", out var id)) { trajectId = id; }
            else { Fout(TrajectId, "ERR_TRAJECT", "Dit is geen kenmerk van een traject.", "Neem het kenmerk over uit de lijst met trajecten, of laat de cel leeg."); }
        }
        string? bsn = null;
        if (cellen[0].Length > 0 || cellen[6].Length == 0)
        {
            bsn = BsnVan(cellen[0]);
            if (bsn is null) { Fout(Bsn, "ERR_BSN", cellen[0].Length == 0 ? "Het burgerservicenummer ontbreekt." : "Dit is geen geldig burgerservicenummer: het heeft 8 of 9 cijfers en doorstaat de elfproef.", "Neem het nummer over uit de plaatsing of van het identiteitsbewijs."); }
        }
        var datumGoed = DateOnly.TryParseExact(cellen[1], Datumvorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum);
        if (!datumGoed) { Fout(Datum, "ERR_DATUM", "Dit is geen bestaande datum in de vorm dd-mm-jjjj.", "Schrijf de dag als twee cijfers dag, twee cijfers maand en vier cijfers jaar, bijvoorbeeld 05-06-2024."); }
        else { Dag(datum); }
        if (cellen[2].Length == 0) { Fout(Groep, "ERR_GROEP", "De groep ontbreekt.", "Vul de naam van de groep in, bijvoorbeeld B1-2A."); }
        else { Groepsnaam(cellen[2]); }
        var geplandGoed = Getal(UrenGepland, cellen[3], out var gepland);
        var aanwezigGoed = Getal(UrenAanwezig, cellen[4], out var aanwezig);
        if (geplandGoed && aanwezigGoed) { NietMeer(gepland, aanwezig); }
        if (VerzuimVan(cellen[5]) is not { } verzuim)
        {
            verzuim = Inburgering.Contracts.School.V2.Verzuim.Geen;
            Fout(Verzuimcode, "ERR_VERZUIM", "Deze verzuimcode bestaat niet.", "Gebruik O voor ongeoorloofd, G voor geoorloofd, of laat de cel leeg.");
        }
        return fouten.Count > begin ? null : new Lesregel(regel, bsn, trajectId, datum, cellen[2], gepland, aanwezig, verzuim);

        void Fout(string kolom, string code, string reden, string herstel) => fouten.Add(new(regel, kolom, code, reden, herstel));

        void Dag(DateOnly dag)
        {
            if (InToekomst(regel, Datum, dag, vandaag) is { } fout) { fouten.Add(fout); }
        }

        void Groepsnaam(string groep)
        {
            if (GroepFout(regel, Groep, groep) is { } fout) { fouten.Add(fout); }
        }

        void NietMeer(decimal plan, decimal geweest)
        {
            if (MeerDanGepland(regel, UrenAanwezig, plan, geweest) is { } fout) { fouten.Add(fout); }
        }

        bool Getal(string kolom, string tekst, out decimal uren)
        {
            if (UrenVan(tekst) is { } getal)
            {
                uren = getal;
                if (UrenFout(regel, kolom, getal) is not { } fout) { return true; }
                fouten.Add(fout);
                return false;
            }
            uren = 0;
            Fout(kolom, "ERR_UREN", tekst.Length == 0 ? "De uren ontbreken." : "Dit zijn geen uren met een komma, zoals 3,0.", "Schrijf uren als getal met een komma en zonder punt: 3 of 1,5. Een les duurt ten hoogste 12 uur.");
            return false;
        }
    }

    public static Regelfout? InToekomst(int regel, string kolom, DateOnly dag, DateOnly vandaag) =>
        dag > vandaag ? new(regel, kolom, "ERR_DATUM", "Deze datum ligt in de toekomst.", "Lever een les pas aan als zij geweest is, of verbeter de datum.") : null;

    public static Regelfout? GroepFout(int regel, string kolom, string groep) =>
        groep.Length > GroepLengte || groep.Any(char.IsControl) ? new(regel, kolom, "ERR_GROEP", $"De naam van de groep is langer dan {GroepLengte} tekens of bevat vreemde tekens.", "Gebruik een korte naam, bijvoorbeeld B1-2A.") : null;

    public static Regelfout? UrenFout(int regel, string kolom, decimal uren) => uren switch
    {
        < 0 => new(regel, kolom, "ERR_UREN", "Uren zijn nooit minder dan nul.", "Vul 0 in als de leerling er niet was."),
        > MaxUrenPerLes => new(regel, kolom, "ERR_UREN", "Een les duurt ten hoogste 12 uur.", "Vul de uren van deze ene les in, niet van de hele week of maand."),
        _ when uren % UrenAttribute.Stap != 0 => new(regel, kolom, "ERR_UREN", "Uren gaan in kwartieren.", "Rond af op ,25 of ,5 of ,75 of een heel uur."),
        _ => null,
    };

    public static Regelfout? MeerDanGepland(int regel, string kolom, decimal gepland, decimal aanwezig) =>
        aanwezig > gepland ? new(regel, kolom, "ERR_UREN", "Er zijn meer uren gevolgd dan er gepland waren.", "Verbeter de gevolgde uren, of verhoog de geplande uren als de les langer duurde.") : null;

    /// <summary>Nine digits that pass the elfproef; eight digits have lost a leading zero in Excel.</summary>
    public static string? BsnVan(string tekst)
    {
        var bsn = tekst.Length == 8 ? "0" + tekst : tekst;
        return Nummers.IsBsn(bsn) ? bsn : null;
    }

    /// <summary>Digits, and at most one comma with one or two decimals. A point is refused: <c>1.500</c> may be either.</summary>
    public static decimal? UrenVan(string tekst)
    {
        var komma = tekst.IndexOf(',', StringComparison.Ordinal);
        var (heel, deel) = komma < 0 ? (tekst, "") : (tekst[..komma], tekst[(komma + 1)..]);
        if (heel.Length is 0 or > 4 || !heel.All(char.IsAsciiDigit) || (komma >= 0 && deel.Length is 0 or > 2) || !deel.All(char.IsAsciiDigit)) { return null; }
        return decimal.Parse(heel, CultureInfo.InvariantCulture) + (deel.Length == 0 ? 0 : decimal.Parse(deel, CultureInfo.InvariantCulture) / (deel.Length == 1 ? 10 : 100));
    }

    public static Verzuim? VerzuimVan(string tekst) => tekst.ToUpperInvariant() switch
    {
        "" or "-" or "GEEN" => Inburgering.Contracts.School.V2.Verzuim.Geen,
        "O" or "ONGEOORLOOFD" => Inburgering.Contracts.School.V2.Verzuim.Ongeoorloofd,
        "G" or "GEOORLOOFD" => Inburgering.Contracts.School.V2.Verzuim.Geoorloofd,
        _ => null,
    };

    public static string Code(Verzuim verzuim) => verzuim switch
    {
        Inburgering.Contracts.School.V2.Verzuim.Geoorloofd => "G",
        Inburgering.Contracts.School.V2.Verzuim.Ongeoorloofd => "O",
        _ => "",
    };

    public static string Uren(decimal uren) => uren.ToString("0.0#", CultureInfo.InvariantCulture).Replace('.', ',');
}
