namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De gemeente heeft bevestigd dat een ketensleutel bij één persoon hoort.</summary>
/// <remarks>Catalogus M37. Bron: regisseur of beheerder. Sleutel: <c>nieuweSleutel</c>. Draagt alleen ketensleutels; BSN en V-nummer reizen niet mee. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.gemeente.identiteit-bevestigd.v1", Code = "M37",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake, Diensten.DuoExamens, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding],
    Klassen = "K1")]
public sealed record IdentiteitBevestigd
{
    /// <summary>Eerdere ketensleutel, als die er was. Groep K1.</summary>
    public Guid? OudeSleutel { get; init; }

    /// <summary>Bevestigde ketensleutel. Groep K1.</summary>
    public required Guid NieuweSleutel { get; init; }

    /// <summary>Waarom bevestigd is, zonder persoonsgegevens.</summary>
    public required string Reden { get; init; }
}
