namespace UsdRegie.Referentie;

/// <summary>Waarom iets geweigerd wordt: de code, het veld waar het aan ligt en een zin die zegt wat er mis is en hoe het goed komt.</summary>
internal sealed record Weigering(string Code, string Regel, string Veld, string Tekst);
