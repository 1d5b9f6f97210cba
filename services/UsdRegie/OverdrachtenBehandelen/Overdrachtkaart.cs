using UsdRegie.Dossiers;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Overdrachten;
using UsdRegie.Signaleringen;

namespace UsdRegie.OverdrachtenBehandelen;

/// <summary>
/// Eén overdracht zoals beide kanten haar zien: stand, wie er aan zet is, en precies de gegevens die overgaan, met waarvoor, op welke grondslag, wat achterblijft en
/// wat er gebeurde. Every field of M06 stands on it under its own name: what is sent is what is shown.
/// </summary>
internal sealed record Overdrachtkaart(
    Guid OverdrachtId, Guid DossierId, Guid InburgeraarId, string Soort, string Status, bool Warm, Warmte Voorwaarden, IReadOnlyList<string> Ontbreekt, IReadOnlyList<string> Verouderd,
    string? VolgendeActor, string? VolgendeActie, DateOnly? Uiterlijk, DateOnly? Herinnering, DateOnly? Escalatie, string VanOin, string NaarOin, DateOnly AangebodenOp, DateOnly GewensteStart, DateOnly? GeaccepteerdOp, DateOnly? GesprekOp,
    Contact? VanContact, Contact? NaarContact, Contact? Behandelaar, Terugleggingsreden? TerugleggingReden, string? TerugleggingToelichting, string? Vraag,
    IReadOnlyList<Overdrachtsveld> Velden, IReadOnlyDictionary<string, string>? Inhoud, IReadOnlyList<string> AlVerzameld, Overdrachtscenario? Scenario, IReadOnlyList<string> ClientkopieTalen, DateOnly? ClientkopieOp,
    Deelkaart Delen, IReadOnlyList<Overdrachtstand> Geschiedenis)
{
    /// <summary>OIN of who has to act.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string AanZet => VolgendeActor == Overgangen.Voor(Soort).Van ? VanOin : NaarOin;

    public static Overdrachtkaart Van(DossierRij dossier, Stand stand, Overdracht o, Drempels drempels)
    {
        var klok = o.Klok(stand, drempels);
        return new(
            o.OverdrachtId, dossier.DossierId, dossier.InburgeraarId, o.Overgang.Soort, o.Status.Tekst(), o.Warm, o.Warmte, o.Ontbreekt, o.Verouderd(drempels),
            klok?.Actor, klok?.Actie, klok?.Uiterlijk, klok?.Herinnering, klok?.Escalatie, o.Aanbod.VanOin, o.Aanbod.NaarOin, o.AangebodenOp, o.Aanbod.GewensteStart, o.GeaccepteerdOp, o.GesprekOp,
            o.Aanbod.VanContact, o.Aanbod.NaarContact, o.Acceptatie?.Behandelaar, o.Teruglegging?.Reden, o.Teruglegging?.Toelichting, o.OpenVraag,
            [.. AlleVelden(stand, o)], o.Aanbod.Inhoud, o.Aanbod.AlVerzameld ?? [], o.Aanbod.Scenario, o.Aanbod.ClientkopieTalen, o.Aanbod.ClientkopieOp,
            Deelkaart.Voor(o.Overgang.Soort), []);
    }

    /// <summary>The card of one handover, with what happened.</summary>
    public static Overdrachtkaart Volledig(DossierRij dossier, Stand stand, Overdracht o, Drempels drempels) =>
        Van(dossier, stand, o, drempels) with { Geschiedenis = Overdrachten.Geschiedenis.Van(stand, o.OverdrachtId) };

    /// <summary>What was offered, with what was supplemented since.</summary>
    public static IEnumerable<Overdrachtsveld> AlleVelden(Stand stand, Overdracht o)
    {
        var velden = o.Aanbod.Velden.ToDictionary(v => v.Naam, StringComparer.OrdinalIgnoreCase);
        foreach (var veld in stand.Alle<OverdrachtAangevuld>().Where(a => a.OverdrachtId == o.OverdrachtId).SelectMany(a => a.Velden)) { velden[veld.Naam] = veld; }
        return velden.Values;
    }
}
