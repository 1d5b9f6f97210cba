using System.Globalization;
using System.Text.RegularExpressions;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>One course of one learner in DUO's monthly file: the hours followed in the running year, up to a day.</summary>
/// <param name="Regel">Line in the file.</param>
/// <param name="Bsn">Burgerservicenummer.</param>
/// <param name="Soort">Kind of course, as the school wrote it: it tells two courses of one learner apart.</param>
/// <param name="Begin">First day of the course.</param>
/// <param name="Van">First day that the hours are about: of the course or of the year, whichever is later.</param>
/// <param name="Tot">Last day that the hours are about.</param>
/// <param name="Uren">Hours followed; null when the school has yet to say. Unit: clock hours.</param>
/// <param name="Cellen">The row as it was, for the file of refused rows.</param>
internal sealed record Totaalregel(int Regel, string Bsn, string Soort, DateOnly Begin, DateOnly Van, DateOnly Tot, decimal? Uren, string[] Cellen);

/// <summary>Total of the hours that somebody followed in a traject since a day, without the lessons. A later total since the same day takes its place.</summary>
internal sealed class Urentotaal
{
    public required Guid TrajectId { get; init; }

    /// <summary>First day, inclusive.</summary>
    public required DateOnly Van { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly Tot { get; set; }

    public required decimal Uren { get; set; }
}

/// <summary>
/// The file <c>&lt;BOW-nummer&gt;Aanlevering&lt;jjjjmmdd&gt;.csv</c> that schools send to DUO every month over the running year. It has courses and hours,
/// no lessons: what it says becomes a total of hours, never an invented lesson.
/// </summary>
internal static partial class Duobestand
{
    public const string Bsn = "BSN", Soort = "Soort cursus", Begin = "Begindatum", Eind = "Einddatum", Ingekocht = "Ingekochte uren", Gevolgd = "Gevolgde uren", Ona = "ONA-uren", Peildatum = "Peildatum";

    /// <summary>Order of the cells of a row here, and in a file without a header.</summary>
    public static readonly string[] Kolommen = [Bsn, Soort, Begin, Eind, Ingekocht, Gevolgd, Ona, Peildatum];

    /// <summary>Without these the file says nothing here.</summary>
    public static readonly string[] Verplicht = [Bsn, Begin, Gevolgd];

    /// <summary>Columns that DUO's own file has; <see cref="Peildatum"/> is only in the file of refused rows.</summary>
    public const int VanDuo = 7;

    private static readonly string[] Datumvormen = ["dd-MM-yyyy", "yyyyMMdd", "yyyy-MM-dd"];

    /// <summary>DUO names what a column holds, not what it is called. These are the words that its page and schools use.</summary>
    private static readonly Dictionary<string, int> Namen = new(StringComparer.Ordinal)
    {
        ["bsn"] = 0, ["burgerservicenummer"] = 0,
        ["soortcursus"] = 1, ["cursussoort"] = 1, ["cursus"] = 1, ["soort"] = 1,
        ["begindatum"] = 2, ["begindatumcursus"] = 2, ["startdatum"] = 2, ["startdatumcursus"] = 2,
        ["einddatum"] = 3, ["einddatumcursus"] = 3,
        ["ingekochteuren"] = 4, ["aantalingekochteuren"] = 4, ["aantalingekochteurenpercursus"] = 4, ["ureningekocht"] = 4,
        ["gevolgdeuren"] = 5, ["aantalgevolgdeuren"] = 5, ["urengevolgd"] = 5, ["aantalurendeelname"] = 5, ["aantalurendeelnameaancursus"] = 5, ["urendeelname"] = 5,
        ["onauren"] = 6, ["urenona"] = 6, ["gevolgdeurenona"] = 6, ["aantalurenona"] = 6, ["aantalurenonacursusgevolgd"] = 6,
        ["peildatum"] = 7,
    };

    /// <summary>Place of a column, or -1.</summary>
    public static int Plaats(string genormaliseerd) => Namen.GetValueOrDefault(genormaliseerd, -1);

