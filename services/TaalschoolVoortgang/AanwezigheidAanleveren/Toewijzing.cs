using TaalschoolVoortgang.ToegangVolgen;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>What of a traject says which rows belong to it.</summary>
internal sealed class Lestraject
{
    public required Guid TrajectId { get; init; }

    public required Guid InburgeraarId { get; init; }

    public required string? GroepId { get; init; }

    public required DateOnly? Startdatum { get; init; }

    public required DateOnly? Einddatum { get; init; }

    public required bool Beeindigd { get; init; }

    /// <summary>From this day on the school has no access to the learner; null as long as it has.</summary>
    public DateOnly? ToegangTot { get; set; }

    /// <summary>Whether there can be a lesson on this day. A planned end does not close the traject: courses run over.</summary>
    public bool Loopt(DateOnly dag) => Startdatum <= dag && (!Beeindigd || dag <= Einddatum);
}

/// <summary>Which traject a row belongs to: by the BSN of the learner and the day, or by the traject that the row names. Only what is the school's own is found.</summary>
internal sealed class Toewijzing
{
    // Index: blind index of the learner's BSN, when that was asked for; else empty. Einde: some end of access is known of the learner, and only then is it worth asking whether it holds.
    private sealed record Gevonden(string Index, Guid TrajectId, Guid InburgeraarId, string? GroepId, DateOnly? Startdatum, DateOnly? Einddatum, bool Beeindigd, bool Einde)
    {
        public Gevonden(Guid trajectId, Guid inburgeraarId, string? groepId, DateOnly? startdatum, DateOnly? einddatum, bool beeindigd, bool einde)
            : this("", trajectId, inburgeraarId, groepId, startdatum, einddatum, beeindigd, einde) { }
    }

    private static readonly Prepared<TaalschoolVoortgangDbContext, (string SchoolOin, List<Guid> Genoemd), Gevonden> Genoemd = new((db, vraag) =>
        from t in db.Trajecten
        where t.SchoolOin == vraag.SchoolOin && EF.Parameter(vraag.Genoemd).Contains(t.TrajectId)
        select new Gevonden(t.TrajectId, t.InburgeraarId, t.GroepId, t.Startdatum, t.Einddatum, t.Beeindigd, db.Toegangseinden.Any(x => x.InburgeraarId == t.InburgeraarId)));

    private static readonly Prepared<TaalschoolVoortgangDbContext, (string SchoolOin, List<string> Nummers), Gevonden> VanLeerlingen = new((db, vraag) =>
        from l in db.Leerlingen
        where l.SchoolOin == vraag.SchoolOin && EF.Parameter(vraag.Nummers).Contains(l.BsnIndex)
        join t in db.Trajecten on new { l.SchoolOin, l.InburgeraarId } equals new { t.SchoolOin, t.InburgeraarId }
        select new Gevonden(l.BsnIndex, t.TrajectId, t.InburgeraarId, t.GroepId, t.Startdatum, t.Einddatum, t.Beeindigd, db.Toegangseinden.Any(x => x.InburgeraarId == t.InburgeraarId)));

    private readonly Dictionary<string, Guid> leerlingen = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Lestraject> opTraject = [];
    private Dictionary<Guid, List<Lestraject>> opLeerling = [];

    public Lestraject? Traject(Guid trajectId) => opTraject.GetValueOrDefault(trajectId);

