using UsdRegie.Dossiers;
using UsdRegie.FeitenVerwerken;
using UsdRegie.IdentiteitBepalen;

namespace UsdRegie.FeitenRegistreren;

/// <summary>Tells the rest of the chain about a fact, in its transaction: to whom, about whom, on whose behalf.</summary>
internal sealed class Uitgaand(UsdRegieDbContext db, Identiteitsregister register)
{
    private DossierRij dossier = null!;    // set by Over before every use
    private Feit feit = null!;
    private Caller wie = null!;

    public Stand Stand { get; private set; } = null!;

    public void Over(DossierRij rij, Dossierstand stand, Feit nieuw, Caller afzender)
    {
        (dossier, feit, wie) = (rij, nieuw, afzender);
        Stand = stand.Dossier.Op(LegalTime.DateOf(nieuw.OntvangenOp));
    }

    /// <summary>BSN of the person, for the few messages that may carry it (K3). Null when it is not known yet.</summary>
    public Task<string?> Bsn() => register.Bsn(dossier.InburgeraarId);

    /// <summary>To all subscribers of the contract.</summary>
    public void AanAllen<T>(T bericht)
        where T : class => db.Publish(bericht, Over(bericht));

    /// <summary>To these organisations as far as a service of the chain serves them.</summary>
    public void Aan<T>(T bericht, params IEnumerable<string> oins)
        where T : class
    {
        string[] diensten = [.. oins.Select(Partners.DienstVan).OfType<string>().Distinct().Where(d => Berichtcatalogus.Zoek(typeof(T))!.Kenmerk.Abonnees.Contains(d))];
        foreach (var dienst in diensten) { db.Publish(bericht, Over(bericht), dienst); } // one by one: every receiver must know it by the id that a correction will name
    }

    /// <summary>The partners that have this person now: COA until settling, and both sides of every handover that was not handed back.</summary>
    public IEnumerable<string> ActievePartners() => Calamiteiten.ActievePartners(Stand);

    private About Over(object bericht) => new(dossier.InburgeraarId)
    {
        Time = feit.Tijd,
        Oin = wie.Rol is "participatie" or "taalschool" ? wie.Oin : Gemeenten.Oin(dossier.Gemeentecode),
        MessageId = ReferenceEquals(bericht, feit.Inhoud) ? feit.BerichtId : null,
        // What follows from the fact names it as its cause: a correction of the fact finds it by that.
        Cause = ReferenceEquals(bericht, feit.Inhoud) ? null : new Envelope(feit.BerichtId, "feit", "", dossier.InburgeraarId, feit.Tijd, feit.OntvangenOp, feit.BerichtId, null, null, null),
    };
}
