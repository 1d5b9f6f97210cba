using System.Text.Json;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Vwn.V1;
using Inburgering.Testing;

namespace VluchtelingenwerkBegeleiding.Tests;

/// <summary>The pages as a coordinator uses them. It is 15 January 2024, a Monday.</summary>
public sealed class VwnHost() : Partnerhost(VluchtelingenwerkBegeleidingModule.Instance, "2024-01-15T09:00:00+01:00", bus =>
{
    bus.Hoor<OverdrachtGeaccepteerd>();
    bus.Hoor<OverdrachtAangeboden>();
    bus.Hoor<CorrectieGepubliceerd>();
    bus.Hoor<OverdrachtTeruggelegd>();
    bus.Hoor<MaatschappelijkeBegeleidingGewijzigd>();
    bus.Hoor<ContactmomentVastgelegd>();
    bus.Hoor<PvtActiviteitGeregistreerd>();
    bus.Hoor<PvtOndertekend>();
})
{
    public const string Vwn = VluchtelingenwerkOnderTest.Vwn, AndereVwn = VluchtelingenwerkOnderTest.AndereVwn, Gemeente = VluchtelingenwerkOnderTest.Gemeente;

    /// <summary>A test BSN and a V-number of nobody. They are put wherever a person could have typed them.</summary>
    public const string Bsn = "999990019", VNummer = "2900000019";

    /// <summary>A call of the API as a program of this organisation makes it.</summary>
    internal async Task<(int Status, JsonElement Json)> Vraag(HttpMethod methode, string pad, object? lichaam = null, string oin = Vwn, string rol = "vwn")
    {
        using var inhoud = lichaam is null ? null : Json(lichaam);
        var antwoord = await Doe(methode, $"/vluchtelingenwerk-begeleiding/{pad}", inhoud, oin, rol);
        return ((int)antwoord.Status, antwoord.Tekst.Length == 0 ? default : antwoord.Json);
    }

    /// <summary>What the feed says of a person, by the kind of message; and where to go on.</summary>
    internal async Task<(IReadOnlyList<(string Soort, string? Dataref)> Regels, string Cursor)> Berichten(Guid persoon, string? na = null, string oin = Vwn)
    {
        var (status, json) = await Vraag(HttpMethod.Get, $"v1/berichten{(na is null ? "" : $"?na={na}")}", oin: oin);
        Assert.Equal(200, status);
        return ([.. json.GetProperty("berichten").EnumerateArray().Where(x => x.GetProperty("subject").GetString() == $"inburgeraar:{persoon}").Select(x => (x.GetProperty("type").GetString()!.Split('.')[3], x.TryGetProperty("dataref", out var dataref) ? dataref.GetString() : null))], json.GetProperty("cursor").GetString()!);
    }

    internal Task<Pagina> Haal(string pad, MultipartFormDataContent? formulier = null, string oin = Vwn, string rol = "vwn") => Blader(pad, formulier, oin, rol);

    /// <summary>Fills in and sends a form of a page that somebody has open.</summary>
    internal async Task<Pagina> Verstuur(string pad, string knop, params (string Naam, string Waarde)[] velden) => await Verstuur(await Haal(pad), pad, knop, velden);

    internal async Task<Pagina> Verstuur(Pagina open, string pad, string knop, params (string Naam, string Waarde)[] velden)
    {
        using var formulier = open.Formulier();
        foreach (var (naam, waarde) in velden) { formulier.Add(new StringContent(waarde), naam); }
        return await Haal($"{pad}?handler={knop}", formulier);
    }

    /// <summary>Offers a person (M06 T2) with personal numbers in every place where somebody could put one.</summary>
    internal async Task<(Guid Persoon, Guid Overdracht)> BiedAan(string? naam = "Amal Haddad", string oin = Vwn, string op = "2024-01-08T09:00:00+01:00", Guid? persoon = null, Guid? bericht = null)
    {
        var (wie, overdracht) = (persoon ?? Guid.CreateVersion7(), Guid.CreateVersion7());
        var inhoud = new Dictionary<string, string> { ["moedertaal"] = "ara", ["geboortedatum"] = "1994-05-20", ["telefoon"] = "0612345678", ["wens"] = $"werken, v-nummer {VNummer}" };
        if (naam is not null) { inhoud["naam"] = naam; }
        await Bus("keten.overdracht-aangeboden.v1", wie, op, new
        {
            overdrachtId = overdracht, soort = "T2", vanOin = Gemeente, naarOin = oin, vanContact = new { naam = "Rosa de Wit", telefoon = "0355551234" }, gewensteStart = "2024-01-18",
            velden = new object[]
            {
                new { naam = "aanleiding", waarde = $"vestiging, bsn {Bsn}" }, new { naam = "praktischeZaken", waarde = "huisarts, zorgverzekering", bron = "00000099000001001000", peildatum = "2023-12-20" },
                new { naam = "adres", waarde = "Dorpsstraat 12, Naarden", klasse = "K2" }, new { naam = "bsn", waarde = Bsn, klasse = "K3" }, new { naam = "vNummer", waarde = VNummer },
                new { naam = "lbtScore", waarde = "34,00", klasse = "K4" },
            },
            inhoud,
            alVerzameld = new[] { "opleiding", $"nummer {Bsn}" }, clientkopieTalen = new[] { "nld", "ara" },
        }, bericht);
        return (wie, overdracht);
    }

    /// <summary>Somebody whose match was accepted by Karin Smit.</summary>
    internal async Task<Guid> Begeleid(string naam = "Amal Haddad")
    {
        var (persoon, overdracht) = await BiedAan(naam);
        await Verstuur($"/matches/{overdracht}", "Accepteer", ("naam", "Karin Smit"), ("telefoon", "0355550000"));
        return persoon;
    }

    /// <summary>Puts a message on the bus as the regie would.</summary>
    internal async Task Bus(string type, Guid persoon, string op, object data, Guid? id = null)
    {
        await Zend(type, persoon, op, data, id);
        await Rust();
    }

    /// <summary>The municipality ends access of everybody at VluchtelingenWerk to this person.</summary>
    internal Task BeeindigToegang(Guid persoon) =>
        Bus("gemeente.toegang-beeindigd.v1", persoon, "2024-01-15T08:00:00+01:00", new { partnerOin = Vwn, per = "2024-01-15", reden = "VERHUISD" });

    protected override string Token(string oin, string rol) => Proefaanmelding.Token("fleur", oin, rol);

    protected override void Controleer(string tekst)
    {
        Assert.DoesNotContain(Bsn, tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(VNummer, tekst, StringComparison.Ordinal);
    }
}
