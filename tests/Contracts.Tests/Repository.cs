namespace Contracts.Tests;

/// <summary>Files of this repository that are compared with what the code says. <c>UPDATE_SCHEMAS=1</c> rewrites them.</summary>
internal static class Repository
{
    public static bool Update { get; } = Environment.GetEnvironmentVariable("UPDATE_SCHEMAS") == "1";

    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string? Read(params string[] parts)
    {
        var file = PathOf(parts);
        return File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
    }

    /// <summary>Fails when the committed file differs from what the code produces; in update mode it is rewritten first.</summary>
    public static void MustEqual(string produced, params string[] parts)
    {
        produced = produced.ReplaceLineEndings("\n");
        if (Update && Read(parts) != produced)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(parts))!);
            File.WriteAllText(PathOf(parts), produced);
        }
        Assert.True(Read(parts) == produced,
            $"{string.Join('/', parts)} loopt achter op de code. Bekijk het verschil en draai: UPDATE_SCHEMAS=1 dotnet run --project tests/Contracts.Tests");
    }

    private static string FindRoot(string? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory, "Inburgering.Integration.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }
        return directory ?? throw new InvalidOperationException("The repository root was not found above the test binaries.");
    }
}
