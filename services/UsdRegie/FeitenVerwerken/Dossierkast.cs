using UsdRegie.Dossiers;
using UsdRegie.Signaleringen;

namespace UsdRegie.FeitenVerwerken;

/// <summary>A dossier as the log tells it, with its alerts.</summary>
internal sealed record Dossierstand(IReadOnlyList<Feit> Feiten, Dossier Dossier, IReadOnlyList<Signalering> Signaleringen);

/// <summary>
/// The dossiers that were used last, so that a message does not read two hundred facts again. An entry counts only with
/// the stamp that the row in the store has: a write that was rolled back, or one by another process, makes it void.
/// </summary>
internal sealed class Dossierkast
{
    private const int MeesteFeiten = 400_000;    // about 200 MB at half a kilobyte each
    private readonly Lock slot = new();
    private readonly Dictionary<Guid, LinkedListNode<Vak>> vakken = [];
    private readonly LinkedList<Vak> volgorde = new();
    private int feiten;

    private sealed record Vak(Guid DossierId, Guid Stempel, Dossierstand Stand);

    public Dossierstand? Zoek(DossierRij rij)
    {
        lock (slot)
        {
            if (!vakken.TryGetValue(rij.DossierId, out var vak) || vak.Value.Stempel != rij.Stempel) { return null; }
            volgorde.Remove(vak);
            volgorde.AddFirst(vak);
            return vak.Value.Stand;
        }
    }

    public void Bewaar(DossierRij rij, Dossierstand stand)
    {
        lock (slot)
        {
            if (vakken.Remove(rij.DossierId, out var oud)) { Verwijder(oud); }
            vakken[rij.DossierId] = volgorde.AddFirst(new Vak(rij.DossierId, rij.Stempel, stand));
            feiten += stand.Feiten.Count;
            while (feiten > MeesteFeiten && volgorde.Count > 1)
            {
                vakken.Remove(volgorde.Last!.Value.DossierId);
                Verwijder(volgorde.Last);
            }
        }
    }

    private void Verwijder(LinkedListNode<Vak> vak)
    {
        feiten -= vak.Value.Stand.Feiten.Count;
        volgorde.Remove(vak);
    }
}
