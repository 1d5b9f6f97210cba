using System.Diagnostics;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Huisstijl;

/// <summary>What a person sees instead of problem+json. Written without the layout: it must also work when a page is what failed.</summary>
internal sealed class Foutpagina : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) =>
        context.HttpContext.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !(context.HttpContext.Request.Path.Value ?? "/").Split('/').Contains("v1");

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        var (titel, uitleg) = context.ProblemDetails.Status switch
        {
            401 => ("U bent niet aangemeld", "Meld u aan om deze pagina te zien."),
            403 => ("U mag deze pagina niet zien", "Uw rol geeft geen toegang tot deze pagina. Denkt u dat dit niet klopt? Vraag het uw beheerder."),
            404 => ("Deze pagina bestaat niet", "Kijk of het adres klopt, of ga terug naar het begin."),
            _ => (context.ProblemDetails.Title ?? "Er ging iets mis", context.ProblemDetails.Detail ?? "Probeer het later opnieuw."),
        };
        var spoor = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
        await response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="nl" class="voorbeeld-theme">
            <head>
              <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{Veilig(titel)} - Inburgering</title>
              <link rel="stylesheet" href="{HuisstijlServices.Pad}/lib/voorbeeld-design-tokens/theme.css">
              <link rel="stylesheet" href="{HuisstijlServices.Pad}/lib/utrecht-component-library-css/index.css">
              <link rel="stylesheet" href="{HuisstijlServices.Pad}/inburgering.css">
            </head>
            <body class="utrecht-document">
              <main class="inburgering-inhoud">
                <h1 class="utrecht-heading-1">{Veilig(titel)}</h1>
                <p class="utrecht-paragraph">{Veilig(uitleg)}</p>
                <p class="utrecht-paragraph"><a class="utrecht-link" href="/">Naar het begin</a></p>
                <p class="utrecht-paragraph utrecht-paragraph--small">Nummer voor de beheerder: {Veilig(spoor)}</p>
              </main>
            </body>
            </html>
            """, context.HttpContext.RequestAborted);
    }

    private static string Veilig(string? tekst) => HtmlEncoder.Default.Encode(tekst ?? "");
}
