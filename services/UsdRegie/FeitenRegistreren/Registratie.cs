using System.Text.Json;
using System.Text.Json.Nodes;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenVerwerken;
using UsdRegie.IdentiteitBepalen;
using UsdRegie.InzageVastleggen;
using UsdRegie.Referentie;

namespace UsdRegie.FeitenRegistreren;

/// <summary>
/// One resource of a dossier on which people register facts: where it is, who may, how a request becomes facts, what makes
/// it refused, and what others hear of it. The table is <see cref="Registraties"/>; the steps are the same for all.
/// </summary>
/// <typeparam name="TVerzoek">The body: a message of the catalogue, or the fields of a few that belong together.</typeparam>
internal sealed record Registratie<TVerzoek>(string Pad, string Samenvatting)
    where TVerzoek : class
{
    public string[] Rollen { get; init; } = DossiersRaadplegen.Rollen.Gemeente;

    /// <summary>The kinds of facts that are read back on this address.</summary>
    public Type[] Soorten { get; init; } = [typeof(TVerzoek)];

    /// <summary>The personal numbers are needed to make or to check the facts.</summary>
    public bool VraagtNummers { get; init; }

    /// <summary>From request to facts; members that the server knows may be left out.</summary>
    public required Func<Invoer<TVerzoek>, IReadOnlyList<object>> Feiten { get; init; }

    /// <summary>The day on which it happened: not in the future, not before birth. Null for a plan or an offer.</summary>
    public Func<object, DateOnly?> Gebeurd { get; init; } = _ => null;

    /// <summary>The first day of something that may still have to begin: not before birth.</summary>
    public Func<object, DateOnly?> Begint { get; init; } = _ => null;

    /// <summary>Rules of the policy that refuse it, judged on the dossier without it.</summary>
    public Func<object, Stand, DateOnly, IEnumerable<Weigering>> Controle { get; init; } = (_, _, _) => [];

    /// <summary>Members that differ between two registrations of the same thing, when the caller left them out.</summary>
    public string[] Volgt { get; init; } = [];

    /// <summary>Asked again on a later day it is a new question.</summary>
    public bool PerDag { get; init; }

    /// <summary>The municipality that the person left may still do this.</summary>
    public bool NaVertrek { get; init; }

    /// <summary>Messages to others, in the transaction of the fact.</summary>
    public Func<Uitgaand, object, Task> Meld { get; init; } = (_, _) => Task.CompletedTask;
}

/// <summary>A request with what is needed to complete it.</summary>
internal sealed record Invoer<TVerzoek>(Body<TVerzoek> Body, Stand Stand, Caller Wie, DateOnly Dag, IReadOnlyDictionary<string, Guid> Pad, string? Bsn, string? VNummer)
    where TVerzoek : class
{
    public TVerzoek Lees(params ReadOnlySpan<(string, object?)> standaard) => Body.Read(standaard);
}

internal sealed record Vastleggingen(IReadOnlyList<JsonObject> Items);

/// <summary>Writes down what a person or partner registers: check, append, fold, tell others, audit; all or nothing.</summary>
internal sealed class Registreerder(UsdRegieDbContext db, Dossierschrijver schrijver, Uitgaand uitgaand, Identiteitsregister register, Leesrecht leesrecht, TimeProvider time)
{
    private const int Pogingen = 4;

    public async Task<IResult> LegVast<TVerzoek>(
        Guid dossierId, Registratie<TVerzoek> soort, Body<TVerzoek> body, Caller wie, IReadOnlyDictionary<string, Guid> pad, CancellationToken ct)
        where TVerzoek : class
    {
        for (var poging = 1; ; poging++)
        {
            try { return await Probeer(dossierId, soort, body, wie, pad, ct); }
            catch (DbUpdateConcurrencyException) when (poging < Pogingen) { db.Forget(); } // another fact was just first: judge again with it
        }
    }

