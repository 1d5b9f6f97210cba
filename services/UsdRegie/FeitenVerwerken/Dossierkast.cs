using UsdRegie.Dossiers;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;

namespace UsdRegie.FeitenVerwerken;

/// <summary>A dossier as the log tells it, with its alerts as last evaluated. It is folded when somebody looks, once.</summary>
internal sealed class Dossierstand
{
    private readonly DossierSleutel sleutel;
    private readonly Reeks<Feit> feiten;

    public Dossierstand(DossierSleutel sleutel, IReadOnlyList<Feit> feiten, IReadOnlyList<Signalering> signaleringen)
        : this(sleutel, Reeks<Feit>.Van(feiten), signaleringen) { }

    private Dossierstand(DossierSleutel sleutel, Reeks<Feit> feiten, IReadOnlyList<Signalering> signaleringen) => (this.sleutel, this.feiten, Signaleringen) = (sleutel, feiten, signaleringen);

    public IReadOnlyList<Feit> Feiten => feiten;

    public IReadOnlyList<Signalering> Signaleringen { get; }

    // Of what this one was made from: how many of the facts it has folded already.
    private (Dossier Dossier, int Feiten)? eerder;
    private Dossier? gevouwen;

    public Dossier Dossier
    {
        get
        {
            if (gevouwen is { } klaar) { return klaar; }
            gevouwen = eerder is var (dossier, aantal) ? dossier.Met(feiten.Vanaf(aantal).ToArray()) : Dossier.Vouw(sleutel, feiten);
            eerder = null;
            return gevouwen;
        }
    }

    /// <summary>From this day on the facts that came after the last evaluation may change what holds. Attendance says nothing about the days before it came in; of other facts nobody knows.</summary>
    public DateOnly AndersVanaf { get; private init; }

    /// <summary>What the last evaluation left for the next; null when other facts than deliveries of lessons came since, or when it is not at hand.</summary>
    public Rust? Rust { get; private init; }

    public Dossierstand Met(IReadOnlyList<Feit> nieuw)
    {
        var (anders, rust) = (AndersVanaf, Rust);
        foreach (var feit in nieuw)
        {
            anders = Datums.Eerste(anders, Eigendatum.AndersVanaf(feit));
            if (rust is not null && (!Eigendatum.IsLevering(feit.Inhoud) || Dossier.Vervallen.Contains(feit.BerichtId))) { rust = null; }
        }
        return new(sleutel, feiten.Met([.. nieuw]), Signaleringen) { eerder = gevouwen is { } d ? (d, feiten.Count) : eerder, AndersVanaf = anders, Rust = rust };
    }

    /// <summary>With the alerts that an evaluation of this dossier gave. What was worked out for it is let go: it would live as long as the cache.</summary>
    public Dossierstand Met(IReadOnlyList<Signalering> nieuw, Rust rust)
    {
        Dossier.Vergeet();
        return new(sleutel, feiten, nieuw) { gevouwen = Dossier, AndersVanaf = DateOnly.MaxValue, Rust = rust };
    }

    /// <summary>What was known at the end of a day.</summary>
    public Dossier BekendOp(DateOnly dag) => Dossier.Vouw(sleutel, feiten.Where(f => LegalTime.DateOf(f.OntvangenOp) <= dag));
}

/// <summary>
/// The dossiers that were used last, so that a message does not read two hundred facts again. An entry counts only with
/// the stamp that the row in the store has: a write that was rolled back, or one by another process, makes it void.
/// </summary>
internal sealed class Dossierkast
{
    private const int MeesteFeiten = 400_000;    // at most 250 MB: attendance of four lessons takes 0.63 kB with its place in the dossier, 0.37 when others had the same lessons
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
            var nieuw = new Vak(rij.DossierId, rij.Stempel, stand);
            if (vakken.TryGetValue(rij.DossierId, out var vak))
            {
                Verwijder(vak);
                vak.Value = nieuw;
                volgorde.AddFirst(vak);
            }
            else { vakken[rij.DossierId] = volgorde.AddFirst(nieuw); }
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
