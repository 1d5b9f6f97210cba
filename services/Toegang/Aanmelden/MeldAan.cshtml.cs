using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Filters;
using Toegang.Identiteiten;

namespace Toegang.Aanmelden;

/// <summary>A person signs in at the issuer: with name and password, or with the link that was printed at start.</summary>
[AllowAnonymous]
public sealed class MeldAan : PageModel
{
    internal const string Sessie = "toegang";

    /// <summary>Where the person was going.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    /// <summary>What was typed as name.</summary>
    [BindProperty]
    public string? Naam { get; set; }

    /// <summary>What was wrong.</summary>
    public string? Fout { get; private set; }

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        // After the form the browser travels on to the page that asked, on any port of this machine.
        Response.Headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self' http://127.0.0.1:* http://localhost:*";

    /// <summary>Shows the form, or uses the link.</summary>
    public IActionResult OnGet(string? code)
    {
        if (code is null) { return Page(); }
        if (HttpContext.RequestServices.GetRequiredService<Aanmeldcodes>().Wissel(code) is { } naam) { return Binnen(naam); }
        Fout = "Deze link is al gebruikt of is ouder dan tien minuten. Start het programma opnieuw voor een nieuwe link, of meld u hier aan.";
        return Page();
    }

    /// <summary>Checks name and password.</summary>
    public IActionResult OnPost(string? wachtwoord)
    {
        if (HttpContext.RequestServices.GetRequiredService<Toegangsbestand>().Herken(Naam, wachtwoord) is { } gebruiker) { return Binnen(gebruiker.Naam); }
        Fout = "De naam of het wachtwoord klopt niet. Probeer het opnieuw.";
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private SignInResult Binnen(string naam) =>
        SignIn(new ClaimsPrincipal(new ClaimsIdentity([new("sub", naam)], Sessie)), new() { RedirectUri = Url.IsLocalUrl(Terug) ? Terug : "/" }, Sessie);
}
