using UsdRegie.Dossiers;

namespace UsdRegie.Signaleringen;

/// <summary>
/// Wat een oordeel voor het volgende overlaat. Van de dag waarop geoordeeld is tot de eerste dag waarop er iets kan omslaan, en zolang er alleen lessen
/// bijkomen, zeggen de regels die niet over lessen gaan hetzelfde; dan hoeft niemand ze opnieuw te vragen.
/// </summary>
internal sealed record Rust(DateOnly Vanaf, DateOnly? Tot)
{
    public bool Omvat(DateOnly dag) => dag >= Vanaf && (Tot is null || dag < Tot);

    /// <summary>Na een oordeel van alle regels op een dag.</summary>
    public static Rust Na(Dossier d, DateOnly dag, Drempels t) => new(dag, Kanteldata.Eerste(Kanteldata.VanFeiten(d, dag), Kanteldata.VanRegels(Regels.Overige, d, dag, t)));

    /// <summary>De eerstvolgende dag na <paramref name="dag"/> waarop het dossier opnieuw beoordeeld moet worden.</summary>
    public DateOnly? Volgende(Dossier d, DateOnly dag, Drempels t) => Kanteldata.Eerste(Tot, Kanteldata.VanRegels(Regels.OverLessen, d, dag, t));
}
