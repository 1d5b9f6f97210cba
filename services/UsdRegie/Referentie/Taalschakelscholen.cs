namespace UsdRegie.Referentie;

/// <summary>
/// Scholen die DUO kent als erkend voor het taalschakeltraject (TST): alleen zij geven de onderwijsroute. <c>Regie:Taalschakelscholen</c>,
/// per school het instellingsnummer bij DUO, een dubbele punt en het OIN; standaard Taalschool B. Leeg: alleen DUO controleert het.
/// </summary>
internal sealed class Taalschakelscholen(IConfiguration configuration)
{
    private readonly HashSet<string> erkend =
        [.. (configuration["Regie:Taalschakelscholen"] ?? "0000005000:00000099000001005000").Split(';', ':').Select(s => s.Trim()).Where(s => s.Length > 0)];

    /// <param name="leerroute">Route waarvoor de school gevraagd wordt.</param>
    /// <param name="school">Instellingsnummer of OIN.</param>
    /// <param name="veld">Waar de school genoemd is.</param>
    public IEnumerable<Weigering> Gebreken(Leerroute leerroute, string school, string veld)
    {
        if (leerroute == Leerroute.Onderwijs && erkend.Count > 0 && !erkend.Contains(school))
        {
            yield return new Weigering("SCHOOL_ZONDER_TST", "F-08", veld, "Deze school is niet erkend voor het taalschakeltraject (TST). Kies voor de onderwijsroute een school die dat wel is.");
        }
    }
}
