using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Vwn.V1;

/// <summary>De maatschappelijke begeleiding is gestart, gevorderd, onderbroken of afgerond.</summary>
/// <remarks>Catalogus M19. Bron: VluchtelingenWerk; plan §1.2.2. Sleutel: persoon, status en datum. Aantekeningen van vrijwilligers gaan nooit mee. Gegevensgroepen: K2, K4.</remarks>
[Bericht("nl.inburgering.vwn.maatschappelijke-begeleiding-gewijzigd.v1", Code = "M19",
    Uitgevers = [Diensten.VluchtelingenwerkBegeleiding],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K2 K4")]
public sealed record MaatschappelijkeBegeleidingGewijzigd
{
    /// <summary>Stand van de begeleiding.</summary>
    public required Begeleidingsstatus Status { get; init; }

    /// <summary>Dag waarop deze stand gold.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Naam van de begeleider bij VluchtelingenWerk. Groep K2.</summary>
    public string? Begeleider { get; init; }

    /// <summary>Onderwerpen en of ze klaar zijn.</summary>
    public required IReadOnlyList<Begeleidingsthema> Themas { get; init; }

    /// <summary>Wat nog moet gebeuren, ten hoogste 500 tekens.</summary>
    [StringLength(500)]
    public string? Openstaand { get; init; }
}

/// <summary>Onderwerp van de maatschappelijke begeleiding.</summary>
public sealed record Begeleidingsthema
{
    /// <summary>Naam van het onderwerp, bijvoorbeeld huisarts.</summary>
    public required string Thema { get; init; }

    /// <summary>Of het onderwerp klaar is.</summary>
    public required bool Klaar { get; init; }
}

/// <summary>Stand van de maatschappelijke begeleiding.</summary>
[JsonConverter(typeof(CodeConverter<Begeleidingsstatus>))]
public enum Begeleidingsstatus
{
    /// <summary>Gestart.</summary>
    [JsonStringEnumMemberName("GESTART")]
    Gestart,

    /// <summary>Voortgang gemeld.</summary>
    [JsonStringEnumMemberName("VOORTGANG")]
    Voortgang,

    /// <summary>Afgerond.</summary>
    [JsonStringEnumMemberName("AFGEROND")]
    Afgerond,

    /// <summary>Onderbroken.</summary>
    [JsonStringEnumMemberName("ONDERBROKEN")]
    Onderbroken,
}
