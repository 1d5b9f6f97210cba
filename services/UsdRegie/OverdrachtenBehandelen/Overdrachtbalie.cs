using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.IdentiteitBepalen;
using UsdRegie.InzageVastleggen;
using UsdRegie.Overdrachten;
using UsdRegie.Referentie;
using UsdRegie.Signaleringen;

namespace UsdRegie.OverdrachtenBehandelen;

/// <summary>Makes offers and takes the steps of a handover, each in one transaction with its message to the other side.</summary>
internal sealed class Overdrachtbalie(
    UsdRegieDbContext db, Dossierschrijver schrijver, Uitgaand uitgaand, Identiteitsregister register, Taalschakelscholen taalschakelscholen, Drempels drempels, TimeProvider time)
{
    private const int Pogingen = 4;
    private const string School = "taalschool";

    public async Task<IResult> BiedAan(Guid? dossierId, Body<BiedAanVerzoek> body, Caller wie, CancellationToken ct)
    {
        var verzoek = body.Read();
        return await Herhaal(() => BiedAan(dossierId ?? verzoek.DossierId, verzoek, body.VastgelegdOp, wie, ct));
    }

    /// <summary>Offers what was handed back once more to the same receiver: with what was supplemented since, one thing changed if need be, and its own clock.</summary>
    public async Task<IResult> BiedOpnieuw(Guid overdrachtId, DateOnly start, Overdrachtsveld? anders, Caller wie, CancellationToken ct)
    {
        if (await BehandelOverdrachten.Zoek(overdrachtId, db, schrijver, time, wie, ct) is not var (rij, stand, overdracht, kant)) { return BehandelOverdrachten.Onbekend(); }
        if ((kant & Kant.Aanbieder) == 0) { return Problems.Forbidden("Alleen de organisatie die de overdracht aanbiedt, kan dit doen."); }
        if (overdracht.Status != Overdrachtstatus.Teruggelegd) { return Problems.Create(409, "NIET_TERUGGELEGD", "Deze overdracht is niet teruggelegd", "Opnieuw aanbieden kan alleen na een teruglegging."); }
        if (overdracht.Klok(stand, drempels) is null) { return Problems.Create(409, "AL_OPNIEUW_AANGEBODEN", "Deze overdracht is al opnieuw aangeboden", "Een collega was u voor. Ga verder met het nieuwe aanbod."); }
        var (was, soort) = (overdracht.Aanbod, overdracht.Overgang.Soort);
        if (anders is not null && !Inhoud.GaatMee(soort, anders.Naam)) { return Problems.Invalid("/velden", "Dit gegeven hoort niet bij deze overdracht."); }
        var verzoek = new BiedAanVerzoek
        {
            Soort = was.Soort, NaarOin = was.NaarOin, VanContact = was.VanContact, NaarContact = was.NaarContact, GewensteStart = start, Scenario = was.Scenario, Inhoud = was.Inhoud,
            Velden = [.. Overdrachtkaart.AlleVelden(stand, overdracht).Where(v => !string.Equals(v.Naam, anders?.Naam, StringComparison.OrdinalIgnoreCase)), .. anders is null ? Array.Empty<Overdrachtsveld>() : [anders]],
            AlVerzameld = was.AlVerzameld, ClientkopieTalen = was.ClientkopieTalen, ClientkopieOp = was.ClientkopieOp,
        };
        return await Herhaal(() => BiedAan(rij.DossierId, verzoek, null, wie, ct));
    }

    private async Task<IResult> BiedAan(Guid? dossierId, BiedAanVerzoek verzoek, DateOnly? vastgelegdOp, Caller wie, CancellationToken ct)
    {
        await using var transactie = await db.Begin(ct);
        if (dossierId is null && verzoek.InburgeraarId is null) { return Problems.Invalid("/dossierId", "Geef dossierId of inburgeraarId: om wie gaat het?"); }
        if (Afzenderfout(verzoek.Soort, wie) is { } fout) { return fout; }
        if (await Dossier(dossierId, verzoek.InburgeraarId, wie, ct) is not var (rij, dossierstand)) { return RaadpleegDossiers.Onbekend(); }
        var (vandaag, stand) = (time.Today(), dossierstand.Dossier.Op(time.Today()));

        if (verzoek.Soort != Overdrachtsoort.T7 && Toegang.Vertrokken(stand, wie) is { } vertrokken) { return vertrokken; }
        var vanOin = wie.EigenOin();
        if (verzoek.VanOin is { } opgegeven && opgegeven != vanOin) { return Problems.Forbidden("U kunt alleen namens uw eigen organisatie aanbieden. Laat vanOin weg."); }
        var soort = verzoek.Soort.Tekst();
        if ((verzoek.NaarOin ?? StandaardOntvanger(verzoek.Soort, vanOin, rij)) is not { } naarOin) { return Problems.Invalid("/naarOin", "Dit veld is verplicht: aan welke organisatie biedt u aan?"); }
        if (Ontvangerfout(verzoek.Soort, vanOin, naarOin, rij) is { } verkeerd) { return verkeerd; }
        if (vastgelegdOp > vandaag) { return Problems.Invalid("/vastgelegdOp", "Deze dag ligt in de toekomst."); }
        var dag = vastgelegdOp ?? vandaag;

        // The allow-list of the transition decides what leaves; what it forbids is refused, what it does not know stays here.
        var velden = verzoek.Velden ?? [];
        var dubbel = velden.GroupBy(v => v.Naam, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)?.Key;
        if (dubbel is not null) { return Problems.Invalid("/velden", "Een gegeven staat er twee keer in. Laat er één staan."); }
        var weigeringen = Inhoud.Gebreken(soort, [.. velden, .. AlsVelden(verzoek)], await Geheim(verzoek.Soort, rij)).ToList();
        if (verzoek.Soort is Overdrachtsoort.T3 or Overdrachtsoort.T6 && stand.Pip is { } pip) { weigeringen.AddRange(taalschakelscholen.Gebreken(pip.Inhoud.Leerroute, naarOin, "naarOin")); }
        if (weigeringen.Count > 0) { return Registreerder.AlsProbleem(weigeringen); }
        var aanbod = new OverdrachtAangeboden
        {
            OverdrachtId = verzoek.OverdrachtId ?? Guid.CreateVersion7(), Soort = verzoek.Soort, VanOin = vanOin, NaarOin = naarOin, VanContact = verzoek.VanContact, NaarContact = verzoek.NaarContact,
            GewensteStart = verzoek.GewensteStart ?? dag, Scenario = verzoek.Scenario, Velden = [.. velden.Where(v => Inhoud.GaatMee(soort, v.Naam))],
            Inhoud = verzoek.Inhoud?.Where(v => Inhoud.GaatMee(soort, v.Key)).ToDictionary(), AlVerzameld = verzoek.AlVerzameld, ClientkopieTalen = verzoek.ClientkopieTalen ?? [], ClientkopieOp = verzoek.ClientkopieOp,
        };

        if (Eerder(stand, aanbod, verzoek.OverdrachtId is not null) is { } eerder)
        {
            return Feitcodering.Bytes(eerder.Aanbod with { OverdrachtId = aanbod.OverdrachtId }).AsSpan().SequenceEqual(Feitcodering.Bytes(aanbod))
                ? TypedResults.Ok(Overdrachtkaart.Van(rij, stand, eerder, drempels))
                : Problems.Create(409, "OVERDRACHT_BESTAAT_AL", "Deze overdracht bestaat al", "Er is al een overdracht met deze overdrachtId en een andere inhoud. Vul haar aan of bied opnieuw aan met een nieuwe overdrachtId.");
        }
        if (verzoek.OverdrachtId is { } id && await db.Overdrachten.AnyAsync(x => x.OverdrachtId == id, ct)) { return Problems.Create(409, "OVERDRACHT_BESTAAT_AL", "Deze overdracht bestaat al", "Deze overdrachtId is al in gebruik. Laat het veld weg of kies een nieuwe."); }

        var feit = new Feit(Guid.CreateVersion7(), wie.Oin, vastgelegdOp is { } eerdereDag ? time.At(eerdereDag) : time.GetUtcNow(), time.GetUtcNow(), aanbod);
        var (kaart, _) = await Schrijf(rij, dossierstand, feit, aanbod.OverdrachtId, wie, naarOin, aanbod, "overdracht aangeboden", ct);
        await transactie.CommitAsync(ct);
        return TypedResults.Created($"/{Diensten.UsdRegie}/v1/overdrachten/{aanbod.OverdrachtId}", kaart);
    }

    /// <summary>Takes a step: the API with what a program sent, a page with what a person filled in.</summary>
    public Task<IResult> Doe(Guid overdrachtId, Overdrachtstap stap, DateOnly? vastgelegdOp, Func<Stapinvoer, object> feit, Caller wie, CancellationToken ct) =>
        Herhaal(() => Stap(overdrachtId, stap, vastgelegdOp, feit, wie, ct));

    private async Task<IResult> Stap(Guid overdrachtId, Overdrachtstap stap, DateOnly? vastgelegdOp, Func<Stapinvoer, object> maak, Caller wie, CancellationToken ct)
    {
        await using var transactie = await db.Begin(ct);
        var index = await db.Overdrachten.SingleOrDefaultAsync(x => x.OverdrachtId == overdrachtId, ct);
        if (index is null || wie.StaatAan(index) == Kant.Geen) { return BehandelOverdrachten.Onbekend(); }
        if ((wie.StaatAan(index) & stap.Kant) == 0) { return Problems.Forbidden(stap.Kant == Kant.Ontvanger ? "Alleen de organisatie die de overdracht ontvangt, kan dit doen." : "Alleen de organisatie die de overdracht aanbiedt, kan dit doen."); }
        if (vastgelegdOp > time.Today()) { return Problems.Invalid("/vastgelegdOp", "Deze dag ligt in de toekomst."); }

        var rij = await db.Dossiers.SingleAsync(x => x.DossierId == index.DossierId, ct);
        var dossierstand = (await schrijver.Laad([rij], ct))[rij.DossierId];
        var stand = dossierstand.Dossier.Op(time.Today());
        if (!Toegang.MagLezen(stand, wie)) { return BehandelOverdrachten.Onbekend(); }
        // A correction (M36) by the sender takes the offer out of the dossier.
        if (stand.Overdrachten.SingleOrDefault(o => o.OverdrachtId == overdrachtId) is not { } overdracht) { return Problems.Create(409, "INGETROKKEN", "Dit aanbod is ingetrokken", "De aanbieder trok het aanbod in. Wacht op een nieuw aanbod."); }
        var inhoud = maak(new Stapinvoer(overdracht, stand, vastgelegdOp ?? time.Today()));
        if (inhoud is OverdrachtAangevuld erbij)
        {
            // Refused below when it is forbidden; what the transition does not know stays here, as in the offer.
            var soort = overdracht.Overgang.Soort;
            var verboden = Inhoudscontrole.Beoordeel(soort, erbij.Velden).Verboden;
            inhoud = erbij = erbij with { Velden = [.. erbij.Velden.Where(v => Inhoud.GaatMee(soort, v.Naam) || verboden.Contains(v.Naam))] };
            if (erbij.Velden.Count == 0) { return Problems.Invalid("/velden", "Geef een gegeven dat bij deze overdracht hoort."); }
        }

        if (dossierstand.Feiten.Any(f => f.Bron == wie.Oin && f.Inhoud.GetType() == inhoud.GetType() && Feitcodering.Bytes(f.Inhoud).AsSpan().SequenceEqual(Feitcodering.Bytes(inhoud))))
        {
            return TypedResults.Ok(Overdrachtkaart.Van(rij, stand, overdracht, drempels)); // the same step again
        }
        if (!stap.Mag.Contains(overdracht.Status)) { return TeLaat(overdracht); }
        if (inhoud is OverdrachtAangevuld a && Inhoud.Gebreken(overdracht.Overgang.Soort, [.. a.Velden], await Geheim(overdracht.Aanbod.Soort, rij)).ToList() is { Count: > 0 } weigeringen)
        {
            return Registreerder.AlsProbleem(weigeringen);
        }

        var feit = new Feit(Guid.CreateVersion7(), wie.Oin, vastgelegdOp is { } eerder ? time.At(eerder) : time.GetUtcNow(), time.GetUtcNow(), inhoud);
        index.Versie++; // two steps at once: one of them is judged again
        // The side that must hear of it: the sender of an answer, the receiver of a supplement.
        var ander = wie.EigenOin() == index.NaarOin ? index.VanOin : index.NaarOin;
        // The service of a school keeps placements: what a school offers to the municipality it follows here.
        string[] beide = index.Soort == Overdrachtsoort.T4A.Tekst() ? [] : [index.VanOin, index.NaarOin];
        var (kaart, na) = await Schrijf(rij, dossierstand, feit, overdrachtId, wie, ander, null, $"overdracht {stap.Pad}", ct);
        switch (inhoud)
        {
            // Also to the service of who answered here: there it must not look unanswered.
            case OverdrachtGeaccepteerd m: uitgaand.Aan(m, beide); break;
            case OverdrachtTeruggelegd m: uitgaand.Aan(m, beide); break;
            case OverdrachtIngetrokken m: uitgaand.Aan(new CorrectieGepubliceerd { CorrectieVan = Aanbodbericht(dossierstand, overdrachtId), Reden = m.Reden.Length > 200 ? m.Reden[..200] : m.Reden }, ander); break;
            case OverdrachtAangevuld: uitgaand.Aan(overdracht.Aanbod with { Velden = [.. Overdrachtkaart.AlleVelden(na, overdracht)] }, ander); break;
        }
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return TypedResults.Ok(kaart);
    }

    /// <summary>Writes the fact in the dossier, and in the dossier of the other municipality when the person moved (T7).</summary>
    private async Task<(Overdrachtkaart Kaart, Stand Stand)> Schrijf(
        DossierRij rij, Dossierstand dossierstand, Feit feit, Guid overdrachtId, Caller wie, string ander, OverdrachtAangeboden? meld, string handeling, CancellationToken ct)
    {
        var resultaat = schrijver.Schrijf(rij, dossierstand, [feit]);
        await Overdrachtregister.Volg(db, rij, resultaat, ct);
        uitgaand.Over(rij, resultaat.Stand, feit, wie);
        if (meld is not null) { uitgaand.Aan(meld, ander); }
        var anderen = await db.Dossiers.Where(x => x.InburgeraarId == rij.InburgeraarId && x.DossierId != rij.DossierId).ToListAsync(ct);
        if (anderen.Count > 0)
        {
            var standen = await schrijver.Laad(anderen, ct);
            foreach (var dossier in anderen.Where(d => meld is { Soort: Overdrachtsoort.T7 } || standen[d.DossierId].Feiten.Any(f => f.Inhoud is OverdrachtAangeboden m && m.OverdrachtId == overdrachtId)))
            {
                schrijver.Schrijf(dossier, standen[dossier.DossierId], [feit]);
            }
        }
        await Audit.Noteer(db, time, wie, handeling, rij.DossierId, ct);
        await db.SaveChangesAsync(ct);
        var stand = resultaat.Stand.Dossier.Op(time.Today());
        return (Overdrachtkaart.Van(rij, stand, stand.Overdrachten.Single(o => o.OverdrachtId == overdrachtId), drempels), stand);
    }

    /// <summary>The message of the offer: what the receiver knows it by.</summary>
    private static Guid Aanbodbericht(Dossierstand stand, Guid overdrachtId) => stand.Feiten.Last(f => f.Inhoud is OverdrachtAangeboden m && m.OverdrachtId == overdrachtId).BerichtId;

    private static ProblemHttpResult TeLaat(Overdracht o) => o.Status switch
    {
        Overdrachtstatus.Geaccepteerd or Overdrachtstatus.Afgerond => Problems.Create(409, "AL_GEACCEPTEERD", "Deze overdracht is al aangenomen", $"{o.Acceptatie?.Behandelaar?.Naam ?? "Een collega"} nam haar aan op {o.GeaccepteerdOp:yyyy-MM-dd}."),
        Overdrachtstatus.Teruggelegd => Problems.Create(409, "TERUGGELEGD", "Deze overdracht is teruggelegd", "Wacht op een nieuw aanbod, of maak er een."),
        Overdrachtstatus.Ingetrokken => Problems.Create(409, "INGETROKKEN", "Dit aanbod is ingetrokken", "Wacht op een nieuw aanbod, of maak er een."),
        _ => Problems.Create(409, "NOG_NIET_AANGENOMEN", "Deze overdracht is nog niet aangenomen", "Dat moet eerst."),
    };

    private static Overdracht? Eerder(Stand stand, OverdrachtAangeboden aanbod, bool metSleutel) => metSleutel
        ? stand.Overdrachten.FirstOrDefault(o => o.OverdrachtId == aanbod.OverdrachtId)
        : stand.Overdrachten.LastOrDefault(o => o.Status == Overdrachtstatus.Aangeboden && Feitcodering.Bytes(o.Aanbod with { OverdrachtId = aanbod.OverdrachtId }).AsSpan().SequenceEqual(Feitcodering.Bytes(aanbod)));

    /// <summary>
    /// The dossier that an offer is about: of the own municipality, or for a school that of the municipality where the person lives now,
    /// as far as the school was given the person or teaches it.
    /// </summary>
    private async Task<(DossierRij Rij, Dossierstand Stand)?> Dossier(Guid? dossierId, Guid? inburgeraarId, Caller wie, CancellationToken ct)
    {
        var persoon = dossierId is null ? await db.Sleutels.Where(x => x.Sleutel == inburgeraarId).Select(x => (Guid?)x.InburgeraarId).SingleOrDefaultAsync(ct) : null;
        var (gemeente, school) = (wie.EigenGemeente(), wie.Rol == School);
        var rijen = await db.Dossiers.Where(x => (school || x.Gemeentecode == gemeente) && (dossierId != null ? x.DossierId == dossierId : x.InburgeraarId == persoon)).ToListAsync(ct);
        var standen = await schrijver.Laad(rijen, ct);
        var rij = rijen.Find(r => standen[r.DossierId].Dossier.Op(time.Today()) is var s && Toegang.MagLezen(s, wie) && (!school || (Toestanden.Vertrek(s) is null && Heeft(s, wie.Oin))));
        return rij is null ? null : (rij, standen[rij.DossierId]);
    }

    private static bool Heeft(Stand s, string school) =>
        s.Taaltrajecten.Any(t => t.SchoolOin == school) || s.Overdrachten.Any(o => o.Aanbod.NaarOin == school && o.Status is Overdrachtstatus.Geaccepteerd or Overdrachtstatus.Afgerond);

    /// <summary>
    /// Each transition has one kind of sender. A school hands over what it did itself: back to the municipality or on to another school. What COA, a school or
    /// VluchtelingenWerk hands over, the municipality does not say in their place: it would answer itself, and the alert would fall silent.
    /// </summary>
    private static ProblemHttpResult? Afzenderfout(Overdrachtsoort soort, Caller wie) => (wie.Rol == School, soort) switch
    {
        (true, not (Overdrachtsoort.T4A or Overdrachtsoort.T6)) => Problems.Invalid("/soort", "Een taalschool biedt alleen overgang T4a (aan de gemeente) of T6 (aan een andere school) aan."),
        (false, Overdrachtsoort.T1 or Overdrachtsoort.T4A or Overdrachtsoort.T5 or Overdrachtsoort.T6) =>
            Problems.Invalid("/soort", $"Een overdracht {soort.Tekst()} biedt de gemeente niet aan, dat doet {Overgangen.Voor(soort.Tekst()).Van}. Vraag daar om de overdracht.{(soort == Overdrachtsoort.T6 ? " Kiest u zelf een andere school? Bied die een T3 aan." : "")}"),
        _ => null,
    };

    private static ProblemHttpResult? Ontvangerfout(Overdrachtsoort soort, string van, string naar, DossierRij rij) => soort switch
    {
        Overdrachtsoort.T4A when naar != Gemeenten.Oin(rij.Gemeentecode) => Problems.Invalid("/naarOin", "Een overdracht T4a gaat naar de gemeente van de inburgeraar. Laat naarOin weg."),
        Overdrachtsoort.T6 when naar == van || Partners.DienstVan(naar) != Diensten.TaalschoolVoortgang => Problems.Invalid("/naarOin", "Een overdracht T6 gaat naar een andere taalschool."),
        _ => null,
    };

    private static string? StandaardOntvanger(Overdrachtsoort soort, string eigen, DossierRij rij) => soort switch
    {
        Overdrachtsoort.T4A => Gemeenten.Oin(rij.Gemeentecode),
        Overdrachtsoort.T2 => Partners.Vwn,
        Overdrachtsoort.T8 or Overdrachtsoort.T9 or Overdrachtsoort.T11 => eigen,
        Overdrachtsoort.T10 => Partners.Duo,
        _ => null,
    };

    private static IEnumerable<Overdrachtsveld> AlsVelden(BiedAanVerzoek verzoek) =>
        (verzoek.Inhoud ?? new Dictionary<string, string>()).Select(x => new Overdrachtsveld { Naam = x.Key, Waarde = x.Value })
            .Concat((verzoek.AlVerzameld ?? []).Select(x => new Overdrachtsveld { Naam = "alVerzameld", Waarde = x }));

    /// <summary>The personal numbers that the receiver may not see, not even inside a text (domain table of receivers).</summary>
    private async Task<IEnumerable<string?>> Geheim(Overdrachtsoort soort, DossierRij rij) => soort switch
    {
        Overdrachtsoort.T1 or Overdrachtsoort.T7 or Overdrachtsoort.T8 or Overdrachtsoort.T10 => [],
        Overdrachtsoort.T3 => [await register.VNummer(rij.InburgeraarId)],
        _ => [await register.Bsn(rij.InburgeraarId), await register.VNummer(rij.InburgeraarId)],
    };

    private async Task<IResult> Herhaal(Func<Task<IResult>> doe)
    {
        for (var poging = 1; ; poging++)
        {
            try { return await doe(); }
            catch (DbUpdateConcurrencyException) when (poging < Pogingen) { db.Forget(); } // someone was just first: judge again
        }
    }
}