    /// <summary>What was registered: all of these kinds, or one by its key. What was corrected since is left out.</summary>
    public async Task<IResult> Lees(Guid dossierId, Type[] soorten, Guid? id, Caller wie, CancellationToken ct)
    {
        var gemeente = wie.EigenGemeente();
        if (await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(x => x.DossierId == dossierId && x.Gemeentecode == gemeente, ct) is not { } rij) { return RaadpleegDossiers.Onbekend(); }
        var dossier = (await schrijver.Laad([rij], ct))[dossierId].Dossier;
        if (!Toegang.MagLezen(dossier.Op(time.Today()), wie)) { return RaadpleegDossiers.Onbekend(); }
        var feiten = dossier.Feiten.Select(v => v.Feit).Where(f => soorten.Contains(f.Inhoud.GetType()) && (id is null || Sleutel(f) == id)).ToList();
        await Audit.NoteerApart(db, time, wie, "vastleggingen bekeken", dossierId, ct);
        return id is null ? TypedResults.Ok(new Vastleggingen([.. feiten.Select(f => Antwoord(rij, [f]))]))
            : feiten.Count > 0 ? TypedResults.Ok(Antwoord(rij, [feiten[0]]))
            : Problems.NotFound("Deze vastlegging staat niet in het dossier.");
    }

    private async Task<IResult> Probeer<TVerzoek>(
        Guid dossierId, Registratie<TVerzoek> soort, Body<TVerzoek> body, Caller wie, IReadOnlyDictionary<string, Guid> pad, CancellationToken ct)
        where TVerzoek : class
    {
        await using var transactie = await db.Begin(ct);
        if (await db.Dossiers.SingleOrDefaultAsync(x => x.DossierId == dossierId, ct) is not { } rij) { return RaadpleegDossiers.Onbekend(); }
        var stand = (await schrijver.Laad([rij], ct))[dossierId];
        var (vandaag, nu) = (time.Today(), stand.Dossier.Op(time.Today()));
        if (!Toegang.MagSchrijven(rij, nu, wie)) { return RaadpleegDossiers.Onbekend(); }
        if (!soort.NaVertrek && Toegang.Vertrokken(nu, wie) is { } vertrokken) { return vertrokken; }
        var dag = body.VastgelegdOp ?? vandaag;
        var feiten = soort.Feiten(new Invoer<TVerzoek>(body, nu, wie, dag, pad, soort.VraagtNummers ? await register.Bsn(rij.InburgeraarId) : null, soort.VraagtNummers ? await register.VNummer(rij.InburgeraarId) : null));
        if (Toegang.Elders(nu, wie, feiten) is { } elders) { return elders; }
        if (Toegang.VanAnder(nu, wie, feiten)) { return Problems.NotFound("Deze activiteit is niet van uw organisatie."); }

        var fouten = new Dictionary<string, string[]>();
        if (dag > vandaag) { fouten["/vastgelegdOp"] = ["Deze dag ligt in de toekomst."]; }
        foreach (var feit in feiten)
        {
            if (soort.Gebeurd(feit) > vandaag) { fouten["/datum"] = [$"Dit ligt in de toekomst. Leg het vast als het gebeurd is. (regel {Feitsoort.Catalogusnummer(feit)})"]; }
            if (soort.Gebeurd(feit) < nu.Geboortedatum || soort.Begint(feit) < nu.Geboortedatum) { fouten["/datum"] = [$"Dit ligt vóór de geboortedatum. (regel {Feitsoort.Catalogusnummer(feit)})"]; }
        }
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }

        var eerder = soort.PerDag ? stand.Feiten.Where(f => LegalTime.DateOf(f.Tijd) == dag).ToList() : stand.Feiten;
        if (feiten.All(f => Bestaand(eerder, f, soort.Volgt, body.Has) is not null))
        {
            return TypedResults.Ok(Antwoord(rij, [.. feiten.Select(f => Bestaand(eerder, f, soort.Volgt, body.Has)!)]));
        }
        var weigeringen = feiten.SelectMany(f => soort.Controle(f, nu, dag)).ToList();
        if (weigeringen.Count > 0)
        {
            await Weiger(rij, stand, feiten[0], weigeringen, wie, ct);
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            return AlsProbleem(weigeringen);
        }

        var moment = body.VastgelegdOp is { } opgegeven ? time.At(opgegeven) : time.GetUtcNow();
        List<Feit> nieuw = [.. feiten.Select(f => new Feit(Guid.CreateVersion7(), wie.Oin, moment, time.GetUtcNow(), f))];
        var resultaat = schrijver.Schrijf(rij, stand, nieuw);
        await Overdrachtregister.Volg(db, rij, resultaat, ct);
        foreach (var feit in resultaat.Nieuw)
        {
            uitgaand.Over(rij, resultaat.Stand, feit, wie);
            await soort.Meld(uitgaand, feit.Inhoud);
            if (feit.Inhoud is PipVastgesteld plan) { await leesrecht.Begrens(rij, plan, wie, ct); }
        }
        await Audit.Noteer(db, time, wie, $"{soort.Pad} vastgelegd", dossierId, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return TypedResults.Created($"/{Diensten.UsdRegie}/v1/dossiers/{dossierId}/{soort.Pad}/{Sleutel(nieuw[0])}", Antwoord(rij, nieuw));
    }

