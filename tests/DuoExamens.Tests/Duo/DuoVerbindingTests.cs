using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DuoExamens.Duo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Refit;

namespace DuoExamens.Tests.Duo;

/// <summary>The pipeline towards DUO as the service builds it, on a clock that the test moves.</summary>
public sealed class DuoVerbindingTests : IAsyncDisposable
{
    private const string Bsn = "999990019", Open = "BrokenCircuitException"; // two versions of Polly are loaded here, so by name

    private readonly FakeTimeProvider klok = new();
    private readonly NepDuo nep = new();
    private readonly WebApplication app;
    private readonly IDuo duo;

    public DuoVerbindingTests()
    {
        var host = WebApplication.CreateBuilder();
        host.Configuration["DuoExamens:DuoAdres"] = "http://duo.example";
        host.AddDuo();
        host.Services.AddKeyedSingleton<TimeProvider>(DuoVerbinding.Client, klok);
        host.Services.AddHttpClient(DuoVerbinding.Client).ConfigurePrimaryHttpMessageHandler(() => nep);
        app = host.Build();
        duo = app.Services.GetRequiredService<IDuo>();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Dictionary<string, string> Kop() => DuoVerbinding.Kop("00000099001942000000", "00000099000001002000", Guid.CreateVersion7());

    private Task<DuoTermijn> Lees() => duo.Inburgeringstermijn(Bsn, Kop(), Ct);

    /// <summary>Lets time pass until the call is done.</summary>
    private async Task<Exception?> Klaar(Task werk)
    {
        for (var i = 0; i < 2000 && !werk.IsCompleted; i++)
        {
            klok.Advance(TimeSpan.FromMilliseconds(50));
            for (var hop = 0; hop < 25 && !werk.IsCompleted; hop++) { await Task.Run(() => { }, Ct); } // what the moment set going goes first
        }
        return await Record.ExceptionAsync(() => werk.WaitAsync(TimeSpan.FromSeconds(20), Ct));
    }

    private async Task Na(TimeSpan tijd)
    {
        var voorbij = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var timer = klok.CreateTimer(_ => voorbij.TrySetResult(), null, tijd, Timeout.InfiniteTimeSpan);
        await voorbij.Task;
    }

    [Fact]
    public async Task Een_lezing_wordt_na_een_storing_herhaald()
    {
        nep.Geef(HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway, HttpStatusCode.OK);
        var lezing = Lees();
        Assert.Null(await Klaar(lezing));
        Assert.Equal((new DateOnly(2026, 1, 1), 3), ((await lezing).Einddatum, nep.Aantal));
    }

    [Fact]
    public async Task Een_lezing_wordt_niet_eindeloos_herhaald()
    {
        nep.Geef(HttpStatusCode.InternalServerError);
        var fout = await Klaar(Lees());
        Assert.Equal(3, nep.Aantal);
        Assert.Null(DuoVerbinding.Weigering(fout!));
        Assert.Equal("DUO antwoordde 500.", DuoVerbinding.Omschrijving(fout!));
    }

    [Fact]
    public async Task Een_melding_wordt_hier_nooit_herhaald()
    {
        nep.Geef(HttpStatusCode.InternalServerError, HttpStatusCode.OK);
        Assert.NotNull(await Klaar(duo.RegistreerMap(Bsn, new() { DatumEindgesprekMap = new(2023, 1, 2) }, Kop(), Ct)));
        Assert.Equal(1, nep.Aantal);
    }

    [Fact]
    public async Task Een_weigering_wordt_nooit_herhaald_en_haar_tekst_gaat_zonder_nummers_naar_mensen()
    {
        nep.Inhoud = $$"""[{"fouttekst":"Persoon {{Bsn}} met V-nummer 0290000019 heeft geen PIP."},{"fouttekst":"De datum ligt in de toekomst."},{}]""";
        nep.Geef(HttpStatusCode.Forbidden);
        var fout = await Klaar(duo.RegistreerPvt(Bsn, new() { DatumOndertekeningPvt = new(2030, 1, 1) }, Kop(), Ct));
        Assert.Equal(1, nep.Aantal);
        Assert.Equal(["Persoon • met V-nummer • heeft geen PIP.", "De datum ligt in de toekomst."], DuoVerbinding.Weigering(fout!));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "", "403")]
    [InlineData(HttpStatusCode.Forbidden, "<html>", "403")]
    [InlineData(HttpStatusCode.NotFound, "", "404")]
    [InlineData(HttpStatusCode.BadRequest, "", "400")]
    public async Task Een_weigering_zonder_lijst_heeft_toch_een_reden(HttpStatusCode status, string inhoud, string noemt)
    {
        nep.Inhoud = inhoud;
        nep.Geef(status);
        Assert.Contains(noemt, Assert.Single(DuoVerbinding.Weigering((await Klaar(Lees()))!)!), StringComparison.Ordinal);
        Assert.Equal(1, nep.Aantal);
    }

