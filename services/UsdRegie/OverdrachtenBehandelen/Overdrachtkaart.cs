using UsdRegie.Dossiers;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Overdrachten;
using UsdRegie.Signaleringen;

namespace UsdRegie.OverdrachtenBehandelen;

/// <summary>Eén overdracht zoals beide kanten haar zien: stand, wie er aan zet is, en precies de gegevens die overgaan.</summary>
internal sealed record Overdrachtkaart(
    Guid OverdrachtId, Guid DossierId, Guid InburgeraarId, string Soort, string Status, bool Warm, Warmte Voorwaarden, IReadOnlyList<string> Ontbreekt, IReadOnlyList<string> Verouderd,
    string? VolgendeActor, string? VolgendeActie, DateOnly? Uiterlijk, DateOnly? Herinnering, DateOnly? Escalatie, string VanOin, string NaarOin, DateOnly AangebodenOp, DateOnly GewensteStart, DateOnly? GeaccepteerdOp, DateOnly? GesprekOp,
    Contact? VanContact, Contact? NaarContact, Contact? Behandelaar, Terugleggingsreden? TerugleggingReden, string? TerugleggingToelichting, string? Vraag,
    IReadOnlyList<Overdrachtsveld> Velden, IReadOnlyList<string> AlVerzameld, IReadOnlyList<string> ClientkopieTalen)
{
    public static Overdrachtkaart Van(DossierRij dossier, Stand stand, Overdracht o, Drempels drempels)
    {
        var klok = o.Klok(stand, drempels);
        return new(
            o.OverdrachtId, dossier.DossierId, dossier.InburgeraarId, o.Overgang.Soort, o.Status.Tekst(), o.Warm, o.Warmte, o.Ontbreekt, o.Verouderd,
            klok?.Actor, klok?.Actie, klok?.Uiterlijk, klok?.Herinnering, klok?.Escalatie, o.Aanbod.VanOin, o.Aanbod.NaarOin, o.AangebodenOp, o.Aanbod.GewensteStart, o.GeaccepteerdOp, o.GesprekOp,
            o.Aanbod.VanContact, o.Aanbod.NaarContact, o.Acceptatie?.Behandelaar, o.Teruglegging?.Reden, o.Teruglegging?.Toelichting, o.OpenVraag,
            [.. AlleVelden(stand, o)], o.Aanbod.AlVerzameld ?? [], o.Aanbod.ClientkopieTalen);
    }

    /// <summary>What was offered, with what was supplemented since.</summary>
    public static IEnumerable<Overdrachtsveld> AlleVelden(Stand stand, Overdracht o)
    {
        var velden = o.Aanbod.Velden.ToDictionary(v => v.Naam, StringComparer.OrdinalIgnoreCase);
        foreach (var veld in stand.Alle<OverdrachtAangevuld>().Where(a => a.OverdrachtId == o.OverdrachtId).SelectMany(a => a.Velden)) { velden[veld.Naam] = veld; }
        return velden.Values;
    }
}
