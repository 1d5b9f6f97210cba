using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>The municipality offers somebody; VluchtelingenWerk's own system is called, finds the same in its feed, and reads the data where the message says.</summary>
public abstract class AbonnementVluchtelingenwerk(KetenHost host)
{
    private const string Pad = "/vluchtelingenwerk-begeleiding/v1";

    private static readonly string Bsn = TestBsn.Reeks().ElementAt(81);

    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Een_nieuwe_match_komt_bij_het_systeem_van_VluchtelingenWerk_en_in_zijn_berichten()
    {
        var b = new Bevindingen();
        await using var systeem = await Partnersysteem.Start(hmac: true);
        await using var ander = await Partnersysteem.Start();
        await keten.Zet("2024-01-08");
        var persoon = await keten.Koppel(Inburgeraar.VNummerBij(Bsn), Bsn, "Rahel Mebrahtu", "1992-08-17", "tir", "2023-12-04");
        await keten.Vestig(persoon, "2024-01-08");
        await keten.Rust();

        var abonnement = (await keten.Post("vwn", $"{Pad}/abonnementen", new { callbackUrl = systeem.Url, auth = systeem.Auth })).Verwacht(201);
        (await keten.Post("vwn", $"{Pad}/abonnementen", new { callbackUrl = ander.Url, auth = ander.Auth, types = new[] { "nl.inburgering.vluchtelingenwerk-begeleiding.match-ingetrokken.v1" } })).Verwacht(201);
        systeem.Vergeet();
        var cursor = (await keten.Get("vwn", $"{Pad}/berichten")).Verwacht(200).Json.GetProperty("cursor").GetString();

        var overdracht = await keten.BiedAan(persoon, "T2", Oin.Vwn, "2024-01-15", "2024-01-08", "nld", "tir");
        await keten.Rust();
        var nieuw = systeem.Gekregen.Select(g => g.Bericht).Single(g => g.GetProperty("type").GetString() == "nl.inburgering.vluchtelingenwerk-begeleiding.match-nieuw.v1");
        b.Gelijk($"inburgeraar:{persoon.InburgeraarId}", nieuw.GetProperty("subject").GetString());
        b.Gelijk(systeem.Ids.Count, systeem.Ids.Distinct().Count());
        b.Gelijk(0, ander.Gekregen.Count);

        var feed = (await keten.Get("vwn", $"{Pad}/berichten?na={cursor}")).Verwacht(200).Json.GetProperty("berichten").EnumerateArray().Select(x => x.GetProperty("id").GetString()!).ToList();
        b.Gelijk(string.Join(' ', systeem.Ids.Order(StringComparer.Ordinal)), string.Join(' ', feed.Order(StringComparer.Ordinal)));

        var dataref = new Uri(nieuw.GetProperty("dataref").GetString()!).AbsolutePath;
        b.Gelijk($"{Pad}/matches/{overdracht}", dataref);
        var match = (await keten.Get("vwn", dataref)).Verwacht(200).Json;
        b.Gelijk((persoon.InburgeraarId, "NIEUW", "Sam de Wit"), (match.GetProperty("inburgeraarId").GetGuid(), match.GetProperty("status").GetString(), match.GetProperty("vanContact").GetProperty("naam").GetString()));
        (await keten.Get("taalschool-a", dataref)).Verwacht(403);
        foreach (var bericht in systeem.Gekregen.Select(g => g.Bericht.GetRawText()))
        {
            b.Waar(!bericht.Contains("Rahel", StringComparison.Ordinal) && !bericht.Contains("Sam de Wit", StringComparison.Ordinal) && !bericht.Contains(Bsn, StringComparison.Ordinal), "the person is in a message");
        }

        // What VluchtelingenWerk does itself is no news to it.
        systeem.Vergeet();
        await keten.Accepteer(overdracht, "vwn", "2024-01-08");
        await keten.Rust();
        b.Gelijk("", string.Join(' ', systeem.Gekregen.Select(g => g.Bericht.GetProperty("type").GetString()).Where(t => t!.Contains(".match-", StringComparison.Ordinal))));

        // A system that fails is tried for a day; then the functional manager sees it.
        systeem.Gedrag = (http, _) => Partnersysteem.Geef(http, 500);
        await keten.Registreer(persoon, "calamiteiten", new { ernst = "HOOG", kort = "Bel terug", terugbellen = "06 1234 5678" });
        await keten.Zet("2024-01-10");
        var id = abonnement.Json.GetProperty("abonnementId").GetGuid();
        var beheer = (await keten.Get("beheer", "/vluchtelingenwerk-begeleiding/beheer/v1/abonnementen")).Verwacht(200).Json.GetProperty("abonnementen").EnumerateArray().Single(x => x.GetProperty("abonnementId").GetGuid() == id);
        b.Waar(beheer.GetProperty("mislukt").GetInt32() > 0, beheer.ToString());
        b.Klaar();
    }
}

[Trait("Draait", "InEenProces")]
public sealed class AbonnementInEenProces(InEenProces host) : AbonnementVluchtelingenwerk(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class AbonnementPerDienst(PerDienst host) : AbonnementVluchtelingenwerk(host), IClassFixture<PerDienst>;
