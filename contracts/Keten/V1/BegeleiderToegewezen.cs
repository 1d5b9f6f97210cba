using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Keten.V1;

/// <summary>Een medewerker is begeleider van een inburgeraar geworden, of is dat niet meer.</summary>
/// <remarks>Catalogus M09. Bron: gemeente, VluchtelingenWerk of taalschool. Sleutel: persoon, rol, naam en vanaf. Dit zijn werkgegevens van de medewerker. Gegevensgroepen: K2.</remarks>
[Bericht("nl.inburgering.keten.begeleider-toegewezen.v1", Code = "M09",
    Uitgevers = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie], Geadresseerd = true,
    Klassen = "K2")]
public sealed record BegeleiderToegewezen
{
    /// <summary>Rol van de begeleider.</summary>
    public required Begeleidersrol Rol { get; init; }

    /// <summary>Naam van de begeleider, ten hoogste 200 tekens.</summary>
    [StringLength(200)]
    public required string Naam { get; init; }

    /// <summary>Organisatie van de begeleider.</summary>
    public required string Organisatie { get; init; }

    /// <summary>Zakelijk telefoonnummer.</summary>
    public string? Telefoon { get; init; }

    /// <summary>Zakelijk e-mailadres.</summary>
    public string? Email { get; init; }

    /// <summary>Eerste dag, inclusief.</summary>
    public required DateOnly Vanaf { get; init; }

    /// <summary>Laatste dag, inclusief; ontbreekt zolang de begeleiding loopt.</summary>
    public DateOnly? Tot { get; init; }
}

/// <summary>Rol van een begeleider in de keten.</summary>
[JsonConverter(typeof(CodeConverter<Begeleidersrol>))]
public enum Begeleidersrol
{
    /// <summary>Regisseur van de gemeente.</summary>
    [JsonStringEnumMemberName("REGISSEUR")]
    Regisseur,

    /// <summary>Begeleider van VluchtelingenWerk.</summary>
    [JsonStringEnumMemberName("BEGELEIDER_VWN")]
    BegeleiderVwn,

    /// <summary>Docent van de taalschool.</summary>
    [JsonStringEnumMemberName("DOCENT")]
    Docent,

    /// <summary>Jobhunter.</summary>
    [JsonStringEnumMemberName("JOBHUNTER")]
    Jobhunter,

    /// <summary>Sociaal makelaar.</summary>
    [JsonStringEnumMemberName("SOCIAAL_MAKELAAR")]
    SociaalMakelaar,

    /// <summary>Casemanager of trajectbegeleider van COA.</summary>
    [JsonStringEnumMemberName("COA")]
    Coa,
}
