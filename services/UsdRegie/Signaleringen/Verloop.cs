using UsdRegie.Dossiers;
using UsdRegie.Rekenen;

namespace UsdRegie.Signaleringen;

/// <summary>Speelt alle dagen van ontvangst en alle omslagdagen op volgorde af en geeft de hele geschiedenis van de signaleringen.</summary>
internal static class Verloop
{
    public static IReadOnlyList<Signalering> Van(DossierSleutel sleutel, IEnumerable<Feit> alleFeiten, DateOnly tot, Drempels drempels)
    {
        var opDag = alleFeiten.GroupBy(f => f.OntvangenOp.Dag()).Where(g => g.Key <= tot).OrderBy(g => g.Key).ToList();
        IReadOnlyList<Signalering> signaleringen = [];
        if (opDag.Count == 0) { return signaleringen; }

        var dossier = Dossier.Vouw(sleutel, []);
        var wachtend = 0;
        DateOnly? dag = opDag[0].Key;
        while (dag is { } vandaag && vandaag <= tot)
        {
            while (wachtend < opDag.Count && opDag[wachtend].Key <= vandaag) { dossier = dossier.Met(opDag[wachtend++]); }
            signaleringen = Bijwerking.Van(signaleringen, dossier, vandaag, drempels);
            DateOnly? volgende = Kanteldata.Volgende(dossier, vandaag, drempels);
            dag = wachtend < opDag.Count && (volgende is null || opDag[wachtend].Key < volgende) ? opDag[wachtend].Key : volgende;
        }
        return signaleringen;
    }
}
