using Huisstijl;
using Toegang.Aanmelden;
using Toegang.Identiteiten;
using Toegang.TokensUitgeven;

namespace Toegang;

/// <summary>Table of contents of the embedded issuer: it stands in for the municipality's OpenID Connect issuer in Development, and nowhere else.</summary>
public sealed class ToegangModule
{
    private ToegangModule() { }

    /// <summary>The module.</summary>
    public static ServiceModule Instance { get; } = new("toegang", AddServices, _ => { }, _ => { })
    {
        HasStore = false,
        MapPages = app => { GeefToken.Map(app); GeefCode.Map(app); app.MapRazorPages(); },
        Description = "Ingebouwde uitgever van tokens (OpenID Connect) voor ontwikkelen en uitproberen.",
    };

    /// <summary>A link that signs in the person with this name: once, within ten minutes.</summary>
    public static string AanmeldLink(IServiceProvider services, string naam) =>
        $"{Access.Issuer(services.GetRequiredService<IConfiguration>())}/aanmelden?code={services.GetRequiredService<Aanmeldcodes>().Maak(naam)}";

    private static void AddServices(IHostApplicationBuilder host)
    {
        if (!host.Environment.IsDevelopment())
        {
            throw new InvalidOperationException("Toegang hands out demo identities and runs in Development only. Leave this module out, and put the address of your organisation's OpenID Connect issuer in Toegang:Adres.");
        }
        host.Services.AddSingleton(Toegangsbestand.Open(host.Configuration));
        host.Services.AddSingleton(new Aanmeldcodes(TimeProvider.System)); // never the demo clock
        host.Services.AddAuthentication().AddCookie(MeldAan.Sessie, o =>
        {
            o.Cookie.Name = "inburgering-toegang";
            o.Cookie.Path = "/toegang";
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.LoginPath = "/toegang/aanmelden";
            o.ReturnUrlParameter = "terug";
            o.ExpireTimeSpan = TimeSpan.FromHours(9);
            o.TimeProvider = TimeProvider.System;
        });
        host.AddPaginas(typeof(ToegangModule).Assembly);
        OpenIdConnect.Add(host);
    }
}
