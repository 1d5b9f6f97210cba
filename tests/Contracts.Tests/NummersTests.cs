using System.Globalization;
using CsCheck;
using Inburgering.Contracts;

namespace Contracts.Tests;

public class NummersTests
{
    private static readonly int[] Weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

    private static readonly Gen<string> NineDigits =
        Gen.Int[0, 999_999_999].Select(n => n.ToString("D9", CultureInfo.InvariantCulture));

    /// <summary>Eight free digits and the ninth that makes the sum a multiple of eleven, where such a digit exists.</summary>
    private static readonly Gen<string> Bsn =
        Gen.Int[1, 99_999_999].Select(n => n.ToString("D8", CultureInfo.InvariantCulture))
            .Select(d => (Digits: d, Check: Enumerable.Range(0, 8).Sum(i => (d[i] - '0') * Weights[i]) % 11))
            .Where(x => x.Check < 10)
            .Select(x => x.Digits + x.Check.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Negen_cijfers_zijn_een_bsn_precies_als_de_gewogen_som_door_elf_deelbaar_is() =>
        NineDigits.Sample(n =>
            Nummers.IsBsn(n) == (n.Any(c => c != '0') && Enumerable.Range(0, 9).Sum(i => (n[i] - '0') * Weights[i]) % 11 == 0));

    [Fact]
    public void Een_gemaakt_bsn_is_geldig() => Bsn.Sample(Nummers.IsBsn);

    [Fact]
    public void Een_typefout_in_een_cijfer_wordt_altijd_gezien() =>
        Gen.Select(Bsn, Gen.Int[0, 8], Gen.Int[1, 9]).Sample((bsn, place, shift) =>
        {
            var digits = bsn.ToCharArray();
            digits[place] = (char)('0' + ((digits[place] - '0' + shift) % 10));
            return !Nummers.IsBsn(new string(digits));
        });

    [Fact]
    public void Twee_verwisselde_buurcijfers_worden_altijd_gezien() =>
        Gen.Select(Bsn, Gen.Int[0, 7]).Where((bsn, place) => bsn[place] != bsn[place + 1]).Sample((bsn, place) =>
        {
            var digits = bsn.ToCharArray();
            (digits[place], digits[place + 1]) = (digits[place + 1], digits[place]);
            return !Nummers.IsBsn(new string(digits));
        });

    [Theory]
    [InlineData("999990019", true)]
    [InlineData("999990020", true)]
    [InlineData("999990081", true)]
    [InlineData("999990012", false)]
    [InlineData("000000000", false)]
    [InlineData("012345678", false)]
    [InlineData("99999001", false)]
    [InlineData("9999900199", false)]
    [InlineData("99999001٩", false)]
    [InlineData("99999 019", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Bekende_gevallen_van_de_elfproef(string? value, bool valid) => Assert.Equal(valid, Nummers.IsBsn(value));

    [Theory]
    [InlineData("2900000019", true)]
    [InlineData("1", true)]
    [InlineData("12345678901", false)]
    [InlineData("29A0000019", false)]
    [InlineData("", false)]
    public void Een_v_nummer_is_een_tot_en_met_tien_cijfers(string value, bool valid) => Assert.Equal(valid, Nummers.IsVNummer(value));

    [Fact]
    public void Voorloopnullen_van_een_v_nummer_komen_terug() =>
        Gen.Long[1, 9_999_999_999].Sample(n =>
            Nummers.VNummerVoluit(n.ToString(CultureInfo.InvariantCulture)) == n.ToString("D10", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("00000099000001001000", true)]
    [InlineData("00000004ABC123000000", true)]
    [InlineData("00000098000001001000", false)]
    [InlineData("0000009900000100100", false)]
    [InlineData("00000099000001001a00", false)]
    public void Een_oin_heeft_een_bekend_voorvoegsel_en_twintig_tekens(string value, bool valid) => Assert.Equal(valid, Nummers.IsOin(value));

    [Theory]
    [InlineData(3.25, true)]
    [InlineData(0, true)]
    [InlineData(9999.75, true)]
    [InlineData(3.1, false)]
    [InlineData(-0.25, false)]
    [InlineData(10000, false)]
    public void Uren_gaan_per_kwartier_en_zijn_begrensd(double hours, bool valid) =>
        Assert.Equal(valid, new UrenAttribute().IsValid((decimal)hours));
}
