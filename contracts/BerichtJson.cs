using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts;

/// <summary>Hoe de inhoud van een bericht JSON wordt: camelCase, codes als tekst, getallen als getal, lege velden weggelaten.</summary>
public static class BerichtJson
{
    /// <summary>Lezen is tolerant (onbekende velden worden genegeerd), een ontbrekend verplicht veld wordt geweigerd.</summary>
    public static JsonSerializerOptions Opties { get; } = Maak(JsonUnmappedMemberHandling.Skip);

    /// <summary>Als <see cref="Opties"/>, maar een onbekend veld wordt geweigerd: voor wat van buiten geschreven wordt.</summary>
    public static JsonSerializerOptions Streng { get; } = Maak(JsonUnmappedMemberHandling.Disallow);

    private static JsonSerializerOptions Maak(JsonUnmappedMemberHandling onbekend)
    {
        var opties = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = onbekend,
            PropertyNameCaseInsensitive = false,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
        };
        opties.MakeReadOnly(populateMissingResolver: true);
        return opties;
    }
}
