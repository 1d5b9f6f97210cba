using Inburgering.Contracts.Gemeente.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.PvtRegistreren;

namespace VluchtelingenwerkBegeleiding.Tests.PvtRegistreren;

public sealed class RegistreerPvtTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    [Fact]
    public void Zonder_uren_en_zonder_ondertekening_is_er_niets_te_melden()
    {
        var vandaag = new DateOnly(2024, 1, 10);
        Assert.Contains("/uren", RegistreerPvt.Controleer(new(), wie: true, vandaag));
        Assert.Contains("/totaalUren", RegistreerPvt.Controleer(new() { Uren = 3, TotaalUren = 12 }, wie: true, vandaag));
        Assert.Contains("/ondertekendOp", RegistreerPvt.Controleer(new() { OndertekendOp = vandaag.AddDays(1) }, wie: true, vandaag));
        Assert.Empty(RegistreerPvt.Controleer(new() { OndertekendOp = vandaag, TotaalUren = 12 }, wie: true, vandaag));
    }

    [Fact]
    public async Task Activiteit_en_ondertekening_in_een_verzoek_zijn_twee_berichten()
    {
        Assert.IsType<Created<RegistreerPvt.Beeld>>(await vwn.Registreer(new { inburgeraarId = Guid.CreateVersion7(), datum = "2024-01-08", uren = 3.5, excursie = true, ondertekendOp = "2024-01-09", totaalUren = 12 }));

        var berichten = await vwn.Verzonden();
        Assert.Equal(["nl.inburgering.gemeente.pvt-activiteit-geregistreerd.v1", "nl.inburgering.gemeente.pvt-ondertekend.v1"], berichten.Select(b => b.Type));
        Assert.Equal((new DateOnly(2024, 1, 8), 3.5m, true), berichten[0].Als<PvtActiviteitGeregistreerd>() is var a ? (a.Datum, a.Uren, a.Excursie) : default);
        Assert.Equal((new DateOnly(2024, 1, 9), 12m), berichten[1].Als<PvtOndertekend>() is var o ? (o.OndertekendOp, o.TotaalUren) : default);
    }

    [Fact]
    public async Task Dezelfde_uren_op_dezelfde_dag_tellen_een_keer_en_andere_uren_apart()
    {
        var persoon = Guid.CreateVersion7();
        object Activiteit(decimal uren) => new { inburgeraarId = persoon, datum = "2024-01-08", uren, excursie = false };
        await vwn.Registreer(Activiteit(3));
        Assert.IsType<Ok<RegistreerPvt.Beeld>>(await vwn.Registreer(Activiteit(3)));
        Assert.Single(await vwn.Verzonden());
        Assert.IsType<Created<RegistreerPvt.Beeld>>(await vwn.Registreer(Activiteit(2)));
        await using var db = vwn.Winkel();
        Assert.Equal(2, (await RegistreerPvt.Alle(persoon, VluchtelingenwerkOnderTest.Als(), db, vwn.Klok, TestContext.Current.CancellationToken)).Value!.PvtRegistraties.Count);
    }
}
