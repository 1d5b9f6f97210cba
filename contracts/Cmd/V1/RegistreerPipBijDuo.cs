using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Cmd.V1;

/// <summary>De gemeente laat een PIP bij DUO registreren.</summary>
/// <remarks>Catalogus C04. Opdracht van gemeente aan de koppeling met DUO; DUO PIP-API. Sleutel: <c>pipId</c>. Antwoord: M16. Gegevensgroepen: K3, K4.</remarks>
[Bericht("nl.inburgering.cmd.registreer-pip-bij-duo.v1", Code = "C04",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.DuoExamens],
    Klassen = "K3 K4")]
public sealed record RegistreerPipBijDuo
{
    /// <summary>PIP dat geregistreerd moet worden. Groep K1.</summary>
    public required Guid PipId { get; init; }

    /// <summary>Burgerservicenummer. Groep K3.</summary>
    [RegularExpression("^[0-9]{9}$")]
    public required string Bsn { get; init; }

    /// <summary>Datum op de beschikking.</summary>
    public required DateOnly Dagtekening { get; init; }

    /// <summary>Leerroute (B, O of Z bij DUO).</summary>
    public required Leerroute Leerroute { get; init; }

    /// <summary>Taalniveau, A2 of B1; ontbreekt bij de Z-route.</summary>
    public PipNiveau? Niveau { get; init; }

    /// <summary>Of dit het eerste PIP is; A2 mag dan niet op de B1-route.</summary>
    public required bool Eerste { get; init; }

    /// <summary>Geschatte uren taalles; alleen asielstatushouder op de B1-route.</summary>
    [Range(0, int.MaxValue)]
    public int? IntensiteitB1 { get; init; }

    /// <summary>Of een niet-vrijstellende opleiding afgemaakt mag worden.</summary>
    public bool? MagOpleidingAfmaken { get; init; }

    /// <summary>Behoefte aan alfabetisering (A, AA of NVT bij DUO).</summary>
    public Alfabetisering? Alfabetisering { get; init; }

    /// <summary>Waar: het eerder geregistreerde PIP wordt bij DUO verwijderd (M15b).</summary>
    public bool? Intrekken { get; init; }
}

/// <summary>Taalniveau van het PIP zoals DUO het kent.</summary>
[JsonConverter(typeof(CodeConverter<PipNiveau>))]
public enum PipNiveau
{
    /// <summary>Niveau A2.</summary>
    [JsonStringEnumMemberName("A2")]
    A2,

    /// <summary>Niveau B1.</summary>
    [JsonStringEnumMemberName("B1")]
    B1,
}
