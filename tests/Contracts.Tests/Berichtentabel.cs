using System.Text;
using Inburgering.Contracts;

namespace Contracts.Tests;

/// <summary>docs/berichten.md: who says what to whom, for a reader without tools.</summary>
internal static class Berichtentabel
{
    private static readonly (string Klasse, string Meaning)[] Classes =
    [
        ("K1", "chain key"), ("K2", "name, birth date, contact, family"), ("K3", "BSN, V-number"), ("K4", "trajectory: levels, hours, attendance, route"),
        ("K5", "financial"), ("K6", "special category (health)"), ("K7", "enforcement"),
    ];

    public static string Print()
    {
        var text = new StringBuilder("""
            # Messages

            Generated from the contracts (`UPDATE_SCHEMAS=1 dotnet run --project tests/Contracts.Tests`); do not edit.
            The wire type is `nl.inburgering.` plus the name below. Who is not named as receiver does not get the message: that is
            where data minimisation is decided. A message without receivers stays inside the municipality. *Addressed* messages
            go to one or a few named services, not to all that could receive them. Machine-readable: [asyncapi.json](asyncapi.json).

            Data groups:
            """);
        text.Append(' ').AppendJoin("; ", Classes.Select(c => $"{c.Klasse} {c.Meaning}")).Append(".\n\n");
        text.Append("| Code | Message | Meaning | Publisher | Receivers | Groups |\n|---|---|---|---|---|---|\n");
        foreach (var (kenmerk, clr) in Berichtcatalogus.Alle.OrderBy(b => b.Kenmerk.Code[0] == 'C').ThenBy(b => b.Kenmerk.Code, StringComparer.Ordinal).ThenBy(b => b.Kenmerk.Type, StringComparer.Ordinal))
        {
            var receivers = kenmerk.Abonnees.Length == 0 ? "–" : Services(kenmerk.Abonnees) + (kenmerk.Geadresseerd ? " (addressed)" : "");
            text.Append("| ").AppendJoin(" | ",
                kenmerk.Code,
                $"[{Schemas.RoutingKey(kenmerk.Type)}](../contracts/schemas/{kenmerk.Type}.schema.json)",
                Documentation.Summary(clr),
                Services(kenmerk.Uitgevers),
                receivers,
                kenmerk.Klassen).Append(" |\n");
        }
        return text.ToString();
    }

    private static string Services(string[] services) => services.Length == 5 ? "all" : string.Join(", ", services);
}