    /// <summary>Reads what the rows of a delivery can belong to; null when its one traject is not the school's. One query for the rows that name a traject, one for those with a BSN, and one for learners of whom an end of access is known.</summary>
    public static async Task<Toewijzing?> Laad(TaalschoolVoortgangDbContext db, Vault vault, string schoolOin, Gelezen gelezen, CancellationToken ct)
    {
        var toewijzing = new Toewijzing();
        HashSet<Guid> metEinde = [];
        var perIndex = gelezen.Lessen.Where(l => l.Bsn is not null).Select(l => l.Bsn!).Concat(gelezen.Totalen.Select(t => t.Bsn)).Distinct(StringComparer.Ordinal).ToDictionary(bsn => vault.BlindIndex("bsn", bsn), bsn => bsn, StringComparer.Ordinal);
        var genoemd = gelezen.Lessen.Where(l => l.TrajectId is not null).Select(l => l.TrajectId!.Value).Concat(gelezen.TrajectId is { } een ? [een] : []).Distinct().ToList();
        if (genoemd.Count > 0) { Neem(await Genoemd.Ask(db, (schoolOin, genoemd), ct)); }
        if (gelezen.TrajectId is { } enige && toewijzing.Traject(enige) is null) { return null; }
        if (perIndex.Count > 0) { Neem(await VanLeerlingen.Ask(db, (schoolOin, [.. perIndex.Keys]), ct)); }
        if (metEinde.Count > 0)
        {
            var einden = await db.Einden(schoolOin, DateOnly.MaxValue).Where(x => metEinde.Contains(x.InburgeraarId)).GroupBy(x => x.InburgeraarId).Select(g => new { g.Key, Per = g.Min(x => x.Per) }).ToDictionaryAsync(x => x.Key, x => x.Per, ct);
            foreach (var traject in toewijzing.opTraject.Values.Where(t => einden.ContainsKey(t.InburgeraarId))) { traject.ToegangTot = einden[traject.InburgeraarId]; }
        }
        toewijzing.opLeerling = toewijzing.opTraject.Values.GroupBy(t => t.InburgeraarId).ToDictionary(g => g.Key, g => g.ToList());
        return toewijzing;

        void Neem(List<Gevonden> gevonden)
        {
            foreach (var t in gevonden)
            {
                if (t.Index.Length > 0) { toewijzing.leerlingen[perIndex[t.Index]] = t.InburgeraarId; }
                if (t.Einde) { metEinde.Add(t.InburgeraarId); }
                toewijzing.opTraject[t.TrajectId] = new Lestraject { TrajectId = t.TrajectId, InburgeraarId = t.InburgeraarId, GroepId = t.GroepId, Startdatum = t.Startdatum, Einddatum = t.Einddatum, Beeindigd = t.Beeindigd };
            }
        }
    }

    /// <summary>The rows with their traject; a row that has none joins the refused ones.</summary>
    public List<(Lesregel Regel, Lestraject Traject)> WijsToe(Gelezen gelezen)
    {
        List<(Lesregel, Lestraject)> lessen = new(gelezen.Lessen.Count);
        var kolommen = gelezen.TrajectId is null ? (Datum: Regelcontrole.Datum, Bsn: Regelcontrole.Bsn, TrajectId: Regelcontrole.TrajectId) : (Datum: "datum", Bsn: "trajectId", TrajectId: "trajectId");
        HashSet<int> geweigerd = [];
        foreach (var les in gelezen.Lessen)
        {
            var (traject, fout) = Kies(les, kolommen);
            if (traject is not null) { lessen.Add((les, traject)); }
            else
            {
                geweigerd.Add(les.Regel);
                gelezen.Geweigerd.Add(new(les.Regel, les.Cellen(), [fout!]));
            }
        }
        gelezen.Lessen.RemoveAll(l => geweigerd.Contains(l.Regel));
        return lessen;
    }

    /// <summary>The totals of DUO's monthly file with their traject: the one that started with the course, or the only one that ran.</summary>
    public List<(Totaalregel Regel, Lestraject Traject)> WijsTotalenToe(Gelezen gelezen)
    {
        List<(Totaalregel Regel, Lestraject Traject)> totalen = new(gelezen.Totalen.Count);
        foreach (var regel in gelezen.Totalen)
        {
            var (traject, fout) = Kies(regel);
            if (traject is not null) { totalen.Add((regel, traject)); }
            else { gelezen.Geweigerd.Add(new(regel.Regel, regel.Cellen, [fout!])); }
        }
        foreach (var samen in totalen.GroupBy(t => (t.Traject.TrajectId, t.Regel.Van)).Where(g => g.Sum(t => t.Regel.Uren ?? 0) > Duobestand.Meest(g.Key.Van, g.Max(t => t.Regel.Tot))).SelectMany(g => g).ToList())
        {
            totalen.Remove(samen);
            gelezen.Geweigerd.Add(new(samen.Regel.Regel, samen.Regel.Cellen, [new(samen.Regel.Regel, Duobestand.Gevolgd, "ERR_UREN", "De cursussen van deze leerling samen hebben meer uren dan er in deze tijd gevolgd kunnen zijn.", "Vul per cursus de uren van het lopende jaar in.")]));
        }
        gelezen.Totalen.Clear();
        gelezen.Totalen.AddRange(totalen.Select(t => t.Regel));
        return totalen;
    }

