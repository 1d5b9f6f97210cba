using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huisstijl.Beginnen;

/// <summary>The bare address, in a process that has no start page of its own: on to the first page that one's role may see.</summary>
public sealed class Begin(IEnumerable<Menupunt> menu) : PageModel
{
    /// <summary>Sends on, or says that there is nothing.</summary>
    public IActionResult OnGet() => Menupunt.Begin(menu, User.FindFirstValue("rol")) is { } pad ? Redirect(pad) : Page();
}
