using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.School.V1;
using Inburgering.Testing;
using Attendance = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;
using Weektotaal = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;

namespace TaalschoolVoortgang.Tests;

/// <summary>The service as schools use it. It is 28 June 2024.</summary>
public sealed class SchoolHost() : Partnerhost(TaalschoolVoortgangModule.Instance, "2024-06-28T09:00:00+02:00", bus =>
{
    bus.Hoor<OverdrachtGeaccepteerd>();
    bus.Hoor<OverdrachtTeruggelegd>();
    bus.Hoor<TaaltrajectGestart>();
    bus.Hoor<TaaltrajectBeeindigd>();
    bus.Hoor<Attendance>();
    bus.Hoor<Weektotaal>();
    bus.Hoor<TaalvoortgangVastgesteld>();
}, "--Aanleveringen:MaxBytes=300000")
{
    public const string SchoolA = "00000099000001004000", SchoolB = "00000099000001005000", Gemeente = "00000099001942000000";

    public async Task<(int Status, JsonElement Json, string Tekst)> Stuur(string? school, HttpMethod methode, string pad, HttpContent? inhoud = null, string rol = "taalschool")
    {
        var antwoord = await Doe(methode, $"/taalschool-voortgang/v1/{pad}", inhoud, school, rol);
        if ((int)antwoord.Status >= 400) { Assert.Equal("application/problem+json", antwoord.MediaType); }
        return ((int)antwoord.Status, antwoord.MediaType.EndsWith("json", StringComparison.Ordinal) ? antwoord.Json : default, antwoord.Tekst);
    }

    public async Task<(int Status, JsonElement Json, string Tekst)> Post(string school, string pad, object lichaam)
    {
        using var inhoud = Json(lichaam);
        return await Stuur(school, HttpMethod.Post, pad, inhoud);
    }

    public Task<(int Status, JsonElement Json, string Tekst)> Get(string school, string pad) => Stuur(school, HttpMethod.Get, pad);

    public async Task<(int Status, JsonElement Json, string Tekst)> Lever(string school, string kenmerk, string csv, string type = "text/csv", Encoding? codering = null, string? bestandsnaam = null)
    {
        using var inhoud = new ByteArrayContent((codering ?? Encoding.UTF8).GetBytes(csv));
        inhoud.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (bestandsnaam is not null) { inhoud.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = bestandsnaam }; }
        return await Stuur(school, HttpMethod.Put, $"aanleveringen/{kenmerk}", inhoud);
    }

    public Task<Pagina> Pagina(string school, string pad, MultipartFormDataContent? formulier = null, string rol = "taalschool") => Blader(pad, formulier, school, rol);

    /// <summary>Fills in and sends a form of a page.</summary>
    public async Task<Pagina> Verstuur(string school, string pad, string knop, IReadOnlyDictionary<string, string> velden, (string Naam, byte[] Inhoud)? bestand = null)
    {
        using var formulier = (await Pagina(school, pad)).Formulier();
        foreach (var (naam, waarde) in velden) { formulier.Add(new StringContent(waarde), naam); }
        if (bestand is { } b) { formulier.Add(new ByteArrayContent(b.Inhoud), "bestand", b.Naam); }
        return await Pagina(school, $"{pad}?handler={knop}", formulier);
    }

    /// <summary>Offers a learner to a school: M06 T3, with the BSN among the fields.</summary>
    public async Task<(Guid Persoon, Guid OverdrachtId)> BiedAan(string bsn, string school = SchoolA, Guid? persoon = null, Guid? overdrachtId = null, string soort = "T3", Guid? bericht = null)
    {
        var (wie, overdracht) = (persoon ?? Guid.CreateVersion7(), overdrachtId ?? Guid.CreateVersion7());
        await Bus("keten.overdracht-aangeboden.v1", wie, new
        {
            overdrachtId = overdracht, soort, vanOin = Gemeente, naarOin = school, vanContact = new { naam = "Sam de Wit" }, gewensteStart = "2024-03-25",
            velden = new[] { new { naam = "bsn", waarde = bsn }, new { naam = "leerroute", waarde = "B1" } }, clientkopieTalen = new[] { "nld", "ara" },
        }, bericht);
        return (wie, overdracht);
    }

    /// <summary>Puts a message on the bus as the regie would.</summary>
    public Task Bus(string type, Guid persoon, object data, Guid? id = null) => Zend(type, persoon, "2024-03-07T09:00:00Z", data, id);

    /// <summary>A learner with a running traject at a school.</summary>
    public async Task<(Guid Persoon, Guid TrajectId, string Bsn)> Leerling(string bsn, string school = SchoolA, string startdatum = "2024-03-25", string groepId = "B1-2A")
    {
        var (persoon, _) = await BiedAan(bsn, school);
        await Rust();
        var (status, json, tekst) = await Post(school, "trajecten", new { inburgeraarId = persoon, groepId, leerroute = "B1", niveauDoel = "B1", startdatum, urenPerWeek = 6 });
        Assert.True(status == 201, tekst);
        return (persoon, json.GetProperty("trajectId").GetGuid(), bsn);
    }

    protected override string Token(string oin, string rol) => Proefaanmelding.Token(oin, oin, rol, oin == SchoolA ? "taalschool-a" : "taalschool-b");
}
