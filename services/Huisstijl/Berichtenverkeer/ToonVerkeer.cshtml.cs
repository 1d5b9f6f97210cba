using Inburgering.Messaging;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huisstijl.Berichtenverkeer;

/// <summary>The traffic of every service in this process: one page in one process, one each in a process per service (docs/adr/0026).</summary>
[RequireRol("beheerder")]
internal sealed class ToonVerkeer(IEnumerable<ModuleStore> winkels, IServiceProvider diensten) : PageModel
{
    public List<(string Dienst, Verkeer Verkeer)> Diensten { get; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        foreach (var winkel in winkels) { Diensten.Add((winkel.Module, await Berichtinzage.Van(winkel.Context(diensten), ct))); }
    }
}
