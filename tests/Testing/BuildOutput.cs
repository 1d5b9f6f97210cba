namespace Inburgering.Testing;

/// <summary>Where the build put the programs: next to the running test assembly, in the same configuration.</summary>
public static class BuildOutput
{
    // artifacts/bin/<project>/<configuration>/
    private static readonly DirectoryInfo Here = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    /// <summary>Root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The assembly of a program, for <c>dotnet exec</c>.</summary>
    public static string Dll(string project)
    {
        var path = Path.Combine(Here.Parent!.Parent!.FullName, project, Here.Name, project + ".dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} is not built; build the solution in this configuration first.");
    }

    private static string FindRoot()
    {
        for (var directory = Here; directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Inburgering.Integration.sln"))) { return directory.FullName; }
        }
        throw new DirectoryNotFoundException("No Inburgering.Integration.sln above the test assembly.");
    }
}