    [Fact]
    public async Task Druk_is_geen_weigering_en_DUO_zegt_zelf_hoe_lang_te_wachten()
    {
        nep.NaEenTijd = new RetryConditionHeaderValue(TimeSpan.FromSeconds(120));
        nep.Geef(HttpStatusCode.TooManyRequests);
        var fout = (await Klaar(Lees()))!;
        Assert.Equal(1, nep.Aantal); // coming back at once is what DUO asked not to do
        Assert.Null(DuoVerbinding.Weigering(fout));
        Assert.Equal(TimeSpan.FromSeconds(120), DuoVerbinding.Wachttijd(fout));
        Assert.Equal(TimeSpan.FromSeconds(120), Werklijst.Wachttijd(0, DuoVerbinding.Wachttijd(fout)));
        Assert.Equal(TimeSpan.FromHours(1), Werklijst.Wachttijd(40, DuoVerbinding.Wachttijd(fout)));
    }

    [Fact]
    public async Task Een_wachttijd_mag_ook_een_moment_zijn()
    {
        nep.NaEenTijd = new RetryConditionHeaderValue(DateTimeOffset.UtcNow.AddMinutes(10));
        nep.Geef(HttpStatusCode.ServiceUnavailable);
        Assert.InRange(DuoVerbinding.Wachttijd((await Klaar(duo.RegistreerMap(Bsn, new(), Kop(), Ct)))!)!.Value, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task Wie_zwijgt_krijgt_vijf_seconden_en_dan_nog_een_kans()
    {
        nep.Zwijg(1);
        nep.Geef(HttpStatusCode.OK);
        Assert.Null(await Klaar(Lees()));
        Assert.Equal(2, nep.Aantal);
    }

    [Fact]
    public async Task Wie_blijft_zwijgen_houdt_niemand_langer_op_dan_twintig_seconden()
    {
        nep.Zwijg(100);
        var start = klok.GetUtcNow();
        var fout = await Klaar(Lees());
        Assert.NotNull(fout);
        Assert.InRange(klok.GetUtcNow() - start, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(21));
        Assert.Equal("DUO antwoordde niet op tijd.", DuoVerbinding.Omschrijving(fout));
        Assert.Null(DuoVerbinding.Weigering(fout));
    }

    [Fact]
    public async Task Traag_is_geen_storing()
    {
        nep.Duur = () => Na(TimeSpan.FromSeconds(4));
        nep.Geef(HttpStatusCode.OK);
        Assert.Null(await Klaar(Lees()));
        Assert.Equal(1, nep.Aantal);
    }

    [Fact]
    public async Task Ligt_DUO_plat_dan_wordt_het_met_rust_gelaten_en_daarna_weer_geprobeerd()
    {
        nep.Geef(HttpStatusCode.InternalServerError);
        Exception? fout = null;
        for (var i = 0; i < 40 && fout?.GetType().Name != Open; i++) { fout = await Klaar(duo.RegistreerMap(Bsn, new(), Kop(), Ct)); }
        Assert.Equal(Open, fout?.GetType().Name);
        Assert.Null(DuoVerbinding.Weigering(fout!));
        var toen = nep.Aantal;
        await Klaar(duo.RegistreerMap(Bsn, new(), Kop(), Ct));
        Assert.Equal(toen, nep.Aantal);
        klok.Advance(TimeSpan.FromSeconds(6));
        nep.Geef(HttpStatusCode.OK);
        Assert.Null(await Klaar(duo.RegistreerMap(Bsn, new(), Kop(), Ct)));
    }

    [Fact]
    public async Task Een_antwoord_buiten_de_specificatie_is_geen_storing_die_overgaat()
    {
        nep.Inhoud = """{"startdatum":"vandaag"}""";
        nep.Geef(HttpStatusCode.OK);
        var fout = await Klaar(Lees());
        Assert.IsType<ApiException>(fout, exactMatch: false);
        Assert.Equal("DUO's antwoord past niet in de specificatie.", DuoVerbinding.Omschrijving(fout));
    }

    [Fact]
    public async Task Wat_DUO_niet_heeft_is_geen_fout()
    {
        nep.Geef(HttpStatusCode.NotFound);
        Assert.Null(await Lees().OfNiets());
    }

    /// <summary>Answers in the given order; the last answer stays.</summary>
    private sealed class NepDuo : HttpMessageHandler
    {
        private Queue<HttpStatusCode> antwoorden = new([HttpStatusCode.OK]);
        private int zwijgt;

        public int Aantal { get; private set; }

        public string Inhoud { get; set; } = """{"startdatum":"2023-01-01","einddatum":"2026-01-01"}""";

        public RetryConditionHeaderValue? NaEenTijd { get; set; }

        public Func<Task>? Duur { get; set; }

        public void Geef(params HttpStatusCode[] statussen) => antwoorden = new(statussen);

        public void Zwijg(int keren) => zwijgt = keren;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Aantal++;
            if (zwijgt-- > 0) { await new TaskCompletionSource().Task.WaitAsync(cancellationToken); }
            if (Duur is not null) { await Duur(); }
            var antwoord = new HttpResponseMessage(antwoorden.Count > 1 ? antwoorden.Dequeue() : antwoorden.Peek()) { RequestMessage = request, Content = new StringContent(Inhoud, Encoding.UTF8, "application/json") };
            antwoord.Headers.RetryAfter = NaEenTijd;
            return antwoord;
        }
    }
}
