using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>Attendance of one traject as JSON: the fields of M21. The form must be right as a whole; a wrong value costs only its own row.</summary>
internal static class JsonLezer
{
    public sealed record Verzoek
    {
        public required Guid TrajectId { get; init; }
        public DateOnly? PeriodeVan { get; init; }
        public DateOnly? PeriodeTot { get; init; }
        public required IReadOnlyList<Regel> Regels { get; init; }
        public decimal? TotaalGevolgd { get; init; }

        [StringLength(100)]
        public string? Bron { get; init; }
    }

    public sealed record Regel
    {
        public required string Datum { get; init; }
        public string? GroepId { get; init; }
        public required decimal Gepland { get; init; }
        public required decimal Aanwezig { get; init; }
        public string? Verzuim { get; init; }
    }

    /// <exception cref="InvalidBodyException">The request as a whole is no good.</exception>
    public static Gelezen Lees(Body<Verzoek> body, DateOnly vandaag)
    {
        var verzoek = body.Read();
        if (verzoek.PeriodeTot < verzoek.PeriodeVan) { throw new InvalidBodyException("/periodeTot", "De laatste dag van de periode ligt voor de eerste dag."); }
        if (verzoek.Regels.Count == 0 && (verzoek.PeriodeVan is null || verzoek.PeriodeTot is null)) { throw new InvalidBodyException("/periodeVan", "Zonder regels zegt u: er waren geen lessen. Geef dan de periode: periodeVan en periodeTot."); }
        if (verzoek.TotaalGevolgd is { } totaal && totaal != verzoek.Regels.Sum(r => r.Aanwezig)) { throw new InvalidBodyException("/totaalGevolgd", "Het controletotaal is niet de som van de gevolgde uren van de regels. Tel opnieuw, of laat het weg."); }
        var gelezen = new Gelezen { TrajectId = verzoek.TrajectId, PeriodeVan = verzoek.PeriodeVan, PeriodeTot = verzoek.PeriodeTot, Bron = verzoek.Bron, VastgelegdOp = body.VastgelegdOp };
        List<Regelfout> fouten = [];
        for (var i = 0; i < verzoek.Regels.Count; i++)
        {
            fouten.Clear();
            var (nummer, regel) = (i + 1, verzoek.Regels[i]);
            if (Controleer(nummer, regel, verzoek, vandaag, fouten) is { } les) { gelezen.Lessen.Add(les); }
            else { gelezen.Geweigerd.Add(new(nummer, Cellen(regel, verzoek.TrajectId), [.. fouten])); }
        }
        return gelezen;
    }

    private static Lesregel? Controleer(int nummer, Regel regel, Verzoek verzoek, DateOnly vandaag, List<Regelfout> fouten)
    {
        if (!DateOnly.TryParseExact(regel.Datum, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)) { fouten.Add(new(nummer, "datum", "ERR_DATUM", "Dit is geen bestaande datum in de vorm jjjj-mm-dd.", "Schrijf de dag als 2024-06-05.")); }
        else if (Regelcontrole.InToekomst(nummer, "datum", datum, vandaag) is { } toekomst) { fouten.Add(toekomst); }
        else if (datum < verzoek.PeriodeVan || datum > verzoek.PeriodeTot) { fouten.Add(new(nummer, "datum", "ERR_DATUM", "Deze datum ligt buiten de periode van de aanlevering.", "Verbeter de datum, of pas periodeVan en periodeTot aan.")); }
        Voeg(Regelcontrole.GroepFout(nummer, "groepId", regel.GroepId ?? ""));
        var gepland = Regelcontrole.UrenFout(nummer, "gepland", regel.Gepland);
        var aanwezig = Regelcontrole.UrenFout(nummer, "aanwezig", regel.Aanwezig);
        Voeg(gepland);
        Voeg(aanwezig);
        if (gepland is null && aanwezig is null) { Voeg(Regelcontrole.MeerDanGepland(nummer, "aanwezig", regel.Gepland, regel.Aanwezig)); }
        if (Regelcontrole.VerzuimVan(regel.Verzuim ?? "") is not { } verzuim)
        {
            fouten.Add(new(nummer, "verzuim", "ERR_VERZUIM", "Deze verzuimcode bestaat niet.", "Kies GEOORLOOFD, ONGEOORLOOFD of -, of laat het veld weg."));
            return null;
        }
        return fouten.Count > 0 ? null : new Lesregel(nummer, null, verzoek.TrajectId, datum, regel.GroepId?.Trim() ?? "", regel.Gepland, regel.Aanwezig, verzuim);

        void Voeg(Regelfout? fout)
        {
            if (fout is not null) { fouten.Add(fout); }
        }
    }

    private static string[] Cellen(Regel regel, Guid trajectId) =>
    [
        "",
        DateOnly.TryParseExact(regel.Datum, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum) ? datum.ToString(Regelcontrole.Datumvorm, CultureInfo.InvariantCulture) : regel.Datum,
        regel.GroepId ?? "", Regelcontrole.Uren(regel.Gepland), Regelcontrole.Uren(regel.Aanwezig), regel.Verzuim ?? "", trajectId.ToString(),
    ];
}
