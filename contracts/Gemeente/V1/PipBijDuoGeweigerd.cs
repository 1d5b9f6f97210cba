namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>DUO heeft het PIP geweigerd.</summary>
/// <remarks>Catalogus M16. Bron: DUO PIP-API (functionele fouten komen als HTTP 403). Sleutel: <c>pipId</c>. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.gemeente.pip-bij-duo-geweigerd.v1", Code = "M16",
    Uitgevers = [Diensten.DuoExamens],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K1")]
public sealed record PipBijDuoGeweigerd
{
    /// <summary>PIP waarop dit antwoord slaat (C04). Groep K1.</summary>
    public Guid? PipId { get; init; }

    /// <summary>Redenen van DUO, ten minste één.</summary>
    public required IReadOnlyList<DuoFout> Fouten { get; init; }
}

/// <summary>Functionele fout van DUO.</summary>
public sealed record DuoFout
{
    /// <summary>Code van de fout.</summary>
    public required string Code { get; init; }

    /// <summary>Tekst van DUO, ontdaan van persoonsgegevens.</summary>
    public required string Tekst { get; init; }
}
