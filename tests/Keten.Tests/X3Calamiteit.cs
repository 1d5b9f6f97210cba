using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey X3: something serious late in the evening. Everybody who works with the person knows within five minutes whom to call, and nothing more.</summary>
public abstract class X3Calamiteit(KetenHost host)
{
    private static readonly string Bsn = TestBsn.Reeks().ElementAt(80);
    private static readonly DateTimeOffset Avond = new(2024, 6, 28, 22, 10, 0, TimeSpan.FromHours(2));

    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Binnen_vijf_minuten_bij_iedereen_en_de_volgende_ochtend_in_het_dossier()
    {
        var b = new Bevindingen();
        await keten.Zet("2024-06-17");
        var (persoon, _) = await keten.NieuweCursist(Bsn, "Rahel Mebrahtu");
        foreach (var (soort, wie, oin) in ((string, string, string)[])[("T2", "vwn", Oin.Vwn), ("T4b", "versa", Oin.Versa)])
        {
            var overdracht = await keten.BiedAan(persoon, soort, oin, "2024-06-24", "2024-06-17", "nld", "ara");
            await keten.Rust();
            await keten.Accepteer(overdracht, wie, "2024-06-17");
        }
        var teruggelegd = await keten.BiedAan(persoon, "T3", Oin.TaalschoolB, "2024-06-24", "2024-06-17", "nld", "ara");
        await keten.Rust();
        await keten.LegTerug(teruggelegd, "taalschool-b", "GEEN_CAPACITEIT", "Vol tot september.");
        await keten.Rust();

        await keten.Zet(Avond);
        b.Gelijk("", (await keten.Dossier(persoon)).Spoor("AL-44"));
        await keten.Registreer(persoon, "calamiteiten", new { ernst = "HOOG", kort = "Bel met spoed terug", terugbellen = "06 1234 5678" }, "vwn");
        await keten.Zet(Avond.AddMinutes(5));
        foreach (var (wie, pad) in ((string, string)[])[("vwn", "vluchtelingenwerk-begeleiding"), ("taalschool-a", "taalschool-voortgang"), ("versa", "usd-regie")])
        {
            var melding = (await keten.Get(wie, $"/{pad}/v1/calamiteiten")).Verwacht(200).Json.GetProperty("calamiteiten").EnumerateArray().Single();
            b.Gelijk("ernst, gemeldOp, inburgeraarId, kort, terugbellen", string.Join(", ", melding.EnumerateObject().Select(x => x.Name).Order(StringComparer.Ordinal)), wie);
            b.Gelijk((persoon.InburgeraarId, "HOOG", "Bel met spoed terug", "06 1234 5678"), (melding.GetProperty("inburgeraarId").GetGuid(), melding.GetProperty("ernst").GetString(), melding.GetProperty("kort").GetString(), melding.GetProperty("terugbellen").GetString()), wie);
            b.Gelijk(Avond, melding.GetProperty("gemeldOp").GetDateTimeOffset(), wie);
        }
        // The regisseur sees who has it and since when; who told it has it already, Versa reads it in the regie itself.
        await keten.Rust();
        var calamiteit = (await keten.Get("regisseur-gm", $"/usd-regie/v1/dossiers/{persoon.DossierId}")).Verwacht(200).Json.GetProperty("calamiteiten").EnumerateArray().Single();
        b.Gelijk($"{Oin.TaalschoolA} {Avond.UtcDateTime:u}, {Oin.Versa} {Avond.UtcDateTime:u}", string.Join(", ", calamiteit.GetProperty("bezorgingen").EnumerateArray().Select(x => $"{x.GetProperty("oin").GetString()} {x.GetProperty("bezorgdOp").GetDateTimeOffset().UtcDateTime:u}").Order(StringComparer.Ordinal)));
        var p13 = (await keten.Get("regisseur-gm", "/usd-regie/v1/indicatoren/P-13?van=2024-06-28&tot=2024-06-28")).Verwacht(200).Json.GetProperty("indicatoren").EnumerateArray().Single();
        b.Waar(p13.GetProperty("status").GetString() == "GEMETEN" && p13.GetProperty("waarde").GetDecimal() <= 5 && p13.GetProperty("haaltStreefwaarde").GetBoolean() && p13.GetProperty("gevallen").EnumerateArray().Any(g => g.GetProperty("dossierId").GetGuid() == persoon.DossierId), p13.ToString());
        // Who has not, or no longer, anything to do with the person hears nothing.
        foreach (var (wie, pad) in ((string, string)[])[("coa", "coa-intake"), ("taalschool-b", "taalschool-voortgang"), ("wsp", "usd-regie")])
        {
            b.Gelijk(0, (await keten.Get(wie, $"/{pad}/v1/calamiteiten")).Verwacht(200).Json.GetProperty("calamiteiten").GetArrayLength(), wie);
        }
        // A number of the person is a detail too.
        var details = (await keten.Post("vwn", $"/usd-regie/v1/dossiers/{persoon.DossierId}/calamiteiten", new { ernst = "HOOG", kort = $"Gaat om {Bsn}", terugbellen = "06 1234 5678" })).Verwacht(400);
        b.Waar(details.Json.GetProperty("errors").TryGetProperty("/kort", out _) && !details.Tekst.Contains(Bsn, StringComparison.Ordinal), details.Tekst);

        await keten.Zet("2024-06-29");
        var ochtend = (await keten.Dossier(persoon)).Signalering("AL-44");
        b.Gelijk(("2024-06-28..", "C"), (ochtend?.Periode, ochtend?.Ernst));
        b.Waar(ochtend?.Uitleg?.Contains("28 juni 2024", StringComparison.Ordinal) == true && ochtend.Uitleg.Contains("HOOG", StringComparison.Ordinal), ochtend?.Uitleg);
        var bijRegisseur = (await keten.Get("regisseur-gm", $"/usd-regie/v1/dossiers/{persoon.DossierId}/calamiteiten")).Verwacht(200).Json.GetProperty("items").EnumerateArray().Single();
        b.Gelijk("06 1234 5678", bijRegisseur.GetProperty("terugbellen").GetString());
        (await keten.Post("regisseur-gm", $"/usd-regie/v1/signaleringen/{ochtend?.SignaleringId}/_sluit", new { reden = "Gebeld; VluchtelingenWerk gaat langs." })).Verwacht(200);
        await keten.Rust();
        b.Gelijk("2024-06-28..2024-06-29", (await keten.Dossier(persoon)).Spoor("AL-44"));
        b.Klaar();
    }
}

[Trait("Draait", "InEenProces")]
public sealed class X3InEenProces(InEenProces host) : X3Calamiteit(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class X3PerDienst(PerDienst host) : X3Calamiteit(host), IClassFixture<PerDienst>;
