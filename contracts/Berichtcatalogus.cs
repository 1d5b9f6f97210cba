using System.Collections.Frozen;
using System.Reflection;

namespace Inburgering.Contracts;

/// <summary>Eén bericht van de catalogus: het kenmerk en de klasse die de inhoud beschrijft.</summary>
/// <param name="Kenmerk">Naam op de draad, uitgevers, abonnees en gegevensgroepen.</param>
/// <param name="Clr">Klasse van de inhoud.</param>
public sealed record Berichtsoort(BerichtAttribute Kenmerk, Type Clr);

/// <summary>Alle berichten van de keten, gelezen uit dit assembly.</summary>
public static class Berichtcatalogus
{
    /// <summary>Alle berichten, op volgorde van CloudEvents-type.</summary>
    public static IReadOnlyList<Berichtsoort> Alle { get; } =
        [.. typeof(Berichtcatalogus).Assembly.GetExportedTypes()
            .Select(t => (Clr: t, Kenmerk: t.GetCustomAttribute<BerichtAttribute>()))
            .Where(x => x.Kenmerk is not null)
            .Select(x => new Berichtsoort(x.Kenmerk!, x.Clr))
            .OrderBy(b => b.Kenmerk.Type, StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, Berichtsoort> OpType =
        Alle.ToFrozenDictionary(b => b.Kenmerk.Type, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, Berichtsoort> OpKlasse = Alle.ToFrozenDictionary(b => b.Clr);

    /// <summary>Zoekt een bericht op CloudEvents-type; <see langword="null"/> als de catalogus het niet kent.</summary>
    public static Berichtsoort? Zoek(string type) => OpType.GetValueOrDefault(type);

    /// <summary>Het bericht van een klasse; <see langword="null"/> als de klasse geen bericht is.</summary>
    public static Berichtsoort? Zoek(Type klasse) => OpKlasse.GetValueOrDefault(klasse);
}
