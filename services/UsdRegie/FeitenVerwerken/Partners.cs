namespace UsdRegie.FeitenVerwerken;

/// <summary>Which organisation is served by which service of the chain; the others (WSP, Versa, other municipalities) work in this service with their own token.</summary>
internal static class Partners
{
    public const string Coa = "00000099000001001000", Duo = "00000099000001002000", Vwn = "00000099000001003000";

    private static readonly string[] Scholen = ["00000099000001004000", "00000099000001005000"];

    public static IReadOnlyCollection<string> Diensten { get; } =
        [Inburgering.Contracts.Diensten.CoaIntake, Inburgering.Contracts.Diensten.DuoExamens, Inburgering.Contracts.Diensten.VluchtelingenwerkBegeleiding, Inburgering.Contracts.Diensten.TaalschoolVoortgang];

    public static IEnumerable<string> Oins => [Coa, Duo, Vwn, .. Scholen];

    /// <summary>Name of an organisation that works in this service; null when it is not known here.</summary>
    public static string? Naam(string oin) => oin switch
    {
        "00000099000001006000" => "WSP",
        "00000099000001007000" => "Versa",
        "00000099000001008000" => "tolkvoorziening",
        _ => null,
    };

    public static string? DienstVan(string oin) => oin switch
    {
        Coa => Inburgering.Contracts.Diensten.CoaIntake,
        Duo => Inburgering.Contracts.Diensten.DuoExamens,
        Vwn => Inburgering.Contracts.Diensten.VluchtelingenwerkBegeleiding,
        _ when Scholen.Contains(oin) => Inburgering.Contracts.Diensten.TaalschoolVoortgang,
        _ => null,
    };
}
