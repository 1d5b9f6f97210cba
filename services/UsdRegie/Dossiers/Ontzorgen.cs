using UsdRegie.Rekenen;

namespace UsdRegie.Dossiers;

/// <summary>Financieel ontzorgen: zes maanden vanaf het begin, of de latere einddatum van een plan. Alleen een plan verlengt.</summary>
internal sealed record Ontzorgen(DateOnly Van, DateOnly Einde, OntzorgenGewijzigd? Stop, IReadOnlyDictionary<Ontzorgpost, OntzorgpostStand> Posten)
{
    public DateOnly WettelijkEinde => Van.PlusMaanden(6);

    public bool PostActief(Ontzorgpost post, DateOnly dag) => Posten.TryGetValue(post, out var stand) && stand.Actief && stand.Vanaf <= dag;

    /// <summary>Wat gestart is voor iemand die er geen recht op heeft, telt niet.</summary>
    public static Ontzorgen? VanStand(Stand stand)
    {
        if (!stand.Is<OntzorgenGewijzigd>()) { return null; }
        DateOnly? van = null;
        OntzorgenGewijzigd? stop = null;
        var posten = new Dictionary<Ontzorgpost, OntzorgpostStand>();
        foreach (var v in stand.Vastgelegd<OntzorgenGewijzigd>())
        {
            var m = (OntzorgenGewijzigd)v.Feit.Inhoud;
            // Stopping what ran is always possible, also after the right to it ended.
            if (m.Status != Ontzorgstatus.Beeindigd && stand.DoelgroepOp(v.Eigen) != Doelgroep.Asielstatushouder) { continue; }
            switch (m.Status)
            {
                case Ontzorgstatus.Gestart when van is null || stop is not null:
                    (van, stop) = (m.Van, null);
                    posten.Clear();
                    break;
                case Ontzorgstatus.Beeindigd:
                    stop = m;
                    break;
            }
            foreach (var post in m.Posten) { posten[post.Soort] = post; }
        }
        if (van is not { } begin) { return null; }
        var plan = stand.Plannen.Select(p => ((PipVastgesteld)p.Feit.Inhoud).Ontzorgen?.Tot).Max();
        return new Ontzorgen(begin, plan is { } tot ? Datums.Laatste(begin.PlusMaanden(6), tot) : begin.PlusMaanden(6), stop, posten);
    }
}
