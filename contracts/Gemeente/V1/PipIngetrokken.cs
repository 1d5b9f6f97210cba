using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De gemeente heeft een PIP ingetrokken.</summary>
/// <remarks>Catalogus M15b. Bron: regisseur; DUO PIP-API: alleen zolang de termijn niet is vastgesteld en er geen cursusuren zijn. Sleutel: persoon en versie. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.gemeente.pip-ingetrokken.v1", Code = "M15b",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record PipIngetrokken
{
    /// <summary>Datum op het besluit tot intrekking.</summary>
    public required DateOnly Dagtekening { get; init; }

    /// <summary>Versie van het ingetrokken PIP.</summary>
    [Range(0, int.MaxValue)]
    public required int Versie { get; init; }

    /// <summary>Dag vanaf wanneer het PIP niet meer geldt.</summary>
    public required DateOnly PerDatum { get; init; }

    /// <summary>Reden, ten hoogste 200 tekens.</summary>
    [StringLength(200)]
    public required string Reden { get; init; }
}
