using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Duo.V1;

/// <summary>De bij DUO bekende gevolgde uren zijn opgehaald.</summary>
/// <remarks>Catalogus M40. Bron: DUO GevolgdeUren-API; Besluit inburgering 2021 art. 3.14. Sleutel: persoon, gemeente en bekendTot. Deze totalen worden met de eigen uren vergeleken, nooit opgeteld. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.duo.gevolgde-uren-bekend.v1", Code = "M40",
    Uitgevers = [Diensten.DuoExamens],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record GevolgdeUrenBekend
{
    /// <summary>Gemeente waaronder de uren staan, CBS-code van vier cijfers.</summary>
    [RegularExpression("^[0-9]{4}$")]
    public required string Gemeentecode { get; init; }

    /// <summary>Dag tot waar de uren bekend zijn, <b>exclusief</b>.</summary>
    public required DateOnly BekendTot { get; init; }

    /// <summary>Uren taalles en KNM tijdens de brede intake. Eenheid: hele klokuren, 0 t/m 9999.</summary>
    [Range(0, 9999)]
    public required int TaalKnmIntake { get; init; }

    /// <summary>Uren taalles en KNM bij de school. Eenheid: hele klokuren, 0 t/m 9999.</summary>
    [Range(0, 9999)]
    public required int TaalKnm { get; init; }

    /// <summary>Uren participatieactiviteiten. Eenheid: hele klokuren, 0 t/m 9999.</summary>
    [Range(0, 9999)]
    public required int Participatie { get; init; }
}
