using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.ContactVastleggen;

namespace VluchtelingenwerkBegeleiding.Tests.ContactVastleggen;

public sealed class LegContactVastTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    [Fact]
    public void Alleen_een_andere_taal_of_tolk_is_nieuws()
    {
        ContactmomentVastgelegd Contact(bool tolk) => new() { Datum = new(2024, 1, 9), Wijze = Contactvorm.Gesprek, MetRol = Begeleidersrol.BegeleiderVwn, Taal = "ara", Tolk = tolk };
        var bekend = new Contactmoment { ContactmomentId = default, InburgeraarId = default, Oin = "", Datum = new(2024, 1, 9), Wijze = Contactvorm.Gesprek, MetRol = Begeleidersrol.BegeleiderVwn, Taal = "ara", Tolk = true };
        Assert.True(LegContactVast.IsNieuws(Contact(true), null));
        Assert.False(LegContactVast.IsNieuws(Contact(true), bekend));
        Assert.True(LegContactVast.IsNieuws(Contact(false), bekend));
    }

    [Fact]
    public async Task Een_contact_wordt_gemeld_en_hetzelfde_contact_niet_nog_eens()
    {
        var persoon = Guid.CreateVersion7();
        var contact = new { inburgeraarId = persoon, datum = "2024-01-09", wijze = "GESPREK", taal = "ara", tolk = true };
        var beeld = Assert.IsType<Created<LegContactVast.Beeld>>(await vwn.LegVast(contact)).Value!;
        Assert.Equal(Begeleidersrol.BegeleiderVwn, beeld.MetRol);
        Assert.IsType<Ok<LegContactVast.Beeld>>(await vwn.LegVast(contact));
        Assert.Equal("nl.inburgering.keten.contactmoment-vastgelegd.v1", Assert.Single(await vwn.Verzonden()).Type);
    }

    [Fact]
    public async Task Een_contact_in_de_toekomst_wordt_geweigerd() =>
        Assert.Equal(400, Assert.IsType<ProblemHttpResult>(await vwn.LegVast(new { inburgeraarId = Guid.CreateVersion7(), datum = "2024-01-11", wijze = "GESPREK", taal = "ara", tolk = true })).StatusCode);
}