    /// <summary>A refusal that a regisseur must hear of is a fact of its own (AL-39).</summary>
    private async Task Weiger(DossierRij rij, Dossierstand stand, object inhoud, List<Weigering> weigeringen, Caller wie, CancellationToken ct)
    {
        await Audit.Noteer(db, time, wie, $"geweigerd: {weigeringen[0].Code}", rij.DossierId, ct);
        if (weigeringen.Find(w => w.Code is "NIET_VOOR_DOELGROEP" or "REGIME_WI2013") is not { } weigering) { return; }
        var feit = new BerichtGeweigerd(weigering.Code, Guid.CreateVersion7(), Feitsoort.Naam(inhoud), $"{weigering.Tekst} (regel {weigering.Regel})");
        schrijver.Schrijf(rij, stand, [new Feit(feit.BerichtId, wie.Oin, time.GetUtcNow(), time.GetUtcNow(), feit)]);
    }

    /// <summary>A rule about a field is 400 with the place; a rule about what this dossier allows is 409.</summary>
    internal static IResult AlsProbleem(IReadOnlyList<Weigering> weigeringen)
    {
        var eerste = weigeringen[0];
        var tekst = string.Join(" ", weigeringen.Select(w => $"{w.Tekst} (regel {w.Regel})"));
        if (eerste.Code is "NIET_VOOR_DOELGROEP" or "REGIME_WI2013" or "HANDHAVING_NIET_TOEGESTAAN" or "PIP_NIET_INTREKBAAR" or "GEEN_MAP_OP_LEERROUTE" or "GEEN_ZROUTE" or "EERST_WETTELIJK" or "AFSCHALEN_NIET_MOGELIJK")
        {
            return Problems.Create(409, eerste.Code, "Dit mag niet bij dit dossier", tekst);
        }
        return TypedResults.Problem(
            tekst, statusCode: 400, title: "Het verzoek klopt niet",
            extensions: [new("code", eerste.Code), new("errors", weigeringen.GroupBy(w => "/" + w.Veld).ToDictionary(g => g.Key, g => g.Select(w => $"{w.Tekst} (regel {w.Regel})").ToArray()))]);
    }

    /// <summary>The same thing registered before: equal in everything the caller can decide.</summary>
    private static Feit? Bestaand(IReadOnlyList<Feit> log, object inhoud, string[] volgt, Func<string, bool> meegegeven)
    {
        string[] server = [.. volgt.Where(m => !meegegeven(m))];
        var gezocht = Zonder(inhoud, server);
        var soortgenoten = log.Where(f => f.Inhoud.GetType() == inhoud.GetType());
        // A thing with a key of its own is the same thing whenever it was registered; of a state only the last counts, because going back is news.
        return (volgt.Length > 0 ? soortgenoten : soortgenoten.TakeLast(1)).LastOrDefault(f => JsonNode.DeepEquals(Zonder(f.Inhoud, server), gezocht));
    }

    private static JsonObject Zonder(object inhoud, string[] namen)
    {
        var json = JsonSerializer.SerializeToNode(inhoud, inhoud.GetType(), BerichtJson.Opties)!.AsObject();
        foreach (var naam in namen) { json.Remove(naam); }
        return json;
    }

    internal static Guid Sleutel(Feit feit) =>
        feit.Inhoud.GetType().GetProperties().FirstOrDefault(p => p.IsDefined(typeof(SleutelAttribute), false))?.GetValue(feit.Inhoud) is Guid id ? id : feit.BerichtId;

    internal static JsonObject Antwoord(DossierRij rij, IReadOnlyList<Feit> feiten)
    {
        var json = new JsonObject { ["id"] = Sleutel(feiten[0]), ["dossierId"] = rij.DossierId, ["inburgeraarId"] = rij.InburgeraarId, ["berichtId"] = feiten[0].BerichtId, ["bron"] = feiten[0].Bron, ["ontvangenOp"] = feiten[0].OntvangenOp.UtcDateTime };
        foreach (var feit in feiten)
        {
            foreach (var (naam, waarde) in Zonder(feit.Inhoud, [])) { json[naam] = waarde?.DeepClone(); }
        }
        return json;
    }
}
