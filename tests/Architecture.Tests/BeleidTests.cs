using System.Reflection;
using System.Text.RegularExpressions;
using UsdRegie.Dossiers;
using UsdRegie.FormulierenInvullen;
using UsdRegie.Signaleringen;

namespace Architecture.Tests;

/// <summary><c>docs/beleid.md</c> names only what exists, has every subject of the plan, and says for each where it is done, shown and tested.</summary>
public sealed partial class BeleidTests
{
    private const string Document = "docs/beleid.md";

    /// <summary>Words of which each must begin a row or stand in the name of one. The list only grows.</summary>
    private static readonly string[] Onderwerpen =
    [
        "Brede intake", "PIP:", "gezin", "LBT deviation", "Afschalen", "B1-route", "Onderwijsroute", "Z-route", "KNM", "MAP", "PVT", "Ontzorgen", "Maatschappelijke begeleiding", "Groepstrajecten", "duale trajecten", "Taalmaatje", "Zorgstart",
        "retention of benefit", "Hours ledger", "Week load", "Gaps", "Two-language", "Begeleiders and switches", "voortgangsgesprekken", "Voorschoolse educatie", "Wi2013", "Bad input",
    ];

    private sealed record Rij(string Onderwerp, string Waar, string Regel, string Toont, string Tests);

    private static readonly IReadOnlyList<Rij> Rijen =
    [
        .. File.ReadAllLines(Path.Combine(Repo.Root, Document)).Where(r => r.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(r => r.Trim('|', ' ').Split(" | ")).Select(c => c is [var onderwerp, var waar, var regel, var toont, var tests] ? new Rij(onderwerp, waar, regel, toont, tests) : throw new InvalidDataException($"{Document}: a row has {c.Length} columns: {c[0]}")),
    ];

    /// <summary>Addresses of the APIs, as <c>/service/v1/…</c>, with the names of their keys and nothing about their shape.</summary>
    private static readonly HashSet<string> Adressen =
    [
        .. from f in Repo.CSharp("services")
           let dienst = Dienst(f.Path)
           from Match m in Gemapt().Matches(f.Text)
           select Vorm($"/{dienst}/v1{m.Groups[1].Value}"),
        .. from Match m in Registratie().Matches(Repo.CSharp("services").Single(f => f.Name == "Registraties.cs").Text)
           from pad in m.Groups[1].Value.StartsWith('/') ? new[] { "activiteiten" + m.Groups[1].Value, "werktrajecten" + m.Groups[1].Value } : [m.Groups[1].Value]
           select Vorm($"/usd-regie/v1/dossiers/{{dossierId}}/{pad}"),
    ];

    private static readonly HashSet<string> Paginas = [.. from f in Repo.Files("services", "*.cshtml") let m = Pagina().Match(f.Text) where m.Success select Vorm(m.Groups[1].Value)];

    private static readonly HashSet<string> Secties =
        [.. from f in Repo.Files("services/UsdRegie/DossiersTonen", "*.cshtml") where f.Name is "ToonDossier.cshtml" or "Programma.cshtml" from Match m in Sectie().Matches(f.Text) select m.Groups[1].Value];

    private static readonly HashSet<string> Velden = [.. typeof(DossierBeeld).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..])];

    private static readonly HashSet<string> Regelnummers = [.. from Match m in Regelnummer().Matches(File.ReadAllText(Path.Combine(Repo.Root, "docs/traceability.md"))) select m.Value];

    [Fact]
    public void Every_subject_has_a_row_that_says_where_it_is_done_shown_and_tested() => Repo.None(
        Onderwerpen.Where(o => !Rijen.Any(r => r.Onderwerp.Contains(o, StringComparison.OrdinalIgnoreCase))).Select(o => $"no row about {o}")
            .Concat(from r in Rijen where r.Waar.Length == 0 || !r.Toont.Contains("`dossier.", StringComparison.Ordinal) || r.Tests.Length == 0 || !Regelnummer().IsMatch(r.Regel) select $"{r.Onderwerp}: a column is empty"),
        $"{Document} is complete.");

    [Fact]
    public void What_it_names_exists() => Repo.None(
        from r in Rijen
        from fout in (IEnumerable<string>)[
            .. from Match m in Genoemd().Matches(r.Waar) let plek = m.Groups[1].Value where !Bestaat(plek) select $"no {plek}",
            .. from Match m in Regelnummer().Matches(r.Regel) where !(m.Value.StartsWith("AL-", StringComparison.Ordinal) ? Regels.Alle.Any(a => a.Code == m.Value) : m.Value.StartsWith("F-", StringComparison.Ordinal) ? Bron(m.Value) : Regelnummers.Contains(m.Value)) select $"no rule {m.Value}",
            .. from Match m in Genoemd().Matches(r.Toont) let plek = m.Groups[1].Value where !(plek.StartsWith('#') ? Secties.Contains(plek[1..]) : Velden.Contains(plek["dossier.".Length..])) select $"the dossier has no {plek}",
            .. r.Tests.Split(", ").Where(t => TraceabilityTests.Testbestand(t) is null).Select(t => $"no test {t}")]
        select $"{r.Onderwerp}: {fout}",
        $"{Document} names addresses, pages, forms, rules, fields, sections and tests that are there.");

    private static bool Bestaat(string plek) =>
        Formulier().Match(plek) is { Success: true } formulier ? Formulieren.Zoek(formulier.Groups[1].Value) is not null
        : plek.Contains("/v1/", StringComparison.Ordinal) ? Adressen.Contains(plek) : Paginas.Contains(plek);

    /// <summary>A fact from outside the plan that the code cites as the rule of a refusal or in its explanation.</summary>
    private static bool Bron(string code) => Repo.CSharp("services/UsdRegie").Any(f => f.Text.Contains($"\"{code}\"", StringComparison.Ordinal));

    private static string Dienst(string pad) => Regex.Replace(pad.Split('/')[1], "(?<!^)([A-Z])", "-$1").ToLowerInvariant();

    private static string Vorm(string adres) => Vormen().Replace(adres, "");

    [GeneratedRegex("\\.Map(?:Get|Post|Put|Delete)\\(\"([^\"]+)\"")]
    private static partial Regex Gemapt();

    [GeneratedRegex("new Registratie<\\w+>\\((?:pad \\+ )?\"([^\"]+)\"")]
    private static partial Regex Registratie();

    [GeneratedRegex("^@page \"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Pagina();

    [GeneratedRegex("<(?:h2|section)[^>]* id=\"([a-z-]+)\"")]
    private static partial Regex Sectie();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Genoemd();

    [GeneratedRegex("^/dossiers/\\{dossierId\\}/vastleggen/([a-z-]+)$")]
    private static partial Regex Formulier();

    [GeneratedRegex(@"\b(?:R|AL|F)-\d\d\b")]
    private static partial Regex Regelnummer();

    [GeneratedRegex(@":guid|\?")]
    private static partial Regex Vormen();
}
