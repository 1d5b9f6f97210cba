namespace TaalschoolVoortgang.Tests;

/// <summary>Invented people: BSNs of the test series 99999xxxx that pass the elfproef.</summary>
internal static class Testpersonen
{
    public static string Bsn(int nummer)
    {
        var gevonden = -1;
        for (var i = 9000; i < 10000; i++)
        {
            var bsn = $"99999{i}";
            if (Inburgering.Contracts.Nummers.IsBsn(bsn) && ++gevonden == nummer) { return bsn; }
        }
        for (var i = 0; i < 9000; i++)
        {
            var bsn = $"99999{i:0000}";
            if (Inburgering.Contracts.Nummers.IsBsn(bsn) && ++gevonden == nummer) { return bsn; }
        }
        throw new ArgumentOutOfRangeException(nameof(nummer));
    }
}
