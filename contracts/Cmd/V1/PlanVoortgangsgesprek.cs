namespace Inburgering.Contracts.Cmd.V1;

/// <summary>De regisseur moet een voortgangsgesprek plannen.</summary>
/// <remarks>Catalogus C06. Opdracht van signalering of regisseur aan de agenda van de gemeente; blijft in de regie (<c>gespreksverzoeken</c>). Sleutel: persoon en uiterlijk. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.cmd.plan-voortgangsgesprek.v1", Code = "C06",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K1")]
public sealed record PlanVoortgangsgesprek
{
    /// <summary>Dag waarop het gesprek uiterlijk is.</summary>
    public required DateOnly Uiterlijk { get; init; }

    /// <summary>Waarom het gesprek nodig is, bijvoorbeeld de code van het signaal.</summary>
    public required string Aanleiding { get; init; }
}