    /// <summary>The day in the name of a file as DUO prescribes it; null for any other name. Of the name nothing is kept: there may be a person's in it.</summary>
    public static DateOnly? DagVan(string? bestandsnaam) =>
        bestandsnaam is not null && Naam().Match(bestandsnaam) is { Success: true } naam && DateOnly.TryParseExact(naam.Groups[1].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    [GeneratedRegex(@"(?:^|[/\\])\d{1,10}Aanlevering(\d{8})\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Naam();

    /// <summary>The total, or null when something is wrong; everything that is wrong is added to <paramref name="fouten"/>.</summary>
    public static Totaalregel? Lees(int regel, string[] cellen, DateOnly dagVanBestand, DateOnly vandaag, List<Regelfout> fouten)
    {
        var begin = fouten.Count;
        var bsn = Regelcontrole.BsnVan(cellen[0]);
        if (bsn is null) { Fout(Bsn, "ERR_BSN", cellen[0].Length == 0 ? "Het burgerservicenummer ontbreekt." : "Dit is geen geldig burgerservicenummer: het heeft 8 of 9 cijfers en doorstaat de elfproef.", "Neem het nummer over uit de plaatsing of van het identiteitsbewijs."); }
        var start = Datum(Begin, cellen[2], verplicht: true);
        var einde = Datum(Eind, cellen[3], verplicht: false);
        var dag = cellen[7].Length == 0 ? dagVanBestand : Datum(Peildatum, cellen[7], verplicht: true) ?? dagVanBestand;
        if (dag > vandaag) { Fout(Peildatum, "ERR_DATUM", "De datum van dit bestand ligt in de toekomst.", "De naam van het bestand eindigt op de dag waarop u het maakte, bijvoorbeeld 123456Aanlevering20240630.csv."); }
        var van = start is { } eerste && eerste > new DateOnly(dag.Year, 1, 1) ? eerste : new DateOnly(dag.Year, 1, 1);
        var tot = einde < dag ? einde.Value : dag;
        decimal? uren = null;
        if (cellen[5].Length > 0)
        {
            uren = Regelcontrole.UrenVan(cellen[5]);
            if (uren is null) { Fout(Gevolgd, "ERR_UREN", "Dit zijn geen uren, zoals 120 of 120,5.", "Schrijf uren als getal zonder punt; met een komma als het geen heel getal is."); }
            else if (uren % UrenAttribute.Stap != 0) { Fout(Gevolgd, "ERR_UREN", "Uren gaan in kwartieren.", "Rond af op ,25 of ,5 of ,75 of een heel uur."); }
        }
        if (einde < start) { Fout(Eind, "ERR_DATUM", "De cursus eindigt voor zij begint.", "Verbeter een van de twee datums."); }
        else if (start is not null && uren > 0 && tot < van)
        {
            if (start > dag) { Fout(Begin, "ERR_DATUM", "De cursus begint na de datum van dit bestand, maar heeft al gevolgde uren.", "Verbeter de begindatum, of laat de gevolgde uren leeg."); }
            else { Fout(Eind, "ERR_DATUM", "De cursus eindigde voor het jaar van dit bestand, en heeft in dit jaar toch gevolgde uren.", "Verbeter de einddatum, of haal de regel weg: het bestand gaat over het lopende jaar."); }
        }
        else if (uren > Meest(van, tot)) { Fout(Gevolgd, "ERR_UREN", "Dit zijn meer uren dan er in deze tijd gevolgd kunnen zijn.", "Vul de uren van het lopende jaar in, tot en met de datum van het bestand."); }
        return fouten.Count > begin ? null : new(regel, bsn!, cellen[1].ToUpperInvariant(), start!.Value, van, tot, tot < van ? null : uren, cellen);

        void Fout(string kolom, string code, string reden, string herstel) => fouten.Add(new(regel, kolom, code, reden, herstel));

        DateOnly? Datum(string kolom, string tekst, bool verplicht)
        {
            if (tekst.Length == 0 && !verplicht) { return null; }
            if (DateOnly.TryParseExact(tekst, Datumvormen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var gevonden)) { return gevonden; }
            Fout(kolom, "ERR_DATUM", tekst.Length == 0 ? "De datum ontbreekt." : "Dit is geen bestaande datum.", "Schrijf de dag als dd-mm-jjjj, bijvoorbeeld 25-03-2024.");
            return null;
        }
    }

    /// <summary>More hours than this is a mistake: the longest lesson on every day.</summary>
    public static decimal Meest(DateOnly van, DateOnly tot) => (tot.DayNumber - van.DayNumber + 1) * Regelcontrole.MaxUrenPerLes;
}
