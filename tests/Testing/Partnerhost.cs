using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inburgering.Contracts;
using Inburgering.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Inburgering.Testing;

/// <summary>The service of a partner as people and programs use it: the real host over HTTP, with a regie on the other side of the bus that keeps what it hears.</summary>
/// <param name="dienst">The service.</param>
/// <param name="begin">What time it is when the test starts.</param>
/// <param name="hoort">What the regie listens to.</param>
/// <param name="instellingen">Settings of the host, as on a command line.</param>
public abstract class Partnerhost(ServiceModule dienst, string begin, Action<ModuleBus> hoort, params string[] instellingen) : IAsyncLifetime
{
    private readonly string map = Directory.CreateTempSubdirectory($"inburgering-{dienst.Name}-").FullName;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private WebApplication? app;

    public Gehoord Regie { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        app = ServiceHost.Build(
            [$"--INBURGERING_DATA={map}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", .. instellingen],
            builder => builder.Services.AddSingleton(Regie).MetProefaanmelding(),
            dienst,
            Gehoord.Module(hoort));
        await app.StartAsync(TestContext.Current.CancellationToken);
        http.BaseAddress = new Uri(app.Urls.First());
        await Rust();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        SqliteConnection.ClearAllPools();
        Directory.Delete(map, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Back to the beginning; answers when everything that was under way has arrived.</summary>
    public Task Rust() => Zet(begin);

    /// <summary>Sets the clock; answers when everything that was under way has arrived.</summary>
    public async Task Zet(string nu)
    {
        using var inhoud = Json(new { nu });
        (await Doe(HttpMethod.Put, "/demo/v1/klok", inhoud, null)).Verwacht(200);
    }

    public static StringContent Json(object lichaam) => new(JsonSerializer.Serialize(lichaam, BerichtJson.Opties), Encoding.UTF8, "application/json");

    /// <summary>A token of somebody at this organisation.</summary>
    protected abstract string Token(string oin, string rol);

    /// <summary>What no answer of this service may hold.</summary>
    protected virtual void Controleer(string tekst)
    {
    }

    /// <summary>A request as it is written here, read to the end and not followed; without an organisation nobody is signed in.</summary>
    protected async Task<Antwoord> Doe(HttpMethod methode, string pad, HttpContent? inhoud, string? oin, string rol = "", string? accept = null)
    {
        using var verzoek = new HttpRequestMessage(methode, new Uri(pad, UriKind.Relative)) { Content = inhoud };
        if (accept is not null) { verzoek.Headers.Accept.ParseAdd(accept); }
        if (oin is not null) { verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(oin, rol)); }
        using var antwoord = await http.SendAsync(verzoek);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Controleer(tekst);
        return new($"{methode} {pad}", antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType ?? "", antwoord.Headers, tekst);
    }

    /// <summary>A page as a browser gets it, where it ends after redirects; without a form, or with one that was on a page before. No page has script or style of its own.</summary>
    protected async Task<Pagina> Blader(string pad, MultipartFormDataContent? formulier, string oin, string rol)
    {
        var antwoord = await Doe(formulier is null ? HttpMethod.Get : HttpMethod.Post, pad, formulier, oin, rol, "text/html,*/*;q=0.8");
        if (antwoord.Headers.Location is { } verder) { return await Blader(verder.OriginalString, null, oin, rol); }
        if (Regex.IsMatch(antwoord.Tekst, "<script| style=", RegexOptions.IgnoreCase)) { throw new OnverwachtAntwoordException($"{antwoord.Verzoek}: script or style on a page\n{antwoord.Tekst}"); }
        return new((int)antwoord.Status, WebUtility.HtmlDecode(antwoord.Tekst), pad);
    }

    /// <summary>Puts a message on the bus as the regie would.</summary>
    /// <param name="type">CloudEvents type without what all have.</param>
    /// <param name="persoon">Who it is about; null when about nobody.</param>
    /// <param name="op">When it happened and was recorded.</param>
    /// <param name="data">Body of the message.</param>
    /// <param name="id">Id, to send it twice.</param>
    protected async Task Zend(string type, Guid? persoon, string op, object data, Guid? id = null)
    {
        var bericht = new Dictionary<string, object>
        {
            ["specversion"] = "1.0", ["id"] = id ?? Guid.CreateVersion7(), ["source"] = "urn:nld:oin:00000099001942000000:systeem:usd-regie", ["type"] = $"nl.inburgering.{type}",
            ["time"] = op, ["recordedat"] = op, ["correlationid"] = Guid.CreateVersion7(), ["datacontenttype"] = "application/json", ["data"] = data,
        };
        if (persoon is { } wie) { bericht["subject"] = $"inburgeraar:{wie}"; }
        using var inhoud = new StringContent(JsonSerializer.Serialize(bericht, BerichtJson.Opties), Encoding.UTF8, "application/cloudevents+json");
        (await Doe(HttpMethod.Post, "/demo/v1/berichten", inhoud, null)).Verwacht(202);
    }
}

/// <summary>A page as a browser gets it.</summary>
public sealed record Pagina(int Status, string Html, string Pad)
{
    /// <summary>The text that a person reads, with single spaces.</summary>
    public string Tekst => Regex.Replace(Regex.Replace(Html, "<[^>]+>", " "), "\\s+", " ");

    public void Deconstruct(out int status, out string html) => (status, html) = (Status, Html);

    /// <summary>A form of this page, with nothing but what makes it one of this page.</summary>
    public MultipartFormDataContent Formulier() => new() { { new StringContent(Regex.Match(Html, "__RequestVerificationToken\"[^>]* value=\"([^\"]+)").Groups[1].Value), "__RequestVerificationToken" } };
}
