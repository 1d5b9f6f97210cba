namespace UsdRegie.FeitenVerwerken;

/// <summary>The municipalities that work with this installation: <c>Regie:Gemeenten</c>, default Gooise Meren and Hilversum. The first is the own one when DUO does not say which.</summary>
internal sealed class Gemeenten(IConfiguration configuration)
{
    private readonly string[] codes = (configuration["Regie:Gemeenten"] ?? "1942;0402").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public string Eigen => codes[0];

    public bool Doet(string gemeentecode) => codes.Contains(gemeentecode);

    /// <summary>OIN of a municipality: its CBS code stands in positions 11 to 14 (docs/adr).</summary>
    public static string Oin(string gemeentecode) => $"0000009900{gemeentecode}000000";

    /// <summary>CBS code in the OIN of a municipality, or null for another organisation.</summary>
    public static string? Code(string oin) => oin is { Length: 20 } && Oin(oin[10..14]) == oin ? oin[10..14] : null;
}
