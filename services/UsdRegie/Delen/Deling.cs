using System.Text.Json.Serialization;
using UsdRegie.Dossiers;

namespace UsdRegie.Delen;

/// <summary>De drie manieren waarop een dossier met een ander gedeeld wordt.</summary>
[JsonConverter(typeof(CodeConverter<Deelwijze>))]
internal enum Deelwijze
{
    /// <summary>Een ander ziet een deel, tot een dag; de zorg blijft hier.</summary>
    [JsonStringEnumMemberName("MEEKIJKEN")] Meekijken,

    /// <summary>De zorg, of een deel ervan, gaat naar een ander (T1 tot en met T11).</summary>
    [JsonStringEnumMemberName("OVERDRAGEN")] Overdragen,

    /// <summary>Een ander wordt om iets gevraagd (C01, C06 tot en met C09); het antwoord is een feit van die ander.</summary>
    [JsonStringEnumMemberName("OPVRAGEN")] Opvragen,
}

/// <summary>Eén keer dat gedeeld is: hoe, met wie (OIN of naam), wat of waarvoor, sinds wanneer, tot wanneer, en hoe het ervoor staat.</summary>
internal sealed record Deling(Deelwijze Wijze, Guid Sleutel, string Met, string Wat, DateOnly Sinds, DateOnly? Tot, string Status)
{
    /// <summary>Alles wat van dit dossier met anderen gedeeld is, het jongste eerst.</summary>
    public static IReadOnlyList<Deling> Van(Stand s) =>
    [
        .. Meekijker.Van(s).Select(m => new Deling(Deelwijze.Meekijken, m.MeekijkId, m.PartnerOin, m.Doel, m.Vanaf, m.Tot, m.Status.Tekst()))
            .Concat(s.Overdrachten.Select(o => new Deling(Deelwijze.Overdragen, o.OverdrachtId, o.Aanbod.NaarOin, $"{o.Overgang.Soort}, {o.Overgang.Naam}", o.AangebodenOp, null, o.Status.Tekst())))
            .Concat(Verzoeken.Van(s).Select(v => new Deling(Deelwijze.Opvragen, v.VerzoekId, v.Aan, v.Soort, v.GevraagdOp, v.Uiterlijk, v.Status.Tekst())))
            .OrderByDescending(d => d.Sinds).ThenBy(d => d.Wijze).ThenBy(d => d.Sleutel),
    ];
}
