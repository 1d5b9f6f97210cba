namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>DUO heeft het PIP geregistreerd.</summary>
/// <remarks>Catalogus M16. Bron: DUO PIP-API. Sleutel: <c>pipId</c>. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.gemeente.pip-bij-duo-geregistreerd.v1", Code = "M16", Versie = "1.1.0",
    Uitgevers = [Diensten.DuoExamens],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K1")]
public sealed record PipBijDuoGeregistreerd
{
    /// <summary>PIP waarop dit antwoord slaat (C04). Groep K1.</summary>
    public Guid? PipId { get; init; }

    /// <summary>Dag van registratie bij DUO.</summary>
    public required DateOnly Registratiedatum { get; init; }

    /// <summary>Dag waarop DUO het PIP toont; ontbreekt zolang DUO alleen de ontvangst bevestigde. Bron: DUO PIP-API of de start van de termijn.</summary>
    public DateOnly? VerwerktOp { get; init; }
}
