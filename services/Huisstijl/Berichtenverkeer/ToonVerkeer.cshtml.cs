using Abonnementen;
using Inburgering.Messaging;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huisstijl.Berichtenverkeer;

/// <summary>The traffic of every service in this process: one page in one process, one each in a process per service (docs/adr/0026).</summary>
[RequireRol("beheerder")]
internal sealed class ToonVerkeer(IEnumerable<ModuleStore> winkels, IEnumerable<Abonnementtoezicht> abonnementen, IServiceProvider diensten) : PageModel
{
    public List<(string Dienst, Verkeer Verkeer)> Diensten { get; } = [];

    /// <summary>Services with deliveries to subscribers (<c>abonnementen</c>) that failed for good, and how many.</summary>
    public List<(string Dienst, int Mislukt)> Abonnees { get; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        foreach (var winkel in winkels) { Diensten.Add((winkel.Module, await Berichtinzage.Van(winkel.Context(diensten), ct))); }
        foreach (var toezicht in abonnementen)
        {
            if ((await toezicht.Mislukt(Caller.From(User), ct)).Sum(a => a.Mislukt) is > 0 and var aantal) { Abonnees.Add((toezicht.Dienst, aantal)); }
        }
    }
}
