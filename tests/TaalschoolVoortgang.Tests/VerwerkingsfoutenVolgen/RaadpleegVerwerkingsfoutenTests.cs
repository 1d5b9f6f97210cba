using System.Text.Json;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.School.V1;
using Inburgering.Messaging;
using TaalschoolVoortgang.VerwerkingsfoutenVolgen;

namespace TaalschoolVoortgang.Tests.VerwerkingsfoutenVolgen;

/// <summary>A refusal from M43 to the list of the school that sent the message, through the real host; poison to <see cref="VerwerkingsfoutGemeldConsumer"/> itself.</summary>
public sealed class RaadpleegVerwerkingsfoutenTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private const string Kop = "BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\n";

    private Task Geweigerd(Guid bericht, Guid persoon, int? regel = null) =>
        host.Bus("keten.verwerkingsfout-gemeld.v1", persoon, new { berichtId = bericht, code = "NIET_VOOR_DOELGROEP", regel, tekst = "Geen recht op dit onderdeel." });

    private async Task<JsonElement[]> Fouten(Guid bericht, string? status = null, string school = SchoolHost.SchoolA)
    {
        var (code, json, tekst) = await host.Get(school, "verwerkingsfouten" + (status is null ? "" : $"?status={status}"));
        Assert.True(code == 200, tekst);
        return [.. json.GetProperty("verwerkingsfouten").EnumerateArray().Where(f => f.GetProperty("berichtId").GetGuid() == bericht)];
    }

    [Fact]
    public async Task Een_weigering_zegt_welk_bericht_waarover_en_hoe_te_herstellen_en_alleen_aan_de_eigen_school()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(90));
        await host.Rust();
        var bericht = Assert.Single(host.Regie.Berichten<TaaltrajectGestart>(persoon)).Envelope.Id;
        await Geweigerd(bericht, persoon);
        var fout = Assert.Single(await Fouten(bericht, "OPEN"));
        Assert.Equal(
            ("nl.inburgering.school.taaltraject-gestart.v1", "NIET_VOOR_DOELGROEP", $"/taalschool-voortgang/v1/trajecten/{trajectId}", "Geen recht op dit onderdeel."),
            (fout.GetProperty("bericht").GetString(), fout.GetProperty("code").GetString(), fout.GetProperty("pad").GetString(), fout.GetProperty("tekst").GetString()));
        Assert.Contains("regisseur", fout.GetProperty("herstel").GetString(), StringComparison.Ordinal);
        Assert.Empty(await Fouten(bericht, school: SchoolHost.SchoolB));
        Assert.Equal(400, (await host.Get(SchoolHost.SchoolA, "verwerkingsfouten?status=open")).Status);
        Assert.Equal(403, (await host.Stuur(SchoolHost.SchoolA, HttpMethod.Get, "verwerkingsfouten", rol: "vwn")).Status);
    }

    [Fact]
    public async Task Een_les_die_opnieuw_is_geleverd_is_hersteld_ook_als_de_weigering_later_komt()
    {
        var (persoon, _, bsn) = await host.Leerling(Testpersonen.Bsn(91));
        await host.Lever(SchoolHost.SchoolA, "eerste", Kop + $"{bsn};03-06-2024;B1-2A;3,0;3,0;\n");
        await host.Lever(SchoolHost.SchoolA, "tweede", Kop + $"{bsn};03-06-2024;B1-2A;3,0;2,0;\n");
        await host.Rust();
        var berichten = host.Regie.Berichten<Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd>(persoon).Select(b => b.Envelope.Id).ToList();
        Assert.Equal(2, berichten.Count);
        await Geweigerd(berichten[0], persoon);
        await Geweigerd(berichten[1], persoon);
        Assert.Equal("HERSTELD", Assert.Single(await Fouten(berichten[0])).GetProperty("status").GetString());
        Assert.Equal("/taalschool-voortgang/v1/aanleveringen/tweede", Assert.Single(await Fouten(berichten[1], "OPEN")).GetProperty("pad").GetString());
    }

    [Fact]
    public async Task Een_weigering_en_een_verbetering_die_tegelijk_komen_missen_elkaar_niet()
    {
        var (persoon, _, bsn) = await host.Leerling(Testpersonen.Bsn(93));
        Task Lever(int keer) => host.Lever(SchoolHost.SchoolA, $"tegelijk-{keer}", Kop + $"{bsn};03-06-2024;B1-2A;6,0;{keer / 4},{keer % 4 * 25:00};\n");
        await Lever(0);
        for (var keer = 1; keer <= 12; keer++)
        {
            await host.Rust();
            var laatste = host.Regie.Berichten<Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd>(persoon)[^1].Envelope.Id;
            await Task.WhenAll(Geweigerd(laatste, persoon), Lever(keer));
            await host.Rust();
            Assert.Equal("HERSTELD", Assert.Single(await Fouten(laatste)).GetProperty("status").GetString());
        }
    }

    [Fact]
    public async Task Dezelfde_fout_nog_eens_is_een_fout_en_een_andere_regel_niet()
    {
        var (persoon, _, _) = await host.Leerling(Testpersonen.Bsn(92));
        await host.Rust();
        var bericht = Assert.Single(host.Regie.Berichten<TaaltrajectGestart>(persoon)).Envelope.Id;
        await Geweigerd(bericht, persoon);
        await Geweigerd(bericht, persoon);
        await Geweigerd(bericht, persoon, regel: 3);
        Assert.Equal(2, (await Fouten(bericht)).Length);
    }

    [Fact]
    public async Task Een_fout_over_een_onbekend_bericht_wordt_geweigerd()
    {
        using var winkel = new Schoolwinkel();
        var fout = new VerwerkingsfoutGemeld { BerichtId = Guid.CreateVersion7(), Code = Verwerkingsfout.Schemafout, Tekst = "Onleesbaar." };
        Assert.Equal("BERICHT_ONBEKEND", (await Assert.ThrowsAsync<RefusedException>(() => winkel.Ontvang(db => new VerwerkingsfoutGemeldConsumer(db), fout, null))).Reason);
    }
}