    private (Lestraject? Traject, Regelfout? Fout) Kies(Totaalregel regel)
    {
        List<Lestraject> mogelijk = leerlingen.TryGetValue(regel.Bsn, out var leerling) ? opLeerling[leerling] : [];
        if (mogelijk.Count == 0) { return (null, new(regel.Regel, Duobestand.Bsn, "ERR_LEERLING", "Bij uw school is geen leerling met dit nummer die een traject heeft.", "Controleer het nummer. Klopt het? Bevestig dan eerst de plaatsing en meld de start van het traject.")); }
        if (mogelijk[0].ToegangTot is { } per && regel.Tot >= per) { return (null, new(regel.Regel, Duobestand.Eind, "ERR_TOEGANG", $"De gemeente heeft de toegang van uw school tot deze leerling per {per:dd-MM-yyyy} beëindigd.", "Geef de cursus een einddatum van voor die dag, met de uren tot dan. Klopt het niet? Neem contact op met de gemeente.")); }
        var gekozen = mogelijk.FindAll(t => t.Startdatum == regel.Begin);
        if (gekozen.Count == 0) { gekozen = mogelijk.FindAll(t => t.Startdatum <= regel.Tot && (!t.Beeindigd || t.Einddatum >= regel.Van)); }
        return gekozen.Count switch
        {
            1 => (gekozen[0], null),
            0 => (null, new(regel.Regel, Duobestand.Begin, "ERR_DATUM", "In deze tijd liep er geen traject van deze leerling bij uw school.", "Verbeter de datums, of pas de start of het einde van het traject aan.")),
            _ => (null, new(regel.Regel, Duobestand.Begin, "ERR_TRAJECT", "Deze leerling heeft meer dan één traject, en de begindatum wijst er geen aan.", "Neem als begindatum de startdatum van het traject over.")),
        };
    }

    private (Lestraject? Traject, Regelfout? Fout) Kies(Lesregel les, (string Datum, string Bsn, string TrajectId) kolommen)
    {
        Guid? leerling = les.Bsn is { } bsn ? leerlingen.TryGetValue(bsn, out var sleutel) ? sleutel : Guid.Empty : null;
        List<Lestraject> mogelijk;
        if (les.TrajectId is { } genoemd)
        {
            var traject = Traject(genoemd);
            if (traject is null || (leerling is { } l && l != traject.InburgeraarId)) { return (null, new(les.Regel, kolommen.TrajectId, "ERR_LEERLING", "Uw school heeft geen traject met dit kenmerk voor deze leerling.", "Neem het kenmerk over uit de lijst met trajecten.")); }
            mogelijk = [traject];
        }
        else
        {
            mogelijk = opLeerling.GetValueOrDefault(leerling!.Value) ?? [];
            if (mogelijk.Count == 0) { return (null, new(les.Regel, kolommen.Bsn, "ERR_LEERLING", "Bij uw school is geen leerling met dit nummer die een traject heeft.", "Controleer het nummer. Klopt het? Bevestig dan eerst de plaatsing en meld de start van het traject.")); }
        }
        if (mogelijk[0].ToegangTot is { } per && les.Datum >= per) { return (null, new(les.Regel, kolommen.Datum, "ERR_TOEGANG", $"De gemeente heeft de toegang van uw school tot deze leerling per {per:dd-MM-yyyy} beëindigd.", "Laat deze les weg. Klopt het niet? Neem contact op met de gemeente.")); }
        return mogelijk is [var enig] && enig.Loopt(les.Datum) ? (enig, null) : Kies(les, mogelijk, kolommen); // most have one
    }

    private static (Lestraject? Traject, Regelfout? Fout) Kies(Lesregel les, List<Lestraject> mogelijk, (string Datum, string Bsn, string TrajectId) kolommen)
    {
        var lopend = mogelijk.FindAll(t => t.Loopt(les.Datum));
        if (lopend.Count > 1) { lopend = lopend.FindAll(t => string.Equals(t.GroepId, les.Groep, StringComparison.OrdinalIgnoreCase)); }
        else if (lopend.Count == 0) { return (null, new(les.Regel, kolommen.Datum, "ERR_DATUM", "Op deze dag liep er geen traject van deze leerling bij uw school.", "Verbeter de datum, of pas de start of het einde van het traject aan.")); }
        return lopend.Count == 1
            ? (lopend[0], null)
            : (null, new(les.Regel, kolommen.TrajectId, "ERR_TRAJECT", "Deze leerling heeft op deze dag meer dan één traject, en de groep wijst er geen aan.", "Vul in de kolom TrajectId het kenmerk van het goede traject in."));
    }
}
