using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huisstijl.Afmelden;

/// <summary>Ends the session here and at the issuer.</summary>
public sealed class MeldAf : PageModel
{
    /// <summary>A form post, so that a link on somebody else's page cannot do it.</summary>
    public IActionResult OnPost() => SignOut(new AuthenticationProperties { RedirectUri = "/" }, "Cookies", "OpenIdConnect");
}
