namespace Contracts.Tests;

public class PublicSurfaceTests
{
    [Fact]
    public void De_publieke_vorm_is_die_welke_is_goedgekeurd() =>
        Repository.MustEqual(PublicSurface.Print(), "tests", "Contracts.Tests", "PublicSurface.approved.txt");
}
