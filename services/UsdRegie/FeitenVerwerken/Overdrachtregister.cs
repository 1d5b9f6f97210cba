using UsdRegie.Dossiers;

namespace UsdRegie.FeitenVerwerken;

/// <summary>Keeps the list of handovers in step with the log, whatever the order in which offer and answer arrive. The first answer counts.</summary>
internal static class Overdrachtregister
{
    public const string Aangeboden = "AANGEBODEN", Geaccepteerd = "GEACCEPTEERD", Teruggelegd = "TERUGGELEGD", Ingetrokken = "INGETROKKEN", Afgerond = "AFGEROND";

    public static async Task Volg(UsdRegieDbContext db, DossierRij dossier, Schrijfresultaat resultaat, CancellationToken ct)
    {
        if (resultaat.Nieuw.All(f => Onderwerp(f.Inhoud) is null)) { return; }      // as most
        foreach (var id in resultaat.Nieuw.Select(f => Onderwerp(f.Inhoud)).OfType<Guid>().Distinct().ToList())
        {
            var verloop = resultaat.Stand.Feiten.Where(f => Onderwerp(f.Inhoud) == id).OrderBy(f => f.Tijd).ThenBy(f => f.OntvangenOp).ThenBy(f => f.BerichtId).ToList();
            if (verloop.Find(f => f.Inhoud is OverdrachtAangeboden) is not { } aanbod) { continue; }
            var status = Status(verloop.Select(f => f.Inhoud));
            var m = (OverdrachtAangeboden)aanbod.Inhoud;
            if (await db.Overdrachten.FindAsync([id], ct) is not { } rij)
            {
                db.Add(new OverdrachtRij
                {
                    OverdrachtId = id, DossierId = dossier.DossierId, Gemeentecode = dossier.Gemeentecode, Soort = m.Soort.Tekst(),
                    Status = status, VanOin = m.VanOin, NaarOin = m.NaarOin, AangebodenOp = aanbod.Tijd,
                });
            }
            else if (rij.Status != status) { (rij.Status, rij.Versie) = (status, rij.Versie + 1); }
        }
    }

    /// <summary>Status after these facts in order of time.</summary>
    internal static string Status(IEnumerable<object> verloop) => verloop.Aggregate(Aangeboden, (status, feit) => (status, feit) switch
    {
        (Aangeboden, OverdrachtGeaccepteerd { Akkoord: true }) => Geaccepteerd,
        (Aangeboden, OverdrachtTeruggelegd) => Teruggelegd,
        (Aangeboden, OverdrachtIngetrokken) => Ingetrokken,
        (Geaccepteerd, OverdrachtAfgerond) => Afgerond,
        _ => status,
    });

    /// <summary>The handover that a fact is about; null when it is about none.</summary>
    internal static Guid? Onderwerp(object inhoud) => inhoud switch
    {
        OverdrachtAangeboden m => m.OverdrachtId,
        OverdrachtGeaccepteerd m => m.OverdrachtId,
        OverdrachtTeruggelegd m => m.OverdrachtId,
        OverdrachtIngetrokken m => m.OverdrachtId,
        OverdrachtAfgerond m => m.OverdrachtId,
        _ => null,
    };
}
