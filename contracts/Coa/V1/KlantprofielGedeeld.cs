using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Coa.V1;

/// <summary>COA heeft het klantprofiel van een statushouder gedeeld of vernieuwd.</summary>
/// <remarks>Catalogus M02. Bron: COA (TVS), uiterlijk twee weken na de koppeling. Sleutel: persoon en profielversie; de hoogste versie geldt. Bevat bewust geen medische gegevens en geen asielrelaas. Wat hier staat, wordt in de brede intake niet opnieuw gevraagd. Gegevensgroepen: K2, K3, K4.</remarks>
[Bericht("nl.inburgering.coa.klantprofiel-gedeeld.v1", Code = "M02",
    Uitgevers = [Diensten.CoaIntake],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K2 K3 K4")]
public sealed record KlantprofielGedeeld
{
    /// <summary>Vreemdelingennummer, 1 t/m 10 cijfers. Groep K3.</summary>
    [RegularExpression("^[0-9]{1,10}$")]
    public required string VNummer { get; init; }

    /// <summary>Versienummer van het profiel, vanaf 1, oplopend.</summary>
    [Range(1, int.MaxValue)]
    public required int ProfielVersie { get; init; }

    /// <summary>Hoogste gevolgde opleiding. Groep K4.</summary>
    public required Opleidingsniveau Opleidingsniveau { get; init; }

    /// <summary>Jaren onderwijs, 0 t/m 30. Groep K4.</summary>
    [Range(0, 30)]
    public int? Opleidingsjaren { get; init; }

    /// <summary>Stand van de diplomawaardering (IDW). Groep K4.</summary>
    public required Diplomawaardering Diplomawaardering { get; init; }

    /// <summary>Eerdere beroepen; een lege lijst betekent geen werkervaring. Groep K4.</summary>
    public required IReadOnlyList<Beroep> Beroepen { get; init; }

    /// <summary>Niveau van het Nederlands per vaardigheid (ERK). Groep K4.</summary>
    public required Taalniveaus Taalniveau { get; init; }

    /// <summary>Of alfabetisering nodig lijkt; de gemeente vergelijkt dit met het PIP. Groep K4.</summary>
    public required Alfabetiseringsbehoefte Alfabetiseringsbehoefte { get; init; }

    /// <summary>Deelname aan de voorinburgering van COA. Groep K4.</summary>
    public required Voorinburgering Voorinburgering { get; init; }

    /// <summary>Of de statushouder een DigiD heeft. Groep K2.</summary>
    public required DigidStatus Digid { get; init; }

    /// <summary>Of de statushouder een geldig rijbewijs heeft. Groep K4.</summary>
    public bool? Rijbewijs { get; init; }

    /// <summary>Beperking waarmee praktisch rekening te houden is (bijvoorbeeld geen trap), nooit een diagnose; ten hoogste 200 tekens. Groep K2.</summary>
    [StringLength(200)]
    public string? PraktischeBeperking { get; init; }

    /// <summary>Dag waarop het profiel gold.</summary>
    public required DateOnly Peildatum { get; init; }
}

/// <summary>Eerder beroep van de statushouder.</summary>
public sealed record Beroep
{
    /// <summary>Naam van het beroep.</summary>
    public required string Naam { get; init; }

    /// <summary>Begin, inclusief.</summary>
    public DateOnly? Vanaf { get; init; }

    /// <summary>Einde, inclusief; ontbreekt als onbekend.</summary>
    public DateOnly? Tot { get; init; }
}

/// <summary>Deelname aan de voorinburgering in de opvang.</summary>
public sealed record Voorinburgering
{
    /// <summary>Of de statushouder meedoet of meedeed.</summary>
    public required bool Deelname { get; init; }

    /// <summary>Of de statushouder instemde met het delen van de resultaten met de gemeente.</summary>
    public bool? Instemming { get; init; }

    /// <summary>Namen van de gevolgde modules.</summary>
    public IReadOnlyList<string>? Modules { get; init; }

    /// <summary>Gevolgde uren. Eenheid: klokuren, 0 t/m 9999,75, stap 0,25.</summary>
    [Uren]
    public required decimal Uren { get; init; }

    /// <summary>Dag waarop de voorinburgering eindigde.</summary>
    public DateOnly? Einddatum { get; init; }
}

/// <summary>Hoogste gevolgde opleiding.</summary>
[JsonConverter(typeof(CodeConverter<Opleidingsniveau>))]
public enum Opleidingsniveau
{
    /// <summary>Geen onderwijs gevolgd.</summary>
    [JsonStringEnumMemberName("GEEN")]
    Geen,

    /// <summary>Primair onderwijs.</summary>
    [JsonStringEnumMemberName("PO")]
    Po,

    /// <summary>Voortgezet onderwijs.</summary>
    [JsonStringEnumMemberName("VO")]
    Vo,

    /// <summary>Middelbaar beroepsonderwijs.</summary>
    [JsonStringEnumMemberName("MBO")]
    Mbo,

    /// <summary>Hoger beroepsonderwijs.</summary>
    [JsonStringEnumMemberName("HBO")]
    Hbo,

    /// <summary>Wetenschappelijk onderwijs.</summary>
    [JsonStringEnumMemberName("WO")]
    Wo,

    /// <summary>Niet bekend.</summary>
    [JsonStringEnumMemberName("ONBEKEND")]
    Onbekend,
}

/// <summary>Stand van de waardering van buitenlandse diploma's.</summary>
[JsonConverter(typeof(CodeConverter<Diplomawaardering>))]
public enum Diplomawaardering
{
    /// <summary>Niet aangevraagd.</summary>
    [JsonStringEnumMemberName("NIET")]
    Niet,

    /// <summary>Aangevraagd, nog geen uitkomst.</summary>
    [JsonStringEnumMemberName("AANGEVRAAGD")]
    Aangevraagd,

    /// <summary>Waardering ontvangen.</summary>
    [JsonStringEnumMemberName("ONTVANGEN")]
    Ontvangen,
}

/// <summary>Of COA alfabetisering nodig acht.</summary>
[JsonConverter(typeof(CodeConverter<Alfabetiseringsbehoefte>))]
public enum Alfabetiseringsbehoefte
{
    /// <summary>Niet nodig.</summary>
    [JsonStringEnumMemberName("NEE")]
    Nee,

    /// <summary>Nodig.</summary>
    [JsonStringEnumMemberName("JA")]
    Ja,

    /// <summary>Niet vastgesteld.</summary>
    [JsonStringEnumMemberName("ONBEKEND")]
    Onbekend,
}

/// <summary>Of de statushouder een DigiD heeft.</summary>
[JsonConverter(typeof(CodeConverter<DigidStatus>))]
public enum DigidStatus
{
    /// <summary>Heeft een DigiD.</summary>
    [JsonStringEnumMemberName("JA")]
    Ja,

    /// <summary>Heeft geen DigiD.</summary>
    [JsonStringEnumMemberName("NEE")]
    Nee,

    /// <summary>Aangevraagd, nog niet geactiveerd.</summary>
    [JsonStringEnumMemberName("AANGEVRAAGD")]
    Aangevraagd,

    /// <summary>Niet bekend.</summary>
    [JsonStringEnumMemberName("ONBEKEND")]
    Onbekend,
}
