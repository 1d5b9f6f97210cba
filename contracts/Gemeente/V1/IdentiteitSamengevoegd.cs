namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>Twee ketensleutels blijken bij dezelfde persoon te horen.</summary>
/// <remarks>Catalogus M37. Bron: gemeente, die de identiteiten beheert. Sleutel: <c>oudeSleutel</c>. Berichten onder de oude sleutel blijven begrepen. Draagt alleen ketensleutels; BSN en V-nummer reizen niet mee. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.gemeente.identiteit-samengevoegd.v1", Code = "M37",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake, Diensten.DuoExamens, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding],
    Klassen = "K1")]
public sealed record IdentiteitSamengevoegd
{
    /// <summary>Ketensleutel die vervalt en alias wordt. Groep K1.</summary>
    public required Guid OudeSleutel { get; init; }

    /// <summary>Ketensleutel die voortaan geldt. Groep K1.</summary>
    public required Guid NieuweSleutel { get; init; }

    /// <summary>Waarom samengevoegd is, zonder persoonsgegevens.</summary>
    public required string Reden { get; init; }
}
