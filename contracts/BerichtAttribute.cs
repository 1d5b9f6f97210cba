namespace Inburgering.Contracts;

/// <summary>Maakt van een record een bericht van de keten: naam op de draad, catalogusnummer, uitgevers en abonnees.</summary>
/// <remarks>De identiteit is <see cref="Type"/> en nooit de naam van de klasse: een hernoeming in de code verandert niets op de draad.</remarks>
/// <param name="type">CloudEvents-type, <c>nl.inburgering.&lt;uitgever&gt;.&lt;feit-in-kebab-case&gt;.v&lt;major&gt;</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BerichtAttribute(string type) : Attribute
{
    /// <summary>CloudEvents-type. Verandert nooit.</summary>
    public string Type { get; } = type;

    /// <summary>Nummer in de berichtencatalogus, bijvoorbeeld <c>M21</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Volledige contractversie (SemVer). De major staat ook in <see cref="Type"/>.</summary>
    public string Versie { get; init; } = "1.0.0";

    /// <summary>Diensten die dit bericht mogen publiceren (naam van de dienst, kebab-case).</summary>
    public required string[] Uitgevers { get; init; }

    /// <summary>Diensten die dit bericht ontvangen. Hier valt de beslissing over dataminimalisatie.</summary>
    public required string[] Abonnees { get; init; }

    /// <summary>Waar: elk exemplaar gaat naar één of enkele genoemde diensten in plaats van naar alle abonnees.</summary>
    public bool Geadresseerd { get; init; }

    /// <summary>Gegevensgroepen in het bericht, gescheiden door spaties: K1 (sleutel) t/m K7 (handhaving).</summary>
    public required string Klassen { get; init; }
}
