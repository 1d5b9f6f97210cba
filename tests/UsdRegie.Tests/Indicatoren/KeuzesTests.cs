using UsdRegie.Indicatoren;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Indicatoren;

public class KeuzesTests
{
    private static readonly DateOnly Vandaag = D("2024-06-28");

    [Theory]
    [InlineData(null, null, "2024-01-01", "2024-06-28")]
    [InlineData("", " ", "2024-01-01", "2024-06-28")]
    [InlineData("2023-03-05", "2023-08-09", "2023-03-05", "2023-08-09")]
    [InlineData(null, "2022-05-31", "2022-01-01", "2022-05-31")]
    [InlineData("2024-02-01", "2024-12-31", "2024-02-01", "2024-06-28")]      // what is to come is not counted
    [InlineData("2024-06-28", "2024-06-28", "2024-06-28", "2024-06-28")]
    public void Een_periode_loopt_standaard_van_het_begin_van_het_jaar_tot_vandaag(string? van, string? tot, string begin, string eind) =>
        Assert.Equal(new Meetperiode(D(begin), D(eind), Vandaag), Keuzes.Periode(van, tot, Vandaag, false).Periode);

    [Theory]
    [InlineData("gisteren", null, "van")]
    [InlineData("2024-02-30", null, "van")]
    [InlineData("01-02-2024", null, "van")]
    [InlineData(null, "2024-13-01", "tot")]
    [InlineData("x", "y", "van tot")]
    [InlineData("2024-03-01", "2024-02-01", "van")]
    [InlineData("2024-06-29", null, "van")]
    [InlineData("2012-12-31", null, "van")]
    [InlineData(null, "2012-12-31", "tot")]
    public void Een_verkeerde_periode_noemt_het_veld(string? van, string? tot, string velden)
    {
        var (periode, fouten) = Keuzes.Periode(van, tot, Vandaag, false);
        Assert.Null(periode);
        Assert.Equal(velden, string.Join(' ', fouten.Keys.Order(StringComparer.Ordinal).Reverse()));
        Assert.All(fouten.Values, f => Assert.EndsWith(".", Assert.Single(f), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-01-01", "2024-03-31", null)]
    [InlineData("2024-02-01", null, null)]              // up to today
    [InlineData("2024-02-01", "2024-02-29", null)]
    [InlineData("2024-02-02", "2024-02-29", "van")]
    [InlineData("2024-02-01", "2024-02-28", "tot")]
    public void Beleid_kiest_hele_maanden(string? van, string? tot, string? veld) => Assert.Equal(veld, Keuzes.Periode(van, tot, Vandaag, true).Fouten.Keys.SingleOrDefault());

    [Theory]
    [InlineData("2022-Q3", "2022-07-01", "2022-09-30")]
    [InlineData("2023-Q4", "2023-10-01", "2023-12-31")]
    [InlineData("2024-Q2", "2024-04-01", "2024-06-28")]
    [InlineData(null, "2024-04-01", "2024-06-28")]
    public void Een_kwartaal_telt_tot_zijn_laatste_dag_of_vandaag(string? kwartaal, string van, string tot)
    {
        var (periode, _) = Keuzes.Kwartaal(kwartaal, Vandaag);
        Assert.Equal(new Meetperiode(D(van), D(tot), Vandaag), periode);
        Assert.Equal(kwartaal ?? "2024-Q2", Keuzes.Naam(periode!));
    }

    [Theory]
    [InlineData("2022-Q5")]
    [InlineData("2022-Q0")]
    [InlineData("2022Q3")]
    [InlineData("Q3-2022")]
    [InlineData("2012-Q4")]
    [InlineData("2024-Q3")]         // has not begun
    [InlineData("0000-Q1")]
    public void Een_onbekend_kwartaal_wordt_uitgelegd(string kwartaal) => Assert.Equal("kwartaal", Assert.Single(Keuzes.Kwartaal(kwartaal, Vandaag).Fouten).Key);

    [Theory]
    [InlineData("2024", 2024)]
    [InlineData("2022", 2022)]
    [InlineData(null, 2024)]
    [InlineData("2021", null)]
    [InlineData("2025", null)]
    [InlineData("twee", null)]
    public void Een_jaar_ligt_tussen_het_begin_van_de_wet_en_nu(string? jaar, int? verwacht)
    {
        var (gekozen, fouten) = Keuzes.Jaar(jaar, Vandaag);
        Assert.Equal(verwacht, gekozen);
        Assert.Equal(verwacht is null ? ["jaar"] : [], fouten.Keys);
    }
}
