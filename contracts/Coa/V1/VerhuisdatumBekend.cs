namespace Inburgering.Contracts.Coa.V1;

/// <summary>COA kent de dag waarop de statushouder naar de gemeente verhuist.</summary>
/// <remarks>Catalogus M03. Bron: COA. Sleutel: persoon; het jongste bericht geldt. Het V-nummer waarmee COA de persoon aanwijst reist niet mee: VluchtelingenWerk ontvangt dit bericht en krijgt geen V-nummer. Gegevensgroepen: K2.</remarks>
[Bericht("nl.inburgering.coa.verhuisdatum-bekend.v1", Code = "M03",
    Uitgevers = [Diensten.CoaIntake],
    Abonnees = [Diensten.UsdRegie, Diensten.VluchtelingenwerkBegeleiding],
    Klassen = "K2")]
public sealed record VerhuisdatumBekend
{
    /// <summary>Verwachte of vaste dag van verhuizing. Groep K2.</summary>
    public required DateOnly Verhuisdatum { get; init; }

    /// <summary>Waar: de datum staat vast; onwaar: verwachting.</summary>
    public required bool Zeker { get; init; }
}
