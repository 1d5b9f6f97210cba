namespace TaalschoolVoortgang.BerichtenVolgen;

/// <summary>Waarover een taalschool bericht krijgt.</summary>
internal static class Berichtsoorten
{
    public const string PlaatsingAangeboden = "plaatsing-aangeboden", PlaatsingAangevuld = "plaatsing-aangevuld", PlaatsingBeantwoord = "plaatsing-beantwoord", PlaatsingIngetrokken = "plaatsing-ingetrokken",
        AanbodGedaan = "aanbod-gedaan", RapportageGevraagd = "rapportage-gevraagd";

    public static Berichtdienst<TaalschoolVoortgangDbContext> Dienst { get; } = new(Diensten.TaalschoolVoortgang, ["taalschool"], caller => caller.Oin, new Dictionary<string, string>(Nieuws.Soorten)
    {
        [PlaatsingAangeboden] = "de gemeente biedt u een leerling aan",
        [PlaatsingAangevuld] = "de gemeente vult een plaatsing aan",
        [PlaatsingBeantwoord] = "een plaatsing is buiten u om beantwoord",
        [PlaatsingIngetrokken] = "de gemeente trekt een plaatsing in",
        [AanbodGedaan] = "de gemeente deed een leerling van u een inburgeringsaanbod",
        [RapportageGevraagd] = "de gemeente vraagt een voortgangsrapportage",
    });
}
