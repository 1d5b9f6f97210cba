using UsdRegie.Dossiers;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.FeitenVerwerken;

/// <summary>
/// What may be taken in only once it is settled that the law allows it. <c>school:aanwezigheid:gezinsmigrant</c>: attendance of gezins- en overige
/// migranten, who arrange their lessons themselves; off until that has been answered (docs/privacy.md).
/// </summary>
internal sealed record Grondslagen(bool AanwezigheidGezinsmigrant)
{
    /// <summary>Whether this fact has to be held against the doelgroep first.</summary>
    public bool Vraagt(object inhoud) => !AanwezigheidGezinsmigrant && Laatste(inhoud) is not null;

    /// <summary>Null when the fact may be in this dossier, else what the publisher hears. The last day of the delivery decides: a delivery is taken in whole or not at all.</summary>
    public string? Weigering(object inhoud, Dossier dossier) =>
        !AanwezigheidGezinsmigrant && Laatste(inhoud) is { } dag && dossier.DoelgroepOp(dag) == Doelgroep.GezinsmigrantOfOverig
            ? "Aanwezigheid van gezins- en overige migranten neemt de gemeente niet aan. Was iemand eerder asielstatushouder? Lever de lessen van toen apart aan."
            : null;

    private static DateOnly? Laatste(object inhoud) => inhoud switch
    {
        AanwezigheidV1 m => m.WeekTot,
        AanwezigheidV2 m => m.PeriodeTot,
        _ => null,
    };
}
