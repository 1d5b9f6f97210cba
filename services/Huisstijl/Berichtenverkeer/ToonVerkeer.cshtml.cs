using Inburgering.Messaging;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Huisstijl.Berichtenverkeer;

/// <summary>The traffic of every service in this process: one page in one process, one each in a process per service (docs/adr/0026).</summary>
[RequireRol("beheerder")]
internal sealed class ToonVerkeer(IEnumerable<ModuleStore> winkels, IServiceProvider diensten, HealthCheckService gezondheid) : PageModel
{
    private const string Abonnementen = "-abonnementen";

    public List<(string Dienst, Verkeer Verkeer)> Diensten { get; } = [];

    /// <summary>Services with deliveries to subscribers (<c>abonnementen</c>) that failed for good, and how many.</summary>
    public List<(string Dienst, int Mislukt)> Abonnees { get; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        foreach (var winkel in winkels) { Diensten.Add((winkel.Module, await Berichtinzage.Van(winkel.Context(diensten), ct))); }
        var rapport = await gezondheid.CheckHealthAsync(check => check.Name.EndsWith(Abonnementen, StringComparison.Ordinal), ct);
        foreach (var (naam, uitkomst) in rapport.Entries)
        {
            if (uitkomst.Data.TryGetValue("mislukt", out var aantal)) { Abonnees.Add((naam[..^Abonnementen.Length], (int)aantal)); }
        }
    }
}
