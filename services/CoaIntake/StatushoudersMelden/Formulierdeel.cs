namespace CoaIntake.StatushoudersMelden;

/// <summary>The fields of one part as a form shows them.</summary>
/// <param name="Onderdeel">Which part.</param>
/// <param name="Waarde">What is filled in.</param>
/// <param name="Fouten">What is wrong.</param>
/// <param name="Zonder">A field that is not asked here.</param>
internal sealed record Formulierdeel(Onderdeel Onderdeel, Func<Veld, string?> Waarde, IReadOnlyList<Veldfout> Fouten, string? Zonder = null)
{
    public IEnumerable<Veld> Velden => Onderdeel.Velden.Where(v => v.Naam != Zonder);

    public string Id(Veld veld) => $"{Onderdeel.Naam}-{veld.Naam.Replace('.', '-')}";

    public string? Fout(Veld veld) => Fouten.Where(f => f.Veld == veld).Select(f => f.Tekst).FirstOrDefault();

    /// <summary>Choices of a field, with what is filled in when that is another code.</summary>
    public IEnumerable<(string Code, string Woord)> Keuzes(Veld veld) =>
        veld.Soort == Veldsoort.JaNee ? [("ja", "ja"), ("nee", "nee")]
        : Waarde(veld) is { Length: > 0 } nu && veld.Keuzes.All(k => k.Code != nu) ? veld.Keuzes.Append((nu, nu)) : veld.Keuzes;
}
