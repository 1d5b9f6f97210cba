namespace Inburgering.Contracts.Begrippen.V1;

/// <summary>Taalniveau per vaardigheid (ERK). Een vaardigheid die niet gemeten is, ontbreekt.</summary>
public sealed record Taalniveaus
{
    /// <summary>Niveau van lezen.</summary>
    public ErkNiveau? Lezen { get; init; }

    /// <summary>Niveau van luisteren.</summary>
    public ErkNiveau? Luisteren { get; init; }

    /// <summary>Niveau van schrijven.</summary>
    public ErkNiveau? Schrijven { get; init; }

    /// <summary>Niveau van spreken.</summary>
    public ErkNiveau? Spreken { get; init; }
}
