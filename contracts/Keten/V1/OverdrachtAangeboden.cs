using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Keten.V1;

/// <summary>Een organisatie biedt (een deel van) de begeleiding van een inburgeraar aan een andere aan: de warme overdracht.</summary>
/// <remarks>Catalogus M06. Bron: aanbiedende organisatie; plan §2.3.2. Sleutel: <c>overdrachtId</c>. De inhoud is vóór verzending gefilterd op wat de ontvanger mag zien (AVG art. 5). Een BSN of V-nummer staat alleen in <c>velden</c> van de soorten T1 en T3. Bevat nooit een diagnose. Gegevensgroepen: K2, K3, K4.</remarks>
[Bericht("nl.inburgering.keten.overdracht-aangeboden.v1", Code = "M06",
    Uitgevers = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie],
    Abonnees = [Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie], Geadresseerd = true,
    Klassen = "K2 K3 K4")]
public sealed record OverdrachtAangeboden
{
    /// <summary>Sleutel van de overdracht; gemaakt door wie aanbiedt. Groep K1.</summary>
    [Sleutel]
    public required Guid OverdrachtId { get; init; }

    /// <summary>Overgang in de keten, T1 t/m T11.</summary>
    public required Overdrachtsoort Soort { get; init; }

    /// <summary>OIN van de aanbiedende organisatie.</summary>
    [RegularExpression("^[0-9]{8}[0-9A-Z]{12}$")]
    public required string VanOin { get; init; }

    /// <summary>OIN van de ontvangende organisatie.</summary>
    [RegularExpression("^[0-9]{8}[0-9A-Z]{12}$")]
    public required string NaarOin { get; init; }

    /// <summary>Medewerker die aanbiedt; zonder naam is de overdracht niet warm.</summary>
    public Contact? VanContact { get; init; }

    /// <summary>Beoogde medewerker van de ontvanger.</summary>
    public Contact? NaarContact { get; init; }

    /// <summary>Gewenste startdag bij de ontvanger.</summary>
    public required DateOnly GewensteStart { get; init; }

    /// <summary>Scenario van de overgang uit de opvang (Divosa); alleen bij T1.</summary>
    public Overdrachtscenario? Scenario { get; init; }

    /// <summary>Aanvullende inhoud als naam en tekst, gefilterd op de ontvanger.</summary>
    public IReadOnlyDictionary<string, string>? Inhoud { get; init; }

    /// <summary>Gegevens met naam, waarde, herkomst en peildatum; verplichte namen per soort.</summary>
    public required IReadOnlyList<Overdrachtsveld> Velden { get; init; }

    /// <summary>Gegevens die al verzameld zijn en dus niet opnieuw gevraagd hoeven te worden.</summary>
    public IReadOnlyList<string>? AlVerzameld { get; init; }

    /// <summary>Talen (ISO 639-3) van de kopie voor de inburgeraar; leeg betekent geen kopie.</summary>
    public required IReadOnlyList<string> ClientkopieTalen { get; init; }

    /// <summary>Dag waarop de kopie is verstuurd; ontbreekt als dat de dag van het aanbod is.</summary>
    public DateOnly? ClientkopieOp { get; init; }
}

/// <summary>Overgang in de keten waarvoor een warme overdracht is afgesproken.</summary>
[JsonConverter(typeof(CodeConverter<Overdrachtsoort>))]
public enum Overdrachtsoort
{
    /// <summary>COA naar gemeente.</summary>
    [JsonStringEnumMemberName("T1")]
    T1,

    /// <summary>Gemeente naar VluchtelingenWerk.</summary>
    [JsonStringEnumMemberName("T2")]
    T2,

    /// <summary>Gemeente naar taalschool.</summary>
    [JsonStringEnumMemberName("T3")]
    T3,

    /// <summary>Taalschool naar gemeente.</summary>
    [JsonStringEnumMemberName("T4a")]
    T4A,

    /// <summary>Gemeente naar WSP, jobhunter, zorgstart of vrijwilligerswerk.</summary>
    [JsonStringEnumMemberName("T4b")]
    T4B,

    /// <summary>VluchtelingenWerk naar gemeente.</summary>
    [JsonStringEnumMemberName("T5")]
    T5,

    /// <summary>Taalschool naar taalschool.</summary>
    [JsonStringEnumMemberName("T6")]
    T6,

    /// <summary>Gemeente naar gemeente (verhuizing).</summary>
    [JsonStringEnumMemberName("T7")]
    T7,

    /// <summary>Regisseur naar regisseur.</summary>
    [JsonStringEnumMemberName("T8")]
    T8,

    /// <summary>Einde ontzorgen.</summary>
    [JsonStringEnumMemberName("T9")]
    T9,

    /// <summary>Gemeente naar DUO.</summary>
    [JsonStringEnumMemberName("T10")]
    T10,

    /// <summary>Einde traject naar nazorg of reguliere voorzieningen.</summary>
    [JsonStringEnumMemberName("T11")]
    T11,
}

/// <summary>Scenario van de overgang van opvang naar gemeente (Divosa, handreiking warme overdracht).</summary>
[JsonConverter(typeof(CodeConverter<Overdrachtscenario>))]
public enum Overdrachtscenario
{
    /// <summary>Start in de opvang.</summary>
    [JsonStringEnumMemberName("SNELLE_START")]
    SnelleStart,

    /// <summary>Gecombineerde aanpak.</summary>
    [JsonStringEnumMemberName("GECOMBINEERD")]
    Gecombineerd,

    /// <summary>Start na verhuizing.</summary>
    [JsonStringEnumMemberName("NA_VERHUIZING")]
    NaVerhuizing,
}
