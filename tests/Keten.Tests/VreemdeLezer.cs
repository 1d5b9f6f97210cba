using System.Text.RegularExpressions;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Inburgering.Testing;
using RabbitMQ.Client;

namespace Keten.Tests;

/// <summary>A consumer that knows neither MassTransit nor our contracts reads what is published: plain RabbitMQ.Client and CloudNative.CloudEvents.</summary>
[Trait("Draait", "PerDienst")]
public sealed partial class VreemdeLezer(PerDienst host) : IClassFixture<PerDienst>
{
    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Wat_wij_publiceren_is_een_geldig_CloudEvent_zonder_persoonsgegevens_in_de_envelop()
    {
        const string Bsn = "999990135", VNummer = "2900000135", Naam = "Parisa Ahmadi";
        await using var verbinding = await new ConnectionFactory { Uri = keten.Processen.Broker! }.CreateConnectionAsync(TestContext.Current.CancellationToken);
        await using var kanaal = await verbinding.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
        var wachtrij = (await kanaal.QueueDeclareAsync(cancellationToken: TestContext.Current.CancellationToken)).QueueName;
        await kanaal.QueueBindAsync(wachtrij, "inburgering.v1", "#", cancellationToken: TestContext.Current.CancellationToken);

        await keten.Zet("2024-06-28");
        var parisa = await keten.Koppel(VNummer, Bsn, Naam, "1988-03-21", "fas", "2024-05-06");
        await keten.EersteContact(parisa, "2024-05-06", "BEZOEK");

        List<(BasicGetResult Ruw, CloudEvent Event)> gelezen = [];
        await Eventually.Is(
            async () =>
            {
                while (await kanaal.BasicGetAsync(wachtrij, autoAck: true) is { } bericht)
                {
                    gelezen.AddRange(Gebeurtenissen(bericht).Select(gebeurtenis => (bericht, gebeurtenis)));
                }
                return string.Join(", ", gelezen.Select(g => g.Event.Type));
            },
            types => types.Contains("nl.inburgering.coa.statushouder-gekoppeld.v1", StringComparison.Ordinal) && types.Contains("nl.inburgering.gemeente.eerste-contact-gelegd.v1", StringComparison.Ordinal),
            "the coupling and the first contact are on the exchange");

        foreach (var (ruw, gebeurtenis) in gelezen)
        {
            Assert.True(gebeurtenis.IsValid);
            Assert.Equal(CloudEventsSpecVersion.V1_0, gebeurtenis.SpecVersion);
            Assert.Matches("^application/cloudevents(-batch)?\\+json", ruw.BasicProperties.ContentType);
            Assert.Matches(TypePatroon(), gebeurtenis.Type);
            Assert.Matches(BronPatroon(), gebeurtenis.Source!.ToString());
            Assert.True(Guid.TryParse(gebeurtenis.Id, out var id) && id.Version == 7, gebeurtenis.Id);
            Assert.Matches(OnderwerpPatroon(), gebeurtenis.Subject);
            Assert.NotNull(gebeurtenis.Time);
            foreach (var naam in (string[])["correlationid", "sequence"]) { Assert.NotNull(gebeurtenis[naam]); }

            // Everything around the data: attributes, headers, routing key. Nothing there may point to the person.
            var rondom = string.Join(' ', gebeurtenis.GetPopulatedAttributes().Select(a => a.Value?.ToString()))
                + string.Join(' ', (ruw.BasicProperties.Headers ?? new Dictionary<string, object?>()).Select(h => h.Value is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : h.Value?.ToString()))
                + ruw.RoutingKey + ruw.BasicProperties.MessageId + ruw.BasicProperties.CorrelationId;
            foreach (var persoonlijk in (string[])[Bsn, VNummer, Naam, "Ahmadi", "1988-03-21"]) { Assert.DoesNotContain(persoonlijk, rondom, StringComparison.OrdinalIgnoreCase); }
        }

        // The first contact goes to partners: there is no number in its data either. The coupling carries them, by its class K3.
        var contact = gelezen.Single(g => g.Event.Type == "nl.inburgering.gemeente.eerste-contact-gelegd.v1");
        Assert.DoesNotContain(Bsn, contact.Event.Data!.ToString(), StringComparison.Ordinal);
        Assert.Contains("BEZOEK", contact.Event.Data!.ToString(), StringComparison.Ordinal);
        Assert.Equal("gemeente.eerste-contact-gelegd.v1", contact.Ruw.RoutingKey);
    }

    /// <summary>What a reader that is not ours finds in a message of the broker: one event, or a batch of them.</summary>
    internal static IReadOnlyList<CloudEvent> Gebeurtenissen(BasicGetResult bericht)
    {
        var (lezer, soort) = (new JsonEventFormatter(), new System.Net.Mime.ContentType(bericht.BasicProperties.ContentType!));
        return soort.MediaType == "application/cloudevents-batch+json"
            ? lezer.DecodeBatchModeMessage(bericht.Body, soort, extensionAttributes: null)
            : [lezer.DecodeStructuredModeMessage(bericht.Body, soort, extensionAttributes: null)];
    }

    [Fact]
    public async Task De_uitvoer_van_de_processen_noemt_geen_persoon()
    {
        const string Bsn = "999990111", VNummer = "2900000111", Naam = "Kanarie Testvogel";
        await keten.Zet("2024-06-28");
        await keten.NieuweCursist(Bsn, Naam);
        await keten.LeverAanCsv("kanarie", Presentielijst.Bestand([Lesregel.Van(Bsn, new DateOnly(2024, 6, 3), 3, 3), new Lesregel(Bsn, "31-06-2024", "B1", "3,0", "3,0", "")]));
        await keten.Rust();
        foreach (var programma in keten.Processen.Programmas)
        {
            var uitvoer = keten.Processen.Output(programma);
            foreach (var persoonlijk in (string[])[Bsn, VNummer, Naam, "Testvogel"]) { Assert.DoesNotContain(persoonlijk, uitvoer, StringComparison.OrdinalIgnoreCase); }
        }
        // At rest the numbers are encrypted: no database file contains them readably.
        foreach (var bestand in keten.Processen.Databases())
        {
            var inhoud = System.Text.Encoding.Latin1.GetString(await Lees(bestand)) + (File.Exists(bestand + "-wal") ? System.Text.Encoding.Latin1.GetString(await Lees(bestand + "-wal")) : "");
            Assert.False(inhoud.Contains(Bsn, StringComparison.Ordinal), $"{Path.GetFileName(bestand)} contains a readable BSN");
            Assert.False(inhoud.Contains(VNummer, StringComparison.Ordinal), $"{Path.GetFileName(bestand)} contains a readable V-nummer");
        }
    }

    private static async Task<byte[]> Lees(string bestand)
    {
        await using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var geheugen = new MemoryStream();
        await stroom.CopyToAsync(geheugen, TestContext.Current.CancellationToken);
        return geheugen.ToArray();
    }

    [GeneratedRegex(@"^nl\.inburgering\.[a-z]+\.[a-z0-9-]+\.v[0-9]+$")]
    private static partial Regex TypePatroon();

    [GeneratedRegex(@"^urn:nld:oin:[0-9A-Z]{20}:systeem:[a-z-]+$")]
    private static partial Regex BronPatroon();

    [GeneratedRegex(@"^inburgeraar:[0-9a-f-]{36}$")]
    private static partial Regex OnderwerpPatroon();
}
